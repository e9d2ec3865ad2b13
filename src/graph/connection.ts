import type { TimelineInterval } from '../generated/resolvers.ts'
import type { Bucket, Facet } from './facets.ts'
import type { Page } from './pages.ts'
import type { TimelineBucket } from './timeline.ts'

export type { PageInfo } from './pages.ts'

/** An item and its place in its list. */
export type Edge<Row> = Page<Row>['edges'][number]

/** A list that is read only as far as its fields are selected: the page, the count and each summary are
 * a statement each. */
export interface Connection<Row> {
  page(): Promise<Page<Row>>
  totalCount(): Promise<number>
  /** The most frequent values, of the whole list. */
  facets(facet: Facet, limit: number): Promise<Bucket[]>
  /** Items over time, of the whole list. */
  timeline(interval: TimelineInterval): Promise<TimelineBucket[]>
}
