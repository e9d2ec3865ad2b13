/**
 * Writes what others read of schema.graphql:
 *
 * - src/generated/resolvers.ts, the types of the resolvers, with the rows of src/graph as parents, so that a
 *   resolver that drifts from the schema or the tables does not compile;
 * - dist/schema.json, the answer to an introspection query, published for the tools of clients.
 *
 * Run by `npm run generate`. The plugins are called directly because the usual command line for them needs a newer Node.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers'
import { buildASTSchema, introspectionFromSchema, parse } from 'graphql'

const OUTPUT = 'src/generated/resolvers.ts'

const row = (name: string) => `../graph/rows.ts#${name}`
const parent = (name: string) => `../graph/parents.ts#${name}`

const connections = [
  'Article',
  'Entity',
  'Quote',
  'Mention',
  'Publisher',
  'ArticleEntity',
  'EntityArticle',
  'QuoteRelation',
  'CoMention',
]

const config = {
  contextType: '../resolvers/context.ts#Context',
  enumsAsTypes: true,
  strictScalars: true,
  useTypeImports: true,
  immutableTypes: true,
  scalars: {
    ID: 'string',
    DateTime: { input: 'string', output: 'Date' },
    Date: 'string',
    URL: 'string',
    Locale: 'string',
  },
  mappers: {
    Article: row('ArticleRow'),
    Paragraph: row('ParagraphRow'),
    Segment: '../graph/segments.ts#Segment as SegmentParent',
    TextSpan: row('SpanRow'),
    FuzzyDate: row('FuzzyDateRow'),
    Publisher: row('PublisherRow'),
    Entity: row('EntityRow'),
    Alias: row('AliasRow'),
    Role: row('RoleRow'),
    Mention: row('MentionRow'),
    Quote: row('QuoteRow'),
    Corpus: row('CorpusRow'),
    Node: row('NodeRow'),
    Origin: row('OriginRow'),
    RelatedArticle: row('RelatedRow'),
    SpeakerCandidate: row('CandidateRow'),
    FacetBucket: '../graph/facets.ts#Bucket as BucketParent',
    QuotationNetwork: '../graph/network.ts#Network as NetworkParent',
    QuotationLink: '../graph/network.ts#Link as LinkParent',
    SearchConnection: '../graph/search.ts#SearchConnection as SearchParent',
    SearchEdge: '../graph/search.ts#SearchEdge as SearchEdgeParent',
    SearchResult: row('NodeRow'),
    ...Object.fromEntries(
      connections.flatMap((name) =>
        [`${name}Connection`, `${name}Edge`].map((type) => [type, `${parent(type)} as ${type}Parent`]),
      ),
    ),
  },
}

const schema = parse(readFileSync('schema.graphql', 'utf8'))
const code = await codegen({
  filename: OUTPUT,
  schema,
  documents: [],
  config,
  plugins: [{ typescript: {} }, { typescriptResolvers: {} }],
  pluginMap: { typescript, typescriptResolvers },
})
mkdirSync('src/generated', { recursive: true })
writeFileSync(OUTPUT, code)

mkdirSync('dist', { recursive: true })
const introspection = introspectionFromSchema(buildASTSchema(schema), { experimentalDirectiveDeprecation: false })
writeFileSync('dist/schema.json', `${JSON.stringify(introspection, null, 2)}\n`)
