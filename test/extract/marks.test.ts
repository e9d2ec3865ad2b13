import { expect, test } from 'vitest'
import { pairMarks } from '../../src/extract/reading/marks.ts'

const stretches = (text: string) =>
  pairMarks(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

test.each([
  ['She said "he told me "never" twice," and left.', ['he told me "never" twice,']],
  ["'The boys' mothers left,' he said.", ["The boys' mothers left,"]],
  ["It's the '90s, the Hills' mill and rock 'n' roll.", []],
  ['He said ‘it’s over’ and left.', ['it’s over']],
  ["''We sell,'' she said. ''We must.''", ['We sell,', 'We must.']],
  ["``We sell,'' she said.", ['We sell,']],
  ['„Wir gehen“, sagte er. „Ja.”', ['Wir gehen', 'Ja.']],
  ['« Nous partons », dit-elle.', ['Nous partons']],
  ['“Yes,” she said. “No.”', ['Yes,', 'No.']],
  ['A plank of 5" and one of 6" each.', []],
  ['“It goes on', ['It goes on']],
  ['"" and “ ” hold nothing', []],
])('%s', (text, expected) => expect(stretches(text)).toEqual(expected))

test.each([
  ['She said it was “late. The mill shut. Hill left.', 'late.'],
  ['She said: “It is late. The mill shut. Hill left.', 'It is late. The mill shut. Hill left.'],
  ['“it is late. The mill shut.', 'it is late. The mill shut.'],
])('in %s what is not closed ends with its sentence alone where it began inside one', (text, words) => {
  const [stretch] = pairMarks(text, { start: 0, end: text.length })
  expect(text.slice(stretch?.start, stretch?.end)).toBe(words)
})

test('a stretch that never closes says so', () => {
  expect(pairMarks('“It goes on', { start: 0, end: 11 })).toMatchObject([{ isClosed: false }])
})
