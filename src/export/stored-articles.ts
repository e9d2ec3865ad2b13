import type Sqlite from 'better-sqlite3'
import type { Document, FuzzyDate, Paragraph, Span } from '../documents/document.ts'
import type { Entity, Mention, Quote } from '../extract/extraction.ts'
import type { ArchivedEntity, ArchivedOrigin } from '../import/archived/archived.ts'
import type { ArchivedArticle } from '../import/archived/entities.ts'
import {
  type ArticleRow,
  articleReader,
  type QuoteRow,
  type Statements,
  statementsOf,
  type Versions,
} from './statements.ts'

/**
 * The stored articles in the order of their import, superseded ones too where they are asked for, each with what was found
 * in it and all that an import makes the same rows of. No more than one is held.
 */
export function* storedArticles(connection: Sqlite.Database, versions: Versions = 'ALL'): Generator<ArchivedArticle> {
  const statements = statementsOf(connection)
  let written = 0
  for (const { row, isLast } of articleReader(connection, versions)) {
    const ids = entityIds(statements, row.id, written, isLast)
    written = Math.max(written, ids.at(-1) ?? 0)
    yield articleOf(statements, row, ids)
  }
}

/**
 * The entities of an article, by their ids: those that it names, and those without an article that were stored with it or
 * before, so that an import of all articles gives each entity the id that it has.
 */
function entityIds(
  { named, between, after }: Statements,
  articleId: number,
  written: number,
  isLast: boolean,
): number[] {
  const ids = new Set(named(articleId))
  const last = Math.max(written, ...ids)
  for (const id of isLast ? after(written) : between(written, last)) ids.add(id)
  return [...ids].sort((one, other) => one - other)
}

function articleOf(statements: Statements, row: ArticleRow, ids: readonly number[]): ArchivedArticle {
  const indexes = new Map(ids.map((id, index) => [id, index]))
  const indexOf = (id: number) => indexes.get(id) ?? 0 // every entity that an article names is among them
  const quotes = statements.quotes(row.id)
  const entities = ids.map((id) => entityOf(statements, id, row.id))
  return {
    document: documentOf(row, statements.paragraphs(row.id)),
    contentHash: row.contentHash,
    extraction: {
      entities: entities.map(({ entity }) => entity),
      mentions: statements
        .mentions(row.id)
        .map(({ entityId, ...mention }): Mention => ({ ...mention, entity: indexOf(entityId) })),
      quotes: quotes.map((quote) => quoteOf(statements, quote, indexOf)),
    },
    origin: quotes[0]?.origin ?? 'EXTRACTED',
    by: row.extraction,
    archived: {
      slug: row.slug,
      importedAt: instant(row.importedAt),
      supersedes: statements.superseded(row.id),
      origins: statements.origins(row.id).map(originOf),
      entities: entities.map(({ archived }) => archived),
      said: quotes.map(({ saidEarliest, saidLatest, saidBasis, saidText }) =>
        dateOf(saidEarliest, saidLatest, saidBasis, saidText),
      ),
    },
  }
}

function documentOf(row: ArticleRow, paragraphs: readonly Paragraph[]): Document {
  const { originName, originFormat, text, title, byline, publisher, url, language } = row
  const published = dateOf(row.published, row.publishedLatest, row.publishedBasis, row.publishedText)
  const at = row.publishedAt === null ? {} : { at: instant(row.publishedAt) }
  return {
    name: originName,
    format: originFormat,
    text,
    title,
    byline,
    publisher,
    url,
    language,
    published: published && { ...published, ...at },
    updatedStamp: dateOf(row.updatedEarliest, row.updatedLatest, row.updatedBasis, row.updatedText),
    paragraphs,
  }
}

function entityOf(statements: Statements, id: number, articleId: number): { entity: Entity; archived: ArchivedEntity } {
  const { type, name, wikidataId, slug, version, description } = statements.entity(id)
  const keys = statements.keys(id)
  const known = (isSure: number) => keys.filter((key) => key.isSure === isSure).map(({ key }) => key)
  const roles = statements.roles(id, articleId)
  return {
    entity: { type, name, keys: known(1), hints: known(0), wikidataId, roles },
    archived: { slug, version, description, names: statements.unprintedNames(id), apart: statements.namesakes(id) },
  }
}

function quoteOf(statements: Statements, row: QuoteRow, indexOf: (id: number) => number): Quote {
  const party = (id: number | null) => (id === null ? null : indexOf(id))
  return {
    kind: row.kind,
    spans: statements.spans(row.id),
    context: { start: row.contextStart, end: row.contextEnd },
    speaker: party(row.speakerId),
    speakerSpan: spanOf(row.speakerStart, row.speakerEnd),
    speakerStatus: row.speakerStatus,
    cue: spanOf(row.cueStart, row.cueEnd),
    addressee: party(row.addresseeId),
    addresseeSpan: spanOf(row.addresseeStart, row.addresseeEnd),
    onBehalfOf: party(row.onBehalfOfId),
    said: null, // where it stands is not stored; when that was is
    candidates: statements.candidates(row.id).map(({ entityId, score }) => ({ entity: indexOf(entityId), score })),
    confidence: row.confidence,
    rule: row.rule,
  }
}

function originOf({ url, importedAt, ...origin }: ArchivedOrigin): ArchivedOrigin {
  return { ...origin, url: url === '' ? null : url, importedAt: instant(importedAt) }
}

function spanOf(start: number | null, end: number | null): Span | null {
  return start === null || end === null ? null : { start, end }
}

function dateOf(
  earliest: string | null,
  latest: string | null,
  basis: FuzzyDate['basis'] | null,
  text: string | null,
): FuzzyDate | null {
  if (earliest === null || latest === null || basis === null || text === null) return null
  return { earliest, latest, basis, text }
}

/** An instant as stored, in the shortest form of ISO 8601. */
function instant(stored: string): string {
  return new Date(stored).toISOString()
}
