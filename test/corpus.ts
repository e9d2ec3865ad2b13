import type { Database } from '../src/database.ts'
import { rebuildIndex } from '../src/import/search-index.ts'
import { groupBy } from './counting.ts'

/** How large a generated corpus is. */
export interface CorpusSize {
  readonly articles: number
  readonly entities: number
  readonly quotesPerArticle: number
}

const DAYS = ['', '2015-12-31', '2016-05-02', '2016-06-01']
const TYPES = ['PERSON', 'ORGANIZATION', 'PLACE'] as const
const SCOPES = ['SENTENCE', 'PARAGRAPH', 'ARTICLE'] as const
const PUBLISHERS = 2

/**
 * Fills a database with plain rows that have many ties: four days, few counts, few lengths. The same size gives the
 * same rows. Every entity speaks in, and is named in, articles by a fixed pattern, and every third quote is nobody's.
 * Relations and co-mentions are what the quotes and mentions make them.
 */
export async function fillCorpus(database: Database, size: CorpusSize): Promise<void> {
  const { prisma } = database
  const mentions = mentionsOf(size)
  const quotes = quotesOf(size)
  const relations = relationsOf(size, quotes)
  await prisma.publisher.createMany({ data: publishers() })
  await prisma.entity.createMany({ data: entitiesOf(size) })
  await prisma.alias.createMany({ data: aliasesOf(size) })
  await prisma.article.createMany({ data: articlesOf(size) })
  await prisma.articleText.createMany({
    data: numbers(size.articles).map((articleId) => ({ articleId, text: 'x'.repeat(500) })),
  })
  await prisma.paragraph.createMany({
    data: numbers(size.articles).map((articleId) => ({ articleId, index: 0, role: 'BODY', start: 0, end: 500 })),
  })
  await prisma.mention.createMany({ data: mentions })
  await prisma.articleEntity.createMany({ data: articleEntitiesOf(size) })
  // tens of thousands of rows, which createMany would take seconds for
  await prisma.$executeRaw`
    INSERT INTO CoMention (entityId, scope, otherId, count)
    SELECT value ->> 'entityId', value ->> 'scope', value ->> 'otherId', value ->> 'count'
    FROM json_each(${JSON.stringify(coMentionsOf(mentions))})`
  await prisma.quote.createMany({ data: quotes })
  await prisma.quoteSpan.createMany({
    data: quotes.map(({ id, start }) => ({ quoteId: id, index: 0, start, end: start + 4 })),
  })
  await prisma.quoteCandidate.createMany({ data: candidatesOf(size, quotes) })
  await prisma.quoteRelation.createMany({ data: relations })
  await prisma.quoteAbout.createMany({ data: quoteAboutsOf(size, quotes, relations) })
  await prisma.relatedArticle.createMany({ data: relatedArticlesOf(size) })
  await prisma.duplicateArticle.createMany({ data: duplicateArticlesOf(size) })
  await prisma.corpus.update({ where: { id: 1 }, data: countsOf(size, mentions, quotes) })
  await countRecords(database)
  await rebuildIndex(database)
}

/** What an import counts as it goes. */
async function countRecords({ prisma }: Database): Promise<void> {
  await prisma.$executeRaw`
    UPDATE Entity SET
      mentionCount = (SELECT count(*) FROM Mention WHERE entityId = Entity.id),
      articleCount = (SELECT count(*) FROM ArticleEntity WHERE entityId = Entity.id),
      quoteCount = (SELECT count(*) FROM Quote WHERE speakerId = Entity.id)`
  await prisma.$executeRaw`
    UPDATE Publisher SET articleCount = (SELECT count(*) FROM Article WHERE publisherId = Publisher.id)`
  await prisma.$executeRaw`UPDATE Article SET quoteCount = (SELECT count(*) FROM Quote WHERE articleId = Article.id)`
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const dayOf = (article: number) => DAYS[article % DAYS.length] ?? ''
const publisherOf = (article: number) => (article % 3 === 0 ? null : (article % PUBLISHERS) + 1)
const namedIn = (article: number, { entities }: CorpusSize) =>
  numbers(entities).filter((entity) => (article + entity) % 3 !== 0)
const mentionsEach = (entity: number) => 1 + (entity % 2)

function publishers() {
  return numbers(PUBLISHERS).map((id) => ({ id, name: `Publisher ${id}` }))
}

function entitiesOf({ entities }: CorpusSize) {
  return numbers(entities).map((id) => ({
    id,
    slug: `entity-${id}`,
    type: TYPES[id % TYPES.length] ?? ('OTHER' as const),
    name: `Entity ${id}`,
    nameFold: `entity ${id % 3}`,
  }))
}

function aliasesOf({ entities }: CorpusSize) {
  return numbers(entities).map((id) => ({ entityId: id, name: `Entity ${id}`, fold: `entity ${id}` }))
}

function articlesOf({ articles }: CorpusSize) {
  return numbers(articles).map((id) => ({
    id,
    slug: `article-${id}`,
    title: `Title ${id % 3}`,
    publisherId: publisherOf(id),
    published: dayOf(id),
    ...(dayOf(id) === '' ? {} : { publishedLatest: dayOf(id), publishedBasis: 'STATED' as const }),
    wordCount: 10,
    contentHash: `hash-${id}`,
    importedAt: new Date(2020, 0, 1 + (id % 3)),
    originName: `${id}.txt`,
    originFormat: 'TEXT' as const,
    extraction: 'test',
  }))
}

/** Each entity stands in one of two sentences of an article that names it, once or twice. */
function mentionsOf(size: CorpusSize) {
  return numbers(size.articles).flatMap((articleId) =>
    namedIn(articleId, size).flatMap((entityId) =>
      numbers(mentionsEach(entityId)).map((time) => ({
        articleId,
        entityId,
        paragraphIndex: 0,
        start: ((entityId * 7) % 11) + time,
        end: 14,
        sentence: entityId % 4 < 2 ? 0 : 1,
        form: 'NAME' as const,
      })),
    ),
  )
}

function articleEntitiesOf(size: CorpusSize) {
  return numbers(size.articles).flatMap((articleId) =>
    namedIn(articleId, size).map((entityId) => ({
      articleId,
      entityId,
      published: dayOf(articleId),
      mentionCount: mentionsEach(entityId),
      salience: 0.25,
      position: entityId % 3,
      publisherId: publisherOf(articleId),
    })),
  )
}

type Mention = ReturnType<typeof mentionsOf>[number]

/** The place of a mention in each scope: the sentence, the one paragraph, the article. */
const placeOf = (scope: (typeof SCOPES)[number], { articleId, sentence }: Mention) =>
  scope === 'SENTENCE' ? articleId * 2 + sentence : articleId

function coMentionsOf(mentions: readonly Mention[]) {
  return SCOPES.flatMap((scope) => {
    const entitiesByPlace = groupBy(mentions, (mention) => placeOf(scope, mention))
    const countByPair = new Map<number, number>()
    for (const inPlace of entitiesByPlace.values()) {
      const entityIds = [...new Set(inPlace.map(({ entityId }) => entityId))]
      for (const one of entityIds) {
        for (const other of entityIds) {
          const pair = one * PAIR + other
          countByPair.set(pair, (countByPair.get(pair) ?? 0) + 1)
        }
      }
    }
    return [...countByPair].map(([pair, count]) => ({
      entityId: Math.floor(pair / PAIR),
      scope,
      otherId: pair % PAIR,
      count,
    }))
  })
}
const PAIR = 10_000

function quotesOf({ articles, entities, quotesPerArticle }: CorpusSize) {
  const places = numbers(articles).flatMap((articleId) =>
    articleId % 5 === 0 ? [] : numbers(quotesPerArticle).map((index) => ({ articleId, index })),
  )
  return places.map(({ articleId, index }, at) => ({
    id: at + 1,
    articleId,
    paragraphIndex: 0,
    kind: index % 2 === 0 ? ('DIRECT' as const) : ('PARTIAL' as const),
    text: `said ${at % 3}`,
    length: 4 + (at % 3),
    start: index,
    contextStart: 0,
    contextEnd: 20,
    speakerId: at % 3 === 0 ? null : (at % entities) + 1,
    speakerStatus: at % 3 === 0 ? ('ANONYMOUS' as const) : ('NAMED' as const),
    confidence: (at % 4) / 4,
    origin: 'EXTRACTED' as const,
    by: 'test',
    wordsHash: `said ${at % 3}`,
    published: dayOf(articleId),
  }))
}

type Quote = ReturnType<typeof quotesOf>[number]

/** The speaker of a quote, and the entity that comes next. */
function candidatesOf({ entities }: CorpusSize, quotes: readonly Quote[]) {
  return quotes.flatMap(({ id: quoteId, speakerId }) => {
    if (speakerId === null) return []
    const other = (speakerId % entities) + 1
    return [speakerId, other].map((entityId, rank) => ({ quoteId, rank, entityId, score: 0.75 - rank / 2 }))
  })
}

const isAbout = ({ id }: Quote, entity: number) => (id - 1 + entity) % 4 === 0

function relationsOf({ entities }: CorpusSize, quotes: readonly Quote[]) {
  const pairs = numbers(entities).flatMap((speakerId) =>
    numbers(entities).map((aboutId) => ({
      speakerId,
      aboutId,
      quoteCount: quotes.filter((quote) => quote.speakerId === speakerId && isAbout(quote, aboutId)).length,
    })),
  )
  return pairs
    .filter(({ speakerId, aboutId, quoteCount }) => speakerId !== aboutId && quoteCount > 0)
    .map((relation, index) => ({ id: index + 1, ...relation }))
}

function quoteAboutsOf(
  { entities }: CorpusSize,
  quotes: readonly Quote[],
  relations: readonly { readonly id: number; readonly speakerId: number; readonly aboutId: number }[],
) {
  const relationIds = new Map(relations.map(({ id, speakerId, aboutId }) => [`${speakerId} ${aboutId}`, id]))
  return quotes.flatMap((quote) =>
    numbers(entities)
      .filter((entityId) => isAbout(quote, entityId))
      .map((entityId) => ({
        entityId,
        quoteId: quote.id,
        published: quote.published,
        relationId: relationIds.get(`${quote.speakerId} ${entityId}`) ?? null,
      })),
  )
}

/** Each article is related to its two neighbours: the later of two has the tie. */
function relatedArticlesOf({ articles }: CorpusSize) {
  const ties = neighbours(articles).filter(({ articleId, otherId }) => otherId < articleId)
  return ties.map((tie) => ({ ...tie, score: 0.5 }))
}

/** The articles of an odd number are each the same as the one before. */
function duplicateArticlesOf({ articles }: CorpusSize) {
  return neighbours(articles)
    .filter(({ articleId, otherId }) => Math.max(articleId, otherId) % 2 === 1)
    .map((pair) => ({ ...pair, similarity: 0.75 }))
}

function neighbours(articles: number) {
  return numbers(articles - 1).flatMap((id) => [
    { articleId: id, otherId: id + 1 },
    { articleId: id + 1, otherId: id },
  ])
}

function countsOf({ articles, entities }: CorpusSize, mentions: readonly Mention[], quotes: readonly Quote[]) {
  const places = (scope: (typeof SCOPES)[number]) => new Set(mentions.map((mention) => placeOf(scope, mention))).size
  return {
    articleCount: articles,
    entityCount: entities,
    mentionCount: mentions.length,
    quoteCount: quotes.length,
    paragraphCount: places('PARAGRAPH'),
    sentenceCount: places('SENTENCE'),
  }
}
