import { pageAddress } from '../address.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'
import { columnsOf } from '../graph/columns.ts'
import { readCorpus } from '../graph/corpus.ts'
import { badInput } from '../graph/errors.ts'
import { entityCondition, quoteCondition } from '../graph/filters.ts'
import { IDS_AT_MOST } from '../graph/ids.ts'
import { entities, publishers } from '../graph/lists.ts'
import { narrowArticles, narrowQuotes } from '../graph/narrowed.ts'
import { readNetwork } from '../graph/network.ts'
import { lookupById, lookupNode } from '../graph/nodes.ts'
import { MOST_ARTICLES_FIRST } from '../graph/order.ts'
import * as records from '../graph/records.ts'
import { prepareSearch } from '../graph/search.ts'
import { suggestEntities } from '../graph/suggest.ts'
import { rootList } from './lists.ts'

/** Where every question starts: records by what names them, and the lists without a parent. */
export const Query: QueryResolvers = {
  node: (_root, { id }, { lookup }, info) => lookupNode(lookup, id, info),
  nodes: (_root, { ids }, { lookup }, info) => {
    if (ids.length > IDS_AT_MOST) throw badInput(`at most ${IDS_AT_MOST} ids`, ids.length)
    return Promise.all(ids.map((id) => lookupNode(lookup, id, info)))
  },
  article: (_root, { by: { id, slug, url, contentHash } }, { lookup }, info) => {
    const columns = columnsOf(info, 'Article')
    if (id != null) return lookupById(lookup, records.articles, 'article', id, columns)
    if (slug != null) return lookup(records.articlesBySlug, slug, columns)
    if (url != null) return lookup(records.articlesByUrl, pageAddress(url), columns)
    return contentHash == null ? null : lookup(records.articlesByHash, contentHash.toLowerCase(), columns)
  },
  articles: rootList(({ filter, orderBy, ...args }) => ({ ...narrowArticles(filter), orderBy, args })),
  entity: (_root, { by: { id, slug, wikidataId, name } }, { lookup }, info) => {
    const columns = columnsOf(info, 'Entity')
    if (id != null) return lookupById(lookup, records.entities, 'entity', id, columns)
    if (slug != null) return lookup(records.entitiesBySlug, slug, columns)
    if (wikidataId != null) return lookup(records.entitiesByWikidata, wikidataId, columns)
    return name == null ? null : lookup(records.entitiesByName, name, columns)
  },
  entities: rootList(({ filter, orderBy, ...args }) => {
    return { list: entities, where: entityCondition(filter), orderBy, args }
  }),
  quote: (_root, { id }, { lookup }, info) => lookupById(lookup, records.quotes, 'quote', id, columnsOf(info, 'Quote')),
  quotes: rootList(({ filter, orderBy, ...args }) => ({ ...narrowQuotes(filter), orderBy, args })),
  publishers: rootList((args) => ({ list: publishers, orderBy: MOST_ARTICLES_FIRST, args })),
  search: (_root, { query, types, ...args }, { reader }, info) => prepareSearch(reader, query, types, args, info),
  suggest: (_root, { prefix, types, limit }, { reader }) => suggestEntities(reader, prefix, types, limit),
  quotationNetwork: (_root, { filter, minQuotes, maxLinks }, { reader }) =>
    readNetwork(reader, quoteCondition(filter), { minQuotes, maxLinks }),
  corpus: (_root, _args, { reader }) => readCorpus(reader),
  viewer: () => ({ name: null, role: 'READER' }), // nobody may do more yet
}
