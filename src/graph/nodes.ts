import type DataLoader from 'dataloader'
import type { SearchType } from '../generated/resolvers.ts'
import { decodeId, type Family, keyOf } from './ids.ts'
import type { Loaders } from './loaders.ts'
import type { NodeRow, ParagraphRow } from './rows.ts'
import type { Found } from './search.ts'

/** The record of any type that an id names; null where there is none. */
export async function loadNode(loaders: Loaders, id: string): Promise<NodeRow | null> {
  const decoded = decodeId(id)
  if (decoded === null) return null
  return loadRecord(loaders, decoded.family, decoded.key)
}

/** The record of a family by its key; null where there is none. */
export async function loadRecord(loaders: Loaders, family: Family, key: number): Promise<NodeRow | null> {
  switch (family) {
    case 'article':
      return named('Article', await loaders.article.load(key))
    case 'entity':
      return named('Entity', await loaders.entity.load(key))
    case 'mention':
      return named('Mention', await loaders.mention.load(key))
    case 'publisher':
      return named('Publisher', await loaders.publisher.load(key))
    case 'quote':
      return named('Quote', await loaders.quote.load(key))
  }
}

/** The record of one family that an id names; null where there is none. */
export async function loadById<Row>(
  loader: DataLoader<number, Row | null>,
  family: Family,
  id: string,
): Promise<Row | null> {
  const key = keyOf(family, id)
  return key === null ? null : loader.load(key)
}

function named<Name extends string, Row>(name: Name, row: Row | null): (Row & { readonly __typename: Name }) | null {
  return row && { ...row, __typename: name }
}

/** The record behind a foreign key. Throws where it is missing, which the tables do not allow. */
export async function existing<Row>(loader: DataLoader<number, Row | null>, key: number): Promise<Row> {
  const row = await loader.load(key)
  if (row === null) throw new Error(`a foreign key leads nowhere: ${key}`)
  return row
}

/** The paragraph that a mention or quote stands in. */
export async function paragraphAt(
  loaders: Loaders,
  { articleId, paragraphIndex }: { readonly articleId: number; readonly paragraphIndex: number },
): Promise<ParagraphRow> {
  const paragraph = (await loaders.paragraphs.load(articleId))[paragraphIndex]
  if (paragraph === undefined) throw new Error(`article ${articleId} has no paragraph ${paragraphIndex}`)
  return paragraph
}

/** The record that a search found. */
export async function loadFound(loaders: Loaders, { type, id }: Found): Promise<NodeRow> {
  const node = await loadRecord(loaders, FAMILY_OF[type], id)
  if (node === null) throw new Error(`the search index knows ${type} ${id}, which is not stored: run onrecord reindex`)
  return node
}

const FAMILY_OF: Readonly<Record<SearchType, Family>> = { ARTICLE: 'article', ENTITY: 'entity', QUOTE: 'quote' }
