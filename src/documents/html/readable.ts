import { Readability } from '@mozilla/readability'
import type { HtmlDocument, HtmlElement } from './dom.ts'
import { shingles } from './shingles.ts'

/**
 * The word runs that Mozilla's Readability takes for the article's, as `shingles` makes them; none where it finds no
 * article. The page is changed: read everything else of it before.
 */
export function readableShingles(page: HtmlDocument, textOf: (article: HtmlElement) => readonly string[]): Set<string> {
  const serializer = (article: unknown) => article
  const found = new Readability(page, { serializer, disableJSONLD: true }).parse()?.content
  if (found === null || found === undefined) return new Set()
  return new Set(textOf(found as HtmlElement).flatMap((text) => shingles(text)))
}
