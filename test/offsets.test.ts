import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { offsetsOf } from '../src/graph/offsets.ts'
import { query } from './api.ts'
import { freshDatabase, importTexts } from './database.ts'

/** Long enough for several steps of counting, with pairs of surrogates that stand across the steps. */
const long = fc
  .tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 400 }))
  .map(([part, times]) => part.repeat(times))
const halves = fc
  .array(fc.constantFrom('a', 'é', '€', '🐦', '\ud83d', '\udc26'), { maxLength: 60 })
  .map((parts) => parts.join(''))
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  halves,
  long,
  halves.map((text) => text.repeat(120)),
)

describe('an offset in another unit', () => {
  test('is the length of all before it, in code points and in bytes', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(4_000), { minLength: 1, maxLength: 20 }), (text, places) => {
        const offsets = offsetsOf(text)
        for (const place of [...places.map((at) => at % (text.length + 1)), text.length]) {
          if (splitsPair(text, place)) continue
          const before = text.slice(0, place)
          expect(offsets.convert(place, 'UTF16')).toBe(place)
          expect(offsets.convert(place, 'CODE_POINT')).toBe(Array.from(before).length)
          expect(offsets.convert(place, 'UTF8')).toBe(Buffer.byteLength(before))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('never falls, and is the same whichever offset was asked for before', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('CODE_POINT' as const, 'UTF8' as const), (text, unit) => {
        const offsets = offsetsOf(text)
        const forward = Array.from({ length: text.length + 1 }, (_, place) => offsets.convert(place, unit))
        expect(forward).toEqual(forward.toSorted((one, other) => one - other))
        const again = offsetsOf(text)
        expect(forward.map((_, index) => again.convert(text.length - index, unit)).reverse()).toEqual(forward)
      }),
      { numRuns: 30 },
    )
  })

  test('inside a pair of surrogates stands behind the whole character', () => {
    const offsets = offsetsOf('🐦!')
    expect([offsets.convert(1, 'CODE_POINT'), offsets.convert(1, 'UTF8')]).toEqual([1, 4])
  })
})

/** Whether an offset falls between the two halves of one character. */
function splitsPair(text: string, place: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(place - 1, 0), place + 1))
}

test('every span cuts its words out of the text, in each unit', async () => {
  const database = freshDatabase()
  await importTexts(database, {
    'bird.txt': `Æsop 🐦 quoted\n\n${'Nothing new — 🐦🐦. '.repeat(150)}\n\n"Čápi 🐦 letí," Anna Berg said — “sotva,” she told Zoë Brändström.\n`,
  })
  const span =
    'start16: start end16: end start(unit: CODE_POINT) end(unit: CODE_POINT) start8: start(unit: UTF8) end8: end(unit: UTF8) text'
  const { articles } = await query(
    database,
    `{ articles { nodes { text paragraphs { span { ...Units } } mentions { nodes { span { ...Units } } } quotes { nodes { spans { ...Units } context { ...Units } } } } } }
     fragment Units on TextSpan { ${span} }`,
  )
  const [{ text, paragraphs, mentions, quotes }] = articles.nodes
  const spans = [
    ...paragraphs.map(({ span }: { span: object }) => span),
    ...mentions.nodes.map(({ span }: { span: object }) => span),
    ...quotes.nodes.flatMap(({ spans, context }: { spans: object[]; context: object }) => [...spans, context]),
  ]
  expect(text.length).toBeGreaterThan(3_000)
  expect(spans.length).toBeGreaterThan(8)
  for (const { start16, end16, start, end, start8, end8, text: words } of spans) {
    expect(text.slice(start16, end16)).toBe(words)
    expect(Array.from(text).slice(start, end).join('')).toBe(words)
    expect(Buffer.from(text).subarray(start8, end8).toString()).toBe(words)
  }
})
