import type { Block } from '../compose.ts'
import { isHeadingName } from './elements.ts'
import type { PageBlock } from './page-block.ts'
import { shareIn } from './shingles.ts'

/** How much of a paragraph must be among what was found for it to be found. */
const MOSTLY = 0.6

/** The blocks of an article among those of its page, in reading order: body, headings, and furniture found inside it. */
export function bodyOf(blocks: readonly PageBlock[], found: ReadonlySet<string>): Block[] {
  return blocks.filter((block) => shareIn(found, block.text) >= MOSTLY).map((block) => asBlock(block))
}

function asBlock({ text, name, furniture }: PageBlock): Block {
  if (furniture !== null) return { role: 'BOILERPLATE', text }
  return { role: isHeadingName(name) ? 'HEADING' : 'BODY', text }
}
