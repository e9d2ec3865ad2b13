import type { Claims } from './claims.ts'
import { fold, type PageElement, wordsOf } from './page.ts'
import type { Nearest } from './surroundings.ts'

/** What the microdata and RDFa of a page's article say (`itemprop`, `property` of schema.org), nearest to the headline first. */
export function microdataClaims(nearest: Nearest): Claims {
  const values = (property: string) =>
    nearest(`[itemprop~="${property}"], [property="schema:${property}"], [property="${property}"]`).flatMap(textOf)
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

function textOf(element: PageElement): string[] {
  const name = [...element.querySelectorAll('[itemprop~="name"], [property="name"]')][0]
  const bearer = name ?? element
  const value = ['content', 'datetime']
    .map((attribute) => fold(bearer.getAttribute(attribute)))
    .find((text) => text !== null)
  const text = value ?? wordsOf(bearer)
  return text === null ? [] : [text]
}
