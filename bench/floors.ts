import type Sqlite from 'better-sqlite3'
import { decodeId } from '../src/graph/ids.ts'
import { ARTICLE, FILTERED, FILTERED_TOTAL, NEWEST_AS_JSON, SAID, SEARCH } from './statements.ts'

type Variables = Readonly<Record<string, unknown>>

/** Runs the bare statements that a question's answer cannot do without, with its variables. */
export type Floor = (variables: Variables) => unknown

/** The bare SQL of each question, by name: the floor that no service on this database gets below. */
export function floorsOf(database: Sqlite.Database): Readonly<Record<string, Floor>> {
  const rows = (statement: string) => {
    const prepared = database.prepare<unknown[], unknown[]>(statement).raw(true)
    return (...values: unknown[]) => prepared.all(...values)
  }
  const [article, newest, said] = [rows(ARTICLE), rows(NEWEST_AS_JSON), rows(SAID)]
  const [filtered, total, search] = [rows(FILTERED), rows(FILTERED_TOTAL), rows(SEARCH)]
  return {
    'q1-article': ({ id }) => article(keyOf(id)),
    'q2-newest': () => newest(),
    'q3-said': ({ id }) => said(keyOf(id)),
    'q4-filtered': ({ entity, publisher }) => {
      const keys = [keyOf(entity), keyOf(publisher)]
      return [filtered(...keys), total(...keys)]
    },
    'q5-search': ({ words }) => search(words),
  }
}

function keyOf(id: unknown): unknown {
  return decodeId(String(id))?.key
}

const WARM_UP_ROUNDS = 5
const TIMES = 200

/** Milliseconds of processor time that the bare statements of a question take. */
export function timeOf(floor: Floor, variables: readonly Variables[]): number {
  const round = () => variables.forEach((values) => void floor(values))
  for (let count = 0; count < WARM_UP_ROUNDS; count++) round()
  const rounds = Math.ceil(TIMES / variables.length)
  const before = process.cpuUsage()
  for (let count = 0; count < rounds; count++) round()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000 / (rounds * variables.length)
}
