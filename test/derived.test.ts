import Sqlite from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../src/database.ts'
import { bandsOf, shinglesOf, similarity } from '../src/import/fingerprint.ts'
import { isIndexWhole, rebuildIndex } from '../src/import/search-index.ts'
import { countBy, groupBy } from './counting.ts'
import { freshDatabase, importTexts } from './database.ts'
import { generatedArticles } from './generated-articles.ts'

const database = freshDatabase()

/** What is not derived, with its rows in the order of their ids. */
async function sourcesOf({ prisma }: Database) {
  const [articles, entities, mentions, quotes, texts, paragraphs] = await Promise.all([
    prisma.article.findMany({ orderBy: { id: 'asc' } }),
    prisma.entity.findMany({ orderBy: { id: 'asc' } }),
    prisma.mention.findMany({ orderBy: { id: 'asc' } }),
    prisma.quote.findMany({ orderBy: { id: 'asc' }, include: { spans: true } }),
    prisma.articleText.findMany(),
    prisma.paragraph.findMany(),
  ])
  return { articles, entities, mentions, quotes, texts, paragraphs }
}
type Sources = Awaited<ReturnType<typeof sourcesOf>>
type Mention = Sources['mentions'][number]
type Quote = Sources['quotes'][number]

/** Twelve articles, new versions of three, and a newer one of the first of these. */
async function importVersions(into: Database): Promise<void> {
  const texts = generatedArticles(12)
  const versionOf = (name: string, words: string) => ({
    [name]: `${texts[name]}\nRuth Stone said "${words}" in Georgia.\n`,
  })
  await importTexts(into, texts)
  await importTexts(into, { ...versionOf('article-2.txt', 'One more'), ...versionOf('article-5.txt', 'No more') })
  await importTexts(into, { ...versionOf('article-2.txt', 'Enough'), ...versionOf('article-11.txt', 'Enough') })
}

/** What is not derived, of all articles and of those that nothing supersedes. */
let sources: Sources
let current: Sources
beforeAll(async () => {
  await importVersions(database)
  sources = await sourcesOf(database)
  current = currentOf(sources)
  expect(sources.articles).toHaveLength(current.articles.length + 4)
})

function currentOf(all: Sources, at = Number.POSITIVE_INFINITY): Sources {
  const articles = all.articles.filter(
    ({ id, supersededById }) => id <= at && (supersededById === null || supersededById > at),
  )
  const ids = new Set(articles.map(({ id }) => id))
  const isTheirs = ({ articleId }: { articleId: number }) => ids.has(articleId)
  const { mentions, quotes, texts, paragraphs } = all
  return {
    ...all,
    articles,
    mentions: mentions.filter(isTheirs),
    quotes: quotes.filter(isTheirs),
    texts: texts.filter(isTheirs),
    paragraphs: paragraphs.filter(isTheirs),
  }
}

const isCurrent = (articleId: number) => current.articles.some(({ id }) => id === articleId)

/** Rows as sorted lines, so that two sets of rows compare whatever their order; numbers to nine digits. */
const linesOf = (rows: readonly object[]) =>
  rows
    .map((row) =>
      JSON.stringify(row, (_key, value) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value)),
    )
    .toSorted()

function mentionsInside({ mentions }: Sources, quote: Quote): Mention[] {
  return mentions.filter(
    ({ articleId, start }) =>
      articleId === quote.articleId && quote.spans.some((span) => start >= span.start && start < span.end),
  )
}

/** Who speaks about whom: "speaker about", and in which quotes. */
function relationsOf(from: Sources) {
  const pairs = from.quotes.flatMap((quote) => {
    const named = new Set(mentionsInside(from, quote).map(({ entityId }) => entityId))
    return [...named].map((aboutId) => ({ quote, aboutId }))
  })
  return pairs.filter(({ quote, aboutId }) => quote.speakerId !== null && quote.speakerId !== aboutId)
}

describe('after imports one by one, what is derived is what its sources make of it from nothing', () => {
  test('the entities of each article, how often and how much it is about them', async () => {
    const expected = sources.articles.flatMap(({ id, published, publisherId, supersededById }) => {
      const own = sources.mentions.filter(({ articleId }) => articleId === id)
      return [...groupBy(own, ({ entityId }) => entityId)].map(([entityId, mentions]) => ({
        entityId,
        published,
        articleId: id,
        mentionCount: mentions.length,
        salience: weightOf(mentions) / weightOf(own),
        position: Math.min(...mentions.map(({ start }) => start)),
        publisherId,
        isCurrent: supersededById === null,
      }))
    })
    expect(linesOf(await database.prisma.articleEntity.findMany())).toEqual(linesOf(expected))
  })

  test('the counts on entities, articles and publishers', async () => {
    for (const { id, mentionCount, articleCount, quoteCount, isCurrent } of sources.entities) {
      const own = current.mentions.filter(({ entityId }) => entityId === id)
      expect([mentionCount, articleCount, quoteCount]).toEqual([
        own.length,
        new Set(own.map(({ articleId }) => articleId)).size,
        current.quotes.filter(({ speakerId }) => speakerId === id).length,
      ])
      expect(isCurrent).toBe(mentionCount + quoteCount > 0)
    }
    for (const { id, quoteCount } of sources.articles) {
      expect(quoteCount).toBe(sources.quotes.filter(({ articleId }) => articleId === id).length)
    }
    const publishers = await database.prisma.publisher.findMany()
    expect(publishers).toHaveLength(2)
    for (const { id, articleCount } of publishers) {
      expect(articleCount).toBe(current.articles.filter(({ publisherId }) => publisherId === id).length)
    }
  })

  test('the counts of the corpus', async () => {
    const { articles, entities, mentions, quotes } = current
    expect(await database.prisma.corpus.findMany()).toMatchObject([
      {
        id: 1,
        version: sources.articles.length,
        articleCount: articles.length,
        entityCount: entities.filter(({ isCurrent }) => isCurrent).length,
        mentionCount: mentions.length,
        quoteCount: quotes.length,
        paragraphCount: new Set(mentions.map(({ articleId, paragraphIndex }) => `${articleId} ${paragraphIndex}`)).size,
        sentenceCount: new Set(mentions.map(({ articleId, sentence }) => `${articleId} ${sentence}`)).size,
      },
    ])
  })

  test('what is current', () => {
    for (const { id, supersededById, isCurrent } of sources.articles)
      expect([id, isCurrent]).toEqual([id, supersededById === null])
    for (const row of [...sources.mentions, ...sources.quotes]) expect(row.isCurrent).toBe(isCurrent(row.articleId))
  })

  test('the copies that quotes keep', () => {
    for (const { articleId, text, length, published } of sources.quotes) {
      expect([length, published]).toEqual([text.length, sources.articles.find(({ id }) => id === articleId)?.published])
    }
    const plain = (text: string) =>
      text
        .toLowerCase()
        .match(/[a-z0-9]+/g)
        ?.join(' ')
    const texts = countBy(sources.quotes, ({ text }) => plain(text))
    const hashes = countBy(sources.quotes, ({ wordsHash }) => wordsHash)
    expect([...hashes.values()].toSorted()).toEqual([...texts.values()].toSorted())
  })

  test('who speaks about whom, and the quotes behind', async () => {
    const relations = relationsOf(current)
    const counts = countBy(relations, ({ quote, aboutId }) => `${quote.speakerId} ${aboutId}`)
    const stored = await database.prisma.quoteRelation.findMany({ where: { quoteCount: { gt: 0 } } })
    expect(
      new Map(stored.map(({ speakerId, aboutId, quoteCount }) => [`${speakerId} ${aboutId}`, quoteCount])),
    ).toEqual(counts)
    const expected = sources.quotes.flatMap((quote) =>
      [...new Set(mentionsInside(sources, quote).map(({ entityId }) => entityId))].map((entityId) => ({
        entityId,
        published: quote.published,
        quoteId: quote.id,
        relationId: isCurrent(quote.articleId)
          ? (stored.find(({ speakerId, aboutId }) => speakerId === quote.speakerId && aboutId === entityId)?.id ?? null)
          : null,
        isCurrent: isCurrent(quote.articleId),
      })),
    )
    expect(linesOf(await database.prisma.quoteAbout.findMany())).toEqual(linesOf(expected))
  })

  test('who is named beside whom', async () => {
    const places = {
      SENTENCE: ({ articleId, sentence }: Mention) => `${articleId} ${sentence}`,
      PARAGRAPH: ({ articleId, paragraphIndex }: Mention) => `${articleId} ${paragraphIndex}`,
      ARTICLE: ({ articleId }: Mention) => `${articleId}`,
    }
    const expected = Object.entries(places).flatMap(([scope, placeOf]) => {
      const pairs = [...groupBy(current.mentions, placeOf).values()].flatMap((mentions) => {
        const named = [...new Set(mentions.map(({ entityId }) => entityId))]
        return named.flatMap((entityId) => named.map((otherId) => ({ entityId, otherId })))
      })
      const groups = [...groupBy(pairs, ({ entityId, otherId }) => `${entityId} ${otherId}`).values()]
      return groups.map((group) => ({
        entityId: group[0]?.entityId,
        scope,
        otherId: group[0]?.otherId,
        count: group.length,
      }))
    })
    expect(linesOf(await database.prisma.coMention.findMany())).toEqual(linesOf(expected))
  })

  test('the fingerprint of each text, and which texts are nearly the same', async () => {
    const shingles = current.texts.map(({ articleId, text }) => ({ articleId, own: shinglesOf(text) }))
    const stored = new Sqlite(database.file, { readonly: true })
    const bands = stored.prepare('SELECT articleId, hash FROM ArticleBand').all() as object[]
    const alike = stored.prepare('SELECT * FROM DuplicateArticle').all() as object[]
    stored.close()
    const expectedBands = shingles.flatMap(({ articleId, own }) =>
      [...new Set(bandsOf(own))].map((hash) => ({ articleId, hash })),
    )
    expect(linesOf(bands)).toEqual(linesOf(expectedBands))
    const expected = shingles.flatMap(({ articleId, own }) =>
      shingles
        .map((other) => ({ articleId, otherId: other.articleId, similarity: similarity(own, other.own) }))
        .filter((tie) => tie.otherId !== articleId && tie.similarity >= 0.5 && shareBand(expectedBands, tie)),
    )
    expect(expected.length).toBeGreaterThan(0)
    expect(linesOf(alike)).toEqual(linesOf(expected))
  })

  test('which articles are related, by what was known when the later of two came', async () => {
    const expected = current.articles.flatMap(({ id }) => relatedTo(id).filter(({ otherId }) => isCurrent(otherId)))
    expect(expected.length).toBeGreaterThan(0)
    expect(linesOf(await database.prisma.relatedArticle.findMany())).toEqual(linesOf(expected))
  })

  test('the full-text index, which a rebuild leaves as it is', async () => {
    const before = termsOf(database)
    expect(before.length).toBeGreaterThan(50)
    expect(isIndexWhole(database.reader)).toBe(true)
    await rebuildIndex(database)
    expect(termsOf(database)).toEqual(before)
    const rebuilt = freshDatabase()
    await importVersions(rebuilt)
    expect(termsOf(rebuilt)).toEqual(before)
  })
})

function shareBand(
  bands: readonly { articleId: number; hash: number }[],
  tie: { articleId: number; otherId: number },
): boolean {
  const hashesOf = (id: number) => bands.filter(({ articleId }) => articleId === id).map(({ hash }) => hash)
  return hashesOf(tie.articleId).some((hash) => hashesOf(tie.otherId).includes(hash))
}

/** The articles current before one that share its ten most telling entities, with the share of their weight. */
function relatedTo(articleId: number) {
  const { mentions: known, articles } = currentOf(sources, articleId)
  const articlesNaming = (entityId: number) =>
    new Set(known.filter((mention) => mention.entityId === entityId).map((mention) => mention.articleId))
  const own = known.filter((mention) => mention.articleId === articleId)
  const stored = articles.length
  const telling = [...groupBy(own, ({ entityId }) => entityId)]
    .map(([entityId, mentions]) => ({
      entityId,
      weight: (weightOf(mentions) / weightOf(own)) * Math.log(1 + stored / articlesNaming(entityId).size),
    }))
    .toSorted((one, other) => other.weight - one.weight || one.entityId - other.entityId)
    .slice(0, 10)
  const all = telling.reduce((sum, { weight }) => sum + weight, 0)
  const scores = new Map<number, number>()
  for (const { entityId, weight } of telling) {
    for (const otherId of articlesNaming(entityId)) scores.set(otherId, (scores.get(otherId) ?? 0) + weight / all)
  }
  return [...scores]
    .filter(([otherId]) => otherId !== articleId)
    .map(([otherId, score]) => ({ articleId, otherId, score }))
}

function weightOf(mentions: readonly Mention[]): number {
  const isTitle = ({ articleId, paragraphIndex }: Mention) =>
    sources.paragraphs.some(
      (paragraph) =>
        paragraph.articleId === articleId && paragraph.index === paragraphIndex && paragraph.role === 'TITLE',
    )
  return mentions.reduce((sum, mention) => sum + (isTitle(mention) ? 4 : 1), 0)
}

/** Every word of the full-text index with the place of each of its occurrences. */
function termsOf({ file }: Database): string[] {
  const connection = new Sqlite(file)
  const terms = ['ArticleSearch', 'EntitySearch', 'QuoteSearch'].flatMap((table) => {
    connection.exec(`CREATE VIRTUAL TABLE temp.${table}Terms USING fts5vocab(main, ${table}, instance)`)
    return connection.prepare(`SELECT '${table}' AS "table", * FROM ${table}Terms`).all() as object[]
  })
  connection.close()
  return linesOf(terms)
}
