import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extract } from '../../src/extract/index.ts'

const PIECES = [
  '"',
  '“',
  '”',
  '‘',
  '’',
  "''",
  '``',
  '«',
  '»',
  '„',
  '\n',
  ' ',
  '. ',
  ', ',
  'Ana Lopez',
  ' said',
  'he',
  'the ',
  '👩‍🌾',
  'e\u0301',
  '\ud800',
  '-',
  'U.S.',
]
const texts = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' })), { maxLength: 60 })

test('no text throws, and all offsets lie in it, in order', () => {
  fc.assert(
    fc.property(texts, (pieces) => {
      const text = pieces.join('')
      const { entities, mentions, quotes } = extract(text, [{ start: 0, end: text.length, role: 'BODY' }])
      const spans = [...mentions, ...quotes.flatMap((quote) => [...quote.spans, quote.context])]
      for (const { start, end } of spans) expect(0 <= start && start < end && end <= text.length).toBe(true)
      for (const { entity } of mentions) expect(entities[entity]).toBeDefined()
      const starts = mentions.map(({ start }) => start)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
    }),
    { numRuns: 500 },
  )
})

test('an article of furniture alone, or of nothing, is empty', () => {
  const nothing = { entities: [], mentions: [], quotes: [] }
  expect(extract('', [])).toEqual(nothing)
  expect(extract('"It is over," Ana Lopez said.', [{ start: 0, end: 29, role: 'BOILERPLATE' }])).toEqual(nothing)
})

test.each([
  ['"a" '],
  ["'a "],
  ['John Smith, '],
  ['John Smith '],
  ['"We go," Ana Lopez said. Then Ian Hill said: "No." '],
  ['he said "It is so," he said. '],
  ['a, '],
])(
  'a line of 200,000 units of %j ends within seconds',
  (unit) => {
    const text = unit.repeat(200_000 / unit.length)
    expect(() => extract(text, [{ start: 0, end: text.length, role: 'BODY' }])).not.toThrow()
  },
  30_000,
)
