import { expect, test } from 'vitest'
import { read } from './read.ts'

/** Text; what is quoted; who says it by name, the words for them, and the verb. */
type Row = readonly [
  text: string,
  quoted: readonly string[],
  speaker: string | null,
  words: string | null,
  cue: string | null,
]

const SPEAKERS: readonly Row[] = [
  // Inside what modifies the subject stands nobody who speaks.
  [
    'An expat who moved from Botswana to New Zealand told the paper: "The cost of living is too high here."',
    ['The cost of living is too high here.'],
    null,
    'An expat',
    'told',
  ],
  [
    'A youth worker interviewed by the Ford Foundation said: "It is hard for young people."',
    ['It is hard for young people.'],
    null,
    'A youth worker',
    'said',
  ],
  [
    '"The mill is ours," a man standing outside the court in Oslo told Reuters.',
    ['The mill is ours,'],
    null,
    'a man',
    'told',
  ],
  [
    'The company that makes the Boeing 737 in Seattle said the plane was "safe to fly".',
    ['safe to fly'],
    null,
    'The company',
    'said',
  ],
  [
    'The cost is high, and another from India pointed out the "growing divide between rich and poor."',
    ['growing divide between rich and poor.'],
    null,
    'another from India',
    'pointed out',
  ],
  [
    '35% of expats told the paper it was "a very good place to live".',
    ['a very good place to live'],
    null,
    '35% of expats',
    'told',
  ],
  [
    'Some 44 per cent of new graduates said it was "a very good place to live".',
    ['a very good place to live'],
    null,
    'Some 44 per cent of new graduates',
    'said',
  ],
  [
    'One of the children said, "I have nightmares of things that had happened."',
    ['I have nightmares of things that had happened.'],
    null,
    'One of the children',
    'said',
  ],
  [
    'Facing pressure from the farmers, who last year warned that it was "a rotten wreck", the mill closed.',
    ['a rotten wreck'],
    null,
    'the farmers',
    'warned',
  ],
  [
    'Anger grew, with another poster asking: “Why does he give it up?” Ian Hill said on Sunday that he would not.',
    ['Why does he give it up?'],
    null,
    'another poster',
    'asking',
  ],
  [
    '“Why?” asks Ana Lopez  “In my opinion,”  she writes  “ It all boils down to the mill.”',
    ['Why?'],
    'Ana Lopez',
    'Ana Lopez',
    'asks',
  ],
  ['"It is over," the family said.', ['It is over,'], null, 'the family', 'said'],
  [
    'Ana Lopez called it a "breach of all rules," according to Reuters.',
    ['breach of all rules,'],
    'Ana Lopez',
    'Ana Lopez',
    'called',
  ],
  // Of two who speak together the words name both; the quote is given to the first.
  [
    '"We were struck by it," Steve Reed and Jane Lopez said.',
    ['We were struck by it,'],
    'Steve Reed',
    'Steve Reed and Jane Lopez',
    'said',
  ],
  [
    'Colombian Chief of Police General Jorge Luis Vargas announced that a "strong team" had been sent.',
    ['strong team'],
    'Jorge Luis Vargas',
    'Colombian Chief of Police General Jorge Luis Vargas',
    'announced',
  ],
  [
    'Debt rose. The text points out that "the prospects are now uncertain" and that "factors could test the economies."',
    ['the prospects are now uncertain'],
    null,
    'The text',
    'points out',
  ],
  [
    '"It will rain," said the Bureau of Meteorology’s Ana Lopez.',
    ['It will rain,'],
    'Ana Lopez',
    'the Bureau of Meteorology’s Ana Lopez',
    'said',
  ],
  [
    'Ana Lopez came. "The mill," said Ian Hill, who met Lopez, "is ours."',
    ['The mill,', 'is ours.'],
    'Ian Hill',
    'Ian Hill',
    'said',
  ],
  [
    '"We are closing," Ana Lopez said. "We have no choice."',
    ['We are closing,', 'We have no choice.'],
    'Ana Lopez',
    'Ana Lopez',
    'said',
  ],
  [
    'Lopez spoke of the mill, saying the plan to open a so-called "new hall" was bad.',
    ['new hall'],
    'Lopez',
    'Lopez',
    'saying',
  ],
  [
    'Some 40 percent of those polled dubbed the mill a "rotten old wreck."',
    ['rotten old wreck.'],
    null,
    'Some 40 percent of those polled',
    'dubbed',
  ],
  [
    'At a fair to be opened by Ana Lopez and Tom Reed, "makers can meet and learn," Ian Hill said.',
    ['makers can meet and learn,'],
    'Ian Hill',
    'Ian Hill',
    'said',
  ],
  ['"It is over," a spokeswoman for the mill said.', ['It is over,'], null, 'a spokeswoman for the mill', 'said'],
  ['"It is over," Ana Lopez, a farmer from Northam, said.', ['It is over,'], 'Ana Lopez', 'Ana Lopez', 'said'],
  ['Ana Lopez said on Monday: "It is over."', ['It is over.'], 'Ana Lopez', 'Ana Lopez', 'said'],
  [
    'According to Ana Lopez, the mill is "worth nothing at all".',
    ['worth nothing at all'],
    'Ana Lopez',
    'Ana Lopez',
    'According to',
  ],
  ['The mill was described as "a wreck" by Ana Lopez.', ['a wreck'], 'Ana Lopez', 'Ana Lopez', 'described'],
  ['"It is over," Ana Lopez chortled.', ['It is over,'], 'Ana Lopez', 'Ana Lopez', 'chortled'],
  ['The mill is "a wreck" and must go, Ana Lopez said on Monday.', ['a wreck'], 'Ana Lopez', 'Ana Lopez', 'said'],
  ['Ana Lopez went on to call the mill "a wreck".', ['a wreck'], 'Ana Lopez', 'Ana Lopez', 'call'],
  ['Ana Lopez sells mills. "It is over," she said.', ['It is over,'], 'Ana Lopez', 'she', 'said'],
  [
    '"We love New York," New York Mayor Ana Lopez said.',
    ['We love New York,'],
    'Ana Lopez',
    'New York Mayor Ana Lopez',
    'said',
  ],
  ...['White House', 'Pentagon', 'State Department', 'Supreme Court', 'Foreign Office'].map(
    (house): Row => [`"It is over," the ${house} said.`, ['It is over,'], house, `the ${house}`, 'said'],
  ),
  ['"It is over," Downing Street said.', ['It is over,'], 'Downing Street', 'Downing Street', 'said'],
  [
    'The mill closed on Monday, with Ian Hill regretting it and Ana Lopez calling it "a rotten wreck".',
    ['a rotten wreck'],
    'Ana Lopez',
    'Ana Lopez',
    'calling',
  ],
  [
    'The mayor of Northam, Ana Lopez, tweeted, "It is over."',
    ['It is over.'],
    'Ana Lopez',
    'The mayor of Northam',
    'tweeted',
  ],
  [
    'Superintendent of Police (Rural), Ana Lopez, said: "It is over."',
    ['It is over.'],
    'Ana Lopez',
    'Superintendent of Police',
    'said',
  ],
  ['"It is over," the Lopez campaign said.', ['It is over,'], null, 'the Lopez campaign', 'said'],
  ['"It is over 🎉," 🎈 Ana 🎈 Lopez said.', ['It is over 🎉,'], 'Ana Lopez', 'Ana 🎈 Lopez', 'said'],
  ['Ana Lopez said: "😀 It is over."', ['😀 It is over.'], 'Ana Lopez', 'Ana Lopez', 'said'],
  ['"It is over," he said.', ['It is over,'], null, 'he', 'said'],
  ['"It is over," officials said.', ['It is over,'], null, 'officials', 'said'],
  ['"It is over," said another farmer, Ana Lopez.', ['It is over,'], 'Ana Lopez', 'another farmer', 'said'],
  ['"It is over," said officials, Ana Lopez and Ian Hill.', ['It is over,'], null, 'officials', 'said'],
]

test.each(SPEAKERS)('%s', (text, quoted, speaker, words, cue) => {
  const quote = read(text).quotes.find(({ kind }) => kind !== 'INDIRECT')
  expect([quote?.texts, quote?.speakerName, quote?.speakerText, quote?.cueText]).toEqual([quoted, speaker, words, cue])
})

test.each([
  ['"It is over," he said.', 'UNRESOLVED'],
  ['"It is over," officials said.', 'ANONYMOUS'],
  ['Ana Lopez runs the mill. "It is over," one farmer said.', 'ANONYMOUS'],
  ['Ana Lopez runs the mill. "It is over," a 45-year-old farmer said.', 'ANONYMOUS'],
  ['Ana Lopez met the rebels. The rebels said: "It is over."', 'ANONYMOUS'],
  ['Ana Lopez runs the mill. Some 40 percent of those polled called it "a rotten old wreck."', 'ANONYMOUS'],
  ['"It is over," the spokesman said.', 'UNRESOLVED'],
  ['"It is over," the mayor of the town said.', 'UNRESOLVED'],
  ['"It is over," the company said.', 'UNRESOLVED'],
  ['"It is over," a farmer said.', 'ANONYMOUS'],
  ['A farmer came. "It is over," the farmer said.', 'ANONYMOUS'],
  ['"It is over," the rebels said.', 'ANONYMOUS'],
  ['"It is over," the poll said.', 'ANONYMOUS'],
  ['"It is over," some said.', 'ANONYMOUS'],
  ['"It is over," Ana Lopez said.', 'NAMED'],
  ['"It is over and there is nothing left to say about it."', 'NONE'],
])('in %s the speaker is %s', (text, status) => {
  expect(read(text).quotes.map(({ speakerStatus }) => speakerStatus)).toEqual([status])
})

test.each([
  ['The Rice Board closed the mill. It said: "It is over."', 'Rice Board', 'it'],
  ['Ana Lopez, who said the mill was "a rotten wreck", came.', 'Ana Lopez', 'who'],
  ['The poll was led by Ana Lopez, a farmer and member of the Rice Board, who said: "It is over."', 'Ana Lopez', 'who'],
  ['The Rice Board closed the mill. The company said: "It is over."', 'Rice Board', 'the company'],
  ['The mill closed. Judge Ana Lopez\'s statement read: "It is over."', 'Ana Lopez', 'her statement'],
  ['The Rice Board left. "It is over," the Rice Board report said.', 'Rice Board', 'its report'],
  [
    'In a speech read on her behalf by Ian Hill, Ana Lopez said no. Hill left. "It is over," the speech said.',
    'Ana Lopez',
    'the speech',
  ],
  ['The warning issued by the Rice Board is new. "Stay at home," read the warning.', 'Rice Board', 'the warning'],
  ['The mill is "not worth a penny", according to a tweet on Monday by Mayor Ana Lopez.', 'Ana Lopez', 'her tweet'],
])('in %s %s is meant by %s', (text, speaker) => {
  expect(read(text).quotes.find(({ kind }) => kind !== 'INDIRECT')?.speakerName).toBe(speaker)
})

test.each([
  ['Ana Lopez, a spokesman, came.', 'Ana Lopez'],
  ['Vice-President Ana Lopez and spokesman Ana Lopez came.', 'Ana Lopez'],
  ['Spokesman Ana Lopez and Ian Hill, a spokesman, came.', null],
  ['Chief spokesman Ana Lopez came. Ian Hill, a spokesman, came. Tom Reed, a spokesman, came.', null],
])('after "%s" the spokesman is %s', (text, speaker) => {
  expect(read(`${text} "It is over," the spokesman said.`).quotes[0]?.speakerName).toBe(speaker)
})

test.each([
  ['The so-called "green hall" stands near the river.'],
  ['They watched the film "The Long Mill Road" at home.'],
  ['Bill "Slim" Reed runs in Northam.'],
  ['The "mill" is a shed.'],
])('nothing is quoted in %s', (text) => expect(read(text).quotes).toEqual([]))

test.each([
  ['"It is over," Ana Lopez told Mayor Ian Hill at the fair.', 'Ian Hill', 'Mayor Ian Hill'],
  ['"It is over," Ana Lopez told reporters on Friday.', null, 'reporters'],
  ['"It is over," Ana Lopez said.', null, null],
])('%s is said to %s', (text, name, words) => {
  const [quote] = read(text).quotes
  expect([quote?.addresseeName, quote?.addresseeText]).toEqual([name, words])
})

test('a quotation over paragraphs, each reopened and the last alone closed, is one quote', () => {
  const { quotes } = read('Ana Lopez said: “The mill is old.\n“It is worn.\n“It must go.”\nThe end came.')
  expect(quotes.map(({ texts, speakerName }) => [texts, speakerName])).toEqual([
    [['The mill is old.', 'It is worn.', 'It must go.'], 'Ana Lopez'],
  ])
})

test('plain marks inside a curly quotation, and a subheading between its paragraphs, do not end it', () => {
  const { quotes } = read(
    'Ana Lopez said: “They have "contacts" here.\nA BAD MILL\n“It has a "neat" name.”\nThe end came.',
  )
  expect(quotes.map(({ texts, speakerName }) => [texts, speakerName])).toEqual([
    [['They have "contacts" here.', 'It has a "neat" name.'], 'Ana Lopez'],
  ])
})

test('both parts of a quote that its verb parts without a comma are one DIRECT quote', () => {
  const { quotes } = read('“Why?” asks Ana Lopez  “In my opinion,”  she writes  “ It all boils down to the mill.”')
  expect(quotes.map(({ texts, kind }) => [texts, kind])[1]).toEqual([
    ['In my opinion,', 'It all boils down to the mill.'],
    'DIRECT',
  ])
})

test('a quote without a verb of its own is said by the speaker before', () => {
  const { quotes } = read('"It is over," Ana Lopez said.\n"We shall never open it again."')
  expect(quotes.map(({ speakerName, rule }) => [speakerName, rule])).toEqual([
    ['Ana Lopez', 'name-cue-after'],
    ['Ana Lopez', 'same-speaker'],
  ])
})

test('whole utterances are DIRECT, marked words inside a sentence PARTIAL', () => {
  const { quotes } = read('"It is over," Ana Lopez said. She called the mill "a rotten wreck".')
  expect(quotes.map(({ kind }) => kind)).toEqual(['DIRECT', 'PARTIAL'])
})

test.each([
  ['She told them that "The mill is shut."', 'PARTIAL'],
  ['She said “it is shut”. “The mill is shut,” she said.', 'DIRECT'],
  ['She said ”it is shut“. ”The mill is shut,“ she added.', 'DIRECT'],
])('what stands last in marks in %s is %s', (text, kind) => {
  expect(read(text).quotes.findLast((quote) => quote.kind !== 'INDIRECT')?.kind).toBe(kind)
})

test('the context is the whole of the sentences around the quote', () => {
  const text = 'It rained. "We are closing," Ana Lopez said. "We must." It rained on.'
  const [quote] = read(text).quotes
  expect(text.slice(quote?.context.start, quote?.context.end)).toBe('"We are closing," Ana Lopez said. "We must."')
})

// Not solved yet: what stands here fails today and is to be taken up when it no longer does.
test.fails('the speaker of “It is over.” ― Ana Lopez is Ana Lopez', () => {
  expect(read('“It is over.” ― Ana Lopez').quotes[0]?.speakerName).toBe('Ana Lopez')
})

test('a speaker whom no rule proposes is found by the model, and the answer says so', () => {
  const [quote] = read('"We shall close it in May," came the answer from Ana Lopez.').quotes
  expect([quote?.speakerName, quote?.rule]).toEqual(['Ana Lopez', 'ranked'])
})

test('the candidates of a quote are the entities that may say it, the speaker first, and share no more than 1', () => {
  const { quotes, entities } = read('Ian Hill met Tom Reed. "We are closing," Ana Lopez said. Hill left.')
  const [quote] = quotes
  const candidates = quote?.candidates ?? []
  expect(entities[candidates[0]?.entity ?? -1]?.name).toBe('Ana Lopez')
  expect(candidates.map(({ score }) => score)).toEqual(candidates.map(({ score }) => score).toSorted((a, b) => b - a))
  expect(candidates.reduce((sum, { score }) => sum + score, 0)).toBeLessThanOrEqual(1)
})

test('a quote is surer of a speaker at its verb than of one that only stands near', () => {
  const [said] = read('"We are closing," Ana Lopez said.').quotes
  const [near] = read('Ana Lopez came with Ian Hill.\n"We are closing the mill in the spring of the year."').quotes
  expect(said?.confidence).toBeGreaterThan(near?.confidence ?? 1)
})
