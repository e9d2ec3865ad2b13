import type Sqlite from 'better-sqlite3'
import { fold } from '../fold.ts'
import { printedName } from '../import/names.ts'
import { differencesOf } from './differences.ts'
import { begin, type Check, checkOf } from './findings.ts'
import { mentionProblems, paragraphProblems, quoteProblems, textProblems } from './offsets.ts'
import { type StoredArticle, storedArticles } from './stored-article.ts'

/** What is looked at of each article. */
const LOOKED_AT = [
  { name: 'texts and their hashes', problemsIn: textProblems },
  { name: 'paragraphs', problemsIn: paragraphProblems },
  { name: 'offsets of mentions and roles', problemsIn: mentionProblems },
  { name: 'offsets and words of quotes', problemsIn: quoteProblems },
] as const

/**
 * Whether offsets give back their text and what is copied from texts is in them, an article after the other. `onArticles`
 * is told how many are done.
 */
export function checkTexts(connection: Sqlite.Database, onArticles: (done: number) => void): Check[] {
  const checks = LOOKED_AT.map(({ name, problemsIn }) => ({ problemsIn, ...begin(name, 'DATA') }))
  const names = countNames(connection)
  let done = 0
  for (const article of storedArticles(connection)) {
    for (const { note, problemsIn } of checks) for (const problem of problemsIn(article)) note(problem)
    names(article)
    onArticles(++done)
  }
  return [...checks.map(({ result }) => result()), checkNames(connection)]
}

/** Counts by what names entities are met, in a temporary table. */
function countNames(connection: Sqlite.Database): (article: StoredArticle) => void {
  connection.exec(`
    CREATE TEMP TABLE MetName (
      entityId INTEGER, name TEXT, mentionCount INTEGER, metCount INTEGER, PRIMARY KEY (entityId, name)) WITHOUT ROWID`)
  const count = connection.prepare(`
    INSERT INTO MetName VALUES (@entityId, @name, @isCurrent, 1)
    ON CONFLICT DO UPDATE SET mentionCount = mentionCount + excluded.mentionCount, metCount = metCount + 1`)
  return ({ text, isCurrent, mentions }) => {
    for (const { entityId, form, ...span } of mentions) {
      if (form === 'NAME') count.run({ entityId, name: printedName(text, span), isCurrent })
    }
  }
}

/** An entity's own name is among those it goes by even where no article prints it. */
function checkNames(connection: Sqlite.Database): Check {
  const stored = 'SELECT entityId, name, mentionCount, metCount FROM main.Alias'
  const met = differencesOf(connection, `${stored} WHERE metCount > 0 OR mentionCount > 0`, 'SELECT * FROM MetName')
  return checkOf('names that entities are met by', 'DERIVED', both(met, wrongFolds(connection)))
}

function* both(one: Iterable<string>, other: Iterable<string>): Generator<string> {
  yield* one
  yield* other
}

function* wrongFolds(connection: Sqlite.Database): Generator<string> {
  const rows = connection
    .prepare('SELECT entityId AS id, name, fold FROM Alias UNION ALL SELECT id, name, nameFold FROM Entity')
    .iterate() as Iterable<{ id: number; name: string; fold: string }> // shaped by its own SELECT
  for (const row of rows) {
    if (row.fold !== fold(row.name))
      yield `Entity ${row.id}: expected ${fold(row.name)} for ${row.name}, got ${row.fold}`
  }
}
