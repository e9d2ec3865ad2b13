import { describe, expect, test } from 'vitest'
import { extractMarked } from './marked.ts'
import { read } from './read.ts'

function references(text: string) {
  const { entities, mentions, text: plain } = extractMarked(text)
  const others = mentions.filter(({ form }) => form !== 'NAME')
  return others.map(({ start, end, entity }) => [plain.slice(start, end), entities[entity]?.name])
}

describe('titles and pronouns are mentions where the text shows whom they mean', () => {
  test.each([
    [
      'Foreign Minister <P:Ana Lopez> met <P:Ian Hill>. The foreign minister left.',
      [['The foreign minister', 'Ana Lopez']],
    ],
    ['Defence Minister <P:Ana Lopez> came. The defense minister left.', [['The defense minister', 'Ana Lopez']]],
    [
      "<O:NATO> Secretary-General <P:Ana Lopez> came. <O:NATO>'s secretary general left.",
      [['secretary general', 'Ana Lopez']],
    ],
    [
      '<P:Ana Lopez>, mayor of <L:Oslo>, met <P:Ian Hill>, mayor of <L:Bergen>. The mayor of <L:Bergen> left.',
      [['The mayor', 'Ian Hill']],
    ],
    [
      '<P:Ana Lopez> came. She took her hat.',
      [
        ['She', 'Ana Lopez'],
        ['her', 'Ana Lopez'],
      ],
    ],
    [
      'Mr <P:Lopez> met Ms <P:Hill>. She left before him.',
      [
        ['She', 'Hill'],
        ['him', 'Lopez'],
      ],
    ],
    [
      'Mayor <P:Ana Lopez> spoke to <P:Ian Hill>. The mayor left, and she waved.',
      [
        ['The mayor', 'Ana Lopez'],
        ['she', 'Ana Lopez'],
      ],
    ],
    [
      '<P:Reed Lopez> heard <P:Hill> and asked him to try his luck. <P:Ian Hill> left.',
      [
        ['him', 'Ian Hill'],
        ['his', 'Ian Hill'],
      ],
    ],
    [
      '<O:Rice Board> President, Prof <P:Ana Lopez>, left. The <O:Rice Board> President waved.',
      [['President', 'Ana Lopez']],
    ],
    ['<P:Ana Lopez>, an adviser of mills, recalls that her group left.', [['her', 'Ana Lopez']]],
    ['<P:Ian Hill> said <P:Tom Reed> told him.', [['him', 'Ian Hill']]],
    ['<P:Ian Hill> took <P:Tom Reed> with him.', [['him', 'Ian Hill']]],
    ['<P:Ian Hill> told <P:Tom Reed> to ask him.', [['him', 'Ian Hill']]],
    ['<P:Ian Hill> left.\n<P:Tom Reed> wins the mill race\nHe waved.', [['He', 'Ian Hill']]],
    ['Sen. <P:Ana Lopez> spoke. The <L:Oslo> senator left.', [['senator', 'Ana Lopez']]],
    ['<P:Ana Lopez> met <P:Ian Hill> and his aides.', [['his', 'Ian Hill']]],
    ['<P:Ian Hill> hurt himself.', [['himself', 'Ian Hill']]],
    ['After his arrest, <P:Ian Hill> left.', [['his', 'Ian Hill']]],
    ['<P:Tom Reed> spoke of <P:Ian Hill>. He left.', [['He', 'Tom Reed']]],
    ['The <O:Supreme Court> met. The court ruled so.', [['The court', 'Supreme Court']]],
    [
      '<P:Hill> left. She waved. <P:Hill> came. He waved, and she laughed.',
      [
        ['She', 'Hill'],
        ['she', 'Hill'],
      ],
    ],
  ])('%s', (text, expected) => expect(references(text)).toEqual(expected))
})

test.fails('a relative clause between does not hide who says of himself', () => {
  expect(references('<P:Tom Reed>, who met <P:Ian Hill>, said he left.')).toEqual([['he', 'Tom Reed']])
})

describe('and left out where it does not', () => {
  test.each([
    ['two hold the office', '<P:Ana Lopez>, a senator, met <P:Ian Hill>, a senator. The senator left.'],
    ['another office', 'Foreign Minister <P:Ana Lopez> came. The defense minister left.'],
    ['of another house', 'President <P:Ana Lopez> came. The president of <L:Kenya> left.'],
    ['a former one', 'Former president <P:Ana Lopez> came. The president left.'],
    ['somebody else of no name', '<P:Ian Hill> came. A driver was hurt. He left.'],
    ['of the other gender', 'Mrs <P:Hill> came. He left.'],
    ['a noun without a name before it', "<P:Ian Hill> said that the writer's work ends as soon as his book."],
    ['its own subject', '<P:Ian Hill> asked him to leave.'],
    ['a body of no name like it', '<O:Hill Mills> met. The court ruled so.'],
    ['one of two bodies', 'The <O:Supreme Court> met the <O:High Court>. The court ruled so.'],
    ['a noun before a noun', 'The <O:Supreme Court> met. The court case ended.'],
    ['nobody before', 'He left. <P:Ian Hill> came.'],
  ])('%s: %s', (_, text) => expect(references(text)).toEqual([]))
})

describe('a role is the title alone', () => {
  test.each([
    ['a boost thanks to President <P:Ana Lopez>', ['President']],
    ['led by <G:Russian>-leaning Prime Minister <P:Ana Lopez>', ['Prime Minister']],
    ['<L:Brazil>’s Minister of Foreign Affairs <P:Ana Lopez>', ['Minister of Foreign Affairs']],
    ['in office under President <P:Ana Lopez>', ['President']],
    ['Secretary of State <P:Ana Lopez>', ['Secretary of State']],
    ['<P:Ana Lopez>, 52, a senior lawyer, left', ['senior lawyer']],
    ['<P:Ana Lopez> is the mayor of <L:Oslo>', ['mayor']],
    ["<P:Ana Lopez>, the president's spokeswoman, left", ['spokeswoman']],
    ['<P:Ana Lopez>, who met the mayor', []],
    ['<P:Ana Lopez>, mayor <P:Lopez>', ['mayor']],
    ['The President of the <O:Rice Board>, <P:Ana Lopez>; left', ['President']],
    ['<O:Rice Board> President, Prof <P:Ana Lopez>, left', ['President']],
    ['Chief Executive Officer of <O:Hill Mills> <P:Ana Lopez> left', ['Chief Executive Officer']],
    ['said Additional Superintendent of Police (Rural), <P:Ana Lopez>', ['Additional Superintendent of Police']],
    ['<O:Hill Weather> senior meteorologist <P:Ana Lopez> left', ['senior meteorologist']],
    ['<O:Hill Park> Senior Ranger <P:Ana Lopez> left', ['Senior Ranger']],
    ['<P:Ana Lopez>, additional superintendent of police, left', ['additional superintendent of police']],
    ['Princess <P:Ana Lopez>, Mayor of <L:Oslo> and Chairman of the Board', ['Princess', 'Mayor', 'Chairman']],
    ['<P:Ana Lopez>, mayor of <L:Oslo> and former prime minister, left', ['mayor', 'former prime minister']],
    ['former senator and activist <P:Ana Lopez> left', ['former senator', 'activist']],
    ['his wife and singer <P:Ana Lopez> left', ['singer']],
    ['her daughter <P:Ana Lopez> left', []],
    ['<P:Ana Lopez>, the mother of three, left', []],
    ['After a talk with the president, <P:Ana Lopez> left', []],
    ['<P:Ian Hill>, the mayor, <P:Ana Lopez> and others left', []],
    ['<P:Ana Lopez>, mayor of <L:Oslo> and senator <P:Ian Hill> left', ['mayor']],
    ['Mrs <P:Ana Lopez> left', []],
  ])('%s', (text, titles) => {
    expect(
      extractMarked(text)
        .entities.find(({ name }) => name === 'Ana Lopez')
        ?.roles.map(({ title }) => title),
    ).toEqual(titles)
  })
})

test('an opening title means the person without one who speaks in the next paragraph', () => {
  const { mentions } = read(
    'The rice board\'s chief on Friday called for rain.\n"We need it," Ana Lopez told Mayor Ian Hill.',
  )
  expect(mentions.filter(({ form }) => form === 'ROLE').map(({ text, name }) => [text, name])).toEqual([
    ['chief', 'Ana Lopez'],
  ])
})

test('an opening title without an owner means nobody', () => {
  const { mentions } = read('The mayor spoke.\n"We need it," Ana Lopez said.')
  expect(mentions.filter(({ form }) => form === 'ROLE')).toEqual([])
})
