import type { OffsetUnit } from '../generated/resolvers.ts'

/** Offsets of one text in all units. */
export interface Offsets {
  /** An offset in UTF-16 code units, counted in another unit. */
  convert(offset: number, unit: OffsetUnit): number
}

/** UTF-16 code units between two places whose offsets are known in all units. */
const STEP = 1_024

/**
 * Makes the offsets of a text, so that a conversion counts at most one step however long the text is. Places are
 * counted when the first conversion asks for them.
 */
export function offsetsOf(text: string): Offsets {
  let places: readonly Place[] | null = null
  const convert = (offset: number, unit: OffsetUnit): number => {
    if (unit === 'UTF16') return offset
    places ??= placesOf(text)
    const step = Math.min(Math.floor(offset / STEP), places.length - 1)
    const place = advance(places[step] ?? START, text, step * STEP, offset)
    return unit === 'CODE_POINT' ? place.codePoints : place.bytes
  }
  return { convert }
}

interface Place {
  readonly codePoints: number
  readonly bytes: number
}

const START: Place = { codePoints: 0, bytes: 0 }

function placesOf(text: string): Place[] {
  const places = [START]
  for (let at = STEP; at <= text.length; at += STEP) places.push(advance(places.at(-1) ?? START, text, at - STEP, at))
  return places
}

/** Counts the code units from `start` to `end`. A pair of surrogates is one code point of four bytes, counted at its first. */
function advance({ codePoints, bytes }: Place, text: string, start: number, end: number): Place {
  let [points, octets] = [codePoints, bytes]
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    const isSecond = unit >= 0xdc00 && unit <= 0xdfff && isFirst(text.charCodeAt(at - 1))
    if (isSecond) continue
    points++
    octets += unit < 0x80 ? 1 : unit < 0x800 ? 2 : isFirst(unit) && isSecondAt(text, at + 1) ? 4 : 3
  }
  return { codePoints: points, bytes: octets }
}

function isFirst(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isSecondAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
