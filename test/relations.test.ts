import { beforeAll, describe, expect, test } from 'vitest'
import type { QuoteFilter } from '../src/generated/resolvers.ts'
import { encodeId, keyOf } from '../src/graph/ids.ts'
import { query, queryErrors } from './api.ts'
import { groupBy } from './counting.ts'
import { freshDatabase, importTexts } from './database.ts'
import { generatedArticles } from './generated-articles.ts'

const database = freshDatabase()

/** What was stored of the articles: from these rows the relations are worked out in memory. */
const corpus = () =>
  Promise.all([
    database.prisma.quote.findMany({ include: { spans: true }, orderBy: [{ published: 'desc' }, { id: 'desc' }] }),
    database.prisma.mention.findMany(),
    database.prisma.entity.findMany(),
    database.prisma.article.count(),
  ])
let [quotes, mentions, entities, articleCount]: Awaited<ReturnType<typeof corpus>> = [[], [], [], 0]
beforeAll(async () => {
  await importTexts(database, generatedArticles(12))
  ;[quotes, mentions, entities, articleCount] = await corpus()
})
type Quote = (typeof quotes)[number]
type Mention = (typeof mentions)[number]

const entityId = (key: number) => encodeId('entity', key)
const quoteIds = (list: readonly Quote[]) => list.map(({ id }) => encodeId('quote', id))

/** Whom the words of a quote name, its speaker aside. */
function namedIn(quote: Quote): number[] {
  const inside = mentions.filter(
    ({ articleId, start }) =>
      articleId === quote.articleId && quote.spans.some((span) => start >= span.start && start < span.end),
  )
  return [...new Set(inside.map((mention) => mention.entityId))].filter((key) => key !== quote.speakerId)
}

/** Who talks about whom in some quotes, newest first: "speaker about" and the quotes behind. */
function relationsIn(list: readonly Quote[]): Map<string, Quote[]> {
  const pairs = list.flatMap((quote) =>
    quote.speakerId === null ? [] : namedIn(quote).map((about) => ({ pair: `${quote.speakerId} ${about}`, quote })),
  )
  const groups = groupBy(pairs, ({ pair }) => pair)
  return new Map([...groups].map(([pair, group]) => [pair, group.map(({ quote }) => quote)]))
}

interface Tie {
  readonly quoteCount: number
  readonly node: { readonly id: string }
  readonly quotes: { readonly nodes: readonly { readonly id: string }[]; readonly totalCount: number }
}
const idsOf = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id)

describe('who talks about whom', () => {
  const TIES = '{ totalCount edges { quoteCount node { id } quotes(first: 40) { totalCount nodes { id } } } }'

  test('is what the quotes of named speakers name, with these quotes behind, newest first', async () => {
    const data = await query(
      database,
      `{ entities(first: 15) { nodes { id speaksAbout(first: 10) ${TIES} spokenAboutBy(first: 10) ${TIES} } } }`,
    )
    const relations = relationsIn(quotes)
    expect(relations.size).toBeGreaterThan(10)
    const told = data.entities.nodes.flatMap(({ id, speaksAbout }: { id: string; speaksAbout: { edges: Tie[] } }) =>
      speaksAbout.edges.map((tie) => [`${keyOf('entity', id)} ${keyOf('entity', tie.node.id)}`, tie] as const),
    )
    const heard = data.entities.nodes.flatMap(
      ({ id, spokenAboutBy }: { id: string; spokenAboutBy: { edges: Tie[] } }) =>
        spokenAboutBy.edges.map((tie) => [`${keyOf('entity', tie.node.id)} ${keyOf('entity', id)}`, tie] as const),
    )
    for (const ties of [told, heard]) {
      expect(ties.map(([pair]: [string]) => pair).toSorted()).toEqual([...relations.keys()].toSorted())
      for (const [pair, tie] of ties) {
        const behind = relations.get(pair) ?? []
        expect(idsOf(tie.quotes.nodes)).toEqual(quoteIds(behind))
        expect([tie.quoteCount, tie.quotes.totalCount]).toEqual([behind.length, behind.length])
      }
    }
  })

  test('comes most quotes first, and counts as many as there are', async () => {
    const data = await query(
      database,
      `{ entities(first: 15) { nodes { speaksAbout(first: 10) ${TIES} spokenAboutBy(first: 10) ${TIES} } } }`,
    )
    for (const { edges, totalCount } of data.entities.nodes.flatMap(Object.values)) {
      const counts = edges.map(({ quoteCount }: Tie) => quoteCount)
      expect(counts).toEqual(counts.toSorted((one: number, other: number) => other - one))
      expect(edges).toHaveLength(totalCount)
    }
  })

  test('leaves out what one says of itself, and what nobody known says', async () => {
    const own = freshDatabase()
    await importTexts(own, {
      'self.txt':
        'Vote\n\n"Anna Berg never lies," Anna Berg said of Norway.\n\nThe sign read "Norway first, Norway last."\n',
    })
    const data = await query(
      own,
      '{ entities { nodes { name quotesAbout { totalCount } speaksAbout { totalCount } spokenAboutBy { totalCount } } } quotationNetwork { links { quoteCount } } }',
    )
    expect(data.quotationNetwork.links).toEqual([])
    for (const { speaksAbout, spokenAboutBy } of data.entities.nodes) {
      expect([speaksAbout.totalCount, spokenAboutBy.totalCount]).toEqual([0, 0])
    }
  })
})

describe('the network of quotes', () => {
  const network = (filter: QuoteFilter | null, args = '') =>
    query(
      database,
      `query ($filter: QuoteFilter) { quotationNetwork(filter: $filter ${args}) {
        links { speaker { id } about { id } quoteCount quotes(first: 60) { totalCount nodes { id } } } entities { id }
      } }`,
      { filter },
    ).then(({ quotationNetwork }) => quotationNetwork)
  interface Link extends Tie {
    readonly speaker: { readonly id: string }
    readonly about: { readonly id: string }
  }
  const pairOf = ({ speaker, about }: Link) => `${keyOf('entity', speaker.id)} ${keyOf('entity', about.id)}`

  const berg = () => entities.find(({ name }) => name === 'Anna Berg')?.id ?? 0
  const FILTERS: readonly [name: string, filter: () => QuoteFilter | null, holds: (quote: Quote) => boolean][] = [
    ['no filter', () => null, () => true],
    ['a filter that asks for nothing', () => ({}), () => true],
    ['one speaker', () => ({ speakers: { any: [entityId(berg())] } }), ({ speakerId }) => speakerId === berg()],
    [
      'quotes about one',
      () => ({ about: { any: [entityId(berg())] } }),
      (quote) => namedIn(quote).includes(berg()) || (quote.speakerId === berg() && quote.text.includes('Anna Berg')),
    ],
    ['a time', () => ({ published: { from: '2016-05-01' } }), ({ published }) => published >= '2016-05-01'],
    ['a word', () => ({ text: 'trust' }), ({ text }) => text.includes('trust')],
    ['not a word', () => ({ not: { text: '"is right"' } }), ({ text }) => !text.includes('is right')],
    ['nothing', () => ({ text: 'zeppelin' }), () => false],
  ]
  test.each(FILTERS)(
    'under %s is what the quotes that pass name, with these quotes behind',
    async (_name, filter, holds) => {
      const { links, entities: ends } = await network(filter(), 'maxLinks: 150')
      const relations = relationsIn(quotes.filter(holds))
      expect(links.map(pairOf).toSorted()).toEqual([...relations.keys()].toSorted())
      for (const link of links) {
        const behind = relations.get(pairOf(link)) ?? []
        expect(idsOf(link.quotes.nodes)).toEqual(quoteIds(behind))
        expect([link.quoteCount, link.quotes.totalCount]).toEqual([behind.length, behind.length])
      }
      const counts = links.map(({ quoteCount }: Tie) => quoteCount)
      expect(counts).toEqual(counts.toSorted((one: number, other: number) => other - one))
      const linked = links.flatMap(({ speaker, about }: Link) => [speaker.id, about.id])
      expect(idsOf(ends).toSorted()).toEqual([...new Set(linked)].toSorted())
    },
  )

  test('leaves out links of fewer quotes, and those beyond the number asked for', async () => {
    for (const filter of [null, {}]) {
      const { links } = await network(filter)
      const strong = links.filter(({ quoteCount }: Tie) => quoteCount >= 2)
      expect(strong.length).toBeGreaterThan(0)
      expect(strong.length).toBeLessThan(links.length)
      expect((await network(filter, 'minQuotes: 2')).links).toEqual(strong)
      expect((await network(filter, 'maxLinks: 3')).links).toEqual(links.slice(0, 3))
    }
  })

  test.each([0, 1_001])('of %i links is an error', async (maxLinks) => {
    const [error] = await queryErrors(database, `{ quotationNetwork(maxLinks: ${maxLinks}) { links { quoteCount } } }`)
    expect(error?.message).toBe(`Expected maxLinks from 1 to 1000, got ${maxLinks}.`)
  })
})

describe('who is named beside whom', () => {
  /** The place of a mention in each scope. */
  const PLACES: Readonly<Record<string, (mention: Mention) => string>> = {
    SENTENCE: ({ articleId, sentence }) => `${articleId} ${sentence}`,
    PARAGRAPH: ({ articleId, paragraphIndex }) => `${articleId} ${paragraphIndex}`,
    ARTICLE: ({ articleId }) => `${articleId}`,
  }
  interface Beside {
    readonly count: number
    readonly npmi: number
    readonly node: { readonly id: string; readonly type: string }
  }
  const beside = async (
    args: string,
  ): Promise<{ id: string; coMentioned: { totalCount: number; edges: Beside[] } }[]> =>
    (
      await query(
        database,
        `{ entities(first: 100) { nodes { id coMentioned(first: 100 ${args}) { totalCount edges { count npmi node { id type } } } } } }`,
      )
    ).entities.nodes

  test.each(Object.entries(PLACES))('in one %s, and how much more often than by chance', async (scope, placeOf) => {
    const placesByEntity = new Map(
      [...groupBy(mentions, (mention) => mention.entityId)].map(([key, own]) => [key, new Set(own.map(placeOf))]),
    )
    const placeCount = scope === 'ARTICLE' ? articleCount : new Set(mentions.map(placeOf)).size
    const answers = await beside(`scope: ${scope}`)
    expect(answers).toHaveLength(placesByEntity.size)
    for (const { id, coMentioned } of answers) {
      const own = placesByEntity.get(keyOf('entity', id) ?? 0) ?? new Set()
      const expected = [...placesByEntity]
        .map(([key, places]) => ({
          id: entityId(key),
          places,
          together: [...places].filter((place) => own.has(place)).length,
        }))
        .filter((other) => other.id !== id && other.together > 0)
      expect(coMentioned.totalCount).toBe(expected.length)
      expect(coMentioned.edges.map(({ node }) => node.id).toSorted()).toEqual(idsOf(expected).toSorted())
      for (const { node, count, npmi } of coMentioned.edges) {
        const other = expected.find((one) => one.id === node.id)
        expect(count).toBe(other?.together)
        expect(npmi).toBeCloseTo(npmiOf(count, own.size, other?.places.size ?? 0, placeCount), 10)
        expect(Math.abs(npmi)).toBeLessThanOrEqual(1)
      }
      const counts = coMentioned.edges.map(({ count }) => count)
      expect(counts).toEqual(counts.toSorted((one, other) => other - one))
    }
  })

  test('leaves out those of other types, and those named beside it less often', async () => {
    const all = await beside('')
    for (const [index, { coMentioned }] of (await beside('types: [PLACE], minCount: 3')).entries()) {
      const expected = all[index]?.coMentioned.edges.filter(({ node, count }) => node.type === 'PLACE' && count >= 3)
      expect(coMentioned.edges).toEqual(expected)
      expect(coMentioned.totalCount).toBe(expected?.length)
    }
    expect((await beside('types: []')).every(({ coMentioned }) => coMentioned.totalCount === 0)).toBe(true)
  })
})

/** Bouma 2009, from probabilities; 0 where there is only one place, 1 for two that are named everywhere. */
function npmiOf(together: number, one: number, other: number, places: number): number {
  const [both, first, second] = [together / places, one / places, other / places]
  if (places === 1) return 0
  return both === 1 ? 1 : Math.log2(both / (first * second)) / -Math.log2(both)
}
