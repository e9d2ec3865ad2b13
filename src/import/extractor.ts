import type { Part } from '../documents/index.ts'
import type { Extraction } from '../extract/index.ts'
import type { Done, Known, Laid, Problem, Task } from './steps.ts'
import { LostTask, openThreads } from './threads.ts'

/** Reads documents, and finds who said what in them, here or in worker threads. */
export interface Extractor {
  /** The documents that some parts are, in their order. Rejects with a ThreadError when no thread can be started. */
  readonly read: (parts: readonly Part[]) => Promise<(Known | Problem)[]>
  /** What is found in documents, in their order; null is passed over. Rejects like `read`. */
  readonly extract: (documents: readonly (Laid | null)[]) => Promise<(Extraction | Problem | null)[]>
  /** Milliseconds that both took so far, summed over the threads. */
  readonly spent: () => Done['took']
  /** Ends the threads, whatever they do. */
  readonly close: () => Promise<void>
}

/** How an extractor works. */
export interface ExtractorOptions {
  /** Worker threads; 0 for none: then a document that ends or hangs its thread ends all. */
  readonly threads: number
  /** Milliseconds that a thread may take for a document. */
  readonly timeLimit: number
  /** Memory that a thread may take for its JavaScript objects. */
  readonly megabytesAThread: number
}

/** Opens an extractor. A document that a thread ends over, or takes too long for, is refused, and the others go on. */
export function openExtractor(options: ExtractorOptions): Extractor {
  const { run, close } = options.threads === 0 ? openHere() : openInThreads(options)
  let spent = { read: 0, extract: 0 }
  const performAndCount = async (task: Task) => {
    const done = await run(task)
    spent = { read: spent.read + done.took.read, extract: spent.extract + done.took.extract }
    return done
  }
  return {
    read: (parts) => survivors(parts, async (read) => (await performAndCount({ read, extract: [] })).read),
    extract: (laid) => survivors(laid, async (extract) => (await performAndCount({ read: [], extract })).extracted),
    spent: () => spent,
    close,
  }
}

function openHere() {
  const run = async (task: Task) => (await import('./steps.ts')).perform(task) // not loaded where threads do it
  return { run, close: async () => {} }
}

/** What a thread runs, in the language that this module is in. */
const THREAD = new URL(import.meta.url.endsWith('.ts') ? 'thread.ts' : 'thread.js', import.meta.url)

/** V8 would take three times 16 MB for what is new in each thread; with less it clears more often what is garbage anyway. */
const YOUNG_MEGABYTES = 20

function openInThreads({ threads, timeLimit, megabytesAThread }: ExtractorOptions) {
  const limits = { maxOldGenerationSizeMb: megabytesAThread, maxYoungGenerationSizeMb: YOUNG_MEGABYTES }
  return openThreads<Task, Done>({ module: THREAD, count: threads, limits, timeLimit })
}

/** The answers for some items; when their thread is lost, for each alone, and a problem for the one that it is lost over. */
async function survivors<Item, Answer>(
  items: readonly Item[],
  answer: (items: readonly Item[]) => Promise<readonly Answer[]>,
): Promise<(Answer | Problem)[]> {
  try {
    return [...(await answer(items))]
  } catch (error) {
    if (!(error instanceof LostTask)) throw error
    if (items.length === 1) return [{ problem: error.message }]
    return (await Promise.all(items.map((item) => survivors([item], answer)))).flat()
  }
}
