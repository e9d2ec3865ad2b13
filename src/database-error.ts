/** The database cannot be used as it is; the message names the file and the cure. */
export class DatabaseError extends Error {}

/** Runs `open`; what stands in the way comes out as a DatabaseError that names the file. */
export function opening<Result>(file: string, open: () => Result): Result {
  try {
    return open()
  } catch (error) {
    const { message } = error as Error // thrown by SQLite, the file system or the migrations
    throw new DatabaseError(`cannot open the database ${file}: ${reasonOf(error) ?? message}`, { cause: error })
  }
}

/** Runs `write`; a disk or a file that stands in the way comes out as a DatabaseError, anything else as it is. */
export async function writing<Result>(file: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === null) throw error
    throw new DatabaseError(`cannot write the database ${file}: ${reason}`, { cause: error })
  }
}

/** What a user can do something about, in words; null for all else. */
export function reasonOf(error: unknown): string | null {
  const code = codeOf(error)
  if (code?.startsWith('SQLITE_IOERR')) return IO_ERROR
  switch (code) {
    case 'SQLITE_NOTADB':
      return 'the file is not a SQLite database; move it away or point DATABASE_URL at another file'
    case 'SQLITE_CORRUPT':
      return 'the file is damaged; restore it from a backup or point DATABASE_URL at another file'
    case 'SQLITE_BUSY':
      return 'another program keeps it locked; try again when that is done'
    case 'SQLITE_READONLY':
    case 'SQLITE_READONLY_DIRECTORY':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_CANTOPEN_ISDIR':
    case 'EACCES':
    case 'EROFS':
      return 'expected a file that this user can read and write; check the path and its permissions'
    case 'EEXIST':
    case 'ENOTDIR':
      return 'a part of its path is a file, not a folder'
    case 'SQLITE_FULL':
    case 'ENOSPC':
      return 'the disk is full; what was stored before is whole, and the same command goes on when there is room'
    case 'EFBIG':
    case 'EIO':
      return IO_ERROR
    default:
      return null
  }
}

const IO_ERROR =
  'the system refused to read or write it, by a limit on the size of files or for a failing disk; what was stored before ' +
  'is whole, and the same command goes on when that is mended'

/** The code of SQLite or the system, which Prisma passes on inside its own errors. */
function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null
  const { code, originalCode, cause, meta } = error as Record<string, unknown> // any of them may be missing
  if (typeof originalCode === 'string') return originalCode
  if (typeof code === 'string' && /^(SQLITE_|E[A-Z])/.test(code)) return code
  return codeOf(cause) ?? codeOf((meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError)
}
