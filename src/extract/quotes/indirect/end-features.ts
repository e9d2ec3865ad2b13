import type { TokenRange } from '../../reading/sentences.ts'
import type { Start } from './bounds.ts'
import { type Coding, codeWithin, sentenceAround } from './coding.ts'
import { type Emit, emitter, pair, type Row, sizeOf } from './features.ts'

/** Fills a row with what tells whether the words that a cue reports, from a start on, end at `end`. */
export function endFeatures(coding: Coding, cue: number, start: Start, end: number, row: Row): void {
  const sentence = sentenceAround(coding.scene, cue)
  const span = { first: start.first, last: end }
  row.size = 0
  edgeFeatures(coding, span, sentence, emitter(row, 21))
  lengthFeatures(coding, cue, span, sentence, emitter(row, 22))
  clauseFeatures(coding, cue, span, sentence, emitter(row, 23))
  aheadFeatures(coding, span, sentence, emitter(row, 24))
  sideFeatures(coding, cue, start, end, emitter(row, 25))
}

/** The words on both sides of the end. */
function edgeFeatures({ words, middle, coarse }: Coding, { last }: TokenRange, sentence: TokenRange, emit: Emit): void {
  const [next, second] = [codeWithin(words, last, sentence), codeWithin(words, last + 1, sentence)]
  const [kind, secondKind] = [codeWithin(middle, last, sentence), codeWithin(middle, last + 1, sentence)]
  const ending = words[last - 1] ?? 0
  emit(next)
  emit(next, second)
  emit(next, secondKind)
  emit(kind)
  emit(kind, secondKind)
  emit(ending)
  emit(ending, next)
  emit(middle[last - 1] ?? 0, next)
  emit(coarse[last - 1] ?? 0, pair(next, secondKind))
  emit(pair(next, second), codeWithin(words, last + 2, sentence))
}

/** How long it would be, and whether that is to the end of the sentence. */
function lengthFeatures(coding: Coding, cue: number, span: TokenRange, sentence: TokenRange, emit: Emit): void {
  const { words, stems, middle, coarse } = coding
  const length = sizeOf(span.last - span.first)
  const isWhole = span.last >= sentence.last - 1 ? 1 : 0
  const next = codeWithin(words, span.last, sentence)
  const opening = words[span.first] ?? 0
  for (const other of [0, isWhole, next, words[cue] ?? 0, opening]) emit(length, other)
  for (const other of [0, words[cue] ?? 0, stems[cue] ?? 0, middle[cue] ?? 0, opening]) emit(isWhole, other)
  for (const other of [words[cue] ?? 0, stems[cue] ?? 0, middle[cue] ?? 0, opening]) emit(next, other)
  emit(codeWithin(middle, span.last, sentence), opening)
  emit(span.last - span.first === 1 ? 1 : 0, opening)
  const rest = Math.min(sizeOf(sentence.last - span.last), 9)
  emit(rest, next)
  emit(rest, length)
  emit(coarse[cue] ?? 0, pair(isWhole, length))
}

/** Whether what it would be is a clause: what verbs and commas are in it. */
function clauseFeatures(coding: Coding, cue: number, span: TokenRange, sentence: TokenRange, emit: Emit): void {
  const { words, middle, coarse } = coding
  const { verbs, commas } = contentsOf(coding, span)
  const next = codeWithin(words, span.last, sentence)
  const nextKind = codeWithin(middle, span.last, sentence)
  const isWhole = span.last >= sentence.last - 1 ? 1 : 0
  emit(verbs, next)
  emit(verbs, pair(next, codeWithin(middle, span.last + 1, sentence)))
  emit(verbs, nextKind)
  emit(verbs, isWhole)
  emit(pair(verbs, commas), next)
  emit(pair(verbs, commas), isWhole)
  emit(commas, next)
  emit(commas, pair(next, codeWithin(words, span.last + 1, sentence)))
  emit(verbs, pair(next, middle[cue] ?? 0))
  emit(verbs, pair(next, words[span.first] ?? 0))
  emit(verbs, pair(next, middle[span.first] ?? 0))
  emit(verbs, pair(coarse[span.first] ?? 0, codeWithin(coarse, span.last, sentence)))
  emit(verbs, pair(isWhole, coarse[cue] ?? 0))
  const rest = Math.min(sizeOf(sentence.last - span.last), 9)
  emit(rest, verbs)
  emit(rest, pair(next, commas))
}

interface Contents {
  readonly verbs: number
  readonly commas: number
}

function contentsOf({ verbsBefore, commasBefore }: Coding, { first, last }: TokenRange): Contents {
  const verbs = (verbsBefore[last] ?? 0) - (verbsBefore[first] ?? 0)
  const commas = (commasBefore[last] ?? 0) - (commasBefore[first] ?? 0)
  return { verbs: Math.min(verbs, 3), commas: Math.min(commas, 3) }
}

/** What comes after the end: another verb of saying, words in marks. */
function aheadFeatures(coding: Coding, span: TokenRange, sentence: TokenRange, emit: Emit): void {
  const { words } = coding
  const next = codeWithin(words, span.last, sentence)
  const saying = sayingAfter(coding, span.last, sentence)
  const quote = quoteAfter(coding, span.last, sentence)
  const { verbs } = contentsOf(coding, span)
  emit(saying, next)
  emit(saying, pair(next, codeWithin(words, span.last + 1, sentence)))
  emit(saying, verbs)
  emit(quote, next)
  emit(quote, span.last >= sentence.last - 1 ? 1 : 0)
  emit(quote, verbs)
}

/** 1 for a verb of saying close behind, 2 for words in marks before it, 0 for neither. */
function sayingAfter({ nextQuote, nextSaying }: Coding, end: number, { last }: TokenRange): 0 | 1 | 2 {
  const limit = Math.min(last, end + 8)
  const [quote, saying] = [nextQuote[end] ?? limit, nextSaying[end] ?? limit]
  if (Math.min(quote, saying) >= limit) return 0
  return quote < saying ? 2 : 1
}

/** How far behind words in marks stand, from 1 to 4; 0 for none. */
function quoteAfter({ nextQuote }: Coding, end: number, { last }: TokenRange): number {
  const quote = nextQuote[end] ?? last
  return quote < Math.min(last, end + 40) ? 1 + Math.min(3, quote - end) : 0
}

/** Where the cue stands, for what ends before it. */
function sideFeatures(coding: Coding, cue: number, { isAfterCue }: Start, end: number, emit: Emit): void {
  const sentence = sentenceAround(coding.scene, cue)
  const next = codeWithin(coding.words, end, sentence)
  const gap = isAfterCue ? -1 : Math.min(cue - end, 12)
  emit(isAfterCue ? 1 : 2, next)
  emit(gap, next)
  emit(gap, codeWithin(coding.words, end + 1, sentence))
}
