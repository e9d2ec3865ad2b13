const SERVER = process.argv[2] ?? 'http://127.0.0.1:4000/graphql'

/** A generated document: its text, and the types of its answer and variables. */
interface Document<Data, Variables> {
  toString(): string
  __apiType?: (variables: Variables) => Data
}

/** Asks the server; throws what it finds wrong. */
export async function execute<Data, Variables>(query: Document<Data, Variables>, variables: Variables): Promise<Data> {
  const response = await fetch(SERVER, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: query.toString(), variables }),
  })
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown } // as GraphQL over HTTP has it
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}
