import { expect, test } from 'vitest'
import { read } from './read.ts'

const SPOKEN_FOR: readonly (readonly [text: string, principals: readonly (string | null)[]])[] = [
  ['"No," NATO spokesman Ian Hill said. Ana Lopez came. "Never," Hill said.', ['NATO', 'NATO']],
  ['"No," a spokeswoman for the United Nations said.', ['United Nations']],
  ['"No," the United Nations\' spokesman said. "Yes," NATO\'s spokesman said.', ['United Nations', 'NATO']],
  ['"No," Ana Lopez said beside NATO spokesman Ian Hill.', [null]],
  ['"No," Ian Hill, a spokesman for NATO, told Ana Lopez.', ['NATO']],
  ['"No," President Ana Lopez said.', [null]],
]

test.each(SPOKEN_FOR)('%s is said on behalf of %j', (text, principals) => {
  const { quotes, entities } = read(text)
  expect(quotes.map(({ onBehalfOf }) => (onBehalfOf === null ? null : entities[onBehalfOf]?.name))).toEqual(principals)
})
