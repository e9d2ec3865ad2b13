import { expect, test } from 'vitest'
import { read } from './read.ts'

const SPOKEN_FOR: readonly (readonly [text: string, principals: readonly (string | null)[]])[] = [
  ['"No," NATO spokesman Ian Hill said. Ana Lopez came. "Never," Hill said.', ['NATO', 'NATO']],
  ['"No," a spokeswoman for the United Nations said.', ['United Nations']],
  ['"No," the United Nations\' spokesman said. "Yes," NATO\'s spokesman said.', ['United Nations', 'NATO']],
  ['"No," Ana Lopez said beside NATO spokesman Ian Hill.', [null]],
  ['"No," Ian Hill, a spokesman for NATO, told Ana Lopez.', ['NATO']],
  ['"No," President Ana Lopez said.', [null]],
  ['"No," Ian Hill, NATO\'s spokesman, said.', ['NATO']],
  [
    'Ana Lopez ran. "No," Lopez spokesman Ian Hill said. "We never go," Lopez campaign manager Tom Reed said.',
    ['Ana Lopez', 'Ana Lopez'],
  ],
  ['Ana Lopez ran. "No," a spokesman for the Lopez campaign said.', ['Ana Lopez']],
  ['"No," a spokesman for presidential candidate Ana Lopez said.', ['Ana Lopez']],
  ['"No," White House press secretary Ian Hill said.', ['White House']],
  [
    'Ana Lopez was held. "No," Tom Reed, a lawyer for Lopez, said. "No," Lopez\'s lawyer said.',
    ['Ana Lopez', 'Ana Lopez'],
  ],
  ['"No," Ian Hill said on behalf of NATO.', ['NATO']],
  ['Speaking for NATO, Ian Hill said: "No."', ['NATO']],
  ['"No," former NATO spokesman Ian Hill said.', [null]],
  ['"No," NATO engineer Ian Hill said.', [null]],
  ['"No," a Russian spokesman said.', [null]],
  ['"No," Manhattan District Attorney Ana Lopez said. "No," U.S. Attorney Tom Reed said.', [null, null]],
  ['Ana Lopez said she acted on behalf of NATO, calling it "a duty".', [null]],
]

test.each(SPOKEN_FOR)('%s is said on behalf of %j', (text, principals) => {
  const { quotes, entities } = read(text)
  expect(quotes.map(({ onBehalfOf }) => (onBehalfOf === null ? null : entities[onBehalfOf]?.name))).toEqual(principals)
})
