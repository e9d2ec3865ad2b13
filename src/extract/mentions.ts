import type { Cast } from './entities.ts'
import type { Mention, Quote } from './extraction.ts'
import { PRONOUNS } from './lexicon/function-words.ts'
import type { Scene } from './scene.ts'
import { tokenFrom } from './tokens.ts'

/**
 * The places where an article names its entities, in reading order: its names, and the pronouns and offices ("the
 * spokesman") that a quote shows to mean one of them.
 */
export function findMentions(scene: Scene, cast: Cast, quotes: readonly Quote[]): Mention[] {
  const names = scene.names.map(({ start, end }, index): Place => {
    return { start, end, entity: cast.entityOf[index] ?? 0, form: 'NAME' }
  })
  const others = quotes.flatMap((quote) => mentionsIn(scene, quote))
  const unique = new Map([...others, ...names].map((place) => [place.start, place]))
  const places = [...unique.values()].sort((a, b) => a.start - b.start)
  const { tokens, sentenceOf } = scene.reading
  return places.map((place) => ({ ...place, sentence: sentenceOf[tokenFrom(tokens, place.start)] ?? 0 }))
}

type Place = Omit<Mention, 'sentence'>

function mentionsIn(scene: Scene, { speaker, speakerSpan, addressee, addresseeSpan }: Quote): Place[] {
  const parties = [
    { entity: speaker, span: speakerSpan },
    { entity: addressee, span: addresseeSpan },
  ]
  return parties.flatMap(({ entity, span }): Place[] => {
    if (entity === null || span === null) return []
    const [first, last] = [tokenFrom(scene.reading.tokens, span.start), tokenFrom(scene.reading.tokens, span.end)]
    if (scene.nameAt.slice(first, last).some((name) => name !== -1)) return []
    const isPronoun = PRONOUNS.has(scene.reading.tokens[first]?.lower ?? '')
    return [{ start: span.start, end: span.end, entity, form: isPronoun ? 'PRONOUN' : 'ROLE' }]
  })
}
