import { childrenOf, type HtmlElement, type HtmlNode, isElement, isText } from './dom.ts'
import { BLOCKS, isUnread } from './elements.ts'
import { furnitureOf } from './furniture.ts'
import type { Furniture, PageBlock } from './page-block.ts'

/** Where a node stands. */
interface Place {
  readonly element: HtmlElement
  readonly name: string
  /** Where the link around it leads, '' for nowhere; null outside links. */
  readonly link: string | null
  readonly isPreformatted: boolean
  readonly furniture: Furniture | null
}

/** The words of a paragraph that is not yet ended. */
interface Line {
  readonly words: string[]
  linked: number
  link: string | null
  breaks: number
}

function emptyLine(): Line {
  return { words: [], linked: 0, link: null, breaks: 0 }
}

/**
 * The paragraphs of a page in reading order, hidden ones left out: what stands between two borders of elements that start
 * a line, or between two line breaks. Words of different elements are never glued.
 */
export function pageBlocksOf(root: HtmlElement): PageBlock[] {
  const blocks: PageBlock[] = []
  let line = emptyLine()

  function end({ element, name, furniture }: Place): void {
    const text = tidied(line.words.join(''))
    const linked = Math.min(line.linked, text.length)
    if (text !== '') blocks.push({ text, element, name, linked, link: line.link, furniture })
    line = emptyLine()
  }

  function read(node: HtmlNode, place: Place): void {
    if (isText(node)) readText(node.data, place)
    else if (isElement(node)) readElement(node, place)
  }

  function readText(data: string, { link, isPreformatted }: Place): void {
    const words = isPreformatted ? data : data.replace(/\s+/g, ' ')
    if (words.trim() !== '') line.breaks = 0
    line.words.push(words)
    if (link === null) return
    line.linked += words.trim().length
    line.link ??= link
  }

  function readElement(element: HtmlElement, outer: Place): void {
    const name = element.localName
    if (name === 'br') readBreak(outer)
    else if (!isUnread(element, name)) readInside(element, name, outer)
  }

  function readInside(element: HtmlElement, name: string, outer: Place): void {
    const isBlock = BLOCKS.has(name)
    const place = placeOf(element, name, isBlock, outer)
    if (isBlock) end(outer)
    for (const child of childrenOf(element)) read(child, place)
    if (isBlock) end(place)
  }

  function readBreak(place: Place): void {
    line.words.push('\n')
    line.breaks++
    if (line.breaks > 1) end(place)
  }

  const furniture = null
  const top = { element: root, name: root.localName, link: null, isPreformatted: false, furniture }
  for (const child of childrenOf(root)) read(child, top)
  end(top)
  return blocks
}

function placeOf(element: HtmlElement, name: string, isBlock: boolean, outer: Place): Place {
  return {
    element: isBlock ? element : outer.element,
    name: isBlock ? name : outer.name,
    link: name === 'a' ? (element.getAttribute('href') ?? '') : outer.link,
    isPreformatted: outer.isPreformatted || name === 'pre',
    furniture: furnitureOf(element, name, outer.furniture),
  }
}

/** Control characters, and marks that say where a word may be broken. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNSEEN = /[\x01-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff]/g

/** The text as it is laid out: runs of white space are one space, lines have none at their edges, none is blank. */
function tidied(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim()
    .normalize('NFC')
}
