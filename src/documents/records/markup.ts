import { decodeLeftOverEntities } from '../characters/entities.ts'
import { compose } from '../compose.ts'
import type { Paragraph } from '../document.ts'

/** A tag of HTML that closes, or breaks, or holds an address: "a < b" and "<3" are none. */
const TAG =
  /<\/(?:p|div|span|a|b|i|em|strong|h[1-6]|li|ul|ol|blockquote|article|section|script|style|table|figure)\s*>|<(?:br|hr|p)\s*\/?>|<(?:p|div|span|a|img|iframe|script|style|h[1-6]|article|section)\s[^<>]*>/i

/** Whether words are plainly HTML: have tags in them, or what stands for them where they were escaped twice. */
export function isMarkup(words: string): boolean {
  return TAG.test(words)
}

/** The text of a piece of HTML and its paragraphs. Scripts and styles are no text. */
export async function readMarkup(html: string): Promise<{ text: string; paragraphs: readonly Paragraph[] }> {
  const { blocksOfHtml } = await import('../html/fragment.ts')
  return compose(await blocksOfHtml(html))
}

/** One line of plain words: no tags, no references, no white space but single spaces. */
export async function plainLine(words: string): Promise<string> {
  const text = isMarkup(words) ? (await readMarkup(words)).text : decodeLeftOverEntities(words)
  return text.replace(/\s+/g, ' ').trim()
}
