import type { Part } from '../documents/index.ts'
import { findFiles } from './files.ts'
import type { Tally } from './progress.ts'
import { type OpenOptions, openPath } from './read-file.ts'

/** A part of a file: `file` is the path, and the place in it. */
export interface FilePart {
  readonly file: string
  readonly part: Part
}

/** The parts of all files at some paths, read no further than they are asked for. */
export async function* openFiles(
  paths: readonly string[],
  database: string,
  tally: Tally,
  { map, signal }: Pick<OpenOptions, 'map' | 'signal'>,
): AsyncGenerator<FilePart> {
  const onBytes = (count: number) => {
    tally.bytesRead += count
  }
  for await (const found of findFiles(paths, database)) {
    const { file } = found
    if ('problem' in found) yield { file, part: { place: '', problem: found.problem } }
    else for await (const part of openPath(file, { map, signal, onBytes })) yield { file: file + part.place, part }
    tally.filesRead++
  }
}

/** About how many characters a part comes to. */
export function weightOf({ part }: FilePart): number {
  if ('problem' in part) return 0
  return part.content instanceof Uint8Array ? part.content.length : part.content.size
}
