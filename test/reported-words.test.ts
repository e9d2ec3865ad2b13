import { beforeAll, describe, expect, test } from 'vitest'
import { toJson } from '../src/commands/extract/json.ts'
import { legend, toTerminal } from '../src/commands/extract/terminal/index.ts'
import { toWebAnnotations } from '../src/commands/extract/web-annotations.ts'
import { readPlain } from '../src/documents/plain/read-plain.ts'
import { type Extraction, extract, type Quote } from '../src/extract/index.ts'
import { fileOf, importRecords, linesOf } from './annotated.ts'
import { query } from './api.ts'
import { freshDatabase } from './database.ts'

// Words reported without marks may hold marked words, and overlap them: both are quotes of their own.

const SENTENCE = 'Ana Lopez said on Monday that Norway was "a wreck" and "lost to Ian Hill" by then.'
const TEXT = `Mill closes\n\nMarch 3, 2016\n\n${SENTENCE}\n`
const at = (words: string, text = TEXT) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

describe('stored', () => {
  const database = freshDatabase()
  const pair = (words: string, text: string) => [at(words, text).start, at(words, text).end]
  const record = (text: string, publishedAt: string) => ({
    name: publishedAt,
    title: 'Mill closes',
    text,
    publishedAt,
    entities: ['Ana Lopez', 'Norway', 'Ian Hill'].map((name) => ({ key: name, name, type: 'OTHER' })),
    mentions: ['Ana Lopez', 'Norway', 'Ian Hill'].map((entity) => ({ entity, ...at(entity, text) })),
    quotes: [
      { spans: [pair('Norway was "a wreck" and', text)], kind: 'INDIRECT', speaker: 'Ana Lopez' },
      { spans: [pair('a wreck', text)], kind: 'PARTIAL', speaker: 'Ana Lopez' },
      { spans: [pair('lost to Ian Hill', text)], kind: 'PARTIAL', speaker: 'Ana Lopez' },
      { spans: [pair('to Ian Hill" by then', text)], kind: 'INDIRECT', speaker: 'Ana Lopez' },
    ],
  })
  beforeAll(async () => {
    const records = [record(SENTENCE, '2016-03-03'), record(`${SENTENCE} The mill closed.`, '2016-03-04')]
    await importRecords(database, fileOf(linesOf(records)))
  })

  test('each has its own mentions, repeats and place in the order of reading', async () => {
    const { articles } = await query(
      database,
      '{ articles(first: 1) { nodes { quotes { nodes { kind text mentions { entity { name } } repeats { kind text } } } } } }',
    )
    const named = (name: string) => [{ entity: { name } }]
    const norway = 'Norway was "a wreck" and'
    const wanted = [
      { kind: 'INDIRECT', text: norway, mentions: named('Norway') },
      { kind: 'PARTIAL', text: 'a wreck', mentions: [] },
      { kind: 'PARTIAL', text: 'lost to Ian Hill', mentions: named('Ian Hill') },
      { kind: 'INDIRECT', text: 'to Ian Hill" by then', mentions: named('Ian Hill') },
    ]
    const withRepeats = wanted.map((quote) => ({ ...quote, repeats: [{ kind: quote.kind, text: quote.text }] }))
    expect(articles.nodes[0].quotes.nodes).toEqual(withRepeats)
  })

  test('each counts as one of what its speaker said of somebody', async () => {
    const { quotationNetwork } = await query(
      database,
      '{ quotationNetwork { links { about { name } quoteCount quotes { totalCount } } } }',
    )
    expect(quotationNetwork.links).toEqual([
      { about: { name: 'Ian Hill' }, quoteCount: 4, quotes: { totalCount: 4 } },
      { about: { name: 'Norway' }, quoteCount: 2, quotes: { totalCount: 2 } },
    ])
  })

  test('are found by their kind', async () => {
    const { quotes } = await query(database, '{ quotes(filter: {kinds: [INDIRECT]}) { totalCount nodes { kind } } }')
    expect(quotes.totalCount).toBe(4)
    expect(new Set(quotes.nodes.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['INDIRECT']))
  })

  test('in the segments of a paragraph, the inner one shows', async () => {
    const { articles } = await query(
      database,
      '{ articles(first: 1) { nodes { paragraphs { segments { text quote { text } } } } } }',
    )
    const [{ segments }] = articles.nodes[0].paragraphs
    const quoted = segments.filter(({ quote }: { quote: object | null }) => quote !== null)
    expect(quoted.map(({ text, quote }: { text: string; quote: { text: string } }) => [text, quote.text])).toEqual([
      ['Norway', 'Norway was "a wreck" and'],
      [' was "', 'Norway was "a wreck" and'],
      ['a wreck', 'a wreck'],
      ['" and', 'Norway was "a wreck" and'],
      ['lost ', 'lost to Ian Hill'],
      ['to ', 'to Ian Hill" by then'],
      ['Ian Hill', 'to Ian Hill" by then'],
      ['" by then', 'to Ian Hill" by then'],
    ])
  })
})

describe('printed', () => {
  const document = readPlain('mill.txt', TEXT)
  const found = extract(document.text, document.paragraphs)
  const entity = (name: string) => found.entities.findIndex((one) => one.name === name)
  const quote = (kind: Quote['kind'], words: string): Quote => ({
    kind,
    spans: [at(words)],
    context: at(SENTENCE),
    speaker: entity('Ana Lopez'),
    speakerSpan: at('Ana Lopez'),
    speakerStatus: 'NAMED',
    cue: at('said'),
    addressee: null,
    addresseeSpan: null,
    onBehalfOf: null,
    said: at('Monday'),
    candidates: [
      { entity: entity('Ana Lopez'), score: 0.75 },
      { entity: entity('Ian Hill'), score: 0.2 },
      { entity: entity('Norway'), score: 0.01 },
    ],
    confidence: 0.75,
    rule: 'test',
  })
  const article = (quotes: readonly Quote[]) => {
    const extraction: Extraction = { ...found, quotes }
    return { file: 'mill.txt', document, extraction }
  }
  const nested = [
    quote('INDIRECT', 'Norway was "a wreck" and "lost to Ian Hill'),
    quote('PARTIAL', 'a wreck'),
    quote('PARTIAL', 'lost to Ian Hill'),
  ]
  const plain = { isColoured: false, width: 200 }

  test('without colours they stand in brackets, the number of the inner one first', () => {
    const lines = toTerminal(article(nested), plain).split('\n')
    expect(lines).toContain(
      '[PER Ana Lopez] said on Monday that ‹[LOC Norway] was "a wreck"² and "lost to [PER Ian Hill]"³›¹ by then.',
    )
    expect(lines).toContain('    ¹ Ana Lopez said Monday · indirect, 75% sure (test), or Ian Hill 20%')
    expect(lines.at(-2)).toBe('3 entities, 3 mentions, 3 quotes (2 partial, 1 indirect; speaker known for all)')
  })

  test('with colours they are as quoted words are, and two numbers are parted', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of
    const output = toTerminal(article(nested), { ...plain, isColoured: true }).replace(/\x1b\[\d+m/g, '')
    expect(output).toContain('that Norway was "a wreck"² and "lost to Ian Hill"³,¹ by then.')
  })

  test('the number of reported words stands before the mark of a quote that follows', () => {
    const lines = toTerminal(article([quote('INDIRECT', 'Norway was'), quote('PARTIAL', 'a wreck')]), plain)
    expect(lines).toContain('that ‹[LOC Norway] was›¹ "a wreck"² and')
  })

  test('the legend explains the brackets', () => {
    expect(legend(plain)).toContain('"quoted"¹  ‹reported›¹')
  })

  test('as json, with who else may be the speaker, and the days that the words about the time mean', () => {
    const { quotes } = JSON.parse(toJson(article(nested)))
    expect(quotes[0]).toMatchObject({
      kind: 'INDIRECT',
      spans: [{ text: 'Norway was "a wreck" and "lost to Ian Hill' }],
      candidates: [
        { name: 'Ana Lopez', score: 0.75 },
        { name: 'Ian Hill', score: 0.2 },
        { name: 'Norway', score: 0.01 },
      ],
      said: { ...at('Monday'), text: 'Monday', earliest: '2016-02-29', latest: '2016-02-29' },
    })
  })

  test('as web annotations, each under an id of its own', () => {
    const { first } = JSON.parse(toWebAnnotations(article(nested)))
    const ids = first.items.map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const described = first.items.filter(({ motivation }: { motivation: string }) => motivation === 'describing')
    const kinds = described.map(({ body }: { body: { value: string }[] }) => body[1]?.value)
    expect(kinds).toEqual(['INDIRECT', 'PARTIAL', 'PARTIAL'])
  })
})
