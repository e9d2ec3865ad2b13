import { isPassive } from '../../grammar/cues.ts'
import { isPersonNoun } from '../../grammar/noun-phrases.ts'
import { AUXILIARIES } from '../../lexicon/function-words.ts'
import { type Scene, wordAt } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import { isPossessive } from '../../reading/tokens.ts'
import { looksPast } from '../../verbs.ts'
import { type Coding, sentenceAround } from './coding.ts'
import { approachOf } from './cues.ts'
import type { RuledReporter } from './reporter-rules.ts'
import type { Report } from './reports.ts'
import { endingOf, sayingOf } from './word-kinds.ts'

/** What the row of numbers of a phrase, or of nobody, says, in order. */
export const REPORTER_FEATURES = [
  ...['isNobody', 'rule', 'isRules', 'cueEnding', 'isPassive', 'isAfterCue', 'beforeCue', 'auxiliaries', 'candidates'],
  ...['distance', 'isAfter', 'order', 'kind', 'length', 'isFirst', 'before', 'after', 'second', 'isPerson', 'isOwner'],
  ...['commas', 'verbs', 'sayings', 'relatives', 'conjunctions', 'overReport', 'isPlural'],
] as const

/** The rows of what may name a report's speaker: that nobody does first, then each phrase. */
export function reporterRows(
  coding: Coding,
  report: Report,
  phrases: readonly TokenRange[],
  { phrase: ruled, index }: RuledReporter,
): number[][] {
  const shared = sharedNumbers(coding, report, phrases)
  const own = REPORTER_FEATURES.length - shared.length - 3
  const nobody = [1, index, ruled === null ? 1 : 0, ...shared, ...new Array<number>(own).fill(-1)]
  const rows = phrases.map((phrase, at) => {
    const order = phrase.last <= report.cue ? phrases.filter(({ last }) => last <= report.cue).length - at : -at
    return [0, index, phrase === ruled ? 1 : 0, ...shared, ...ownNumbers(coding, report, phrase, order)]
  })
  return [nobody, ...rows]
}

function sharedNumbers(coding: Coding, report: Report, phrases: readonly TokenRange[]): number[] {
  const { scene, kinds } = coding
  const { before, auxiliaries } = approachOf(coding, report.cue, sentenceAround(scene, report.cue))

  return [
    endingOf(wordAt(scene, report.cue)),
    isPassive(scene, report.cue) ? 1 : 0,
    report.first > report.cue ? 1 : 0,
    kinds[before] ?? 0,
    auxiliaries,
    Math.min(phrases.length, 8),
  ]
}

function ownNumbers(coding: Coding, report: Report, phrase: TokenRange, order: number): number[] {
  const { scene, kinds } = coding
  const isAfter = phrase.first > report.cue
  const between = isAfter ? { first: report.cue + 1, last: phrase.first } : { first: phrase.last, last: report.cue }
  const last = wordAt(scene, phrase.last - 1)
  return [
    between.last - between.first,
    isAfter ? 1 : 0,
    order,
    kinds[phrase.last - 1] ?? 0,
    phrase.last - phrase.first,
    phrase.first === sentenceAround(scene, report.cue).first ? 1 : 0,
    (kinds[phrase.first - 1] ?? 0) + (wordAt(scene, phrase.first - 1) === 'by' ? 30 : 0),
    phrase.last === report.cue ? 40 : (kinds[phrase.last] ?? 0),
    kinds[phrase.last + 1] ?? 0,
    isPersonNoun(last) ? 1 : 0,
    isPossessive(wordAt(scene, phrase.last)) || /^(?:his|her|their|its|my|our|your)$/.test(last) ? 1 : 0,
    ...betweenNumbers(scene, between),
    report.first >= between.first && report.last <= between.last ? 1 : 0,
    last.endsWith('s') ? 1 : 0,
  ]
}

/** How many commas, verbs, verbs of saying, relatives and conjunctions stand between phrase and cue. */
function betweenNumbers(scene: Scene, { first, last }: TokenRange): number[] {
  const counts = [0, 0, 0, 0, 0]
  for (let at = first; at < last; at++) {
    const word = wordAt(scene, at)
    const hits = [
      word === ',',
      AUXILIARIES.has(word) || looksPast(word),
      sayingOf(word) > 0,
      /^(?:that|who|which|whom|whose|when|because|if)$/.test(word),
      /^(?:and|but|or)$/.test(word),
    ]
    for (const [index, isHit] of hits.entries()) if (isHit) counts[index] = (counts[index] ?? 0) + 1
  }
  return counts
}
