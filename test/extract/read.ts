import type { Span } from '../../src/extract/extraction.ts'
import { extract } from '../../src/extract/index.ts'

/** Extracts a text whose paragraphs are its lines, and gives words in place of offsets. */
export function read(text: string) {
  let at = 0
  const paragraphs = text.split('\n').map((line) => {
    const start = at
    at += line.length + 1
    return { start, end: start + line.length, role: 'BODY' }
  })
  const { entities, mentions, quotes } = extract(text, paragraphs)
  const words = (span: Span | null) => (span === null ? null : text.slice(span.start, span.end))
  const nameOf = (entity: number | null) => (entity === null ? null : (entities[entity]?.name ?? 'missing'))
  return {
    entities,
    mentions: mentions.map((mention) => ({ ...mention, text: words(mention), name: nameOf(mention.entity) })),
    quotes: quotes.map((quote) => ({
      ...quote,
      texts: quote.spans.map(words),
      speakerName: nameOf(quote.speaker),
      speakerText: words(quote.speakerSpan),
      cueText: words(quote.cue),
      addresseeName: nameOf(quote.addressee),
      addresseeText: words(quote.addresseeSpan),
    })),
  }
}
