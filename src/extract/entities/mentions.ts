import type { Mention, Quote } from '../extraction.ts'
import { PRONOUNS } from '../lexicon/function-words.ts'
import type { Scene } from '../reading/scene.ts'
import { tokenFrom } from '../reading/tokens.ts'
import type { Cast } from './cast.ts'
import { findReferences, openingReference } from './references.ts'

/**
 * The places where an article means its entities, in reading order, not overlapping: its names, and the pronouns and
 * titles ("the spokesman") that the text or a quote shows to mean one of them.
 */
export function findMentions(scene: Scene, cast: Cast, quotes: readonly Quote[]): Mention[] {
  const names = scene.names.map(({ start, end }, index): Place => {
    return { start, end, entity: cast.entityOf[index] ?? 0, form: 'NAME' }
  })
  const parties = quotes.flatMap((quote) => partiesIn(scene, quote))
  const opening = openingReference(scene, cast, quotes)
  const places = apart([...names, ...parties, ...findReferences(scene, cast), ...(opening === null ? [] : [opening])])
  const { tokens, sentenceOf } = scene.reading
  return places.map((place) => ({ ...place, sentence: sentenceOf[tokenFrom(tokens, place.start)] ?? 0 }))
}

type Place = Omit<Mention, 'sentence'>

/** Places in reading order without those that overlap one which was given before them. */
function apart(places: readonly Place[]): Place[] {
  const kept: Place[] = []
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1)
    if (last === undefined || last.end <= place.start) kept.push(place)
    else if (last.form !== 'NAME' && place.form === 'NAME') kept[kept.length - 1] = place
  }
  return kept
}

function partiesIn(scene: Scene, { speaker, speakerSpan, addressee, addresseeSpan }: Quote): Place[] {
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
