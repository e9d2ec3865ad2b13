import type Sqlite from 'better-sqlite3'
import { articlesIn } from '../import/batch.ts'
import { deriveTables } from '../import/derive.ts'
import { type ComparedArticle, tieDuplicates } from '../import/duplicates.ts'
import { withdrawTables } from '../import/withdraw.ts'
import { differencesOf } from './differences.ts'
import { type Check, checkOf } from './findings.ts'
import { standIn, statementsOn } from './stand-ins.ts'

/** Articles that are derived from at once: as many as an import may store, and their texts are held. */
const ARTICLES_AT_ONCE = 300

/**
 * Whether what is derived is what its sources make of it: it is derived anew beside what is stored, by the statements of
 * the import, a few articles after the other, and compared. `onArticles` is told how many articles are done.
 */
export async function checkDerived(connection: Sqlite.Database, onArticles: (done: number) => void): Promise<Check[]> {
  standIn(connection)
  const statements = statementsOn(connection)
  let done = 0
  for (const articles of batches(connection)) {
    const superseded = supersededBy(connection, articles)
    await tieDuplicates(statements, articles, superseded, () => undefined)
    await deriveTables(statements, { first: articles.at(0)?.articleId ?? 0, last: articles.at(-1)?.articleId ?? 0 })
    if (superseded.size > 0) await withdrawTables(statements, articlesIn([...superseded.keys()]))
    done += articles.length
    onArticles(done)
  }
  return DERIVED.map(({ name, stored, derived }) =>
    checkOf(name, 'DERIVED', differencesOf(connection, stored, derived)),
  )
}

/** Articles in the order of their ids, none left out between those of a batch. */
function* batches(connection: Sqlite.Database): Generator<ComparedArticle[]> {
  const next = connection.prepare(`
    SELECT article.id AS articleId, own.text
    FROM Article AS article JOIN ArticleText AS own ON own.articleId = article.id
    WHERE article.id > ? ORDER BY article.id LIMIT ${ARTICLES_AT_ONCE}`)
  for (let last = 0; ; ) {
    const rows = next.all(last) as StoredText[] // shaped by its own SELECT
    const together = rows.findIndex(({ articleId }, index) => articleId !== (rows[0]?.articleId ?? 0) + index)
    const batch = together < 0 ? rows : rows.slice(0, together)
    if (batch.length === 0) return
    yield batch.map(({ articleId, ...document }) => ({ articleId, document }))
    last = batch.at(-1)?.articleId ?? last
  }
}

interface StoredText {
  readonly articleId: number
  readonly text: string
}

/** The articles that some articles supersede, each with the one that does. */
function supersededBy(connection: Sqlite.Database, articles: readonly ComparedArticle[]): Map<number, number> {
  const rows = connection
    .prepare('SELECT id, supersededById FROM Article WHERE supersededById BETWEEN ? AND ?')
    .raw()
    .all(articles.at(0)?.articleId, articles.at(-1)?.articleId) as [number, number][] // shaped by its own SELECT
  return new Map(rows)
}

/** What is compared: the rows of two statements, numbers that are summed in any order to nine digits. */
interface Derived {
  readonly name: string
  readonly stored: string
  readonly derived: string
}

const DERIVED: readonly Derived[] = [
  table(
    'ArticleEntity',
    'entityId, articleId, published, mentionCount, round(salience, 9) AS salience, position, publisherId, isCurrent',
  ),
  {
    name: 'QuoteAbout (derived)',
    stored: quoteAbout('main'),
    derived: quoteAbout('temp'),
  },
  table('QuoteRelation', 'speakerId, aboutId, quoteCount'),
  table('CoMention', 'entityId, scope, otherId, count'),
  table('ArticleBand', 'articleId, hash'),
  table('DuplicateArticle', 'articleId, otherId, round(similarity, 9) AS similarity'),
  table('RelatedArticle', 'articleId, otherId, round(score, 9) AS score'),
  counts('Entity', 'id, mentionCount, articleCount, quoteCount'),
  counts('Publisher', 'id, articleCount'),
  counts('Corpus', 'articleCount, mentionCount, quoteCount, paragraphCount, sentenceCount'),
]

function table(name: string, columns: string): Derived {
  return {
    name: `${name} (derived)`,
    stored: `SELECT ${columns} FROM main.${name}`,
    derived: `SELECT ${columns} FROM temp.${name}`,
  }
}

function counts(name: string, columns: string): Derived {
  return { ...table(name, columns), name: `counts of ${name}` }
}

/** Relations are told by whom they are between, as their ids follow from the order of imports. */
function quoteAbout(schema: 'main' | 'temp'): string {
  return `
    SELECT about.quoteId, about.entityId, about.published, about.isCurrent, relation.speakerId, relation.aboutId
    FROM ${schema}.QuoteAbout AS about LEFT JOIN ${schema}.QuoteRelation AS relation ON relation.id = about.relationId`
}
