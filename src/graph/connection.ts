import type { Page } from './pages.ts'

export type { PageInfo } from './pages.ts'

/** An item and its place in its list. */
export type Edge<Row> = Page<Row>['edges'][number]

/** A list that is read only as far as its fields are selected: the page and the count are a statement each. */
export interface Connection<Row> {
  page(): Promise<Page<Row>>
  totalCount(): Promise<number>
}
