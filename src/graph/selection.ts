import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql'

/** What a query asks of a field, and of what is below it. */
export type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'schema'>

/**
 * Names of the fields that are selected below a field, or at the end of a path of fields below it; those that a
 * directive may leave out, and those of fragments on other types, included.
 */
export function fieldsAt({ fieldNodes, fragments }: Info, ...path: readonly string[]): Set<string> {
  const names = new Set<string>()
  const spread = new Set<string>()
  const collect = (set: SelectionSetNode | undefined, depth: number): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === 'InlineFragment') collect(selection.selectionSet, depth)
      else if (selection.kind === 'FragmentSpread') spreadOnce(selection.name.value, depth)
      else if (depth === path.length) names.add(selection.name.value)
      else if (selection.name.value === path[depth]) collect(selection.selectionSet, depth + 1)
    }
  }
  const spreadOnce = (name: string, depth: number): void => {
    const once = `${depth} ${name}` // fragments that spread each other twice would be walked times without number
    if (spread.has(once)) return
    spread.add(once)
    collect(fragments[name]?.selectionSet, depth)
  }
  for (const { selectionSet } of fieldNodes) collect(selectionSet, 0)
  return names
}
