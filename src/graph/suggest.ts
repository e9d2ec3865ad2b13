import sql from 'sql-template-tag'
import type { Reader } from '../database.ts'
import type { EntityType } from '../generated/resolvers.ts'
import { isCurrent } from './current.ts'
import { badInput } from './errors.ts'
import { entityCondition } from './filters.ts'
import type { EntityRow } from './rows.ts'

const SUGGESTIONS_AT_MOST = 20

/** Entities with a name that starts with a prefix, case and accents aside, most mentioned first: one statement. */
export function suggestEntities(
  reader: Reader,
  prefix: string,
  types: readonly EntityType[] | null | undefined,
  limit: number,
): EntityRow[] {
  if (limit < 1 || limit > SUGGESTIONS_AT_MOST) throw badInput(`a limit from 1 to ${SUGGESTIONS_AT_MOST}`, limit)
  const where = entityCondition({ name: prefix, types })
  return reader.all(sql`
    SELECT item.* FROM Entity AS item WHERE ${isCurrent('item')} AND ${where} ORDER BY item.mentionCount DESC, item.id LIMIT ${limit}`)
}
