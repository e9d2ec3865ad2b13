import type { FuzzyDate } from '../../document.ts'
import { addressOf } from './address.ts'
import { bylineOf } from './byline.ts'
import { readJsonLd } from './json-ld.ts'
import { jsonLdClaims } from './json-ld-article.ts'
import { languageOf, orderOf } from './language.ts'
import { likeness } from './likeness.ts'
import { metaClaims } from './meta-tags.ts'
import { microdataClaims } from './microdata.ts'
import { outlineOf } from './outline.ts'
import { attributeOf, fold, type Page, wordsOf } from './page.ts'
import { datesOf } from './published.ts'
import { publisherOf } from './publisher.ts'
import { siteNames } from './site.ts'
import { nearestTo } from './surroundings.ts'
import { headlineOf, pageTitles, withoutSite } from './title.ts'

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
  const titles = [...pageTitles(page), ...meta.titles.slice(0, 3), ...mainHeadings(page)]
  const jsonLd = jsonLdClaims(readJsonLd(page), (text) => Math.max(0, ...titles.map((title) => likeness(title, text))))
  const url = addressOf(page, [...meta.addresses, ...jsonLd.addresses])
  const publishers = [...meta.publishers, ...jsonLd.publishers]
  const isClaimedSite = siteNames(publishers, url)
  const outline = outlineOf(page)
  const tagTitles = [...jsonLd.titles, ...meta.titles]
  const { title, element } = headlineOf(page, outline, tagTitles, isClaimedSite)
  const names = [title ?? '', ...tagTitles.map((text) => withoutSite(text, isClaimedSite))].filter(
    (name) => name !== '',
  )
  const publisher = publisherOf(publishers, pageTitles(page), names)
  const isSite = siteNames(publisher === null ? publishers : [publisher, ...publishers], url)
  const nearest = nearestTo(outline, element)
  const microdata = microdataClaims(nearest, page)
  const tags = [jsonLd, microdata, meta]
  const language = languageOf([...statedLanguages(page), ...tags.flatMap(({ languages }) => languages)])
  return {
    title,
    byline: bylineOf({ jsonLd, microdata, meta }, nearest, isSite),
    publisher,
    url,
    language,
    ...datesOf(tags, nearest, pageTitles(page), url, orderOf(language, url)),
  }
}

function mainHeadings(page: Page): string[] {
  const found = [...page.querySelectorAll('h1')].slice(0, 10)
  return found.map(wordsOf).filter((text) => text !== null)
}

function statedLanguages(page: Page): string[] {
  const [root] = page.querySelectorAll('html')
  return ['lang', 'xml:lang']
    .map((name) => fold(root === undefined ? null : attributeOf(root, name), 40))
    .filter((name) => name !== null)
}
