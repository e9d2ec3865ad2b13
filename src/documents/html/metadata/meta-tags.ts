import type { Claims } from './claims.ts'
import { LEADS } from './lexicon/byline-words.ts'
import {
  ADDRESS_NAMES,
  LANGUAGE_NAMES,
  PUBLISHED_NAMES,
  PUBLISHER_NAMES,
  TITLE_NAMES,
  UPDATED_NAMES,
  WRITER_NAMES,
} from './lexicon/meta-names.ts'
import { attributeOf, fold, type Page } from './page.ts'

type MetaTags = ReadonlyMap<string, readonly string[]>

/** What the meta tags of a page say, by the names of `lexicon/meta-names.ts`: those of OpenGraph, Dublin Core and others. */
export function metaClaims(page: Page): Claims {
  const tags = readMetaTags(page)
  const values = (names: readonly string[]) => names.flatMap((name) => tags.get(name) ?? [])
  return {
    titles: values(TITLE_NAMES),
    writers: [...values(WRITER_NAMES), ...labelled(tags, LEADS)].map((name) => ({ name, isOrganisation: false })),
    publishers: values(PUBLISHER_NAMES),
    published: values(PUBLISHED_NAMES),
    updated: values(UPDATED_NAMES),
    addresses: values(ADDRESS_NAMES),
    languages: values(LANGUAGE_NAMES),
  }
}

/** `twitter:label1` "Written by" names what `twitter:data1` holds. */
function labelled(tags: MetaTags, label: RegExp): readonly string[] {
  return ['1', '2'].flatMap((at) => {
    const isLabelled = tags.get(`twitter.label${at}`)?.some((text) => label.test(`${text} `))
    return isLabelled === true ? (tags.get(`twitter.data${at}`) ?? []) : []
  })
}

/** A name that is given more often lists something else than writers. */
const MOST_VALUES = 20

function readMetaTags(page: Page): MetaTags {
  const tags = new Map<string, string[]>()
  for (const meta of page.querySelectorAll('meta')) {
    const value = fold(attributeOf(meta, 'content') ?? attributeOf(meta, 'value'))
    if (value === null) continue
    for (const attribute of ['property', 'name', 'http-equiv']) {
      const name = attributeOf(meta, attribute)
      if (name === null) continue
      const key = name.toLowerCase().replace(/[^a-z0-9]+/g, '.')
      const values = tags.get(key) ?? []
      if (values.length < MOST_VALUES) values.push(value)
      tags.set(key, values)
    }
  }
  return tags
}
