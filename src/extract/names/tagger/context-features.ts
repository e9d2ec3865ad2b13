import { type Emit, emitBits, templates } from './feature.ts'
import { mix } from './hash.ts'
import { bitOf } from './lists.ts'
import type { Phrases, TaggedSentence } from './sentence.ts'
import type { Sighting } from './sightings.ts'
import { NO_WORD, type Word } from './words.ts'

const TITLE = bitOf('TITLE')
const GIVEN_NAME = bitOf('GIVEN_NAME')
const ORGANISATION_WORD = bitOf('ORGANISATION_WORD')
const SPEECH_VERB = bitOf('SPEECH_VERB')

/** What the tagged word's company in its sentence says, and what its article says of it elsewhere. */
export function contextFeatures(
  sentence: TaggedSentence,
  at: number,
  sighting: Sighting | undefined,
  emit: Emit,
): void {
  const { words } = sentence
  const word = words[at] ?? NO_WORD
  const before = words[at - 1] ?? NO_WORD
  const after = words[at + 1] ?? NO_WORD
  pairFeatures(word, before, after, emit)
  layoutFeatures(sentence, at, emit)
  clusterFeatures(sentence, at, emit)
  listFeatures(sentence, at, emit)
  if (!word.isCapital) return
  runFeatures(sentence, at, emit)
  if (sighting !== undefined) sightingFeatures(sentence, at, sighting, emit)
}

function pairFeatures(word: Word, before: Word, after: Word, emit: Emit): void {
  emit(PAIR.shapes, word.shape, after.shape)
  emit(PAIR.shapesBefore, before.shape, word.shape)
  emit(PAIR.lowersBefore, before.lowerHash, word.lowerHash)
  emit(PAIR.lowers, word.lowerHash, after.lowerHash)
  emit(PAIR.lowerShape, before.lowerHash, word.shape)
  emit(PAIR.shapeLower, word.shape, after.lowerHash)
  emit(PAIR.around, before.lowerHash, after.lowerHash)
}

/** A number under 12 for each way to write a word, NO_WORD's too. */
const WRITINGS = 12

function layoutFeatures({ words, layout, first }: TaggedSentence, at: number, emit: Emit): void {
  const writing = (place: number) => (words[at + place] ?? NO_WORD).writing + 1
  const near = (writing(-1) * WRITINGS + writing(0)) * WRITINGS + writing(1)
  const isFirst = at <= first ? 1 : 0
  emit(LAYOUT.near, near, 0)
  emit(LAYOUT.wide, near, writing(-2) * WRITINGS + writing(2))
  emit(LAYOUT.first, isFirst, writing(0))
  emit(LAYOUT.layout, layout, writing(0))
  emit(LAYOUT.firstCluster, (words[at] ?? NO_WORD).clusters[1], (layout & 2) + isFirst)
}

function clusterFeatures({ words }: TaggedSentence, at: number, emit: Emit): void {
  const word = words[at] ?? NO_WORD
  const before = words[at - 1] ?? NO_WORD
  const after = words[at + 1] ?? NO_WORD
  emit(CLUSTER.middlesBefore, before.clusters[1], word.clusters[1])
  emit(CLUSTER.middles, word.clusters[1], after.clusters[1])
  emit(CLUSTER.middleWriting, before.clusters[1], word.writing)
  emit(CLUSTER.writingMiddle, word.writing, after.clusters[1])
  emit(CLUSTER.around, before.clusters[0], after.clusters[0])
  emit(CLUSTER.twoBefore, (words[at - 2] ?? NO_WORD).clusters[0], before.clusters[0])
  emit(CLUSTER.three, mix(before.clusters[0], word.clusters[0]), after.clusters[0])
}

/** How far a title is looked for before a word, and a word of speech after it. */
const TITLE_REACH = 4
const SPEECH_REACH = 3

function listFeatures({ words, phrases }: TaggedSentence, at: number, emit: Emit): void {
  const word = words[at] ?? NO_WORD
  const before = words[at - 1] ?? NO_WORD
  const after = words[at + 1] ?? NO_WORD
  emit(LISTED.before, before.lists, word.lists)
  emit(LISTED.after, word.lists, after.lists)
  const opened = (before.lists & TITLE ? 2 : 0) + (before.lists & GIVEN_NAME ? 4 : 0) + (word.isCapital ? 1 : 0)
  emitBits(LISTED.opened, word.lists, opened, emit)
  if (phrases !== null) phraseFeatures(phrases, at, word.isCapital ? 1 : 0, emit)
  emit(LISTED.title, distance(words, at, -1, TITLE_REACH, TITLE), word.writing)
  emit(LISTED.speech, distance(words, at, 1, SPEECH_REACH, SPEECH_VERB), word.writing)
}

function phraseFeatures({ begin, inside, end }: Phrases, at: number, isCapital: number, emit: Emit): void {
  emitBits(LISTED.begin, begin[at] ?? 0, isCapital, emit)
  emitBits(LISTED.inside, inside[at] ?? 0, isCapital, emit)
  emitBits(LISTED.end, end[at] ?? 0, isCapital, emit)
  emitBits(LISTED.phraseBefore, end[at - 1] ?? 0, isCapital, emit)
}

/** How many words away the nearest of a list stands; 0 for none within reach. */
function distance(words: readonly Word[], at: number, step: 1 | -1, reach: number, list: number): number {
  for (let away = 1; away <= reach; away++) {
    if (((words[at + away * step]?.lists ?? 0) & list) !== 0) return away
  }
  return 0
}

const RUN_REACH = 5

/** The run of capitals that a word stands in: what it ends in, and whether an organisation's word follows in it. */
function runFeatures({ words }: TaggedSentence, at: number, emit: Emit): void {
  const word = words[at] ?? NO_WORD
  let organisationWord = 0
  let end = at
  for (let next = at + 1; next <= at + RUN_REACH; next++) {
    const follower = words[next]
    if (follower === undefined || !(follower.isCapital || follower.lower === 'of')) break
    if (follower.lists & ORGANISATION_WORD) organisationWord = follower.lowerHash
    end = next
  }
  let givenName = 0
  let start = at
  for (let next = at - 1; next > at - RUN_REACH; next--) {
    const leader = words[next]
    if (!leader?.isCapital) break
    if (leader.lists & GIVEN_NAME) givenName = 1
    start = next
  }
  const isLater = start < at ? 1 : 0
  const last = words[end] ?? NO_WORD
  if (organisationWord !== 0) emit(RUN.organisationWord, organisationWord, 0)
  emit(RUN.lengths, end - at, at - start)
  emit(RUN.givenName, givenName, word.writing)
  emit(RUN.last, last.lowerHash, isLater)
  emit(RUN.lastCluster, last.clusters[1], isLater)
}

/** What the article says of the word elsewhere; what this very place says is taken off where it would answer itself. */
function sightingFeatures({ words, layout, first }: TaggedSentence, at: number, seen: Sighting, emit: Emit): void {
  const word = words[at] ?? NO_WORD
  const before = words[at - 1] ?? NO_WORD
  const after = words[at + 1] ?? NO_WORD
  const written = (seen.small > 0 ? 1 : 0) + (seen.inside > 0 ? 2 : 0) + (at <= first ? 4 : 0) + (layout > 0 ? 8 : 0)
  const given = before.isCapital && before.lists & GIVEN_NAME ? 1 : 0
  const organisation = after.isCapital && after.lists & ORGANISATION_WORD ? 1 : 0
  emit(SEEN.written, written, 0)
  emit(SEEN.afterTitle, seen.afterTitle > (before.lists & TITLE ? 1 : 0) ? 1 : 0, word.writing)
  emit(SEEN.afterGivenName, seen.afterGivenName > given ? 1 : 0, word.writing)
  emit(SEEN.beforeOrganisationWord, seen.beforeOrganisationWord > organisation ? 1 : 0, word.writing)
  emit(SEEN.afterPlacePreposition, Math.min(3, seen.afterPlacePreposition), word.writing)
  emit(SEEN.beforeSpeech, Math.min(3, seen.beforeSpeech), word.writing)
  emit(SEEN.capitals, Math.min(2, seen.afterCapital) * 3 + Math.min(2, seen.beforeCapital), word.writing)
  emit(SEEN.often, Math.min(4, seen.total), Math.min(2, seen.possessive))
  for (const hash of seen.before) if (hash !== before.lowerHash) emit(SEEN.before, hash, 0)
  for (const hash of seen.after) if (hash !== after.lowerHash) emit(SEEN.after, hash, 0)
}

const PAIR = templates('pair', 'shapes', 'shapesBefore', 'lowersBefore', 'lowers', 'lowerShape', 'shapeLower', 'around')
const LAYOUT = templates('layout', 'near', 'wide', 'first', 'layout', 'firstCluster')
const CLUSTER = templates(
  'cluster',
  'middlesBefore',
  'middles',
  'middleWriting',
  'writingMiddle',
  'around',
  'twoBefore',
  'three',
)
const LISTED = templates(
  'listed',
  'before',
  'after',
  'opened',
  'begin',
  'inside',
  'end',
  'phraseBefore',
  'title',
  'speech',
)
const RUN = templates('run', 'organisationWord', 'lengths', 'givenName', 'last', 'lastCluster')
const SEEN = templates(
  'seen',
  'written',
  'afterTitle',
  'afterGivenName',
  'beforeOrganisationWord',
  'afterPlacePreposition',
  'beforeSpeech',
  'capitals',
  'often',
  'before',
  'after',
)
