import type { Entity, EntityType, Quote } from '../../extract/extraction.ts'
import type { ArchivedArticle } from '../../import/archived/entities.ts'
import { articleUrn, urnOf } from '../extract/urns.ts'

const TYPES: Readonly<Record<EntityType, string>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  PLACE: 'Place',
  GROUP: 'Organization',
  OTHER: 'Thing',
}

/**
 * An article as one line of JSON-LD in the terms of schema.org: a NewsArticle, what it mentions, and its quotations, each
 * with who says it. What is not known is left out.
 */
export function toJsonLd({ document, extraction }: ArchivedArticle): string {
  const { text, title, byline, publisher, url, language, published } = document
  const urn = articleUrn(text)
  const agents = extraction.entities.map((entity, index) => agentOf(entity, urn(`entity ${index}`)))
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@id': urn('article'),
    '@type': 'NewsArticle',
    headline: title,
    author: byline ?? undefined,
    publisher: publisher === null ? undefined : { '@type': 'Organization', name: publisher },
    url: url ?? undefined,
    inLanguage: language ?? undefined,
    datePublished: published?.at ?? published?.earliest,
    articleBody: text,
    mentions: agents,
    hasPart: extraction.quotes.map((quote, index) => quotationOf(text, agents, quote, urn(`quotation ${index}`))),
  })
}

/** Under the same id in every article that tells it surely. */
function agentOf({ type, name, keys, wikidataId }: Entity, own: string) {
  const item = wikidataId === null ? undefined : `http://www.wikidata.org/entity/${wikidataId}`
  const id = keys[0] === undefined ? own : urnOf(keys[0])
  return { '@id': item ?? id, '@type': TYPES[type], name }
}

/** `spokenByCharacter` is who says it, as schema.org has it for a Quotation. */
function quotationOf(text: string, agents: readonly { readonly '@id': string }[], quote: Quote, id: string): object {
  const agent = (index: number | null) => (index === null ? undefined : { '@id': agents[index]?.['@id'] })
  return {
    '@id': id,
    '@type': 'Quotation',
    text: quote.spans.map(({ start, end }) => text.slice(start, end)).join(' '),
    spokenByCharacter: agent(quote.speaker),
    recipient: agent(quote.addressee),
    sourceOrganization: agent(quote.onBehalfOf),
  }
}
