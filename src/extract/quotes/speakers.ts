import type { Cast } from '../entities/cast.ts'
import type { Span, SpeakerStatus } from '../extraction.ts'
import { PRONOUNS } from '../lexicon/function-words.ts'
import { type Scene, wordAt } from '../reading/scene.ts'
import type { TokenRange } from '../reading/sentences.ts'
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
 * Resolves a noun phrase to an entity of the article: a name to its own, "he" and "she" to the person last named, "the
 * spokesman" to the one person with that office. Others are ANONYMOUS ("officials"), untraced ones UNRESOLVED.
 */
export function resolveParty(scene: Scene, cast: Cast, phrase: TokenRange | null): Party {
  if (phrase === null) return NOBODY
  const span = spanOf(scene, phrase)
  const named = cast.entityOf[headName(scene, phrase)] ?? null
  if (named !== null) return { entity: named, span, status: 'NAMED' }
  if (phrase.last - phrase.first === 1 && PRONOUNS.has(wordAt(scene, phrase.first))) {
    const entity = cast.pronouns.get(phrase.first) ?? null
    return { entity, span, status: entity === null ? statusOfPronoun(wordAt(scene, phrase.first)) : 'NAMED' }
  }
  const entity = holderOf(cast, phrase) ?? personBeside(scene, cast, phrase)
  if (entity !== null) return { entity, span, status: 'NAMED' }
  return { entity, span, status: statusOfNoun(scene, phrase) }
}

function spanOf({ reading }: Scene, { first, last }: TokenRange): Span | null {
  const [opening, closing] = [reading.tokens[first], reading.tokens[last - 1]]
  return opening === undefined || closing === undefined ? null : { start: opening.start, end: closing.end }
}

/** The one person of the article whose office is that of "the spokesman"; null for more than one, or none. */
function holderOf(cast: Cast, phrase: TokenRange): number | null {
  return cast.titled.get(phrase.last - 1) ?? null
}

/** "the director, Ana Lopez, said": the person whose name a phrase of one is told with. */
function personBeside({ reading, names, nameAt }: Scene, cast: Cast, { last }: TokenRange): number | null {
  const { tokens } = reading
  const name = nameAt[last + 1] ?? -1
  if (tokens[last]?.text !== ',' || names[name]?.type !== 'PERSON' || /[^s]s$/.test(tokens[last - 1]?.lower ?? ''))
    return null
  let end = last + 1
  while (nameAt[end] === name) end++
  return /^[,.;:—–]?$/.test(tokens[end]?.text ?? '') ? (cast.entityOf[name] ?? null) : null
}
