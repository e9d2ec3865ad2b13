import { holdersOf, isFurniture, type Placed } from './outline.ts'
import type { PageElement } from './page.ts'

/** Finds the elements of the article that are as asked for, nearest to the headline first. */
export type Nearest = (isWanted: (placed: Placed) => boolean, farthest?: number) => PageElement[]

/** An element before the headline counts as this many times farther than one behind it. */
const BEFORE = 8
const FARTHEST = 600

/**
 * A search for what stands near a headline and is no page furniture: nearest first. Without a headline all of the page,
 * in its order.
 */
export function nearestTo(outline: readonly Placed[], headline: PageElement | null): Nearest {
  const holders = holdersOf(headline)
  const start = outline.find(({ element }) => element === headline)?.place ?? 0
  const distance = ({ place }: Placed) => {
    if (headline === null) return 0
    return place < start ? (start - place) * BEFORE : place - start
  }
  return (isWanted, farthest = FARTHEST) => {
    const near = outline.filter((placed) => distance(placed) <= farthest && !holders.has(placed.element))
    const found = near.filter((placed) => isWanted(placed) && !isFurniture(placed.element, holders))
    return found.sort((a, b) => distance(a) - distance(b)).map(({ element }) => element)
  }
}
