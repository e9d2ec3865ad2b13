import Sqlite from 'better-sqlite3'
import sql from 'sql-template-tag'
import { pageAddress } from '../address.ts'
import type { Database } from '../database.ts'
import type { Known } from './steps.ts'
import type { Outcome } from './store.ts'

/** Tells what an import would make of documents, one after the other, and stores nothing. */
export interface Preview {
  readonly outcomeOf: (known: Known) => Outcome
  readonly close: () => void
}

/**
 * Opens a preview of an import. It looks at texts and addresses: that a text without an address is the next version of one
 * by its name and its words shows only when it is stored, and is told as CREATED.
 */
export function openPreview({ reader }: Database): Preview {
  const came = new Sqlite('') // a file without a name, gone when it is closed: what came may be more than memory holds
  came.exec('CREATE TABLE Came (key TEXT PRIMARY KEY) WITHOUT ROWID')
  const note = came.prepare('INSERT OR IGNORE INTO Came (key) VALUES (?)')
  const cameBefore = (key: string) => note.run(key).changes === 0
  const isStored = (hash: string) => reader.all(sql`SELECT 1 FROM Article WHERE contentHash = ${hash}`).length > 0
  const hasArticle = (url: string) =>
    reader.all(sql`SELECT 1 FROM Article WHERE url = ${url} AND isCurrent = 1 LIMIT 1`).length > 0
  return {
    outcomeOf: ({ document, contentHash }) => {
      if (cameBefore(contentHash) || isStored(contentHash)) return 'UNCHANGED'
      if (document.url === null) return 'CREATED'
      const url = pageAddress(document.url)
      return cameBefore(url) || hasArticle(url) ? 'NEW_VERSION' : 'CREATED'
    },
    close: () => void came.close(),
  }
}
