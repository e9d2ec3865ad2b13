import type { Transaction } from './batch.ts'

/** Tables whose rows are given their ids before they are written, so that rows which refer to them need no reading back. */
const TABLES = ['Article', 'Entity', 'Quote'] as const

/** The id that the next row of each table has. */
export type NextIds = Readonly<Record<(typeof TABLES)[number], number>>

/** The id that the next row of each table has. It stays free while the transaction, which writes already, is open. */
export async function nextIds(transaction: Transaction): Promise<NextIds> {
  const rows = await transaction.$queryRaw<
    { name: string; seq: number | bigint }[]
  >`SELECT name, seq FROM sqlite_sequence`
  const next = (table: string) => 1 + Number(rows.find(({ name }) => name === table)?.seq ?? 0)
  return { Article: next('Article'), Entity: next('Entity'), Quote: next('Quote') }
}
