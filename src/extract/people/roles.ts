import type { Role } from '../extraction.ts'
import { HONORIFICS, OFFICES, TITLE_COMPLEMENTS, TITLE_MODIFIERS } from '../lexicon/titles.ts'
import type { Scene } from '../reading/scene.ts'
import type { TokenRange } from '../reading/sentences.ts'
import { isPossessive, tokenFrom } from '../reading/tokens.ts'

/** How many words may stand between "Ana Lopez, a" and the office of "…, a senior NATO spokesman". */
const LONGEST_APPOSITION = 8
/** "Minister of Foreign Affairs": how many words may follow the office and its "of". */
const LONGEST_COMPLEMENT = 4

/**
 * The office that the text gives a person at one of their names, before it ("Deputy Foreign Minister Ana Lopez"), in
 * apposition ("Ana Lopez, 52, the foreign minister") or by "is" ("Ana Lopez is the mayor"); null for none. Without
 * house or country: "NATO spokesman" gives "spokesman", so that the same office reads the same in every article.
 * Courtesy titles are none.
 */
export function roleAt(scene: Scene, name: number): Role | null {
  const span = scene.names[name]
  if (span === undefined || span.type !== 'PERSON') return null
  const range = roleBefore(scene, tokenFrom(scene.reading.tokens, span.start)) ?? roleAfter(scene, name)
  return range === null ? null : roleOf(scene, range)
}

/** Whether a word (lower case) is an office or trade: "spokesman", "vice-president", "ex-minister". */
export function isOffice(word: string): boolean {
  return OFFICES.has(word) || (word.includes('-') && OFFICES.has(word.slice(word.lastIndexOf('-') + 1)))
}

/** The words of a title that ends with an office at a token: "Deputy Foreign Minister". */
export function titleEnding(scene: Scene, office: number): TokenRange {
  let first = office
  for (let before = first - 1; ; before = first - 1) {
    if (plainWord(scene, before) === '-') before-- // "Secretary-General" is three tokens
    if (!belongsToTitle(plainWord(scene, before), plainWord(scene, first))) break
    first = before
  }
  return { first, last: office + 1 }
}

/** "under secretary", but not the "under" of "under President Lopez". */
function belongsToTitle(word: string, next: string): boolean {
  if (word === 'under' && next !== 'secretary') return false
  return isOffice(word) || TITLE_MODIFIERS.has(word)
}

/** The word at a token, read inside quotes too, in lower case without full stop; empty for a part of a name. */
function plainWord({ reading, nameAt }: Scene, at: number): string {
  return nameAt[at] === -1 ? (reading.tokens[at]?.lower ?? '').replace(/\.$/, '') : ''
}

function roleBefore(scene: Scene, name: number): TokenRange | null {
  let last = name
  while (HONORIFICS.has(plainWord(scene, last - 1)) && !isOffice(plainWord(scene, last - 1))) last--
  if (isOffice(plainWord(scene, last - 1))) return titleEnding(scene, last - 1)
  const office = officeWithComplement(scene, last)
  return office === null ? null : { ...titleEnding(scene, office), last }
}

/** "Secretary of State Ana Lopez", "Minister of Foreign Affairs Ana Lopez": the office before its complement. */
function officeWithComplement(scene: Scene, last: number): number | null {
  for (let at = last - 1; at >= last - LONGEST_COMPLEMENT; at--) {
    const word = plainWord(scene, at)
    if (word === 'of' && at < last - 1) return isOffice(plainWord(scene, at - 1)) ? at - 1 : null
    if (!TITLE_COMPLEMENTS.has(word) && !TITLE_MODIFIERS.has(word)) return null
  }
  return null
}

/** What follows a name: a comma, or "is" and the like; nothing of it inside quotes. */
function roleAfter(scene: Scene, name: number): TokenRange | null {
  const after = tokenFrom(scene.reading.tokens, scene.names[name]?.end ?? 0)
  if (!/^(?:,|is|was|became|as)$/.test(wordOutside(scene, after))) return null
  for (let at = after + 1; at < after + LONGEST_APPOSITION; at++) {
    const word = wordOutside(scene, at)
    const next = wordOutside(scene, at + 1)
    const title = titleEnding(scene, at)
    if (isOffice(word) && !isOffice(next) && !isPossessive(next)) return title.first > after ? title : null
    if (!isInApposition(word, wordOutside(scene, after))) return null
  }
  return null
}

function wordOutside({ reading, quotedBy }: Scene, at: number): string {
  return quotedBy[at] === -1 ? (reading.tokens[at]?.lower ?? '') : ''
}

/** After a comma an age and a second comma are passed over ("Ana Lopez, 52, a lawyer"). */
function isInApposition(word: string, opening: string): boolean {
  if (opening === ',' && /^(?:\d{1,3}|,)$/.test(word)) return true
  return (
    /^[\p{L}'-]+$/u.test(word) && !/^(?:and|or|who|which|that|said|of|for|not|in|on|at|by|with|to|his|her)$/.test(word)
  )
}

function roleOf({ reading }: Scene, { first, last }: TokenRange): Role | null {
  const [opening, closing] = [reading.tokens[first], reading.tokens[last - 1]]
  if (opening === undefined || closing === undefined) return null
  const { start } = opening
  return { start, end: closing.end, title: reading.text.slice(start, closing.end).replace(/\s+/g, ' ') }
}
