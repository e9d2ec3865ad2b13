import { setTimeout } from 'node:timers/promises'
import { type FindOptions, type FoundFile, findFiles } from '../files.ts'
import { openChanges } from './changes.ts'
import { newSettling } from './settling.ts'

/** How often it is looked whether a file is still written to, in milliseconds. */
const LOOK_EVERY = 250

/**
 * The files at some paths, one of which leads somewhere at least, then those that come there or change, each once nobody writes to it any more, until `signal` is
 * aborted. A file of JSON lines is read as it grows: its whole lines, each once. Throws WatchError when there are more
 * files than the system can watch.
 */
export async function* watchFiles(
  paths: readonly string[],
  { signal, own, onLeftOut }: FindOptions & { readonly signal: AbortSignal },
): AsyncGenerator<FoundFile> {
  const options = { own, onLeftOut: onLeftOut && onceEach(onLeftOut) }
  const changes = await openChanges(paths, options)
  const settling = newSettling()
  try {
    for await (const found of findFiles(paths, options)) {
      if (signal.aborted) return
      const ready = 'problem' in found ? found : await settling.add(found.file)
      if (ready !== null) yield ready
    }
    while (!signal.aborted) {
      for (const file of changes.take()) {
        const ready = await settling.add(file)
        if (ready !== null) yield ready
      }
      yield* settling.settled()
      await setTimeout(LOOK_EVERY, null, { signal }).catch(() => {})
    }
  } finally {
    await changes.close()
  }
}

/** Tells of each file once: it is found by those who search and by those who watch. */
function onceEach(tell: NonNullable<FindOptions['onLeftOut']>): NonNullable<FindOptions['onLeftOut']> {
  const told = new Set<string>()
  return (file, reason) => {
    if (!told.has(file)) tell(file, reason)
    told.add(file)
  }
}
