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

let sources: Sources
beforeAll(async () => {
  await importTexts(database, generatedArticles(12))
  sources = await sourcesOf(database)
})

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
    const expected = sources.articles.flatMap(({ id, published, publisherId }) => {
      const own = sources.mentions.filter(({ articleId }) => articleId === id)
      return [...groupBy(own, ({ entityId }) => entityId)].map(([entityId, mentions]) => ({
        entityId,
        published,
        articleId: id,
        mentionCount: mentions.length,
        salience: weightOf(mentions) / weightOf(own),
        position: Math.min(...mentions.map(({ start }) => start)),
        publisherId,
      }))
    })
    expect(linesOf(await database.prisma.articleEntity.findMany())).toEqual(linesOf(expected))
  })

  test('the counts on entities, articles and publishers', async () => {
    for (const { id, mentionCount, articleCount, quoteCount } of sources.entities) {
      const own = sources.mentions.filter(({ entityId }) => entityId === id)
      expect([mentionCount, articleCount, quoteCount]).toEqual([
        own.length,
        new Set(own.map(({ articleId }) => articleId)).size,
        sources.quotes.filter(({ speakerId }) => speakerId === id).length,
      ])
    }
    for (const { id, quoteCount } of sources.articles) {
      expect(quoteCount).toBe(sources.quotes.filter(({ articleId }) => articleId === id).length)
    }
    const publishers = await database.prisma.publisher.findMany()
    expect(publishers).toHaveLength(2)
    for (const { id, articleCount } of publishers) {
      expect(articleCount).toBe(sources.articles.filter(({ publisherId }) => publisherId === id).length)
    }
  })

  test('the counts of the corpus', async () => {
    const { articles, entities, mentions, quotes } = sources
    expect(await database.prisma.corpus.findMany()).toMatchObject([
      {
        id: 1,
        version: articles.length,
        articleCount: articles.length,
        entityCount: entities.length,
        mentionCount: mentions.length,
        quoteCount: quotes.length,
        paragraphCount: new Set(mentions.map(({ articleId, paragraphIndex }) => `${articleId} ${paragraphIndex}`)).size,
        sentenceCount: new Set(mentions.map(({ articleId, sentence }) => `${articleId} ${sentence}`)).size,
      },
    ])
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
    const relations = relationsOf(sources)
    const counts = countBy(relations, ({ quote, aboutId }) => `${quote.speakerId} ${aboutId}`)
    const stored = await database.prisma.quoteRelation.findMany({ include: { quotes: true } })
    expect(
      new Map(stored.map(({ speakerId, aboutId, quoteCount }) => [`${speakerId} ${aboutId}`, quoteCount])),
    ).toEqual(counts)
    const expected = sources.quotes.flatMap((quote) =>
      [...new Set(mentionsInside(sources, quote).map(({ entityId }) => entityId))].map((entityId) => ({
        entityId,
        published: quote.published,
        quoteId: quote.id,
        relationId:
          stored.find(({ speakerId, aboutId }) => speakerId === quote.speakerId && aboutId === entityId)?.id ?? null,
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
      const pairs = [...groupBy(sources.mentions, placeOf).values()].flatMap((mentions) => {
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
    const shingles = sources.texts.map(({ articleId, text }) => ({ articleId, own: shinglesOf(text) }))
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
    const expected = sources.articles.flatMap(({ id }) => relatedTo(id))
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
    await importTexts(rebuilt, generatedArticles(12))
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

/** The earlier articles that share the ten most telling entities of one, with the share of their weight. */
function relatedTo(articleId: number) {
  const known = sources.mentions.filter((mention) => mention.articleId <= articleId)
  const articlesNaming = (entityId: number) =>
    new Set(known.filter((mention) => mention.entityId === entityId).map((mention) => mention.articleId))
  const own = known.filter((mention) => mention.articleId === articleId)
  const stored = sources.articles.filter(({ id }) => id <= articleId).length
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
