import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** A file to import, or a path that leads to none. */
export type FoundFile = { readonly file: string } | { readonly file: string; readonly problem: string }

/** What SQLite writes beside a database file. */
const BESIDE_DATABASE = ['', '-wal', '-shm', '-journal']

/**
 * The files at some paths, folders searched to the bottom, in the order of their names. Files and folders whose name
 * begins with a dot are left out unless named themselves; links are not followed; the
 * files of the database itself are no documents.
 */
export async function* findFiles(paths: readonly string[], database: string): AsyncGenerator<FoundFile> {
  for (const given of paths) {
    const found = await stat(given).catch((error: NodeJS.ErrnoException) => problemOf(error))
    if (typeof found === 'string') yield { file: given, problem: found }
    else if (found.isDirectory()) yield* filesIn(given, new Set(BESIDE_DATABASE.map((suffix) => database + suffix)))
    else if (found.isFile()) yield { file: given }
    else yield { file: given, problem: 'expected a file or a folder, but it is neither' }
  }
}

async function* filesIn(folder: string, except: ReadonlySet<string>): AsyncGenerator<FoundFile> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) =>
    problemOf(error),
  )
  if (typeof entries === 'string') {
    yield { file: folder, problem: entries }
    return
  }
  const visible = entries.filter(({ name }) => !name.startsWith('.') && !except.has(path.resolve(folder, name)))
  for (const entry of visible.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(file, except)
    else if (entry.isFile()) yield { file }
    else yield { file, problem: 'expected a file, but it is a link or a device' }
  }
}

/** Why the file system refused, in words. */
export function problemOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is no such file or folder'
  if (code === 'EACCES' || code === 'EPERM') return 'this user may not read it'
  return message
}
