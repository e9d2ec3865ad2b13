/** A metric as prom-client tells it of one process. */
export type CountedMetric = { readonly type: unknown }

/** What a worker tells the primary process. */
export type FromWorker =
  | { readonly kind: 'listening'; readonly origin: string }
  /** What it counted so far: when it was asked, and before it ends. */
  | { readonly kind: 'counted'; readonly metrics: readonly CountedMetric[] }
  /** Asks for the sum over all workers. */
  | { readonly kind: 'gather'; readonly id: number }

/** What the primary process tells a worker. */
export type FromPrimary =
  /** Tell what you counted. */
  | { readonly kind: 'count' }
  | { readonly kind: 'gathered'; readonly id: number; readonly text: string }
  /** Finish what is under way and end; for the first `drainMs` go on, while others take over. */
  | { readonly kind: 'stop'; readonly drainMs: number }
