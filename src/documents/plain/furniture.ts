import type { Span } from '../document.ts'
import { readFoot } from './foot.ts'
import { isFurniture } from './is-furniture.ts'
import { LIST_OF_LINKS } from './lexicon/boilerplate.ts'
import { repeatedParagraphs } from './repeats.ts'
import { isHeadline } from './title.ts'

/** A title in a list of other articles, longer than a heading of the article itself would be after such words. */
const LONGEST_LINK = 140

/**
 * The paragraphs, by their place in the list, that are furniture by where they stand: what was scraped twice, labelled
 * lines at the foot, and at the foot as well the titles below "Related stories".
 */
export function findFurniture(text: string, spans: readonly Span[]): ReadonlySet<number> {
  const furniture = new Set(repeatedParagraphs(text, spans))
  const foot = spans.length - readFoot(text, spans).count
  for (let at = foot; at < spans.length; at++) furniture.add(at)
  for (const at of linksAtFoot(text, spans.slice(0, foot))) furniture.add(at)
  return furniture
}

/** The lines from "Related stories" or the like on, where nothing but headlines and furniture is below. */
function linksAtFoot(text: string, spans: readonly Span[]): number[] {
  const links: number[] = []
  for (let at = spans.length - 1; at > 0; at--) {
    const span = spans[at]
    const words = span === undefined ? '' : text.slice(span.start, Math.min(span.end, span.start + LONGEST_LINK + 1))
    links.push(at)
    if (LIST_OF_LINKS.test(words)) return links
    if (words.length > LONGEST_LINK || !(isHeadline(words) || isFurniture(words))) return []
  }
  return []
}
