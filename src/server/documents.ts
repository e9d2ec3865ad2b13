import { hash } from 'node:crypto'
import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server'
import { type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST } from 'graphql'
import { LRUCache } from 'lru-cache'
import { cacheControl } from './cache-policy.ts'
import { planOf } from './plan.ts'
import { jsonIn } from './search-params.ts'
import { parseTrustedDocuments, type TrustedDocuments } from './trusted-documents.ts'

type DocumentStore = NonNullable<ApolloServerOptions<object>['documentStore']>
type PersistedQueries = Exclude<ApolloServerOptions<object>['persistedQueries'], false | undefined>

/** Documents that were parsed and found valid, and the texts of those that clients registered: the last of each. */
export interface Documents {
  readonly store: DocumentStore
  readonly registered: NonNullable<PersistedQueries['cache']>
  /** Tells which schema they are of, and has the trusted ones parsed before the first request. */
  readonly plugin: ApolloServerPlugin
  /**
   * For how long everybody may keep the answer to a GET, as a cache-control header, by the document that it names or
   * brings; null when nobody but the asking client may, or the document is not known.
   */
  publicPolicyOf(search: string): string | null
}

/** Characters of the documents that are remembered: parsed, they take a hundred times as much memory. */
const CHARACTERS_AT_MOST = 250_000
/** Characters of the documents that clients registered. */
const REGISTERED_AT_MOST = 4_000_000

/** Remembers documents; throws TrustedDocumentsError at the start of Apollo when a trusted one is not valid. */
export function createDocuments(trusted: TrustedDocuments): Documents {
  const known = new LRUCache<string, DocumentNode>({
    maxSize: CHARACTERS_AT_MOST,
    sizeCalculation: ({ loc }) => loc?.source.body.length ?? 1,
  })
  const registered = new LRUCache<string, string>({
    maxSize: REGISTERED_AT_MOST,
    sizeCalculation: (text) => text.length,
  })
  let schema: GraphQLSchema | null = null
  return {
    store: cacheOf(known),
    registered: cacheOf(registered),
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

/** A cache as Apollo asks for it. Its keys end with the hash of a text. */
function cacheOf<Value extends object | string>(known: LRUCache<string, Value>) {
  const hashOf = (key: string) => key.slice(key.lastIndexOf(':') + 1)
  return {
    get: async (key: string) => known.get(hashOf(key)),
    set: async (key: string, value: Value) => void known.set(hashOf(key), value),
    delete: async (key: string) => known.delete(hashOf(key)),
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
  try {
    const { policy } = planOf(schema, document, operation, jsonIn(params, 'variables') ?? {}).plan
    return policy?.scope === 'PUBLIC' ? cacheControl(policy) : null
  } catch (error) {
    if (error instanceof GraphQLError) return null // it is refused, as Apollo will tell
    throw error
  }
}
