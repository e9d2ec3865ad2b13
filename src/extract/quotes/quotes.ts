import type { Cast } from '../entities/cast.ts'
import type { Quote, QuoteKind, Span } from '../extraction.ts'
import type { Scene } from '../reading/scene.ts'
import { tokenFrom } from '../reading/tokens.ts'
import { WORDS } from './choice/model.ts'
import { phrasesOf } from './choice/phrases.ts'
import { chooseSpeakers, type Speaker } from './choice/speaker.ts'
import { addresseeOf } from './circumstances/addressees.ts'
import { circumstancesOf } from './circumstances/circumstances.ts'
import { findPrincipals } from './circumstances/on-behalf.ts'
import { findIndirect } from './indirect/indirect-quotes.ts'
import { type OpenQuote, openQuotes } from './open-quotes.ts'
import { opensUtterance } from './rules/frames.ts'
import { outsideTurns, quotesOfTurns } from './transcripts/turn-quotes.ts'
import { findTranscript } from './transcripts/turns.ts'

/** Finds an article's quotes with speaker, cue and addressee, in reading order; none where nothing is quoted. */
export function findQuotes(scene: Scene, cast: Cast): Quote[] {
  const transcript = findTranscript(scene, cast)
  const principals = findPrincipals(scene, cast)
  const quotes = openQuotes(scene, transcript)
  const speakers = chooseSpeakers({ scene, cast, phrases: phrasesOf(scene), words: WORDS }, quotes)
  const marked = quotes.flatMap((quote, index) => {
    const speaker = speakers[index]
    return speaker === undefined ? [] : quoteFrom(scene, cast, principals, quote, speaker)
  })
  const reported = inReadingOrder([...marked, ...findIndirect(scene, cast, principals)])
  return inReadingOrder([...outsideTurns(scene, transcript, reported), ...quotesOfTurns(scene, transcript, principals)])
}

function inReadingOrder(quotes: readonly Quote[]): Quote[] {
  return quotes.toSorted((one, other) => (one.spans[0]?.start ?? 0) - (other.spans[0]?.start ?? 0))
}

function quoteFrom(
  scene: Scene,
  cast: Cast,
  principals: readonly (number | null)[],
  quote: OpenQuote,
  { party, answer, rule, confidence, candidates }: Speaker,
): Quote {
  const spans = quote.frames.map(({ stretch }) => ({ start: stretch.start, end: stretch.end }))
  const listener = addresseeOf(scene, answer)
  return {
    kind: kindOf(scene, quote),
    spans,
    context: contextOf(scene, spans),
    ...circumstancesOf(scene, cast, principals, { party, answer, listener }),
    candidates,
    confidence: quote.worth * confidence,
    rule,
  }
}

function kindOf(scene: Scene, { first: frame, frames, attribution }: OpenQuote): QuoteKind {
  const opening = opensUtterance(scene, frame.stretch)
  const before = scene.reading.tokens[frame.lead.last - 1]?.text ?? ''
  // What follows "that" goes on with the reporter's sentence, be it whole; what follows a full stop or a quote does not.
  if (before === 'that') return 'PARTIAL'
  const isApart =
    frame.lead.first === frame.lead.last ||
    /^[,:;—–.?!"“”»-]/.test(before) ||
    attribution?.rule === 'name-cue-before' ||
    (frames.length > 1 && (attribution?.cue ?? 0) >= frame.tail.first) // "Yes," she said. "We do."
  return opening && isApart ? 'DIRECT' : 'PARTIAL'
}

/** From the start of the sentence of the first span to the end of the sentence of the last. */
function contextOf({ reading }: Scene, spans: readonly Span[]): Span {
  const { tokens, sentences, sentenceOf } = reading
  const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0]
  const first = sentences[sentenceOf[tokenFrom(tokens, start)] ?? -1]
  const last = sentences[sentenceOf[tokenFrom(tokens, end - 1)] ?? -1]
  return { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) }
}
