import { expect, test } from 'vitest'
import { splitSentences } from '../../src/extract/reading/sentences.ts'
import { tokenise } from '../../src/extract/reading/tokens.ts'

const split = (text: string) => {
  const tokens = tokenise(text, { start: 0, end: text.length })
  return splitSentences(tokens).map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last - 1]?.end))
}

test.each([
  [['"Why now?" Ana Lopez asked.', 'Nobody knew.']],
  [['He lives in the U.S.', 'The mill does not.']],
  [['The U.S. Army came.', 'It left.']],
  [['Mr. Hill met J. K. Lopez on Feb. 3.', 'They talked.']],
  [['Acme Inc. makes mills.', '"We sell them."', 'She left.']],
  [['"Yes." ', '"No."'].map((part) => part.trim())],
  [['It cost 3.6 million ... or more.', '(Less, now.)', 'So?']],
  [['"It is over. 🎉"', 'She left.']],
  [['no capital here. so one sentence']],
])('%j are sentences', (sentences) => expect(split(sentences.join(' '))).toEqual(sentences))

test('a text without words has no sentences', () => expect(split(' \n')).toEqual([]))
