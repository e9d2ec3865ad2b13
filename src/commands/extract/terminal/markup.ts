import type { EntityType, Extraction, Span } from '../../../extract/index.ts'
import { entityFormats, type Format, type Look, paint, TYPES, tame } from './paint.ts'

/** What is known of each UTF-16 unit of a text, as bits: what it names, whether by name, and whether it is quoted. */
const TYPE = 0b111
const IS_NAME = 0b1000
const IS_CUE = 0b10000
const IS_QUOTED = 0b100000

/** A text with what was found in it laid over it. */
export interface Markup {
  readonly text: string
  readonly bits: Uint8Array
  /** What is printed before an offset: the numbers of the quotes that end there. */
  readonly labels: ReadonlyMap<number, string>
}

/** Lays names, quotes and verbs of saying over a text. */
export function markUp(text: string, { entities, mentions, quotes }: Extraction): Markup {
  const bits = new Uint8Array(text.length)
  const labels = new Map<number, string>()
  for (const { start, end, entity, form } of mentions) {
    const type = TYPES.findIndex((known) => known.type === entities[entity]?.type) + 1
    set(bits, { start, end }, type | (form === 'NAME' ? IS_NAME : 0))
  }
  for (const [index, { spans, cue }] of quotes.entries()) {
    if (cue !== null) set(bits, cue, IS_CUE)
    for (const span of spans) {
      set(bits, span, IS_QUOTED)
      labels.set(afterMark(text, span.end), superscript(index + 1))
    }
  }
  return { text, bits, labels }
}

function set(bits: Uint8Array, { start, end }: Span, bit: number): void {
  for (let at = start; at < end; at++) bits[at] = (bits[at] ?? 0) | bit
}

/** Offset after the mark that closes a quote, which a number follows. */
function afterMark(text: string, end: number): number {
  return end + (/^\s?["”’»«'“`]{1,2}/.exec(text.slice(end, end + 3))?.[0].length ?? 0)
}

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A number set high, as a note has it. */
export function superscript(number: number): string {
  return String(number).replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)))
}

/** A stretch of a text over some formats of its own; without colours, names and what stands for them are in brackets. */
export function painted(markup: Markup, { start, end }: Span, look: Look, base: readonly Format[]): string {
  const { text, bits, labels } = markup
  const parts: string[] = []
  for (let at = start; at < end; ) {
    const first = at++
    while (at < end && bits[at] === bits[first] && !labels.has(at)) at++
    parts.push(paintRun(tame(text.slice(first, at)), bits[first] ?? 0, look, base))
    const label = labels.get(at)
    if (label !== undefined) parts.push(paint(look, ['bold'], label))
  }
  return parts.join('')
}

function paintRun(words: string, bits: number, look: Look, base: readonly Format[]): string {
  const type = typeOf(bits)
  const own = type === null ? [] : entityFormats(type, (bits & IS_NAME) !== 0)
  const cue = (bits & IS_CUE) === 0 ? [] : (['underline'] as const)
  const quoted = (bits & IS_QUOTED) === 0 ? [] : (['italic'] as const)
  return paint(look, [...base, ...own, ...cue, ...quoted], type === null || look.isColoured ? words : `[${words}]`)
}

function typeOf(bits: number): EntityType | null {
  return TYPES[(bits & TYPE) - 1]?.type ?? null
}
