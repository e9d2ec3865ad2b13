import { type PageSelection, pageSelectionOf } from '../graph/columns.ts'
import { type Connection, connect, NO_PARENT, type Request } from '../graph/connection.ts'
import { perLevel } from '../graph/level.ts'
import type { List } from '../graph/pages.ts'
import type { Info } from '../graph/selection.ts'
import type { Context } from './context.ts'

// Resolvers of connections: one for the lists of all records of the level that the parent stands in.

type ListResolver<Parent, Args, Row> = (parent: Parent, args: Args, context: Context, info: Info) => Connection<Row>

/** The list of a parent, found by its id or another key of it. */
export function listOf<Parent extends object, Args, Row, Field extends string>(
  list: List<Row, Field>,
  keyOf: (parent: Parent) => number,
  request: (args: Args, parent: Parent) => Request<Field>,
): ListResolver<Parent, Args, Row> {
  return (parent, args, { reader }, info) => {
    const prepare = (parents: readonly Parent[]) =>
      connect(reader, list, request(args, parent), selectionOf(list, info), [...new Set(parents.map(keyOf))])
    return { lists: perLevel(parent, info.fieldNodes, prepare), parent: keyOf(parent) }
  }
}

/** A list of all there is, or of a part that its filter narrows it to. */
export function rootList<Args, Row, Field extends string>(
  request: (args: Args) => Request<Field> & { readonly list: List<Row, Field>; readonly parent?: number },
): ListResolver<unknown, Args, Row> {
  return (_root, args, { reader }, info) => {
    const { list, parent = NO_PARENT, ...asked } = request(args)
    return { lists: connect(reader, list, asked, selectionOf(list, info), [parent]), parent }
  }
}

function selectionOf<Row, Field extends string>({ table }: List<Row, Field>, info: Info): PageSelection {
  return pageSelectionOf(info, table)
}
