import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOut } from '../../src/documents/index.ts'
import { type Extraction, extract, type Span } from '../../src/extract/index.ts'
import { type Token, tokenise } from '../../src/extract/reading/tokens.ts'

/** Words, marks and characters that news is made of, and what else comes in files. */
const PIECES = [
  ...[
    '"',
    '“',
    '”',
    '‘',
    '’',
    "'",
    "''",
    '``',
    '«',
    '»',
    '„',
    '(',
    ')',
    '[',
    '—',
    '-',
    ':',
    ',',
    '. ',
    '? ',
    '…',
    '...',
  ],
  ...['Ana Lopez', 'President Ian Hill', 'Lopez', 'NATO', 'U.S.', 'Mr.', 'J. K.', 'de Hoop', 'al-Rashid', 'NORTHAM'],
  ...[
    ' said ',
    ' told ',
    ', who ',
    ' according to ',
    ' he ',
    ' she ',
    ' the spokesman ',
    ' of ',
    "'s ",
    ' a ',
    ' 3.6 ',
  ],
  ...['\n', '\n\n', '\r', '\r\n', '\t', ' ', '\u00a0', '\u2028', '\0', '\u0007', '\u001b[31m', '\ufeff', '\ufffd'],
  ...['👩‍🌾', '🎉', '🇫🇷', '★', '■', '\u200d', '\ufe0f', '\u00ad', 'e\u0301', '\u0301', 'Å', 'ﬁ', 'İ', 'ß', '𝒜𝓃𝒶'],
  ...['\ud800', '\udfff', '\u202e', '\u2066', 'שלום', 'العالم', '東京', 'ไทย', 'By Ana Lopez', 'LONDON (AP) — '],
]
const longWords = fc.tuple(
  fc.constantFrom('A', 'a', 'é', 'a-', 'A.', "x'", '1.', '𝒜'),
  fc.integer({ min: 1, max: 3000 }),
)
const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  { weight: 1, arbitrary: longWords.map(([unit, count]) => unit.repeat(count)) },
)
const texts = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''))
const RUNS = { numRuns: 600 }

/** Every span that an extraction gives. */
function spansOf({ entities, mentions, quotes }: Extraction): Span[] {
  const told = quotes.flatMap(({ spans, context, speakerSpan, cue, addresseeSpan }) => [
    ...[...spans, context],
    ...[speakerSpan, cue, addresseeSpan].filter((span) => span !== null),
  ])
  return [...mentions, ...entities.flatMap(({ roles }) => roles), ...told]
}

/** Whether an offset is between two characters, not inside one of two units. */
function partsCharacters(text: string, offset: number): boolean {
  return !/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1)) || offset === 0
}

/** Whether an offset cuts no token; a compound has edges at its hyphens as well ("Russian-NATO"). */
function partsTokens(text: string, tokens: readonly Token[], offset: number): boolean {
  const cut = tokens.find(({ start, end }) => start < offset && offset < end)
  return cut === undefined || text.slice(offset - 1, offset + 1).includes('-')
}

function inOrder(spans: readonly Span[]): boolean {
  return spans.every(({ start }, at) => start >= (spans[at - 1]?.end ?? 0))
}

describe('of any text', () => {
  test('the tokens are in order, give back their words, and leave out nothing but space and symbols', () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, words, after) => {
        const text = before + words + after
        const span = { start: before.length, end: before.length + words.length }
        fc.pre(partsCharacters(text, span.start))
        const tokens = tokenise(text, span)
        const left = [...tokens, { start: span.end }].map(({ start }, at) => {
          return text.slice(tokens[at - 1]?.end ?? span.start, start)
        })
        for (const gap of left) expect(gap).toMatch(NO_WORDS)
        for (const { start, end, text: own } of tokens) expect(own).toBe(text.slice(start, end))
        expect(tokens.every(({ start, end }) => span.start <= start && start < end && end <= span.end)).toBe(true)
        expect(inOrder(tokens)).toBe(true)
      }),
      RUNS,
    )
  })

  test('every span lies in the text, in one piece and on the edges of words', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const paragraphs = layOut(text)
        const tokens = paragraphs.flatMap((paragraph) => tokenise(text, paragraph))
        for (const { start, end } of spansOf(extract(text, paragraphs))) {
          expect(0 <= start && start < end && end <= text.length).toBe(true)
          for (const offset of [start, end]) {
            expect(partsCharacters(text, offset)).toBe(true)
            expect(partsTokens(text, tokens, offset)).toBe(true)
          }
        }
      }),
      RUNS,
    )
  })

  test('mentions and quotes are in reading order, and name entities that are there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { entities, mentions, quotes } = extract(text, layOut(text))
        expect(inOrder(mentions)).toBe(true)
        expect(inOrder(quotes.flatMap(({ spans }) => spans))).toBe(true)
        for (const { spans, context } of quotes) {
          expect(context.start).toBeLessThanOrEqual(spans.at(0)?.start ?? -1)
          expect(context.end).toBeGreaterThanOrEqual(spans.at(-1)?.end ?? Number.POSITIVE_INFINITY)
        }
        const named = [
          ...mentions.map(({ entity }) => entity),
          ...quotes.flatMap(({ speaker, addressee }) => [speaker, addressee]),
        ]
        for (const entity of named) expect(entity === null || entities[entity] !== undefined).toBe(true)
        for (const { name } of entities) expect(name).not.toBe('')
      }),
      RUNS,
    )
  })

  test('paragraphs are in order, inside the text, and have no white space at their edges', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const paragraphs = layOut(text)
        expect(inOrder(paragraphs)).toBe(true)
        for (const { start, end } of paragraphs) {
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(start < end && end <= text.length).toBe(true)
        }
      }),
      RUNS,
    )
  })
})

const NO_WORDS = /^(?:[\s\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Cf}]|\ufe0f|\u20e3)*$/u

/** What has long lines ends in time: what grows with the square of their length would not. */
test.each([
  [5_000_000, ['a', 'A', 'a-', 'A.', '1.', '.', ' ', '\u0301', 'e\u0301', '\u200d', '\ufe0f', '👩‍🌾']],
  [150_000, ['THE MILL AND THE RIVER ', 'A. ', 'No. ', 'President Ana Lopez, who runs the mill, said ', '[Ana] ', '(']],
  [
    300_000,
    ['“', '“a ', '“a ‘b ', '«', "boys' ", '𝒜', '\ud800', '\0', '\r', 'a\n', 'The mill closed.\n\n', '"We go.\n\n'],
  ],
])('%i characters of one kind end, alone and inside a name: %j', (length, units) => {
  for (const unit of units) {
    const line = unit.repeat(length / unit.length)
    for (const text of [line, `Ana ${line} Lopez said so.`]) {
      expect(inOrder(extract(text, layOut(text)).mentions)).toBe(true)
    }
  }
})
