import type Sqlite from 'better-sqlite3'
import { Prisma } from '../generated/prisma/client.ts'
import type { Transaction } from '../import/batch.ts'

/** Tables that are derived as a whole. */
const DERIVED = [
  'ArticleEntity',
  'QuoteAbout',
  'QuoteRelation',
  'CoMention',
  'ArticleBand',
  'DuplicateArticle',
  'RelatedArticle',
] as const

/** Tables of which counts are derived, with nothing counted yet. */
const COUNTED = `
  CREATE TEMP TABLE Entity (
    id INTEGER PRIMARY KEY, mentionCount INTEGER DEFAULT 0, articleCount INTEGER DEFAULT 0, quoteCount INTEGER DEFAULT 0);
  INSERT INTO temp.Entity (id) SELECT id FROM main.Entity;
  CREATE TEMP TABLE Publisher (id INTEGER PRIMARY KEY, articleCount INTEGER DEFAULT 0);
  INSERT INTO temp.Publisher (id) SELECT id FROM main.Publisher;
  CREATE TEMP TABLE Corpus (
    articleCount INTEGER DEFAULT 0, mentionCount INTEGER DEFAULT 0, quoteCount INTEGER DEFAULT 0,
    paragraphCount INTEGER DEFAULT 0, sentenceCount INTEGER DEFAULT 0);
  INSERT INTO temp.Corpus DEFAULT VALUES;`

/**
 * Makes empty temporary tables that stand in for the derived ones: SQLite looks for a table there first, so that the
 * statements which derive from what is stored write to them, and to nothing that is stored.
 */
export function standIn(connection: Sqlite.Database): void {
  for (const table of DERIVED) {
    for (const sql of schemaOf(connection, table)) connection.exec(sql)
  }
  connection.exec(COUNTED)
}

/** The statements that make a table and its indexes, as temporary ones. */
function schemaOf(connection: Sqlite.Database, table: string): string[] {
  const statements = connection
    .prepare(`SELECT sql FROM main.sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type DESC`)
    .pluck()
    .all(table) as string[] // by the condition
  return statements.map((sql) =>
    sql.replace(/^CREATE TABLE/, 'CREATE TEMP TABLE').replace(/^CREATE (UNIQUE )?INDEX /, 'CREATE $1INDEX temp.'),
  )
}

/** Runs on a connection the statements that are written for a transaction of Prisma. */
export function statementsOn(connection: Sqlite.Database): Transaction {
  const prepared = new Map<string, Sqlite.Statement>()
  const prepare = (query: Prisma.Sql) => {
    const known = prepared.get(query.sql) ?? connection.prepare(query.sql)
    prepared.set(query.sql, known)
    return known
  }
  return {
    $executeRaw: async (template, ...values) => {
      const query = Prisma.sql(template, ...values)
      return prepare(query).run(...query.values).changes
    },
    $queryRaw: async <Rows>(template: TemplateStringsArray, ...values: unknown[]) => {
      const query = Prisma.sql(template, ...values)
      return prepare(query).all(...query.values) as Rows // shaped by its own SELECT
    },
  }
}
