import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../database.ts'
import type { Context } from '../resolvers/context.ts'
import type { Usage } from '../resolvers/usage.ts'
import type { DataVersion } from './data-version.ts'
import { isMatch, type TagOf } from './etag.ts'
import { jsonText, parsedBody } from './json-body.ts'
import { noteCache } from './observe.ts'
import type { Answer, KeptAnswer, ResponseCache } from './response-cache.ts'

/** What answers requests. */
export interface Answering {
  readonly apollo: ApolloServer<Context>
  readonly responses: ResponseCache
  /** Has what is read from now on be of one state of the data. */
  readonly holdSnapshot: Database['holdSnapshot']
  /** The state of the data now. */
  readonly currentData: () => DataVersion
  readonly contextOf: (request: FastifyRequest) => Context
  readonly tagOf: TagOf
  /** Puts texts in the place of ids. Throws for what is not let through. */
  readonly admit: (request: HTTPGraphQLRequest) => HTTPGraphQLRequest
  /** For how long everybody may keep the answer to a GET that was admitted; null for one that nobody may, or that is not known. */
  readonly publicPolicyOf: (search: string) => string | null
}

/**
 * Handles the requests of the GraphQL route, each on one state of the data. An answer that is known, here or by the
 * client, is not worked out again.
 */
export function handlerOf(answering: Answering) {
  const { holdSnapshot, responses, currentData, tagOf, admit, publicPolicyOf } = answering
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const asked = askedBy(request)
    holdSnapshot()
    if (asked === null) return send(reply, await run(answering, request, admit(graphqlRequest(request))))
    const data = currentData()
    const etag = request.method === 'GET' ? tagOf(data, asked) : null
    const isKnown = etag !== null && isMatch(request.headers['if-none-match'], etag)
    const kept = responses.find(asked, data)
    if (kept !== undefined) {
      noteCache(request, isKnown ? 'not_modified' : 'hit', kept.known)
      return send(reply, isKnown ? notModified(etag, kept.headers.get('cache-control')) : kept)
    }
    const admitted = admit(graphqlRequest(request))
    const policy = isKnown ? publicPolicyOf(admitted.search) : null
    if (etag !== null && policy !== null) {
      noteCache(request, 'not_modified')
      return send(reply, notModified(etag, policy))
    }
    noteCache(request, 'miss')
    const answer = await run(answering, request, admitted)
    // A request that had to wait may have read, in part, what was written meanwhile.
    if (!isPublic(answer) || currentData() !== data) return send(reply, answer)
    const whole = etag === null ? answer : withHeader(answer, 'etag', etag)
    if (request.usage !== undefined) responses.keep(asked, data, { ...whole, known: knownOf(request.usage) })
    return send(reply, whole)
  }
}

/**
 * All that an answer depends on beside the data: the same text is asked for the same. Null for a request that only
 * Apollo can judge, such as one that another site may have made a browser send.
 */
function askedBy({ method, url, headers, body }: FastifyRequest): string | null {
  const { accept = '' } = headers
  if (method === 'POST') {
    const text = jsonText(body)
    return text === null ? null : `POST ${accept}\n${text}`
  }
  const isPreflighted = Boolean(headers['apollo-require-preflight'] || headers['x-apollo-operation-name'])
  return method === 'GET' && isPreflighted && headers['content-type'] === undefined ? `GET ${accept}\n${url}` : null
}

function graphqlRequest(request: FastifyRequest): HTTPGraphQLRequest {
  const { method, url, headers } = request
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const at = url.indexOf('?')
  return { method, headers: map, search: at < 0 ? '' : url.slice(at), body: parsedBody(request) }
}

async function run(
  { apollo, contextOf }: Answering,
  request: FastifyRequest,
  httpGraphQLRequest: HTTPGraphQLRequest,
): Promise<Answer> {
  const {
    status = 200,
    headers,
    body,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest,
    context: async () => contextOf(request),
  })
  if (body.kind !== 'complete') throw new Error('expected one answer, got an incremental one')
  return { status, headers, body: body.string }
}

function knownOf({ operation, hash, cost }: Usage): KeptAnswer['known'] {
  return { operation, hash, cost }
}

/** Errors and what is a caller's own are not public. */
function isPublic({ status, headers }: Answer): boolean {
  return status === 200 && headers.get('cache-control')?.endsWith('public') === true
}

function withHeader(answer: Answer, name: string, value: string): Answer {
  return { ...answer, headers: new Map([...answer.headers, [name, value]]) }
}

function notModified(etag: string, policy = 'no-store'): Answer {
  const headers = new Map([
    ['etag', etag],
    ['cache-control', policy],
  ])
  return { status: 304, headers, body: '' }
}

/** Answers differ by what the client accepts, beside what another header says already. */
function send(reply: FastifyReply, { status, headers, body }: Answer): FastifyReply {
  for (const [name, value] of headers) reply.header(name, value)
  const vary = reply.getHeader('vary')
  reply.header('vary', vary === undefined ? 'accept' : `${vary}, accept`)
  return reply.code(status).send(body)
}
