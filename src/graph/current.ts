import { raw, type Sql } from 'sql-template-tag'

/**
 * That a row is current: of no article that a newer version superseded. Nearly all are, which SQLite is told, as it would
 * take what it knows nothing of for the most telling of all conditions.
 */
export function isCurrent(table: string): Sql {
  return raw(`likelihood(${table}.isCurrent = 1, 0.99)`)
}
