import type { TokenRange } from '../../reading/sentences.ts'
import type { Start } from './bounds.ts'
import { type Coding, codeWithin, sentenceAround } from './coding.ts'
import { approachOf } from './cues.ts'
import { type Emit, emitter, pair, type Row, sizeOf } from './features.ts'

/** Fills a row with what tells whether the words that a cue reports begin at a start. */
export function startFeatures(coding: Coding, cue: number, start: Start, row: Row): void {
  const sentence = sentenceAround(coding.scene, cue)
  const gap = start.isAfterCue ? start.first - cue : 20 + sizeOf(cue - start.first)
  row.size = 0
  wordFeatures(coding, cue, start, gap, emitter(row, 11))
  linkFeatures(coding, cue, start, gap, emitter(row, 12))
  sideFeatures(coding, cue, start, sentence, emitter(row, 13))
}

/** The words at the start, and how far they are from the cue. */
function wordFeatures(coding: Coding, cue: number, { first, isAfterCue }: Start, gap: number, emit: Emit): void {
  const { words, stems, middle, coarse } = coding
  const sentence = sentenceAround(coding.scene, cue)
  const side = isAfterCue ? 1 : 2
  const [word, before] = [words[first] ?? 0, codeWithin(words, first - 1, sentence)]
  const [own, next] = [middle[first] ?? 0, codeWithin(middle, first + 1, sentence)]
  const outline = pair(coarse[first] ?? 0, codeWithin(coarse, first - 1, sentence))
  const kinds = [words[cue] ?? 0, stems[cue] ?? 0, middle[cue] ?? 0]
  emit(gap)
  emit(gap, word)
  emit(gap, before)
  emit(gap, outline)
  emit(word, before)
  for (const kind of kinds) {
    emit(gap, kind)
    emit(word, kind)
    emit(before, kind)
  }
  emit(gap, pair(word, kinds[2] ?? 0))
  emit(gap, pair(own, kinds[2] ?? 0))
  for (const value of [word, before, own, outline, pair(own, before), pair(own, next)]) emit(side, value)
  emit(side, pair(word, codeWithin(words, first + 1, sentence)))
}

/** Whether "that", "to" and commas stand between, at or after the start. */
function linkFeatures(coding: Coding, cue: number, start: Start, gap: number, emit: Emit): void {
  const side = start.isAfterCue ? 1 : 2
  const [that, to] = [linkOf(coding, cue, start, THAT, 8), linkOf(coding, cue, start, TO, 6)]
  const commas = commasBetween(coding, cue, start)
  const word = coding.words[cue] ?? 0
  emit(that, gap)
  emit(that, side)
  emit(that, coding.middle[cue])
  emit(that, pair(side, word))
  emit(to, gap)
  emit(to, word)
  emit(to, coding.stems[cue])
  emit(pair(that, commas), gap)
  emit(commas, side)
  emit(commas, pair(side, word))
  emit(commas, pair(side, cue === sentenceAround(coding.scene, cue).first ? 1 : 0))
}

/** Whether a word of a kind stands close behind the cue: 1 before the start, 2 at it, 3 after it; 0 for not. */
function linkOf({ scene, kinds }: Coding, cue: number, { first }: Start, kind: number, reach: number): number {
  const last = Math.min(sentenceAround(scene, cue).last, cue + reach)
  for (let at = cue + 1; at < last; at++) {
    if (kinds[at] === kind) return at < first ? 1 : at === first ? 2 : 3
  }
  return 0
}

const THAT = 9
const TO = 10

function commasBetween({ commasBefore }: Coding, cue: number, { first }: Start): number {
  const [low, high] = [Math.min(cue, first), Math.max(cue, first)]
  return Math.min(3, (commasBefore[high] ?? 0) - (commasBefore[low] ?? 0))
}

/** Whether the cue rather has its report before it or after it. */
function sideFeatures(coding: Coding, cue: number, start: Start, sentence: TokenRange, emit: Emit): void {
  const { words, stems, middle, coarse, endings } = coding
  const { before, auxiliaries } = approachOf(coding, cue, sentence)
  const [rest, next] = [sizeOf(sentence.last - cue), codeWithin(words, cue + 1, sentence)]
  const subject = codeWithin(words, before, sentence)
  const side = start.isAfterCue ? 1 : 2
  const opening = start.first === sentence.first ? side : side + 2
  const word = words[cue] ?? 0
  for (const value of [word, stems[cue] ?? 0, middle[cue] ?? 0, coarse[cue] ?? 0, endings[cue] ?? 0]) emit(side, value)
  emit(side, rest)
  emit(side, pair(rest, word))
  emit(side, pair(rest, auxiliaries))
  emit(side, pair(rest, subject))
  emit(side, pair(auxiliaries, word))
  emit(side, pair(next, word))
  emit(side, pair(next, codeWithin(words, start.first - 1, sentence)))
  emit(pair(side, next), start.isAfterCue ? start.first - cue : 0)
  emit(opening, codeWithin(words, start.first - 1, sentence))
  emit(opening, rest)
  emit(opening, words[sentence.first])
  emit(opening, commasBetween(coding, cue, start))
}
