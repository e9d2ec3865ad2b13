import type { Document } from '../../documents/document.ts'
import { type Extraction, extract } from '../../extract/index.ts'
import { calledPath, findFiles, STANDARD_INPUT } from '../../import/files.ts'
import { isLinesOfJson, readBytesAsDocument, readFileAsDocument } from '../../import/read-file.ts'

/** A file as it was named, the document in it, and what was found in that. */
export interface ExtractedArticle {
  readonly file: string
  readonly document: Document
  readonly extraction: Extraction
}

/** A path that no article could be read from, and why. */
export interface Refusal {
  readonly place: string
  readonly reason: string
}

const LINES_OF_JSON = 'expected an article, got lines of JSON; --format predictions reads those'

/** Reads the articles at some paths, folders to the bottom, "-" from standard input, one at a time. Stores nothing. */
export async function* extractArticles(paths: readonly string[]): AsyncGenerator<ExtractedArticle | Refusal> {
  for (const path of paths) {
    if (path === STANDARD_INPUT) yield found(path, await readBytesAsDocument(path, process.stdin))
    else yield* extractFiles(path)
  }
}

async function* extractFiles(path: string): AsyncGenerator<ExtractedArticle | Refusal> {
  for await (const { file, ...rest } of findFiles([path], null)) {
    if ('problem' in rest) yield { place: file, reason: rest.problem }
    else yield found(file, isLinesOfJson(file) ? LINES_OF_JSON : await readFileAsDocument(file))
  }
}

function found(file: string, read: Document | string): ExtractedArticle | Refusal {
  if (typeof read === 'string') return { place: calledPath(file), reason: read }
  return { file, document: read, extraction: extract(read.text, read.paragraphs) }
}
