import type Sqlite from 'better-sqlite3'
import { type Check, type Cure, checkOf, rowInWords } from './findings.ts'

/** A statement that gives what breaks a rule: nothing, where all is well. */
interface Rule {
  readonly name: string
  readonly cure: Cure
  readonly wrong: string
}

const RULES: readonly Rule[] = [
  {
    name: 'every article has a text',
    cure: 'DATA', // an export has no article without its text
    wrong: 'SELECT id AS article FROM Article WHERE id NOT IN (SELECT articleId FROM ArticleText)',
  },
  {
    name: 'copies of the date of an article',
    cure: 'DERIVED',
    wrong: `
      SELECT quote.id AS quote, quote.published, article.published AS expected
      FROM Quote AS quote JOIN Article AS article ON article.id = quote.articleId
      WHERE quote.published <> article.published`,
  },
  {
    name: 'what is current',
    cure: 'DERIVED',
    wrong: `
      SELECT 'Article' AS of, id, isCurrent FROM Article WHERE isCurrent <> (supersededById IS NULL)
      UNION ALL
      SELECT 'Mention', mention.id, mention.isCurrent FROM Mention AS mention
      JOIN Article AS article ON article.id = mention.articleId WHERE mention.isCurrent <> article.isCurrent
      UNION ALL
      SELECT 'Quote', quote.id, quote.isCurrent FROM Quote AS quote
      JOIN Article AS article ON article.id = quote.articleId WHERE quote.isCurrent <> article.isCurrent
      UNION ALL
      SELECT 'Entity', id, isCurrent FROM Entity WHERE isCurrent <> (mentionCount > 0 OR quoteCount > 0)`,
  },
  {
    name: 'an article is superseded by a later one',
    cure: 'DERIVED',
    wrong: 'SELECT id AS article, supersededById FROM Article WHERE supersededById <= id',
  },
  {
    name: 'origins are numbered from 1',
    cure: 'DERIVED',
    wrong: `
      SELECT articleId AS article, count(*) AS origins, max("index") AS last
      FROM ArticleOrigin GROUP BY articleId HAVING min("index") <> 1 OR max("index") <> count(*)`,
  },
  {
    name: 'number of entities',
    cure: 'DERIVED',
    wrong: `
      SELECT entityCount, (SELECT count(*) FROM Entity WHERE isCurrent = 1) AS expected
      FROM Corpus WHERE entityCount <> expected`,
  },
]

/** Whether copies are those of what they copy, and flags and numbers follow from what they tell of. */
export function checkRules(connection: Sqlite.Database): Check[] {
  return RULES.map(({ name, cure, wrong }) => {
    const rows = connection.prepare(wrong).iterate() as Iterable<Record<string, unknown>> // rows are objects by default
    return checkOf(name, cure, inWords(rows))
  })
}

function* inWords(rows: Iterable<Record<string, unknown>>): Generator<string> {
  for (const row of rows) yield rowInWords(row)
}
