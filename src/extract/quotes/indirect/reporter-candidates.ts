import { isNounLike, nounPhraseEnding } from '../../grammar/noun-phrases.ts'
import { PRONOUNS } from '../../lexicon/function-words.ts'
import { type Scene, wordAt } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import { sentenceAround } from './coding.ts'
import type { Report } from './reports.ts'

/** How far from its cue a speaker is looked for, in tokens. */
const FARTHEST_BEFORE = 40
const FARTHEST_AFTER = 15

/** The noun phrases of the cue's sentence, outside what is reported and outside marks, that may name who reports it. */
export function reporterCandidates(scene: Scene, report: Report): TokenRange[] {
  const sentence = sentenceAround(scene, report.cue)
  const first = Math.max(sentence.first, report.cue - FARTHEST_BEFORE)
  const last = Math.min(sentence.last, report.cue + FARTHEST_AFTER)
  const phrases: TokenRange[] = []
  for (let at = first; at < last; at++) {
    const isReported = at >= report.first && at < report.last
    if (isReported || at === report.cue || !endsPhrase(scene, at)) continue
    const phrase = nounPhraseEnding(scene, at, floorOf(report, at, first))
    if (phrase !== null) phrases.push(phrase)
  }
  return phrases
}

/** A phrase does not reach over what is reported, or over the cue. */
function floorOf({ cue, last }: Report, at: number, floor: number): number {
  const past = [cue + 1, last].filter((edge) => edge <= at && edge > floor)
  return Math.max(floor, ...past)
}

function endsPhrase(scene: Scene, at: number): boolean {
  if (PRONOUNS.has(wordAt(scene, at)))
    return !isNounLike(scene, at + 1) || /^(?:his|her|their|its)$/.test(wordAt(scene, at))
  if (!isNounLike(scene, at)) return false
  const name = scene.nameAt[at] ?? -1
  return name === -1 ? !isNounLike(scene, at + 1) : scene.nameAt[at + 1] !== name
}
