import type { Block } from '../compose.ts'
import { isHeading } from './page-block.ts'
import { pageBlocksOf } from './page-blocks.ts'
import { parseHtml } from './parse.ts'

/** The paragraphs of HTML that is an article's body and nothing else, as a field of a record holds it. */
export async function blocksOfHtml(fragment: string): Promise<Block[]> {
  const page = await parseHtml(fragment)
  return pageBlocksOf(page.documentElement).map((block) => ({
    role: isHeading(block) ? 'HEADING' : 'BODY',
    text: block.text,
  }))
}
