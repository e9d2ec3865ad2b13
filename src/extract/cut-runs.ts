import { isAdjective, LONGEST_LISTED, listedName, opensListed } from './gazetteer.ts'
import { NAME_OPENERS } from './lexicon/function-words.ts'
import { FEMALE_NAMES, MALE_NAMES } from './lexicon/given-names.ts'
import { ORGANISATION_NOUNS } from './lexicon/organisations.ts'
import { HONORIFICS, OFFICES, TITLE_MODIFIERS } from './lexicon/titles.ts'
import type { TokenRange } from './sentences.ts'
import type { Token } from './tokens.ts'

/** A run of tokens that is a name, its type still open; `hasTitle` where an office or courtesy stands before it. */
export interface Candidate extends TokenRange {
  readonly sentence: number
  readonly hasTitle: boolean
}

/** Cuts a run into names: what stands before a title, and the name after it; titles and adjectives fall away. */
export function cut(
  tokens: readonly Token[],
  { first, last }: TokenRange,
  sentence: number,
  hasTitle = false,
): Candidate[] {
  if (first >= last) return []
  const whole: Candidate = { first, last, sentence, hasTitle }
  if (listedEnd(tokens, first, last) === last) return [whole]
  if (last - first > 1 && isHeadedName(tokens, last - 1)) return [whole]
  const title = lastTitle(tokens, first, last)
  if (title !== null) {
    return [
      ...cut(tokens, { first, last: title.first }, sentence),
      ...cut(tokens, { first: title.last, last }, sentence, true),
    ]
  }
  const opening = tokens[first]
  if (opening === undefined || isTitleWord(opening) || isStray(tokens, first, last))
    return cut(tokens, { first: first + 1, last }, sentence, hasTitle)
  if (isAdjective(opening.text)) return cut(tokens, { first: first + 1, last }, sentence, hasTitle)
  return cutListed(tokens, whole, isGivenName(opening))
}

/** "Iowa Ana Lopez" is a place and a person; "Jordan Lopez" is a person. */
function cutListed(tokens: readonly Token[], whole: Candidate, isGiven: boolean): Candidate[] {
  const { first, last, sentence } = whole
  const listed = listedEnd(tokens, first, last)
  const rest = tokens[listed]
  if (listed === first || isGiven || rest === undefined) return [whole]
  const opensPerson = isGivenName(rest) || isAdjective(rest.text) || isTitleWord(rest)
  if (listed - first === 1 && !opensPerson) return [whole]
  return [{ ...whole, last: listed }, ...cut(tokens, { first: listed, last }, sentence)]
}

function isHeadedName(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  return ORGANISATION_NOUNS.has(word) && !OFFICES.has(word)
}

/** "New Prime Minister", and the "New" that is left of it before "Ana Lopez". */
function isStray(tokens: readonly Token[], first: number, last: number): boolean {
  if (!NAME_OPENERS.has(tokens[first]?.lower ?? '')) return false
  return last - first === 1 || isTitleWord(tokens[first + 1])
}

/** Whether a word is an office, a courtesy or what may stand before one. */
export function isTitleWord(token: Token | undefined): boolean {
  const word = token?.lower.replace(/\.$/, '') ?? ''
  if (word === 'lord' || word === 'lady') return false // a peer's name is "Lord Hill"
  return OFFICES.has(word) || HONORIFICS.has(word) || TITLE_MODIFIERS.has(word)
}

/** The last title inside a run with a name after it, its modifiers with it: "Deputy Foreign Minister". */
function lastTitle(tokens: readonly Token[], first: number, last: number): TokenRange | null {
  for (let at = last - 2; at >= first; at--) {
    const word = tokens[at]?.lower.replace(/\.$/, '') ?? ''
    if (!OFFICES.has(word) && !HONORIFICS.has(word)) continue
    if (word === 'lord' || word === 'lady') continue // a peer's name is "Lord Hill"
    let start = at
    while (start > first && isTitleWord(tokens[start - 1])) start--
    return { first: start, last: at + 1 }
  }
  return null
}

/** Whether a word is a given name of the lists. */
export function isGivenName({ lower }: Token): boolean {
  return MALE_NAMES.has(lower) || FEMALE_NAMES.has(lower)
}

/** The end of the longest listed name that begins at a token; the token itself where none does. */
export function listedEnd(tokens: readonly Token[], first: number, ceiling: number): number {
  if (!opensListed(tokens[first]?.text ?? '')) return first
  for (let last = Math.min(first + LONGEST_LISTED, ceiling); last > first; last--) {
    if (listedName(textOf(tokens, first, last)) !== null) return last
  }
  return first
}

/** The words of a range as the lists write them, one space between. */
export function textOf(tokens: readonly Token[], first: number, last: number): string {
  return tokens
    .slice(first, last)
    .map(({ text }) => text)
    .join(' ')
}
