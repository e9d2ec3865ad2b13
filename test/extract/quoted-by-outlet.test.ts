import { expect, test } from 'vitest'
import { read } from './read.ts'

test.each([
  ['The Interfax news agency quoted Ian Hill as saying: "It is over."', 'Ian Hill', 'saying'],
  ['Interfax cited a spokesman as saying that it was "quite over".', 'a spokesman', 'saying'],
  ['Ian Hill was quoted as saying by Interfax: "It is over."', 'Ian Hill', 'saying'],
  ['Police are quoted by the BBC as telling the owner: "It is over."', 'Police', 'telling'],
  ['Ian Hill has been quoted as having said: "It is over."', 'Ian Hill', 'said'],
  ['"It is over," Ian Hill was quoted as saying by Interfax.', 'Ian Hill', 'saying'],
  ['"It is over," Ian Hill was quoted by Interfax as saying.', 'Ian Hill', 'saying'],
  ['"It is over," the agency quoted him as saying.', 'him', 'saying'],
  ['The mill is "quite over", Tass reported, citing a police official.', 'a police official', 'citing'],
  ['Interfax reported, citing Ian Hill, that the mill was "quite over".', 'Ian Hill', 'citing'],
  ['"It is over," Xinhua said.', 'Xinhua', 'said'],
  ['Xinhua reported that the mill was "quite over".', 'Xinhua', 'reported'],
  ['The mill is "quite over", Tass reported, citing a lack of money.', 'Tass', 'reported'],
  ['"It is over," Ana Lopez said. Tass quoted Ian Hill as saying: "It is not."', 'Ana Lopez', 'said'],
])('%s is said by %s, by the verb %s', (text, speaker, cue) => {
  const quote = read(text).quotes.find(({ kind }) => kind !== 'INDIRECT')
  expect([quote?.speakerText, quote?.cueText]).toEqual([speaker, cue])
})

test.each([
  ['Moscow', 'Moscow'],
  ['Washington', 'Washington, D.C.'],
  ['Brussels', 'Brussels'],
  ['Downing Street', 'Downing Street'],
])('%s that speaks for a government stays the place %s', (house, name) => {
  const [quote] = read(`${house} said the mill was "a wreck". The mill in ${house} is old.`).quotes
  expect([quote?.speakerText, quote?.speakerName, quote?.speakerStatus]).toEqual([house, name, 'NAMED'])
})

test.each(['Kremlin', 'White House', 'Elysee Palace'])(
  'the %s that speaks for a government stays that house',
  (house) => {
    const [quote] = read(`The ${house} said the mill was "a wreck".`).quotes
    expect([quote?.speakerText, quote?.speakerName, quote?.speakerStatus]).toEqual([`The ${house}`, house, 'NAMED'])
  },
)
