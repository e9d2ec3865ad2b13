import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MentionRow, ParagraphRow, QuoteRow } from '../src/graph/rows.ts'
import { segmentsOf } from '../src/graph/segments.ts'

const TEXT = 'Mayor Berg told Ann: "Go now." Ann left.'
const paragraph = (start: number, end: number): ParagraphRow => ({ articleId: 1, index: 0, role: 'BODY', start, end })
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const mention = (id: number, span: { start: number; end: number }) => ({ id, ...span }) as MentionRow // no other column is read
const quote = (id: number, columns: Partial<QuoteRow> = {}) =>
  ({
    id,
    cueStart: null,
    cueEnd: null,
    speakerStart: null,
    speakerEnd: null,
    addresseeStart: null,
    addresseeEnd: null,
    ...columns,
  }) as QuoteRow // as above

describe('the segments of a paragraph', () => {
  test('carry the quote, the mention and the part that each run has', () => {
    const [segments] = segmentsOf([paragraph(0, TEXT.length)], {
      text: TEXT,
      quotes: [
        quote(7, { speakerStart: 0, speakerEnd: 10, cueStart: 11, cueEnd: 15, addresseeStart: 16, addresseeEnd: 19 }),
      ],
      quoteSpans: [{ quoteId: 7, articleId: 1, ...at('Go now.') }],
      mentions: [mention(1, at('Berg')), mention(2, at('Ann'))],
    })
    const shown = segments?.map(({ text, quote, mention, part }) => [
      text,
      quote?.id ?? null,
      mention?.id ?? null,
      part,
    ])
    expect(shown).toEqual([
      ['Mayor ', null, null, 'SPEAKER'],
      ['Berg', null, 1, 'SPEAKER'],
      [' ', null, null, null],
      ['told', null, null, 'CUE'],
      [' ', null, null, null],
      ['Ann', null, 2, 'ADDRESSEE'],
      [': "', null, null, null],
      ['Go now.', 7, null, null],
      ['" Ann left.', null, null, null],
    ])
  })

  test('of two that one quote stands in both have it', () => {
    const shown = segmentsOf([paragraph(0, 5), paragraph(6, 10), paragraph(11, 15)], {
      text: TEXT,
      quotes: [quote(7)],
      quoteSpans: [{ quoteId: 7, articleId: 1, start: 2, end: 8 }],
      mentions: [],
    })
    expect(shown.map((segments) => segments.map(({ text, quote }) => [text, quote?.id ?? null]))).toEqual([
      [
        ['Ma', null],
        ['yor', 7],
      ],
      [
        ['Be', 7],
        ['rg', null],
      ],
      [['told', null]],
    ])
  })

  test('a paragraph without marks is one segment', () => {
    const [segments] = segmentsOf([paragraph(0, 5)], { text: TEXT, quotes: [], quoteSpans: [], mentions: [] })
    expect(segments).toEqual([{ text: 'Mayor', quote: null, mention: null, part: null }])
  })

  test('joined, are the paragraph, whatever is marked and however markings overlap', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(30)).map(([start, length]) => ({ start, end: start + length }))
    const markings = fc.tuple(
      fc.string({ unit: 'grapheme', minLength: 0, maxLength: 60 }),
      fc.array(span),
      fc.array(span),
      fc.array(fc.nat(60)),
    )
    fc.assert(
      fc.property(markings, ([text, mentionSpans, quoteParts, breaks]) => {
        const edges = [...new Set([0, ...breaks.filter((edge) => edge < text.length), text.length])].sort(
          (one, other) => one - other,
        )
        const paragraphs = edges.slice(1).map((end, index) => paragraph(edges[index] ?? 0, end))
        const inside = ({ start, end }: { start: number; end: number }) => ({
          start: Math.min(start, text.length),
          end: Math.min(end, text.length),
        })
        const segments = segmentsOf(paragraphs, {
          text,
          quotes: quoteParts.map((part, id) => quote(id, { cueStart: inside(part).start, cueEnd: inside(part).end })),
          quoteSpans: quoteParts.map((part, quoteId) => ({ quoteId, articleId: 1, ...inside(part) })),
          mentions: mentionSpans.map((part, id) => mention(id, inside(part))),
        })
        const joined = segments.map((runs) => runs.map((run) => run.text).join(''))
        expect(joined).toEqual(paragraphs.map(({ start, end }) => text.slice(start, end)))
        expect(segments.flat().every((run) => run.text !== '')).toBe(true)
      }),
    )
  })
})
