import type { FuzzyDate } from '../../document.ts'
import { addressOf } from './address.ts'
import { bylineOf } from './byline.ts'
import type { Claims } from './claims.ts'
import { readJsonLd } from './json-ld.ts'
import { jsonLdClaims } from './json-ld-article.ts'
import { languageOf } from './language.ts'
import { likeness } from './likeness.ts'
import { metaClaims } from './meta-tags.ts'
import { microdataClaims } from './microdata.ts'
import type { Page } from './page.ts'
import { fold, wordsOf } from './page.ts'
import { datesOf } from './published.ts'
import { publisherOf } from './publisher.ts'
import { siteNames } from './site.ts'
import { nearestTo } from './surroundings.ts'
import { headlineOf, pageTitles } from './title.ts'

export type { Page, PageElement, PageNode } from './page.ts'

/** What a page says of its article; null for what it does not say. Strings are one line each. */
export interface PageMetadata {
  readonly title: string | null
  readonly byline: string | null
  readonly publisher: string | null
  /** Absolute, http or https. */
  readonly url: string | null
  /** BCP 47. */
  readonly language: string | null
  readonly published: FuzzyDate | null
  readonly updatedStamp: FuzzyDate | null
}

/**
 * Reads what a page says of its article, from JSON-LD, microdata, meta tags, the headline and what is printed near it,
 * and the address; where they differ, what most and surest of them say. The page is not changed. Never throws.
 */
export function metadataOf(page: Page): PageMetadata {
  const meta = metaClaims(page)
  const titles = [...pageTitles(page), ...meta.titles.slice(0, 3), ...headings(page)]
  const jsonLd = jsonLdClaims(readJsonLd(page), (text) => Math.max(0, ...titles.map((title) => likeness(title, text))))
  const url = addressOf(page, [...meta.addresses, ...jsonLd.addresses])
  const publishers = [...meta.publishers, ...jsonLd.publishers]
  const isSite = siteNames(publishers, url)
  const { title, element } = headlineOf(page, [...jsonLd.titles, ...meta.titles], isSite)
  const nearest = nearestTo(page, element)
  const claims: readonly Claims[] = [jsonLd, microdataClaims(nearest), meta]
  return {
    title,
    byline: bylineOf(claims, nearest, isSite),
    publisher: publisherOf(publishers, pageTitles(page), title),
    url,
    language: languageOf([...statedLanguages(page), ...claims.flatMap(({ languages }) => languages)]),
    ...datesOf(claims, nearest, url),
  }
}

function headings(page: Page): string[] {
  const found = [...page.querySelectorAll('h1')].slice(0, 10)
  return found.map(wordsOf).filter((text) => text !== null)
}

function statedLanguages(page: Page): string[] {
  const [root] = page.querySelectorAll('html')
  return ['lang', 'xml:lang'].map((name) => fold(root?.getAttribute(name), 40)).filter((name) => name !== null)
}
