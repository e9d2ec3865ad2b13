import { readFileSync } from 'node:fs'
import type Sqlite from 'better-sqlite3'
import { encodeId } from '../src/graph/ids.ts'

/** A query, what it asks in words, and what it is asked with, one after the other. */
export interface Question {
  readonly name: string
  readonly asks: string
  readonly query: string
  readonly variables: readonly Readonly<Record<string, unknown>>[]
}

const TIMES = 40
const MOST_MENTIONED = 30
const PUBLISHERS = 5
/** How many articles of a hundred a searched word stands in. */
const WORD_SHARE = { from: 1, to: 4 }

/** The questions that are measured, asked about what the database holds. */
export function questionsFor(database: Sqlite.Database): Question[] {
  const column = (statement: string) => database.prepare<[], number>(statement).pluck().all()
  const articles = column('SELECT id FROM Article ORDER BY id')
  const entities = column(`SELECT id FROM Entity ORDER BY articleCount DESC, id LIMIT ${MOST_MENTIONED}`)
  const publishers = column(`SELECT id FROM Publisher ORDER BY articleCount DESC, id LIMIT ${PUBLISHERS}`)
  const words = searchedWords(database, articles.length)
  return [
    { name: 'typename', asks: '`{ __typename }`', query: '{ __typename }', variables: [{}] },
    question('q1-article', 'Q1 one article by id, its quotes, their speakers', (time) => ({
      id: encodeId('article', draw(articles, time)),
    })),
    question('q2-newest', 'Q2 20 newest articles → quotes → speaker → 3 newest articles; 5 entities each'),
    question('q3-said', 'Q3 one entity → 20 newest quotes → article, date, publisher', (time) => ({
      id: encodeId('entity', draw(entities, time)),
    })),
    question('q4-filtered', 'Q4 publisher, dates and entity, a page deep in, totalCount', (time) =>
      filteredBy(database, draw(entities, time), draw(publishers, time)),
    ),
    question('q5-search', 'Q5 two words in full text, ranked, 20 with snippet', (time) => ({
      words: `${draw(words, time)} ${draw(words, time + 1)}`,
    })),
  ]
}

/** The question of a file of queries/, with other variables each time; once where it takes none. */
function question(name: string, asks: string, variablesAt?: (time: number) => Question['variables'][number]): Question {
  const query = readFileSync(new URL(`queries/${name}.graphql`, import.meta.url), 'utf8')
  const variables = variablesAt === undefined ? [{}] : Array.from({ length: TIMES }, (_, time) => variablesAt(time))
  return { name, asks, query, variables }
}

/** Another value each time, the same in every run. */
function draw<Value>(values: readonly Value[], time: number): Value {
  const value = values[(time * 7_919) % values.length]
  if (value === undefined) throw new Error('expected a database with articles, entities and publishers; it is empty')
  return value
}

/** A page deep in: behind the 20th article, where there are as many. */
function filteredBy(database: Sqlite.Database, entity: number, publisher: number) {
  const twentieth = database
    .prepare(
      `SELECT published, articleId AS id FROM ArticleEntity
       WHERE entityId = ? AND isCurrent = 1 AND publisherId = ? AND published BETWEEN '2018-01-01' AND '2023-12-31'
       ORDER BY published DESC, articleId DESC LIMIT 1 OFFSET 19`,
    )
    .get(entity, publisher) as { published: string; id: number } | undefined // the columns selected
  const place = twentieth && [1, 'articles PUBLISHED DESC', twentieth.published, twentieth.id]
  return {
    entity: encodeId('entity', entity),
    publisher: encodeId('publisher', publisher),
    after: place === undefined ? null : Buffer.from(JSON.stringify(place)).toString('base64url'),
  }
}

function searchedWords(database: Sqlite.Database, articles: number): string[] {
  database.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.Words USING fts5vocab('main', 'ArticleSearch', 'row')`)
  const words = database.prepare<[number, number], string>(
    'SELECT term FROM temp.Words WHERE doc BETWEEN ? AND ? AND length(term) > 4 ORDER BY term LIMIT 400',
  )
  return words.pluck().all((articles * WORD_SHARE.from) / 100, (articles * WORD_SHARE.to) / 100)
}
