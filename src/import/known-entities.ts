import type { EntityType } from '../extract/extraction.ts'
import { Prisma } from '../generated/prisma/client.ts'
import type { Transaction } from './batch.ts'

/** A key that an entity is known by, and the entity. */
export interface KnownKey {
  readonly key: string
  readonly isSure: boolean
  readonly id: number
  readonly type: EntityType
  readonly name: string
  readonly wikidataId: string | null
  readonly articleCount: number
}

/** More entities of one key than this are not told apart: the first stay candidates. */
const NAMESAKES_AT_MOST = 20
/**
 * What is remembered of an entity to tell it from namesakes: its first roles, and the company of its first articles.
 */
export const ROLES_AT_MOST = 20
export const ARTICLES_AT_MOST = 5
export const COMPANY_AT_MOST = 30

/** The stored entities that are known by some keys, the first of each key before the others. */
export async function findKnown(transaction: Transaction, keys: ReadonlySet<string>): Promise<KnownKey[]> {
  const rows = await transaction.$queryRaw<KnownRow[]>`
    SELECT own.key, own.isSure, entity.id, entity.type, entity.name, entity.wikidataId, entity.articleCount
    FROM json_each(${JSON.stringify([...keys])}) AS wanted
    CROSS JOIN EntityKey AS own ON own.key = wanted.value AND own.entityId IN (
      SELECT entityId FROM EntityKey WHERE key = wanted.value ORDER BY entityId LIMIT ${NAMESAKES_AT_MOST})
    CROSS JOIN Entity AS entity ON entity.id = own.entityId
    ORDER BY entity.id`
  return rows.map((row) => {
    return { ...row, id: Number(row.id), isSure: Number(row.isSure) === 1, articleCount: Number(row.articleCount) }
  })
}

/** A row as the driver gives it: numbers of any width, truth as a number. */
type KnownRow = Omit<KnownKey, 'isSure' | 'id' | 'articleCount'> &
  Record<'isSure' | 'id' | 'articleCount', number | bigint>

/** The first titles of some entities, in small letters, each as often as it was given. */
export async function titlesOf(transaction: Transaction, entityIds: readonly number[]): Promise<Map<number, string[]>> {
  const rows = await transaction.$queryRaw<{ id: number | bigint; title: string }[]>`
    SELECT role.entityId AS id, role.title
    FROM json_each(${JSON.stringify(entityIds)}) AS wanted
    CROSS JOIN Role AS role ON role.entityId = wanted.value AND (role.articleId, role.start) IN (
      SELECT articleId, start FROM Role WHERE entityId = wanted.value ORDER BY articleId, start LIMIT ${ROLES_AT_MOST})`
  return gathered(rows.map(({ id, title }) => [Number(id), title.toLowerCase()]))
}

/** The names that some entities were met under, each with how often. */
export async function namesOf(
  transaction: Transaction,
  entityIds: readonly number[],
): Promise<Map<number, (readonly [name: string, count: number])[]>> {
  const rows = await transaction.$queryRaw<{ id: number | bigint; name: string; count: number | bigint }[]>`
    SELECT alias.entityId AS id, alias.name, alias.metCount AS count
    FROM json_each(${JSON.stringify(entityIds)}) AS wanted CROSS JOIN Alias AS alias ON alias.entityId = wanted.value`
  return gathered(rows.map(({ id, name, count }) => [Number(id), [name, Number(count)]]))
}

/** The first articles that name `wanted`, superseded ones too: who is who is told by all that was ever read. */
const FIRST_ARTICLES = Prisma.sql`
  SELECT articleId FROM (${firstArticles('1')} UNION ALL ${firstArticles('0')})
  ORDER BY articleId LIMIT ${ARTICLES_AT_MOST}`

function firstArticles(isCurrent: '0' | '1'): Prisma.Sql {
  return Prisma.sql`
    SELECT * FROM (
      SELECT DISTINCT articleId FROM Mention WHERE entityId = wanted.value AND isCurrent = ${Prisma.raw(isCurrent)}
      ORDER BY articleId LIMIT ${ARTICLES_AT_MOST})`
}

/** How many articles name some entities, as far as that is counted. */
export async function articleCountsOf(
  transaction: Transaction,
  entityIds: readonly number[],
): Promise<Map<number, number>> {
  const rows = await transaction.$queryRaw<{ id: number | bigint; articles: number | bigint }[]>`
    SELECT wanted.value AS id, (SELECT count(*) FROM (${FIRST_ARTICLES})) AS articles
    FROM json_each(${JSON.stringify(entityIds)}) AS wanted`
  return new Map(rows.map(({ id, articles }) => [Number(id), Number(articles)]))
}

/** Whom and what the first articles of some entities name first, places left out. */
export async function companyOf(
  transaction: Transaction,
  entityIds: readonly number[],
): Promise<Map<number, number[]>> {
  const rows = await transaction.$queryRaw<{ id: number | bigint; companion: number | bigint }[]>`
    WITH early AS MATERIALIZED (
      SELECT wanted.value AS id, article.id AS articleId
      FROM json_each(${JSON.stringify(entityIds)}) AS wanted
      CROSS JOIN Article AS article ON article.id IN (${FIRST_ARTICLES}))
    SELECT DISTINCT early.id, link.entityId AS companion
    FROM early CROSS JOIN ArticleEntity AS link ON link.articleId = early.articleId AND link.entityId IN (
      SELECT entityId FROM ArticleEntity WHERE articleId = early.articleId ORDER BY position LIMIT ${COMPANY_AT_MOST})
    JOIN Entity AS entity ON entity.id = link.entityId
    WHERE entity.type <> 'PLACE' AND link.entityId <> early.id`
  return gathered(rows.map(({ id, companion }) => [Number(id), Number(companion)]))
}

function gathered<Value>(pairs: readonly (readonly [number, Value])[]): Map<number, Value[]> {
  const lists = new Map<number, Value[]>()
  for (const [id, value] of pairs) {
    const list = lists.get(id)
    if (list === undefined) lists.set(id, [value])
    else list.push(value)
  }
  return lists
}
