import type { Document } from '../documents/document.ts'
import { type Extraction, extract } from '../extract/index.ts'

/** What a worker thread of `openExtractor` runs for each document. */
export default function extractInThread({ text, paragraphs }: Pick<Document, 'text' | 'paragraphs'>): Extraction {
  return extract(text, paragraphs)
}
