import { type Claims, NO_CLAIMS, type WriterClaim } from './claims.ts'
import { isNode, type JsonLd, type JsonLdNode, textsOf, typesOf, valuesOf } from './json-ld.ts'
import { ARTICLE_TYPES, ORGANISATION_TYPES, PAGE_TYPES } from './lexicon/schema-types.ts'

/** How like one of the page's own titles a text is, 0 to 1. */
export type Likeness = (text: string) => number

/**
 * What a page's JSON-LD says of its article: of several the one whose headline is most like the page's titles, the
 * first among equals. Where no article is marked, what is said of the page.
 */
export function jsonLdClaims(graph: JsonLd, likeness: Likeness): Claims {
  const article = bestOf(graph, ARTICLE_TYPES, 0, likeness)
  const page = bestOf(graph, PAGE_TYPES, LEAST_LIKENESS, likeness)
  const claims = article === null ? NO_CLAIMS : claimsOf(article, graph)
  if (page === null) return claims
  const pageClaims = claimsOf(page, graph)
  return {
    ...pageClaims,
    titles: [...claims.titles, ...pageClaims.titles],
    writers: claims.writers.length > 0 ? claims.writers : pageClaims.writers,
    publishers: claims.publishers.length > 0 ? claims.publishers : pageClaims.publishers,
    published: claims.published.length > 0 ? claims.published : pageClaims.published,
    updated: claims.updated.length > 0 ? claims.updated : pageClaims.updated,
    addresses: [...claims.addresses, ...pageClaims.addresses],
    languages: [...claims.languages, ...pageClaims.languages],
  }
}

/** A page's node that is called by another name than the page describes a video or box on it. */
const LEAST_LIKENESS = 0.4

function bestOf(graph: JsonLd, types: ReadonlySet<string>, least: number, likeness: Likeness): JsonLdNode | null {
  let best: JsonLdNode | null = null
  let highest = -1
  for (const node of graph.nodes) {
    if (!typesOf(node).some((type) => types.has(type))) continue
    const titles = [...textsOf(node, 'headline', graph), ...textsOf(node, 'name', graph)]
    const score = Math.max(0, ...titles.map(likeness))
    if (score < least && titles.length > 0) continue
    if (score > highest) [best, highest] = [node, score]
  }
  return best
}

function claimsOf(node: JsonLdNode, graph: JsonLd): Claims {
  const texts = (...properties: string[]) => properties.flatMap((property) => textsOf(node, property, graph))
  return {
    titles: texts('headline', 'name', 'alternativeHeadline'),
    writers:
      ['author', 'creator'].map((property) => writersOf(node, property, graph)).find((all) => all.length > 0) ?? [],
    publishers: texts('publisher', 'sourceOrganization'),
    published: texts('datePublished', 'uploadDate', 'dateCreated'),
    updated: texts('dateModified'),
    addresses: [...addressesOf(node, graph), ...texts('url')],
    languages: texts('inLanguage'),
  }
}

function writersOf(node: JsonLdNode, property: string, graph: JsonLd): WriterClaim[] {
  return valuesOf(node, property, graph).flatMap((value) => {
    if (typeof value === 'string') return [{ name: value, isOrganisation: false }]
    if (!isNode(value)) return []
    const isOrganisation = typesOf(value).some((type) => ORGANISATION_TYPES.has(type))
    return textsOf(value, 'name', graph).map((name) => ({ name, isOrganisation }))
  })
}

function addressesOf(node: JsonLdNode, graph: JsonLd): string[] {
  return valuesOf(node, 'mainEntityOfPage', graph).flatMap((value) => {
    const address = isNode(value) ? (value['@id'] ?? value.url) : value
    return typeof address === 'string' ? [address] : []
  })
}
