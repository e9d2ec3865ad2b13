import { castArticle } from './entities/entities.ts'
import { findMentions } from './entities/mentions.ts'
import type { Extraction } from './extraction.ts'
import { findQuotes } from './quotes/quotes.ts'
import { readScene } from './read-scene.ts'
import type { RoledSpan } from './reading/reading.ts'

export type {
  Candidate,
  Entity,
  EntityType,
  Extraction,
  Mention,
  MentionForm,
  Quote,
  QuoteKind,
  Role,
  Span,
  SpeakerStatus,
} from './extraction.ts'

/**
 * Reads one article: whom and what it names, and every quote with its speaker.
 *
 * Takes the text and its paragraphs with their roles (TITLE, HEADING and BODY are analysed, all others left out);
 * offsets in the answer are UTF-16 code units into `text`. Never throws; a text without words gives empty lists.
 */
export function extract(text: string, paragraphs: readonly RoledSpan[]): Extraction {
  const scene = readScene(text, paragraphs)
  const cast = castArticle(scene)
  const quotes = findQuotes(scene, cast)
  return { entities: cast.entities, mentions: findMentions(scene, cast, quotes), quotes }
}
