import { once } from 'node:events'
import { createWriteStream, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Writable } from 'node:stream'
import { databaseFile, openAsItIs } from '../../database.ts'
import { DatabaseError, opening, reasonOf } from '../../database-error.ts'
import { filesOfDatabase, isOneOf } from '../../database-files.ts'
import type { Versions } from '../../export/statements.ts'
import { storedArticles } from '../../export/stored-articles.ts'
import { toRecord } from '../../export/to-record.ts'
import type { ArchivedArticle } from '../../import/archived/entities.ts'
import { pendingMigrations } from '../../migrations.ts'
import { UsageError } from '../../settings.ts'
import { toWebAnnotations } from '../extract/web-annotations.ts'
import { obstacleTo } from '../output-file.ts'
import { statusLine } from '../status-line.ts'
import { CSV_HEAD, toCsv } from './csv.ts'
import { toJsonLd } from './json-ld.ts'

/** What is written: everything, or what another program reads. */
export type ExportFormat = 'jsonl' | 'web-annotation' | 'json-ld' | 'csv'

/** How and where to; standard output where no file is named. */
export interface ExportOptions {
  readonly format: ExportFormat
  readonly output?: string
}

/** How articles are written. */
interface Format {
  readonly versions: Versions
  /** What stands before all articles. */
  readonly head: string
  /** What is written of an article: nothing, or lines with their ends. */
  readonly view: (article: ArchivedArticle) => string
}

const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  jsonl: { versions: 'ALL', head: '', view: (article) => `${JSON.stringify(toRecord(article))}\n` },
  'web-annotation': {
    versions: 'ALL',
    head: '',
    view: ({ document, extraction }) => `${toWebAnnotations({ file: document.name, document, extraction })}\n`,
  },
  'json-ld': { versions: 'ALL', head: '', view: (article) => `${toJsonLd(article)}\n` },
  csv: { versions: 'CURRENT', head: CSV_HEAD, view: toCsv },
}

/**
 * `onrecord export`: writes all articles, as a table the current ones, one after the other, as one state of the database has them. A file is there whole
 * or not at all. Throws UsageError when its path can be none, DatabaseError when the database cannot be read or the file not written, or is the database's own.
 */
export async function exportAll(databaseUrl: string, { format, output }: ExportOptions): Promise<void> {
  const articles = () => articlesOf(databaseUrl, FORMATS[format].versions)
  if (output === undefined) return write(articles(), format, process.stdout)
  const file = path.resolve(output)
  if (isOneOf(file, filesOfDatabase(databaseFile(databaseUrl)))) {
    throw new DatabaseError(`cannot write ${file}: expected another file than the database itself`)
  }
  const obstacle = obstacleTo(file)
  if (obstacle !== null) throw new UsageError(`cannot write ${file}: ${obstacle}`)
  const unfinished = `${file}.unfinished-${process.pid}`
  try {
    await writeFile(articles(), format, unfinished)
    renameSync(unfinished, file)
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    throw new DatabaseError(`cannot write ${file}: ${reasonOf(error) ?? String(error)}`, { cause: error })
  } finally {
    rmSync(unfinished, { force: true })
  }
}

async function writeFile(articles: Iterable<ArchivedArticle>, format: ExportFormat, file: string): Promise<void> {
  const stream = createWriteStream(file)
  await once(stream, 'open')
  await write(articles, format, stream)
  stream.end()
  await once(stream, 'close')
}

/** Writes no faster than is read. */
async function write(articles: Iterable<ArchivedArticle>, format: ExportFormat, stream: Writable): Promise<void> {
  const { head, view } = FORMATS[format]
  const line = statusLine()
  let done = 0
  if (head !== '') stream.write(head)
  try {
    for (const article of articles) {
      if (!stream.write(view(article))) await once(stream, 'drain')
      line.show(`${(++done).toLocaleString('en')} articles exported`)
    }
  } finally {
    line.clear()
  }
}

function* articlesOf(databaseUrl: string, versions: Versions): Generator<ArchivedArticle> {
  const connection = openAsItIs(databaseUrl)
  try {
    opening(databaseFile(databaseUrl), () => {
      const [pending] = pendingMigrations(connection)
      if (pending !== undefined)
        throw new Error(`its migration ${pending} is pending: serve or import with this version first`)
    })
    connection.exec('BEGIN') // one state, whatever is written meanwhile
    yield* storedArticles(connection, versions)
  } finally {
    connection.close()
  }
}
