import type { GraphQLFormattedError } from 'graphql'
import pino from 'pino'
import type { Database } from '../src/database.ts'
import { createContext } from '../src/resolvers/context.ts'
import { createApollo } from '../src/server/apollo.ts'

const apollo = createApollo(pino({ level: 'silent' }))

async function execute(database: Database, query: string, variables: Record<string, unknown> = {}) {
  const { body } = await apollo.executeOperation({ query, variables }, { contextValue: createContext(database.reader) })
  if (body.kind !== 'single') throw new Error('expected one answer, got an incremental one')
  return body.singleResult
}

/** Runs a query on the real schema and gives its data; throws on any error, so that no test forgets to look. */
// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is its query's, which each test writes beside it
export async function query(database: Database, text: string, variables?: Record<string, unknown>): Promise<any> {
  const { data, errors } = await execute(database, text, variables)
  if (errors !== undefined) throw new Error(JSON.stringify(errors, null, 2))
  return JSON.parse(JSON.stringify(data))
}

/** Runs a query that must fail and gives its errors. */
export async function queryErrors(
  database: Database,
  text: string,
  variables?: Record<string, unknown>,
): Promise<readonly GraphQLFormattedError[]> {
  const { errors } = await execute(database, text, variables)
  if (errors === undefined) throw new Error('expected errors, got none')
  return errors
}

/** Runs a query and gives how many SQL statements it took. */
export async function statementsOf(
  database: Database,
  text: string,
  variables?: Record<string, unknown>,
): Promise<number> {
  const before = database.reader.statements
  await query(database, text, variables)
  return database.reader.statements - before
}
