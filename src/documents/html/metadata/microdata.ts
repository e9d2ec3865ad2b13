import type { Claims } from './claims.ts'
import { attributeOf, fold, type Page, type PageElement, wordsOf } from './page.ts'
import type { Nearest } from './surroundings.ts'

/** What the microdata and RDFa of a page's article say (`itemprop`, `property` of schema.org), nearest to the headline first. */
export function microdataClaims(nearest: Nearest, page: Page): Claims {
  const items = nearest(
    ({ element }) => attributeOf(element, 'itemprop') !== null || attributeOf(element, 'property') !== null,
  )
  const heads = [...page.querySelectorAll('meta, link')]
  const values = (property: string) =>
    [
      ...items.filter((element) => isProperty(element, property)),
      ...heads.filter((element) => isProperty(element, property)),
    ]
      .slice(0, MOST_VALUES)
      .flatMap(textOf)
  return {
    titles: values('headline'),
    writers: [...values('author'), ...values('creator')].map((name) => ({ name, isOrganisation: false })),
    publishers: values('publisher'),
    published: values('datePublished'),
    updated: values('dateModified'),
    addresses: values('mainEntityOfPage'),
    languages: values('inLanguage'),
  }
}

const MOST_VALUES = 20

function isProperty(element: PageElement, property: string): boolean {
  const names = `${attributeOf(element, 'itemprop') ?? ''} ${attributeOf(element, 'property') ?? ''}`
  return names.split(/[\s:]+/).includes(property)
}

function textOf(element: PageElement): string[] {
  const name = [...element.querySelectorAll('*')].slice(0, 20).find((inner) => isProperty(inner, 'name'))
  const bearer = name ?? element
  const value = ['content', 'datetime']
    .map((attribute) => fold(attributeOf(bearer, attribute)))
    .find((text) => text !== null)
  const text = value ?? wordsOf(bearer)
  return text === null ? [] : [text]
}
