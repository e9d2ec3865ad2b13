import sql, { type Sql } from 'sql-template-tag'
import type { Reader } from '../database.ts'
import { columnsOf } from './columns.ts'
import { badInput } from './errors.ts'
import { asLevel } from './level.ts'
import { entities } from './records.ts'
import type { EntityRow } from './rows.ts'
import type { Info } from './selection.ts'

/** One entity talks about another, in `quoteCount` of the quotes that `where` lets through. */
export interface Link {
  readonly relationId: number
  readonly speakerId: number
  readonly aboutId: number
  readonly quoteCount: number
  readonly where: Sql | null
}

/** The strongest links between entities. */
export interface Network {
  readonly links: readonly Link[]
}

/** How strong and how many the links of a network are. */
export interface NetworkSize {
  readonly minQuotes: number
  readonly maxLinks: number
}

const LINKS_AT_MOST = 1_000

/** The strongest links of the quotes that a condition on Quote as `item` lets through: one statement. */
export function readNetwork(reader: Reader, where: Sql | null, { minQuotes, maxLinks }: NetworkSize): Network {
  if (maxLinks < 1 || maxLinks > LINKS_AT_MOST) throw badInput(`maxLinks from 1 to ${LINKS_AT_MOST}`, maxLinks)
  const counted = where === null ? everyRelation(minQuotes) : relationsWhere(where, minQuotes)
  const links = reader.all<Omit<Link, 'where'>>(sql`${counted} ORDER BY quoteCount DESC, relationId LIMIT ${maxLinks}`)
  return { links: asLevel(links.map((link) => ({ ...link, where }))) }
}

/** Counted already: the index gives the strongest. */
function everyRelation(minQuotes: number): Sql {
  return sql`
    SELECT id AS relationId, speakerId, aboutId, quoteCount FROM QuoteRelation WHERE quoteCount >= ${Math.max(minQuotes, 1)}`
}

function relationsWhere(where: Sql, minQuotes: number): Sql {
  return sql`
    SELECT relation.id AS relationId, relation.speakerId, relation.aboutId, count(*) AS quoteCount
    FROM Quote AS item
    JOIN QuoteAbout AS about ON about.quoteId = item.id
    JOIN QuoteRelation AS relation ON relation.id = about.relationId
    WHERE ${where} GROUP BY relation.id HAVING count(*) >= ${minQuotes}`
}

/** Everyone and everything at an end of a link, each once: one statement. */
export function entitiesOf({ links }: Network, reader: Reader, info: Info): EntityRow[] {
  const ids = new Set(links.flatMap(({ speakerId, aboutId }) => [speakerId, aboutId]))
  const rows = entities(reader, [...ids], columnsOf(info, 'Entity'))
  return [...ids].flatMap((id) => rows.get(id) ?? [])
}
