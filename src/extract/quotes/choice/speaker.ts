import type { Candidate } from '../../extraction.ts'
import type { Answer } from '../../grammar/attribution.ts'
import type { OpenQuote } from '../open-quotes.ts'
import type { Party } from '../speakers/speakers.ts'
import { type Choice, weighSpeakers } from './choose.ts'
import type { Contender, Surroundings } from './contenders.ts'
import { scoreContender, surenessOf } from './model.ts'
import { likeliestCue } from './word-shares.ts'

/** Who says a quote, by which words, and how it was found. */
export interface Speaker {
  readonly party: Party
  /** The words that name the speaker, and the verb of saying. */
  readonly answer: Answer
  /** Name of the surest rule that proposed the speaker; 'ranked' where none did, 'none' for no speaker. */
  readonly rule: string
  /** How likely the answer is right, be it that there is no speaker. */
  readonly confidence: number
  readonly candidates: readonly Candidate[]
}

/** Most candidates of a quote, and the least score of one. */
const MOST_CANDIDATES = 5
const LEAST_SCORE = 0.01
/** How far from a speaker's words their verb is looked for, in tokens, and how often such a word must be a cue. */
const REACH = 12
const LEAST_CUE = 0.2

/** Chooses the speaker of each of an article's quotes, in reading order, from all who may be it. */
export function chooseSpeakers(around: Surroundings, quotes: readonly OpenQuote[]): Speaker[] {
  return weighSpeakers(around, quotes, scoreContender).map((choice, index) =>
    speakerFrom(around, quotes[index], choice),
  )
}

function speakerFrom(around: Surroundings, quote: OpenQuote | undefined, choice: Choice): Speaker {
  const { chosen } = choice
  const [proposal] = chosen.proposals
  const cue = proposal?.cue ?? (quote === undefined ? null : cueOf(around, quote, chosen))
  return {
    party: chosen.party,
    answer: { speaker: chosen.phrase, cue },
    rule: proposal?.rule ?? (chosen.phrase === null ? 'none' : 'ranked'),
    confidence: surenessOf(choice.belief),
    candidates: candidatesIn(choice),
  }
}

/** The likeliest verb of saying beside a speaker's words, in the sentence of the quote; null for none there. */
function cueOf({ scene, words }: Surroundings, { first }: OpenQuote, { phrase }: Contender): number | null {
  const { sentenceOf } = scene.reading
  const isNear =
    phrase !== null && [first.lead.last, first.tail.first - 1].some((at) => sentenceOf[at] === sentenceOf[phrase.first])
  if (!isNear) return null
  const end = phrase.last <= first.lead.last ? first.lead.last : first.tail.last
  const places = [
    likeliestCue(scene, words, phrase.last, Math.min(end, phrase.last + REACH)),
    likeliestCue(scene, words, phrase.first - 2, phrase.first),
  ]
  const [best] = places.flatMap((place) => place ?? []).sort((one, other) => other.share - one.share)
  return best !== undefined && best.share >= LEAST_CUE ? best.at : null
}

/** The entities among the contenders with all their shares, surest first. */
function candidatesIn({ contenders, shares, chosen }: Choice): Candidate[] {
  const scores = new Map<number, number>()
  for (const [at, { party }] of contenders.entries()) {
    if (party.entity !== null) scores.set(party.entity, (scores.get(party.entity) ?? 0) + (shares[at] ?? 0))
  }
  return [...scores]
    .map(([entity, score]) => ({ entity, score: Math.floor(score * 1000) / 1000 }))
    .filter(({ entity, score }) => score >= LEAST_SCORE || entity === chosen.party.entity)
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_CANDIDATES)
}
