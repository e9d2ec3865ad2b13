import { existsSync, type Stats } from 'node:fs'
import path from 'node:path'
import { watch } from 'chokidar'
import { isSavedBesidePage, reasonByName } from '../../documents/kept-beside.ts'
import { type FindOptions, ownFiles } from '../files.ts'
import { LINK, SAVED_BESIDE } from '../left-out.ts'
import { WatchError } from '../watch-error.ts'
import { namedAt, placesOf } from './places.ts'

/** Files that came or changed. */
export interface Changes {
  /**
   * Those since it was asked last, in the order of their names, below what was named. Throws WatchError when there are
   * more than the system can watch.
   */
  readonly take: () => string[]
  readonly close: () => Promise<void>
}

/**
 * Watches what some paths name, one of which leads somewhere at least, and folders to the bottom; resolves once no change
 * from then on is missed. Tells of what comes and is left out, maybe again and again.
 */
export async function openChanges(paths: readonly string[], { own = [], onLeftOut }: FindOptions): Promise<Changes> {
  const places = await placesOf(paths)
  const except = await ownFiles(own)
  const changed = new Set<string>()
  let isReady = false
  const isIgnored = (file: string, stats?: Stats) => {
    if (except.has(file)) return true
    const reason = places.some(({ real }) => real === file) ? null : reasonToLeaveOut(file, stats)
    if (reason === null) return false
    if (isReady) for (const named of namesOf(file)) onLeftOut?.(named, reason)
    return true
  }
  const namesOf = (file: string) => places.flatMap((place) => namedAt(place, file) ?? [])
  const watcher = watch(
    places.map(({ real }) => real),
    { ignoreInitial: true, followSymlinks: false, ignored: isIgnored },
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
  isReady = true
  return {
    take: () => {
      if (isLimited) throw new WatchError(LIMIT_REACHED)
      const taken = [...changed].sort()
      changed.clear()
      return taken.flatMap(namesOf)
    },
    close: () => watcher.close(),
  }
}

function reasonToLeaveOut(file: string, stats?: Stats): string | null {
  const name = path.basename(file)
  const reason = reasonByName(name)
  if (reason !== null) return reason
  if (stats?.isSymbolicLink()) return LINK
  const isBeside = (other: string) => existsSync(path.join(path.dirname(file), other))
  return isSavedBesidePage(name, isBeside) ? SAVED_BESIDE : null
}

const LIMIT_REACHED =
  'cannot watch so many files: the system allows no more; raise fs.inotify.max_user_watches, or import without --watch'

function isLimit(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EMFILE')
}
