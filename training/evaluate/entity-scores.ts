import type { Span } from '../../src/extract/extraction.ts'
import { type Counts, percent, ratesOf } from './rates.ts'
import { meetsAny } from './spans.ts'

/** A name in a text: half-open span and type. */
export interface TypedSpan extends Span {
  readonly type: string
}

/** The names that a text has, and those that were found in it. */
export interface EntityPair {
  readonly gold: readonly TypedSpan[]
  readonly found: readonly TypedSpan[]
}

const ORDER = ['PER', 'ORG', 'LOC', 'MISC']

/**
 * Scores names over all texts: exact span and type for each type and all of them, UNTYPED by exact span alone, OVERLAP
 * by any common character, whatever the type. The same name twice in a list counts once but for OVERLAP.
 */
export function scoreEntities(pairs: readonly EntityPair[]): Map<string, Counts> {
  const types = new Set(pairs.flatMap(({ gold, found }) => [...gold, ...found].map(({ type }) => type)))
  const sorted = [
    ...ORDER.filter((type) => types.has(type)),
    ...[...types].filter((type) => !ORDER.includes(type)).sort(),
  ]
  const rows = sorted.map((type): [string, Counts] => {
    const only = (spans: readonly TypedSpan[]) => spans.filter((span) => span.type === type)
    return [type, sumOf(pairs.map(({ gold, found }) => matched(only(gold), only(found), typedKey)))]
  })
  return new Map([
    ...rows,
    ['ALL', sumOf(pairs.map(({ gold, found }) => matched(gold, found, typedKey)))],
    ['UNTYPED', sumOf(pairs.map(({ gold, found }) => matched(gold, found, spanKey)))],
    ['OVERLAP', sumOf(pairs.map(overlapping))],
  ])
}

const EXPLAINED = `tp: found and right; fp: found, but not right; fn: right, but not found so.
By type and ALL, right is exact span and type; UNTYPED asks for the exact span alone, OVERLAP for any common character.`

/** A line for each row of scores, and what they count. */
export function entityTable(scores: ReadonlyMap<string, Counts>): string {
  const lines = [...scores].map(([row, counts]) => {
    const { precision, recall, f1 } = ratesOf(counts)
    const { right, spurious, missed } = counts
    const rates = `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`
    return `${row.padEnd(8)} ${rates}  (tp ${right} fp ${spurious} fn ${missed})`
  })
  return [...lines, '', EXPLAINED].join('\n')
}

/** Span and type of a name as one word. */
export function typedKey({ start, end, type }: TypedSpan): string {
  return `${start}-${end}-${type}`
}

function spanKey({ start, end }: TypedSpan): string {
  return `${start}-${end}`
}

function matched(gold: readonly TypedSpan[], found: readonly TypedSpan[], key: (span: TypedSpan) => string): Counts {
  const [golds, founds] = [new Set(gold.map(key)), new Set(found.map(key))]
  const right = [...founds].filter((one) => golds.has(one)).length
  return { right, spurious: founds.size - right, missed: golds.size - right }
}

function overlapping({ gold, found }: EntityPair): Counts {
  const right = found.filter((span) => meetsAny(span, gold)).length
  const missed = gold.filter((span) => !meetsAny(span, found)).length
  return { right, spurious: found.length - right, missed }
}

function sumOf(counts: readonly Counts[]): Counts {
  const sum = (count: (counts: Counts) => number) => counts.reduce((total, one) => total + count(one), 0)
  return {
    right: sum(({ right }) => right),
    spurious: sum(({ spurious }) => spurious),
    missed: sum(({ missed }) => missed),
  }
}
