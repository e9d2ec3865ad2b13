import { FURNITURE_ELEMENTS, FURNITURE_WORDS } from './lexicon/furniture.ts'
import { attributeOf, type Page, type PageElement } from './page.ts'

/** An element and its place among all of a page. */
export interface Placed {
  readonly element: PageElement
  readonly place: number
  /** Class and id, lower case. */
  readonly names: string
}

/** All elements of a page that can show something, in their order. */
export function outlineOf(page: Page): Placed[] {
  const elements = [...page.querySelectorAll('*')].filter(({ localName }) => !UNSEEN.has(localName))
  return elements.map((element, place) => ({ element, place, names: namesOf(element) }))
}

const UNSEEN = new Set(['script', 'style', 'link', 'meta', 'head', 'title', 'noscript', 'br', 'path', 'svg', 'option'])

function namesOf(element: PageElement): string {
  return `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`.toLowerCase()
}

/** The element and all that hold it. */
export function holdersOf(element: PageElement | null): ReadonlySet<PageElement> {
  const holders = new Set<PageElement>()
  for (let at = element; at !== null && holders.size < HIGHEST; at = at.parentElement) holders.add(at)
  return holders
}

/**
 * Whether an element is page furniture: hidden, or in a box of comments, other stories, navigation. What holds the
 * headline as well (`holders`) is none, whatever its name.
 */
export function isFurniture(element: PageElement, holders: ReadonlySet<PageElement>): boolean {
  let at: PageElement | null = element
  for (let height = 0; at !== null && !holders.has(at) && height < HIGHEST; height++, at = at.parentElement) {
    if (at.localName === 'body') return false
    if (isFurnitureElement(at) || isHidden(at)) return true
    if (
      namesOf(at)
        .split(/\s+/)
        .some((name) => FURNITURE_WORDS.test(name))
    )
      return true
  }
  return false
}

/** The foot of an article may say who wrote it; the foot of a page does not. */
function isFurnitureElement(element: PageElement): boolean {
  if (element.localName === 'footer') return element.parentElement?.localName !== 'article'
  // Some content systems (ASP.NET) write all of a page into one form.
  if (element.localName === 'form') return element.parentElement?.localName !== 'body'
  return FURNITURE_ELEMENTS.has(element.localName)
}

/** Boxes stand near what they hold; a page nested deeper is broken. */
const HIGHEST = 60

function isHidden(element: PageElement): boolean {
  return attributeOf(element, 'hidden') !== null || /display\s*:\s*none/i.test(attributeOf(element, 'style') ?? '')
}
