import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../src/database.ts'
import { isIndexWhole, rebuildIndex } from '../src/import/search-index.ts'
import { query, statementsOf } from './api.ts'
import { freshDatabase } from './database.ts'
import { type Arrival, storeTexts } from './storing.ts'

const BODY = `OSLO, March 3, 2016 (Reuters) - "We waited ten years," Mayor Anna Berg told Paul Weston in Springfield. The bridge was closed on Monday and opened again on Friday, when ninety people crossed it. It has two lanes for cars, one for trams and one for bicycles. Ships pass below it in summer and in winter. The road on the other side leads through fields, along a lake and past three small farms. In the evening lamps shine on both sides of the water.`
const BRIDGE = `Bridge opens\n\n${BODY}\n`
const LATER = `${BRIDGE}\n"Anna Berg is right," said John Abbott of Norway.\n`
const LAST = `${BRIDGE}\n"Nothing is settled," said Ruth Stone.\n`
const FURTHER = `The mayor came first, then the schools, and last of all those who had built the bridge in the rain of two long winters. A band played, somebody had brought a dog, and the shops along the river stayed open until the evening.\n`
const OTHER = 'Rain in Lima\n\nIt rained in Lima, Peru. "Anna Berg likes rain," Ana Lopez said.\n'
const PAGE = 'https://news.example/bridge'

const idOf = (family: string, key: number) => Buffer.from(`${family}:${key}`).toString('base64url')

describe('a new text of an address', () => {
  const database = freshDatabase()
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query below
  let byUrl: any
  beforeAll(async () => {
    await storeTexts(database, { text: OTHER, url: 'https://news.example/rain' })
    expect(await storeTexts(database, { text: LATER, url: PAGE, name: 'old.html' })).toEqual(['CREATED'])
    expect(await storeTexts(database, { text: LAST, url: `${PAGE}?utm_source=x#top` })).toEqual(['NEW_VERSION'])
    const fields = '{ id slug text supersededBy { id } supersedes { id slug quotes { totalCount } } }'
    byUrl = await query(database, `{ article(by: {url: "${PAGE}"}) ${fields} }`)
  })
  const lists = (selection: string) => query(database, `{ ${selection} }`)

  test('is what the address gives from then on', () => {
    expect(byUrl.article).toMatchObject({ text: LAST, supersededBy: null, supersedes: { id: idOf('article', 2) } })
  })

  test('leaves the old one whole: by id, slug and hash, with its text, entities, mentions and quotes', async () => {
    const { contentHash } = await database.prisma.article.findUniqueOrThrow({ where: { id: 2 } })
    const fields = `{ id text supersededBy { id } supersedes { id } paragraphs { segments { text } }
      entities { nodes { name } } mentions { totalCount nodes { id } } quotes { totalCount nodes { id text speaker { name } } }
      origin { name url } related { score } duplicates { id } }`
    const { node, bySlug, byHash } = await lists(`node(id: "${idOf('article', 2)}") { ... on Article ${fields} }
      bySlug: article(by: {slug: "bridge-opens"}) ${fields} byHash: article(by: {contentHash: "${contentHash}"}) ${fields}`)
    expect(node).toMatchObject({
      text: LATER,
      supersededBy: { id: byUrl.article.id },
      supersedes: null,
      origin: { name: 'old.html', url: PAGE },
      related: [],
      duplicates: [],
    })
    expect([bySlug, byHash]).toEqual([node, node])
    expect(node.entities.nodes.map(({ name }: { name: string }) => name)).toContain('John Abbott')
    expect(node.quotes.nodes).toHaveLength(2)
    const ids = [...node.quotes.nodes, ...node.mentions.nodes].map(({ id }: { id: string }) => id)
    const { nodes } = await query(database, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
    expect(nodes).toEqual(ids.map((id) => ({ id })))
  })

  test('takes the old one out of lists and their counts, facets and timelines', async () => {
    const answer =
      await lists(`articles { totalCount nodes { text } timeline(interval: YEAR) { count } facets(by: SPEAKER) { value } }
      quotes { totalCount nodes { text } facets(by: SPEAKER) { value count } timeline(interval: YEAR) { count } }
      publishers(first: 2) { edges { articleCount node { articles(first: 5) { totalCount nodes { text } } } } }
      corpus { articleCount quoteCount }`)
    expect(answer.articles).toMatchObject({ totalCount: 2, timeline: [{ count: 1 }] })
    expect(answer.articles.nodes.map(({ text }: { text: string }) => text).toSorted()).toEqual([LAST, OTHER].toSorted())
    expect(answer.articles.facets.map(({ value }: { value: string }) => value)).not.toContain('John Abbott')
    const texts = answer.quotes.nodes.map(({ text }: { text: string }) => text)
    expect(answer.quotes.totalCount).toBe(texts.length)
    expect(texts.filter((text: string) => text.startsWith('We waited'))).toHaveLength(1)
    expect(texts.join()).not.toContain('is right')
    expect(answer.quotes.facets).toContainEqual({ value: 'Anna Berg', count: 1 })
    expect(answer.quotes.timeline).toEqual([{ count: 2 }])
    expect(answer.publishers.edges).toEqual([
      { articleCount: 1, node: { articles: { totalCount: 1, nodes: [{ text: LAST }] } } },
    ])
    expect(answer.corpus).toEqual({ articleCount: 2, quoteCount: texts.length })
  })

  test('takes it out of what is told of its entities', async () => {
    const { entity } = await lists(`entity(by: {name: "Anna Berg"}) { mentionCount articleCount quoteCount
      mentions { totalCount nodes { article { id } } } articles { totalCount nodes { text } } quotes { totalCount nodes { id } }
      quotesAbout { totalCount nodes { text } } spokenAboutBy { totalCount nodes { name } } timeline { count }
      roles { article { id } } coMentioned(scope: ARTICLE) { totalCount edges { count node { name } } } }`)
    expect(entity).toMatchObject({ mentionCount: 2, articleCount: 2, quoteCount: 1, timeline: [{ count: 1 }] })
    expect(entity.mentions).toMatchObject({ totalCount: 2 })
    expect(entity.mentions.nodes).not.toContainEqual({ article: { id: idOf('article', 2) } })
    expect(entity.articles.nodes).toHaveLength(2)
    expect(entity.quotes.nodes).toHaveLength(1)
    expect(entity.quotesAbout).toEqual({ totalCount: 1, nodes: [{ text: 'Anna Berg likes rain,' }] })
    expect(entity.spokenAboutBy).toEqual({ totalCount: 1, nodes: [{ name: 'Ana Lopez' }] })
    expect(entity.roles).toEqual([{ article: { id: idOf('article', 3) } }])
    const beside = entity.coMentioned.edges.map(({ node }: { node: { name: string } }) => node.name)
    expect(beside).toHaveLength(entity.coMentioned.totalCount)
    expect(beside).not.toContain('John Abbott')
    for (const { count } of entity.coMentioned.edges) expect(count).toBe(1)
  })

  test('takes it, and whom it alone names, out of search, suggestions and lists of entities; their id stays', async () => {
    const found =
      await lists(`right: search(query: "right") { totalCount } bridge: search(query: "bridge", types: [ARTICLE]) { totalCount }
      abbott: search(query: "abbott") { totalCount } suggest(prefix: "john") { name } byName: entity(by: {name: "John Abbott"}) { id }
      entities(filter: {name: "john"}) { totalCount nodes { id } } all: entities(first: 100) { totalCount nodes { id name mentionCount } }
      quotationNetwork { links { about { name } } } bySlug: entity(by: {slug: "john-abbott"}) { id name mentionCount quoteCount quotes { totalCount nodes { id } } } corpus { entityCount }`)
    expect(found).toMatchObject({
      right: { totalCount: 0 },
      bridge: { totalCount: 1 },
      abbott: { totalCount: 0 },
      suggest: [],
      byName: null,
      entities: { totalCount: 0, nodes: [] },
      bySlug: { name: 'John Abbott', mentionCount: 0, quoteCount: 0, quotes: { totalCount: 0, nodes: [] } },
    })
    expect(found.all.nodes).toHaveLength(found.all.totalCount)
    expect(found.corpus.entityCount).toBe(found.all.totalCount)
    for (const { mentionCount } of found.all.nodes) expect(mentionCount).toBeGreaterThan(0)
    const { node } = await lists(`node(id: "${found.bySlug.id}") { id }`)
    expect(node).toEqual({ id: found.bySlug.id })
  })

  test('is read in one statement a level, however many versions there are', async () => {
    const versions =
      '{ articles { nodes { supersededBy { id } supersedes { slug supersedes { id } } origins { name url } } } }'
    expect(await statementsOf(database, versions)).toBe(4)
  })

  test('brings back, under the same id, whom only the old one named', async () => {
    const [before] = await database.prisma.entity.findMany({ where: { name: 'John Abbott' } })
    await storeTexts(database, { text: 'Vote in Oslo\n\nJohn Abbott voted in Oslo, Norway.\n', name: 'vote.txt' })
    const { suggest, search } = await lists(
      'suggest(prefix: "john") { id } search(query: "abbott", types: [ENTITY]) { totalCount }',
    )
    expect({ suggest, search }).toEqual({
      suggest: [{ id: idOf('entity', before?.id ?? 0) }],
      search: { totalCount: 1 },
    })
  })
})

describe('what is a version of what', () => {
  const outcomes = (...arrivals: readonly Arrival[]) => storeTexts(freshDatabase(), ...arrivals)

  test.each<[string, Arrival, Arrival, string]>([
    [
      'another text of an address, however unlike',
      { text: BRIDGE, url: PAGE },
      { text: OTHER, url: PAGE },
      'NEW_VERSION',
    ],
    ['another address, however alike', { text: BRIDGE, url: PAGE }, { text: LATER, url: `${PAGE}/2` }, 'CREATED'],
    ['nearly the same text under the same name', { text: BRIDGE }, { text: LATER }, 'NEW_VERSION'],
    ['nearly the same text under another name', { text: BRIDGE }, { text: LATER, name: 'b.txt' }, 'CREATED'],
    ['another text under the same name', { text: BRIDGE }, { text: OTHER }, 'CREATED'],
    ['one with an address and one without', { text: BRIDGE, url: PAGE }, { text: LATER }, 'CREATED'],
    ['half of the same text under the same name', { text: BRIDGE }, { text: `${BRIDGE}\n${FURTHER}` }, 'CREATED'],
    [
      'nearly the same text under the same name, published on another day',
      { text: BRIDGE },
      { text: BRIDGE.replace('March 3, 2016', 'March 3, 2017') },
      'CREATED',
    ],
    [
      'nearly the same text under the same name, of which one has no day',
      { text: BRIDGE },
      { text: BRIDGE.replace('March 3, 2016 ', '') },
      'NEW_VERSION',
    ],
    [
      'texts from standard input, whose name says nothing',
      { text: BRIDGE, name: 'standard input' },
      { text: LATER, name: 'standard input' },
      'CREATED',
    ],
    [
      'records, which share the name of their file',
      { text: BRIDGE, format: 'JSON' },
      { text: LATER, format: 'JSON' },
      'CREATED',
    ],
  ])('%s', async (_name, one, other, outcome) => {
    expect(await outcomes(one, other)).toEqual(['CREATED', outcome])
  })

  test('a text that was superseded, again, changes nothing', async () => {
    const database = freshDatabase()
    const versions = [BRIDGE, LATER, LAST].map((text) => ({ text, url: PAGE }))
    await storeTexts(database, ...versions)
    const before = dump(database)
    expect(await storeTexts(database, ...versions, ...versions)).toEqual(Array(6).fill('UNCHANGED'))
    expect(dump(database)).toEqual(before)
  })

  test('three versions are a chain', async () => {
    const database = freshDatabase()
    await storeTexts(database, ...[BRIDGE, LATER, LAST].map((text) => ({ text })))
    const chain = await query(
      database,
      '{ articles { totalCount nodes { text supersedes { text supersededBy { text } supersedes { text supersedes { text } } } } } }',
    )
    expect(chain.articles).toEqual({
      totalCount: 1,
      nodes: [
        {
          text: LAST,
          supersedes: { text: LATER, supersededBy: { text: LAST }, supersedes: { text: BRIDGE, supersedes: null } },
        },
      ],
    })
  })

  test('nearly the same text under another name is a duplicate, not a version', async () => {
    const database = freshDatabase()
    await storeTexts(database, { text: BRIDGE }, { text: LATER, name: 'b.txt' })
    const { articles } = await query(
      database,
      '{ articles(first: 2) { nodes { supersedes { id } duplicates { text } } } }',
    )
    expect(articles.nodes).toEqual([
      { supersedes: null, duplicates: [{ text: BRIDGE }] },
      { supersedes: null, duplicates: [{ text: LATER }] },
    ])
  })
})

/** All rows of all tables, without instants, and each place of each word in the full-text index. */
function dump({ file }: Database): Record<string, unknown[]> {
  const connection = new Sqlite(file)
  const tables = connection
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' AND name NOT GLOB '*Search_*'`,
    )
    .pluck()
    .all() as string[]
  const rows = tables
    .filter((table) => !/^(?:_prisma_migrations|sqlite_sequence)$/.test(table))
    .map((table) => {
      const stored = connection.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[]
      return [table, stored.map(({ importedAt: _, ...row }) => JSON.stringify(row)).toSorted()] as const
    })
  const words = ['ArticleSearch', 'EntitySearch', 'QuoteSearch'].map((table) => {
    connection.exec(`CREATE VIRTUAL TABLE temp.${table}Words USING fts5vocab(main, ${table}, instance)`)
    return [table, connection.prepare(`SELECT * FROM ${table}Words`).all()] as const
  })
  connection.close()
  return Object.fromEntries([...rows, ...words])
}

const CURRENT = 'articleId IN (SELECT id FROM Article WHERE supersededById IS NULL)'
/** Counts, and the same as current rows make them. */
const COUNTS: readonly (readonly [stored: string, counted: string])[] = [
  [
    'SELECT id, mentionCount, articleCount, quoteCount, isCurrent FROM Entity ORDER BY id',
    `SELECT id, mentions, articles, quotes, mentions + quotes > 0 FROM Entity JOIN (
      SELECT id AS own, (SELECT count(*) FROM Mention WHERE entityId = Entity.id AND ${CURRENT}) AS mentions,
        (SELECT count(DISTINCT articleId) FROM Mention WHERE entityId = Entity.id AND ${CURRENT}) AS articles,
        (SELECT count(*) FROM Quote WHERE speakerId = Entity.id AND ${CURRENT}) AS quotes FROM Entity) ON own = id ORDER BY id`,
  ],
  [
    `SELECT entityId, otherId, count FROM CoMention WHERE scope = 'ARTICLE' ORDER BY 1, 2`,
    `SELECT one.entityId, other.entityId, count(DISTINCT articleId) FROM Mention AS one JOIN Mention AS other USING (articleId)
     WHERE ${CURRENT} GROUP BY 1, 2 ORDER BY 1, 2`,
  ],
  [
    'SELECT speakerId, aboutId, quoteCount FROM QuoteRelation WHERE quoteCount > 0 ORDER BY 1, 2',
    `SELECT speakerId, entityId, count(*) FROM QuoteAbout JOIN Quote ON Quote.id = quoteId
     WHERE ${CURRENT} AND speakerId <> entityId GROUP BY 1, 2 ORDER BY 1, 2`,
  ],
  [
    'SELECT id, articleCount FROM Publisher ORDER BY id',
    'SELECT id, (SELECT count(*) FROM Article WHERE publisherId = Publisher.id AND supersededById IS NULL) FROM Publisher ORDER BY id',
  ],
  [
    'SELECT articleCount, entityCount, quoteCount, mentionCount FROM Corpus',
    `SELECT (SELECT count(*) FROM Article WHERE supersededById IS NULL), (SELECT count(*) FROM Entity WHERE isCurrent = 1),
      (SELECT count(*) FROM Quote WHERE ${CURRENT}), (SELECT count(*) FROM Mention WHERE ${CURRENT})`,
  ],
  [
    'SELECT entityId, sum(mentionCount), sum(metCount) FROM Alias GROUP BY 1 ORDER BY 1',
    `SELECT Entity.id, coalesce(sum(${CURRENT}), 0), count(articleId) FROM Entity
     LEFT JOIN Mention ON entityId = Entity.id AND form = 'NAME' GROUP BY 1 ORDER BY 1`,
  ],
]

function expectRecounted({ file }: Database): void {
  const connection = new Sqlite(file, { readonly: true })
  for (const [stored, counted] of COUNTS) {
    expect(connection.prepare(stored).raw().all()).toEqual(connection.prepare(counted).raw().all())
  }
  connection.close()
}

test('whatever comes in whatever batches, what is stored is what single imports store, and counts are those of its rows', async () => {
  const added = ['', 'Anna Berg left.', '"It is late," John Abbott said.', 'Ruth Stone of Norway met Anna Berg.']
  const texts = [BRIDGE, OTHER].flatMap((text) => added.map((line) => `${text}\n${line}\n`))
  const arrival = fc.record({
    text: fc.constantFrom(...texts),
    url: fc.constantFrom(null, null, PAGE, `${PAGE}?fbclid=1`, 'https://news.example/rain'),
    name: fc.constantFrom('a.txt', 'b.txt'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(arrival, { maxLength: 5 }), { minLength: 1, maxLength: 4 }), async (batches) => {
      const [batched, single] = [freshDatabase(), freshDatabase()]
      const outcomes = []
      for (const batch of batches) outcomes.push(...(await storeTexts(batched, ...batch)))
      const singly = []
      for (const one of batches.flat()) singly.push(...(await storeTexts(single, one)))
      expect(outcomes).toEqual(singly)
      expect(dump(batched)).toEqual(dump(single))
      expectRecounted(batched)
      expect(isIndexWhole(batched.reader)).toBe(true)
      const before = dump(batched)
      for (const one of batches.flat()) expect(await storeTexts(batched, one)).toEqual(['UNCHANGED'])
      expect(dump(batched)).toEqual(before)
      await rebuildIndex(batched)
      expect({ ...dump(batched), Corpus: null }).toEqual({ ...before, Corpus: null })
    }),
    { numRuns: 12 },
  )
}, 120_000)
