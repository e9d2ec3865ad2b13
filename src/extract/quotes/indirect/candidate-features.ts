import type { TokenRange } from '../../reading/sentences.ts'
import { type Coding, isQuotedAt, sentenceAround } from './coding.ts'
import { approachOf } from './cues.ts'
import { type Candidate, likeness } from './spans.ts'
import { endingOf, verbKindOf } from './word-kinds.ts'

/** What a candidate's row of numbers says, in order. */
export const CANDIDATE_FEATURES = [
  ...['cueChance', 'startChance', 'endChance', 'chance', 'isAfterCue', 'length', 'gap', 'endsSentence'],
  ...['quoteAfter', 'quoteBefore', 'commas', 'rival', 'ownOther', 'isOwnSecond', 'inside', 'holds', 'others'],
  ...['sentenceLength', 'sentenceInParagraph', 'paragraph', 'subject', 'auxiliaries', 'verb', 'startKind', 'nextKind'],
  ...['cueKind', 'cueFromStart', 'cueToEnd', 'quotedShare', 'isBeforeQuote'],
  ...['verbs', 'verbsAfter', 'kindBefore', 'secondKind', 'lastKind', 'kindBeforeCue', 'kindAfterCue'],
] as const

/** How far it is looked for quotes, in tokens, and for rivals, in candidates. */
const REACH = 50
const NEIGHBOURS = 10

/** The rows of an article's candidates: each of them by itself, in its sentence, and against those around it. */
export function candidateRows(coding: Coding, candidates: readonly Candidate[]): number[][] {
  const { stretches, reading } = coding.scene
  const quotedShare = (100 * stretches.length) / Math.max(1, reading.tokens.length)
  return candidates.map((candidate, at) => {
    const around = candidates.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS)
    const sentence = sentenceAround(coding.scene, candidate.cue)
    const peers = around.filter((other) => other !== candidate && sentenceAround(coding.scene, other.cue) === sentence)
    return [
      ...ownNumbers(coding, candidate, sentence),
      ...rivalNumbers(candidate, peers),
      ...placeNumbers(coding, candidate, sentence),
      quotedShare,
      isBeforeQuote(coding, sentence) ? 1 : 0,
      ...clauseNumbers(coding, candidate, sentence),
    ]
  })
}

function ownNumbers(coding: Coding, candidate: Candidate, sentence: TokenRange): number[] {
  const { cue, first, last, isAfterCue } = candidate
  return [
    candidate.cueChance,
    candidate.startChance,
    candidate.endChance,
    candidate.chance,
    isAfterCue ? 0 : 1,
    last - first,
    isAfterCue ? first - cue : cue - last,
    last >= sentence.last - 1 ? 1 : 0,
    quoteAfter(coding, last, sentence),
    quoteBefore(coding, Math.min(first, cue), sentence),
    (coding.commasBefore[last] ?? 0) - (coding.commasBefore[first] ?? 0),
  ]
}

function quoteAfter({ nextQuote }: Coding, end: number, { last }: TokenRange): number {
  const quote = nextQuote[end] ?? last
  return quote < last ? Math.min(quote - end, REACH) : REACH
}

function quoteBefore(coding: Coding, start: number, { first }: TokenRange): number {
  for (let at = start - 1; at >= Math.max(first, start - REACH); at--) if (isQuotedAt(coding, at)) return start - at
  return REACH
}

/** How likely those are that it cannot stand beside, or that one of the two holds the cue of. */
function rivalNumbers(candidate: Candidate, peers: readonly Candidate[]): number[] {
  const [own] = peers.filter(({ cue }) => cue === candidate.cue)
  const others = peers.filter(({ cue }) => cue !== candidate.cue)
  const highest = (some: readonly Candidate[]) => some.reduce((most, { chance }) => Math.max(most, chance), 0)
  return [
    highest(others.filter((other) => likeness(candidate, other) > 0)),
    own?.chance ?? 0,
    own !== undefined && own.chance > candidate.chance ? 1 : 0,
    highest(others.filter((other) => holds(other, candidate.cue))),
    highest(others.filter(({ cue }) => holds(candidate, cue))),
    others.reduce((sum, { chance }) => sum + chance, 0),
  ]
}

function holds({ first, last }: TokenRange, at: number): boolean {
  return first <= at && at < last
}

function placeNumbers(coding: Coding, { cue, first, last }: Candidate, sentence: TokenRange): number[] {
  const { reading } = coding.scene
  const index = reading.sentenceOf[cue] ?? 0
  const paragraph = reading.sentences[index]?.paragraph ?? 0
  const { before, auxiliaries } = approachOf(coding, cue, sentence)
  return [
    sentence.last - sentence.first,
    [1, 2, 3, 4, 5].findIndex((back) => reading.sentences[index - back]?.paragraph !== paragraph),
    paragraph,
    before >= sentence.first ? (coding.kinds[before] ?? 0) : 0,
    auxiliaries,
    verbKindOf(reading.tokens[cue]?.lower ?? ''),
    coding.kinds[first] ?? 0,
    last < sentence.last ? (coding.kinds[last] ?? 0) : 0,
    endingOf(reading.tokens[cue]?.lower ?? ''),
    cue - sentence.first,
    sentence.last - cue,
  ]
}

/** Whether its words can be a clause: their verbs, and what stands at their edges and at the cue's, see `kindOf`. */
function clauseNumbers(
  { verbsBefore, kinds }: Coding,
  { cue, first, last }: Candidate,
  sentence: TokenRange,
): number[] {
  const verbs = (from: number, to: number) => (verbsBefore[to] ?? 0) - (verbsBefore[from] ?? 0)
  return [
    verbs(first, last),
    verbs(last, sentence.last),
    kinds[first - 1] ?? 0,
    kinds[first + 1] ?? 0,
    kinds[last - 1] ?? 0,
    cue > sentence.first ? (kinds[cue - 1] ?? 0) : 0,
    kinds[cue + 1] ?? 0,
  ]
}

/** Whether the sentence that follows opens with a quote. */
function isBeforeQuote(coding: Coding, { last }: TokenRange): boolean {
  return isQuotedAt(coding, last)
}
