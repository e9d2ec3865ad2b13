import { Prisma } from '../generated/prisma/client.ts'
import type { Transaction } from './batch.ts'

/** A table and the columns that are written to it: those of Prisma's model, so that a renamed one does not compile. */
type Columns<Table extends Prisma.ModelName> = readonly (keyof Prisma.TypeMap['model'][Table]['payload']['scalars'])[]

/** The array is copied on its way to SQLite several times: more rows take more memory and save no time. */
const ROWS_A_STATEMENT = 500

/**
 * Inserts rows in their order: a statement for some hundred, the rows as one JSON array. Prisma's createMany binds each value, which
 * takes ten times as long. A column that a row lacks is NULL.
 */
export async function insertRows<Table extends Prisma.ModelName>(
  transaction: Transaction,
  table: Table,
  columns: Columns<Table>,
  rows: readonly object[],
): Promise<void> {
  const names = Prisma.raw(columns.map((column) => `"${String(column)}"`).join(', '))
  const values = Prisma.raw(columns.map((column) => `value ->> '${String(column)}'`).join(', '))
  for (let first = 0; first < rows.length; first += ROWS_A_STATEMENT) {
    const part = JSON.stringify(rows.slice(first, first + ROWS_A_STATEMENT))
    await transaction.$executeRaw`
      INSERT INTO ${Prisma.raw(`"${table}"`)} (${names}) SELECT ${values} FROM jsonb_each(${part}) ORDER BY key`
  }
}
