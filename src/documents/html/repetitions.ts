import type { PageBlock } from './page-block.ts'
import { shareIn, shingles } from './shingles.ts'

/** Fewer runs of words than this are said twice by chance, but in a quotation set apart. */
const FEWEST = 4
const NEARLY_ALL = 0.95

/** The blocks whose words stand in longer blocks as well, or in the same one above: pull quotes, a page's other layout. */
export function findRepetitions(blocks: readonly PageBlock[]): Set<PageBlock> {
  const seen = new Set<string>()
  const repeated = new Set<PageBlock>()
  for (const block of [...blocks].sort((a, b) => b.text.length - a.text.length)) {
    const runs = shingles(block.text)
    if (runs.length >= (block.name === 'blockquote' ? 1 : FEWEST) && shareIn(seen, block.text) >= NEARLY_ALL)
      repeated.add(block)
    else for (const run of runs) seen.add(run)
  }
  return repeated
}
