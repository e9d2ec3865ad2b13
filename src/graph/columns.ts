import { raw, type Sql } from 'sql-template-tag'
import type * as Api from '../generated/resolvers.ts'
import type { ArticleRow, EntityRow, MentionRow, PublisherRow, QuoteRow } from './rows.ts'
import { fieldsAt, type Info } from './selection.ts'

// A row of 25 columns takes ten times as long to read as one of three: only those are read that a selected field needs.

/** The columns that the fields of a type are answered from, where that is not the column of the field's name. */
type Sources<Type, Row> = {
  readonly [Field in Exclude<keyof Type, keyof Row | '__typename'>]: readonly (keyof Row)[]
} & { readonly [Field in keyof Type & keyof Row]?: readonly (keyof Row)[] }

const Article: Sources<Api.Article, ArticleRow> = {
  text: [],
  paragraphs: [],
  publisher: ['publisherId'],
  published: ['published', 'publishedLatest', 'publishedBasis', 'publishedText', 'publishedAt'],
  updatedStamp: ['updatedEarliest', 'updatedLatest', 'updatedBasis', 'updatedText'],
  origin: ['originName', 'originFormat', 'url', 'importedAt'],
  origins: ['originName', 'originFormat', 'url', 'importedAt'],
  supersededBy: ['supersededById'],
  supersedes: [],
  entities: [],
  mentions: [],
  quotes: [],
  related: [],
  duplicates: [],
}

const Entity: Sources<Api.Entity, EntityRow> = {
  aliases: ['name'],
  roles: [],
  firstMentioned: [],
  lastMentioned: [],
  mentions: [],
  articles: [],
  quotes: [],
  quotesAbout: [],
  speaksAbout: [],
  spokenAboutBy: [],
  coMentioned: [],
  timeline: [],
}

const Quote: Sources<Api.Quote, QuoteRow> = {
  article: ['articleId'],
  spans: [],
  paragraph: ['articleId', 'paragraphIndex'],
  context: ['articleId', 'contextStart', 'contextEnd'],
  speaker: ['speakerId'],
  speakerSpan: ['articleId', 'speakerStart', 'speakerEnd'],
  cue: ['articleId', 'cueStart', 'cueEnd'],
  addressee: ['addresseeId'],
  candidates: [],
  onBehalfOf: ['onBehalfOfId'],
  said: ['saidEarliest', 'saidLatest', 'saidBasis', 'saidText'],
  mentions: [],
  provenance: ['origin', 'by', 'rule'],
  repeats: [],
}

const Mention: Sources<Api.Mention, MentionRow> = {
  article: ['articleId'],
  entity: ['entityId'],
  span: ['articleId', 'start', 'end'],
  paragraph: ['articleId', 'paragraphIndex'],
}

const Publisher: Sources<Api.Publisher, PublisherRow> = { articles: [] }

const SOURCES: Readonly<Record<RecordType, Readonly<Record<string, readonly string[] | undefined>>>> = {
  Article,
  Entity,
  Quote,
  Mention,
  Publisher,
}

/** A type whose records are read from the table of its name. */
export type RecordType = 'Article' | 'Entity' | 'Quote' | 'Mention' | 'Publisher'

/** What a page is asked for. */
export interface PageSelection {
  readonly columns: readonly string[]
  /** Whether the place of an item is needed, for its cursor. */
  readonly cursors: boolean
  /** Whether what ties an item to its parent is needed. */
  readonly edges: boolean
}

/** The columns of a record of a type that a field asks for. */
export const columnsOf = perField((info: Info, type: RecordType) => columnsFor(info, type, fieldsAt(info)))

/** What a connection of records of a type is asked for. */
export const pageSelectionOf = perField((info: Info, type: RecordType): PageSelection => {
  const ends = fieldsAt(info, 'pageInfo')
  const onEdges = fieldsAt(info, 'edges')
  return {
    columns: columnsFor(info, type, [...fieldsAt(info, 'nodes'), ...fieldsAt(info, 'edges', 'node')]),
    cursors: onEdges.has('cursor') || ends.has('startCursor') || ends.has('endCursor'),
    edges: onEdges.size > 0,
  }
})

/** The list of columns as SQL, of the table `item`. */
export function columnList(columns: readonly string[]): Sql {
  const known = lists.get(columns)
  if (known !== undefined) return known
  const list = raw(columns.map((column) => `item."${column}"`).join(', '))
  lists.set(columns, list)
  return list
}

const lists = new WeakMap<readonly string[], Sql>()

/** Remembers what was worked out of a field, for each type that it may give: a compiled query has the same nodes each time. */
function perField<Result>(work: (info: Info, type: RecordType) => Result) {
  const known = new WeakMap<object, Map<RecordType, Result>>()
  return (info: Info, type: RecordType): Result => {
    const byType = known.get(info.fieldNodes) ?? new Map<RecordType, Result>()
    const result = byType.get(type) ?? work(info, type)
    known.set(info.fieldNodes, byType.set(type, result))
    return result
  }
}

function columnsFor({ schema }: Info, typeName: RecordType, names: Iterable<string>): string[] {
  const type = schema.getType(typeName)
  const fields = type !== undefined && 'getFields' in type ? type.getFields() : {}
  const columns = new Set(['id'])
  for (const name of names) {
    if (!(name in fields)) continue // of another type, or __typename
    for (const column of SOURCES[typeName][name] ?? [name]) columns.add(column)
  }
  return [...columns]
}
