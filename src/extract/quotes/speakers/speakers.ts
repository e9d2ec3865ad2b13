import type { Cast } from '../../entities/cast.ts'
import type { Span, SpeakerStatus } from '../../extraction.ts'
import { headName } from '../../grammar/noun-phrases.ts'
import { PRONOUNS } from '../../lexicon/function-words.ts'
import { type Scene, wordAt } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import { antecedentOfWho, bodyBefore, bodyMeant, inApposition } from './antecedents.ts'
import { statusOfNoun, statusOfPronoun } from './statuses.ts'
import { authorOf } from './writings.ts'

/** Who speaks or is spoken to: the entity where one is known, the words that name it, and what is known of it. */
export interface Party {
  readonly entity: number | null
  readonly span: Span | null
  readonly status: SpeakerStatus
}

/** What stands where nobody does. */
export const NOBODY: Party = { entity: null, span: null, status: 'NONE' }

/**
 * Resolves a noun phrase to an entity of the article: a name to its own, "the mayor, Ana Lopez," and "Lopez's
 * letter" to hers, "he" and "she" to the person last named, "it" and "the company" to the body, "who" to whom it stands
 * behind, "the spokesman" to the one person with that office. Others are ANONYMOUS ("officials", "one"), untraced ones UNRESOLVED.
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
  const named = cast.entityOf[headName(scene, phrase)] ?? inApposition(scene, cast, phrase) ?? holderOf(cast, phrase)
  return named ?? authorOf(scene, cast, phrase) ?? bodyMeant(scene, cast, phrase)
}

function pronounsEntity(scene: Scene, cast: Cast, at: number): number | null {
  const word = wordAt(scene, at)
  if (word === 'it') return bodyBefore(scene, cast, at)
  return word === 'who' ? antecedentOfWho(scene, cast, at) : (cast.pronouns.get(at) ?? null)
}

function spanOf({ reading }: Scene, { first, last }: TokenRange): Span | null {
  const [opening, closing] = [reading.tokens[first], reading.tokens[last - 1]]
  return opening === undefined || closing === undefined ? null : { start: opening.start, end: closing.end }
}

/** The one person of the article whose office is that of "the spokesman"; null for more than one, or none. */
function holderOf(cast: Cast, phrase: TokenRange): number | null {
  return cast.titled.get(phrase.last - 1) ?? null
}
