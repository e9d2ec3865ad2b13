import { probability, scoreOf } from '../src/extract/learned/trees.ts'
import { findMarkedWords } from '../src/extract/quotes/open-quotes.ts'
import type { Frame } from '../src/extract/quotes/rules/frames.ts'
import { LEAST_WORTH, quotationRows } from '../src/extract/quotes/worth/worth.ts'
import { whatIsMissing } from './corpora.ts'
import { isSameSpan, meetsAny } from './evaluate/spans.ts'
import { stretchesOf } from './evaluate/stretches.ts'
import { learnQuotation } from './quotation.ts'
import { type QuotedArticle, readQuotedArticles } from './quoted-articles.ts'

/** How many marked spans were found, how many there are, and how many of both are the same. */
interface Count {
  readonly found: number
  readonly gold: number
  readonly right: number
}

/** Learns without each publisher in turn and counts what is found in its articles: a line a publisher. */
function holdOut(folder: string): void {
  const articles = readQuotedArticles(folder)
  for (const publisher of new Set(articles.map((article) => article.publisher))) {
    const trees = learnQuotation(articles.filter((article) => article.publisher !== publisher))
    const own = articles.filter((article) => article.publisher === publisher)
    const isQuote = (row: readonly number[]) => probability(scoreOf(trees, row)) >= LEAST_WORTH
    console.log(
      lineOf(
        publisher,
        own.map((article) => countIn(article, isQuote)),
      ),
    )
  }
}

function countIn(article: QuotedArticle, isQuote: (row: readonly number[]) => boolean): Count {
  const { text, scene, transcript, quotes } = article
  const groups = findMarkedWords(scene, transcript)
  const rows = quotationRows(scene, groups)
  const kept = groups.filter((_, index) => isQuote(rows[index] ?? []))
  const borderline = stretchesOf(
    text,
    quotes.filter(({ optional }) => optional),
  )
  const all = stretchesOf(
    text,
    kept.flatMap(({ frames }) => frames.map(spanOf)),
  )
  const found = all.filter((stretch) => !meetsAny(stretch, borderline))
  const gold = stretchesOf(
    text,
    quotes.filter(({ type, optional }) => type !== 'indirect' && !optional),
  )
  const right = found.filter((stretch) => gold.some((other) => isSameSpan(stretch, other)))
  return { found: found.length, gold: gold.length, right: right.length }
}

function spanOf({ stretch: { start, end } }: Frame): { start: number; end: number; type: 'direct' } {
  return { start, end, type: 'direct' }
}

function lineOf(publisher: string, counts: readonly Count[]): string {
  const sum = (part: keyof Count) => counts.reduce((total, count) => total + count[part], 0)
  const [precision, recall] = [sum('right') / sum('found'), sum('right') / sum('gold')]
  const shares = [precision, recall, (2 * precision * recall) / (precision + recall)]
  const [p, r, f1] = shares.map((share) => (100 * share).toFixed(1))
  return `${publisher}: ${sum('gold')} marked spans, precision ${p}, recall ${r}, F1 ${f1}`
}

const [folder] = process.argv.slice(2)
const missing = folder === undefined ? null : whatIsMissing(folder)
if (folder === undefined) console.error('usage: npx tsx training/hold-out-quotation.ts FOLDER')
else if (missing !== null) console.error(`error: ${missing}`)
else holdOut(folder)
process.exitCode = folder === undefined ? 2 : missing === null ? 0 : 1
