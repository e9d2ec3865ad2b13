import { isPassive, subjectBefore } from '../../grammar/cues.ts'
import { nounPhraseEnding, nounPhraseStarting } from '../../grammar/noun-phrases.ts'
import { PRONOUNS } from '../../lexicon/function-words.ts'
import { type Scene, wordAt } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import { isPossessive } from '../../reading/tokens.ts'
import { sentenceAround } from './coding.ts'
import type { Report } from './reports.ts'

/** Who reports by the first rule that answers; nobody where none does, or where one tells that nobody is named. */
export interface RuledReporter {
  readonly phrase: TokenRange | null
  readonly rule: string
  /** The rule's place among the rules. */
  readonly index: number
}

type Rule = (scene: Scene, report: Report, reach: TokenRange) => TokenRange | 'nobody' | null

/** The first that answers is believed. */
const RULES: readonly (readonly [name: string, rule: Rule])[] = [
  ['indirect-according-to', accordingTo],
  ['indirect-label', label],
  ['indirect-inverted', inverted],
  ['indirect-passive', passive],
  ['indirect-noun', possessor],
  ['indirect-clause', subject],
]

/** How far from its cue a speaker is looked for, in tokens. */
const REACH = 60

/** Finds whose words a report gives, in the cue's sentence and outside what is reported. */
export function reporterByRule(scene: Scene, report: Report): RuledReporter {
  const sentence = sentenceAround(scene, report.cue)
  const first = Math.max(sentence.first, report.cue - REACH, report.last <= report.cue ? report.last : 0)
  const last = Math.min(sentence.last, report.cue + REACH)
  for (const [index, [rule, find]] of RULES.entries()) {
    const found = find(scene, report, { first, last })
    if (found !== null) return { phrase: found === 'nobody' ? null : found, rule, index }
  }
  return { phrase: null, rule: 'indirect-none', index: RULES.length }
}

/** According to the mill's owners, the roof fell. */
function accordingTo(scene: Scene, { cue }: Report, { last }: TokenRange): TokenRange | null {
  const isSource = wordAt(scene, cue) === 'according' && wordAt(scene, cue + 1) === 'to'
  return isSource ? nounPhraseStarting(scene, cue + 2, last) : null
}

/** Lopez: Mill Will Close */
function label(scene: Scene, { cue }: Report, { first }: TokenRange): TokenRange | null {
  return wordAt(scene, cue) === ':' ? nounPhraseEnding(scene, cue - 1, first) : null
}

/** The mill would close, said Ana Lopez. */
function inverted(scene: Scene, { cue, last }: Report, reach: TokenRange): TokenRange | null {
  if (last > cue || cue - last > 1) return null
  const phrase = nounPhraseStarting(scene, cue + 1, reach.last)
  return phrase?.first === cue + 1 ? phrase : null
}

/** The mill was accused by Lopez of dumping; Lopez was told to leave. */
function passive(scene: Scene, { cue }: Report, { last }: TokenRange): TokenRange | 'nobody' | null {
  if (!isPassive(scene, cue) || !/(?:ed|en|wn|ld|id|ught)$/.test(wordAt(scene, cue))) return null
  const by = [1, 2, 3, 4, 5, 6].map((on) => cue + on).find((at) => at < last && wordAt(scene, at) === 'by')
  return (by === undefined ? null : nounPhraseStarting(scene, by + 1, last)) ?? 'nobody'
}

/** Lopez's claim that the mill closed; his promise to sell it. */
function possessor(scene: Scene, { cue }: Report, { first }: TokenRange): TokenRange | null {
  for (let at = cue - 1; at >= Math.max(first, cue - 4); at--) {
    const word = wordAt(scene, at)
    if (isPossessive(word)) return nounPhraseEnding(scene, at - 1, first)
    if (/^(?:his|their|its|my|our|your|her)$/.test(word)) return { first: at, last: at + 1 }
    if (PRONOUNS.has(word) || !/^\p{L}/u.test(word) || scene.nameAt[at] !== -1) return null
  }
  return null
}

/** Lopez has often said that the mill closed. */
function subject(scene: Scene, { cue }: Report, { first }: TokenRange): TokenRange | null {
  return subjectBefore(scene, cue, first)
}
