import { FURNITURE_ELEMENTS, FURNITURE_WORDS } from './lexicon/furniture.ts'
import type { Page, PageElement } from './page.ts'

/** Finds what stands near the headline. */
export type Nearest = (selectors: string) => PageElement[]

/** An element before the headline counts as this many times farther than one behind it. */
const BEFORE = 3
const FARTHEST = 600

/**
 * A search over a page for the elements that some selectors name and that belong to the article at a headline: nearest
 * first, page furniture (comments, boxes of other stories) left out. Without a headline all, in their order.
 */
export function nearestTo(page: Page, headline: PageElement | null): Nearest {
  const places = new Map([...page.querySelectorAll('*')].map((element, at) => [element, at]))
  const holders = ancestorsOf(headline)
  const start = headline === null ? 0 : (places.get(headline) ?? 0)
  const distance = (element: PageElement) => {
    const ahead = (places.get(element) ?? 0) - start
    return ahead < 0 ? -ahead * BEFORE : ahead
  }
  return (selectors) => {
    const found = [...page.querySelectorAll(selectors)].filter((element) => !isFurniture(element, holders))
    if (headline === null) return found
    return found.filter((element) => distance(element) <= FARTHEST).sort((a, b) => distance(a) - distance(b))
  }
}

function ancestorsOf(element: PageElement | null): ReadonlySet<PageElement> {
  const ancestors = new Set<PageElement>()
  for (let at = element; at !== null; at = at.parentElement) ancestors.add(at)
  return ancestors
}

/** What holds the headline as well is no furniture, whatever its name. */
function isFurniture(element: PageElement, holders: ReadonlySet<PageElement>): boolean {
  for (let at: PageElement | null = element; at !== null && !holders.has(at); at = at.parentElement) {
    if (FURNITURE_ELEMENTS.has(at.localName) || isNamedFurniture(at)) return true
  }
  return false
}

function isNamedFurniture(element: PageElement): boolean {
  if (element.localName === 'body' || element.localName === 'html') return false
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  return names.split(/\s+/).some((name) => FURNITURE_WORDS.test(name))
}
