import { once } from 'node:events'
import type { FieldMap } from '../documents/content.ts'
import type { Document, DocumentFormat, FuzzyDate, ParagraphRole } from '../documents/document.ts'
import { calledPath, findFiles, STANDARD_INPUT } from '../import/files.ts'
import { openPath, readContent } from '../import/read-file.ts'

/** `onrecord read`: prints each document at some paths as it is read, a line of JSON each; false when one is refused. */
export async function readPaths(paths: readonly string[], map: FieldMap): Promise<boolean> {
  let refused = 0
  for (const path of paths) {
    for await (const line of readPath(path, map)) {
      if ('refused' in line) refused++
      if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain')
    }
  }
  return refused === 0
}

/** A document as it was read, or why it was not: `name` is the path it was found at, and the place in that file. */
type ReadLine = ReturnType<typeof lineOf> | { readonly name: string; readonly refused: string }

async function* readPath(path: string, map: FieldMap): AsyncGenerator<ReadLine> {
  if (path === STANDARD_INPUT) yield* readOne(path, map)
  else {
    for await (const found of findFiles([path])) {
      if ('problem' in found) yield { name: found.file, refused: found.problem }
      else yield* readOne(found.file, map)
    }
  }
}

async function* readOne(file: string, map: FieldMap): AsyncGenerator<ReadLine> {
  for await (const part of openPath(file, { map })) {
    const name = calledPath(file) + part.place
    const read = 'problem' in part ? part.problem : await readContent(part.name, part.content)
    yield typeof read === 'string' ? { name, refused: read } : lineOf(name, read)
  }
}

function lineOf(name: string, document: Document) {
  const { format, title, byline, publisher, published, updatedStamp, url, language, paragraphs, text } = document
  const parts = paragraphs.map(({ role, start, end }) => ({ role, text: text.slice(start, end) }))
  const body = parts.filter(isOfBody(format)).map((paragraph) => paragraph.text)
  return {
    name,
    format,
    title,
    byline,
    publisher,
    published: dateOf(published),
    updatedStamp: dateOf(updatedStamp),
    url,
    language,
    paragraphs: parts,
    articleBody: body.join('\n\n'),
  }
}

/** A page prints title, byline and date above its body; of a record, all that its text holds is the body it gives. */
function isOfBody(format: DocumentFormat): (paragraph: { readonly role: ParagraphRole }) => boolean {
  const isRecord = format === 'JSON' || format === 'CSV'
  return ({ role }) => (isRecord ? role !== 'TITLE' : role === 'BODY' || role === 'HEADING')
}

/** The hour as the clock told it that wrote it, where it is known, else the day; of a date that may be several days, both ends. */
function dateOf(date: FuzzyDate | null): string | null {
  if (date === null) return null
  if (date.at !== undefined) return atOffset(date.at, date.offset ?? 0)
  return date.earliest === date.latest ? date.earliest : `${date.earliest}/${date.latest}`
}

/** 2019-03-04T18:05:00-07:00 */
function atOffset(instant: string, minutes: number): string {
  if (minutes === 0) return instant.replace('.000Z', 'Z')
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) =>
    `${part}`.padStart(2, '0'),
  )
  const local = new Date(Date.parse(instant) + minutes * 60_000).toISOString().slice(0, 19)
  return `${local}${minutes < 0 ? '-' : '+'}${hours}:${rest}`
}
