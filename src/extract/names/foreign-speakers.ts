import { isForeignCue } from '../grammar/foreign-cues.ts'
import { BELONGING, FOREIGN_FUNCTION_WORDS, FOREIGN_PRONOUNS } from '../lexicon/foreign-words.ts'
import type { Reading } from '../reading/reading.ts'
import { cover, type Name } from '../reading/scene.ts'
import type { TokenRange } from '../reading/sentences.ts'
import { tokenFrom } from '../reading/tokens.ts'

/** An office with a capital, as German writes it: none of a name. */
const OFFICE =
  /(?:meister|minister|präsident|sprecher|kanzler|chef|leiter|direktor|sekretär|trainer|experte|richter|anwalt)(?:in)?$/
/** No name is longer, in tokens. */
const LONGEST = 5

/**
 * Adds the persons whom the tagger, which learned English, does not see beside a verb of saying in another language:
 * "dit Calloway", "dit le maire Calloway", "Calloway a déclaré". In reading order.
 */
export function withForeignSpeakers(reading: Reading, names: readonly Name[]): readonly Name[] {
  const cues = [...reading.tokens.keys()].filter((at) => isForeignCue(reading, at))
  if (cues.length === 0) return names
  const nameAt = cover(reading, names)
  const added = cues.flatMap((cue) => {
    const run = runAfter(reading, cue) ?? runBefore(reading, cue)
    return run === null || isCovered(nameAt, run) ? [] : nameOf(reading, run)
  })
  return distinct(
    [...names.map((name) => trimmed(reading, name)), ...added].toSorted((one, other) => one.start - other.start),
  )
}

/** "Selon Ines Calloway", "Bürgermeisterin Ines Calloway": what has a capital is not always a part of the name behind it. */
function trimmed(reading: Reading, name: Name): Name {
  const first = tokenFrom(reading.tokens, name.start)
  const next = reading.tokens[first + 1]
  if (next === undefined || next.start >= name.end) return name
  if (isForeignCue(reading, first)) return { ...name, start: next.start }
  return OFFICE.test(wordAt(reading, first)) ? { ...name, start: next.start, type: 'PERSON' } : name
}

function isCovered(nameAt: readonly number[], { first, last }: TokenRange): boolean {
  return nameAt.slice(first, last).some((name) => name !== -1)
}

/** A name between two verbs is found at both. */
function distinct(names: readonly Name[]): Name[] {
  return names.filter(({ start }, index) => start !== names[index - 1]?.start)
}

function nameOf({ tokens }: Reading, { first, last }: TokenRange): Name {
  const start = tokens[first]?.start ?? 0
  return { start, end: tokens[last - 1]?.end ?? start, type: 'PERSON' }
}

/** dit Calloway, dit le maire Calloway; but not what an article stands before: "sagte der Kapitän". */
function runAfter(reading: Reading, cue: number): TokenRange | null {
  let first = cue + 1
  while (first < cue + 4 && isSmall(reading, first)) first++
  if (first > cue + 1 && FOREIGN_FUNCTION_WORDS.has(wordAt(reading, first - 1))) return null
  if (OFFICE.test(wordAt(reading, first))) first++
  let last = first
  while (last < first + LONGEST && isNamePart(reading, last)) last++
  return last > first ? { first, last } : null
}

/** Calloway sagte:, Calloway a dit; not "Der Kapitän sagte", "Heute sagte". */
function runBefore(reading: Reading, cue: number): TokenRange | null {
  let last = cue
  while (last > cue - 3 && isSmall(reading, last - 1)) last--
  let first = last
  while (first > last - LONGEST && isNamePart(reading, first - 1)) first--
  const opening = [first - 1, first].some((at) => FOREIGN_FUNCTION_WORDS.has(wordAt(reading, at)))
  const isNoun = opening || OFFICE.test(wordAt(reading, last - 1)) || FOREIGN_PRONOUNS.has(wordAt(reading, last - 1))
  return last > first && !isNoun && /^[:,«»„“”‹「"]|^$/.test(wordAt(reading, cue + 1)) ? { first, last } : null
}

function wordAt({ tokens }: Reading, at: number): string {
  return tokens[at]?.lower ?? ''
}

function isSmall({ tokens }: Reading, at: number): boolean {
  return /^\p{Ll}/u.test(tokens[at]?.text ?? '')
}

/** A word with a capital, or what stands between two: "Karl von Weiß". */
function isNamePart(reading: Reading, at: number): boolean {
  if (/^\p{Lu}\p{L}/u.test(reading.tokens[at]?.text ?? '')) return true
  return BELONGING.has(wordAt(reading, at)) && [at - 1, at + 1].every((beside) => reading.tokens[beside]?.isCapital)
}
