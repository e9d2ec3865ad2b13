import Sqlite from 'better-sqlite3'

/** Full-text tables are compared by what they find, and the record of migrations is of when they ran. */
const ASIDE = /Search|^_prisma|^sqlite_/

/** All rows of all tables, ids included, in an order of their own; when things were imported aside, unless asked for. */
export function storedTables(file: string, { importedAt = false } = {}): Record<string, string[]> {
  const connection = new Sqlite(file, { readonly: true })
  const names = connection.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all() as string[]
  const tables = names
    .filter((name) => !ASIDE.test(name))
    .map((name) => {
      const rows = connection.prepare(`SELECT * FROM "${name}"`).all() as Record<string, unknown>[]
      return [name, rows.map((row) => lineOf(importedAt ? row : { ...row, importedAt: null })).sort()] as const
    })
  connection.close()
  return Object.fromEntries(tables)
}

/** Numbers to nine digits, as sums depend on the order of what is added. */
function lineOf(row: object): string {
  return JSON.stringify(row, (_key, value) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value))
}
