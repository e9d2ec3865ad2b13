import { ADVERBS, AUXILIARIES, COMMON_VERBS, CONJUNCTIONS, PREPOSITIONS, PRONOUNS } from '../lexicon/function-words.ts'
import { HONORIFICS, TITLE_MODIFIERS } from '../lexicon/titles.ts'
import { isOffice } from '../people/roles.ts'
import { nameOf, type Scene, wordAt } from '../reading/scene.ts'
import type { TokenRange } from '../reading/sentences.ts'
import { isPossessive } from '../reading/tokens.ts'
import { looksPast, sayingVerb } from '../verbs.ts'

/** What a phrase is to its verb or noun: COMPLEMENT follows a preposition, OTHER is what no word beside it tells. */
export type Part = 'SUBJECT' | 'OBJECT' | 'OWNER' | 'COMPLEMENT' | 'REFLEXIVE' | 'OTHER'

/** What a phrase does in its sentence. */
export interface Place {
  readonly part: Part
  /** Whether a verb of saying has it for its subject. */
  readonly isSpeaking: boolean
  /** Whether any verb has: "Hill left", "Hill, who left", "told Hill to leave". */
  readonly isActor: boolean
}

const OPENING_MARKS = new Set([',', '(', '–', '—'])
const CLOSING_MARKS = new Set([',', ')', '–', '—'])
const BEFORE_TITLES = new Set(['the', 'a', 'an', '-'])
/** How far an apposition ("Ana Lopez, 52, the mayor of Oslo, said") is passed over, in tokens. */
const LONGEST_APPOSITION = 14
/** No title before a name is longer, in tokens. */
const LONGEST_TITLE = 6

/** What a phrase that is no pronoun is in its sentence, by the words on its two sides. */
export function placeOf(scene: Scene, { first, last }: TokenRange): Place {
  const verb = verbAfter(scene, last)
  const [isActor, isSpeaking] = [verb !== -1, verb !== -1 && isSaying(scene, verb)]
  if (isPossessive(wordAt(scene, last))) return { part: 'OWNER', isSpeaking: false, isActor: false }
  const before = titleStart(scene, first) - 1
  const opening = wordAt(scene, before)
  if (isInverted(scene, before)) return { part: 'SUBJECT', isSpeaking: true, isActor: true }
  if (PREPOSITIONS.has(opening) && !CONJUNCTIONS.has(opening)) {
    const isRelative = wordAt(scene, last) === 'who' || wordAt(scene, last + 1) === 'who'
    const isSource = opening === 'to' && wordAt(scene, before - 1) === 'according'
    return { part: 'COMPLEMENT', isSpeaking: isSource || (isRelative && isSpeaking), isActor: isRelative && isActor }
  }
  if (isActor) return { part: 'SUBJECT', isSpeaking, isActor }
  const isOpening = opening === '' || CONJUNCTIONS.has(opening) || !/^\p{L}/u.test(opening)
  // "Lopez told Hill to ask him": who acts last is Hill.
  return { part: isOpening ? 'OTHER' : 'OBJECT', isSpeaking: false, isActor: wordAt(scene, last) === 'to' }
}

/** What a pronoun of one person is in its sentence. */
export function placeOfPronoun(scene: Scene, at: number, isNounNext: boolean): Place {
  const word = wordAt(scene, at)
  const none = { isSpeaking: false, isActor: false }
  if (word.endsWith('self')) return { part: 'REFLEXIVE', ...none }
  if (word === 'he' || word === 'she') {
    const verb = verbAfter(scene, at + 1)
    const isSpeaking = isInverted(scene, at - 1) || (verb !== -1 && isSaying(scene, verb))
    return { part: 'SUBJECT', isSpeaking, isActor: true }
  }
  if (word === 'his' || word === 'hers' || (word === 'her' && isNounNext)) return { part: 'OWNER', ...none }
  return { part: PREPOSITIONS.has(wordAt(scene, at - 1)) ? 'COMPLEMENT' : 'OBJECT', ...none }
}

/** Where the title, house or "the" that stands before a name begins. */
function titleStart(scene: Scene, first: number): number {
  let start = first
  while (start > first - LONGEST_TITLE && belongsToTitle(scene, start - 1)) start--
  return start
}

function belongsToTitle(scene: Scene, at: number): boolean {
  const printed = wordAt(scene, at)
  if (printed === '') return false
  const word = printed.endsWith('.') ? printed.slice(0, -1) : printed
  const name = nameOf(scene, at)
  if (name !== null) return name.type !== 'PERSON'
  return isOffice(word) || TITLE_MODIFIERS.has(word) || HONORIFICS.has(word) || BEFORE_TITLES.has(word)
}

/** The verb that follows a phrase, over adverbs, auxiliaries and an apposition or relative clause; -1 for none. */
function verbAfter(scene: Scene, last: number): number {
  const direct = verbFrom(scene, last)
  if (direct !== -1 || !OPENING_MARKS.has(wordAt(scene, last))) return direct
  const relative = wordAt(scene, last + 1) === 'who' ? verbFrom(scene, last + 2) : -1
  for (let at = last + 1; at < last + LONGEST_APPOSITION; at++) {
    if (wordAt(scene, at) === '') return relative
    if (CLOSING_MARKS.has(wordAt(scene, at))) {
      const verb = verbFrom(scene, at + 1)
      if (verb !== -1) return verb
    }
  }
  return relative
}

function verbFrom(scene: Scene, from: number): number {
  let at = from
  while (isPassedOver(wordAt(scene, at))) at++
  if (AUXILIARIES.has(wordAt(scene, at))) {
    while (AUXILIARIES.has(wordAt(scene, at + 1)) || ADVERBS.has(wordAt(scene, at + 1))) at++
    return AUXILIARIES.has(wordAt(scene, at)) && isVerb(scene, at + 1) ? at + 1 : at
  }
  return isVerb(scene, at) ? at : -1
}

function isPassedOver(word: string): boolean {
  return word === 'who' || word.endsWith('ly') || ADVERBS.has(word)
}

function isVerb(scene: Scene, at: number): boolean {
  const word = wordAt(scene, at)
  if (word === '' || nameOf(scene, at) !== null || PREPOSITIONS.has(word) || PRONOUNS.has(word)) return false
  return COMMON_VERBS.has(word) || looksPast(word) || (sayingVerb(word)?.form ?? 'ING') !== 'ING'
}

function isSaying(scene: Scene, at: number): boolean {
  const verb = sayingVerb(wordAt(scene, at))
  return verb !== null && !verb.isWeak
}

/** «"Yes," said Lopez»: a verb of saying before the phrase, after words in marks or a comma. */
function isInverted(scene: Scene, verb: number): boolean {
  const isVerbOfSaying = sayingVerb(wordAt(scene, verb)) !== null
  const before = wordAt(scene, verb - 1)
  return isVerbOfSaying && verb > 0 && (before === ',' || before === '')
}
