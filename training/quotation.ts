import type { Span } from '../src/extract/extraction.ts'
import type { Trees } from '../src/extract/learned/trees.ts'
import type { Group } from '../src/extract/quotes/groups.ts'
import { findMarkedWords } from '../src/extract/quotes/open-quotes.ts'
import { QUOTATION_FEATURES, quotationRows } from '../src/extract/quotes/worth/worth.ts'
import { type BoostingSettings, boost } from './boosting.ts'
import { stretchesOf } from './evaluate/stretches.ts'
import type { QuotedArticle } from './quoted-articles.ts'

/** Chosen on publishers kept back; from half to twice as many trees and leaves, nothing changes by more than 0.1. */
const SETTINGS: BoostingSettings = { trees: 120, leaves: 12, learningRate: 0.08, leastWeight: 2, decay: 2 }

/** Words in marks, by what the extraction sees of them: whether they are a quote is known of each. */
interface Lessons {
  readonly rows: number[][]
  readonly truths: number[]
}

/** Learns what tells quotes from terms, titles and nicknames in marks, for src/extract/quotes/worth. */
export function learnQuotation(articles: readonly QuotedArticle[]): Trees {
  const lessons: Lessons = { rows: [], truths: [] }
  for (const article of articles) addLessons(lessons, article)
  return boost({ features: QUOTATION_FEATURES, ...lessons, groups: null }, SETTINGS)
}

function addLessons({ rows, truths }: Lessons, { text, quotes, scene, transcript }: QuotedArticle): void {
  const groups = findMarkedWords(scene, transcript)
  const marked = quotes.filter(({ type }) => type !== 'indirect')
  const [asked, borderline] = [marked.filter(({ optional }) => !optional), marked.filter(({ optional }) => optional)]
  for (const [index, row] of quotationRows(scene, groups).entries()) {
    const group = groups[index]
    if (group === undefined || isAmong(text, group, borderline)) continue
    rows.push(row)
    truths.push(Number(isAmong(text, group, asked)))
  }
}

/** Whether some line of a group's words is one of some quotes. */
function isAmong(text: string, { frames }: Group, quotes: readonly Typed[]): boolean {
  const spans = new Set(stretchesOf(text, quotes).map(placeOf))
  const own = frames.map(({ stretch: { start, end } }) => ({ start, end, type: 'direct' as const }))
  return stretchesOf(text, own).some((stretch) => spans.has(placeOf(stretch)))
}

type Typed = QuotedArticle['quotes'][number]

function placeOf({ start, end }: Span): string {
  return `${start}-${end}`
}
