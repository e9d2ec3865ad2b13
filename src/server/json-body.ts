import type { FastifyInstance, FastifyRequest } from 'fastify'

/** A body of JSON as its text: it need not be parsed when the answer to it is known. */
interface JsonBody {
  readonly text: string
}

/** Has bodies of JSON read, not parsed. */
export function keepJsonText(app: FastifyInstance): void {
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => done(null, { text }))
}

/** The text of a JSON body; null for another body, or none. */
export function jsonText(body: unknown): string | null {
  return isJson(body) ? body.text : null
}

/** The parsed body of a request. Throws Fastify's own errors for an empty body and for one that is not JSON. */
export function parsedBody(request: FastifyRequest): unknown {
  const { body, server } = request
  if (!isJson(body)) return body
  let parsed: unknown
  server.getDefaultJsonParser('error', 'error')(request, body.text, (error, json) => {
    if (error !== null) throw error
    parsed = json
  })
  return parsed
}

function isJson(body: unknown): body is JsonBody {
  return typeof body === 'object' && body !== null // nothing else that Fastify reads is an object
}
