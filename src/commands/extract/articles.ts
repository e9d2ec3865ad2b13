import type { Document } from '../../documents/document.ts'
import { type Extraction, extract } from '../../extract/index.ts'
import { calledPath, findFiles, STANDARD_INPUT } from '../../import/files.ts'
import { openPath, readContent } from '../../import/read-file.ts'

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

/** Reads the articles at some paths, folders to the bottom, "-" from standard input, one at a time. Stores nothing. */
export async function* extractArticles(paths: readonly string[]): AsyncGenerator<ExtractedArticle | Refusal> {
  for (const path of paths) {
    if (path === STANDARD_INPUT) yield* extractFile(path)
    else yield* extractFiles(path)
  }
}

async function* extractFiles(path: string): AsyncGenerator<ExtractedArticle | Refusal> {
  for await (const { file, ...rest } of findFiles([path])) {
    if ('problem' in rest) yield { place: file, reason: rest.problem }
    else yield* extractFile(file)
  }
}

async function* extractFile(file: string): AsyncGenerator<ExtractedArticle | Refusal> {
  for await (const part of openPath(file)) {
    const place = calledPath(file) + part.place
    const read = 'problem' in part ? part.problem : await readContent(part.name, part.content)
    if (typeof read === 'string') yield { place, reason: read }
    else yield { file, document: read, extraction: extract(read.text, read.paragraphs) }
  }
}
