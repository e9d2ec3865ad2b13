/** A node of a parsed page: the part of the DOM that linkedom and jsdom share and that is read here. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly childNodes: Iterable<PageNode>
}

/** An element of a parsed page. */
export interface PageElement extends PageNode {
  readonly localName: string
  readonly textContent: string | null
  readonly parentElement: PageElement | null
  getAttribute(name: string): string | null
  querySelectorAll(selectors: string): Iterable<PageElement>
}

/** A parsed page. */
export interface Page extends PageNode {
  querySelectorAll(selectors: string): Iterable<PageElement>
}

const ELEMENT = 1
const TEXT = 3
const COMMENT = 8
const BLOCKS = new Set(
  'address article aside br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header li nav ol p section table td time tr ul'.split(
    ' ',
  ),
)
/** Inline elements that styles set apart: `<span>By</span><span>Jane Doe</span>`. */
const APART = new Set(['a', 'span', 'time', 'cite', 'label', 'small'])
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'svg', 'button', 'select', 'form', 'iframe'])

/** An attribute's value; linkedom keeps names as they are written, so `<FONT SIZE=5>` has SIZE. */
export function attributeOf(element: PageElement, name: string): string | null {
  return element.getAttribute(name) ?? element.getAttribute(name.toUpperCase())
}

/** White space folded, NUL and other controls gone; null for nothing or for more than `longest` UTF-16 units. */
export function fold(value: string | null | undefined, longest = 2000): string | null {
  if (value === null || value === undefined || value.length > longest * 4) return null
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out
  const folded = value.replace(/[\s\u0000-\u001f\u007f-\u009f\u200b\ufeff]+/g, ' ').trim()
  return folded === '' || folded.length > longest ? null : folded.toWellFormed()
}

/** The words of an element, a space where one block ends and the next begins; null for none. */
export function wordsOf(element: PageElement): string | null {
  return fold(linesOf(element).join(' '))
}

/** The words of an element, a line for each block in it, blank ones left out. At most the first 200 nodes are read. */
export function linesOf(element: PageElement): string[] {
  const lines = ['']
  const open: (PageNode | null)[] = [element]
  for (let read = 0; open.length > 0 && read < MOST_NODES; read++) {
    const node = open.pop()
    if (node === null) lines.push('')
    else if (node?.nodeType === TEXT) lines.push(`${lines.pop() ?? ''}${node.nodeValue ?? ''}`)
    else if (node !== undefined && isElement(node) && !UNREAD.has(node.localName)) {
      const children = firstOf(node.childNodes, MOST_NODES).reverse()
      open.push(...(BLOCKS.has(node.localName) ? [null, ...children, null] : children))
      if (APART.has(node.localName)) lines.push(`${lines.pop() ?? ''} `)
    }
  }
  return lines.map((line) => fold(line)).filter((line) => line !== null)
}

const MOST_NODES = 200

function firstOf(nodes: Iterable<PageNode>, most: number): PageNode[] {
  const first: PageNode[] = []
  for (const node of nodes) {
    if (first.length === most) break
    first.push(node)
  }
  return first
}

/** The texts of the comments that stand above the page's elements: programs that save pages write the address there. */
export function headComments(page: Page): string[] {
  const tops = firstOf(page.childNodes, 20)
  const inner = tops.filter(isElement).flatMap((element) => firstOf(element.childNodes, 10))
  return [...tops, ...inner].filter(({ nodeType }) => nodeType === COMMENT).map(({ nodeValue }) => nodeValue ?? '')
}

function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT
}
