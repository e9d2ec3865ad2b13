import sql from 'sql-template-tag'
import type { Reader } from '../database.ts'
import type { CorpusRow } from './rows.ts'

/** The corpus: one row, which the first migration makes. */
export function readCorpus(reader: Reader): CorpusRow {
  const [corpus] = reader.all<CorpusRow>(sql`
    SELECT Corpus.*,
      (SELECT min(published) FROM Article WHERE isCurrent = 1 AND published > '') AS earliest,
      (SELECT nullif(max(published), '') FROM Article WHERE isCurrent = 1) AS latest
    FROM Corpus`)
  if (corpus === undefined) throw new Error('the table Corpus has lost its row')
  return corpus
}
