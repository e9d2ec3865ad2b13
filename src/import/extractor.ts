import type { ResourceLimits } from 'node:worker_threads'
import { Tinypool } from 'tinypool'
import type { Document } from '../documents/document.ts'
import { type Extraction, extract } from '../extract/index.ts'
import { ThreadError } from './thread-error.ts'

/** Finds who said what in documents, here or in worker threads. */
export interface Extractor {
  /** What is found in a document. Rejects with a ThreadError when its thread ends, out of memory for one. */
  readonly extract: (document: Document) => Promise<Extraction>
  /** How many documents are worth beginning at once. */
  readonly lookAhead: number
  /** Ends the threads, whatever they do. */
  readonly close: () => Promise<void>
}

/** How an extractor works. */
export interface ExtractorOptions {
  /** Threads; 1 for none besides this. */
  readonly threads: number
  /** How many documents come before it is worth starting threads: each loads the models, which takes as long. */
  readonly startAfter?: number
  /** Memory of each thread; Node's own by default. */
  readonly limits?: ResourceLimits
}

const START_AFTER = 150

/** So many that the threads have enough to do while this one stores what they found. */
const DOCUMENTS_A_THREAD = 32

/** Opens an extractor. Nothing is started until enough documents have come for it to pay. */
export function openExtractor({ threads, startAfter = START_AFTER, limits = {} }: ExtractorOptions): Extractor {
  let pool: Pool | undefined
  let count = 0
  const extractDocument = async (document: Document) => {
    if (threads === 1 || count++ < startAfter) return extract(document.text, document.paragraphs)
    pool ??= startPool(threads, limits)
    return extractIn(pool, document)
  }
  return {
    extract: extractDocument,
    lookAhead: threads === 1 ? 1 : threads * DOCUMENTS_A_THREAD,
    close: async () => pool?.threads.destroy(),
  }
}

interface Pool {
  readonly threads: Tinypool
  /** Rejects when a thread ends that has nothing to do: it could not be started. */
  readonly failure: Promise<never>
}

/** What a thread runs. From the sources, as tests and `npm run dev` do, it must be told first how to read TypeScript. */
function threadModule(): string {
  const own = (file: string) => new URL(file, import.meta.url).href
  if (!import.meta.url.endsWith('.ts')) return own('extract-in-thread.js')
  const tsx = import.meta.resolve('tsx/esm/api')
  const code = `import { register } from '${tsx}'; register(); export default (await import('${own('extract-in-thread.ts')}')).default`
  return `data:text/javascript,${encodeURIComponent(code)}`
}

function startPool(count: number, resourceLimits: ResourceLimits): Pool {
  const threads = new Tinypool({ filename: threadModule(), minThreads: count, maxThreads: count, resourceLimits })
  const failure = new Promise<never>((_, reject) => threads.on('error', reject))
  failure.catch(() => {}) // told to whoever waits for a document
  return { threads, failure }
}

async function extractIn({ threads, failure }: Pool, { name, text, paragraphs }: Document): Promise<Extraction> {
  try {
    return (await Promise.race([threads.run({ text, paragraphs }), failure])) as Extraction // as extractInThread gives it
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ThreadError(`extraction from ${name} and what follows ended: ${reason}`, { cause: error })
  }
}
