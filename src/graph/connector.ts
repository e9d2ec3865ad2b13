import type { Sql } from 'sql-template-tag'
import type { Reader } from '../database.ts'
import type { LoadBatched } from './batches.ts'
import type { Connection } from './connection.ts'
import { readFacets } from './facets.ts'
import { type OrderBy, orderOf } from './order.ts'
import { countItems, type List, readPages } from './pages.ts'
import { readTimelines } from './timeline.ts'
import { type PageArgs, windowOf } from './window.ts'

/** What a connection asks of a list. */
export interface Request<Field extends string> {
  readonly orderBy: OrderBy<Field>
  readonly where?: Sql | null
  readonly args: PageArgs
}

/** Key of the one parent of a list that has none. */
const NO_PARENT = 0

/** Gives connections whose pages, counts and summaries are read together for all parents that ask the same. */
export function createConnector(reader: Reader, load: LoadBatched) {
  return <Row, Field extends string>(
    list: List<Row, Field>,
    { orderBy, where = null, args }: Request<Field>,
    parent = NO_PARENT,
  ): Connection<Row> => {
    const order = orderOf(list, orderBy)
    const window = windowOf(args, order)
    const asked = [list.name, where?.sql, where?.values]
    return {
      page: () =>
        load(parent, ['page', ...asked, order.name, window], (parents) =>
          readPages(reader, list, { where, order }, window, parents),
        ),
      totalCount: () => load(parent, ['count', ...asked], (parents) => countItems(reader, list, where, parents)),
      facets: (facet, limit) =>
        load(parent, ['facets', ...asked, facet, limit], (parents) =>
          readFacets(reader, list, where, facet, limit, parents),
        ),
      timeline: (interval) =>
        load(parent, ['timeline', ...asked, interval], (parents) =>
          readTimelines(reader, list, where, interval, parents),
        ),
    }
  }
}
