import type { Cast } from '../entities/cast.ts'
import type { Span, SpeakerStatus } from '../extraction.ts'
import { PRONOUNS } from '../lexicon/function-words.ts'
import { nameOf, type Scene, wordAt } from '../reading/scene.ts'
import type { TokenRange } from '../reading/sentences.ts'
import { firstSubject } from './cues.ts'
import { headName } from './noun-phrases.ts'
import { statusOfNoun, statusOfPronoun } from './statuses.ts'

/** Who speaks or is spoken to: the entity where one is known, the words that name it, and what is known of it. */
export interface Party {
  readonly entity: number | null
  readonly span: Span | null
  readonly status: SpeakerStatus
}

/** What stands where nobody does. */
export const NOBODY: Party = { entity: null, span: null, status: 'NONE' }

/**
 * Resolves a noun phrase to an entity of the article: a name to its own, "the mayor, Ana Lopez," to hers, "he" and "she"
 * to the person last named, "it" to the body, "who" to whom it stands behind, "the spokesman" to the one person with that
 * office. Others are ANONYMOUS ("officials", "one"), untraced ones UNRESOLVED.
 */
export function resolveParty(scene: Scene, cast: Cast, phrase: TokenRange | null): Party {
  if (phrase === null) return NOBODY
  const span = spanOf(scene, phrase)
  const isPronoun = phrase.last - phrase.first === 1 && PRONOUNS.has(wordAt(scene, phrase.first))
  const entity = isPronoun ? pronounsEntity(scene, cast, phrase.first) : phrasesEntity(scene, cast, phrase)
  if (entity !== null) return { entity, span, status: 'NAMED' }
  return {
    entity,
    span,
    status: isPronoun ? statusOfPronoun(wordAt(scene, phrase.first)) : statusOfNoun(scene, phrase),
  }
}

function phrasesEntity(scene: Scene, cast: Cast, phrase: TokenRange): number | null {
  return cast.entityOf[headName(scene, phrase)] ?? personBeside(scene, cast, phrase) ?? holderOf(cast, phrase)
}

function pronounsEntity(scene: Scene, cast: Cast, at: number): number | null {
  const word = wordAt(scene, at)
  if (word === 'it') return bodyBefore(scene, cast, at)
  if (word !== 'who') return cast.pronouns.get(at) ?? null
  const name = scene.nameAt[wordAt(scene, at - 1) === ',' ? at - 2 : at - 1] ?? -1 // "Lopez, who said"
  return cast.entityOf[name] ?? null
}

/** How many sentences back "it" is followed, and how far into each. */
const SENTENCES_BACK = 2
const LONGEST_LOOK = 40

/** The Rice Board closed the mill. It said: the body that the nearest sentence begins with, as its subject. */
function bodyBefore(scene: Scene, cast: Cast, at: number): number | null {
  const { sentences, sentenceOf } = scene.reading
  const here = sentenceOf[at] ?? 0
  for (let sentence = here; sentence >= Math.max(0, here - SENTENCES_BACK); sentence--) {
    const { first = 0, last = 0 } = sentences[sentence] ?? {}
    const subject = firstSubject(scene, Math.max(first, at - LONGEST_LOOK * (here - sentence + 1)), Math.min(last, at))
    const entity = subject === null ? -1 : (cast.entityOf[headName(scene, subject)] ?? -1)
    if (/^(?:ORGANIZATION|GROUP|PLACE)$/.test(cast.entities[entity]?.type ?? '')) return entity
  }
  return null
}

function spanOf({ reading }: Scene, { first, last }: TokenRange): Span | null {
  const [opening, closing] = [reading.tokens[first], reading.tokens[last - 1]]
  return opening === undefined || closing === undefined ? null : { start: opening.start, end: closing.end }
}

/** The one person of the article whose office is that of "the spokesman"; null for more than one, or none. */
function holderOf(cast: Cast, phrase: TokenRange): number | null {
  return cast.titled.get(phrase.last - 1) ?? null
}

/**
 * The mayor of Northam, Ana Lopez, said; another farmer, Ana Lopez, said; the Superintendent of Police (Rural), Ian Hill,
 * said: the person whose name a phrase of one is told with.
 */
function personBeside(scene: Scene, cast: Cast, phrase: TokenRange): number | null {
  const comma = afterBrackets(scene, phrase.last)
  const name = scene.nameAt[comma + 1] ?? -1
  const isOne = !/[^s]s$/.test(wordAt(scene, phrase.last - 1))
  if (wordAt(scene, comma) !== ',' || nameOf(scene, comma + 1)?.type !== 'PERSON' || !isOne) return null
  let end = comma + 1
  while (scene.nameAt[end] === name) end++
  return /^[,.;:—–]?$/.test(scene.reading.tokens[end]?.text ?? '') ? (cast.entityOf[name] ?? null) : null
}

function afterBrackets(scene: Scene, at: number): number {
  if (wordAt(scene, at) !== '(') return at
  const closing = [1, 2, 3, 4].find((on) => wordAt(scene, at + on) === ')')
  return closing === undefined ? at : at + closing + 1
}
