import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { readDocument } from '../src/documents/index.ts'
import { importDocument } from '../src/import/index.ts'
import { query } from './api.ts'
import { freshDatabase } from './database.ts'

/** What a person found in an article: see the folders of test/articles. Words that occur more than once have their number. */
interface Expected {
  readonly title: string
  readonly byline: string | null
  readonly publisher: string | null
  readonly published: object | null
  readonly updatedStamp: object | null
  readonly boilerplate: readonly string[]
  readonly bodyParagraphs: number
  readonly entities: readonly { name: string; type: string; aliases: string[]; mentions: number; roles: string[] }[]
  readonly quotes: readonly ExpectedQuote[]
}

interface ExpectedQuote {
  readonly kind: string
  readonly spans: readonly string[]
  readonly speaker: string | null
  readonly speakerStatus: string
  readonly speakerWords: string | null
  readonly speakerNth?: number
  readonly cue: { readonly words: string; readonly nth?: number } | null
  readonly addressee: string | null
  /** Left out where it is nobody. */
  readonly onBehalfOf?: string
}

interface Edge {
  readonly mentionCount: number
  readonly node: {
    readonly name: string
    readonly type: string
    readonly aliases: readonly { readonly name: string }[]
    readonly roles: readonly {
      readonly title: string
      readonly article: { readonly slug: string }
      readonly span: Span
    }[]
  }
}

interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

const FOLDER = new URL('articles/', import.meta.url)
const slugs = readdirSync(FOLDER)
const database = freshDatabase()
const read = (slug: string, name: string) => readFileSync(new URL(`${slug}/${name}`, FOLDER))

const ARTICLE = `query ($slug: String!) {
  article(by: {slug: $slug}) {
    title byline text
    publisher { name }
    published { earliest latest text }
    updatedStamp { earliest latest text }
    paragraphs { role span { start end text } segments { text } }
    entities(first: 100) { edges { mentionCount node { name type aliases { name } roles { title article { slug } span { start end text } } } } }
    mentions(first: 100) { totalCount nodes { form span { start end text } entity { name } } }
    quotes(first: 100) { nodes {
      kind speakerStatus
      spans { start end text } context { start end text } cue { start end text } speakerSpan { start end text }
      speaker { name } addressee { name } onBehalfOf { name }
    } }
  }
}`

/** The span of the nth occurrence of some words as whole words. */
function find(text: string, words: string, nth = 1): Span {
  const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const found = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'gu'))][nth - 1]
  if (found === undefined) throw new Error(`no ${nth}. "${words}" in the text`)
  return { start: found.index, end: found.index + words.length, text: words }
}

beforeAll(async () => {
  for (const slug of slugs) await importDocument(database, readDocument(`${slug}.txt`, read(slug, 'article.txt')))
})

describe.each(slugs)('%s', (slug) => {
  const expected: Expected = JSON.parse(read(slug, 'expected.json').toString())
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query above
  let article: any
  beforeAll(async () => {
    article = (await query(database, ARTICLE, { slug })).article
  })

  test('its title, dates and furniture are told apart from its text', () => {
    const { title, byline, publisher, published, updatedStamp } = article
    expect({ title, byline, publisher, published, updatedStamp }).toEqual({
      title: expected.title,
      byline: expected.byline,
      publisher: expected.publisher,
      published: expected.published,
      updatedStamp: expected.updatedStamp,
    })
    const paragraphs = (wanted: string) => article.paragraphs.filter(({ role }: { role: string }) => role === wanted)
    expect(paragraphs('BOILERPLATE').map(({ span }: { span: Span }) => span.text)).toEqual(expected.boilerplate)
    expect(paragraphs('BODY')).toHaveLength(expected.bodyParagraphs)
  })

  test('every marked quote has its words, kind, speaker, cue and addressee', () => {
    const found = article.quotes.nodes.map((quote: Record<string, { name: string } & Span & Span[]>) => ({
      kind: quote.kind,
      spans: quote.spans?.map(({ text }) => text),
      speaker: quote.speaker?.name ?? null,
      speakerStatus: quote.speakerStatus,
      speakerSpan: quote.speakerSpan,
      cue: quote.cue,
      addressee: quote.addressee?.name ?? null,
      onBehalfOf: quote.onBehalfOf?.name ?? null,
    }))
    const wanted = expected.quotes.map(({ speakerWords, speakerNth, cue, onBehalfOf = null, ...quote }) => ({
      onBehalfOf,
      ...quote,
      speakerSpan: speakerWords === null ? null : find(article.text, speakerWords, speakerNth),
      cue: cue === null ? null : find(article.text, cue.words, cue.nth),
    }))
    expect(found).toEqual(wanted)
  })

  test('every entity is one, under all its names, with its type, roles and number of names', () => {
    const others: { entity: { name: string } }[] = article.mentions.nodes.filter(
      ({ form }: { form: string }) => form !== 'NAME',
    )
    const found = article.entities.edges.map(({ node, mentionCount }: Edge) => ({
      name: node.name,
      type: node.type,
      aliases: node.aliases
        .map(({ name }) => name)
        .filter((name) => article.text.includes(name))
        .toSorted(),
      mentions: mentionCount - others.filter(({ entity }) => entity.name === node.name).length,
      roles: node.roles
        .filter(({ article: { slug: at } }) => at === slug)
        .map(({ title, span }) => {
          expect(span.text).toBe(title)
          return title
        }),
    }))
    const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1)
    expect(found.toSorted(byName)).toEqual([...expected.entities].sort(byName))
  })

  test('every offset gives back its text, and the segments their paragraph', () => {
    const spans: Span[] = [
      ...article.paragraphs.map(({ span }: { span: Span }) => span),
      ...article.mentions.nodes.map(({ span }: { span: Span }) => span),
      ...article.quotes.nodes.flatMap((quote: Record<string, Span>) =>
        [quote.spans, quote.context, quote.cue, quote.speakerSpan].flat(),
      ),
    ].filter((span) => span !== null)
    expect(spans.length).toBeGreaterThan(80)
    for (const { start, end, text } of spans) expect(article.text.slice(start, end)).toBe(text)
    for (const { span, segments } of article.paragraphs) {
      expect(segments.map(({ text }: { text: string }) => text).join('')).toBe(span.text)
    }
  })
})

test.each(['Vladimir Putin', 'NATO', 'Russia'])('%s is one record over both articles', async (name) => {
  const { entity } = await query(
    database,
    `{ entity(by: {name: "${name}"}) { articleCount articles { nodes { slug } } } }`,
  )
  expect(entity.articleCount).toBe(2)
  expect(entity.articles.nodes).toHaveLength(2)
})
