import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server'
import {
  type Attributes,
  defaultTextMapGetter,
  type Context as Parent,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import type { FastifyInstance } from 'fastify'
import type { Reader } from '../database.ts'
import type { Context } from '../resolvers/context.ts'
import type { Usage } from '../resolvers/usage.ts'
import { createProvider } from './otlp.ts'

/** What the rest of the server needs to know of tracing. */
export interface Tracing {
  /** Makes spans of what GraphQL does. */
  readonly plugin: ApolloServerPlugin<Context>
  /** A reader for one request, whose statements are spans. */
  reader(reader: Reader, usage: Usage | undefined): Reader
}

/** The span of a request, and what the next span belongs to: the request, or its execution while that lasts. */
interface RequestTrace {
  readonly span: Span
  parent: Parent
}

type Traces = WeakMap<Usage, RequestTrace>

/**
 * Makes a span of each observed request to a route of `app`, of its parsing, validation and execution, and of each SQL
 * statement, and sends them to the collector at `url`. A request that brings W3C's `traceparent` belongs to that trace.
 *
 * Names are those of OpenTelemetry's semantic conventions for HTTP, GraphQL and databases. No value is in a span.
 */
export function traceRequests(app: FastifyInstance, url: string): Tracing {
  const provider = createProvider(url, app.log)
  const tracer = provider.getTracer('on-record')
  const traces: Traces = new WeakMap()
  const propagator = new W3CTraceContextPropagator()
  app.addHook('onRequest', ({ usage, method, headers }, _reply, done) => {
    const remote = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter)
    const span = tracer.startSpan(`${method} /graphql`, { kind: SpanKind.SERVER, attributes: http(method) }, remote)
    if (usage !== undefined) traces.set(usage, { span, parent: trace.setSpan(ROOT_CONTEXT, span) })
    done()
  })
  app.addHook('onSend', ({ usage }, { statusCode }, _answer, done) => {
    const traced = usage && traces.get(usage)
    if (usage !== undefined && traced !== undefined) endRequest(traced.span, usage, statusCode)
    done()
  })
  app.addHook('onClose', () => provider.shutdown().catch(() => {})) // told of where it failed
  const plugin = graphqlSpans(tracer, traces)
  return { plugin, reader: (reader, usage) => (usage === undefined ? reader : traced(reader, tracer, traces, usage)) }
}

function http(method: string): Attributes {
  return { 'http.request.method': method, 'http.route': '/graphql', 'url.path': '/graphql' }
}

function endRequest(span: Span, { operation, hash, outcome }: Usage, status: number): void {
  span.setAttribute('http.response.status_code', status)
  if (operation !== null) span.setAttribute('graphql.operation.name', operation)
  if (hash !== null) span.setAttribute('graphql.document.hash', hash)
  if (outcome !== null) span.setAttribute('onrecord.outcome', outcome)
  if (status >= 500 || outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR })
  span.end()
}

function graphqlSpans(tracer: Tracer, traces: Traces): ApolloServerPlugin<Context> {
  const start = (name: string, { usage }: Context) => tracer.startSpan(name, {}, traces.get(usage)?.parent)
  const listener: GraphQLRequestListener<Context> = {
    parsingDidStart: async ({ contextValue }) => {
      const span = start('graphql.parse', contextValue)
      return async (error) => end(span, error)
    },
    validationDidStart: async ({ contextValue }) => {
      const span = start('graphql.validate', contextValue)
      return async (errors) => end(span, errors?.[0])
    },
    executionDidStart: async ({ contextValue, operation }) => {
      const span = start('graphql.execute', contextValue)
      span.setAttribute('graphql.operation.type', operation.operation)
      const request = traces.get(contextValue.usage)
      const outer = request?.parent
      if (request !== undefined) request.parent = trace.setSpan(request.parent, span)
      return {
        executionDidEnd: async (error) => {
          if (request !== undefined && outer !== undefined) request.parent = outer
          end(span, error)
        },
      }
    },
  }
  return { requestDidStart: async () => listener }
}

function end(span: Span, error: Error | undefined): void {
  if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: error.message })
  span.end()
}

function traced(reader: Reader, tracer: Tracer, traces: Traces, usage: Usage): Reader {
  return {
    all<Row>(query: Parameters<Reader['all']>[0]) {
      const attributes = { 'db.system.name': 'sqlite', 'db.query.text': query.sql } // values stand apart, as ?
      const span = tracer.startSpan('sqlite', { kind: SpanKind.CLIENT, attributes }, traces.get(usage)?.parent)
      try {
        const rows = reader.all<Row>(query)
        span.setAttribute('db.response.returned_rows', rows.length)
        return rows
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR })
        throw error
      } finally {
        span.end()
      }
    },
    get statements() {
      return reader.statements
    },
  }
}
