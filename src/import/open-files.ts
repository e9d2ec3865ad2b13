import type { Part } from '../documents/index.ts'
import { calledPath, type FoundFile } from './files.ts'
import type { Tally } from './progress.ts'
import { type OpenOptions, openPath } from './read-file.ts'

/** A part of a file: `file` is the path, and the place in it. */
export interface FilePart {
  readonly file: string
  readonly part: Part
}

/** The parts of all files, read no further than they are asked for. */
export async function* openFiles(
  files: AsyncIterable<FoundFile>,
  tally: Tally,
  { map, signal }: Pick<OpenOptions, 'map' | 'signal'>,
): AsyncGenerator<FilePart> {
  const onBytes = (count: number) => {
    tally.bytesRead += count
  }
  for await (const found of files) {
    for await (const part of partsOf(found, { map, signal, onBytes })) {
      tally.opened++
      yield part
    }
    tally.filesRead++
  }
}

async function* partsOf(found: FoundFile, options: OpenOptions): AsyncGenerator<FilePart> {
  const file = calledPath(found.file)
  if ('problem' in found) yield { file, part: { place: '', problem: found.problem } }
  else {
    const { slice } = found
    for await (const part of openPath(found.file, { ...options, slice })) yield { file: file + part.place, part }
  }
}

/** About how many characters a part comes to. */
export function weightOf({ part }: FilePart): number {
  if ('problem' in part) return 0
  return part.content instanceof Uint8Array ? part.content.length : part.content.size
}
