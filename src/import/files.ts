import type { Dirent } from 'node:fs'
import { opendir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { filesOfDatabase } from '../database-files.ts'
import { type FolderContents, reasonToLeaveOut } from './left-out.ts'
import { type Pattern, patternOf } from './pattern.ts'

/** What is to be read of a file that is still written to: bytes, half-open, and the number of the line they begin with. */
export interface Slice {
  readonly start: number
  readonly end: number
  readonly firstLine: number
}

/** A file to import, or what is to be read of it; or a path that leads to none. */
export type FoundFile =
  | { readonly file: string; readonly slice?: Slice }
  | { readonly file: string; readonly problem: string }

/** Standard input, among paths. */
export const STANDARD_INPUT = '-'

/** A path as it is called in what people read. */
export function calledPath(path: string): string {
  return path === STANDARD_INPUT ? 'standard input' : path
}

/** What is not imported from folders. */
export interface FindOptions {
  /** Files that this service writes itself: the database, a report. */
  readonly own?: readonly string[]
  /** Is told of what is left out in a folder, and why. */
  readonly onLeftOut?: (file: string, reason: string) => void
}

/**
 * The files at some paths, folders searched to the bottom, in the order of their names: of one folder after the other all
 * names are held. In a folder, what is hidden, links, and what programs keep beside files are left out; a file or link
 * that is named itself is not. A path that does not exist and is a pattern stands for what matches it.
 */
export async function* findFiles(paths: readonly string[], options: FindOptions = {}): AsyncGenerator<FoundFile> {
  const walk = { own: await ownFiles(options.own ?? []), onLeftOut: options.onLeftOut ?? (() => {}) }
  for (const given of paths) {
    if (given === STANDARD_INPUT) yield { file: given }
    else yield* filesAt(given, walk)
  }
}

/** A search through folders. */
interface Walk {
  readonly own: ReadonlySet<string>
  readonly onLeftOut: (file: string, reason: string) => void
}

/** Files that this service writes, as they are called without links, and what SQLite keeps beside them. */
export async function ownFiles(files: readonly string[]): Promise<ReadonlySet<string>> {
  const real = await Promise.all(files.map((file) => realpath(file).catch(() => file)))
  return new Set(real.flatMap(filesOfDatabase))
}

async function* filesAt(given: string, walk: Walk): AsyncGenerator<FoundFile> {
  const found = await stat(given).catch((error: NodeJS.ErrnoException) => problemOf(error))
  if (typeof found !== 'string') {
    if (found.isDirectory()) yield* filesIn(given, await realpath(given), walk)
    else
      yield found.isFile()
        ? { file: given }
        : { file: given, problem: 'expected a file or a folder, but it is neither' }
    return
  }
  const pattern = patternOf(given)
  if (pattern === null) yield { file: given, problem: found }
  else yield* filesOfPattern(given, pattern, walk)
}

async function* filesOfPattern(given: string, pattern: Pattern, walk: Walk): AsyncGenerator<FoundFile> {
  let count = 0
  const real = await realpath(pattern.folder).catch(() => null)
  if (real !== null) {
    for await (const found of filesIn(pattern.folder, real, walk, { ...pattern, below: '' })) {
      count++
      yield found
    }
  }
  if (count === 0) yield { file: given, problem: 'expected files that match this pattern, but there are none' }
}

const NOT_UTF8 = 'expected a name in UTF-8; rename it'

/** Where in a pattern a folder stands: its path from the folder of the pattern, with a slash at its end. */
interface Matching extends Pattern {
  readonly below: string
}

/** `folder` as it was named, for messages, and `real` as it is called without links; all there, or what matches. */
async function* filesIn(folder: string, real: string, walk: Walk, matching?: Matching): AsyncGenerator<FoundFile> {
  const contents = await contentsOf(folder).catch(problemOf)
  if (typeof contents === 'string') {
    yield { file: folder, problem: contents }
    return
  }
  for (const name of contents.names) {
    const [file, realFile] = [path.join(folder, name), path.join(real, name)]
    const isFolder = contents.others.get(name)?.isDirectory() === true
    const isMeant = matching === undefined || matching.matches(matching.below + name)
    const rest = isMeant ? undefined : within(matching, name)
    if ((!isMeant && !(isFolder && rest)) || walk.own.has(realFile)) continue
    const reason = reasonToLeaveOut(name, contents)
    if (reason !== null) {
      if (isMeant) walk.onLeftOut(file, reason)
    } else if (name.includes('\ufffd')) yield { file, problem: NOT_UTF8 }
    else if (isFolder) yield* filesIn(file, realFile, walk, rest)
    else yield { file }
  }
}

const ENTRIES_AT_ONCE = 1_024

/** What a folder holds. A name is all that is kept of a file: there may be a million. */
async function contentsOf(folder: string): Promise<FolderContents> {
  const names: string[] = []
  const others = new Map<string, Dirent>()
  for await (const entry of await opendir(folder, { bufferSize: ENTRIES_AT_ONCE })) {
    names.push(entry.name)
    if (!entry.isFile()) others.set(entry.name, entry)
  }
  return { names: names.sort(), others }
}

/** Where a folder that does not match a pattern itself stands in it; undefined when nothing below it can match. */
function within(matching: Matching, name: string): Matching | undefined {
  if (matching.depth <= 1) return undefined
  return { ...matching, depth: matching.depth - 1, below: `${matching.below}${name}/` }
}

/** Whether the operating system refused: there is no such file, it may not be read. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

/** Why the file system refused, in words. */
export function problemOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is no such file or folder'
  if (code === 'EISDIR') return 'expected a file of records, but it is a folder'
  if (code === 'EACCES' || code === 'EPERM') return 'this user may not read it'
  return message
}
