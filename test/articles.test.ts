import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { readDocument } from '../src/documents/index.ts'
import { extract, type Quote } from '../src/extract/index.ts'
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
  /** Words that are taken for a quote and should not be. */
  readonly notYetLeftOut?: readonly string[]
}

/**
 * A quote, as a careful reader marks it. INDIRECT is a statement or demand in the words of the reporter that the text
 * gives as somebody's by a word of saying ("said it would close", "urged them to close"), with its "that" and without
 * what the reporter adds ("…, which limits troops"); what somebody praised, feared or refused is none, nor are the words
 * around marked ones. Who reports that somebody said something is quoted with all of it. A city or palace that speaks is
 * its country.
 */
interface ExpectedQuote {
  readonly kind: string
  readonly spans: readonly string[]
  /** The entity, which is the surest candidate too; null for nobody who has a name. */
  readonly speaker: string | null
  readonly speakerStatus: string
  readonly speakerWords: string
  readonly speakerNth?: number
  readonly cue: { readonly words: string; readonly nth?: number }
  /** Left out where it is nobody, as are the words that name it, and those that tell when it was said. */
  readonly addressee?: string
  readonly addresseeWords?: string
  readonly addresseeNth?: number
  readonly onBehalfOf?: string
  readonly said?: string
  /** What is not right yet: "found" for the quote itself, else the names of fields. A test fails when it has become so. */
  readonly notYet?: 'found' | readonly string[]
}

interface Named {
  readonly name: string
}

interface ServedQuote {
  readonly kind: string
  readonly speakerStatus: string
  readonly spans: readonly Span[]
  readonly cue: Span | null
  readonly speakerSpan: Span | null
  readonly speaker: Named | null
  readonly candidates: readonly { readonly entity: Named }[]
  readonly addressee: Named | null
  readonly onBehalfOf: Named | null
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
      speaker { name } candidates { entity { name } } addressee { name } onBehalfOf { name }
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

/** What a reader expects of a quote, by field; of all that is said of one, the rule alone is left out. */
function fieldsOf(text: string, quote: ExpectedQuote): Record<string, unknown> {
  const { kind, speaker, speakerStatus, speakerWords, speakerNth, cue, addressee, onBehalfOf, said } = quote
  return {
    kind,
    speaker,
    speakerStatus,
    speakerWords: find(text, speakerWords, speakerNth),
    ...(speaker === null ? {} : { candidate: speaker }),
    cue: find(text, cue.words, cue.nth),
    addressee: addressee ?? null,
    addresseeWords: quote.addresseeWords === undefined ? null : find(text, quote.addresseeWords, quote.addresseeNth),
    onBehalfOf: onBehalfOf ?? null,
    said: said ?? null,
  }
}

/** The words of a quote that was found, and what was found of it, by the same fields. */
function wordsAndFields(text: string, quote: Quote, served: ServedQuote): [string, Record<string, unknown>] {
  const words = (span: { start: number; end: number }) => ({ ...span, text: text.slice(span.start, span.end) })
  const fields = {
    kind: served.kind,
    speaker: served.speaker?.name ?? null,
    speakerStatus: served.speakerStatus,
    speakerWords: served.speakerSpan,
    candidate: served.candidates[0]?.entity.name,
    cue: served.cue,
    addressee: served.addressee?.name ?? null,
    addresseeWords: quote.addresseeSpan === null ? null : words(quote.addresseeSpan),
    onBehalfOf: served.onBehalfOf?.name ?? null,
    said: quote.said === null ? null : words(quote.said).text,
  }
  return [served.spans.map((span) => span.text).join(' … '), fields]
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

  describe('quotes', () => {
    /** What is not told by the API, its words among it, is told by the extraction. */
    let found: Map<string, Record<string, unknown>>
    beforeAll(() => {
      const { text, paragraphs } = readDocument(`${slug}.txt`, read(slug, 'article.txt'))
      const { quotes } = extract(text, paragraphs)
      found = new Map(quotes.map((quote, index) => wordsAndFields(text, quote, article.quotes.nodes[index])))
    })
    const wordsOf = ({ spans }: { spans: readonly string[] }) => spans.join(' … ')

    for (const quote of expected.quotes) {
      const wanted = () => fieldsOf(article.text, quote)
      const { notYet = [] } = quote
      if (notYet === 'found')
        test.fails(`not found yet: ${wordsOf(quote)}`, () => expect(found.has(wordsOf(quote))).toBe(true))
      else {
        test(wordsOf(quote), () => {
          const right = Object.entries(wanted()).filter(([field]) => !notYet.includes(field))
          expect(found.get(wordsOf(quote))).toMatchObject(Object.fromEntries(right))
        })
        for (const field of notYet) {
          test.fails(`${field} not right yet: ${wordsOf(quote)}`, () => {
            expect(found.get(wordsOf(quote))?.[field]).toEqual(wanted()[field])
          })
        }
      }
    }

    const { notYetLeftOut = [] } = expected
    test('nothing else is taken for a quote', () => {
      expect([...found.keys()].filter((words) => !notYetLeftOut.includes(words))).toEqual(
        expected.quotes.map(wordsOf).filter((words) => found.has(words)),
      )
    })
    test.fails.each(notYetLeftOut)('taken for a quote: %s', (words) => expect(found.has(words)).toBe(false))
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
