import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LISTS, loadLists } from '../../src/extract/names/tagger/lists.ts'

const lists = loadLists(readFileSync(new URL('../../src/extract/models/lists.bin.br', import.meta.url)))

function namesOf(bits: number): string[] {
  return LISTS.filter((_, place) => (bits >> place) & 1)
}

test.each([
  ['Vladimir', 'GIVEN_NAME'],
  ['Putin', 'SURNAME'],
  ['spokeswoman', 'TITLE'],
  ['Mali', 'COUNTRY'],
  ['Aleppo', 'LARGE_CITY'],
  ['Balochistan', 'REGION'],
  ['Danube', 'PLACE'],
  ['Airport', 'PLACE_WORD'],
  ['Georgian', 'PEOPLE'],
  ['NATO', 'ORGANISATION'],
  ['Airbnb', 'COMPANY'],
  ['Ministry', 'ORGANISATION_WORD'],
  ['Watergate', 'EVENT'],
  ['Treaty', 'EVENT_WORD'],
  ['Tuesday', 'CALENDAR'],
  ['said', 'SPEECH_VERB'],
  ['Quran', 'ARTICLE'],
])('%s stands on the list %s', (word, list) => {
  expect(namesOf(lists.bitsOf(word))).toContain(list)
})

test.each([
  ['Erdoğan', 'Erdogan'],
  ['U.N.', 'UN'],
  ['U.S.', 'US'],
  ['Corp.', 'corp'],
  ['N’Djamena', "N'Djamena"],
  ['MOSCOW', 'Moscow'],
])('%s is found as %s is', (word, other) => {
  expect(lists.bitsOf(word)).toBe(lists.bitsOf(other))
  expect(lists.bitsOf(word)).not.toBe(0)
})

test('words of grammar are no names, and nor are words that no list has', () => {
  const names = new Set(['GIVEN_NAME', 'SURNAME', 'PLACE', 'ORGANISATION', 'COMPANY'])
  for (const word of ['The', 'In', 'But', 'xyzzyx', '', '.', '🎈']) {
    expect(namesOf(lists.bitsOf(word)).filter((list) => names.has(list))).toEqual([])
  }
})

test('a match visits every phrase, the shorter first, and no single word', () => {
  const words = 'a New York Times in New York City , South Africa'.split(' ')
  const found: [string, string[]][] = []
  lists.matches(words.map(lists.idOf), (first, end, bits) =>
    found.push([words.slice(first, end).join(' '), namesOf(bits)]),
  )
  expect(found.map(([phrase]) => phrase)).toEqual([
    'New York',
    'New York Times',
    'New York',
    'New York City',
    'South Africa',
  ])
  expect(found.at(-1)?.[1]).toContain('COUNTRY')
})

test('bytes of another format are refused', () => {
  expect(() => loadLists(Buffer.from('no lists'))).toThrow()
})
