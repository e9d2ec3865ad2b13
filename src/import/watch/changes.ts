import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { watch } from 'chokidar'
import { isSavedBesidePage, reasonByName } from '../../documents/kept-beside.ts'
import { ownFiles } from '../files.ts'
import { patternOf } from '../pattern.ts'
import { WatchError } from '../watch-error.ts'

/** Files that came or changed. */
export interface Changes {
  /**
   * Those since it was asked last, in the order of their names, below what was named. Throws WatchError when there are
   * more than the system can watch.
   */
  readonly take: () => string[]
  readonly close: () => Promise<void>
}

/** Watches what some paths name and folders to the bottom; resolves once no change from then on is missed. */
export async function openChanges(paths: readonly string[], own: readonly string[]): Promise<Changes> {
  const places = (await Promise.all(paths.map(placeOf))).filter((place) => place !== null)
  const except = await ownFiles(own)
  const changed = new Set<string>()
  const watcher = watch(
    places.map(({ real }) => real),
    {
      ignoreInitial: true,
      followSymlinks: false,
      ignored: (file) => except.has(file) || (!places.some(({ real }) => real === file) && isLeftOut(file)),
    },
  )
  for (const event of ['add', 'change'] as const) watcher.on(event, (file) => changed.add(file))
  let isLimited = false
  await new Promise<void>((resolve) => {
    watcher.on('ready', resolve)
    watcher.on('error', (error) => {
      if (!isLimit(error)) return // what may not be read is told by those who search for it
      isLimited = true
      resolve()
    })
  })
  return {
    take: () => {
      if (isLimited) throw new WatchError(LIMIT_REACHED)
      const taken = [...changed].sort()
      changed.clear()
      return taken.flatMap((file) => places.flatMap((place) => namedAt(place, file) ?? []))
    },
    close: () => watcher.close(),
  }
}

/** What is watched for a path that was named. */
interface Place {
  readonly given: string
  /** Its path without links. */
  readonly real: string
  /** Whether a path below it is meant. */
  readonly matches: (below: string) => boolean
}

async function placeOf(given: string): Promise<Place | null> {
  const real = await realpath(given).catch(() => null)
  if (real !== null) return { given, real, matches: () => true }
  const pattern = patternOf(given)
  const folder = pattern && (await realpath(pattern.folder).catch(() => null))
  return pattern === null || folder === null
    ? null
    : { given: pattern.folder, real: folder, matches: (below) => foldersOf(below).some(pattern.matches) }
}

/** A path and the folders that it is in: a pattern that a folder matches stands for all in it. */
function foldersOf(below: string): string[] {
  const parts = below.split(path.sep)
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'))
}

/** A file as it is called below what was named; null when it is not meant. */
function namedAt({ given, real, matches }: Place, file: string): string | null {
  if (file === real) return given
  if (!file.startsWith(real + path.sep) && real !== path.sep) return null
  const below = path.relative(real, file)
  return matches(below) ? path.join(given, below) : null
}

function isLeftOut(file: string): boolean {
  const name = path.basename(file)
  const isBeside = (other: string) => existsSync(path.join(path.dirname(file), other))
  return reasonByName(name) !== null || isSavedBesidePage(name, isBeside)
}

const LIMIT_REACHED =
  'cannot watch so many files: the system allows no more; raise fs.inotify.max_user_watches, or import without --watch'

function isLimit(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EMFILE')
}
