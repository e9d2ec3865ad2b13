import type { HtmlElement } from './dom.ts'

/** An element that holds page furniture by what it is called, inside another one or none. */
export interface Furniture {
  /** The words of its name, class or id that say so. */
  readonly called: readonly string[]
  readonly kind: 'COMMENTS' | 'FURNITURE' | 'HIDDEN'
  readonly element: HtmlElement
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
  /** Where its first link leads, null without links. */
  readonly link: string | null
  readonly furniture: Furniture | null
}

/** Whether a block is set as a heading. */
export function isHeading({ name }: PageBlock): boolean {
  return /^h[1-6]$/.test(name)
}

/** Whether a block is prose: long enough, ended as sentences are, and no list of links. */
export function isProse({ text, linked }: PageBlock): boolean {
  return text.length >= 80 && linked * 2 < text.length && /[.!?…:;。！？]["'”’»)\]]*(?: ?\[[^\]]{1,4}\])?$/u.test(text)
}

/** Whether a block is a sentence, however short, and no link. */
export function isSentence({ text, linked }: PageBlock): boolean {
  return text.length >= 20 && linked * 2 < text.length && /[.!?…]["'”’»)\]]*$/u.test(text)
}
