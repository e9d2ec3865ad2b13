import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileOf, importRecords, linesOf } from './annotated.ts'
import { query } from './api.ts'
import { freshDatabase } from './database.ts'

type Span = [start: number, end: number]

const PIECES = [
  'Ana ',
  'said ',
  '"no',
  '," ',
  '🎈',
  '👩‍👩‍👧 ',
  'e\u0301',
  '\r\n',
  '\n\n',
  '\t',
  'U.S. ',
  'Why? ',
  '. ',
  '第三',
  '\u2028',
  '<b>&amp;',
]
const TYPES = ['PERSON', 'ORGANIZATION', 'PLACE', 'GROUP', 'OTHER'] as const
const KINDS = ['DIRECT', 'PARTIAL', 'INDIRECT'] as const

/** A text with its code points' offsets, from which spans are made. */
const texts = fc
  .array(fc.constantFrom(...PIECES), { minLength: 3, maxLength: 60 })
  .map((pieces) => `A${pieces.join('')}`)
const offsetsIn = (text: string) =>
  [...text].reduce<number[]>((offsets, point) => [...offsets, (offsets.at(-1) ?? 0) + point.length], [0])

function spansIn(text: string, count: { minLength: number; maxLength: number }) {
  const offsets = offsetsIn(text)
  return fc
    .uniqueArray(fc.constantFrom(...offsets), { minLength: count.minLength * 2, maxLength: count.maxLength * 2 })
    .map((chosen) => chosen.toSorted((one, other) => one - other))
    .map((chosen) =>
      chosen.flatMap((start, index): Span[] =>
        index % 2 === 0 && chosen[index + 1] !== undefined ? [[start, chosen[index + 1] ?? 0]] : [],
      ),
    )
}

const records = texts.chain((text) => {
  const key = fc.constantFrom('k1', 'k2', 'k3')
  const nullable = fc.option(key, { nil: null })
  const span = spansIn(text, { minLength: 1, maxLength: 1 }).map(([only = [0, 1] satisfies Span]) => only)
  const mention = fc.record({ entity: key, at: span }).map(({ entity, at: [start, end] }) => ({ entity, start, end }))
  return fc.record({
    text: fc.constant(text),
    types: fc.array(fc.constantFrom(...TYPES), { minLength: 3, maxLength: 3 }),
    publishedAt: fc.option(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), {
      nil: null,
    }),
    publisher: fc.option(fc.constantFrom('Herald', 'The "Post"'), { nil: null }),
    byline: fc.option(fc.constantFrom('Ruth Stone', 'B. 🎈'), { nil: null }),
    mentions: fc.array(mention, { maxLength: 6 }),
    quotes: fc.array(
      fc.record({
        spans: spansIn(text, { minLength: 1, maxLength: 3 }),
        kind: fc.constantFrom(...KINDS),
        speaker: nullable,
        cue: fc.option(span, { nil: null }),
        addressee: nullable,
      }),
      { maxLength: 5 },
    ),
  })
})

const FIELDS = `text byline publisher { name } published { at }
  mentions(first: 100) { nodes { entity { name } span { start end text } } }
  quotes(first: 100) { nodes { text kind speaker { name } addressee { name } cue { start end } spans { start end } context { start end } } }
  paragraphs { span { text } segments { text } }`

test('an annotated record comes back through the API as it went in', async () => {
  const database = freshDatabase()
  let run = 0
  await fc.assert(
    fc.asyncProperty(records, async ({ types, publishedAt, ...annotated }) => {
      run++
      // Keys and texts of a run of their own: what another run imported is not asked for.
      const keyed = (key: string | null) => (key === null ? null : `${run} ${key}`)
      const text = `${annotated.text} Run ${run}.`
      const record = {
        ...annotated,
        text,
        name: `run ${run}`,
        title: `Run ${run}`,
        publishedAt: publishedAt?.toISOString() ?? null,
        entities: types.map((type, index) => ({ key: keyed(`k${index + 1}`), name: `${run} k${index + 1}`, type })),
        mentions: annotated.mentions.map((mention) => ({ ...mention, entity: keyed(mention.entity) })),
        quotes: annotated.quotes.map((quote) => ({
          ...quote,
          speaker: keyed(quote.speaker),
          addressee: keyed(quote.addressee),
        })),
      }
      expect(await importRecords(database, fileOf(linesOf([record])))).toEqual({
        created: 1,
        unchanged: 0,
        refused: [],
      })
      const { article } = await query(database, `{ article(by: {slug: "run-${run}"}) { ${FIELDS} } }`)
      const named = (key: string | null) => (key === null ? null : { name: key })
      const placed = (span: Span | null) => (span === null ? null : { start: span[0], end: span[1] })
      const inOrder = <Item extends { readonly start: number }>(items: readonly Item[]) =>
        items.toSorted((one, other) => one.start - other.start)
      expect(article).toMatchObject({
        text,
        byline: record.byline,
        publisher: named(record.publisher),
        published: publishedAt === null ? null : { at: publishedAt.toISOString() },
      })
      expect(article.mentions.nodes).toEqual(
        inOrder(record.mentions).map(({ entity, start, end }) => {
          return { entity: named(entity), span: { start, end, text: text.slice(start, end) } }
        }),
      )
      const quotes = inOrder(record.quotes.map((quote) => ({ ...quote, start: quote.spans[0]?.[0] ?? 0 })))
      expect(article.quotes.nodes).toMatchObject(
        quotes.map(({ spans, kind, speaker, addressee, cue }) => ({
          text: spans.map(([start, end]) => text.slice(start, end)).join(' '),
          kind,
          speaker: named(speaker),
          addressee: named(addressee),
          cue: placed(cue),
          spans: spans.map(placed),
        })),
      )
      for (const { spans, context } of article.quotes.nodes) {
        expect(context.start).toBeLessThanOrEqual(spans[0].start)
        expect(context.end).toBeGreaterThanOrEqual(spans.at(-1).end)
      }
      for (const { span, segments } of article.paragraphs) {
        expect(segments.map((segment: { text: string }) => segment.text).join('')).toBe(span.text)
      }
    }),
    { numRuns: 60 },
  )
})
