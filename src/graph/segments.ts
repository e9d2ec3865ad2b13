import type { SegmentPart } from '../generated/resolvers.ts'
import type { MentionRow, ParagraphRow, QuoteRow, QuoteSpanRow } from './rows.ts'

/** A run of a paragraph in which no marking begins or ends. */
export interface Segment {
  readonly text: string
  readonly quote: QuoteRow | null
  readonly mention: MentionRow | null
  readonly part: SegmentPart | null
}

/** What is marked in an article. */
export interface Markings {
  readonly text: string
  readonly quotes: readonly QuoteRow[]
  readonly quoteSpans: readonly QuoteSpanRow[]
  readonly mentions: readonly MentionRow[]
}

/** One marked stretch: what is set here is set on every segment inside it. */
interface Mark extends Partial<Omit<Segment, 'text'>> {
  readonly start: number
  readonly end: number
}

/**
 * Cuts an article's paragraphs, given in reading order, wherever a marking begins or ends: a list of segments for each.
 * Joined, they are the paragraph. Where two markings of one kind overlap, the one that begins later, the inner, wins.
 */
export function segmentsOf(paragraphs: readonly ParagraphRow[], markings: Markings): Segment[][] {
  const marks = marksOf(markings)
  let next = 0
  const takeUntil = (end: number) => {
    const first = next
    while ((marks[next]?.start ?? end) < end) next++
    return marks.slice(first, next)
  }
  let begun: Mark[] = [] // before the paragraph, and may reach into it: a quote of two paragraphs
  return paragraphs.map((paragraph) => {
    begun = [...begun, ...takeUntil(paragraph.start)].filter(({ end }) => end > paragraph.start)
    begun = [...begun, ...takeUntil(paragraph.end)]
    return cut(markings.text, paragraph, begun)
  })
}

/** By their start, the longer of two that start together first. */
function marksOf({ quotes, quoteSpans, mentions }: Markings): Mark[] {
  const quoteById = new Map(quotes.map((quote) => [quote.id, quote]))
  const marks: Mark[] = [
    ...quoteSpans.map(({ quoteId, start, end }) => ({ start, end, quote: quoteById.get(quoteId) ?? null })),
    ...mentions.map((mention) => ({ start: mention.start, end: mention.end, mention })),
    ...quotes.flatMap((quote) => [
      ...partOf('CUE', quote.cueStart, quote.cueEnd),
      ...partOf('SPEAKER', quote.speakerStart, quote.speakerEnd),
      ...partOf('ADDRESSEE', quote.addresseeStart, quote.addresseeEnd),
    ]),
  ]
  return marks.sort((one, other) => one.start - other.start || other.end - one.end)
}

function partOf(part: SegmentPart, start: number | null, end: number | null): Mark[] {
  return start === null || end === null ? [] : [{ start, end, part }]
}

function cut(text: string, paragraph: ParagraphRow, marks: readonly Mark[]): Segment[] {
  const edges = marks.flatMap(({ start, end }) => [Math.max(start, paragraph.start), Math.min(end, paragraph.end)])
  const cuts = [...new Set([paragraph.start, ...edges, paragraph.end])].sort((one, other) => one - other)
  let next = 0
  let open: Mark[] = []
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? end
    while ((marks[next]?.start ?? end) < end) open = [...open, ...marks.slice(next, ++next)]
    open = open.filter((mark) => mark.end > start)
    return segmentOf(text.slice(start, end), open)
  })
}

function segmentOf(text: string, open: readonly Mark[]): Segment {
  const mark = (kind: 'quote' | 'mention' | 'part') => open.findLast((candidate) => candidate[kind] !== undefined)
  return {
    text,
    quote: mark('quote')?.quote ?? null,
    mention: mark('mention')?.mention ?? null,
    part: mark('part')?.part ?? null,
  }
}
