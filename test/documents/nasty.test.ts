import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { type Document, DocumentError, openFile, readDocument } from '../../src/documents/index.ts'
import { extract } from '../../src/extract/index.ts'

const TITLE = 'Harbour Town Reopens Its Old Ferry Line'
const BODY = [
  'HARBOUR TOWN — The old ferry line to Skelmer Island reopened on Tuesday after eleven years.',
  '“We waited a long time for this,” Mayor Ines Calloway told a crowd of about 400 people.',
  'The first boat left at 7:15 a.m. and carried 62 passengers, the port authority said.',
]
const STORY = `${[TITLE, ...BODY].join('\n\n')}\n`

async function* bytesOf(bytes: Uint8Array) {
  yield bytes
}

/** The documents of a file, or why a part of it is none. */
async function readAll(name: string, bytes: Uint8Array): Promise<(Document | string)[]> {
  const read: (Document | string)[] = []
  for await (const part of openFile(name, bytesOf(bytes))) {
    if ('problem' in part) read.push(part.problem)
    else read.push(await readDocument(part.name, part.content).catch(reasonOf))
  }
  return read
}

function reasonOf(error: unknown): string {
  if (error instanceof DocumentError) return error.message
  throw error
}

async function readOne(name: string, bytes: Uint8Array): Promise<Document> {
  const [document] = await readAll(name, bytes)
  if (document === undefined || typeof document === 'string') throw new Error(`${name}: ${document}`)
  return document
}

function bodyOf({ text, paragraphs }: Document): string[] {
  return paragraphs.flatMap(({ role, start, end }) => (role === 'BODY' ? [text.slice(start, end)] : []))
}

/** Each quote's words, and the name of who said it. */
function quotesOf({ text, paragraphs }: Document): [words: string, speaker: string | undefined][] {
  const { quotes, entities } = extract(text, paragraphs)
  return quotes.map(({ spans, speaker }) => [
    spans
      .map(({ start, end }) => text.slice(start, end))
      .join(' … ')
      .replace(/\s+/g, ' '),
    entities[speaker ?? -1]?.name,
  ])
}

const crlf = STORY.replaceAll('\n', '\r\n')
const wrapped = STORY.replace('reopened on Tuesday', 'reopened on\nTuesday').replace('crowd of', 'crowd\nof')

describe('the same story, however it is written, has its title, three paragraphs and its quote', () => {
  test.each([
    ['plain', Buffer.from(STORY)],
    ['with CR and LF', Buffer.from(crlf)],
    ['with CR alone', Buffer.from(STORY.replaceAll('\n', '\r'))],
    ['with CR doubled', Buffer.from(STORY.replaceAll('\n', '\r\r\n'))],
    ['with line ends of all kinds', Buffer.from(STORY.replace('\n\n', '\r\n\r\n').replace('\n\n“', '\r\r“'))],
    ['with blanks at the ends of lines', Buffer.from(STORY.replaceAll('\n', ' \t \n'))],
    ['with many blank lines', Buffer.from(`\n\n \n${STORY.replaceAll('\n\n', '\n\n \n\n\n')}\n\n\n`)],
    ['without blank lines', Buffer.from(STORY.replaceAll('\n\n', '\n'))],
    ['hard-wrapped', Buffer.from(wrapped)],
    ['with a mark', Buffer.from(`\ufeff${STORY}`)],
    ['with two marks', Buffer.from(`\ufeff\ufeff${crlf}`)],
    ['in UTF-16LE with a mark', iconv.encode(STORY, 'utf-16le', { addBOM: true })],
    ['in UTF-16BE with a mark', iconv.encode(STORY, 'utf-16be', { addBOM: true })],
    ['in UTF-16LE without one', iconv.encode(STORY, 'utf-16le')],
    ['in Windows-1252', iconv.encode(STORY, 'windows-1252')],
    ['in UTF-8 once taken for Latin-1', Buffer.from(Buffer.from(STORY).toString('latin1'))],
    ['with entities', Buffer.from(STORY.replace('“', '&ldquo;').replace('”', '&#8221;').replaceAll('—', '&mdash;'))],
    ['with NUL', Buffer.from(STORY.replaceAll(' crowd', ' cr\0owd'))],
    ['with control characters', Buffer.from(STORY.replaceAll(' crowd', ' \x07\x1b[1mcrowd\x1b[0m'))],
    ['scraped twice', Buffer.from(`${STORY}\n${STORY}`)],
    ['with furniture', Buffer.from(`Menu\n\nSearch\n\n${STORY}\nShare this article\n\nRead more: Ferry timetable\n`)],
  ])('%s', async (_, bytes) => {
    const document = await readOne('story.txt', bytes)
    expect(document.title).toBe(TITLE)
    expect(bodyOf(document).map((words) => words.replace(/\s+/g, ' '))).toEqual(BODY)
    expect(quotesOf(document)).toContainEqual(['We waited a long time for this,', 'Ines Calloway'])
  })
})

test.each([
  ['nothing', '', 'empty'],
  ['white space', ' \n\t\r\n\u3000', 'empty'],
  ['a mark alone', '\ufeff', 'empty'],
  ['figures and signs', '1234 ***', 'no words'],
  ['a PDF file', '%PDF-1.4\n%âãÏÓ', 'PDF'],
  ['an image', '\x89PNG\r\n\x1a\n\0\0', 'PNG'],
  ['noise', '\x00\x01\x02\xff\xfe\x81\x90\x03\x04', 'binary'],
])('%s named .txt is refused, with the reason', async (_, bytes, reason) => {
  const [read] = await readAll('a.txt', Buffer.from(bytes, bytes.startsWith('\ufeff') ? 'utf8' : 'latin1'))
  expect(read).toContain(reason)
})

test.each(['Hello', TITLE])('"%s" alone is a title without a body', async (title) => {
  const document = await readOne('a.txt', Buffer.from(`${title}\n`))
  expect(document.title).toBe(title)
  expect(bodyOf(document)).toEqual([])
})

test('text and HTML are told by what they hold, whatever their names', async () => {
  expect((await readOne('story.html', Buffer.from(STORY))).format).toBe('TEXT')
  const page = `<!doctype html><title>${TITLE}</title><h1>${TITLE}</h1>${BODY.map((words) => `<p>${words}</p>`).join('')}`
  expect((await readOne('page.txt', Buffer.from(page))).format).toBe('HTML')
  expect((await readOne('story', Buffer.from(STORY))).title).toBe(TITLE)
})

const SAID = (words: string) => Buffer.from(`Marks\n\n${words}\n`)
test.each([
  ['straight', '"The line is open," Calloway said. "It will stay open."', ['The line is open,', 'It will stay open.']],
  ['curly', '“The line is open,” Calloway said.', ['The line is open,']],
  ['single curly', '‘The line is open,’ Calloway said.', ['The line is open,']],
  ['nested', '“He said ‘no’ twice,” Calloway said.', ['He said ‘no’ twice,']],
  ['entities', '&quot;Stay open,&quot; Calloway said.', ['Stay open,']],
  ['French', '« La ligne est ouverte », dit Calloway.', ['La ligne est ouverte']],
  ['inward', '»Die Linie ist offen«, sagte Ines Calloway.', ['Die Linie ist offen']],
  ['low and high', '„Die Linie ist offen“, sagte Ines Calloway.', ['Die Linie ist offen']],
])('%s quotation marks are read, and the spans are inside them', async (_, words, expected) => {
  const quotes = quotesOf(await readOne('a.txt', SAID(words))).map(([quote]) => quote)
  expect(quotes.flatMap((quote) => quote.split(' … '))).toEqual(expect.arrayContaining([...expected]))
})

test.each([
  ['apostrophes', "It's the owners' choice, isn't it? In the '90s they'd gone. Rock 'n' roll."],
  ['a mark without a partner', 'The board was 5" wide.'],
])('%s are no quotation marks', async (_, words) => {
  expect(quotesOf(await readOne('a.txt', SAID(words)))).toEqual([])
})

test.each([
  ['emoji', 'The boat 🚢 and the crew 👩‍👩‍👧 left, “Go 🚢,” said Tom Vane.'],
  ['zero-width characters', 'The\u200b boat\u200d left\u2060.'],
  ['marks of direction', 'The \u202eboat\u202c left \u200fat noon.'],
  ['Arabic', 'قالت العمدة إيناس كالواي: «انتظرنا طويلا»، يوم الثلاثاء ۲۷/۷/۲۰۱۶.'],
  ['many marks on a letter', `The bo${'\u0301\u0328'.repeat(50)}at left.`.normalize('NFC')],
  ['look-alikes', 'Ines Calloway met Inеs Сalloway.'],
])('%s stay as they are', async (_, words) => {
  expect(bodyOf(await readOne('a.txt', SAID(words)))).toEqual([words])
})

test('letters with marks apart are the same names, and a surrogate alone is no character', async () => {
  const apart = await readOne('a.txt', SAID('René Clément met André Bélanger.'.normalize('NFD')))
  const whole = await readOne('a.txt', SAID('René Clément met André Bélanger.'))
  expect(apart.text).toBe(whole.text)
  const lone = iconv.encode('The boat \ud83d left.', 'utf-16le', { addBOM: true })
  expect((await readOne('a.txt', lone)).text).toBe('The boat \ufffd left.')
})

test('the day of publication is not that of the update, nor one of the story', async () => {
  const dates = 'Published: March 4, 2019. Updated: March 9, 2019.\n\nOn July 4, 1976, the old pier burned down.'
  const document = await readOne('a.txt', Buffer.from(`Two dates\n\n${dates}\n`))
  expect([document.published?.earliest, document.updatedStamp?.earliest]).toEqual(['2019-03-04', '2019-03-09'])
})

test('what makes patterns backtrack ends within seconds', { timeout: 60_000 }, async () => {
  for (const unit of ['A ', '“', '((', 'A, ', 'By A ', '- ', 'a@', 'A: ', '| ', '\\"', '&#', '<', 'Jan. 1, ', '\r']) {
    expect(await readAll('a.txt', Buffer.from(`Traps\n\n${unit.repeat(100_000 / unit.length)}`))).toHaveLength(1)
  }
})

const NASTY = path.join(import.meta.dirname, '../../../shared/data/documents/nasty')
describe.skipIf(!existsSync(NASTY))('each file of the nasty set', () => {
  interface Expected {
    readonly file: string
    readonly gold?: Readonly<{ title?: string; publishedAt?: string }> &
      Readonly<Partial<Record<'quotes' | 'speakers' | 'notQuoted' | 'quotesAtMost', readonly string[]>>>
  }
  const lines = existsSync(NASTY) ? readFileSync(path.join(NASTY, 'EXPECT.jsonl'), 'utf8').trim().split('\n') : []
  const expected = lines.map((line): Expected => JSON.parse(line))

  test.each(expected)('$file', async ({ file, gold = {} }) => {
    expect(readdirSync(NASTY)).toContain(file)
    const read = await readAll(file, readFileSync(path.join(NASTY, file)))
    const documents = read.filter((one) => typeof one !== 'string')
    for (const { text } of documents) expect(text).not.toMatch(/\0|[\ud800-\udfff](?<!\p{Cs}\p{Cs})/u)
    const [first] = documents
    if (gold.title !== undefined) expect(first?.title).toBe(gold.title)
    if (gold.publishedAt !== undefined) expect(first?.published?.earliest).toBe(gold.publishedAt.slice(0, 10))
    const said = documents.flatMap(quotesOf)
    const quotes = said.flatMap(([words]) => words.split(' … '))
    expect(quotes).toEqual(expect.arrayContaining([...(gold.quotes ?? [])]))
    expect(said.map(([, speaker]) => speaker)).toEqual(expect.arrayContaining([...(gold.speakers ?? [])]))
    for (const words of gold.notQuoted ?? []) expect(quotes.join('\n')).not.toContain(words)
    if (gold.quotesAtMost !== undefined) expect(gold.quotesAtMost).toEqual(expect.arrayContaining(quotes))
  })
})
