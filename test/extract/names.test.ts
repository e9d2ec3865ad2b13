import { expect, test } from 'vitest'
import { extract } from '../../src/extract/index.ts'

/** The names of a text, a paragraph a line, with their types. */
function names(...lines: readonly string[]): [string, string | undefined][] {
  const text = lines.join('\n')
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((line) => {
    return { role: 'BODY', start: line.index, end: line.index + line[0].length }
  })
  const { entities, mentions } = extract(text, paragraphs)
  return mentions
    .filter(({ form }) => form === 'NAME')
    .map(({ entity, start, end }) => [text.slice(start, end), entities[entity]?.type])
}

test('a surname is a person wherever its owner is named in full', () => {
  expect(names('Washington was late.', 'They waited for Senator Ana Washington all day.')).toEqual([
    ['Washington', 'PERSON'],
    ['Ana Washington', 'PERSON'],
  ])
})

test('letters in brackets are of the type of the name that they stand for, in every place', () => {
  expect(names('The Mill Owners Association (MOA) met in Paris.', 'The meeting of MOA was short.')).toEqual([
    ['Mill Owners Association', 'ORGANIZATION'],
    ['MOA', 'ORGANIZATION'],
    ['Paris', 'PLACE'],
    ['MOA', 'ORGANIZATION'],
  ])
})

test.each([
  ['They met Lord Hill and Sheikh Hamad bin Khalifa.', ['Lord Hill', 'Hamad bin Khalifa']],
  ['Then Jaap de Groot met Dean Hill.', ['Jaap de Groot', 'Dean Hill']],
  ['How do Lopez and Hill see it, and why did ten Lopez fans leave?', ['Lopez', 'Hill', 'Lopez']],
  ['The ex-Soviet Baltic states joined.', ['Soviet', 'Baltic']],
  ['The South African mines closed.', ['South African']],
  ['The Russia-Ukraine talks and Saudi-American ties.', ['Russia', 'Ukraine', 'Saudi', 'American']],
  ['A pro-Russian senator (R-Texas) left.', ['Russian', 'Texas']],
  ['Anne-Marie Hill met Jean-Pierre Leroy.', ['Anne-Marie Hill', 'Jean-Pierre Leroy']],
])('%s', (text, expected) => expect(names(text).map(([name]) => name)).toEqual(expected))

test('dates, numbers and money are no names', () => {
  expect(names('On Monday, March 3, 2021, she paid $5 million and 30 percent.')).toEqual([])
})

test('a people, noun or adjective, is a group; a treaty, war or work is not', () => {
  expect(names('Russian and Kenyan judges met Muslims after World War II and the Treaty of Versailles.')).toEqual([
    ['Russian', 'GROUP'],
    ['Kenyan', 'GROUP'],
    ['Muslims', 'GROUP'],
    ['World War II', 'OTHER'],
    ['Treaty of Versailles', 'OTHER'],
  ])
})
