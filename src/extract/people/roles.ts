import type { Role } from '../extraction.ts'
import { HONORIFICS, KINSHIP, OFFICES, TITLE_COMPLEMENTS, TITLE_MODIFIERS, TRADES } from '../lexicon/titles.ts'
import { type Scene, wordAt } from '../reading/scene.ts'
import type { TokenRange } from '../reading/sentences.ts'
import { isPossessive, tokenFrom } from '../reading/tokens.ts'
import { sayingVerb } from '../verbs.ts'

/** How many words may stand between "Ana Lopez, a" and the office of "…, a senior NATO spokesman". */
const LONGEST_APPOSITION = 8
/** "Minister of Foreign Affairs": how many words may follow the office and its "of". */
const LONGEST_COMPLEMENT = 4

/**
 * The offices that the text gives a person at one of their names: before it ("Deputy Foreign Minister Ana Lopez", "the
 * President of the Rice Board, Ana Lopez"), in apposition ("Ana Lopez, 52, the foreign minister") or by "is" ("Ana Lopez
 * is the mayor"), two where "and" joins them. Without house or country, so that the same office reads the same in every
 * article: "NATO spokesman" gives "spokesman". Courtesy titles and kinship are none.
 */
export function rolesAt(scene: Scene, name: number): Role[] {
  const span = scene.names[name]
  if (span === undefined || span.type !== 'PERSON') return []
  const before = roleBefore(scene, tokenFrom(scene.reading.tokens, span.start)) ?? roleBeforeComma(scene, name)
  const after = roleAfter(scene, name)
  const ranges = [
    ...(before === null ? [] : withJoined(scene, before)),
    ...(after === null ? [] : joinedTo(scene, after)),
  ]
  return ranges
    .filter(({ last }) => !KINSHIP.has(plainWord(scene, last - 1)))
    .flatMap((range) => roleOf(scene, range) ?? [])
}

/** Whether a word (lower case) is an office or trade: "spokesman", "vice-president", "ex-minister". */
export function isOffice(word: string): boolean {
  return OFFICES_AND_TRADES.has(word) || (word.includes('-') && OFFICES.has(word.slice(word.lastIndexOf('-') + 1)))
}

const OFFICES_AND_TRADES: ReadonlySet<string> = new Set([...OFFICES, ...TRADES])

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
  const word = nameAt[at] === -1 ? (reading.tokens[at]?.lower ?? '') : ''
  return word.endsWith('.') ? word.slice(0, -1) : word
}

function roleBefore(scene: Scene, name: number): TokenRange | null {
  const last = beforeHonorifics(scene, name)
  return titleBefore(scene, last) ?? titleOfBody(scene, last)
}

function beforeHonorifics(scene: Scene, name: number): number {
  let last = name
  while (HONORIFICS.has(plainWord(scene, last - 1)) && !isOffice(plainWord(scene, last - 1))) last--
  return last
}

/** The title that ends before a token. */
function titleBefore(scene: Scene, last: number): TokenRange | null {
  if (isOffice(plainWord(scene, last - 1))) return titleEnding(scene, last - 1)
  const office = officeWithComplement(scene, last)
  return office === null ? null : { ...titleEnding(scene, office), last }
}

/** "Chief Executive of the Rice Board Ana Lopez": the title before a body that ends before a token. */
function titleOfBody(scene: Scene, last: number): TokenRange | null {
  if ((scene.nameAt[last - 1] ?? -1) === -1) return null
  const body = nameStart(scene, last - 1)
  const link = plainWord(scene, body - 1) === 'the' ? body - 2 : body - 1
  return plainWord(scene, link) === 'of' ? titleBefore(scene, link) : null
}

/**
 * "Rice Board President, Ana Lopez, said", "said the President of the Rice Board, Ana Lopez": only where the title opens a
 * sentence, follows a verb of saying, or has the name between marks: "After talks with the president, Ana Lopez left".
 */
function roleBeforeComma(scene: Scene, name: number): TokenRange | null {
  const { tokens, sentences, sentenceOf } = scene.reading
  const comma = beforeHonorifics(scene, tokenFrom(tokens, scene.names[name]?.start ?? 0)) - 1
  if (tokens[comma]?.text !== ',') return null
  const last = beforeBrackets(scene, comma)
  const title = titleBefore(scene, last) ?? titleOfBody(scene, last)
  if (title === null) return null
  const first = phraseStart(scene, title.first)
  const isOpen = sentences[sentenceOf[first] ?? -1]?.first === first || sayingVerb(plainWord(scene, first - 1)) !== null
  const after = tokens[tokenFrom(tokens, scene.names[name]?.end ?? 0)]?.text ?? ''
  return tokens[first - 1]?.text !== ',' && (isOpen || /^[,;]$/.test(after)) ? title : null
}

/** "Superintendent of Police (Rural)": where a token's phrase ends but for brackets. */
function beforeBrackets({ reading: { tokens } }: Scene, last: number): number {
  if (tokens[last - 1]?.text !== ')') return last
  const opening = [2, 3, 4, 5].find((back) => tokens[last - back]?.text === '(')
  return opening === undefined ? last : last - opening
}

/** Where the phrase of a title begins: "the", the name of its body. */
function phraseStart(scene: Scene, title: number): number {
  const first = (scene.nameAt[title - 1] ?? -1) === -1 ? title : nameStart(scene, title - 1)
  return plainWord(scene, first - 1) === 'the' ? first - 1 : first
}

function nameStart({ nameAt }: Scene, at: number): number {
  let first = at
  while (nameAt[first - 1] === nameAt[at]) first--
  return first
}

/** A title before a name, with one that "and" joins to it from before: "former senator and activist Ana Lopez". */
function withJoined(scene: Scene, title: TokenRange): TokenRange[] {
  const other = plainWord(scene, title.first - 1) === 'and' ? titleBefore(scene, title.first - 1) : null
  return other === null ? [title] : [other, title]
}

/** A title after a name, with one that "and" joins to it from behind: "mayor of Oslo and former prime minister". */
function joinedTo(scene: Scene, title: TokenRange): TokenRange[] {
  const link = [0, 1, 2, 3, 4, 5, 6, 7].map((on) => title.last + on).find((at) => !isComplement(scene, title.last, at))
  const other = wordAt(scene, link ?? -1) === 'and' ? titleFollowing(scene, link ?? -1) : null
  return other === null ? [title] : [title, other]
}

/** "of the Riyadh Region": the words of a title's complement, from where it begins. */
function isComplement(scene: Scene, first: number, at: number): boolean {
  if (at === first) return wordAt(scene, at) === 'of'
  return wordAt(scene, at) === 'the' || (scene.nameAt[at] ?? -1) !== -1
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
  return /^(?:,|is|was|became|as)$/.test(wordAt(scene, after)) ? titleFollowing(scene, after) : null
}

/** The title that follows a comma, "is" or "and", with its complement: "superintendent of police". */
function titleFollowing(scene: Scene, after: number): TokenRange | null {
  for (let at = after + 1; at < after + LONGEST_APPOSITION; at++) {
    const word = wordAt(scene, at)
    const next = wordAt(scene, at + 1)
    if (isOffice(word) && !isOffice(next) && !isPossessive(next)) {
      const title = titleEnding(scene, at)
      const isOthers = scene.names[scene.nameAt[at + 1] ?? -1]?.type === 'PERSON' // "Ian Hill, Mayor Ana Lopez"
      return title.first > after && !isOthers ? withComplement(scene, title) : null
    }
    if (!isInApposition(word, wordAt(scene, after))) return null
  }
  return null
}

function withComplement(scene: Scene, { first, last }: TokenRange): TokenRange {
  const complement = plainWord(scene, last + 1)
  const isPart = plainWord(scene, last) === 'of' && complement !== 'the' && TITLE_COMPLEMENTS.has(complement)
  return { first, last: isPart ? last + 2 : last }
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
