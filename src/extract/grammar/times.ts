import { type Scene, wordAt } from '../reading/scene.ts'
import type { TokenRange } from '../reading/sentences.ts'
import { tokenFrom } from '../reading/tokens.ts'

/** A time as the text puts it: the words that tell it, and the token after which the clause goes on. */
export interface TimePhrase {
  /** Without a preposition before: "Monday", of "on Monday". */
  readonly words: TokenRange
  readonly next: number
}

const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)'
const YEAR = '(?:19|20)\\d\\d'
const DATE = `(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? ${YEAR})?|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? ${YEAR})?)`
const PART = '(?:morning|afternoon|evening|night)'
const UNIT = '(?:minute|hour|day|week|weekend|month|year|decade|spring|summer|autumn|fall|winter)'
const COUNT = '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|(?:a )?few|\\d{1,3})'
const TIMES = [
  `${DAY}(?: ${PART})?(?:,? ${DATE})?`,
  DATE,
  `(?:[Ll]ast|[Tt]his|[Tt]hat|[Tt]he (?:same|next|following|previous)) (?:${DAY}(?: ${PART})?|${MONTH}|${PART}|${UNIT})`,
  `(?:[Tt]oday|[Yy]esterday|[Tt]onight)(?: ${PART})?`,
  `${COUNT} ${UNIT}s? (?:ago|later|earlier|before)`,
  `[Tt]he (?:day|week|month|year|night|evening|morning) (?:before|after|earlier)(?=[,.;:])`,
  `(?<=\\b[Ii]n )(?:${MONTH}(?: (?:of )?${YEAR})?|${YEAR})`,
  `(?<=\\b(?:[Oo]ver|[Aa]t|[Oo]n) )the weekend`,
]
const TIME = new RegExp(
  `(?<=^(?:(?:[Oo]n|[Ii]n|[Aa]t|[Oo]ver) )?)(?:(?:[Ll]ate|[Ee]arly|[Ee]arlier|[Ll]ater)(?: on| in)? )?(?:${TIMES.join('|')})(?: (?:of )?(?:last|this) (?:week|month|year))?(?![\\p{L}\\p{N}]|['’]s?)`,
  'u',
)
/** A verb after a time makes it a subject: "said Monday was a holiday". */
const SUBJECT_OF =
  /^\s(?:is|was|are|were|will|would|has|had|have|can|could|may|might|must|should|did|does|marks|marked)\b/
/** No time is told in more UTF-16 code units. */
const LONGEST = 60

/** The time that a clause tells from a token on, a preposition before it or none; null where it tells none. */
export function timeAt({ reading, nameAt, quotedBy }: Scene, at: number, limit: number): TimePhrase | null {
  const { text, tokens } = reading
  const [first, last] = [tokens[at], tokens[Math.min(limit, tokens.length) - 1]]
  if (first === undefined || last === undefined || at >= limit || quotedBy[at] !== -1) return null
  if (
    !/^[\p{Lu}\d]|^(?:on|in|at|over|last|this|that|the|late|early|earlier|later|today|yesterday|tonight|an?|few|one|two|three|four|five|six|seven|eight|nine|ten|several)$/u.test(
      first.text,
    )
  )
    return null
  const words = text.slice(first.start, Math.min(last.end, first.start + LONGEST))
  const found = TIME.exec(words)
  if (found === null || SUBJECT_OF.test(words.slice(found.index + found[0].length))) return null
  const start = tokenFrom(tokens, first.start + found.index)
  const next = tokenFrom(tokens, first.start + found.index + found[0].length - 1) + 1
  return nameAt[start] === -1 ? { words: { first: start, last: next }, next } : null
}

/** The first token of the time that ends with a token, its preposition counted: "on Monday"; null where none does. */
export function timeEnding(scene: Scene, at: number, floor: number): number | null {
  if (
    !/^(?:.*day|\d+|week|weekend|month|year|night|morning|afternoon|evening|ago|later|earlier)$/.test(wordAt(scene, at))
  )
    return null
  for (let first = Math.max(floor, at - 5); first <= at; first++) {
    if (timeAt(scene, first, at + 1)?.next === at + 1) return first
  }
  return null
}
