import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base'
import type { FastifyBaseLogger } from 'fastify'

/** How long a collector that does not answer may keep a server from stopping. In milliseconds. */
const SEND_WITHIN = 2_000

/**
 * Makes spans and sends them to the collector at `url`, over OTLP as JSON. OpenTelemetry's own variables, such as
 * OTEL_SERVICE_NAME, OTEL_TRACES_SAMPLER and OTEL_BSP_SCHEDULE_DELAY, hold.
 */
export function createProvider(url: string, log: FastifyBaseLogger): BasicTracerProvider {
  const exporter = new OTLPTraceExporter({ url: `${url.replace(/\/$/, '')}/v1/traces`, timeoutMillis: SEND_WITHIN })
  return new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': process.env.OTEL_SERVICE_NAME ?? 'on-record' }),
    spanProcessors: [new BatchSpanProcessor(warning(exporter, log))],
  })
}

/** The exporter, but spans that cannot be sent are told of. */
function warning(exporter: SpanExporter, log: FastifyBaseLogger): SpanExporter {
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.error !== undefined) log.warn({ err: result.error, spans: spans.length }, 'spans could not be sent')
        done(result)
      }),
    shutdown: () => exporter.shutdown(),
  }
}
