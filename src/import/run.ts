import type { FieldMap } from '../documents/index.ts'
import type { FindOptions } from './files.ts'
import type { Outcome } from './store.ts'

/** What became of a document, as Outcome tells it. REFUSED: it cannot be imported, for a reason. */
export type ImportResult =
  | { readonly file: string; readonly outcome: Outcome; readonly title: string }
  | { readonly file: string; readonly outcome: 'REFUSED'; readonly reason: string }

/** How documents are imported. */
export interface ImportOptions {
  /** Worker threads that read and extract; 0 for none: then a document that ends or hangs its thread ends all. */
  readonly threads?: number
  /** Where records have what the names of their fields do not tell. */
  readonly map?: FieldMap
  /** Stores nothing, and tells what would become of each document. Nothing is extracted from either. */
  readonly dryRun?: boolean
  /** Counts the files and their bytes beforehand, while the first are read, for those who show how far it is. */
  readonly count?: boolean
  /** Files of folders that are not imported, beside the database: a report that is being written. */
  readonly own?: readonly string[]
  /** Is told of what is left out in folders, and why. */
  readonly onLeftOut?: FindOptions['onLeftOut']
  /** Ends the import once it is aborted, when the documents that are ready are stored. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds that a thread may take for a document before it is refused. */
  readonly timeLimit?: number
  /** Memory that a thread may take for its JavaScript objects before the document it is at is refused. */
  readonly megabytesAThread?: number
}

/** An import under way: tells of each document in the order of the files, once it is stored. */
export interface ImportRun extends AsyncIterable<ImportResult> {
  /** How far it is now. */
  readonly progress: () => Progress
}

/** How far an import is. */
export interface Progress {
  readonly state: 'RUNNING' | 'DONE' | 'STOPPED'
  /** The last document that was told of, where the import stopped when it did. */
  readonly last: string | null
  /** Documents told of. */
  readonly documents: number
  /** Documents that were opened; those that are not told of are under way. */
  readonly opened: number
  /** Files that were read to their end, which is a little ahead of what is stored, and their bytes. */
  readonly filesRead: number
  readonly bytesRead: number
  /** Files and bytes that were counted so far, where that was asked for, and whether those are all. */
  readonly filesFound: number
  readonly bytesFound: number
  readonly isCounted: boolean
  /** Milliseconds that each stage took, summed over the threads. */
  readonly spent: Readonly<Record<Stage, number>>
}

/** A stage of an import: reading and extracting are what threads do, looking up and storing what the writer does. */
export type Stage = 'read' | 'lookUp' | 'extract' | 'store'
