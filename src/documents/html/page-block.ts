import type { HtmlElement } from './dom.ts'

/** An element that holds page furniture by its name, inside another one or none. */
export interface Furniture {
  readonly element: HtmlElement
  readonly kind: 'COMMENTS' | 'FURNITURE'
  readonly outer: Furniture | null
}

/** A paragraph of a page as it is laid out, wherever it stands. */
export interface PageBlock {
  /** Lines as a browser breaks them, without blank ones. */
  readonly text: string
  /** The nearest element around it that starts a line: p, li, h2, td, div. */
  readonly element: HtmlElement
  readonly name: string
  /** How many of its characters are the words of links. */
  readonly linked: number
  readonly furniture: Furniture | null
}
