import type { Cast } from '../../entities/cast.ts'
import { firstSubject } from '../../grammar/cues.ts'
import { headToken } from '../../grammar/noun-phrases.ts'
import { wordList } from '../../lexicon/word-list.ts'
import { nameOf, type Scene, wordAt } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'

/** Nouns for the body that the text speaks of. */
const BODIES = wordList(`
company firm agency organization organisation group airline bank charity broadcaster newspaper paper ministry
department union team club party court council board committee commission university institute network foundation
regulator watchdog
`)
/** How far before "who" whom it means is looked for, in tokens. */
const WHO_REACH = 25
/** How many sentences back a body is followed, and how far into each. */
const SENTENCES_BACK = 2
const LONGEST_LOOK = 40

/**
 * The mayor of Northam, Ana Lopez, said; another farmer, Ana Lopez, said; the Superintendent of Police (Rural), Ian Hill,
 * said: the person who is named right behind a phrase of one.
 */
export function inApposition(scene: Scene, cast: Cast, phrase: TokenRange): number | null {
  const comma = afterBrackets(scene, phrase.last)
  const isOne = !/[^s]s$/.test(wordAt(scene, phrase.last - 1))
  if (wordAt(scene, comma) !== ',' || nameOf(scene, comma + 1)?.type !== 'PERSON' || !isOne) return null
  const closing = scene.reading.tokens[nameEnd(scene, comma + 1)]?.text ?? ''
  return /^[,.;:—–]?$/.test(closing) ? entityAt(scene, cast, comma + 1) : null
}

function afterBrackets(scene: Scene, at: number): number {
  if (wordAt(scene, at) !== '(') return at
  const closing = [1, 2, 3, 4].find((on) => wordAt(scene, at + on) === ')')
  return closing === undefined ? at : at + closing + 1
}

function nameEnd({ nameAt }: Scene, at: number): number {
  let end = at
  while (nameAt[end] === nameAt[at]) end++
  return end
}

function entityAt({ nameAt }: Scene, cast: Cast, at: number): number | null {
  return cast.entityOf[nameAt[at] ?? -1] ?? null
}

/** Lopez, 52, a farmer at the mill, who said: the nearest person named before, right there or before a comma. */
export function antecedentOfWho(scene: Scene, cast: Cast, who: number): number | null {
  const last = wordAt(scene, who - 1) === ',' ? who - 2 : who - 1
  if (nameOf(scene, last)?.type === 'PERSON' || last === who - 1) return entityAt(scene, cast, last)
  const { sentences, sentenceOf } = scene.reading
  const floor = Math.max(sentences[sentenceOf[who] ?? -1]?.first ?? who, who - WHO_REACH)
  for (let at = last; at >= floor; at--) {
    if (nameOf(scene, at)?.type === 'PERSON' && wordAt(scene, at + 1) === ',') return entityAt(scene, cast, at)
  }
  return null
}

/** The Rice Board closed the mill. The company said: the body that is spoken of. */
export function bodyMeant(scene: Scene, cast: Cast, { first, last }: TokenRange): number | null {
  const isBody = last - first === 2 && wordAt(scene, first) === 'the' && BODIES.has(wordAt(scene, last - 1))
  return isBody ? bodyBefore(scene, cast, first, /^ORGANIZATION$/) : null
}

/** The Rice Board closed the mill. It said: the body that the nearest sentence has for its subject. */
export function bodyBefore(
  scene: Scene,
  cast: Cast,
  at: number,
  types = /^(?:ORGANIZATION|GROUP|PLACE)$/,
): number | null {
  const { sentences, sentenceOf } = scene.reading
  const here = sentenceOf[at] ?? 0
  for (let sentence = here; sentence >= Math.max(0, here - SENTENCES_BACK); sentence--) {
    const { first = 0, last = 0 } = sentences[sentence] ?? {}
    const end = Math.min(last, at, first + LONGEST_LOOK)
    const subject = firstSubject(scene, first, end)
    const entity = subject === null ? null : entityAt(scene, cast, headToken(scene, subject))
    if (entity !== null && types.test(cast.entities[entity]?.type ?? '')) return entity
  }
  return null
}
