import { expect, test } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { read } from './read.ts'

// What is reported without marks: [text, the words reported, the entity that reports them, the words that name it, cue].

type Case = readonly [text: string, reported: string, entity: string | null, words: string | null, cue: string]

const REPORTED: readonly Case[] = [
  [
    'Ana Lopez said that the mill would close in May.',
    'that the mill would close in May',
    'Ana Lopez',
    'Ana Lopez',
    'said',
  ],
  ['Ana Lopez said the mill would close.', 'the mill would close', 'Ana Lopez', 'Ana Lopez', 'said'],
  ['The mill will close in May, Ana Lopez said.', 'The mill will close in May', 'Ana Lopez', 'Ana Lopez', 'said'],
  [
    'According to the company, the mill lost two million dollars last year.',
    'the mill lost two million dollars last year',
    null,
    'the company',
    'According to',
  ],
  [
    'The mill lost two million dollars last year, according to Ana Lopez.',
    'The mill lost two million dollars last year',
    'Ana Lopez',
    'Ana Lopez',
    'according to',
  ],
  ['Ana Lopez promised to keep the mill open.', 'to keep the mill open', 'Ana Lopez', 'Ana Lopez', 'promised'],
  ['Police said on Friday that two men had been arrested.', 'that two men had been arrested', null, 'Police', 'said'],
  [
    'NATO spokesman Ian Hill said that the talks would go on.',
    'that the talks would go on',
    'Ian Hill',
    'NATO spokesman Ian Hill',
    'said',
  ],
  ['Moscow says the two issues are not linked.', 'the two issues are not linked', 'Moscow', 'Moscow', 'says'],
]

test.each(REPORTED)('%s', (text, reported, entity, words, cue) => {
  const [quote] = read(text).quotes.filter(({ kind }) => kind === 'INDIRECT')
  const found = [quote?.texts, quote?.speakerName, quote?.speakerText, quote?.cueText]
  expect(found).toEqual([[reported], entity, words, cue])
})

test.each([
  'Ana Lopez runs the mill in Northam.',
  'The mill stands near the river.',
  'Two men were arrested on Friday.',
  '"It is over," Ana Lopez said.',
  'Ana Lopez said: "It is over and there is nothing left to say."',
])('nothing is reported without marks in %s', (text) => {
  expect(read(text).quotes.filter(({ kind }) => kind === 'INDIRECT')).toEqual([])
})

test('what a headline reports is left to the body', () => {
  const text = 'Ana Lopez said the mill will close'
  const found = (role: string) => extract(text, [{ start: 0, end: text.length, role }]).quotes.length
  expect([found('TITLE'), found('BODY')]).toEqual([0, 1])
})

test.each([
  [
    'Ana Lopez told reporters on Monday that the mill would close.',
    { texts: ['that the mill would close'], addresseeText: 'reporters' },
  ],
])('%s has %j', (text, expected) => {
  const [quote] = read(text).quotes.filter(({ kind }) => kind === 'INDIRECT')
  expect(quote).toMatchObject(expected)
})

test('reported words do not overlap, and stand in the order of the text among those in marks', () => {
  const { quotes } = read(
    'Ana Lopez said that the mill would close. "It is a wreck," she said. Ian Hill denied that the roof had fallen, and accused Lopez of lying.',
  )
  const starts = quotes.map(({ spans: [first] }) => first?.start ?? -1)
  expect(starts).toEqual(starts.toSorted((one, other) => one - other))
  const reported = quotes.filter(({ kind }) => kind === 'INDIRECT').flatMap(({ spans }) => spans)
  expect(reported.every(({ start }, at) => at === 0 || start >= (reported[at - 1]?.end ?? 0))).toBe(true)
  expect(reported.length).toBeGreaterThan(1)
})
