import { expect, test } from 'vitest'
import { read } from './read.ts'

/** Lines of an article; what is spoken, span by span, and by whom: a name, or why none. */
type Row = readonly [lines: readonly string[], turns: readonly (readonly [spoken: string, speaker: string])[]]

const INTERVIEW = 'Ana Lopez, who runs the mill, spoke to Wikinews.'

const TRANSCRIPTS: readonly Row[] = [
  [
    [
      'Ian Hill met Ana Lopez.',
      'HILL: Do you sell the mill?',
      'LOPEZ: I do.',
      'It is old, and we need money.',
      'It rained.',
    ],
    [
      ['Do you sell the mill?', 'Ian Hill'],
      ['I do. | It is old, and we need money.', 'Ana Lopez'],
    ],
  ],
  [
    ['A panel met.', 'Ana Lopez: I think the mill is ours.', 'Ian Hill: No, it is not.', 'Lopez: It is.', '(LAUGHTER)'],
    [
      ['I think the mill is ours.', 'Ana Lopez'],
      ['No, it is not.', 'Ian Hill'],
      ['It is.', 'Ana Lopez'],
    ],
  ],
  [
    ['Ana Lopez met the press.', 'MODERATOR: Any questions?', 'MR. LOPEZ (smiling): I have one.', 'CROWD: So do we.'],
    [
      ['Any questions?', 'ANONYMOUS'],
      ['I have one.', 'Ana Lopez'],
      ['So do we.', 'ANONYMOUS'],
    ],
  ],
  [
    [INTERVIEW, 'Q: Will you sell?', 'A: I will.', 'We need the money.', 'Q. Who buys?', 'A. Nobody yet.'],
    [
      ['Will you sell?', 'ANONYMOUS'],
      ['I will. | We need the money.', 'Ana Lopez'],
      ['Who buys?', 'ANONYMOUS'],
      ['Nobody yet.', 'Ana Lopez'],
    ],
  ],
  [
    [
      'Wikinews met Ana Lopez.',
      '((Wikinews)) Will you sell?',
      'Ana Lopez: I will.',
      '((WN)) Who buys?',
      'AL The town will.',
    ],
    [
      ['Will you sell?', 'Wikinews'],
      ['I will.', 'Ana Lopez'],
      ['Who buys?', 'Wikinews'],
      ['The town will.', 'Ana Lopez'],
    ],
  ],
  [
    [INTERVIEW, '[Wikinews]: Will you sell?', 'I will.', '[Wikinews]: Who buys?', 'My brother will.'],
    [
      ['Will you sell?', 'Wikinews'],
      ['I will.', 'Ana Lopez'],
      ['Who buys?', 'Wikinews'],
      ['My brother will.', 'Ana Lopez'],
    ],
  ],
  [
    [INTERVIEW, 'Will you sell?', 'I will.', 'Who buys?', 'My brother.', 'When?', 'We agreed on May. It is his.'],
    [
      ['Will you sell?', 'ANONYMOUS'],
      ['I will.', 'Ana Lopez'],
      ['Who buys?', 'ANONYMOUS'],
      ['My brother.', 'Ana Lopez'],
      ['When?', 'ANONYMOUS'],
      ['We agreed on May. It is his.', 'Ana Lopez'],
    ],
  ],
  [
    [
      'Ana Lopez met Ian Hill.',
      'LOPEZ: I told him "never", and he said "you will".',
      'HILL: Tom Reed said "never at all".',
    ],
    [
      ['I told him "never", and he said "you will".', 'Ana Lopez'],
      ['Tom Reed said "never at all".', 'Ian Hill'],
      ['never at all', 'Tom Reed'],
    ],
  ],
]

test.each(TRANSCRIPTS)('%j', (lines, turns) => {
  const quotes = spokenIn(lines.join('\n'))
  expect(
    quotes.map(({ texts, speakerName, speakerStatus }) => [texts.join(' | '), speakerName ?? speakerStatus]),
  ).toEqual(turns)
})

test('labels inside the marks of each paragraph part what one mark alone closes', () => {
  const { quotes } = read('Ana Lopez met Ian Hill.\n“LOPEZ: I shall sell. You know that.\n“HILL: I do, and gladly.”')
  expect(quotes.map(({ texts, speakerName, rule }) => [texts, speakerName, rule])).toEqual([
    [['LOPEZ: I shall sell. You know that.'], 'Ana Lopez', 'label'],
    [['HILL: I do, and gladly.'], 'Ian Hill', 'label'],
  ])
})

test.each([
  ['Ana Lopez ran against Ian Hill.\nAna Lopez: 1,769\nIan Hill: 1,501\nLopez: 12\nHill: 9'],
  [
    'Ana Lopez and Ian Hill wrote books.\nAna Lopez: Mills of the North. She wrote it.\nIan Hill: The South. He did not.',
  ],
  ['Where: Northam mill. You can walk.\nWhen: Monday. We start early.'],
  ['NOTE: We changed a name.\nPHOTO: Can you see the mill?'],
  ['NORTHAM: Rain all day.\nOSLO: Snow by night.'],
  ['Ana Lopez: We Shall Close the Mill\nAna Lopez said that the mill will close.'],
  ['What is a mill?\nIt grinds.\nWho needs one?\nFarmers do.\nWhere is it?\nIn Northam.'],
  ['Q: What is a mill?\nA: You can grind with it.'],
])('nobody speaks in %j', (text) => expect(spokenIn(text)).toEqual([]))

/** Quotes but for those that the reporter gives in words of their own. */
function spokenIn(text: string) {
  return read(text).quotes.filter(({ kind }) => kind !== 'INDIRECT')
}
