import { type Candidate, cut, isGivenName, isTitleWord, listedEnd, textOf } from './cut-runs.ts'
import type { Evidence } from './evidence.ts'
import { isAdjective, LONGEST_LISTED } from './gazetteer.ts'
import { AUXILIARIES, COMMON_VERBS, NAME_OPENERS, OPENERS } from './lexicon/function-words.ts'
import { PARTICLES } from './lexicon/given-names.ts'
import { MONTHS_AND_DAYS } from './lexicon/months-and-days.ts'
import { ORGANISATION_NOUNS, THING_NOUNS } from './lexicon/organisations.ts'
import { HONORIFICS } from './lexicon/titles.ts'
import type { Reading, Sentence } from './reading.ts'
import type { TokenRange } from './sentences.ts'
import type { Token } from './tokens.ts'
import { sayingVerb } from './verbs.ts'

/** In tokens: no title with its name is longer, and a page set all in capitals is no name. */
const LONGEST_RUN = 30

/** Finds the runs of capitals that are names, in reading order; titles, adjectives of places and dates are left out. */
export function findCandidates(reading: Reading, evidence: Evidence): Candidate[] {
  return reading.sentences.flatMap((sentence, index) =>
    runsOf(reading.tokens, sentence, evidence, index).flatMap((run) => cut(reading.tokens, run, index)),
  )
}

function runsOf(tokens: readonly Token[], sentence: Sentence, evidence: Evidence, index: number): TokenRange[] {
  const runs: TokenRange[] = []
  const isHeadline = evidence.headlines.has(index)
  for (let at = sentence.first; at < sentence.last; at++) {
    if (isHeadline ? !standsInHeadline(tokens, at, evidence) : !opensRun(tokens, at, sentence.first, evidence)) continue
    const last = isHeadline ? headlineEnd(tokens, at, sentence.last, evidence) : runEnd(tokens, at, sentence.last)
    runs.push({ first: at, last })
    at = last - 1
  }
  return runs
}

function isNameWord(token: Token | undefined): boolean {
  if (token === undefined || !token.isCapital || token.text === 'I') return false
  return !MONTHS_AND_DAYS.has(token.lower.replace('.', ''))
}

function opensRun(tokens: readonly Token[], at: number, sentenceStart: number, evidence: Evidence): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token === undefined) return false
  if (isLowerOpening(token, next)) return true
  if (!isNameWord(token)) return false
  if (isListedFrom(tokens, at)) return true
  if (isOpening(tokens, at, sentenceStart)) return isNameAtStart(token, next, evidence) || isNewPlace(tokens, at)
  if (NAME_OPENERS.has(token.lower) && next?.isCapital === true) return true
  return !OPENERS.has(token.lower) || /^[A-Z]{2,}$/.test(token.text)
}

/** "New Northam voted"; but "New President Ana Lopez", "New Brazilian mills", "New NATO rules". */
function isNewPlace(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (tokens[at]?.lower !== 'new' || next === undefined || !isNameWord(next)) return false
  return !isTitleWord(next) && !isAdjective(next.text) && !isListedFrom(tokens, at + 1)
}

/** Whether a capital may stand for the place alone: at a sentence's start, after a colon, bullet or opening mark. */
function isOpening(tokens: readonly Token[], at: number, sentenceStart: number): boolean {
  const before = tokens[at - 1]
  // «"Yes," Lopez said»: a mark with a space after it closes.
  const isMark = before?.isSpacedAfter === false && /^(?:["“„«‘'`(]|``|'')$/.test(before?.text ?? '')
  return at === sentenceStart || isMark || /^[:•\u25a0-\u25ff]$/.test(before?.text ?? '')
}

function isNameAtStart(token: Token, next: Token | undefined, evidence: Evidence): boolean {
  const isFollowed = next?.isCapital === true || PARTICLES.has(next?.text ?? '')
  if (isFollowed && (isGivenName(token) || HONORIFICS.has(token.lower.replace('.', '')))) return true
  if (OPENERS.has(token.lower)) return false
  if (evidence.capital.has(token.text) || next?.isCapital === true || /^\p{Lu}{2,}/u.test(token.text)) return true
  return !evidence.lowerCase.has(token.lower) && isVerb(next?.lower ?? '')
}

/** "Lopez spoke", "Lopez has": somebody does something. */
function isVerb(word: string): boolean {
  return COMMON_VERBS.has(word) || AUXILIARIES.has(word) || sayingVerb(word)?.form === 'PAST'
}

/** "de Hoop" and "al-Rashid" begin small. */
function isLowerOpening(token: Token, next: Token | undefined): boolean {
  if (/^(?:al|el|ul|an)-\p{Lu}/u.test(token.text)) return true
  const opens = next?.isCapital === true || PARTICLES.has(next?.text ?? '')
  return opens && /^(?:de|van|von|bin|ibn|der|ter|ten|della|di|da|du)$/.test(token.text)
}

function isListedFrom(tokens: readonly Token[], at: number): boolean {
  return listedEnd(tokens, at, at + LONGEST_LISTED) > at
}

function runEnd(tokens: readonly Token[], first: number, ceiling: number): number {
  let last = first + 1
  for (let at = last; at < Math.min(ceiling, first + LONGEST_RUN); at++) {
    const token = tokens[at]
    if (isNameWord(token) && tokens[at - 1]?.text !== ',') last = at + 1
    else if (!joins(tokens, first, at, last)) break
  }
  return Math.max(last, listedEnd(tokens, first, ceiling))
}

/** Small words inside a name: "de la", "Ministry of Defence", "Bank for Trade and Mining", "Hill & Sons". */
function joins(tokens: readonly Token[], first: number, at: number, last: number): boolean {
  const token = tokens[at]
  if (token === undefined || at - last > 1) return false
  if (PARTICLES.has(token.text) || token.text === '&') return true
  // "Agreement on Forces in Ruritania Treaty": a place and a noun of treaties after "in".
  if (token.text === 'in') return THING_NOUNS.has(tokens[at + 2]?.lower ?? '') && tokens[at + 2]?.isCapital === true
  if (!/^(?:of|for|the|and|on)$/.test(token.text)) return false
  const head = tokens[last - 1]?.lower ?? ''
  const isHeaded = ORGANISATION_NOUNS.has(head) || THING_NOUNS.has(head)
  if (token.text === 'of' || token.text === 'for') return isHeaded
  return token.text === 'and' ? /\b(?:of|for|on)\b/.test(textOf(tokens, first, at)) : at > last
}

function standsInHeadline(tokens: readonly Token[], at: number, evidence: Evidence): boolean {
  const token = tokens[at]
  if (!isNameWord(token) || token === undefined) return false
  return isListedFrom(tokens, at) || (evidence.capital.has(token.text) && !evidence.lowerCase.has(token.lower))
}

function headlineEnd(tokens: readonly Token[], first: number, ceiling: number, evidence: Evidence): number {
  const listed = listedEnd(tokens, first, ceiling)
  if (listed > first) return listed
  let last = first + 1
  while (last < ceiling && standsInHeadline(tokens, last, evidence) && !isListedFrom(tokens, last)) last++
  return last
}
