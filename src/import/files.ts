import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'

/** A file to import, or a path that leads to none. */
export type FoundFile = { readonly file: string } | { readonly file: string; readonly problem: string }

/** Standard input, among paths. */
export const STANDARD_INPUT = '-'

/** A path as it is called in what people read. */
export function calledPath(path: string): string {
  return path === STANDARD_INPUT ? 'standard input' : path
}

/** What SQLite writes beside a database file. */
const BESIDE_DATABASE = ['', '-wal', '-shm', '-journal']

/**
 * The files at some paths, folders searched to the bottom, in the order of their names. In a folder, what begins with a
 * dot, links, what editors keep beside a file ("a.txt~"), and the files of the database itself, if there is one, are left
 * out; a link that is named itself is followed.
 */
export async function* findFiles(paths: readonly string[], database: string | null): AsyncGenerator<FoundFile> {
  const except = database === null ? new Set<string>() : await filesOfDatabase(database)
  for (const given of paths) {
    const found = await stat(given).catch((error: NodeJS.ErrnoException) => problemOf(error))
    if (typeof found === 'string') yield { file: given, problem: found }
    else if (found.isDirectory()) yield* filesIn(given, await realpath(given), except)
    else if (found.isFile()) yield { file: given }
    else yield { file: given, problem: 'expected a file or a folder, but it is neither' }
  }
}

async function filesOfDatabase(database: string): Promise<ReadonlySet<string>> {
  const real = await realpath(database).catch(() => database)
  return new Set(BESIDE_DATABASE.map((suffix) => real + suffix))
}

/** Copies and locks of Emacs, Vim, most other editors, and office programs. */
const BACKUP = /~$|^#.*#$|\.sw[a-p]$|\.bak\d?$|^~\$/i
const NOT_UTF8 = 'expected a file name in UTF-8; rename the file'

/** `folder` as it was named, for messages, and `real` as it is called without links. */
async function* filesIn(folder: string, real: string, except: ReadonlySet<string>): AsyncGenerator<FoundFile> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) =>
    problemOf(error),
  )
  if (typeof entries === 'string') {
    yield { file: folder, problem: entries }
    return
  }
  const visible = entries.filter(
    ({ name }) => !name.startsWith('.') && !BACKUP.test(name) && !except.has(path.join(real, name)),
  )
  for (const entry of visible.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(file, path.join(real, entry.name), except)
    else if (entry.isFile()) yield entry.name.includes('\ufffd') ? { file, problem: NOT_UTF8 } : { file }
  }
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
