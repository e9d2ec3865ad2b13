import { Prisma } from '../generated/prisma/client.ts'
import type { Transaction } from './batch.ts'

/** A table and the columns that are written to it: those of Prisma's model, so that a renamed one does not compile. */
type Columns<Table extends Prisma.ModelName> = readonly (keyof Prisma.TypeMap['model'][Table]['payload']['scalars'])[]

/**
 * Inserts rows in their order: one statement, the rows as one JSON array. Prisma's createMany binds each value, which
 * takes ten times as long. A column that a row lacks is NULL.
 */
export async function insertRows<Table extends Prisma.ModelName>(
  transaction: Transaction,
  table: Table,
  columns: Columns<Table>,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return
  const names = Prisma.raw(columns.map((column) => `"${String(column)}"`).join(', '))
  const values = Prisma.raw(columns.map((column) => `value ->> '${String(column)}'`).join(', '))
  await transaction.$executeRaw`
    INSERT INTO ${Prisma.raw(`"${table}"`)} (${names})
    SELECT ${values} FROM jsonb_each(${JSON.stringify(rows)}) ORDER BY key`
}
