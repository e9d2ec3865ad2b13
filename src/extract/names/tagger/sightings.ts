import { bitOf } from './lists.ts'
import type { TaggedSentence } from './sentence.ts'
import { type Word, WRITING } from './words.ts'

/** What an article says of a word in all the places where it stands, headlines left out. */
export interface Sighting {
  total: number
  small: number
  /** With a capital that no sentence's start explains. */
  inside: number
  afterTitle: number
  afterGivenName: number
  afterCapital: number
  afterPlacePreposition: number
  beforeOrganisationWord: number
  beforeCapital: number
  beforeSpeech: number
  possessive: number
  /** Hashes of the first few words before and after it. */
  readonly before: number[]
  readonly after: number[]
}

const TITLE = bitOf('TITLE')
const GIVEN_NAME = bitOf('GIVEN_NAME')
const ORGANISATION_WORD = bitOf('ORGANISATION_WORD')
const SPEECH_VERB = bitOf('SPEECH_VERB')
const NEIGHBOURS_KEPT = 3
const PLACE_PREPOSITIONS = new Set(['in', 'at', 'from', 'near', 'to'])

/** The answer has a sighting for each word that stands with a capital somewhere, by the hash of its lower case. */
export function gatherSightings(sentences: readonly TaggedSentence[]): ReadonlyMap<number, Sighting> {
  const sightings = new Map<number, Sighting>()
  for (const sentence of sentences) {
    for (let at = 0; at < sentence.words.length; at++) {
      const word = sentence.words[at]
      if (word?.isCapital !== true) continue
      const sighting = sightings.get(word.lowerHash) ?? newSighting()
      if (sighting.total++ === 0) sightings.set(word.lowerHash, sighting)
      if (sentence.layout === 0) noteCapital(sighting, sentence, at)
    }
  }
  for (const { words } of sentences) for (const word of words) noteSmall(sightings, word)
  return sightings
}

function noteSmall(sightings: ReadonlyMap<number, Sighting>, { isCapital, writing, lowerHash }: Word): void {
  if (isCapital || writing === WRITING.mark || writing === WRITING.digits) return
  const sighting = sightings.get(lowerHash)
  if (sighting === undefined) return
  sighting.total++
  sighting.small++
}

function newSighting(): Sighting {
  return {
    total: 0,
    small: 0,
    inside: 0,
    afterTitle: 0,
    afterGivenName: 0,
    afterCapital: 0,
    afterPlacePreposition: 0,
    beforeOrganisationWord: 0,
    beforeCapital: 0,
    beforeSpeech: 0,
    possessive: 0,
    before: [],
    after: [],
  }
}

function noteCapital(sighting: Sighting, { words, first }: TaggedSentence, at: number): void {
  if (at > first) sighting.inside++
  const [before, after] = [words[at - 1], words[at + 1]]
  if (before !== undefined) noteBefore(sighting, before, at)
  if (after !== undefined) noteAfter(sighting, after)
}

function noteBefore(sighting: Sighting, before: Word, at: number): void {
  if (before.lists & TITLE) sighting.afterTitle++
  if (before.isCapital && before.lists & GIVEN_NAME) sighting.afterGivenName++
  if (before.isCapital && at > 1) sighting.afterCapital++
  if (PLACE_PREPOSITIONS.has(before.lower)) sighting.afterPlacePreposition++
  if (sighting.before.length < NEIGHBOURS_KEPT) sighting.before.push(before.lowerHash)
}

function noteAfter(sighting: Sighting, after: Word): void {
  if (after.isCapital && after.lists & ORGANISATION_WORD) sighting.beforeOrganisationWord++
  if (after.isCapital) sighting.beforeCapital++
  if (after.lists & SPEECH_VERB) sighting.beforeSpeech++
  if (after.lower === "'s") sighting.possessive++
  if (sighting.after.length < NEIGHBOURS_KEPT) sighting.after.push(after.lowerHash)
}
