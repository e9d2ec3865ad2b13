import type { Cast } from '../../entities/cast.ts'
import type { Attribution } from '../../grammar/attribution.ts'
import { headToken, isPersonNoun } from '../../grammar/noun-phrases.ts'
import { PRONOUNS } from '../../lexicon/function-words.ts'
import { nameOf, type Scene, wordAt } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import type { OpenQuote } from '../open-quotes.ts'
import { NOBODY, type Party, resolveParty } from '../speakers/speakers.ts'
import { type Phrases, phraseFrom } from './phrases.ts'
import type { WordShares } from './word-shares.ts'

/** Somebody who may say a quote, by the words that name them; nobody where there are none. */
export interface Contender {
  readonly phrase: TokenRange | null
  /** The token that the phrase is about, -1 for nobody. */
  readonly head: number
  readonly party: Party
  /** What the rules that propose it answer, surest first; empty where it only stands near. */
  readonly proposals: readonly Attribution[]
}

/** What contenders are looked for in. */
export interface Surroundings {
  readonly scene: Scene
  readonly cast: Cast
  readonly phrases: Phrases
  readonly words: WordShares
}

/** How many phrases are looked at before a quote and after it, and in how many sentences. */
const MOST_BEFORE = 9
const MOST_AFTER = 6
const SENTENCES_BEFORE = 6
const SENTENCES_AFTER = 2
/** How many phrases of a sentence are looked at on either side. */
const MOST_LOOKED_AT = 25
/** Nouns that head the words for a speaker less often are not looked at. */
const LEAST_SHARE = 0.02

/** What these rules answer is right, or nothing the model knows of tells better. */
const CERTAIN_RULES = new Set(['quoted-by-outlet', 'foreign-cue'])

/** The contender that stands for nobody. */
export const NO_ONE: Contender = { phrase: null, head: -1, party: NOBODY, proposals: [] }

/**
 * Who may say a quote: nobody, all whom the rules propose, all who stand near, and who said the quote before. Each once,
 * nobody first; where a label inside its marks names the speaker, an outlet quotes them, or their verb ends in
 * a colon and more follows, they alone.
 */
export function contendersFor(around: Surroundings, quote: OpenQuote, earlier: Contender): Contender[] {
  const answers = proposed(around, quote.proposals)
  if (answers[0] !== undefined && isCertain(around.scene, quote, answers[0])) return answers.slice(0, 1)
  const contenders = [NO_ONE, ...answers]
  const near = [...phrasesBefore(around, quote), ...phrasesAfter(around, quote)]
  for (const phrase of near) addOnce(contenders, contenderOf(around, phrase, []))
  if (earlier.phrase !== null) addOnce(contenders, { ...earlier, proposals: [] })
  return contenders
}

/** “SMITH: It is ours.” — Tass quoted Ana Lopez as saying: "It is ours." — Another asked: "Is it?" Lopez said it was. */
function isCertain(
  scene: Scene,
  { first: { lead, tail } }: OpenQuote,
  { head, proposals: [surest] }: Contender,
): boolean {
  if (scene.quotedBy[head] !== -1 || CERTAIN_RULES.has(surest?.rule ?? '')) return true
  const isFollowed = tail.first < tail.last && surest?.rule === 'name-cue-before'
  return isFollowed && wordAt(scene, lead.last - 1) === ':'
}

function contenderOf({ scene, cast }: Surroundings, phrase: TokenRange, proposals: readonly Attribution[]): Contender {
  return { phrase, head: headToken(scene, phrase), party: resolveParty(scene, cast, phrase), proposals }
}

function addOnce(contenders: Contender[], contender: Contender): void {
  if (contenders.every(({ head }) => head !== contender.head)) contenders.push(contender)
}

/** One for all rules that mean the same words, in those of the surest. */
function proposed(around: Surroundings, proposals: readonly Attribution[]): Contender[] {
  const byPhrase: { readonly phrase: TokenRange; readonly proposals: Attribution[] }[] = []
  for (const proposal of proposals) {
    const { speaker } = proposal
    if (speaker === null) continue
    const known = byPhrase.find(({ phrase }) => speaker.first < phrase.last && phrase.first < speaker.last)
    if (known === undefined) byPhrase.push({ phrase: speaker, proposals: [proposal] })
    else known.proposals.push(proposal)
  }
  return byPhrase.map(({ phrase, proposals: own }) => contenderOf(around, phrase, own))
}

/** The nearest phrases before a quote, nearest first. */
function phrasesBefore(around: Surroundings, { first }: OpenQuote): TokenRange[] {
  const found: TokenRange[] = []
  const opening = first.lead.last
  const here = around.scene.reading.sentenceOf[opening] ?? 0
  for (let sentence = here; sentence >= here - SENTENCES_BEFORE && found.length < MOST_BEFORE; sentence--) {
    const phrases = around.phrases(sentence)
    const end = phraseFrom(phrases, opening)
    const near = phrases.slice(Math.max(0, end - MOST_LOOKED_AT), end).toReversed()
    found.push(...near.filter((phrase) => phrase.last <= opening && couldSpeak(around, phrase)))
  }
  return found.slice(0, MOST_BEFORE)
}

/** The nearest phrases after the first stretch of a quote, in reading order. */
function phrasesAfter(around: Surroundings, { first, last }: OpenQuote): TokenRange[] {
  const found: TokenRange[] = []
  const { sentenceOf } = around.scene.reading
  const closing = first.tail.first
  const end = (sentenceOf[last.tail.first - 1] ?? 0) + SENTENCES_AFTER
  for (let sentence = sentenceOf[closing - 1] ?? 0; sentence <= end && found.length < MOST_AFTER; sentence++) {
    const phrases = around.phrases(sentence)
    const start = phraseFrom(phrases, closing)
    found.push(...phrases.slice(start, start + MOST_LOOKED_AT).filter((phrase) => couldSpeak(around, phrase)))
  }
  return found.slice(0, MOST_AFTER)
}

/** Names, pronouns, and nouns for persons or for what is quoted ("the report"). */
function couldSpeak({ scene, words }: Surroundings, phrase: TokenRange): boolean {
  const head = headToken(scene, phrase)
  const type = nameOf(scene, head)?.type
  if (type !== undefined) return type !== 'OTHER'
  const word = wordAt(scene, head)
  return PRONOUNS.has(word) || isPersonNoun(word) || (words.heads.get(word) ?? 0) >= LEAST_SHARE
}
