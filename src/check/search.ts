import type Sqlite from 'better-sqlite3'
import { differencesOf } from './differences.ts'
import { type Check, checkOf } from './findings.ts'

/** The tables of the full-text index, and what each is written from. */
const INDEXED = [
  {
    table: 'ArticleSearch',
    columns: 'title, text',
    words: 'SELECT id, title, text FROM ArticleWords WHERE id IN (SELECT id FROM Article WHERE isCurrent = 1)',
  },
  { table: 'QuoteSearch', columns: 'text', words: 'SELECT id, text FROM Quote WHERE +isCurrent = 1 ORDER BY id' },
  { table: 'EntitySearch', columns: 'name, aliases', words: 'SELECT id, name, aliases FROM EntityWords' },
] as const

/**
 * Whether the full-text index holds the words of what is stored: it is written anew beside it, and both are compared by how
 * many words each article, quote and entity has, and how often each word stands where.
 */
export function checkSearch(connection: Sqlite.Database): Check[] {
  return INDEXED.map(({ table, columns, words }) => {
    const anew = `${table}Anew`
    connection.exec(`
      CREATE VIRTUAL TABLE temp.${anew} USING fts5 (${columns}, content = '', tokenize = 'unicode61 remove_diacritics 2');
      INSERT INTO ${anew} (rowid, ${columns}) ${words};
      CREATE VIRTUAL TABLE temp.${table}Words USING fts5vocab (main, ${table}, col);
      CREATE VIRTUAL TABLE temp.${anew}Words USING fts5vocab (temp, ${anew}, col)`)
    const check = checkOf(`words of ${table}`, 'INDEX', differentWords(connection, table, anew))
    connection.exec(`DROP TABLE temp.${table}Words; DROP TABLE temp.${anew}Words; DROP TABLE temp.${anew}`)
    return check
  })
}

function* differentWords(connection: Sqlite.Database, table: string, anew: string): Generator<string> {
  const sizes = (name: string) => `SELECT id, hex(sz) AS words FROM ${name}_docsize`
  yield* differencesOf(connection, sizes(`main.${table}`), sizes(`temp.${anew}`))
  const words = (name: string) => `SELECT term, col, doc AS "in", cnt AS times FROM temp.${name}Words`
  yield* differencesOf(connection, words(table), words(anew))
}
