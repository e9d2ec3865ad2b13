import { LRUCache } from 'lru-cache'
import type { Usage } from '../resolvers/usage.ts'
import type { DataVersion } from './data-version.ts'

/** An answer as it is sent. */
export interface Answer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: string | Buffer
}

/** An answer that is kept, and what is known of the operation that it answers. */
export interface KeptAnswer extends Answer {
  readonly known: Pick<Usage, 'operation' | 'hash' | 'cost'>
}

/** Answers that are kept until the data changes. */
export interface ResponseCache {
  /** The answer to the same question about the same data. */
  find(asked: string, data: DataVersion): KeptAnswer | undefined
  /** Keeps an answer that was read from this state of the data. */
  keep(asked: string, data: DataVersion, answer: KeptAnswer): void
}

/** What an entry takes beside its question and its body, in bytes, about. */
const ENTRY = 500

/** A cache of so many bytes, the least recently asked for going first; of 0, one that keeps nothing. */
export function createResponseCache(bytes: number): ResponseCache {
  if (bytes === 0) return { find: () => undefined, keep: () => undefined }
  const answers = new LRUCache<string, KeptAnswer>({
    maxSize: bytes,
    sizeCalculation: ({ body }, asked) => body.length + asked.length * 2 + ENTRY,
  })
  let known: DataVersion | null = null
  const emptyAfterWrite = (data: DataVersion) => {
    if (data !== known) answers.clear()
    known = data
  }
  return {
    find: (asked, data) => {
      emptyAfterWrite(data)
      return answers.get(asked)
    },
    keep: (asked, data, answer) => {
      emptyAfterWrite(data)
      answers.set(asked, { ...answer, body: Buffer.from(answer.body) })
    },
  }
}
