import { copyFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { checkDatabase } from '../src/check/index.ts'
import { openAsItIs } from '../src/database.ts'
import { onrecord } from './command.ts'
import { freshDatabase, temporaryFolder } from './database.ts'
import { storeCorpus } from './stored-corpus.ts'

vi.setConfig({ testTimeout: 60_000 })

const database = freshDatabase()
const folder = temporaryFolder()
const whole = path.join(folder, 'whole.db')
beforeAll(async () => {
  await storeCorpus(database)
  const connection = new Sqlite(database.file)
  await connection.backup(whole)
  connection.close()
})

let copies = 0

/** A copy of the database, damaged by a statement. */
function damaged(sql: string): string {
  const file = path.join(folder, `damaged-${copies++}.db`)
  copyFileSync(whole, file)
  const connection = new Sqlite(file)
  connection.pragma('foreign_keys = OFF')
  connection.exec(sql)
  connection.close()
  return file
}

/** The names of the checks that fail, each with what is told. */
async function failures(file: string): Promise<Record<string, readonly string[]>> {
  const connection = openAsItIs(`file:${file}`)
  const failed: Record<string, readonly string[]> = {}
  for await (const { name, count, problems } of checkDatabase(connection, () => {})) {
    if (count > 0) failed[name] = problems
  }
  connection.close()
  return failed
}

test('a database is whole after imports of all kinds, versions and further origins among them', async () => {
  const { articles, superseded, origins } = database.reader.all<Record<string, number>>({
    sql: `SELECT count(*) AS articles, total(isCurrent = 0) AS superseded,
      (SELECT count(*) FROM ArticleOrigin) AS origins FROM Article`,
    values: [],
  } as never)[0] as Record<string, number>
  expect({ articles, superseded, origins }).toEqual({ articles: 15, superseded: 2, origins: 1 })
  expect(await failures(database.file)).toEqual({})
})

describe('what is damaged is found, and told by its row', () => {
  test.each([
    [
      "UPDATE ArticleText SET text = text || '!' WHERE articleId = 3",
      'texts and their hashes',
      /^Article 3: contentHash/,
    ],
    ["UPDATE Article SET lead = 'x' WHERE id = 2", 'texts and their hashes', /^Article 2: lead: expected ".+, got "x"/],
    ['UPDATE Article SET wordCount = 1 WHERE id = 2', 'texts and their hashes', /^Article 2: wordCount/],
    ['UPDATE Article SET quoteCount = 9 WHERE id = 2', 'texts and their hashes', /^Article 2: quoteCount/],
    [
      'UPDATE Paragraph SET start = 0 WHERE articleId = 2 AND "index" = 2',
      'paragraphs',
      /^Paragraph 2 of article 2: expected it to start/,
    ],
    ['DELETE FROM Paragraph WHERE articleId = 2 AND "index" = 0', 'paragraphs', /^Paragraph 1 of article 2: index/],
    [
      'UPDATE Mention SET "end" = 100000 WHERE id = 7',
      'offsets of mentions and roles',
      /^Mention 7 of article \d+: expected 0 <= start < end <= /,
    ],
    [
      'UPDATE Mention SET paragraphIndex = 0 WHERE id = 7',
      'offsets of mentions and roles',
      /^Mention 7 .*paragraphIndex/,
    ],
    ['UPDATE Role SET start = -1', 'offsets of mentions and roles', /^Role of entity \d+ in article/],
    [
      'UPDATE QuoteSpan SET start = start + 1 WHERE quoteId = 4',
      'offsets and words of quotes',
      /^Quote 4 of article \d+: text/,
    ],
    ['UPDATE Quote SET cueEnd = 100000 WHERE id = 4', 'offsets and words of quotes', /^Quote 4 .*: cue: expected/],
    [
      'UPDATE Quote SET speakerEnd = NULL WHERE id = 4',
      'offsets and words of quotes',
      /^Quote 4 .*: speaker: expected/,
    ],
    ["UPDATE Quote SET wordsHash = 'x' WHERE id = 4", 'offsets and words of quotes', /^Quote 4 .*: wordsHash/],
    ['DELETE FROM QuoteSpan WHERE quoteId = 4', 'offsets and words of quotes', /^Quote 4 of/],
    ["UPDATE Quote SET published = '1999-01-01' WHERE id = 4", 'copies of the date of an article', /^quote 4/],
    ['UPDATE Mention SET isCurrent = 0 WHERE id = 7', 'what is current', /^of "Mention", id 7/],
    ['UPDATE Article SET isCurrent = 0 WHERE id = 7', 'what is current', /^of "Article", id 7/],
    ['UPDATE Entity SET isCurrent = 0 WHERE id = 1', 'what is current', /^of "Entity", id 1/],
    [
      'UPDATE Article SET supersededById = 1 WHERE supersededById IS NOT NULL',
      'an article is superseded by a later one',
      /^article/,
    ],
    ['UPDATE ArticleOrigin SET "index" = 3', 'origins are numbered from 1', /^article \d+, origins 1, last 3/],
    ['UPDATE Corpus SET entityCount = 1', 'number of entities', /^entityCount 1, expected \d+/],
    ['DELETE FROM ArticleText WHERE articleId = 3', 'every article has a text', /^article 3/],
    [
      'UPDATE Alias SET mentionCount = mentionCount + 1 WHERE entityId = 1',
      'names that entities are met by',
      /^stored wrongly: entityId 1/,
    ],
    [
      "UPDATE Entity SET nameFold = 'x' WHERE id = 1",
      'names that entities are met by',
      /^Entity 1: expected .+, got x/,
    ],
    [
      'DELETE FROM ArticleEntity WHERE articleId = 1 AND entityId = 1',
      'ArticleEntity (derived)',
      /^missing: entityId 1, articleId 1/,
    ],
    ['UPDATE ArticleEntity SET salience = 0.5 WHERE articleId = 2', 'ArticleEntity (derived)', /^stored wrongly: /],
    ['UPDATE QuoteAbout SET relationId = NULL', 'QuoteAbout (derived)', /^stored wrongly: quoteId/],
    [
      'UPDATE QuoteRelation SET quoteCount = 99 WHERE id = 1',
      'QuoteRelation (derived)',
      /^stored wrongly: .*quoteCount 99/,
    ],
    ['DELETE FROM CoMention WHERE entityId = 1', 'CoMention (derived)', /^missing: entityId 1/],
    ['DELETE FROM ArticleBand WHERE articleId = 1', 'ArticleBand (derived)', /^missing: articleId 1/],
    ['DELETE FROM DuplicateArticle WHERE articleId < otherId', 'DuplicateArticle (derived)', /^missing: articleId/],
    [
      'UPDATE RelatedArticle SET score = 0 WHERE articleId = 9',
      'RelatedArticle (derived)',
      /^stored wrongly: articleId 9/,
    ],
    ['UPDATE Entity SET mentionCount = mentionCount + 1 WHERE id = 1', 'counts of Entity', /^stored wrongly: id 1/],
    ['UPDATE Publisher SET articleCount = 0', 'counts of Publisher', /^stored wrongly: id 1/],
    ['UPDATE Corpus SET sentenceCount = 0', 'counts of Corpus', /^stored wrongly: .*sentenceCount 0/],
    ['DELETE FROM EntitySearch WHERE rowid = 1', 'words of EntitySearch', /^missing: id 1/],
    ["INSERT INTO ArticleSearch (ArticleSearch) VALUES ('delete-all')", 'words of ArticleSearch', /^missing: id 1/],
    ["UPDATE Quote SET text = 'x' WHERE id = 4", 'words of QuoteSearch', /^stored wrongly: id 4/],
    ['DELETE FROM Entity WHERE id = 1', 'references between rows', /^\w+ .*names a row of Entity that is missing/],
    [
      "UPDATE _prisma_migrations SET rolled_back_at = 'x' WHERE migration_name = '0004_versions'",
      'migrations',
      /^the migration 0004_versions is pending/,
    ],
  ])('%s', async (sql, name, problem) => {
    const failed = await failures(damaged(sql))
    expect(Object.keys(failed)).toContain(name)
    expect(failed[name]?.[0]).toMatch(problem)
  })
})

describe('onrecord check', () => {
  const url = (file: string) => ['--database-url', `file:${file}`]

  test('exits with 0 where all is well, and prints each check', async () => {
    const { status, stdout, stderr } = await onrecord(['check', ...url(whole)])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^ok {5}structure of the file\n/)
    expect(stdout.trim().split('\n').at(-1)).toBe(`${whole} is whole`)
  })
  test('exits with 1 where anything is wrong, says what and where, and names the cure', async () => {
    const file = damaged('DELETE FROM EntitySearch WHERE rowid = 1')
    const { status, stdout } = await onrecord(['check', ...url(file)])
    expect(status).toBe(1)
    expect(stdout).toContain('wrong  words of EntitySearch\n         missing: id 1')
    expect(stdout).toContain(
      `${file} is not whole: 1 of 27 checks failed; onrecord reindex writes the full-text index anew`,
    )
    expect((await onrecord(['reindex', ...url(file)])).status).toBe(0)
    expect((await onrecord(['check', ...url(file)])).status).toBe(0)
  })
  test('names a backup as the cure where an export would leave something out', async () => {
    const { stdout } = await onrecord(['check', ...url(damaged('DELETE FROM ArticleText WHERE articleId = 3'))])
    expect(stdout).toContain('wrong  every article has a text\n         article 3\n')
    expect(stdout).toContain('restore a backup, or import the articles into a new database')
  })
  test('finds pages of the file that are overwritten', async () => {
    const file = damaged('PRAGMA user_version = 1')
    const bytes = new Sqlite(file).serialize()
    bytes.fill(0xaa, 4096 * 20, 4096 * 30)
    writeFileSync(file, bytes)
    const { status, stdout } = await onrecord(['check', ...url(file)])
    expect(status).toBe(1)
    expect(stdout).toContain('wrong  structure of the file')
    expect(stdout).toContain('restore a backup')
  })
  test.each([
    ['of no file', () => path.join(folder, 'missing.db'), 'there is no such file'],
    ['of another program', () => otherDatabase('CREATE TABLE mail (id)'), 'it is the database of another program'],
    ['of no database', () => text(), 'the file is not a SQLite database'],
    [
      'of a newer version',
      () =>
        damaged("UPDATE _prisma_migrations SET migration_name = '9999_later' WHERE migration_name = '0004_versions'"),
      'which this version does not know',
    ],
  ])('%s: says so in a line', async (_what, make, reason) => {
    const file = make()
    const { status, stderr } = await onrecord(['check', ...url(file)])
    expect(status).toBe(1)
    expect(stderr).toMatch(/^error: cannot open the database .*\n$/)
    expect(stderr).toContain(reason)
  })
})

function otherDatabase(sql: string): string {
  const file = path.join(folder, 'other.db')
  new Sqlite(file).exec(sql).close()
  return file
}

function text(): string {
  const file = path.join(folder, 'text.db')
  writeFileSync(file, 'Mayor opens school. '.repeat(100))
  return file
}
