import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type FieldNode,
  type GraphQLNamedType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  TypeInfo,
  validateSchema,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { query } from './api.ts'
import { freshDatabase, importTexts } from './database.ts'

const schema = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'))
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
)

/** The parts of a type that a reader of the schema meets. */
function parts(type: GraphQLNamedType): { name: string; description?: string | null }[] {
  if (isEnumType(type)) return [...type.getValues()]
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : []
}

describe('schema.graphql', () => {
  test('is valid', () => expect(validateSchema(schema)).toEqual([]))

  test('describes every type, field and value in a plain sentence', () => {
    const silent = types.flatMap((type) =>
      [type, ...parts(type)].filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`),
    )
    expect(silent).toEqual([])
    const loose = types.flatMap((type) =>
      [type, ...parts(type)]
        .filter(({ description }) => !/[.:]$/.test(description ?? ''))
        .map(({ name }) => `${type.name}.${name}`),
    )
    expect(loose).toEqual([])
  })

  test('gives a field one shape on all records that can meet in a query, but for the mentions of a quote', () => {
    const shapes = new Map<string, Set<string>>()
    for (const type of types.filter(isObjectType).filter((record) => record.getInterfaces().length > 0)) {
      for (const { name, type: shape } of Object.values(type.getFields())) {
        const merged = isCompositeType(getNamedType(shape)) ? String(shape).replace(/\w+/, 'object') : String(shape)
        shapes.set(name, (shapes.get(name) ?? new Set()).add(merged))
      }
    }
    expect([...shapes].filter(([, found]) => found.size > 1).map(([name]) => name)).toEqual(['mentions'])
  })
})

/** A level of everything: what a field can answer, it answers. */
const PAGE = 'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'
const DAY = '{ at earliest latest basis text }'
const SPAN = '{ start end text }'
const ORIGIN = '{ name format url importedAt }'
const SUMMARY = (by: string) =>
  `facets(by: ${by}) { value node { id } count } timeline(interval: YEAR) { from to count }`
const EVERYTHING = `
  fragment Q on Quote {
    id version text kind speakerStatus confidence candidates { score entity { id } } onBehalfOf { id } said ${DAY} article { id } spans ${SPAN}
    paragraph { index role span ${SPAN} quotes { id } mentions { id } segments { text part quote { id } mention { id } } }
    context ${SPAN} speaker { id } speakerSpan ${SPAN} cue ${SPAN} addressee { id } mentions { id }
    provenance { origin by rule } repeats { id }
  }
  fragment M on Mention { id form article { id } entity { id } span ${SPAN} paragraph { index } }
  fragment A on Article {
    id version slug url language title lead text byline wordCount contentHash importedAt published ${DAY} updatedStamp ${DAY}
    origin ${ORIGIN} origins ${ORIGIN} supersededBy { id } supersedes { id } publisher { id name articles { totalCount } } paragraphs(roles: [BODY]) { index }
    entities { ${PAGE} nodes { id } edges { cursor mentionCount salience mentions { id } quotes { id } node { id } } }
    mentions { ${PAGE} nodes { ...M } edges { cursor node { id } } }
    quotes { ${PAGE} nodes { ...Q } edges { cursor node { id } } ${SUMMARY('SPEAKER')} }
    related { score article { id } sharedEntities { id } } duplicates { id }
  }
  fragment R on QuoteRelationConnection { ${PAGE} nodes { id } edges { cursor quoteCount node { id } quotes { totalCount } } }
  fragment E on Entity {
    id version slug description wikidataId type name mentionCount articleCount quoteCount aliases { name mentionCount }
    roles { title article { id } span ${SPAN} } firstMentioned ${DAY} lastMentioned ${DAY} mentions { totalCount }
    articles { ${PAGE} nodes { id } edges { cursor mentionCount salience node { id } } }
    quotes { nodes { id } } quotesAbout { nodes { id } } speaksAbout { ...R } spokenAboutBy { ...R }
    coMentioned { ${PAGE} nodes { id } edges { cursor count npmi node { id } } } timeline { from to count }
  }
  query {
    viewer { name role }
    corpus { articleCount entityCount quoteCount mentionCount earliest latest version extraction }
    articles(first: 5) { ${PAGE} nodes { ...A } edges { cursor node { id } } ${SUMMARY('ENTITY')} }
    entities { ${PAGE} nodes { ...E } edges { cursor node { id } } } quotes { nodes { ...Q } }
    publishers { ${PAGE} nodes { id } edges { articleCount cursor node { id name } } }
    entity(by: {name: "Anna Berg"}) { id } suggest(prefix: "ann") { id }
    quotationNetwork { entities { id } links { quoteCount speaker { id } about { id } quotes { totalCount } } }
    search(query: "berg") {
      ${PAGE} nodes { __typename } countsByType { type count }
      edges { cursor score node { __typename } highlights { field fragment html matches { start end } } }
    }
  }`

describe('every field answers on real data', () => {
  const database = freshDatabase()
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query above
  let everything: any
  beforeAll(async () => {
    await importTexts(database, {
      'school.txt':
        'Mayor opens school\n\nBy Ruth Stone\n\nLast Updated: 07/27/2016\n\nSPRINGFIELD, March 3, 2016 (Reuters) - "We waited for John Abbott," Mayor Anna Berg told President Paul Weston.\n\n"Anna Berg is right," said Abbott.\n',
    })
    everything = await query(database, EVERYTHING)
  })

  test('the test asks for every field that there is, of every type', () => {
    const asked = new Set<string>()
    const info = new TypeInfo(schema)
    const ask = (node: FieldNode) => asked.add(`${info.getParentType()?.name}.${node.name.value}`)
    visit(parse(EVERYTHING), visitWithTypeInfo(info, { Field: { enter: (node) => void ask(node) } }))
    const all = types
      .filter(isObjectType)
      .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
    const byOwnTests = ['Query.node', 'Query.nodes', 'Query.article', 'Query.quote']
    expect(all.filter((field) => !asked.has(field) && !byOwnTests.includes(field))).toEqual([])
  })

  test('who said what to whom, about whom, when', () => {
    expect(everything.corpus).toMatchObject({
      articleCount: 1,
      quoteCount: 2,
      earliest: '2016-03-03',
      latest: '2016-03-03',
    })
    const [article] = everything.articles.nodes
    expect(article).toMatchObject({
      byline: 'Ruth Stone',
      published: { earliest: '2016-03-03' },
      updatedStamp: { earliest: '2016-07-27' },
      publisher: { name: 'Reuters', articles: { totalCount: 1 } },
    })
    const entity = (name: string) => everything.entities.nodes.find((node: { name: string }) => node.name === name)
    const [first, second] = article.quotes.nodes
    expect(first).toMatchObject({
      text: 'We waited for John Abbott,',
      speaker: { id: entity('Anna Berg').id },
      addressee: { id: entity('Paul Weston').id },
      cue: { text: 'told' },
    })
    expect(second).toMatchObject({ text: 'Anna Berg is right,', speaker: { id: entity('John Abbott').id } })
    expect(entity('Anna Berg').quotesAbout.nodes).toEqual([{ id: second.id }])
    expect(entity('Anna Berg').firstMentioned).toMatchObject({ earliest: '2016-03-03' })
    expect(entity('Anna Berg').roles).toMatchObject([{ title: 'Mayor' }])
  })

  test('a record is the same by whichever way it is reached, and by its id', async () => {
    const [{ id, slug, contentHash }] = everything.articles.nodes
    const ids = [
      id,
      everything.entities.nodes[0].id,
      everything.quotes.nodes[0].id,
      everything.publishers.edges[0].node.id,
      everything.articles.nodes[0].mentions.nodes[0].id,
    ]
    const data = await query(
      database,
      `query ($ids: [ID!]!, $id: ID!, $slug: String!, $hash: String!, $quote: ID!) {
        nodes(ids: $ids) { __typename id } node(id: $id) { id } quote(id: $quote) { id }
        byId: article(by: {id: $id}) { id } bySlug: article(by: {slug: $slug}) { id } byHash: article(by: {contentHash: $hash}) { id }
      }`,
      { ids: [...ids, 'rubbish', ids[0]], id, slug, hash: contentHash.toUpperCase(), quote: ids[2] },
    )
    expect(data.nodes.map((node: { id: string } | null) => node?.id ?? null)).toEqual([...ids, null, ids[0]])
    expect(data.nodes.map((node: { __typename: string } | null) => node?.__typename)).toEqual([
      'Article',
      'Entity',
      'Quote',
      'Publisher',
      'Mention',
      undefined,
      'Article',
    ])
    expect([data.node.id, data.byId.id, data.bySlug.id, data.byHash.id, data.quote.id]).toEqual([
      id,
      id,
      id,
      id,
      ids[2],
    ])
  })

  test('what is not there is null, and no error', async () => {
    const quoteId = everything.quotes.nodes[0].id
    const data = await query(
      database,
      `query ($quote: ID!) {
        a: node(id: "") { id } b: node(id: "YXJ0aWNsZToyMDA") { id } c: article(by: {slug: "none"}) { id } d: article(by: {id: $quote}) { id }
        e: entity(by: {name: "Nobody"}) { id } f: quote(id: "entity:1") { id } g: entity(by: {slug: ""}) { id }
      }`,
      { quote: quoteId },
    )
    expect(data).toEqual({ a: null, b: null, c: null, d: null, e: null, f: null, g: null })
  })
})
