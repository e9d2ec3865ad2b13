import { wordAt } from '../../reading/scene.ts'
import { opensUtterance } from '../rules/frames.ts'
import { RULES_BY_RANK } from '../rules/rule-names.ts'
import { type Feature, flag } from './feature.ts'
import type { Setting } from './setting.ts'
import { cueShare } from './word-shares.ts'

const EDGES = ['', ',', '.', '?', '!', '…', ':', ';', '—']
/** More words of a quote tell no more. */
const MOST_WORDS = 600
const FIRST_PERSON = /^(?:I|I['’]\w+|[Mm]y|me|us|[Ww]e|[Ww]e['’]\w+|[Oo]ur)$/
/** What stands for "no quote before". */
const FAR = 99

/** What of a quote tells which contenders to believe; the same for all of them. */
export const QUOTE_FEATURES: readonly Feature<Setting>[] = [
  ['quote-words', (setting) => wordsOf(setting).length],
  ['quote-first-person', (setting) => flag(wordsOf(setting).some((word) => FIRST_PERSON.test(word)))],
  ['quote-opens-utterance', ({ around, quote }) => flag(opensUtterance(around.scene, quote.first.stretch))],
  ['quote-edge', ({ quote }) => EDGES.indexOf(quote.first.edge)],
  [
    'quote-lead',
    ({
      quote: {
        first: { lead },
      },
    }) => lead.last - lead.first,
  ],
  [
    'quote-tail',
    ({
      quote: {
        first: { tail },
      },
    }) => tail.last - tail.first,
  ],
  ['quote-opens-paragraph', (setting) => flag(opensParagraph(setting))],
  ['quote-alone', (setting) => flag(opensParagraph(setting) && closesParagraph(setting))],
  ['quote-stretches', ({ quote }) => quote.frames.length],
  ['quote-rule', ({ quote }) => RULES_BY_RANK.indexOf(quote.proposals[0]?.rule ?? '')],
  ['quote-rule-has-cue', ({ quote }) => flag(quote.proposals.some(({ cue }) => cue !== null))],
  ['quote-after-cue', (setting) => cueAround(setting, setting.quote.first.lead.last, [-1, -2])],
  ['quote-before-cue', (setting) => cueAround(setting, setting.quote.first.tail.first, [0, 1])],
  ['quote-after-colon', ({ around, quote }) => flag(wordAt(around.scene, quote.first.lead.last - 1) === ':')],
  ['quote-sentences-on', (setting) => sentencesOn(setting)],
  ['quote-paragraphs-on', (setting) => paragraphsOn(setting)],
  ['quote-contenders', ({ contenders }) => contenders.length],
]

function wordsOf({ around, quote }: Setting): string[] {
  const { start, end } = quote.first.stretch
  return around.scene.reading.text.slice(start, Math.min(end, start + MOST_WORDS)).split(/\s+/)
}

function paragraphOf({ around }: Setting, token: number): number {
  const { sentences, sentenceOf } = around.scene.reading
  return sentences[sentenceOf[token] ?? -1]?.paragraph ?? 0
}

function opensParagraph(setting: Setting): boolean {
  const { around, quote } = setting
  const paragraph = around.scene.reading.paragraphs[paragraphOf(setting, quote.first.lead.last)]
  return paragraph?.start === quote.first.stretch.outer.start
}

function closesParagraph(setting: Setting): boolean {
  const { around, quote } = setting
  const paragraph = around.scene.reading.paragraphs[paragraphOf(setting, quote.last.tail.first - 1)]
  return (paragraph?.end ?? 0) - quote.last.stretch.outer.end < 2
}

function cueAround({ around }: Setting, token: number, places: readonly number[]): number {
  return places.reduce((sum, place) => sum + cueShare(around.scene, around.words, token + place), 0)
}

function sentencesOn({ around, quote, earlierEnd }: Setting): number {
  const { sentenceOf } = around.scene.reading
  return earlierEnd === -1 ? FAR : (sentenceOf[quote.first.lead.last] ?? 0) - (sentenceOf[earlierEnd - 1] ?? 0)
}

function paragraphsOn(setting: Setting): number {
  const { quote, earlierEnd } = setting
  return earlierEnd === -1 ? FAR : paragraphOf(setting, quote.first.lead.last) - paragraphOf(setting, earlierEnd - 1)
}
