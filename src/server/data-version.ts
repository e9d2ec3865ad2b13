import type { Database } from '../database.ts'
import { readDataTag } from '../graph/data-tag.ts'

/** The state of the data at a moment. After any write it is another object. */
export interface DataVersion {
  /** The same for the same data, also in another process. */
  tag(): string
}

/** Gives the state of the data, without reading it: whether somebody, in this process or another, has written since. */
export function watchData({ reader, dataVersion }: Database): () => DataVersion {
  let seen: number | null = null
  let current = stateOf(reader)
  return () => {
    const now = dataVersion()
    if (now !== seen) current = stateOf(reader)
    seen = now
    return current
  }
}

function stateOf(reader: Database['reader']): DataVersion {
  let tag: string | null = null
  return {
    tag: () => {
      tag ??= readDataTag(reader) // if that is newer than the state, the next look finds that the data has moved on
      return tag
    },
  }
}
