import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { fileOf, importRecords, linesOf } from './annotated.ts'
import { query } from './api.ts'
import { freshDatabase } from './database.ts'

vi.setConfig({ testTimeout: 60_000 }) // an import a run

type Span = readonly [start: number, end: number]

const PIECES = [
  ...['Ana ', 'said ', '"no', '," ', '🎈', '👩‍👩‍👧 ', 'e\u0301', '\r\n', '\n\n', '\t'],
  ...['U.S. ', 'Why? ', '. ', '第三', '\u2028', '<b>&amp;'],
]
const KEYS = ['k1', 'k2', 'k3']
const texts = fc
  .array(fc.constantFrom(...PIECES), { minLength: 3, maxLength: 60 })
  .map((pieces) => `A${pieces.join('')}`)
const key = fc.constantFrom(...KEYS)
const maybeKey = fc.option(key, { nil: null })

/** Where the characters of a text begin and end. */
function edgesOf(text: string): number[] {
  let edge = 0
  return [0, ...Array.from(text, (character) => (edge += character.length))]
}

/** Spans of a text that follow each other. */
function spansIn(text: string, most: number) {
  return fc
    .uniqueArray(fc.constantFrom(...edgesOf(text)), { minLength: 2, maxLength: most * 2 })
    .map((edges) => edges.toSorted((one, other) => one - other))
    .map((edges) => edges.flatMap((end, index): Span[] => (index % 2 === 1 ? [[edges[index - 1] ?? 0, end]] : [])))
}

const annotations = texts.chain((text) => {
  const span = spansIn(text, 1).map(([only = [0, 1]]): Span => only)
  const mention = fc.record({ entity: key, at: span }).map(({ entity, at: [start, end] }) => ({ entity, start, end }))
  const quote = fc.record({
    spans: spansIn(text, 3).filter((spans) => spans.every(([start, end]) => /\S/.test(text.slice(start, end)))),
    kind: fc.constantFrom('DIRECT', 'PARTIAL', 'INDIRECT'),
    speaker: maybeKey,
    cue: fc.option(span, { nil: null }),
    addressee: maybeKey,
  })
  return fc.record({
    text: fc.constant(text),
    mentions: fc.array(mention, { maxLength: 6 }),
    quotes: fc.array(quote, { maxLength: 5 }),
  })
})
const metadata = fc.record({
  types: fc.tuple(...KEYS.map(() => fc.constantFrom('PERSON', 'ORGANIZATION', 'PLACE', 'GROUP', 'OTHER'))),
  publishedAt: fc.option(
    fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((at) => at.toISOString()),
    { nil: null },
  ),
  publisher: fc.option(fc.constantFrom('Herald', 'The "Post"'), { nil: null }),
  byline: fc.option(fc.constantFrom('Ruth Stone', 'B. 🎈'), { nil: null }),
})
type Annotations = typeof annotations extends fc.Arbitrary<infer Value> ? Value : never
type Metadata = typeof metadata extends fc.Arbitrary<infer Value> ? Value : never

/** The record of a run, with keys and a text of its own: what another run imported is not met. */
function recordOf(run: number, { text, mentions, quotes }: Annotations, { types, ...told }: Metadata) {
  const own = (name: string | null) => (name === null ? null : `${run} ${name}`)
  return {
    ...told,
    name: `run ${run}`,
    title: `Run ${run}`,
    text: `${text} Run ${run}.`,
    entities: KEYS.map((name, index) => ({ key: own(name), name: own(name), type: types[index] })),
    mentions: mentions.map((mention) => ({ ...mention, entity: own(mention.entity) })),
    quotes: quotes.map((quote) => ({ ...quote, speaker: own(quote.speaker), addressee: own(quote.addressee) })),
  }
}

const FIELDS = `text byline publisher { name } published { at }
  mentions(first: 100) { nodes { entity { name type } span { start end text } } }
  quotes(first: 100) {
    nodes { text kind speaker { name } addressee { name } cue { start end } spans { start end } }
  }`

/** What FIELDS must give for a record; what stands at one place stays in the order it came in. */
function answerOf({ text, byline, publisher, publishedAt, entities, mentions, quotes }: ReturnType<typeof recordOf>) {
  const named = (name: string | null) => (name === null ? null : { name })
  const placed = (span: Span | null) => (span === null ? null : { start: span[0], end: span[1] })
  return {
    text,
    byline,
    publisher: named(publisher),
    published: publishedAt === null ? null : { at: publishedAt },
    mentions: {
      nodes: mentions
        .toSorted((one, other) => one.start - other.start)
        .map(({ entity, start, end }) => ({
          entity: { name: entity, type: entities.find((candidate) => candidate.key === entity)?.type },
          span: { start, end, text: text.slice(start, end) },
        })),
    },
    quotes: {
      nodes: quotes
        .toSorted((one, other) => (one.spans[0]?.[0] ?? 0) - (other.spans[0]?.[0] ?? 0))
        .map(({ spans, kind, speaker, addressee, cue }) => ({
          text: spans.map(([start, end]) => text.slice(start, end)).join(' '),
          kind,
          speaker: named(speaker),
          addressee: named(addressee),
          cue: placed(cue),
          spans: spans.map(placed),
        })),
    },
  }
}

test('an annotated record comes back through the API as it went in, its contexts around its quotes', async () => {
  const database = freshDatabase()
  let run = 0
  await fc.assert(
    fc.asyncProperty(annotations, metadata, async (annotated, told) => {
      const record = recordOf(++run, annotated, told)
      const created = { created: 1, newVersions: 0, unchanged: 0, refused: [] }
      expect(await importRecords(database, fileOf(linesOf([record])))).toEqual(created)
      const { article } = await query(database, `{ article(by: {slug: "run-${run}"}) { ${FIELDS} } }`)
      expect(article).toEqual(answerOf(record))
      const ofRun = { article: { slug: `run-${run}` } }
      const quotes = await database.prisma.quote.findMany({ where: ofRun, include: { spans: true } })
      for (const { contextStart, contextEnd, spans } of quotes) {
        expect(contextStart).toBeLessThanOrEqual(spans[0]?.start ?? -1)
        expect(contextEnd).toBeGreaterThanOrEqual(spans.at(-1)?.end ?? Number.POSITIVE_INFINITY)
      }
    }),
    { numRuns: 60 },
  )
})
