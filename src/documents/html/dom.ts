/** A page as a tree, as linkedom and jsdom both give it: the interfaces of https://dom.spec.whatwg.org. */
export type HtmlDocument = globalThis.Document
export type HtmlElement = globalThis.Element
export type HtmlNode = globalThis.Node

const ELEMENT = 1
const TEXT = 3

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === ELEMENT
}

export function isText(node: HtmlNode): node is globalThis.Text {
  return node.nodeType === TEXT
}

/** The children of a node, one after the other. */
export function* childrenOf(node: HtmlNode): Generator<HtmlNode> {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) yield child
}

/** An element and those around it, the innermost first; at most `most` of them. */
export function* outwards(element: HtmlElement, most = Number.POSITIVE_INFINITY): Generator<HtmlElement> {
  let one: HtmlElement | null = element
  for (let climbed = 0; one !== null && climbed < most; climbed++, one = one.parentElement) yield one
}
