import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ArticleFilter, EntityFilter, EntityMatch, QuoteFilter } from '../src/generated/resolvers.ts'
import { encodeId, keyOf } from '../src/graph/ids.ts'
import { query, queryErrors } from './api.ts'
import { fillCorpus } from './corpus.ts'
import { freshDatabase } from './database.ts'

const database = freshDatabase()

/** The whole corpus, read through Prisma: what a filter is evaluated on in memory. */
const corpus = () =>
  Promise.all([
    database.prisma.article.findMany({ include: { entities: true, quotes: true } }),
    database.prisma.quote.findMany({ include: { about: true, article: true } }),
    database.prisma.entity.findMany(),
  ])
let [articles, quotes, entities]: Awaited<ReturnType<typeof corpus>> = [[], [], []]
beforeAll(async () => {
  await fillCorpus(database, { articles: 19, entities: 6, quotesPerArticle: 2 })
  ;[articles, quotes, entities] = await corpus()
})

interface Nested<Filter> {
  readonly and?: readonly Filter[] | null
  readonly or?: readonly Filter[] | null
  readonly not?: Filter | null
}

/** The plain meaning of a filter: its own fields, and those it holds. */
function holds<Row, Filter extends Nested<Filter>>(
  row: Row,
  filter: Filter,
  own: (row: Row, filter: Filter) => boolean,
): boolean {
  return (
    own(row, filter) &&
    (filter.and ?? []).every((part) => holds(row, part, own)) &&
    (filter.or == null || filter.or.some((part) => holds(row, part, own))) &&
    (filter.not == null || !holds(row, filter.not, own))
  )
}

function matches(match: EntityMatch | null | undefined, keys: readonly (number | null)[]): boolean {
  const has = (id: string) => keys.includes(keyOf('entity', id))
  return (match?.any ?? null)?.some(has) !== false && (match?.all ?? []).every(has) && !(match?.none ?? []).some(has)
}

const isIn = <Value>(allowed: readonly Value[] | null | undefined, value: Value) =>
  allowed == null || allowed.includes(value)
const isDuring = (range: { from?: string | null; to?: string | null } | null | undefined, day: string) =>
  range == null || (day !== '' && day >= (range.from ?? '') && day <= (range.to ?? '9999'))

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 })

/** Searches, and what they mean of a text in lower case. */
const SEARCHES: Readonly<Record<string, (text: string) => boolean>> = {
  said: (text) => /\bsaid\b/.test(text),
  'TITLE 1': (text) => /\btitle\b/.test(text) && /\b1\b/.test(text),
  'tit* -2': (text) => /\btit/.test(text) && !/\b2\b/.test(text),
  '"said 0" OR "title 0"': (text) => /\b(said|title) 0\b/.test(text),
  '...': () => false,
}
const found = (search: string | null | undefined, text: string) =>
  search == null || SEARCHES[search]?.(text.toLowerCase()) === true
const search = maybe(fc.constantFrom(...Object.keys(SEARCHES)))

type ArticleOf = (typeof articles)[number]
const articleHolds = (article: ArticleOf, filter: ArticleFilter) =>
  found(filter.text, article.title) &&
  matches(
    filter.mentions,
    article.entities.map(({ entityId }) => entityId),
  ) &&
  matches(
    filter.quotes,
    article.quotes.map(({ speakerId }) => speakerId),
  ) &&
  (filter.publisherIds == null ||
    (article.publisherId !== null && filter.publisherIds.includes(encodeId('publisher', article.publisherId)))) &&
  isDuring(filter.published, article.published) &&
  (filter.hasQuotes == null || filter.hasQuotes === article.quoteCount > 0)

type QuoteOf = (typeof quotes)[number]
const quoteHolds = (quote: QuoteOf, filter: QuoteFilter) =>
  found(filter.text, quote.text) &&
  matches(filter.speakers, [quote.speakerId]) &&
  matches(
    filter.about,
    quote.about.map(({ entityId }) => entityId),
  ) &&
  isIn(filter.articleIds, encodeId('article', quote.articleId)) &&
  (filter.publisherIds == null ||
    (quote.article.publisherId !== null &&
      filter.publisherIds.includes(encodeId('publisher', quote.article.publisherId)))) &&
  isIn(filter.kinds, quote.kind) &&
  isIn(filter.speakerStatus, quote.speakerStatus) &&
  isDuring(filter.published, quote.published) &&
  quote.confidence >= (filter.minConfidence ?? 0)

type EntityOf = (typeof entities)[number]
const entityHolds = (entity: EntityOf, filter: EntityFilter) =>
  isIn(filter.types, entity.type) &&
  entity.name.toLowerCase().startsWith((filter.name ?? '').toLowerCase()) &&
  (filter.speaks == null || filter.speaks === entity.quoteCount > 0) &&
  entity.mentionCount >= (filter.minMentions ?? 0)

const ids = (family: 'entity' | 'article' | 'publisher') =>
  fc.array(
    fc.integer({ min: 1, max: 8 }).map((key) => encodeId(family, key)),
    { maxLength: 3 },
  )
const match = maybe(fc.record({ any: maybe(ids('entity')), all: maybe(ids('entity')), none: maybe(ids('entity')) }))
const day = maybe(fc.constantFrom('2015-12-30', '2015-12-31', '2016-05-02', '2016-06-01', '2017-01-01'))
const range = maybe(fc.record({ from: day, to: day }))

/** Filters of the given fields, nested up to four deep. */
function nested<Filter>(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Filter> {
  const filters = (depth: number): fc.Arbitrary<unknown> => {
    if (depth === 1) return fc.record(fields)
    const inner = filters(depth - 1)
    const list = maybe(fc.array(inner, { maxLength: 2 }))
    return fc.record({ ...fields, and: list, or: list, not: maybe(inner) })
  }
  return filters(4) as fc.Arbitrary<Filter> // its fields are those of Filter
}

const articleFilters = nested<ArticleFilter>({
  text: search,
  mentions: match,
  quotes: match,
  publisherIds: maybe(ids('publisher')),
  published: range,
  hasQuotes: maybe(fc.boolean()),
})
const quoteFilters = nested<QuoteFilter>({
  text: search,
  speakers: match,
  about: match,
  articleIds: maybe(ids('article')),
  publisherIds: maybe(ids('publisher')),
  kinds: maybe(fc.subarray(['DIRECT', 'PARTIAL'])),
  speakerStatus: maybe(fc.subarray(['NAMED', 'ANONYMOUS', 'NONE'])),
  published: range,
  minConfidence: maybe(fc.constantFrom(0, 0.25, 0.6, 1)),
})
const entityFilters = nested<EntityFilter>({
  types: maybe(fc.subarray(['PERSON', 'ORGANIZATION', 'PLACE'])),
  name: maybe(fc.constantFrom('', 'ent', 'ENTITY 1', 'Éntity', 'x')),
  speaks: maybe(fc.boolean()),
  minMentions: maybe(fc.integer({ min: 0, max: 4 })),
})

/** Numbers of the rows that the service gives for a filter, and the number it counts. */
async function answered(list: string, type: string, filter: unknown): Promise<{ keys: number[]; count: number }> {
  const data = await query(
    database,
    `query ($filter: ${type}Filter) { list: ${list}(filter: $filter, first: 100) { nodes { id } totalCount } }`,
    { filter },
  )
  const keys = data.list.nodes.map(({ id }: { id: string }) => keyOf(type.toLowerCase() as 'article', id))
  return { keys: keys.toSorted((one: number, other: number) => one - other), count: data.list.totalCount }
}

const keysOf = (rows: readonly { readonly id: number }[]) =>
  rows.map(({ id }) => id).toSorted((one, other) => one - other)
const plainName = (filter: EntityFilter): EntityFilter =>
  JSON.parse(JSON.stringify(filter).replaceAll('Éntity', 'Entity'))

describe('a filter finds what it means, and counts as many', () => {
  test('articles', async () => {
    await fc.assert(
      fc.asyncProperty(articleFilters, async (filter) => {
        const expected = keysOf(articles.filter((article) => holds(article, filter, articleHolds)))
        expect(await answered('articles', 'Article', filter)).toEqual({ keys: expected, count: expected.length })
      }),
      { numRuns: 150 },
    )
  })
  test('quotes', async () => {
    await fc.assert(
      fc.asyncProperty(quoteFilters, async (filter) => {
        const expected = keysOf(quotes.filter((quote) => holds(quote, filter, quoteHolds)))
        expect(await answered('quotes', 'Quote', filter)).toEqual({ keys: expected, count: expected.length })
      }),
      { numRuns: 150 },
    )
  })
  test('entities, by their names without case and accents', async () => {
    await fc.assert(
      fc.asyncProperty(entityFilters, async (filter) => {
        const expected = keysOf(entities.filter((entity) => holds(entity, plainName(filter), entityHolds)))
        expect(await answered('entities', 'Entity', filter)).toEqual({ keys: expected, count: expected.length })
      }),
      { numRuns: 150 },
    )
  })
})

describe('a filter that cannot be served is an error that says what was expected and what came', () => {
  const deep = { not: { not: { not: { not: {} } } } }
  test.each([
    ['five deep', deep, 'Expected a filter at most 4 deep'],
    [
      'a hundred and one in one',
      { or: Array.from({ length: 101 }, () => ({})) },
      'Expected at most 100 filters in one',
    ],
    [
      '101 ids',
      { publisherIds: Array.from({ length: 101 }, () => encodeId('publisher', 1)) },
      'Expected at most 100 ids in a list, got 101.',
    ],
    [
      'an id of something else',
      { publisherIds: [encodeId('entity', 1)] },
      `Expected the id of a publisher, got "${encodeId('entity', 1)}".`,
    ],
    ['no id at all', { mentions: { any: ['Putin'] } }, 'Expected the id of an entity, got "Putin".'],
    ['a language that is none', { languages: [true] }, 'Expected a language tag such as "en" or "pt-BR", got true.'],
    [
      'a day that is none',
      { published: { from: '2016-02-30' } },
      'Expected a calendar day such as "2016-07-27", got "2016-02-30".',
    ],
  ])('%s', async (_name, filter, message) => {
    const [error] = await queryErrors(
      database,
      'query ($filter: ArticleFilter) { articles(filter: $filter) { totalCount } }',
      { filter },
    )
    expect(error?.message).toContain(message)
    expect(error?.extensions?.code).toBe('BAD_USER_INPUT')
  })
})
