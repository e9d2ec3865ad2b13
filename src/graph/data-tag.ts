import sql from 'sql-template-tag'
import type { Reader } from '../database.ts'

/**
 * Names the state of the data: its version, and the newest article, so that two databases that have seen as many
 * changes do not pass for each other.
 */
export function readDataTag(reader: Reader): string {
  const [state] = reader.all<{ tag: string }>(sql`
    SELECT version || '.' || coalesce((SELECT substr(contentHash, 1, 12) FROM Article ORDER BY id DESC LIMIT 1), '') AS tag
    FROM Corpus`)
  if (state === undefined) throw new Error('the table Corpus has lost its row')
  return state.tag
}
