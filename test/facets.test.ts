import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ArticleFilter, QuoteFilter, TimelineInterval } from '../src/generated/resolvers.ts'
import { encodeId, keyOf } from '../src/graph/ids.ts'
import { query, queryErrors } from './api.ts'
import { fillCorpus } from './corpus.ts'
import { countBy } from './counting.ts'
import { freshDatabase } from './database.ts'

const database = freshDatabase()

/** The whole corpus, read through Prisma: what is counted in memory. */
const corpus = () =>
  Promise.all([
    database.prisma.article.findMany({ include: { entities: true, quotes: true, publisher: true } }),
    database.prisma.quote.findMany({ include: { about: true, article: { include: { publisher: true } } } }),
    database.prisma.entity.findMany({ include: { articles: true } }),
  ])
let [articles, quotes, entities]: Awaited<ReturnType<typeof corpus>> = [[], [], []]
beforeAll(async () => {
  await fillCorpus(database, { articles: 17, entities: 5, quotesPerArticle: 3 })
  ;[articles, quotes, entities] = await corpus()
})
type Article = (typeof articles)[number]
type Quote = (typeof quotes)[number]

const idOf = (family: 'entity' | 'publisher', key: number | null) => (key === null ? null : encodeId(family, key))

/** The value that a facet's bucket shows, or its record's id, for each value that an item has. */
const ARTICLE_VALUES: Readonly<Record<string, (article: Article) => (string | null)[]>> = {
  PUBLISHER: ({ publisherId }) => [idOf('publisher', publisherId)],
  YEAR: ({ published }) => [published.slice(0, 4)],
  ENTITY: (article) => article.entities.map(({ entityId }) => encodeId('entity', entityId)),
  SPEAKER: (article) => article.quotes.map(({ speakerId }) => idOf('entity', speakerId)),
}
const QUOTE_VALUES: Readonly<Record<string, (quote: Quote) => (string | null)[]>> = {
  SPEAKER: ({ speakerId }) => [idOf('entity', speakerId)],
  ABOUT: ({ about }) => about.map(({ entityId }) => encodeId('entity', entityId)),
  PUBLISHER: ({ article }) => [idOf('publisher', article.publisherId)],
  KIND: ({ kind }) => [kind],
  YEAR: ({ published }) => [published.slice(0, 4)],
}

/** Buckets as they should be: most items first, ties in the order of the stored value. */
function bucketsOf<Item>(items: readonly Item[], valuesOf: (item: Item) => (string | number | null)[], limit: number) {
  const values = items.flatMap((item) => [...new Set(valuesOf(item))].filter((value) => value))
  const order = (value: string | number | null) =>
    keyOf('entity', String(value)) ?? keyOf('publisher', String(value)) ?? 0
  return [...countBy(values, (value) => value)]
    .map(([value, count]) => ({ value, count }))
    .toSorted(
      (one, other) =>
        other.count - one.count ||
        order(one.value) - order(other.value) ||
        (String(one.value) < String(other.value) ? -1 : 1),
    )
    .slice(0, limit)
}

interface Bucket {
  readonly value: string
  readonly count: number
  readonly node: { readonly id: string; readonly name: string } | null
}
const shown = (buckets: readonly Bucket[]) =>
  buckets.map(({ value, count, node }) => ({ value: node?.id ?? value, count }))

/** A timeline as it should be: each day walked, from the first bucket to the last. */
function timelineOf(days: readonly string[], interval: TimelineInterval) {
  const counts = countBy(
    days.filter((day) => day !== ''),
    (day) => day,
  )
  const known = [...counts.keys()].toSorted()
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return []
  const buckets: { from: string; to: string; count: number }[] = []
  for (let day = startOf(first, interval); day <= last || !isStart(day, interval); day = dayAfter(day, 1)) {
    if (isStart(day, interval)) buckets.push({ from: day, to: day, count: 0 })
    const bucket = buckets.at(-1)
    if (bucket === undefined) throw new Error('a timeline begins with a bucket')
    bucket.to = day
    bucket.count += counts.get(day) ?? 0
  }
  return buckets
}
const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
const startOf = (day: string, interval: TimelineInterval): string =>
  isStart(day, interval) ? day : startOf(dayAfter(day, -1), interval)
function isStart(day: string, interval: TimelineInterval): boolean {
  if (interval === 'WEEK') return new Date(day).getUTCDay() === 1
  return day.endsWith({ DAY: '', MONTH: '-01', YEAR: '-01-01' }[interval])
}

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const entityIds = fc.array(
  fc.integer({ min: 1, max: 6 }).map((key) => encodeId('entity', key)),
  { minLength: 1, maxLength: 3 },
)
const range = maybe(
  fc.record({
    from: maybe(fc.constantFrom('2015-01-01', '2016-05-02')),
    to: maybe(fc.constantFrom('2016-05-31', '2017-01-01')),
  }),
)
const articleFilters: fc.Arbitrary<ArticleFilter> = fc.record({
  mentions: maybe(fc.record({ any: entityIds })),
  published: range,
  hasQuotes: maybe(fc.boolean()),
})
const quoteFilters: fc.Arbitrary<QuoteFilter> = fc.record({
  speakers: maybe(fc.record({ none: entityIds })),
  about: maybe(fc.record({ any: entityIds })),
  published: range,
})
const intervals = fc.constantFrom<TimelineInterval>('DAY', 'WEEK', 'MONTH', 'YEAR')
const limits = fc.constantFrom(1, 3, 100)
/** As many parents as the buckets of ten years allow. */
const parentsFor = (interval: TimelineInterval) => (interval === 'DAY' ? 1 : 5)

const SUMMARY =
  '{ facets(by: $by, limit: $limit) { value count node { ... on Entity { id name } ... on Publisher { id name } } } timeline(interval: $interval) { from to count } nodes { id } }'
interface Summary {
  readonly facets: readonly Bucket[]
  readonly timeline: readonly object[]
  readonly nodes: readonly { readonly id: string }[]
}

/** Checks a summary against the items of its own list, all of which are on the page. */
function expectSummary<Item extends { readonly id: number; readonly published: string }>(
  { facets, timeline, nodes }: Summary,
  items: readonly Item[],
  family: 'article' | 'quote',
  asked: {
    readonly valuesOf: (item: Item) => (string | null)[]
    readonly limit: number
    readonly interval: TimelineInterval
  },
) {
  const listed = new Set(nodes.map(({ id }) => id))
  const own = items.filter(({ id }) => listed.has(encodeId(family, id)))
  expect(own).toHaveLength(nodes.length)
  expect(shown(facets)).toEqual(bucketsOf(own, asked.valuesOf, asked.limit))
  expect(timeline).toEqual(
    timelineOf(
      own.map(({ published }) => published),
      asked.interval,
    ),
  )
}

describe('facets and timelines are what a count of the listed items gives, under any filter', () => {
  test('articles, of all and of each publisher', async () => {
    const facet = fc.constantFrom(...Object.keys(ARTICLE_VALUES))
    await fc.assert(
      fc.asyncProperty(facet, limits, intervals, articleFilters, async (by, limit, interval, filter) => {
        const data = await query(
          database,
          `query ($by: ArticleFacet!, $limit: Int!, $interval: TimelineInterval!, $filter: ArticleFilter) {
            articles(filter: $filter, first: 100) ${SUMMARY} publishers(first: 2) { nodes { articles(filter: $filter, first: 100) ${SUMMARY} } }
          }`,
          { by, limit, interval, filter },
        )
        const valuesOf = ARTICLE_VALUES[by] ?? (() => [])
        for (const summary of [
          data.articles,
          ...data.publishers.nodes.map((node: { articles: Summary }) => node.articles),
        ]) {
          expectSummary(summary, articles, 'article', { valuesOf, limit, interval })
        }
      }),
      { numRuns: 40 },
    )
  })

  test('quotes, of all, of each article, and by and about each entity', async () => {
    const facet = fc.constantFrom(...Object.keys(QUOTE_VALUES))
    await fc.assert(
      fc.asyncProperty(facet, limits, intervals, quoteFilters, async (by, limit, interval, filter) => {
        const list = `(filter: $filter, first: 100) ${SUMMARY}`
        const data = await query(
          database,
          `query ($by: QuoteFacet!, $limit: Int!, $interval: TimelineInterval!, $filter: QuoteFilter, $parents: Int!) {
            quotes${list} articles(first: $parents) { nodes { quotes${list} } } entities(first: $parents) { nodes { quotes${list} quotesAbout${list} } }
          }`,
          { by, limit, interval, filter, parents: parentsFor(interval) },
        )
        const valuesOf = QUOTE_VALUES[by] ?? (() => [])
        const nested = [...data.articles.nodes, ...data.entities.nodes].flatMap((node: object) => Object.values(node))
        for (const summary of [data.quotes, ...nested]) {
          expectSummary(summary, quotes, 'quote', { valuesOf, limit, interval })
        }
      }),
      { numRuns: 40 },
    )
  })

  test('a bucket shows the name of its record, and the plain value where it has none', async () => {
    const { quotes: list } = await query(
      database,
      '{ quotes { speaker: facets(by: SPEAKER, limit: 1) { value node { ... on Entity { name } } } kind: facets(by: KIND) { value node { id } } } }',
    )
    expect(list.speaker[0].value).toBe(list.speaker[0].node.name)
    expect(list.kind).toEqual([
      { value: 'PARTIAL', node: null },
      { value: 'DIRECT', node: null },
    ])
  })

  test.each([0, -1, 101])('a limit of %i is an error', async (limit) => {
    const [error] = await queryErrors(database, `{ articles { facets(by: YEAR, limit: ${limit}) { value } } }`)
    expect(error?.message).toBe(`Expected a limit from 1 to 100, got ${limit}.`)
  })
})

describe('the timeline of an entity', () => {
  const timeline = async (args: string) =>
    (await query(database, `{ entities(first: 5) { nodes { id timeline(${args}) { from to count } } } }`)).entities
      .nodes

  test('counts its mentions, without gaps', async () => {
    for (const interval of ['DAY', 'WEEK', 'MONTH', 'YEAR'] as const) {
      for (const { id, timeline: buckets } of await timeline(`interval: ${interval}`)) {
        const own = entities.find((entity) => entity.id === keyOf('entity', id))
        const days = own?.articles.flatMap(({ published, mentionCount }) => Array<string>(mentionCount).fill(published))
        expect(buckets).toEqual(timelineOf(days ?? [], interval))
      }
    }
  })

  test('in a range has its buckets from end to end, and counts only what is inside', async () => {
    for (const { timeline: buckets } of await timeline(
      'interval: WEEK, range: {from: "2016-05-02", to: "2016-05-20"}',
    )) {
      expect(buckets.map(({ from, to }: { from: string; to: string }) => `${from} ${to}`)).toEqual([
        '2016-05-02 2016-05-08',
        '2016-05-09 2016-05-15',
        '2016-05-16 2016-05-22',
      ])
      expect(buckets.slice(1).map(({ count }: { count: number }) => count)).toEqual([0, 0])
    }
  })

  test('in an empty or reversed range is empty', async () => {
    const [{ timeline: reversed }] = await timeline('range: {from: "2016-06-01", to: "2016-05-01"}')
    const [{ timeline: later }] = await timeline('range: {from: "2030-01-01"}')
    expect([reversed, later]).toEqual([[], []])
  })

  test('begins and ends where the calendar does', async () => {
    for (const interval of ['DAY', 'WEEK', 'MONTH', 'YEAR']) {
      const [{ timeline: first }] = await timeline(
        `interval: ${interval}, range: {from: "0000-01-01", to: "0000-01-09"}`,
      )
      expect(first[0].from).toBe('0000-01-01')
      const [{ timeline: last }] = await timeline(
        `interval: ${interval}, range: {from: "9999-12-25", to: "9999-12-31"}`,
      )
      expect(last.at(-1).to).toBe('9999-12-31')
    }
  })

  test('of more than 10,000 buckets is an error that says so', async () => {
    const days =
      '{ entities(first: 1) { nodes { timeline(interval: DAY, range: {from: "1990-01-01", to: "END"}) { count } } } }'
    const last = dayAfter('1990-01-01', 9_999)
    const { entities: list } = await query(database, days.replace('END', last))
    expect(list.nodes[0].timeline).toHaveLength(10_000)
    const [error] = await queryErrors(database, days.replace('END', dayAfter(last, 1)))
    expect(error?.message).toContain('Expected an interval that cuts the time into at most 10000 buckets, got')
    expect(error?.extensions?.code).toBe('BAD_USER_INPUT')
  })
})

test('a week begins on Monday, over the turn of a year', async () => {
  const { articles: list } = await query(database, '{ articles { timeline(interval: WEEK) { from to } } }')
  expect(list.timeline[0]).toEqual({ from: '2015-12-28', to: '2016-01-03' }) // 2015-12-31 was a Thursday
})
