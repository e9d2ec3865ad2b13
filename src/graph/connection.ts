import type { Sql } from 'sql-template-tag'
import type { Reader } from '../database.ts'
import type { TimelineInterval } from '../generated/resolvers.ts'
import type { PageSelection } from './columns.ts'
import { encodeCursor } from './cursor.ts'
import { type Bucket, type Facet, readFacets } from './facets.ts'
import { type Order, type OrderBy, orderOf } from './order.ts'
import { type AnyList, countItems, type List, type Page, placeOf, readPages } from './pages.ts'
import { readTimelines, type TimelineBucket } from './timeline.ts'
import { type PageArgs, type Window, windowOf } from './window.ts'

/** What a connection asks of a list. */
export interface Request<Field extends string> {
  readonly orderBy: OrderBy<Field>
  readonly where?: Sql | null
  readonly args: PageArgs
}

/** The lists of all parents of a level that ask the same, and what was read of them so far. */
interface Lists<Row> {
  readonly reader: Reader
  readonly list: AnyList<Row>
  readonly where: Sql | null
  readonly order: Order
  readonly window: Window
  readonly selection: PageSelection
  readonly parents: readonly number[]
  readonly answers: Map<unknown, ReadonlyMap<number, unknown>>
}

/**
 * A list of one parent, which is read only as far as its fields are selected: the page, the count and each summary are
 * a statement each, for all parents of the level.
 */
export interface Connection<Row> {
  readonly lists: Lists<Row>
  readonly parent: number
}

/** An item and its place in its list. */
export interface Edge<Row> {
  readonly node: Row
  readonly order: Order
}

/** Key of the one parent of a list that has none. */
export const NO_PARENT = 0

/** Prepares the lists of some parents; nothing is read. Throws BAD_USER_INPUT for a bad page. */
export function connect<Row, Field extends string>(
  reader: Reader,
  list: List<Row, Field>,
  { orderBy, where = null, args }: Request<Field>,
  selection: PageSelection,
  parents: readonly number[],
): Lists<Row> {
  const order = orderOf(list, orderBy)
  return { reader, list, where, order, window: windowOf(args, order), selection, parents, answers: new Map() }
}

/** The page that was asked for. */
export function pageOf<Row extends object>(connection: Connection<Row>): Page<Row> {
  const { reader, list, where, order, window, selection } = connection.lists
  return forParent(connection, 'page', (parents) =>
    readPages(reader, list, { where, order, selection }, window, parents),
  )
}

/** The items of the page, each with what tells its place. */
export function edgesOf<Row extends object>(connection: Connection<Row>): Edge<Row>[] {
  const { order } = connection.lists
  return pageOf(connection).rows.map((node) => ({ node, order }))
}

/** The cursor of an item. */
export function cursorOf({ node, order }: Edge<object>): string {
  return encodeCursor(order, placeOf(order, node))
}

/** How many items there are on all pages. */
export function countOf<Row>(connection: Connection<Row>): number {
  const { reader, list, where } = connection.lists
  return forParent(connection, 'count', (parents) => countItems(reader, list, where, parents))
}

/** The most frequent values, of the whole list. `asked` tells one such question from another. */
export function facetsOf<Row>(connection: Connection<Row>, asked: object, facet: Facet, limit: number): Bucket[] {
  const { reader, list, where } = connection.lists
  return forParent(connection, asked, (parents) => readFacets(reader, list, where, facet, limit, parents))
}

/** Items over time, of the whole list. `asked` tells one such question from another. */
export function timelineOf<Row>(
  connection: Connection<Row>,
  asked: object,
  interval: TimelineInterval,
): TimelineBucket[] {
  const { reader, list, where } = connection.lists
  return forParent(connection, asked, (parents) => readTimelines(reader, list, where, interval, parents))
}

/** What was read for all parents, of one of them. `read` gives a value for each parent, in their order. */
function forParent<Row, Value>(
  { lists: { parents, answers }, parent }: Connection<Row>,
  asked: unknown,
  read: (parents: readonly number[]) => Value[],
): Value {
  let byParent = answers.get(asked)
  if (byParent === undefined) {
    const values = read(parents)
    byParent = new Map(parents.map((key, index) => [key, values[index]]))
    answers.set(asked, byParent)
  }
  return byParent.get(parent) as Value // one for each parent, and what was asked names what it is
}
