import DataLoader from 'dataloader'
import type { Sql } from 'sql-template-tag'
import type { Reader } from '../database.ts'
import type { Connection } from './connection.ts'
import { type OrderBy, orderOf } from './order.ts'
import { countItems, type List, type Page, readPages } from './pages.ts'
import * as records from './records.ts'
import { segmentsOf } from './segments.ts'
import { type PageArgs, windowOf } from './window.ts'

/** What a connection asks of a list. */
export interface Request<Field extends string> {
  readonly orderBy: OrderBy<Field>
  readonly where?: Sql | null
  readonly args: PageArgs
}

/** The loaders of one request. */
export type Loaders = ReturnType<typeof createLoaders>

/**
 * One set a request: what a level of a query asks for, for however many parents, becomes one statement, and a record
 * is read once however often it is reached.
 */
export function createLoaders(reader: Reader) {
  const by = <Key, Value>(batch: (reader: Reader, keys: readonly Key[]) => Value[]) =>
    new DataLoader<Key, Value>(async (keys) => batch(reader, keys))
  const loaders = {
    article: by(records.articles),
    articleBySlug: by(records.articlesBySlug),
    articleByHash: by(records.articlesByHash),
    articleText: by(records.articleTexts),
    entity: by(records.entities),
    entityBySlug: by(records.entitiesBySlug),
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
    quoteSpans: by(records.spansOfQuotes),
    quoteMentions: by(records.mentionsOfQuotes),
    corpus: by((all, keys: readonly 'corpus'[]) => keys.map(() => records.readCorpus(all))),
  }
  const segments = new DataLoader((articleIds: readonly number[]) => Promise.all(articleIds.map(cutArticle)))
  async function cutArticle(articleId: number) {
    const [text, paragraphs, quotes, quoteSpans, mentions] = await Promise.all([
      loaders.articleText.load(articleId),
      loaders.paragraphs.load(articleId),
      loaders.articleQuotes.load(articleId),
      loaders.articleQuoteSpans.load(articleId),
      loaders.articleMentions.load(articleId),
    ])
    return segmentsOf(paragraphs, { text, quotes, quoteSpans, mentions })
  }
  return { ...loaders, segments, connect: connector(reader) }
}

/** Key of the one parent of a list that has none. */
const NO_PARENT = 0

/** Gives connections whose pages and counts are read together for all parents that ask the same of the same list. */
function connector(reader: Reader) {
  const batches = new Map<string, unknown>()
  const batchOf = <Batch>(key: string, make: () => Batch): Batch => {
    if (!batches.has(key)) batches.set(key, make())
    return batches.get(key) as Batch // the key names list and request, which make the type
  }
  return <Row, Field extends string>(
    list: List<Row, Field>,
    { orderBy, where = null, args }: Request<Field>,
    parent = NO_PARENT,
  ): Connection<Row> => {
    const order = orderOf(list, orderBy)
    const window = windowOf(args, order)
    const condition = JSON.stringify([order.name, where?.sql, where?.values])
    const pages = batchOf(
      `page ${condition} ${JSON.stringify(window)}`,
      () => new DataLoader<number, Page<Row>>(async (keys) => readPages(reader, list, { where, order }, window, keys)),
    )
    const counts = batchOf(
      `count ${condition}`,
      () => new DataLoader<number, number>(async (keys) => countItems(reader, list, where, keys)),
    )
    return { page: () => pages.load(parent), totalCount: () => counts.load(parent) }
  }
}
