import type { Cast } from '../entities/cast.ts'
import { opensClause } from '../grammar/clauses.ts'
import { isNounLike } from '../grammar/noun-phrases.ts'
import { OFFICES, PERSON_NOUNS, TRADES } from '../lexicon/titles.ts'
import { type Gender, genderOfTitle } from '../people/gender.ts'
import { isFamily } from '../people/people.ts'
import { isOffice } from '../people/roles.ts'
import { type Scene, wordAt } from '../reading/scene.ts'
import type { Met } from './discourse.ts'
import { type Place, placeOf, placeOfPronoun } from './places.ts'

/** What of a cast tells who is met. */
export type People = Pick<Cast, 'entities' | 'entityOf' | 'titled'>

/** Words that mean somebody, each the pronoun of one gender or a noun for a person. */
const WORDS: ReadonlyMap<string, Gender | 'noun'> = new Map([
  ...[...PERSON_NOUNS, ...OFFICES, ...TRADES].map((word): [string, 'noun'] => [word, 'noun']),
  ...['he', 'him', 'his', 'himself'].map((word): [string, Gender] => [word, 'he']),
  ...['she', 'her', 'hers', 'herself'].map((word): [string, Gender] => [word, 'she']),
])

/**
 * The places outside quotes, in reading order, where an article means people by name, title or pronoun (its entity, yet
 * to be found, is -1), or somebody without a name; up to its last pronoun, so that there are none without one.
 */
export function findMeetings(scene: Scene, people: People): Met[] {
  const { tokens, sentenceOf, sentences } = scene.reading
  const last = tokens.findLastIndex((_, at) => isPronoun(scene, at))
  const numbers = numberSentences(scene)
  const meetings: Met[] = []
  for (let at = 0; at <= last; at++) {
    const meeting = scene.quotedBy[at] === -1 ? meetingAt(scene, people, at) : null
    if (meeting === null) continue
    const sentence = sentenceOf[at] ?? 0
    const { first = 0, paragraph = 0 } = sentences[sentence] ?? {}
    const clause = clauseStart(scene, at, first, meetings.at(-1))
    meetings.push(metFrom(meeting, { clause, sentence: numbers[sentence] ?? 0, paragraph }))
  }
  return meetings
}

/** First token of the clause of a token, in its sentence from `first`: that of whom was met before, where none opens since. */
function clauseStart(scene: Scene, at: number, first: number, before: Met | undefined): number {
  const since = Math.max(first, before?.token ?? 0)
  for (let start = at; start > since; start--) if (opensClause(scene, start)) return start
  return before !== undefined && before.token >= first ? before.clause : first
}

function isPronoun(scene: Scene, at: number): boolean {
  const word = WORDS.get(wordAt(scene, at))
  return word !== undefined && word !== 'noun'
}

/** Where the reporter's sentences have come to at each sentence; those that are all quote count with the one before. */
function numberSentences({ reading: { sentences }, quotedBy }: Scene): number[] {
  let number = 0
  return sentences.map(({ first, last }) => {
    let at = first
    while (at < last && quotedBy[at] !== -1) at++
    if (at < last) number++
    return number
  })
}

/** Who is met, in which words and what these do. */
interface Meeting {
  readonly entity: number
  readonly form: Met['form']
  readonly token: number
  readonly end: number
  readonly place: Place
  readonly isNew: boolean
  readonly gender: Gender | null
}

/** Property by property: spreading is many times slower, and this is done for each person of each sentence. */
function metFrom(
  { entity, form, token, end, place, isNew, gender }: Meeting,
  { clause, sentence, paragraph }: Pick<Met, 'clause' | 'sentence' | 'paragraph'>,
): Met {
  const { part, isSpeaking, isActor } = place
  return { part, isSpeaking, isActor, entity, form, token, end, clause, sentence, paragraph, isNew, gender }
}

function meetingAt(scene: Scene, people: People, at: number): Meeting | null {
  if (scene.nameAt[at] !== -1) return nameMetAt(scene, people, at)
  const holder = people.titled.get(at)
  const end = at + 1
  if (holder !== undefined && people.entities[holder]?.type === 'PERSON') {
    const place = placeOf(scene, { first: at, last: end })
    return { entity: holder, form: 'ROLE', token: at, end, place, isNew: false, gender: null }
  }
  const gender = WORDS.get(wordAt(scene, at))
  if (gender === undefined) return null
  if (gender === 'noun') return nounMetAt(scene, at)
  const place = placeOfPronoun(scene, at, isNounLike(scene, end))
  return { entity: -1, form: 'PRONOUN', token: at, end, place, isNew: false, gender }
}

function nameMetAt(scene: Scene, { entities, entityOf }: People, at: number): Meeting | null {
  const name = scene.nameAt[at] ?? -1
  const entity = entityOf[name] ?? -1
  if (scene.nameAt[at - 1] === name || entities[entity]?.type !== 'PERSON') return null
  if (isFamily(scene, name) || isAside(scene, at)) return null
  let last = at + 1
  while (scene.nameAt[last] === name) last++
  const place = placeOf(scene, { first: at, last })
  return { entity, form: 'NAME', token: at, end: last, place, isNew: false, gender: null }
}

/** Whether a token stands in a line without an end, below the title: a link or a list speaks of something else. */
function isAside({ reading: { sentences, sentenceOf, tokens, paragraphs } }: Scene, at: number): boolean {
  const { first = 0, last = 0, paragraph = 0 } = sentences[sentenceOf[at] ?? -1] ?? {}
  const isWhole = sentences[(sentenceOf[at] ?? 0) - 1]?.paragraph !== paragraph
  const isBelow = paragraphs[paragraph]?.role === 'BODY' && paragraphs[paragraph - 1]?.role === 'BODY'
  return isBelow && isWhole && first < last && /^[\p{L}\p{N}]/u.test(tokens[last - 1]?.text ?? '')
}

/** "a driver", "the officer"; not "the officer Ana Lopez", "an officer, Ana Lopez". */
function nounMetAt(scene: Scene, at: number): Meeting | null {
  const article = articleBefore(scene, at)
  if (article === -1 || isOffice(wordAt(scene, at + 1)) || isApposition(scene, article)) return null
  const next = wordAt(scene, at + 1) === ',' ? at + 2 : at + 1
  if (scene.names[scene.nameAt[next] ?? -1]?.type === 'PERSON') return null
  const place = placeOf(scene, { first: at, last: at + 1 })
  const gender = genderOfTitle([wordAt(scene, at)])
  const isNew = wordAt(scene, article) !== 'the'
  return { entity: -2 - at, form: 'NOUN', token: at, end: at + 1, place, isNew, gender }
}

function articleBefore(scene: Scene, noun: number): number {
  for (let at = noun - 1; at >= noun - 3; at--) if (/^(?:a|an|the|one)$/.test(wordAt(scene, at))) return at
  return -1
}

/** "Ana Lopez, an officer": no other than she. */
function isApposition({ names, nameAt, reading: { tokens } }: Scene, first: number): boolean {
  return tokens[first - 1]?.text === ',' && names[nameAt[first - 2] ?? -1]?.type === 'PERSON'
}
