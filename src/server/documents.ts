import { hash } from 'node:crypto'
import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server'
import { type DocumentNode, type GraphQLSchema, getOperationAST } from 'graphql'
import { LRUCache } from 'lru-cache'
import { cacheControl } from './cache-policy.ts'
import { planOf } from './plan.ts'
import { jsonIn } from './search-params.ts'
import { parseTrustedDocuments, type TrustedDocuments } from './trusted-documents.ts'

/** The store that Apollo looks into before it parses a document. */
export type DocumentStore = NonNullable<ApolloServerOptions<object>['documentStore']>

/** Documents that were parsed and found valid, those asked for last. */
export interface Documents {
  readonly store: DocumentStore
  /** Tells which schema they are of, and has the trusted ones parsed before the first request. */
  readonly plugin: ApolloServerPlugin
  /**
   * For how long everybody may keep the answer to a GET, as a cache-control header, by the document that it names or
   * brings; null when nobody but the asking client may, or the document is not known.
   */
  publicPolicyOf(search: string): string | null
}

/** Characters of the documents that are remembered: parsed, they take a hundred times as much memory. */
const CHARACTERS_AT_MOST = 500_000

/** Remembers documents; throws TrustedDocumentsError at the start of Apollo when a trusted one is not valid. */
export function createDocuments(trusted: TrustedDocuments): Documents {
  const known = new LRUCache<string, DocumentNode>({
    maxSize: CHARACTERS_AT_MOST,
    sizeCalculation: ({ loc }) => loc?.source.body.length ?? 1,
  })
  let schema: GraphQLSchema | null = null
  return {
    store: storeOf(known),
    plugin: {
      serverWillStart: async (service) => {
        schema = service.schema
        for (const [text, document] of parseTrustedDocuments(schema, trusted)) known.set(hash('sha256', text), document)
      },
    },
    publicPolicyOf: (search) => {
      const params = new URLSearchParams(search)
      const document = known.get(hashIn(params) ?? '')
      return schema && document ? publicPolicy(schema, document, params) : null
    },
  }
}

/** Apollo's keys begin with a hash of the schema. */
function storeOf(known: LRUCache<string, DocumentNode>): DocumentStore {
  const hashOf = (key: string) => key.slice(key.lastIndexOf(':') + 1)
  return {
    get: async (key) => known.get(hashOf(key)),
    set: async (key, document) => void known.set(hashOf(key), document),
    delete: async (key) => known.delete(hashOf(key)),
  }
}

function hashIn(params: URLSearchParams): string | null {
  const text = params.get('query')
  if (text !== null) return hash('sha256', text)
  const { sha256Hash } = jsonIn(params, 'extensions')?.persistedQuery ?? {}
  return typeof sha256Hash === 'string' ? sha256Hash : null
}

function publicPolicy(schema: GraphQLSchema, document: DocumentNode, params: URLSearchParams): string | null {
  const operation = getOperationAST(document, params.get('operationName'))
  if (operation == null) return null
  const { policy } = planOf(schema, document, operation, jsonIn(params, 'variables') ?? {}).plan
  return policy?.scope === 'PUBLIC' ? cacheControl(policy) : null
}
