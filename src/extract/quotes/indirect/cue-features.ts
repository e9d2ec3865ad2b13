import type { TokenRange } from '../../reading/sentences.ts'
import { type Coding, codeWithin, hasBits, isQuotedAt, sentenceAround } from './coding.ts'
import { type Approach, approachOf } from './cues.ts'
import { type Emit, emitter, pair, type Row, sizeOf } from './features.ts'
import { BIT } from './word-kinds.ts'

/** How far from a cue it is looked for quotes, commas and other cues, in tokens. */
const REACH = 40
const NONE = 15

/** Fills a row with what tells whether a token is the cue of a report. */
export function cueFeatures(coding: Coding, cue: number, row: Row): void {
  companyOfCue(coding, cue, row, wordOfCue(coding, cue, row))
}

/** Fills a row with what the word at a token tells by itself; gives what adds to it. */
export function wordOfCue(coding: Coding, cue: number, row: Row): Emit {
  row.size = 0
  const emit = emitter(row, 1)
  const ending = coding.endings[cue] ?? 0
  emit(0)
  emit(ending)
  emit(coding.coarse[cue] ?? 0)
  emit(coding.sayings[cue] ?? 0, ending)
  for (const kind of namesOf(coding, cue)) emit(kind)
  return emit
}

/** What a word can be called, from the word itself to the class that it is of. */
function namesOf({ words, stems, fine, middle }: Coding, at: number): number[] {
  return [words[at] ?? 0, stems[at] ?? 0, fine[at] ?? 0, middle[at] ?? 0]
}

/** Adds to a row what the company of the word tells; `emit` is what the word itself was added with. */
export function companyOfCue(coding: Coding, cue: number, row: Row, emit: Emit): void {
  const sentence = sentenceAround(coding.scene, cue)
  const approach = approachOf(coding, cue, sentence)
  besideFeatures(coding, cue, sentence, emit)
  companyFeatures(coding, cue, sentence, emitter(row, 2))
  subjectFeatures(coding, cue, sentence, approach, emitter(row, 3))
  aheadFeatures(coding, cue, sentence, emitter(row, 4))
  placeFeatures(coding, cue, sentence, approach, emitter(row, 5))
  earlierFeatures(coding, cue, sentence, emitter(row, 6))
}

/** The word with those on its two sides. */
function besideFeatures(coding: Coding, cue: number, sentence: TokenRange, emit: Emit): void {
  const names = namesOf(coding, cue)
  for (const at of [cue - 1, cue + 1]) {
    for (const column of [coding.words, coding.middle]) {
      const neighbour = codeWithin(column, at, sentence)
      for (const name of names) emit(name, neighbour)
      emit(coding.sayings[cue] ?? 0, neighbour)
    }
  }
  emit(coding.stems[cue] ?? 0, coding.endings[cue])
}

/** The words around it. */
function companyFeatures(coding: Coding, cue: number, sentence: TokenRange, emit: Emit): void {
  const { words, middle, coarse, endings } = coding
  const at = (column: Int32Array, place: number) => codeWithin(column, cue + place, sentence)
  for (const place of [-2, -1, 1, 2, 3]) emit(at(words, place))
  for (const place of [-2, -1, 1, 2]) emit(at(middle, place))
  for (const place of [-1, 1]) {
    emit(at(coarse, place))
    emit(at(words, place), endings[cue])
    emit(at(coarse, place), endings[cue])
    emit(at(coarse, place), coding.stems[cue])
  }
  emit(at(words, -1), at(words, 1))
  emit(at(words, -2), at(words, -1))
  emit(at(words, 1), at(words, 2))
  emit(at(words, -2), words[cue])
  emit(pair(at(middle, -1), at(middle, 1)), middle[cue])
  emit(pair(at(coarse, -1), at(coarse, 1)), endings[cue])
  emit(at(words, 1), at(middle, 2))
  emit(pair(words[cue] ?? 0, at(words, 1)), at(middle, 2))
}

/** What seems to be its subject, and how the verb stands to it: "has not said", "was told". */
function subjectFeatures(coding: Coding, cue: number, sentence: TokenRange, approach: Approach, emit: Emit): void {
  const { words, stems, middle, fine, endings } = coding
  const { before, auxiliaries } = approach
  const [subject, kind] = [codeWithin(words, before, sentence), codeWithin(middle, before, sentence)]
  const [next, nextKind] = [codeWithin(words, cue + 1, sentence), codeWithin(middle, cue + 1, sentence)]
  const [word, stem, own, ending] = [words[cue] ?? 0, stems[cue] ?? 0, middle[cue] ?? 0, endings[cue] ?? 0]
  for (const other of [0, word, stem, own]) {
    emit(subject, other)
    emit(kind, other)
    emit(auxiliaries, other)
  }
  emit(auxiliaries, ending)
  emit(subject, fine[cue])
  emit(codeWithin(words, before - 1, sentence))
  emit(codeWithin(words, before - 1, sentence), subject)
  emit(pair(subject, auxiliaries), own)
  emit(pair(subject, auxiliaries), coding.sayings[cue] ?? 0)
  emit(pair(kind, auxiliaries), ending)
  emit(pair(subject, own), nextKind)
  emit(pair(kind, own), next)
  emit(kind, pair(auxiliaries, next))
}

/** What follows: "that" or "to", a comma, words in marks, with which the whole is no indirect quote. */
function aheadFeatures(coding: Coding, cue: number, sentence: TokenRange, emit: Emit): void {
  const { link, comma, quote } = aheadOf(coding, cue, sentence)
  const [word, stem, ending] = [coding.words[cue] ?? 0, coding.stems[cue] ?? 0, coding.endings[cue] ?? 0]
  const next = codeWithin(coding.words, cue + 1, sentence)
  emit(link)
  emit(link, word)
  emit(link, stem)
  emit(link, coding.middle[cue])
  emit(link, coding.sayings[cue] ?? 0)
  emit(quote)
  emit(quote, word)
  emit(quote, stem)
  emit(quote, next)
  emit(comma)
  emit(comma, word)
  emit(pair(quote, comma), ending)
}

interface Ahead {
  readonly link: number
  readonly comma: number
  readonly quote: number
}

function aheadOf(coding: Coding, cue: number, { last }: TokenRange): Ahead {
  const { kinds, nextQuote } = coding
  const quote = nextQuote[cue + 1] ?? last
  const end = Math.min(last, cue + REACH, quote)
  let [link, comma] = [NONE, NONE]
  for (let at = cue + 1; at < end && (comma === NONE || at - cue < 7); at++) {
    const kind = LINKS.indexOf(kinds[at] ?? 0)
    if (link === NONE && kind >= 0 && at - cue < 7) link = 16 * (kind + 1) + at - cue
    if (comma === NONE && hasBits(coding, at, BIT.comma)) comma = sizeOf(at - cue)
  }
  return { link, comma, quote: quote < Math.min(last, cue + REACH) ? sizeOf(quote - cue) : NONE }
}

/** "that", "to", and "whether" or "how". */
const LINKS = [9, 10, 11]

/** Where in the sentence it stands, and whether a subject of its own parts it from what is before: "…, Lopez said." */
function placeFeatures(coding: Coding, cue: number, sentence: TokenRange, { before }: Approach, emit: Emit): void {
  const { words, stems, endings } = coding
  const [rest, place] = [sizeOf(sentence.last - cue), sizeOf(cue - sentence.first)]
  const [word, next] = [words[cue] ?? 0, codeWithin(words, cue + 1, sentence)]
  for (const other of [0, word, stems[cue] ?? 0, endings[cue] ?? 0]) emit(rest, other)
  emit(rest, coding.sayings[cue] ?? 0)
  emit(rest, codeWithin(words, cue - 1, sentence))
  for (const other of [0, word, endings[cue] ?? 0]) emit(place, other)
  const subject = codeWithin(words, before, sentence)
  const length = lengthOfSubject(coding, before, sentence)
  const isApart = length < 0 ? 0 : 1
  emit(isApart, rest)
  emit(isApart, pair(word, rest))
  emit(length, next)
  emit(length, pair(subject, next))
}

/** How many tokens stand between a comma or dash and what seems to be the subject's end; -1 where neither is near. */
function lengthOfSubject(coding: Coding, end: number, { first }: TokenRange): number {
  for (let at = end; at > Math.max(first, end - 8); at--) {
    if (hasBits(coding, at, BIT.dash)) return end - at
  }
  return -1
}

/** A verb of saying before it in the sentence: what is told there may be the whole, and this a part of it. */
function earlierFeatures(coding: Coding, cue: number, sentence: TokenRange, emit: Emit): void {
  const { earlier, commas } = earlierOf(coding, cue, sentence)
  const kind = Math.min(earlier, 2)
  emit(earlier === 2 ? 0 : earlier)
  emit(kind, Math.min(commas, 3))
  emit(kind, pair(coding.words[cue] ?? 0, Math.min(commas, 1)))
  emit(kind, pair(codeWithin(coding.words, cue - 1, sentence), Math.min(commas, 5)))
}

/** 0 for none, 1 for quoted words, 2 for a verb of saying, with the commas after it. */
function earlierOf(coding: Coding, cue: number, { first }: TokenRange): { earlier: 0 | 1 | 2; commas: number } {
  let commas = 0
  for (let at = cue - 1; at >= Math.max(first, cue - REACH); at--) {
    if (isQuotedAt(coding, at)) return { earlier: 1, commas }
    if (coding.sayings[at] === 2) return { earlier: 2, commas }
    if (hasBits(coding, at, BIT.comma)) commas++
  }
  return { earlier: 0, commas }
}
