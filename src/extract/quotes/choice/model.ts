import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { loadTrees, scoreOf } from '../../learned/trees.ts'
import type { Score } from './choose.ts'
import { FEATURES } from './features.ts'
import { between, type Line } from './sureness.ts'
import type { WordShares } from './word-shares.ts'

/** What `training/` writes to models/saying.json.br beside the trees. */
export interface Saying {
  readonly cues: Readonly<Record<string, number>>
  readonly heads: Readonly<Record<string, number>>
  /** Share of belief -> how often the contender with the largest share is right when it has that; rising. */
  readonly sureness: Line
}

const SAYING = JSON.parse(
  brotliDecompressSync(readFileSync(new URL('../../models/saying.json.br', import.meta.url))).toString(),
) as Saying // made by training/
const TREES = loadTrees('speakers', FEATURES)

/** What was learned of the words around quotes. */
export const WORDS: WordShares = {
  cues: new Map(Object.entries(SAYING.cues)),
  heads: new Map(Object.entries(SAYING.heads)),
}

/** What the trained trees say of a contender. */
export const scoreContender: Score = (row) => scoreOf(TREES, row)

/** How often a chosen contender with a share of belief is right, between the shares that were measured in a line. */
export function surenessOf(share: number): number {
  return between(SAYING.sureness, share)
}
