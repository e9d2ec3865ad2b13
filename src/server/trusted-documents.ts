import { readFileSync } from 'node:fs'
import type { HTTPGraphQLRequest } from '@apollo/server'
import { type DocumentNode, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql'
import { badRequest } from './errors.ts'
import { limitRules, TOKENS_AT_MOST } from './limits.ts'
import { type Given, jsonIn } from './search-params.ts'

/** The texts of the documents that were agreed on beforehand, by the ids that stand for them. */
export type TrustedDocuments = ReadonlyMap<string, string>

/** The trusted documents cannot be served; the message says which and why. */
export class TrustedDocumentsError extends Error {}

/**
 * Reads a file of documents by their ids, as GraphQL Code Generator's client preset and the Relay compiler write it;
 * none without a file. Throws TrustedDocumentsError for a file that is none, and when nothing could be asked for.
 */
export function readTrustedDocuments(file: string | undefined, isOnly: boolean): TrustedDocuments {
  if (file === undefined) {
    if (isOnly) throw new TrustedDocumentsError('expected --trusted-documents with --trusted-only, got none')
    return new Map()
  }
  const entries = Object.entries(jsonOf(file))
  const wrong = entries.find(([, text]) => typeof text !== 'string')
  if (wrong !== undefined) throw new TrustedDocumentsError(`expected the text of a document at ${wrong[0]} of ${file}`)
  return new Map(entries)
}

function jsonOf(file: string): Record<string, string> {
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Record<string, string> // its values are looked at next
  } catch (error) {
    throw new TrustedDocumentsError(`expected trusted documents in ${file}: ${String(error)}`)
  }
  throw new TrustedDocumentsError(`expected a JSON object of documents by their ids in ${file}`)
}

/** The parsed trusted documents, each with its text. Throws TrustedDocumentsError naming the first that is not valid in this schema. */
export function parseTrustedDocuments(schema: GraphQLSchema, trusted: TrustedDocuments): [string, DocumentNode][] {
  return [...trusted].map(([id, text]) => {
    const [document, problem] = parsed(schema, text)
    if (document === null) throw new TrustedDocumentsError(`the trusted document ${id} cannot be served: ${problem}`)
    return [text, document]
  })
}

function parsed(schema: GraphQLSchema, text: string): [DocumentNode, null] | [null, string] {
  try {
    const document = parse(text, { maxTokens: TOKENS_AT_MOST })
    const [error] = validate(schema, document, [...specifiedRules, ...limitRules])
    return error === undefined ? [document, null] : [null, error.message]
  } catch (error) {
    return [null, String(error)]
  }
}

/** What a request says that may name a document. */
interface Naming {
  readonly query?: unknown
  readonly documentId?: unknown
  readonly extensions?: Given | null
}

/**
 * Puts the text of a trusted document in the place of its id: `documentId`, as "GraphQL over HTTP" has it, or
 * `extensions.persistedQuery.sha256Hash`, as Apollo's clients send it. With `isOnly`, nothing else is let through.
 *
 * Throws a bad request for an id that is not known and a text that is not trusted.
 */
export function withTrustedText(
  request: HTTPGraphQLRequest,
  trusted: TrustedDocuments,
  isOnly: boolean,
): HTTPGraphQLRequest {
  if (request.method === 'GET') {
    const given = new URLSearchParams(request.search)
    const text = trustedText(namingIn(given), trusted, isOnly)
    return text === null ? request : { ...request, search: `?${withText(given, text)}` }
  }
  if (typeof request.body !== 'object' || request.body === null) return request
  const text = trustedText(request.body, trusted, isOnly)
  if (text === null) return request
  const { documentId: _, extensions: __, ...body } = request.body as Naming // an object, of which these two are taken out
  return { ...request, body: { ...body, query: text } }
}

/** The text that is asked for by its id; null when nothing is, which Apollo answers. */
function trustedText(request: Naming, trusted: TrustedDocuments, isOnly: boolean): string | null {
  const { query, documentId } = request
  const id = documentId ?? request.extensions?.persistedQuery?.sha256Hash
  const text = typeof id === 'string' ? (trusted.get(id) ?? trusted.get(id.replace(/^sha256:/, ''))) : undefined
  if (text !== undefined) {
    if (query == null || query === text) return text
    throw badRequest('Expected the text of the trusted document with this id, or none; got another one.')
  }
  if (isOnly && (query != null || id != null)) {
    throw badRequest('Expected the id of a trusted document, the only ones that are answered here; got something else.')
  }
  if (documentId != null) throw badRequest('Expected the id of a trusted document, got an unknown one.')
  return null
}

function namingIn(given: URLSearchParams): Naming {
  return { query: given.get('query'), documentId: given.get('documentId'), extensions: jsonIn(given, 'extensions') }
}

function withText(given: URLSearchParams, text: string): URLSearchParams {
  const params = new URLSearchParams(given)
  params.delete('documentId')
  params.delete('extensions')
  params.set('query', text)
  return params
}
