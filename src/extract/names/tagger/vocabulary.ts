import type { Token } from '../../reading/tokens.ts'
import type { Clusters } from './clusters.ts'
import type { Lists } from './lists.ts'
import { describeWord, type Word } from './words.ts'

/** Words described before, by how they are printed. */
export interface Vocabulary {
  /** The description of a word, the same object each time while it is remembered. */
  readonly describe: (token: Token) => Word
  /** Makes room where there is none left; to be called between articles. Says whether all was forgotten. */
  readonly refresh: () => boolean
}

/** Remembers up to `capacity` words; those beyond are described anew each time, and have -1 for their `id`. */
export function newVocabulary(clusters: Clusters, lists: Lists, capacity: number): Vocabulary {
  const known = new Map<string, Word>()
  const describe = ({ text, lower }: Token): Word => {
    const before = known.get(text)
    if (before !== undefined) return before
    const hasRoom = known.size < capacity
    const word = describeWord(hasRoom ? known.size : -1, text, lower, clusters, lists)
    if (hasRoom) known.set(text, word)
    return word
  }
  const refresh = () => {
    if (known.size < capacity) return false
    known.clear()
    return true
  }
  return { describe, refresh }
}
