import type Sqlite from 'better-sqlite3'
import type { DateBasis, DocumentFormat, Paragraph, Span } from '../documents/document.ts'
import type { EntityType, Mention, QuoteKind, Role, SpeakerStatus } from '../extract/extraction.ts'
import type { ArchivedOrigin } from '../import/archived/archived.ts'

// Rows are shaped by the SELECT that each statement is.

export interface ArticleRow {
  readonly id: number
  readonly slug: string
  readonly title: string
  readonly byline: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly language: string | null
  readonly published: string
  readonly publishedAt: string | null
  readonly publishedLatest: string | null
  readonly publishedBasis: DateBasis | null
  readonly publishedText: string | null
  readonly updatedEarliest: string | null
  readonly updatedLatest: string | null
  readonly updatedBasis: DateBasis | null
  readonly updatedText: string | null
  readonly contentHash: string
  readonly importedAt: string
  readonly originName: string
  readonly originFormat: DocumentFormat
  readonly extraction: string
  readonly text: string
}

export interface QuoteRow {
  readonly id: number
  readonly kind: QuoteKind
  readonly contextStart: number
  readonly contextEnd: number
  readonly speakerId: number | null
  readonly speakerStart: number | null
  readonly speakerEnd: number | null
  readonly speakerStatus: SpeakerStatus
  readonly cueStart: number | null
  readonly cueEnd: number | null
  readonly addresseeId: number | null
  readonly addresseeStart: number | null
  readonly addresseeEnd: number | null
  readonly onBehalfOfId: number | null
  readonly saidEarliest: string | null
  readonly saidLatest: string | null
  readonly saidBasis: DateBasis | null
  readonly saidText: string | null
  readonly confidence: number
  readonly origin: 'EXTRACTED' | 'IMPORTED'
  readonly rule: string | null
}

/** Which versions of articles are read. */
export type Versions = 'ALL' | 'CURRENT'

interface EntityRow {
  readonly slug: string
  readonly version: number
  readonly description: string | null
  readonly wikidataId: string | null
  readonly type: EntityType
  readonly name: string
}

/** Some articles with their texts in the order of their ids, one at a time. */
export function* articleReader(
  connection: Sqlite.Database,
  versions: Versions,
): Generator<{ row: ArticleRow; isLast: boolean }> {
  const next = connection.prepare(`
    SELECT article.*, publisher.name AS publisher, own.text
    FROM Article AS article JOIN ArticleText AS own ON own.articleId = article.id
    LEFT JOIN Publisher AS publisher ON publisher.id = article.publisherId
    WHERE article.id > ? ${versions === 'CURRENT' ? 'AND article.isCurrent = 1' : ''} ORDER BY article.id LIMIT 1`)
  let row = next.get(0) as ArticleRow | undefined
  while (row !== undefined) {
    const following = next.get(row.id) as ArticleRow | undefined
    yield { row, isLast: following === undefined }
    row = following
  }
}

const NAMED = `
  SELECT entityId FROM Mention WHERE articleId = @id
  UNION SELECT entityId FROM Role WHERE articleId = @id
  UNION SELECT speakerId FROM Quote WHERE articleId = @id AND speakerId IS NOT NULL
  UNION SELECT addresseeId FROM Quote WHERE articleId = @id AND addresseeId IS NOT NULL
  UNION SELECT onBehalfOfId FROM Quote WHERE articleId = @id AND onBehalfOfId IS NOT NULL
  UNION SELECT candidate.entityId FROM QuoteCandidate AS candidate
    JOIN Quote AS quote ON quote.id = candidate.quoteId WHERE quote.articleId = @id`

const NAMESAKES = `
  SELECT DISTINCT entity.slug FROM EntityKey AS own
  JOIN EntityKey AS other ON other.key = own.key AND other.isSure = 1 AND other.entityId <> own.entityId
  JOIN Entity AS entity ON entity.id = other.entityId
  WHERE own.entityId = ? AND own.isSure = 1 ORDER BY entity.slug`

/** What reads the parts of articles, each prepared once. */
export function statementsOf(connection: Sqlite.Database) {
  const rows = <Row>(query: string) => {
    const statement = connection.prepare(query)
    return (...keys: readonly unknown[]) => statement.all(...keys) as Row[]
  }
  const values = <Value>(query: string) => {
    const statement = connection.prepare(query).pluck()
    return (...keys: readonly unknown[]) => statement.all(...keys) as Value[]
  }
  const named = values<number>(NAMED)
  const entity = connection.prepare(
    'SELECT slug, version, description, wikidataId, type, name FROM Entity WHERE id = ?',
  )
  return {
    named: (id: number) => named({ id }),
    between: values<number>('SELECT id FROM Entity WHERE id > ? AND id < ?'),
    after: values<number>('SELECT id FROM Entity WHERE id > ?'),
    entity: (id: number) => entity.get(id) as EntityRow,
    keys: rows<{ key: string; isSure: number }>('SELECT key, isSure FROM EntityKey WHERE entityId = ? ORDER BY key'),
    namesakes: values<string>(NAMESAKES),
    unprintedNames: values<string>('SELECT name FROM Alias WHERE entityId = ? AND metCount = 0 ORDER BY name'),
    roles: rows<Role>('SELECT title, start, "end" FROM Role WHERE entityId = ? AND articleId = ? ORDER BY start'),
    paragraphs: rows<Paragraph>('SELECT role, start, "end" FROM Paragraph WHERE articleId = ? ORDER BY "index"'),
    mentions: rows<Omit<Mention, 'entity'> & { readonly entityId: number }>(
      'SELECT entityId, start, "end", sentence, form FROM Mention WHERE articleId = ? ORDER BY id',
    ),
    quotes: rows<QuoteRow>('SELECT * FROM Quote WHERE articleId = ? ORDER BY id'),
    spans: rows<Span>('SELECT start, "end" FROM QuoteSpan WHERE quoteId = ? ORDER BY "index"'),
    candidates: rows<{ entityId: number; score: number }>(
      'SELECT entityId, score FROM QuoteCandidate WHERE quoteId = ? ORDER BY rank',
    ),
    superseded: values<string>('SELECT contentHash FROM Article WHERE supersededById = ? ORDER BY id'),
    origins: rows<ArchivedOrigin>(
      'SELECT name, url, format, importedAt FROM ArticleOrigin WHERE articleId = ? ORDER BY "index"',
    ),
  } as const
}

/** What reads the parts of articles. */
export type Statements = ReturnType<typeof statementsOf>
