import sql, { type Sql } from 'sql-template-tag'
import { beforeAll, describe, expect, test } from 'vitest'
import { articleCondition, entityCondition, quoteCondition } from '../src/graph/filters.ts'
import * as lists from '../src/graph/lists.ts'
import { type Order, orderOf } from '../src/graph/order.ts'
import { type List, readPages } from '../src/graph/pages.ts'
import { query, statementsOf } from './api.ts'
import { fillCorpus } from './corpus.ts'
import { freshDatabase } from './database.ts'

const small = freshDatabase()
const large = freshDatabase()
beforeAll(async () => {
  await fillCorpus(small, { articles: 4, entities: 3, quotesPerArticle: 2 })
  await fillCorpus(large, { articles: 80, entities: 120, quotesPerArticle: 5 })
})

/** A query, and how many statements its levels are. */
const LEVELS: readonly [name: string, statements: number, query: string][] = [
  ['articles, without their count', 1, '{ articles(first: 50) { nodes { title } pageInfo { hasNextPage } } }'],
  ['a count alone, without the page', 1, '{ articles { totalCount } }'],
  ['a page and its count', 2, '{ articles(first: 50) { nodes { title } totalCount } }'],
  [
    'articles → quotes → speaker → articles',
    4,
    '{ articles(first: 50) { nodes { quotes(first: 50) { nodes { text speaker { name articles(first: 3) { nodes { title } } } } } } } }',
  ],
  [
    'entities → their 3 newest articles',
    2,
    '{ entities(first: 100) { nodes { name articles(first: 3) { edges { mentionCount node { title } } } } } }',
  ],
  [
    'entities → quotes about them → article → publisher',
    4,
    '{ entities(first: 100) { nodes { quotesAbout(first: 2) { nodes { article { publisher { name } } } } } } }',
  ],
  [
    'articles → entities → mentions and quotes in that article',
    4,
    '{ articles(first: 50) { nodes { entities(first: 5) { edges { mentions { form } quotes { kind } node { name } } } } } }',
  ],
  [
    'articles → paragraphs → segments, all that is marked',
    6,
    '{ articles(first: 20) { nodes { paragraphs { segments { text quote { id } mention { id } part } } } } }',
  ],
  [
    'quotes → spans → words, mentions → entity',
    5,
    '{ quotes(first: 100) { nodes { spans { text } mentions { entity { name } } } } }',
  ],
  [
    'entities → names, roles, first and last day',
    5,
    '{ entities(first: 100) { nodes { aliases { name } roles { title } firstMentioned { earliest } lastMentioned { latest } } } }',
  ],
  [
    'the same entity by three fields, each a level of its own',
    3,
    `{ one: node(id: "${Buffer.from('entity:1').toString('base64url')}") { id } two: entity(by: {id: "${Buffer.from('entity:1').toString('base64url')}"}) { id } entities(first: 1) { nodes { id } } }`,
  ],
  [
    'a search → what was found, its highlights and its counts',
    3,
    '{ search(query: "said", types: [QUOTE], first: 50) { edges { score highlights { html } node { ... on Quote { text } } } countsByType { count } totalCount } }',
  ],
  ['suggestions', 1, '{ suggest(prefix: "ent", limit: 20) { name } }'],
  [
    'entities → what they said, by whom it is about and over time',
    4,
    '{ entities(first: 100) { nodes { quotes { facets(by: ABOUT, limit: 50) { value node { id } count } timeline(interval: MONTH) { from count } } } } }',
  ],
  [
    'publishers → their articles by year, speaker and entity',
    4,
    '{ publishers { nodes { articles { year: facets(by: YEAR) { value } speaker: facets(by: SPEAKER) { value } entity: facets(by: ENTITY) { value } } } } }',
  ],
  ['entities → their mentions over time', 2, '{ entities(first: 100) { nodes { timeline { to count } } } }'],
  [
    'entities → whom they talk about → the quotes behind',
    3,
    '{ entities(first: 20) { nodes { speaksAbout(first: 5) { edges { quoteCount node { name } quotes(first: 3) { nodes { text } } } } } } }',
  ],
  [
    'entities → who talks about them → the quotes behind',
    3,
    '{ entities(first: 20) { nodes { spokenAboutBy(first: 5) { edges { quoteCount node { name } quotes(first: 3) { nodes { text } } } } } } }',
  ],
  [
    'entities → who is named beside them, and whether by chance',
    3,
    '{ entities(first: 20) { nodes { coMentioned(scope: SENTENCE, first: 10) { edges { count npmi node { name } } } } } }',
  ],
  [
    'the network → both ends of its links → the quotes behind',
    5,
    '{ quotationNetwork { links { quoteCount speaker { name } about { name } quotes(first: 3) { nodes { text } } } entities { name } } }',
  ],
  [
    'articles → related ones → what they share',
    4,
    '{ articles(first: 50) { nodes { related { score article { title } sharedEntities { name } } } } }',
  ],
  [
    'articles → the same text elsewhere → its publisher',
    3,
    '{ articles(first: 50) { nodes { duplicates { title publisher { name } } } } }',
  ],
  [
    'quotes → the same words elsewhere → their article',
    3,
    '{ quotes(first: 20) { nodes { repeats { text article { title } } } } }',
  ],
  [
    'quotes → who may be the speaker → what else they said',
    4,
    '{ quotes(first: 20) { nodes { text candidates { score entity { name quotes(first: 3) { nodes { text } } } } } } }',
  ],
  [
    'quotes → spans, counted in all units',
    3,
    '{ quotes(first: 100) { nodes { spans { start(unit: CODE_POINT) end(unit: UTF8) text } } } }',
  ],
]

describe('each level of a query is one statement, however many rows it has', () => {
  test.each(LEVELS)('%s', async (_name, statements, text) => {
    expect(await statementsOf(small, text)).toBe(statements)
    expect(await statementsOf(large, text)).toBe(statements)
  })
})

test('the first 3 articles of each of 100 entities are its 3 newest', async () => {
  const { entities } = await query(
    large,
    '{ entities(first: 100) { nodes { slug articles(first: 3) { nodes { slug } } } } }',
  )
  expect(entities.nodes).toHaveLength(100)
  const links = await large.prisma.articleEntity.findMany({ include: { article: true, entity: true } })
  links.sort((one, other) =>
    one.published === other.published ? other.articleId - one.articleId : one.published < other.published ? 1 : -1,
  )
  for (const { slug, articles } of entities.nodes) {
    const own = links.filter(({ entity }) => entity.slug === slug).slice(0, 3)
    expect(articles.nodes).toEqual(own.map(({ article }) => ({ slug: article.slug })))
  }
})

describe('no page reads a whole table', () => {
  const { coMentioned, ...others } = lists
  const all: List<object, string>[] = [...Object.values(others), ...Object.values(coMentioned)]
  const asked = all.flatMap((list) => {
    const fields = list.parent === null ? Object.keys(list.orders) : Object.keys(list.orders).slice(0, 1)
    return fields.flatMap((field) =>
      (['ASC', 'DESC'] as const).map((direction) => ({ list, field, direction, name: list.name })),
    )
  })
  /** The steps in which SQLite reads a page of the first or a later place. */
  const planOf = (list: List<object, string>, order: Order, where: Sql | null, isFirst: boolean, parents = [1, 2]) => {
    const plan: string[] = []
    const explain = {
      statements: 0,
      all: <Row>(statement: Sql): Row[] => {
        const rows = large.reader.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${statement}`)
        plan.push(...rows.map(({ detail }) => detail))
        return []
      },
    }
    const after = isFirst ? null : order.columns.map(() => 1)
    const selection = { columns: ['id'], cursors: true, edges: true }
    readPages(explain, list, { where, order, selection }, { limit: 20, backward: false, after, before: null }, parents)
    return plan
  }

  /** An index may be walked in its order, which stops with the page; a table, or an order made by sorting, may not. */
  const expectIndexed = (plan: readonly string[]) => {
    expect(plan.filter((step) => /^SCAN (item|link)(?! USING)/.test(step))).toEqual([])
    expect(plan.filter((step) => step.includes('TEMP B-TREE')).length).toBeLessThanOrEqual(1) // of the page itself
  }

  test.each(asked)('$name by $field $direction', ({ list, field, direction }) => {
    const order = orderOf(list, { field, direction })
    for (const isFirst of [true, false]) {
      for (const parents of [[1], [1, 2]]) expectIndexed(planOf(list, order, null, isFirst, parents))
    }
  })

  const newest = orderOf(lists.quotes, { field: 'PUBLISHED', direction: 'DESC' })
  const filtered: readonly [string, List<object, string>, Order, Sql | null][] = [
    ['quotes of one kind', lists.quotes, newest, quoteCondition({ kinds: ['PARTIAL'] })],
    ['quotes without a speaker', lists.quotes, newest, quoteCondition({ speakerStatus: ['ANONYMOUS'] })],
    [
      'articles of one language',
      lists.articles,
      orderOf(lists.articles, { field: 'PUBLISHED', direction: 'DESC' }),
      articleCondition({ languages: ['en'] }),
    ],
    [
      'people, most mentioned first',
      lists.entities,
      orderOf(lists.entities, { field: 'MENTIONS', direction: 'DESC' }),
      entityCondition({ types: ['PERSON'] }),
    ],
  ]
  test.each(filtered)('%s are a range of an index, in its order', (_name, list, order, where) => {
    const plan = planOf(list, order, where, true, [1])
    expectIndexed(plan)
    expect(
      plan.some((step) => /SEARCH item USING (COVERING )?INDEX \w+_(kind|speakerStatus|language|type)_/.test(step)),
    ).toBe(true)
  })
})
