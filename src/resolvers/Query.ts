import type { QueryResolvers } from '../generated/resolvers.ts'
import { badInput } from '../graph/errors.ts'
import { articleCondition, entityCondition, quoteCondition } from '../graph/filters.ts'
import { IDS_AT_MOST } from '../graph/ids.ts'
import { articles, entities, publishers, quotes } from '../graph/lists.ts'
import { loadById, loadNode } from '../graph/nodes.ts'
import { prepareSearch } from '../graph/search.ts'

/** Where every question starts: records by what names them, and the lists without a parent. */
export const Query: QueryResolvers = {
  node: (_root, { id }, { loaders }) => loadNode(loaders, id),
  nodes: (_root, { ids }, { loaders }) => {
    if (ids.length > IDS_AT_MOST) throw badInput(`at most ${IDS_AT_MOST} ids`, ids.length)
    return Promise.all(ids.map((id) => loadNode(loaders, id)))
  },
  article: (_root, { by: { id, slug, url, contentHash } }, { loaders }) => {
    if (id != null) return loadById(loaders.article, 'article', id)
    if (slug != null) return loaders.articleBySlug.load(slug)
    if (url != null) return loaders.articleByUrl.load(url)
    return contentHash == null ? null : loaders.articleByHash.load(contentHash.toLowerCase())
  },
  articles: (_root, { filter, orderBy, ...args }, { loaders }) =>
    loaders.connect(articles, { where: articleCondition(filter), orderBy, args }),
  entity: (_root, { by: { id, slug, wikidataId, name } }, { loaders }) => {
    if (id != null) return loadById(loaders.entity, 'entity', id)
    if (slug != null) return loaders.entityBySlug.load(slug)
    if (wikidataId != null) return loaders.entityByWikidata.load(wikidataId)
    return name == null ? null : loaders.entityByName.load(name)
  },
  entities: (_root, { filter, orderBy, ...args }, { loaders }) =>
    loaders.connect(entities, { where: entityCondition(filter), orderBy, args }),
  quote: (_root, { id }, { loaders }) => loadById(loaders.quote, 'quote', id),
  quotes: (_root, { filter, orderBy, ...args }, { loaders }) =>
    loaders.connect(quotes, { where: quoteCondition(filter), orderBy, args }),
  publishers: (_root, args, { loaders }) =>
    loaders.connect(publishers, { orderBy: { field: 'ARTICLES', direction: 'DESC' }, args }),
  search: (_root, { query, types, ...args }) => prepareSearch(query, types, args),
  suggest: (_root, { prefix, types, limit }, { loaders }) => loaders.suggestions(prefix, types, limit),
  quotationNetwork: (_root, { filter, minQuotes, maxLinks }, { loaders }) =>
    loaders.network(quoteCondition(filter), { minQuotes, maxLinks }),
  corpus: (_root, _args, { loaders }) => loaders.corpus.load('corpus'),
  viewer: () => ({ name: null, role: 'READER' }), // nobody may do more yet
}
