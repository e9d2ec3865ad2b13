import { describe, expect, test } from 'vitest'
import { readDocument } from '../src/documents/index.ts'
import { extract, type Quote } from '../src/extract/index.ts'
import { hashOf } from '../src/import/batch.ts'
import { storeBatch } from '../src/import/store.ts'
import { query } from './api.ts'
import { freshDatabase } from './database.ts'

const MILL = 'Mill closes\n\nMarch 3, 2016\n\n"We go," Ana Lopez told Ian Hill in Northam on Monday.\n'
const UNDATED = MILL.replace('March 3, 2016\n\n', '').replace('closes', 'shuts')

type Details = (entity: (name: string) => number, text: string) => Partial<Quote>

/** What is served of an article's one quote, whose details another stage of the extraction would have found. */
async function served(article: string, details: Details, database = freshDatabase()) {
  const document = await readDocument('mill.txt', Buffer.from(article))
  const found = extract(document.text, document.paragraphs)
  const entity = (name: string) => found.entities.findIndex((one) => one.name === name)
  const quotes = found.quotes.map((quote) => ({ ...quote, ...details(entity, document.text) }))
  const contentHash = hashOf(document.text)
  await storeBatch(database, [
    { document, contentHash, extraction: { ...found, quotes }, origin: 'EXTRACTED', by: 'test' },
  ])
  const { quotes: answer } = await query(
    database,
    '{ quotes { nodes { candidates { score entity { name } } said { earliest latest basis text at } } } }',
  )
  expect(answer.nodes).toHaveLength(1)
  return answer.nodes[0]
}

describe('who may be the speaker', () => {
  test('comes surest first, whoever speaks among them', async () => {
    const { candidates } = await served(MILL, (entity) => ({
      candidates: [
        { entity: entity('Ana Lopez'), score: 0.8 },
        { entity: entity('Ian Hill'), score: 0.15 },
        { entity: entity('Northam'), score: 0.05 },
      ],
    }))
    expect(candidates).toEqual([
      { score: 0.8, entity: { name: 'Ana Lopez' } },
      { score: 0.15, entity: { name: 'Ian Hill' } },
      { score: 0.05, entity: { name: 'Northam' } },
    ])
  })

  test('is nobody where no entity may', async () => {
    expect((await served(MILL, () => ({ speaker: null, candidates: [] }))).candidates).toEqual([])
  })

  test('names an entity once, as likely as all that turn out to be it', async () => {
    const { candidates } = await served(MILL, (entity) => ({
      candidates: ['Northam', 'Ana Lopez', 'Ana Lopez'].map((name) => ({ entity: entity(name), score: 0.4 })),
    }))
    expect(candidates).toEqual([
      { score: 0.8, entity: { name: 'Ana Lopez' } },
      { score: 0.4, entity: { name: 'Northam' } },
    ])
  })
})

describe('when a quote was said', () => {
  const onMonday: Details = (_entity, text) => {
    const start = text.indexOf('Monday')
    return { said: { start, end: start + 'Monday'.length } }
  }

  test('is read from its words against the day of publication', async () => {
    const day = '2016-02-29'
    const said = { earliest: day, latest: day, basis: 'STATED', text: 'Monday', at: null }
    expect((await served(MILL, onMonday)).said).toEqual(said)
  })

  test.each([
    ['the text does not tell', MILL, () => ({ said: null })],
    ['the article has no day that a weekday could be told by', UNDATED, onMonday],
  ])('is null where %s', async (_what, article, details: Details) => {
    expect((await served(article, details)).said).toBeNull()
  })
})
