import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { patternOf } from '../pattern.ts'

/** What is watched for a path that was named. */
export interface Place {
  readonly given: string
  /** Its path without links. */
  readonly real: string
  /** Whether a path below it is meant. */
  readonly matches: (below: string) => boolean
}

/** What there is to watch for some paths: nothing for one that leads nowhere. */
export async function placesOf(paths: readonly string[]): Promise<Place[]> {
  return (await Promise.all(paths.map(placeOf))).filter((place) => place !== null)
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
export function namedAt({ given, real, matches }: Place, file: string): string | null {
  if (file === real) return given
  if (!file.startsWith(real + path.sep) && real !== path.sep) return null
  const below = path.relative(real, file)
  return matches(below) ? path.join(given, below) : null
}
