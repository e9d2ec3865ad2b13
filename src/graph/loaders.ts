import DataLoader from 'dataloader'
import type { Sql } from 'sql-template-tag'
import type { Reader } from '../database.ts'
import type { DateRange, EntityType, TimelineInterval } from '../generated/resolvers.ts'
import { createBatches } from './batches.ts'
import { createConnector } from './connector.ts'
import { groupBy } from './groups.ts'
import { type NetworkSize, readNetwork } from './network.ts'
import { offsetsOf } from './offsets.ts'
import * as records from './records.ts'
import { countFound, readFound, readHighlights, type SearchConnection, type SearchEdge } from './search.ts'
import { segmentsOf } from './segments.ts'
import { suggestEntities } from './suggest.ts'
import { readMentionTimelines } from './timeline.ts'

/** The loaders of one request. */
export type Loaders = ReturnType<typeof createLoaders>

/**
 * One set a request: what a level of a query asks for, for however many parents, becomes one statement, and a record
 * is read once however often it is reached.
 */
export function createLoaders(reader: Reader) {
  const load = createBatches()
  const loaders = recordLoaders(reader)
  return {
    ...loaders,
    ...articleLoaders(loaders),
    ...searchLoaders(reader),
    connect: createConnector(reader, load),
    mentionTimeline: (entityId: number, interval: TimelineInterval, range: DateRange | null) =>
      load(entityId, ['mentions', interval, range], (ids) => readMentionTimelines(reader, interval, range, ids)),
    network: async (where: Sql | null, size: NetworkSize) => readNetwork(reader, where, size),
  }
}

function recordLoaders(reader: Reader) {
  const by = <Key, Value>(batch: (reader: Reader, keys: readonly Key[]) => Value[]) =>
    new DataLoader<Key, Value>(async (keys) => batch(reader, keys))
  return {
    article: by(records.articles),
    articleBySlug: by(records.articlesBySlug),
    articleByUrl: by(records.articlesByUrl),
    articleByHash: by(records.articlesByHash),
    articleText: by(records.articleTexts),
    entity: by(records.entities),
    entityBySlug: by(records.entitiesBySlug),
    entityByWikidata: by(records.entitiesByWikidata),
    entityByName: by(records.entitiesByName),
    mention: by(records.mentions),
    publisher: by(records.publishers),
    quote: by(records.quotes),
    aliases: by(records.aliasesOfEntities),
    roles: by(records.rolesOfEntities),
    firstArticle: by(records.firstDatedArticles),
    lastArticle: by(records.lastDatedArticles),
    paragraphs: by(records.paragraphsOfArticles),
    articleMentions: by(records.mentionsOfArticles),
    articleQuotes: by(records.quotesOfArticles),
    articleQuoteSpans: by(records.quoteSpansOfArticles),
    related: by(records.relatedArticles),
    sharedEntities: by(records.sharedEntities),
    duplicates: by(records.duplicatesOfArticles),
    quoteSpans: by(records.spansOfQuotes),
    quoteMentions: by(records.mentionsOfQuotes),
    repeats: by(records.repeatsOfQuotes),
    corpus: by((all, keys: readonly 'corpus'[]) => keys.map(() => records.readCorpus(all))),
  }
}

/** What is worked out of a whole article, once a request however many of its parts ask. */
function articleLoaders(loaders: ReturnType<typeof recordLoaders>) {
  const cutArticle = async (articleId: number) => {
    const [text, paragraphs, quotes, quoteSpans, mentions] = await Promise.all([
      loaders.articleText.load(articleId),
      loaders.paragraphs.load(articleId),
      loaders.articleQuotes.load(articleId),
      loaders.articleQuoteSpans.load(articleId),
      loaders.articleMentions.load(articleId),
    ])
    return segmentsOf(paragraphs, { text, quotes, quoteSpans, mentions })
  }
  const each = <Value>(work: (articleId: number) => Promise<Value>) =>
    new DataLoader<number, Value>((articleIds) => Promise.all(articleIds.map(work)))
  return {
    segments: each(cutArticle),
    mentionsByParagraph: each(async (id) =>
      groupBy(await loaders.articleMentions.load(id), (row) => row.paragraphIndex),
    ),
    mentionsByEntity: each(async (id) => groupBy(await loaders.articleMentions.load(id), (row) => row.entityId)),
    quotesByParagraph: each(async (id) => groupBy(await loaders.articleQuotes.load(id), (row) => row.paragraphIndex)),
    quotesBySpeaker: each(async (id) => groupBy(await loaders.articleQuotes.load(id), (row) => row.speakerId)),
    offsets: each(async (articleId) => offsetsOf(await loaders.articleText.load(articleId))),
  }
}

function searchLoaders(reader: Reader) {
  return {
    found: new DataLoader(async (searches: readonly SearchConnection[]) =>
      searches.map((one) => readFound(reader, one)),
    ),
    foundCounts: new DataLoader(async (searches: readonly SearchConnection[]) =>
      searches.map((one) => countFound(reader, one)),
    ),
    highlights: new DataLoader(async (edges: readonly SearchEdge[]) => readHighlights(reader, edges)),
    suggestions: async (prefix: string, types: readonly EntityType[] | null | undefined, limit: number) =>
      suggestEntities(reader, prefix, types, limit),
  }
}
