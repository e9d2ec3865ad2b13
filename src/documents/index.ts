import { basename } from 'node:path'
import { decode } from './characters/decode.ts'
import type { Content } from './content.ts'
import type { Document } from './document.ts'
import { DocumentError } from './document-error.ts'
import { isHtml } from './html/is-html.ts'
import { isMarkdown } from './markdown/is-markdown.ts'
import { noProseKind } from './no-prose.ts'
import { readPlain } from './plain/read-plain.ts'
import { readRecord } from './records/read-record.ts'
import { markupKind } from './signatures.ts'

export { openFile } from './containers/index.ts'
export type { Content, FieldMap, Part, RecordContent, RecordFields } from './content.ts'
export type { Document, DocumentFormat, FuzzyDate, Paragraph, ParagraphRole } from './document.ts'
export { DocumentError } from './document-error.ts'
export { layOut } from './plain/lay-out.ts'

/**
 * Reads one document from what `openFile` gives: its text, paragraphs with their roles, and what it says of title,
 * writer, publisher and dates. What it does not say is null.
 *
 * Rejects with a DocumentError, saying what was expected and what came, for bytes that are no text or hold no words, XML
 * that is no page, and records without a text.
 */
export async function readDocument(name: string, content: Content): Promise<Document> {
  if (!(content instanceof Uint8Array)) return readRecord(name, content)
  const text = decode(content)
  if (isMarkdown(name, text)) return (await import('./markdown/index.ts')).readMarkdown(basename(name), text)
  if (!isHtml(text)) return readText(basename(name), text)
  const { readHtml } = await import('./html/index.ts')
  return readHtml(basename(name), text)
}

function readText(name: string, text: string): Document {
  const kind = noProseKind(name, text) ?? markupKind(text)
  if (kind !== null) throw new DocumentError(`expected an article, but this is ${kind}`)
  return readPlain(name, text)
}
