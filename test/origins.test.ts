import { beforeEach, describe, expect, test } from 'vitest'
import { pageAddress } from '../src/address.ts'
import type { Database } from '../src/database.ts'
import { storeBatch, storedHashes } from '../src/import/store.ts'
import { query, statementsOf } from './api.ts'
import { freshDatabase } from './database.ts'
import { readArrival, storeTexts } from './storing.ts'

const RAIN = 'Rain in Lima\n\nIt rained in Lima, Peru.\n'
const SNOW = 'Snow in Oslo\n\nIt snowed in Oslo, Norway.\n'
const [ONE, TWO, THREE] = [1, 2, 3].map((page) => `https://news.example/${page}`)

describe('a text that comes again', () => {
  let database: Database
  beforeEach(async () => {
    database = freshDatabase()
    await storeTexts(
      database,
      { text: RAIN, name: 'rain.html', url: ONE, format: 'HTML' },
      { text: SNOW, name: 'snow.txt' },
    )
  })
  const byUrl = (url?: string) => query(database, `{ article(by: {url: "${url}"}) { title supersededBy { title } } }`)

  test('under another name or address is one article with several origins, the first staying first', async () => {
    expect(await storeTexts(database, { text: RAIN, name: 'b.md', format: 'MARKDOWN' })).toEqual(['UNCHANGED'])
    expect(await storeTexts(database, { text: RAIN, name: 'c.html', url: TWO })).toEqual(['UNCHANGED'])
    const { articles } = await query(
      database,
      '{ articles(first: 5) { totalCount nodes { version url origin { name format url importedAt } origins { name format url importedAt } } } }',
    )
    const [snow, rain] = articles.nodes
    expect(articles.totalCount).toBe(2)
    expect(snow.origins).toEqual([snow.origin])
    expect(rain).toMatchObject({
      version: 3,
      url: ONE,
      origins: [
        { name: 'rain.html', format: 'HTML', url: ONE },
        { name: 'b.md', format: 'MARKDOWN', url: null },
        { name: 'c.html', format: 'TEXT', url: TWO },
      ],
    })
    expect(rain.origin).toEqual(rain.origins[0])
    for (const { importedAt } of rain.origins) expect(Date.now() - Date.parse(importedAt)).toBeLessThan(60_000)
  })

  test('from where it came before changes nothing, and the version of the corpus stands still', async () => {
    const again = { text: RAIN, name: 'c.html', url: TWO }
    await storeTexts(database, again)
    const before = await query(
      database,
      '{ corpus { version } articles(first: 5) { nodes { version origins { name importedAt } } } }',
    )
    expect(await storeTexts(database, again, again, { ...again, name: 'rain.html', url: ONE })).toEqual(
      Array(3).fill('UNCHANGED'),
    )
    expect(
      await query(
        database,
        '{ corpus { version } articles(first: 5) { nodes { version origins { name importedAt } } } }',
      ),
    ).toEqual(before)
  })

  test('is found by each of its addresses, tracking parts and fragment aside', async () => {
    await storeTexts(database, { text: RAIN, name: 'c.html', url: `${TWO}?utm_campaign=mail#top` })
    for (const url of [ONE, TWO, `${TWO}?gclid=1`, `${ONE}#comments`]) {
      expect(await byUrl(url)).toEqual({ article: { title: 'Rain in Lima', supersededBy: null } })
    }
    expect(await byUrl(THREE)).toEqual({ article: null })
  })

  test('is superseded when its own address has a new text, not when a further one has', async () => {
    await storeTexts(database, { text: RAIN, url: TWO })
    expect(await storeTexts(database, { text: 'Sun\n\nThe sun shone.\n', url: TWO })).toEqual(['CREATED'])
    expect(await byUrl(TWO)).toEqual({ article: { title: 'Sun', supersededBy: null } })
    expect(await byUrl(ONE)).toEqual({ article: { title: 'Rain in Lima', supersededBy: null } })
    expect(await storeTexts(database, { text: 'Hail\n\nIt hailed.\n', url: ONE })).toEqual(['NEW_VERSION'])
    expect(await byUrl(ONE)).toEqual({ article: { title: 'Hail', supersededBy: null } })
  })

  test('needs no extraction, and a text that is new is refused without one', async () => {
    const known = await readArrival({ text: RAIN, name: 'again.txt' })
    const fresh = await readArrival({ text: 'New\n\nNobody knows it.\n', name: 'new.txt' })
    expect(await storedHashes(database, [known.contentHash, fresh.contentHash])).toEqual(new Set([known.contentHash]))
    expect(await storeBatch(database, [{ ...known, extraction: null }])).toEqual(['UNCHANGED'])
    await expect(storeBatch(database, [{ ...fresh, extraction: null }])).rejects.toThrow(
      'expected an extraction of new.txt, whose text is not stored',
    )
    expect(await storeBatch(database, [fresh, { ...fresh, extraction: null }])).toEqual(['CREATED', 'UNCHANGED'])
  })

  test('has its origins read in one statement for all articles', async () => {
    await storeTexts(database, { text: RAIN, url: TWO }, { text: SNOW, url: THREE })
    expect(await statementsOf(database, '{ articles { nodes { origins { name url } } } }')).toBe(2)
  })
})

test('the language that a document says it is in is stored, and filters articles', async () => {
  const database = freshDatabase()
  const { document, ...rest } = await readArrival({ text: RAIN })
  await storeBatch(database, [{ ...rest, document: { ...document, language: 'en-GB' } }])
  const { en, fr } = await query(
    database,
    '{ en: articles(filter: {languages: ["en-GB"]}) { nodes { language } } fr: articles(filter: {languages: ["fr"]}) { totalCount } }',
  )
  expect({ en, fr }).toEqual({ en: { nodes: [{ language: 'en-GB' }] }, fr: { totalCount: 0 } })
})

describe('the address of a page', () => {
  test.each([
    ['https://Example.org:443/a?utm_source=x&id=3#c2', 'https://example.org/a?id=3'],
    ['http://example.org:80/', 'http://example.org'],
    ['https://example.org/a?fbclid=1&gclid=2&mc_cid=3&mc_eid=4&igshid=5', 'https://example.org/a'],
    ['https://user:secret@example.org/a/../b', 'https://example.org/b'],
    ['https://example.org/#!/story/1', 'https://example.org/#!/story/1'],
    ['https://example.org/app#/story/1', 'https://example.org/app#/story/1'],
  ])('%s is %s', (written, address) => {
    expect(pageAddress(written)).toBe(address)
  })

  test.each([
    'https://example.org/a?id=3&ref=7&page=2',
    'https://example.org/a?b=2&a=1&empty=&bare',
    'https://www.example.org/a/',
    'http://example.org/a%2Fb?q=a+b%26c',
    'https://example.org/%E4%BD%A0?x=%20y',
    'https://web.archive.org/web/2019/https://example.org/a',
    'urn:isbn:0451450523',
    'no address',
  ])('%s stays as it is', (address) => {
    expect(pageAddress(address)).toBe(address)
    expect(pageAddress(pageAddress(address))).toBe(address)
  })
})
