import { expect, test } from 'vitest'
import { read } from './read.ts'

const names = (text: string) => read(text).mentions.map(({ text: words, name }) => [words, name])
const types = (text: string) => read(text).entities.map(({ name, type }) => [name, type])

test.each([
  [
    'Greta van der Meer spoke. Mr van der Meer left.',
    [
      ['Greta van der Meer', 'Greta van der Meer'],
      ['van der Meer', 'Greta van der Meer'],
    ],
  ],
  [
    'Deputy Trade Minister Ana Lopez met Mayor Hill.',
    [
      ['Ana Lopez', 'Ana Lopez'],
      ['Hill', 'Hill'],
    ],
  ],
  [
    'The Brazilian-NATO talks and the U.S.-led war upset Brazilians.',
    [
      ['Brazilian', 'Brazilians'],
      ['NATO', 'NATO'],
      ['U.S.', 'United States'],
      ['Brazilians', 'Brazilians'],
    ],
  ],
  [
    'The Northam Rice Board (NRB) met. NRB members left.',
    [
      ['Northam Rice Board', 'Northam Rice Board'],
      ['NRB', 'Northam Rice Board'],
      ['NRB', 'Northam Rice Board'],
    ],
  ],
  [
    "Brazil's plan pleased the Brazilian mayor.",
    [
      ['Brazil', 'Brazil'],
      ['Brazilian', 'Brazilians'],
    ],
  ],
  [
    'Then Ada 🎈 Lovelace and Ian 👩‍🌾 Hill™ left.',
    [
      ['Ada 🎈 Lovelace', 'Ada Lovelace'],
      ['Ian 👩‍🌾 Hill', 'Ian Hill'],
    ],
  ],
  ['They said: “😀 Good news, dear.” 🎈 Luckily it rained. ● Heavily.', []],
  [
    'They saw Ana Lopez ■ Ian Hill.',
    [
      ['Ana Lopez', 'Ana Lopez'],
      ['Ian Hill', 'Ian Hill'],
    ],
  ],
  ['Regarding this, nobody came on Monday in March.', []],
])('%s', (text, expected) => expect(names(text)).toEqual(expected))

test.each([
  ['The Ministry of Mills and Roads met.', [['Ministry of Mills and Roads', 'ORGANIZATION']]],
  [
    'The Northam Treaty ended the Great Mill War.',
    [
      ['Northam Treaty', 'OTHER'],
      ['Great Mill War', 'OTHER'],
    ],
  ],
  [
    'They live near Lake Hill River in Kenya.',
    [
      ['Lake Hill River', 'PLACE'],
      ['Kenya', 'PLACE'],
    ],
  ],
  ['Kenyans left.', [['Kenyans', 'GROUP']]],
  [
    'She left New York for New Northam, then told The New York Times.',
    [
      ['New York', 'PLACE'],
      ['New Northam', 'PLACE'],
      ['The New York Times', 'ORGANIZATION'],
    ],
  ],
  ['WARSAW, March 3, 2021 - It rained in Warsaw.', [['Warsaw', 'PLACE']]],
  [
    'WARSAW, Vt. (Reuters) -- It rained.',
    [
      ['Warsaw', 'PLACE'],
      ['Vermont', 'PLACE'],
      ['Reuters', 'ORGANIZATION'],
    ],
  ],
  ['GEORGIA, March 3, 2021 — It rained.', [['GEORGIA', 'PLACE']]],
  [
    'NORTHAM, Vt. — It rained in Northam.',
    [
      ['Northam', 'PLACE'],
      ['Vermont', 'PLACE'],
    ],
  ],
  ['New Northam voted.', [['New Northam', 'PLACE']]],
  [
    'New President Ana Lopez spoke, as new Prime Minister of New Northam.',
    [
      ['Ana Lopez', 'PERSON'],
      ['New Northam', 'PLACE'],
    ],
  ],
  ['New NATO rules came. New mills opened.', [['NATO', 'ORGANIZATION']]],
  [
    'They live in NEW ZEALAND, WHO said.',
    [
      ['New Zealand', 'PLACE'],
      ['World Health Organization', 'ORGANIZATION'],
    ],
  ],
])('%s has its types', (text, expected) => expect(types(text)).toEqual(expected))

test('keys are the same for the same entity however an article writes it', () => {
  const key = (text: string) => read(text).entities[0]?.keys[0] ?? null
  expect(key('He left the U.S. on foot.')).toBe(key('He left the United States on foot.'))
  expect(key('Then José Hill-Lopez left.')).toBe('person:jose hill lopez')
  expect(key('Then Mr Hill left.')).toBeNull()
})

test('a role is the title as printed, without house, country and other words', () => {
  const text =
    'They met NATO spokesman Ian Hill, Brazilian-leaning Prime Minister Ana Lopez and Tom Reed, a senior lawyer.'
  expect(read(text).entities.map(({ name, roles }) => [name, roles.map(({ title }) => title)])).toEqual([
    ['NATO', []],
    ['Ian Hill', ['spokesman']],
    ['Brazilians', []],
    ['Ana Lopez', ['Prime Minister']],
    ['Tom Reed', ['senior lawyer']],
  ])
})

test('"the spokesman" and "he" are mentions where a quote shows whom they mean', () => {
  const { mentions } = read('NATO spokesman Ian Hill came. "It is over," the spokesman said. "We go," he added.')
  expect(mentions.map(({ text, form, name }) => [text, form, name])).toEqual([
    ['NATO', 'NAME', 'NATO'],
    ['Ian Hill', 'NAME', 'Ian Hill'],
    ['the spokesman', 'ROLE', 'Ian Hill'],
    ['he', 'PRONOUN', 'Ian Hill'],
  ])
})
