import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { query, queryErrors } from './api.ts'
import { fillCorpus } from './corpus.ts'
import { freshDatabase } from './database.ts'

const database = freshDatabase()
beforeAll(() => fillCorpus(database, { articles: 23, entities: 9, quotesPerArticle: 3 }))

const ENTITY = Buffer.from('entity:5').toString('base64url')
const ARTICLE = Buffer.from('article:7').toString('base64url')
const PUBLISHER = Buffer.from('publisher:1').toString('base64url')

/** Every connection: the way to it, and its orders. A field of null takes no orderBy. */
const CONNECTIONS: readonly { way: string; at: readonly string[]; fields: readonly (string | null)[] }[] = [
  { way: 'articles(ARGS) {PAGE}', at: ['articles'], fields: ['PUBLISHED', 'TITLE', 'IMPORTED', 'QUOTES'] },
  { way: 'entities(ARGS) {PAGE}', at: ['entities'], fields: ['NAME', 'MENTIONS', 'ARTICLES', 'QUOTES'] },
  { way: 'quotes(ARGS) {PAGE}', at: ['quotes'], fields: ['PUBLISHED', 'CONFIDENCE', 'LENGTH'] },
  { way: 'publishers(ARGS) {PAGE}', at: ['publishers'], fields: [null] },
  {
    way: `node(id: "${PUBLISHER}") { ... on Publisher { articles(ARGS) {PAGE} } }`,
    at: ['node', 'articles'],
    fields: ['PUBLISHED', 'TITLE', 'IMPORTED', 'QUOTES'],
  },
  {
    way: `node(id: "${ARTICLE}") { ... on Article { entities(ARGS) {PAGE} } }`,
    at: ['node', 'entities'],
    fields: ['SALIENCE', 'MENTIONS', 'POSITION'],
  },
  {
    way: `node(id: "${ARTICLE}") { ... on Article { mentions(ARGS) {PAGE} } }`,
    at: ['node', 'mentions'],
    fields: [null],
  },
  { way: `node(id: "${ARTICLE}") { ... on Article { quotes(ARGS) {PAGE} } }`, at: ['node', 'quotes'], fields: [null] },
  {
    way: `node(id: "${ENTITY}") { ... on Entity { mentions(ARGS) {PAGE} } }`,
    at: ['node', 'mentions'],
    fields: [null],
  },
  {
    way: `node(id: "${ENTITY}") { ... on Entity { articles(ARGS) {PAGE} } }`,
    at: ['node', 'articles'],
    fields: ['PUBLISHED', 'TITLE', 'IMPORTED', 'QUOTES'],
  },
  {
    way: `node(id: "${ENTITY}") { ... on Entity { quotes(ARGS) {PAGE} } }`,
    at: ['node', 'quotes'],
    fields: ['PUBLISHED', 'CONFIDENCE', 'LENGTH'],
  },
  {
    way: `node(id: "${ENTITY}") { ... on Entity { quotesAbout(ARGS) {PAGE} } }`,
    at: ['node', 'quotesAbout'],
    fields: ['PUBLISHED', 'CONFIDENCE', 'LENGTH'],
  },
  {
    way: `node(id: "${ENTITY}") { ... on Entity { speaksAbout(ARGS) {PAGE} } }`,
    at: ['node', 'speaksAbout'],
    fields: [null],
  },
  {
    way: `node(id: "${ENTITY}") { ... on Entity { spokenAboutBy(ARGS) {PAGE} } }`,
    at: ['node', 'spokenAboutBy'],
    fields: [null],
  },
  {
    way: `node(id: "${ENTITY}") { ... on Entity { speaksAbout(first: 1) { edges { quotes(ARGS) {PAGE} } } } }`,
    at: ['node', 'speaksAbout', 'edges', '0', 'quotes'],
    fields: [null],
  },
  ...['SENTENCE', 'PARAGRAPH', 'ARTICLE'].map((scope) => ({
    way: `node(id: "${ENTITY}") { ... on Entity { coMentioned(scope: ${scope} ARGS) {PAGE} } }`,
    at: ['node', 'coMentioned'],
    fields: [null],
  })),
  {
    way: 'quotationNetwork(maxLinks: 1) { links { quotes(ARGS) {PAGE} } }',
    at: ['quotationNetwork', 'links', '0', 'quotes'],
    fields: [null],
  },
  { way: 'search(query: "said OR title OR entity" ARGS) {PAGE}', at: ['search'], fields: [null] },
]
const PAGE =
  '{ edges { cursor node { ...Id } } nodes { ...Id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }'
const ORDERS = CONNECTIONS.flatMap(({ way, at, fields }) =>
  fields.flatMap((field) =>
    field === null
      ? [{ way, at, order: '' }]
      : ['ASC', 'DESC'].map((direction) => ({ way, at, order: `orderBy: {field: ${field}, direction: ${direction}}` })),
  ),
)

async function page(way: string, at: readonly string[], args: string) {
  const data = await query(
    database,
    `{ ${way.replace('ARGS', args).replace('{PAGE}', PAGE)} } fragment Id on Node { id }`,
  )
  return at.reduce((value, key) => value[key], data)
}

/** All ids of a list, walked by pages of `size` from its start or, turned round, from its end. */
async function walk(
  way: string,
  at: readonly string[],
  order: string,
  size: number,
  backward: boolean,
): Promise<string[]> {
  const [count, side, more, edge] = backward
    ? ['last', 'before', 'hasPreviousPage', 'startCursor']
    : ['first', 'after', 'hasNextPage', 'endCursor']
  let ids: string[] = []
  let args = `${order} ${count}: ${size}`
  for (;;) {
    const { nodes, edges, pageInfo } = await page(way, at, args)
    const found = nodes.map(({ id }: { id: string }) => id)
    expect(edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(found)
    ids = backward ? [...found, ...ids] : [...ids, ...found]
    if (!pageInfo[more]) return ids
    args = `${order} ${count}: ${size} ${side}: "${pageInfo[edge]}"`
  }
}

describe.each(ORDERS)('$at $order', ({ way, at, order }) => {
  test('pages of any size, walked either way, hold each item once and in the same order', async () => {
    const whole = await page(way, at, `${order} first: 100`)
    const ids = whole.nodes.map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(whole.totalCount).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(1)
    for (const size of [1, 7, 50]) {
      expect(await walk(way, at, order, size, false)).toEqual(ids)
      expect(await walk(way, at, order, size, true)).toEqual(ids)
    }
  })

  test('after and before together hold what stands between them', async () => {
    const { edges } = await page(way, at, `${order} first: 100`)
    const between = fc.tuple(fc.nat(edges.length - 1), fc.nat(edges.length - 1))
    await fc.assert(
      fc.asyncProperty(between, fc.boolean(), async ([one, other], backward) => {
        const args = `${backward ? 'last' : 'first'}: 100 after: "${edges[one].cursor}" before: "${edges[other].cursor}"`
        const { nodes, pageInfo } = await page(way, at, `${order} ${args}`)
        expect(pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true }) // the cursors' own items
        expect(nodes).toEqual(edges.slice(one + 1, other).map(({ node }: { node: object }) => node))
      }),
      { numRuns: 8 },
    )
  })
})

test.each(['ASC', 'DESC'])('undated articles come last, %s', async (direction) => {
  const { articles } = await query(
    database,
    `{ articles(first: 100, orderBy: {field: PUBLISHED, direction: ${direction}}) { nodes { published { earliest } } } }`,
  )
  const days = articles.nodes.map(
    ({ published }: { published: { earliest: string } | null }) => published?.earliest ?? null,
  )
  const dated = days.filter((day: string | null) => day !== null)
  expect(days.slice(0, dated.length)).toEqual(direction === 'ASC' ? dated.toSorted() : dated.toSorted().reverse())
  expect(dated.length).toBeLessThan(days.length)
})

test('items that come between two pages neither repeat nor hide others', async () => {
  const own = freshDatabase()
  await fillCorpus(own, { articles: 6, entities: 3, quotesPerArticle: 1 })
  const ask = (args: string) =>
    query(
      own,
      `{ articles(orderBy: {field: TITLE, direction: ASC}, ${args}) { nodes { slug } pageInfo { endCursor } } }`,
    )
  const { articles: first } = await ask('first: 3')
  const { id, importedAt, ...row } = await own.prisma.article.findFirstOrThrow()
  await own.prisma.article.create({ data: { ...row, importedAt, title: '', slug: 'new', contentHash: 'new' } })
  const { articles: second } = await ask(`first: 10, after: "${first.pageInfo.endCursor}"`)
  const slugs = [...first.nodes, ...second.nodes].map(({ slug }) => slug)
  expect(slugs.toSorted()).toEqual([1, 2, 3, 4, 5, 6].map((number) => `article-${number}`))
  expect(id).toBeTypeOf('number')
})

describe('a page that cannot be given is an error that says what was expected and what came', () => {
  test.each([
    ['first: 0', 'Expected first from 1 to 100, got 0.'],
    ['first: -3', 'Expected first from 1 to 100, got -3.'],
    ['last: 101', 'Expected last from 1 to 100, got 101.'],
    ['first: 1, last: 1', 'Expected first or last, not both, got {"first":1,"last":1}.'],
    ['after: ""', 'Expected a cursor that this service gave out, got "".'],
    ['after: "rubbish"', 'Expected a cursor that this service gave out, got "rubbish".'],
    [
      `after: "${Buffer.from('[1,"articles PUBLISHED DESC",{}]').toString('base64url')}"`,
      'Expected a cursor that this service gave out, got',
    ],
    [
      `after: "${Buffer.from('[1,"quotes PUBLISHED DESC","",3]').toString('base64url')}"`,
      'Expected a cursor of the order articles PUBLISHED DESC, got "quotes PUBLISHED DESC".',
    ],
  ])('%s', async (args, message) => {
    const [error] = await queryErrors(database, `{ articles(${args}) { nodes { id } } }`)
    expect(error?.message).toContain(message)
    expect(error?.extensions?.code).toBe('BAD_USER_INPUT')
  })
})
