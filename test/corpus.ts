import type { Database } from '../src/database.ts'

/** How large a generated corpus is. */
export interface CorpusSize {
  readonly articles: number
  readonly entities: number
  readonly quotesPerArticle: number
}

const DAYS = ['', '2016-05-01', '2016-05-02', '2016-06-01']
const TYPES = ['PERSON', 'ORGANIZATION', 'PLACE'] as const

/**
 * Fills a database with plain rows that have many ties: four days, few counts, few lengths. The same size gives the
 * same rows. Every entity speaks in, and is named in, articles by a fixed pattern, and every third quote is nobody's.
 */
export async function fillCorpus(
  { prisma }: Database,
  { articles, entities, quotesPerArticle }: CorpusSize,
): Promise<void> {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
  const day = (article: number) => DAYS[article % DAYS.length] ?? ''
  const publishers = 2
  await prisma.publisher.createMany({
    data: numbers(publishers).map((id) => ({ id, name: `Publisher ${id}`, articleCount: 3 })),
  })
  await prisma.entity.createMany({
    data: numbers(entities).map((id) => ({
      id,
      slug: `entity-${id}`,
      type: TYPES[id % TYPES.length] ?? 'OTHER',
      name: `Entity ${id}`,
      nameFold: `entity ${id % 3}`,
      mentionCount: id % 4,
      articleCount: id % 3,
      quoteCount: id % 2,
    })),
  })
  await prisma.alias.createMany({
    data: numbers(entities).map((id) => ({ entityId: id, name: `Entity ${id}`, fold: `entity ${id}` })),
  })
  await prisma.article.createMany({
    data: numbers(articles).map((id) => ({
      id,
      slug: `article-${id}`,
      title: `Title ${id % 3}`,
      publisherId: id % 3 === 0 ? null : (id % publishers) + 1,
      published: day(id),
      ...(day(id) === '' ? {} : { publishedLatest: day(id), publishedBasis: 'STATED' as const }),
      wordCount: 10,
      contentHash: `hash-${id}`,
      importedAt: new Date(2020, 0, 1 + (id % 3)),
      originName: `${id}.txt`,
      originFormat: 'TEXT',
      extraction: 'test',
      quoteCount: id % 5 === 0 ? 0 : quotesPerArticle,
    })),
  })
  await prisma.articleText.createMany({
    data: numbers(articles).map((articleId) => ({ articleId, text: 'x'.repeat(500) })),
  })
  await prisma.paragraph.createMany({
    data: numbers(articles).map((articleId) => ({ articleId, index: 0, role: 'BODY', start: 0, end: 500 })),
  })
  const named = (article: number) => numbers(entities).filter((entity) => (article + entity) % 3 !== 0)
  await prisma.mention.createMany({
    data: numbers(articles).flatMap((articleId) =>
      named(articleId).map((entityId) => ({
        articleId,
        entityId,
        paragraphIndex: 0,
        start: (entityId * 7) % 11,
        end: 12,
        sentence: entityId % 2,
        form: 'NAME' as const,
      })),
    ),
  })
  await prisma.articleEntity.createMany({
    data: numbers(articles).flatMap((articleId) =>
      named(articleId).map((entityId) => ({
        articleId,
        entityId,
        published: day(articleId),
        mentionCount: 1 + (entityId % 2),
        salience: 0.25,
        position: entityId % 3,
      })),
    ),
  })
  const quotes = numbers(articles).flatMap((articleId) =>
    articleId % 5 === 0 ? [] : numbers(quotesPerArticle).map((index) => ({ articleId, index })),
  )
  await prisma.quote.createMany({
    data: quotes.map(({ articleId, index }, at) => ({
      id: at + 1,
      articleId,
      paragraphIndex: 0,
      kind: index % 2 === 0 ? ('DIRECT' as const) : ('PARTIAL' as const),
      text: 'said',
      length: 4 + (at % 3),
      start: index,
      contextStart: 0,
      contextEnd: 20,
      speakerId: at % 3 === 0 ? null : (at % entities) + 1,
      speakerStatus: at % 3 === 0 ? ('ANONYMOUS' as const) : ('NAMED' as const),
      confidence: (at % 4) / 4,
      origin: 'EXTRACTED' as const,
      by: 'test',
      wordsHash: 'said',
      published: day(articleId),
    })),
  })
  await prisma.quoteSpan.createMany({
    data: quotes.map(({ index }, at) => ({ quoteId: at + 1, index: 0, start: index, end: index + 4 })),
  })
  await prisma.quoteAbout.createMany({
    data: quotes.flatMap(({ articleId }, at) =>
      numbers(entities)
        .filter((entityId) => (at + entityId) % 4 === 0)
        .map((entityId) => ({ entityId, quoteId: at + 1, published: day(articleId) })),
    ),
  })
}
