import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../src/extract/extraction.ts'
import { type TaggedType, TYPES } from '../src/extract/names/tagger/labels.ts'

/** A name that an annotator marked. */
export interface Marked extends Span {
  readonly type: TaggedType
}

/** A text with its names, in reading order. */
export interface Annotated {
  readonly id: string
  readonly text: string
  readonly entities: readonly Marked[]
}

/** Texts to learn from: a file of the corpora's folder, and the names of its texts in training/annotations. */
export interface Corpus {
  readonly texts: string
  readonly annotations: string
  /** How much one of its sentences counts. */
  readonly weight: number
}

/** News of the world counts twice: it is what is read, and there is least of it. */
export const CORPORA: readonly Corpus[] = [
  { texts: 'documents/wikinews-2019.jsonl', annotations: 'wikinews-2019.jsonl', weight: 2 },
  { texts: 'quotes/wikinews-dev.jsonl', annotations: 'wikinews-dev.jsonl', weight: 2 },
  { texts: 'quotes/polnear-dev.jsonl', annotations: 'polnear-dev.jsonl', weight: 1 },
  { texts: 'entities/train/docred.jsonl', annotations: 'docred.jsonl', weight: 1 },
  { texts: 'entities/train/wikigold.jsonl', annotations: 'wikigold.jsonl', weight: 1 },
  { texts: 'entities/train/uner_ewt.jsonl', annotations: 'uner_ewt.jsonl', weight: 1 },
  { texts: 'entities/train/crossner_politics.jsonl', annotations: 'crossner_politics.jsonl', weight: 1 },
]

/** The word clusters of a folder of corpora: a word and its three classes a line. */
export const CLUSTERS = 'entities/glove-clusters.tsv'

/** What a folder lacks of the corpora, as a sentence for whoever gave it; null where it has all. */
export function whatIsMissing(folder: string): string | null {
  const missing = [CLUSTERS, ...CORPORA.map(({ texts }) => texts)].filter((file) => !existsSync(join(folder, file)))
  if (missing.length === 0) return null
  return `expected ${missing.join(', ')} in ${folder}, and found none; training/README.md says what the folder holds`
}

const ANNOTATIONS = new URL('annotations/', import.meta.url)

/**
 * Reads a corpus of a folder with the names marked in its texts, as annotated texts.
 *
 * Throws an `Error` that names the text whose record is missing, or is not the one that was annotated.
 */
export function readCorpus(folder: string, { texts, annotations }: Corpus): Annotated[] {
  return readAnnotated<StandOffNames>(folder, texts, annotations).map(({ id, text, marks: { names } }) => ({
    id,
    text,
    entities: names.map(([start, length, type]) => ({ start, end: start + length, type: typeNamed(type) })),
  }))
}

/** A text, and what stands of it in a file of training/annotations. */
export interface AnnotatedText<Marks> {
  readonly id: string
  readonly text: string
  readonly marks: Marks
}

/**
 * The texts that a file of training/annotations is about, from a file of the corpora's folder, each with its line there.
 * Throws as above.
 */
export function readAnnotated<Marks>(folder: string, texts: string, annotations: string): AnnotatedText<Marks>[] {
  const path = join(folder, texts)
  const byId = new Map(readLines(readFileSync(path, 'utf8')).map((record) => textOf(record as TextRecord, path))) // checked there
  return readLines(readFileSync(new URL(annotations, ANNOTATIONS), 'utf8')).map((line) => {
    const marks = line as StandOff & Marks // the project's own files; a test reads them
    const text = byId.get(marks.id)
    if (text === undefined) throw new Error(`${path}: expected a record with the id ${marks.id}, and found none`)
    if (hashOfText(text) !== marks.hash)
      throw new Error(`${path}: expected the text of ${marks.id} that was annotated, got another`)
    return { id: marks.id, text, marks }
  })
}

/** A record of a corpus: {id, text}, or {id, title, body} for an article. */
interface TextRecord {
  readonly id?: unknown
  readonly text?: unknown
  readonly title?: unknown
  readonly body?: unknown
}

/** Says which text a line of annotations is about, without the text. */
interface StandOff {
  readonly id: string
  readonly hash: string
}

/** A text's names: start, length in UTF-16 code units and type. */
interface StandOffNames {
  readonly names: readonly (readonly [start: number, length: number, type: string])[]
}

/** The first sixteen digits of a text's SHA-256. */
function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** The lines of a file of JSON. */
export function readLines(file: string): unknown[] {
  return file.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as unknown]))
}

function textOf({ id, text, title, body }: TextRecord, path: string): [id: string, text: string] {
  const words = text ?? (typeof title === 'string' && typeof body === 'string' ? `${title}\n\n${body}` : undefined)
  if (typeof id !== 'string' || typeof words !== 'string') throw new Error(`${path}: expected records {id, text}`)
  return [id, words]
}

function typeNamed(name: string): TaggedType {
  const type = TYPES.find((known) => known === name)
  if (type === undefined) throw new Error(`expected a type of ${TYPES.join(', ')}, got ${name}`)
  return type
}
