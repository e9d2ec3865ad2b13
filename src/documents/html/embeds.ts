import { type HtmlElement, outwards } from './dom.ts'
import type { PageBlock } from './page-block.ts'

/** How a post of a social network is signed where it is set as a quotation: "— Jane Doe (@jdoe) March 4, 2019". */
const SIGNED = /^[—–-]{1,2} ?.{1,80}\(@\w{1,30}\)|\b(?:a post shared by|pic\.twitter\.com\/)|^view this post on\b/iu
const CLIMB = 4

/** The blocks of posts from social networks that are set as quotations, whatever these are called. */
export function findEmbeds(blocks: readonly PageBlock[]): PageBlock[] {
  const posts = new Set(blocks.filter(({ text }) => SIGNED.test(text)).map(({ element }) => quotationAround(element)))
  posts.delete(null)
  return posts.size === 0 ? [] : blocks.filter(({ element }) => posts.has(quotationAround(element)))
}

function quotationAround(element: HtmlElement): HtmlElement | null {
  return [...outwards(element, CLIMB)].find(({ localName }) => localName === 'blockquote') ?? null
}
