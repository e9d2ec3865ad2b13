import type { Entity, EntityType, Extraction, Quote, Span } from '../../extract/index.ts'
import { EXTRACTION_VERSION } from '../../import/version.ts'
import type { ExtractedArticle } from './articles.ts'
import { selectorsOf } from './selectors.ts'
import { articleUrn, sourceOf, urnOf } from './urns.ts'

const TYPES = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  PLACE: 'schema:Place',
  GROUP: 'foaf:Group',
  OTHER: 'schema:Thing',
} as const satisfies Record<EntityType, string>

/** What the annotations of an article share. */
interface Annotated {
  readonly text: string
  readonly extraction: Extraction
  /** The name of a part of the article. */
  readonly urn: (part: string) => string
  /** A stretch of the article, as an annotation points to it. */
  readonly target: (span: Span) => object
}

/**
 * An article and all that was found in it, as one line of JSON-LD: an AnnotationCollection of the W3C Web Annotation
 * Data Model (https://www.w3.org/TR/annotation-model/) with one page. A mention is identified with its entity; the
 * spans of a quote are described as a quotation of schema.org, to which its cue, speaker and addressee are linked where
 * the text has them. Every prefix is one of the model's own context.
 */
export function toWebAnnotations({ file, document, extraction }: ExtractedArticle): string {
  const { text, title } = document
  const urn = articleUrn(text)
  const source = document.url ?? sourceOf(file, urn)
  const selectors = selectorsOf(text)
  const annotated: Annotated = {
    text,
    extraction,
    urn,
    target: (span) => ({ type: 'SpecificResource', source, selector: selectors(span) }),
  }
  const items = [...mentionAnnotations(annotated), ...extraction.quotes.flatMap(quoteAnnotations(annotated))]
  return JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: urn('collection'),
    type: 'AnnotationCollection',
    label: title,
    generator: { id: urnOf(EXTRACTION_VERSION), type: 'Software', name: `On Record, extraction ${EXTRACTION_VERSION}` },
    total: items.length,
    first: { id: urn('page'), type: 'AnnotationPage', startIndex: 0, items },
  })
}

function mentionAnnotations(annotated: Annotated): object[] {
  return annotated.extraction.mentions.map(({ entity, form, ...span }, index) => ({
    id: annotated.urn(`mention ${index}`),
    type: 'Annotation',
    motivation: 'identifying',
    body: [agent(annotated, entity), tag(form)],
    target: annotated.target(span),
  }))
}

function quoteAnnotations(annotated: Annotated): (quote: Quote, index: number) => object[] {
  return (quote, index) => {
    const quotation = annotated.urn(`quotation ${index}`)
    const parts = { cue: quote.cue, speaker: quote.speakerSpan, addressee: quote.addresseeSpan }
    return [
      {
        id: annotated.urn(`quote ${index}`),
        type: 'Annotation',
        motivation: 'describing',
        body: [quotationOf(annotated, quote, quotation), tag(quote.kind), tag(quote.speakerStatus)],
        target: quote.spans.map(annotated.target),
      },
      ...Object.entries(parts).flatMap(([part, span]) =>
        span === null ? [] : linkAnnotation(annotated, quotation, part, span),
      ),
    ]
  }
}

function linkAnnotation({ urn, target }: Annotated, quotation: string, part: string, span: Span): object {
  return {
    id: urn(`${part} of ${quotation}`),
    type: 'Annotation',
    motivation: 'linking',
    body: [quotation, tag(part)],
    target: target(span),
  }
}

/** What is undefined is left out of JSON: who does not speak, is not spoken to, or speaks for nobody. */
function quotationOf(annotated: Annotated, quote: Quote, id: string): object {
  const { text } = annotated
  const party = (entity: number | null) => (entity === null ? undefined : agent(annotated, entity))
  return {
    id,
    type: 'schema:Quotation',
    'schema:text': quote.spans.map(({ start, end }) => text.slice(start, end)).join(' '),
    'schema:creator': party(quote.speaker),
    'schema:recipient': party(quote.addressee),
    'schema:sourceOrganization': party(quote.onBehalfOf),
  }
}

/** An entity, under the same id in every article that tells it surely. */
function agent({ extraction, urn }: Annotated, index: number): object {
  const entity: Entity | undefined = extraction.entities[index]
  if (entity === undefined) return {}
  const [key] = entity.keys
  const own = key === undefined ? urn(`entity ${index}`) : urnOf(key)
  const id = entity.wikidataId === null ? own : `http://www.wikidata.org/entity/${entity.wikidataId}`
  return { id, type: TYPES[entity.type], name: entity.name }
}

function tag(value: string): object {
  return { type: 'TextualBody', purpose: 'tagging', value }
}
