import { expect, test } from 'vitest'
import { read } from './read.ts'

test.each([
  ['"It is over," Ana Lopez told Mayor Ian Hill at the fair.', 'Mayor Ian Hill', 'Ian Hill'],
  ['"It is over," Ana Lopez told reporters on Friday.', 'reporters', null],
  ['"It is over," Ana Lopez told The New York Times.', 'The New York Times', 'The New York Times'],
  ['"It is over," Ana Lopez said to Ian Hill.', 'Ian Hill', 'Ian Hill'],
  ['"It is over," Ana Lopez wrote on Friday to the governor.', 'the governor', null],
  ['"It is over," Ana Lopez wrote in a letter to Ian Hill.', 'Ian Hill', 'Ian Hill'],
  ['In an interview with the BBC on Monday, Ana Lopez said: "It is over."', 'the BBC', 'BBC'],
  ['"It is over," Ana Lopez said in an interview with the BBC.', 'the BBC', 'BBC'],
  ['Speaking to Reuters, Ana Lopez said: "It is over."', 'Reuters', 'Reuters'],
  ['"It is over," Ana Lopez said, speaking to reporters.', 'reporters', null],
  ['Asked by Ian Hill whether it would open, Ana Lopez said: "It is over."', 'Ian Hill', 'Ian Hill'],
  ['Ana Lopez asked Ian Hill: "Is it over?"', 'Ian Hill', 'Ian Hill'],
])('%s is said to %s', (text, words, name) => {
  const quote = read(text).quotes.find(({ kind }) => kind !== 'INDIRECT')
  expect([quote?.addresseeText, quote?.addresseeName]).toEqual([words, name])
})

test.each([
  ['"It is over," Ana Lopez said.'],
  ['"It is over," Ana Lopez told a news conference.'],
  ['"It is over," Ana Lopez said to applause.'],
  ['"It is over," Ana Lopez said in a statement according to The New York Times.'],
  ['Ana Lopez told the story of the "rotten old mill".'],
  ['"It is over," said Ana Lopez, a former aide to Ian Hill.'],
  ['"It is over," said a former aide to Ian Hill.'],
  ['Ana Lopez vowed to fight the "rotten" mill.'],
  ['Ana Lopez asked questions: "Is it over? Is it ours?"'],
  ['"It is over," Ana Lopez said in a reply to questions.'],
])('%s does not tell to whom', (text) => expect(read(text).quotes[0]?.addresseeText ?? null).toBeNull())
