import { expect, test } from 'vitest'
import { extract } from '../../src/extract/index.ts'

/** When the first quote of a text was said, in its words. */
function said(text: string): string | null {
  const { quotes } = extract(text, [{ start: 0, end: text.length, role: 'BODY' }])
  const span = quotes[0]?.said ?? null
  return span === null ? null : text.slice(span.start, span.end)
}

test.each([
  ['"It is over," Ana Lopez said on Monday.', 'Monday'],
  ['"It is over," Ana Lopez said Tuesday night.', 'Tuesday night'],
  ['"It is over," said Ana Lopez, a farmer, on Monday.', 'Monday'],
  ['"It is over," Ana Lopez told reporters on 6 December 2004.', '6 December 2004'],
  ['"It is over," Ana Lopez told The Northam Herald Dec. 6, 2004.', 'Dec. 6, 2004'],
  ['"It is over," Ana Lopez said in a statement late Thursday.', 'late Thursday'],
  ['"It is over," Ana Lopez said in a letter to the governor released on Friday.', 'Friday'],
  ['"It is over," Ana Lopez said at a fair in Northam last week.', 'last week'],
  ['"It is over," Ana Lopez tweeted in 2013.', '2013'],
  ['"It is over," Ana Lopez wrote two days later.', 'two days later'],
  ['"It is over," Ana Lopez said yesterday.', 'yesterday'],
  ['On Monday, Ana Lopez said: "It is over."', 'Monday'],
  ['In a speech in Northam on Tuesday, Ana Lopez said the mill was "a wreck".', 'Tuesday'],
  ['Ana Lopez on Monday said the mill was "a wreck".', 'Monday'],
  ['Ana Lopez, in a speech on Monday, called the mill "a wreck".', 'Monday'],
  ['Ana Lopez said on Monday that the mill, shut in 2013, was "a wreck".', 'Monday'],
  ['Ana Lopez attacked the owner on Monday, calling the mill "a wreck".', 'Monday'],
  ['Ana Lopez was quoted as saying on Monday: "It is over."', 'Monday'],
  ['Ana Lopez was called "irrelevant" by Ian Hill on Monday after a debate.', 'Monday'],
])('in %s the time is %s', (text, words) => expect(said(text)).toBe(words))

test.each([
  ['"It is over," Ana Lopez said.'],
  ['Ana Lopez said the mill will close on Monday and is "a wreck".'],
  ['Ana Lopez said that on Monday the mill was "a wreck".'],
  ['Ana Lopez said Monday was "a wreck of a day".'],
  ['Ana Lopez said Monday\'s fire was "a shame".'],
  ['"It is over," said Ana Lopez, who left on Monday.'],
  ['After the fire on Monday, which took an hour, Ana Lopez said: "It is over."'],
  ['"It closes on Monday," Ana Lopez said.'],
  ['The mill burned on Monday, and Ana Lopez said it was "a wreck".'],
])('%s does not tell when', (text) => expect(said(text)).toBeNull())
