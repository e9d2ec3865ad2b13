import { compose } from '../compose.ts'
import type { RecordContent } from '../content.ts'
import { urlDate } from '../dates/index.ts'
import type { Document, Paragraph } from '../document.ts'
import { DocumentError } from '../document-error.ts'
import { foldWords } from '../fold-words.ts'
import { readPlain } from '../plain/read-plain.ts'
import { namesOf } from './field-map.ts'
import { isMarkup, readMarkup } from './markup.ts'
import { readMetadata } from './metadata.ts'
import { emptyListIn, reasonForNone } from './no-article.ts'
import { textOf } from './text.ts'
import { valuesIn } from './values.ts'

/**
 * Reads a record as the article that it holds: its text, with its title above it, and what the record tells; what it
 * does not, its text may. `name` is what it is called where the record does not say.
 *
 * Rejects with a DocumentError for a record without words for a text, naming the fields that it has.
 */
export async function readRecord(name: string, { format, fields, map }: RecordContent): Promise<Document> {
  const values = valuesIn(fields, map)
  const reason = reasonForNone(fields, values)
  if (reason !== null) throw new DocumentError(reason)
  const told = await readMetadata(values)
  const body = await layOutBody(name, textOf(values) ?? '')
  if (!/\p{L}/u.test(body.text)) {
    const list = emptyListIn(fields)
    const got = list === null ? namesOf(fields) : `an empty list of ${list}`
    throw new DocumentError(`expected a field with the text of an article, got ${got}`)
  }
  const plain = body.read
  const { text, paragraphs } = withTitle(told.title, body)
  return {
    name: told.name ?? name,
    format,
    text,
    title: told.title ?? plain.title,
    byline: told.byline ?? plain.byline,
    publisher: told.publisher ?? plain.publisher,
    url: told.url,
    language: told.language,
    published: told.published ?? plain.published ?? (told.url === null ? null : urlDate(told.url)),
    updatedStamp: told.updatedStamp ?? plain.updatedStamp,
    paragraphs,
  }
}

interface Body {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  /** The text as plain text is read, for what it says itself. */
  readonly read: Document
}

async function layOutBody(name: string, written: string): Promise<Body> {
  if (!isMarkup(written)) {
    const read = readPlain(name, written)
    return { text: read.text, paragraphs: read.paragraphs, read }
  }
  const { text, paragraphs } = await readMarkup(written)
  return { text, paragraphs, read: readPlain(name, text) }
}

/** The text below its title, which is a paragraph of its own; a text that begins with its title keeps it there. */
function withTitle(title: string | null, { text, paragraphs }: Body): ReturnType<typeof compose> {
  const blocks = paragraphs.map(({ role, start, end }) => ({ role, text: text.slice(start, end) }))
  if (title === null) return compose(blocks)
  const [first, ...others] = blocks
  const isFirst = first !== undefined && foldWords(first.text) === foldWords(title) && others.length > 0
  const below = isFirst ? others : blocks
  const titleBlock = { role: 'TITLE' as const, text: isFirst ? first.text : title }
  return compose([
    titleBlock,
    ...below.map((block) => (block.role === 'TITLE' ? { ...block, role: 'BODY' as const } : block)),
  ])
}
