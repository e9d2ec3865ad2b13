import type { Block } from '../compose.ts'
import { ofOneArticle } from './bounds.ts'
import { bestFound, statedBlocks } from './candidates.ts'
import { findCaptions } from './captions.ts'
import { findCards } from './cards.ts'
import type { HtmlDocument } from './dom.ts'
import { blocksOfHtml } from './fragment.ts'
import { findFurniture } from './furniture.ts'
import { homeOf, isInside } from './home.ts'
import { isHeading, isProse, type PageBlock } from './page-block.ts'
import { findReadable } from './readable.ts'
import { assignRoles } from './roles.ts'
import { statedBody } from './stated-body.ts'
import { setAs } from './styles.ts'

/** A page whose text is links to this extent is a list of articles and none itself. */
const MOSTLY_LINKS = 0.7
/** The body that JSON-LD gives is read instead of what is shown where it is so many times as long: scripts show it. */
const UNSHOWN = 2

/**
 * The blocks of a page's article in reading order: body, headings, byline and date above it, and furniture inside it.
 * None of them is BODY where the page holds no article.
 */
export async function bodyOf(page: HtmlDocument, blocks: readonly PageBlock[], title: string): Promise<Block[]> {
  const body = statedBody(page)
  const stated = statedBlocks(blocks, body)
  const readable = findReadable(page, blocks)
  const furniture = new Set([
    ...findFurniture(blocks, new Set([...readable, ...stated])),
    ...findCards(blocks, readable),
    ...findCaptions(blocks),
  ])
  for (const block of stated) furniture.delete(block)
  const found = alike(blocks, furniture, new Set([...bestFound(page, blocks, furniture, readable), ...stated]))
  const article = completed(ofOneArticle(blocks, found, title), furniture, found)
  const roles = isListOfLinks(article.filter((block) => !furniture.has(block)))
    ? []
    : assignRoles(blocks, article, furniture, title)
  return body !== null && body.length > UNSHOWN * lengthOf(roles) ? await blocksOfHtml(asHtml(body)) : roles
}

/** What was found, and what is set as its prose is: Readability finds one of the boxes that an article comes in. */
function alike(
  blocks: readonly PageBlock[],
  furniture: ReadonlySet<PageBlock>,
  found: ReadonlySet<PageBlock>,
): ReadonlySet<PageBlock> {
  const isSet = setAs([...found].filter((block) => !furniture.has(block)))
  return new Set([...found, ...blocks.filter((block) => !furniture.has(block) && isSet(block))])
}

/**
 * What was found, and what was passed over and is no furniture: paragraphs, headings and lists that stand among it, and
 * sentences right beside its ends.
 */
function completed(
  blocks: readonly PageBlock[],
  furniture: ReadonlySet<PageBlock>,
  found: ReadonlySet<PageBlock>,
): PageBlock[] {
  const isKept = (block: PageBlock) => found.has(block) && !furniture.has(block)
  const home = homeOf(blocks.filter(isKept))
  const { first, last } = ends(blocks, isKept)
  const isMissed = (block: PageBlock, at: number) =>
    home !== null &&
    !furniture.has(block) &&
    at < last &&
    (at > first || (at > first - 3 && isHeading(block))) &&
    (isProse(block) || isHeading(block) || block.linked * 2 < block.text.length) &&
    isInside(block.element, home)
  const beside = new Set([...besideEnd(blocks, furniture, first, -1), ...besideEnd(blocks, furniture, last, 1)])
  return blocks.filter((block, at) => found.has(block) || beside.has(block) || isMissed(block, at))
}

/** The sentences that follow one of an article's ends as its next siblings, upwards (-1) or downwards (1). */
function* besideEnd(
  blocks: readonly PageBlock[],
  furniture: ReadonlySet<PageBlock>,
  end: number,
  step: 1 | -1,
): Generator<PageBlock> {
  const edge = blocks[end]
  if (edge === undefined) return
  for (let at = end + step; ; at += step) {
    const block = blocks[at]
    if (block === undefined || furniture.has(block) || !isSentence(block) || !isSibling(block, edge)) return
    yield block
  }
}

function isSentence({ text, linked }: PageBlock): boolean {
  return text.length >= 20 && linked * 2 < text.length && /[.!?…]["'”’»)\]]*$/u.test(text)
}

function isSibling(block: PageBlock, other: PageBlock): boolean {
  return block.name === other.name && block.element.parentElement === other.element.parentElement
}

function ends(blocks: readonly PageBlock[], isKept: (block: PageBlock) => boolean) {
  const isSolid = (block: PageBlock) => isKept(block) && isProse(block)
  return { first: blocks.findIndex(isSolid), last: blocks.findLastIndex(isSolid) }
}

function isListOfLinks(blocks: readonly PageBlock[]): boolean {
  const linked = blocks.reduce((sum, block) => sum + block.linked, 0)
  return linked > MOSTLY_LINKS * blocks.reduce((sum, { text }) => sum + text.length, 0)
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { role, text }) => sum + (role === 'BODY' || role === 'HEADING' ? text.length : 0), 0)
}

/** Lines of plain text are paragraphs; a body with tags or references in it is HTML already. */
function asHtml(body: string): string {
  return /<\/?[a-z][^>]*>|&#?\w+;/i.test(body) ? body : `<p>${body.replaceAll('<', '&lt;').split(/\n+/).join('<p>')}`
}
