import { describe, expect, test } from 'vitest'
import type { Database } from '../src/database.ts'
import { readDocument } from '../src/documents/index.ts'
import { importDocument } from '../src/import/index.ts'
import { query } from './api.ts'
import { freshDatabase, importTexts } from './database.ts'

const SCHOOL = `Mayor opens school

By Ruth Stone

March 3, 2016

"We waited ten years," Mayor Anna Berg told teacher John Abbott in Springfield. "Now it stands."

"It is bright," Abbott said of the building in Springfield.
`
const BRIDGE = `Bridge closed

OSLO (Reuters) - Anna Berg, who leads the city council, said the bridge was "beyond repair." Berg visited Springfield in Norway.
`

/** All rows of all tables, without what differs from one import to the next. */
async function everything({ prisma }: Database): Promise<string> {
  const tables = [
    prisma.article.findMany({ omit: { importedAt: true } }),
    prisma.articleOrigin.findMany({ omit: { importedAt: true } }),
    prisma.articleText.findMany(),
    prisma.paragraph.findMany(),
    prisma.entity.findMany(),
    prisma.alias.findMany(),
    prisma.role.findMany(),
    prisma.mention.findMany(),
    prisma.quote.findMany(),
    prisma.quoteSpan.findMany(),
    prisma.articleEntity.findMany(),
    prisma.quoteAbout.findMany(),
    prisma.publisher.findMany(),
    prisma.corpus.findMany(),
  ]
  return JSON.stringify(await Promise.all(tables))
}

describe('an import is whole or not at all', () => {
  test('the same text again changes nothing', async () => {
    const database = freshDatabase()
    await importTexts(database, { 'school.txt': SCHOOL })
    const before = await everything(database)
    expect(await importDocument(database, await readDocument('school.txt', Buffer.from(SCHOOL)))).toBe('UNCHANGED')
    expect(await everything(database)).toBe(before)
  })

  test('a failure on the way leaves nothing of the document, and the next try stores it', async () => {
    const database = freshDatabase()
    await importTexts(database, { 'bridge.txt': BRIDGE })
    const before = await everything(database)
    await database.prisma
      .$executeRaw`CREATE TRIGGER full BEFORE INSERT ON QuoteSpan BEGIN SELECT RAISE(ABORT, 'disk full'); END`
    await expect(importTexts(database, { 'school.txt': SCHOOL })).rejects.toThrow()
    expect(await everything(database)).toBe(before)
    await database.prisma.$executeRaw`DROP TRIGGER full`
    await importTexts(database, { 'school.txt': SCHOOL })
    expect((await query(database, '{ corpus { articleCount } }')).corpus.articleCount).toBe(2)
  })

  test('a full disk is an error that says so, and nothing of the document is stored', async () => {
    const database = freshDatabase()
    await importTexts(database, { 'bridge.txt': BRIDGE })
    const before = await everything(database)
    const limitPages = (pages: number) => database.prisma.$queryRawUnsafe(`PRAGMA max_page_count = ${pages}`)
    await limitPages(1) // SQLite takes no number below the pages that there are
    const long = `${SCHOOL}\n${'"We waited," Anna Berg said. '.repeat(500)}`
    await expect(importTexts(database, { 'long.txt': long })).rejects.toThrow('the disk is full')
    expect(await everything(database)).toBe(before)
    await limitPages(1_000_000)
    await importTexts(database, { 'long.txt': long })
    expect(await database.prisma.article.count()).toBe(2)
  })

  test('two articles of one title get readable addresses that tell them apart', async () => {
    const database = freshDatabase()
    await importTexts(database, { 'one.txt': SCHOOL, 'two.txt': SCHOOL.replace('ten', 'nine') })
    const { articles } = await query(database, '{ articles { nodes { slug } } }')
    const slugs = articles.nodes.map(({ slug }: { slug: string }) => slug)
    expect(new Set(slugs).size).toBe(2)
    expect(slugs).toContain('mayor-opens-school')
    for (const slug of slugs) expect(slug).toMatch(/^mayor-opens-school(-[0-9a-f]{8})?$/)
  })
})

describe('what is stored of an article', () => {
  test('its title, byline, date, publisher, lead and origin are those of its text', async () => {
    const database = freshDatabase()
    await importTexts(database, { 'school.txt': SCHOOL, 'bridge.txt': BRIDGE })
    const fields =
      'title byline lead wordCount published { earliest latest basis text } updatedStamp { text } publisher { name articles { totalCount } } origin { name format } importedAt contentHash'
    const { school, bridge } = await query(
      database,
      `{ school: article(by: {slug: "mayor-opens-school"}) { ${fields} } bridge: article(by: {slug: "bridge-closed"}) { ${fields} } }`,
    )
    expect(school).toMatchObject({
      title: 'Mayor opens school',
      byline: 'Ruth Stone',
      lead: expect.stringMatching(/^"We waited ten years," .* "Now it stands\."$/),
      published: { earliest: '2016-03-03', latest: '2016-03-03', basis: 'STATED', text: 'March 3, 2016' },
      updatedStamp: null,
      publisher: null,
      origin: { name: 'school.txt', format: 'TEXT' },
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(school.wordCount).toBe(35)
    expect(Math.abs(Date.now() - Date.parse(school.importedAt))).toBeLessThan(60_000)
    expect(bridge).toMatchObject({
      byline: null,
      published: null,
      publisher: { name: 'Reuters', articles: { totalCount: 1 } },
    })
  })

  test('one person is one entity over all articles; a surname alone is never taken for a namesake elsewhere', async () => {
    const database = freshDatabase()
    await importTexts(database, {
      'school.txt': SCHOOL,
      'bridge.txt': BRIDGE,
      'surname.txt': 'Vote delayed\n\n"Not today," Berg said.\n',
    })
    const { entities } = await query(
      database,
      '{ entities(filter: {name: "berg"}) { totalCount } anna: entity(by: {name: "anna BERG"}) { articleCount quoteCount aliases { name } roles { title article { slug } span { text } } quotes { nodes { text article { slug } } } } }',
    ).then((data) => ({ ...data, entities: { ...data.entities, anna: data.anna } }))
    expect(entities.totalCount).toBe(2)
    expect(entities.anna).toMatchObject({
      articleCount: 2,
      quoteCount: 2,
      aliases: [{ name: 'Berg' }],
      roles: [{ title: 'Mayor', article: { slug: 'mayor-opens-school' }, span: { text: 'Mayor' } }],
    })
  })
})

test('every derived count and link is what a count of its rows gives', async () => {
  const database = freshDatabase()
  await importTexts(database, { 'school.txt': SCHOOL, 'bridge.txt': BRIDGE, 'other.txt': SCHOOL.replace('ten', 'six') })
  const { prisma } = database
  const [articles, entities, links, abouts, aliases, [corpus]] = await Promise.all([
    prisma.article.findMany({ include: { quotes: { include: { spans: true } }, mentions: true } }),
    prisma.entity.findMany({ include: { mentions: true, quotes: true } }),
    prisma.articleEntity.findMany(),
    prisma.quoteAbout.findMany(),
    prisma.alias.findMany(),
    prisma.corpus.findMany(),
  ])
  for (const article of articles) {
    expect(article.quoteCount).toBe(article.quotes.length)
    const salience = links
      .filter(({ articleId }) => articleId === article.id)
      .reduce((sum, link) => sum + link.salience, 0)
    expect(salience).toBeCloseTo(1)
  }
  for (const entity of entities) {
    const articleIds = new Set(entity.mentions.map(({ articleId }) => articleId))
    expect(entity).toMatchObject({
      mentionCount: entity.mentions.length,
      articleCount: articleIds.size,
      quoteCount: entity.quotes.length,
    })
    const own = links.filter(({ entityId }) => entityId === entity.id)
    expect(
      new Map(own.map(({ articleId, mentionCount, position }) => [articleId, `${mentionCount} ${position}`])),
    ).toEqual(
      new Map(
        [...articleIds].map((id) => {
          const mentions = entity.mentions.filter(({ articleId }) => articleId === id)
          return [id, `${mentions.length} ${Math.min(...mentions.map(({ start }) => start))}`]
        }),
      ),
    )
  }
  const named = articles.flatMap(({ quotes, mentions }) =>
    quotes.flatMap(({ id, spans }) => {
      const inside = mentions.filter(({ start }) => spans.some((span) => start >= span.start && start < span.end))
      return [...new Set(inside.map(({ entityId }) => `${id} ${entityId}`))]
    }),
  )
  expect(abouts.map(({ quoteId, entityId }) => `${quoteId} ${entityId}`).toSorted()).toEqual(named.toSorted())
  const nameMentions = entities.flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'NAME'))
  expect(aliases.reduce((sum, { mentionCount }) => sum + mentionCount, 0)).toBe(nameMentions.length)
  expect(corpus).toMatchObject({
    version: 3,
    articleCount: 3,
    entityCount: entities.length,
    mentionCount: articles.reduce((sum, { mentions }) => sum + mentions.length, 0),
    quoteCount: articles.reduce((sum, { quotes }) => sum + quotes.length, 0),
  })
})

test('deleting an article takes the rows that hang on it along', async () => {
  const database = freshDatabase()
  await importTexts(database, { 'school.txt': SCHOOL })
  await database.prisma.article.deleteMany()
  const left = [
    database.prisma.articleText,
    database.prisma.paragraph,
    database.prisma.mention,
    database.prisma.quote,
    database.prisma.quoteSpan,
    database.prisma.quoteCandidate,
    database.prisma.articleEntity,
    database.prisma.quoteAbout,
    database.prisma.role,
  ]
  for (const table of left) expect(await (table as typeof database.prisma.quote).count()).toBe(0)
})

test('the same text imported twice at once is stored once', async () => {
  const database = freshDatabase()
  const document = await readDocument('school.txt', Buffer.from(SCHOOL))
  const outcomes = await Promise.all([importDocument(database, document), importDocument(database, document)])
  expect(outcomes.toSorted()).toEqual(['CREATED', 'UNCHANGED'])
})
