import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { readDocument } from '../src/documents/index.ts'
import { extract } from '../src/extract/index.ts'
import { importDocument } from '../src/import/index.ts'
import { query } from './api.ts'
import { freshDatabase } from './database.ts'
import { type Expected, fieldsOf, isAmong, type Span, wordsAndFields, wordsOf } from './golden.ts'

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

beforeAll(async () => {
  for (const slug of slugs) await importDocument(database, await readDocument(`${slug}.txt`, read(slug, 'article.txt')))
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
    beforeAll(async () => {
      const { text, paragraphs } = await readDocument(`${slug}.txt`, read(slug, 'article.txt'))
      const { quotes } = extract(text, paragraphs)
      found = new Map(quotes.map((quote, index) => wordsAndFields(text, quote, article.quotes.nodes[index])))
    })

    test('have their words in the text', () => {
      for (const words of expected.borderline) expect(article.text).toContain(words)
      for (const quote of expected.quotes) {
        for (const words of quote.spans) expect(article.text).toContain(words)
        expect(() => fieldsOf(article.text, quote)).not.toThrow()
      }
    })

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
    test(`nothing else is taken for a quote, but for ${notYetLeftOut.length}`, () => {
      const right = expected.quotes.map(wordsOf).filter((words) => found.has(words))
      const others = [...found.keys()].filter((words) => !right.includes(words) && !isAmong(expected.borderline, words))
      expect(others).toEqual(notYetLeftOut)
      expect([...found.keys()].filter((words) => right.includes(words))).toEqual(right)
    })
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
