/** What a tab of GraphiQL opens with. */
export interface ExampleTab {
  readonly query: string
  readonly variables: string | null
}

const queries = import.meta.glob<string>('../../examples/queries/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const variables = import.meta.glob<string>('../../examples/queries/*.variables.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/**
 * Every query of examples/queries in file-name order, each with the variables file beside it, or null.
 *
 * GraphiQL fills the first tab's query but not its variables, so the first example has none.
 */
export const exampleTabs: readonly ExampleTab[] = Object.keys(queries)
  .sort()
  .map((path) => ({
    query: queries[path] ?? '',
    variables: variables[path.replace(/\.graphql$/, '.variables.json')] ?? null,
  }))
