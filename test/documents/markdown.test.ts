import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Document, readDocument } from '../../src/documents/index.ts'

const read = (text: string, name = 'ferry.md') => readDocument(name, new TextEncoder().encode(text))
const parts = ({ text, paragraphs }: Document) =>
  paragraphs.map(({ role, start, end }) => `${role} ${text.slice(start, end)}`)
const bodyOf = async (markdown: string) => parts(await read(`---\ntitle: Ferry\n---\n${markdown}`)).slice(1)

describe('front matter', () => {
  test('gives the fields, and its text is no part of the text', async () => {
    const document = await read(
      '---\ntitle: "Ferry: it reopens"\ndate: 2012-06-20 3:17:01 -0400\nlastmod: 2012-06-21\nauthors:\n  - jparcell\n' +
        'source: Harbour Gazette\ncanonical_url: https://news.example/ferry\nlang: en_US\n---\n\nThe ferry **reopened**.\n',
    )
    expect(document).toMatchObject({
      format: 'MARKDOWN',
      title: 'Ferry: it reopens',
      byline: 'jparcell',
      publisher: 'Harbour Gazette',
      url: 'https://news.example/ferry',
      language: 'en-US',
      published: { earliest: '2012-06-20', latest: '2012-06-20', basis: 'METADATA', at: '2012-06-20T07:17:01.000Z' },
      updatedStamp: { earliest: '2012-06-21', basis: 'METADATA' },
      text: 'Ferry: it reopens\n\nThe ferry reopened.',
    })
  })

  test.each([
    ['TOML', '+++\ntitle = "Ferry"\ndate = 2019-03-04T18:05:00+01:00\n[params]\nauthor = "Ana Lopez"\n+++\nText.'],
    [
      'JSON',
      '{\n  "title": "Ferry",\n  "date": "2019-03-04T18:05:00+01:00",\n  "author": {"name": "Ana Lopez"}\n}\nText.',
    ],
    [
      'JSON in fences',
      ';;;\n{"title": "Ferry", "date": "2019-03-04T18:05:00+01:00", "by": "By Ana Lopez"}\n;;;\nText.',
    ],
    [
      'YAML that a line of dots ends',
      '---\ntitle: Ferry\ndate: 2019-03-04T18:05:00+01:00\nauthor: Ana Lopez\n...\nText.',
    ],
    [
      'with the links of a note',
      '---\ntitle: Ferry\npublished: 2019-03-04T18:05:00+01:00\ncreated: 2024-01-01\nauthor:\n  - "[[Ana Lopez]]"\n---\nText.',
    ],
  ])('may be %s', async (_syntax, text) => {
    const document = await read(text)
    expect(document).toMatchObject({
      title: 'Ferry',
      byline: 'Ana Lopez',
      published: { at: '2019-03-04T17:05:00.000Z' },
    })
    expect(parts(document)).toEqual(['TITLE Ferry', 'BODY Text.'])
  })

  test.each([
    ['a colon in a title', '---\ntitle: Ferry: reopens\nauthors: [Ana Lopez, Ben Ito]\ndate: 2019-03-04\n---\nText.'],
    ['tabs', '---\ntitle: "Ferry: reopens"\nauthors:\n\t- Ana Lopez\n\t- Ben Ito\ndate:\t2019-03-04\n---\nText.'],
    ['no end', '---\ntitle: "Ferry: reopens"\nauthors: [Ana Lopez, Ben Ito]\ndate: 2019-03-04\n\nText.'],
  ])('with %s is read line by line', async (_fault, text) => {
    const document = await read(text)
    expect(document).toMatchObject({
      title: 'Ferry: reopens',
      byline: 'Ana Lopez and Ben Ito',
      published: { text: '2019-03-04' },
    })
    expect(parts(document)).toEqual(['TITLE Ferry: reopens', 'BODY Text.'])
  })

  test('keeps words as they are written', async () => {
    expect((await read('---\ntitle: 1.0\n---\nText.')).title).toBe('1.0')
    expect((await read('---\ntitle: No\nauthor: ~\n---\nText.')).byline).toBeNull()
  })

  test('never runs a tag, and leaves out what has one', async () => {
    const text =
      '---\ntitle: !!js/function "function(){return process.exit(3)}"\nauthor: !!python/object/apply:os.system ["true"]\n---\nText.'
    expect(await read(text)).toMatchObject({ title: 'Text', byline: null, text: 'Text.' })
  })

  test('does not unfold aliases of aliases', async () => {
    const lines = 'abcdefgh'
      .split('')
      .map((key, at) => `${key}: &${key} [${Array(9).fill(at === 0 ? 'x' : `*${'abcdefgh'[at - 1]}`)}]`)
    expect(await read(`---\n${lines.join('\n')}\nauthors: *h\ntitle: Ferry\n---\nText.`)).toMatchObject({
      title: 'Ferry',
      byline: null,
    })
  })

  test('alone is a title alone, and without a title it is refused', async () => {
    expect(parts(await read('---\ntitle: Ferry\n---\n'))).toEqual(['TITLE Ferry'])
    await expect(read('---\nlayout: page\n---\n')).rejects.toThrow('got front matter without a title or text')
  })

  test('that has no date leaves it to the address, and that to the name of the file', async () => {
    const text = '---\ntitle: Ferry\nurl: https://news.example/2019/03/04/ferry\n---\nText.'
    expect((await read(text)).published).toMatchObject({ earliest: '2019-03-04', basis: 'URL' })
    expect((await read('---\ntitle: Ferry\n---\nText.', '2019-03-05-ferry.md')).published).toMatchObject({
      earliest: '2019-03-05',
      basis: 'URL',
    })
  })
})

describe('what is Markdown', () => {
  test.each([
    ['ferry.txt', '---\ntitle: Ferry\n---\nText.'],
    ['ferry.md', '# Ferry\n\nText.'],
    ['ferry.markdown', 'The *old* ferry.'],
    ['standard input', '# Ferry\n\n**By Ana Lopez**\n\nSee [there](https://news.example).'],
  ])('%s is', async (name, text) => expect((await read(text, name)).format).toBe('MARKDOWN'))

  test.each([
    ['ferry.txt', '# 1 ferry\n\n* The *old* ferry reopened.'],
    ['ferry.txt', '---\n\nThe ferry reopened.\n\n---\n\nIt is slow.'],
    ['standard input', '# 1 ferry\n\nThe *old* ferry reopened.'],
    ['ferry.md', 'Ferry reopens\n\nThe old ferry reopened on Tuesday.'],
  ])('%s of %j is plain text', async (name, text) => expect((await read(text, name)).format).toBe('TEXT'))

  test('a page of HTML is none, whatever it is called', async () => {
    const page = '<!doctype html><title>Ferry</title><p>The *old* ferry reopened on Tuesday.</p>'
    expect((await read(page)).format).toBe('HTML')
  })
})

describe('the text', () => {
  test('has its title from the first heading of level 1, then byline, date and dateline as they are printed', async () => {
    const document = await read(
      '# Ferry *reopens*\n\n*By Ana Lopez | March 4, 2019*\n\nHARBOUR (AP) — The ferry **reopened**.\n\n## Why\n\nIt was old.',
    )
    expect(document).toMatchObject({
      title: 'Ferry reopens',
      byline: 'Ana Lopez',
      publisher: 'Associated Press',
      published: { earliest: '2019-03-04', basis: 'STATED' },
    })
    expect(parts(document)).toEqual([
      'TITLE Ferry reopens',
      'BYLINE By Ana Lopez | March 4, 2019',
      'BODY HARBOUR (AP) — The ferry reopened.',
      'HEADING Why',
      'BODY It was old.',
    ])
  })

  test('does not repeat the title that front matter gives', async () => {
    expect(parts(await read('---\ntitle: Ferry Reopens\n---\n# Ferry reopens\n\nText.'))).toEqual([
      'TITLE Ferry Reopens',
      'BODY Text.',
    ])
  })

  test.each([
    ['> “We waited,” she said.', ['BODY “We waited,” she said.']],
    ['- one\n- two\n  - three\n\n1. [x] four', ['BODY one', 'BODY two', 'BODY three', 'BODY four']],
    ['| Name | Votes |\n|---|---|\n| Ana | 3 |', ['BODY Name, Votes', 'BODY Ana, 3']],
    ['```js\nlet a\n\nlet b\n```', ['BOILERPLATE let a', 'BOILERPLATE let b']],
    [
      'See [the **report**](https://x.example/a_b "t"), [more][1] or <https://x.example>.\n\n[1]: https://x.example',
      ['BODY See the report, more or https://x.example.'],
    ],
    ['![boat](boat.jpg)\n\n[![boat](boat.jpg)](boat.html)\n\nA ![](x.png)boat.', ['BODY A boat.']],
    ['One line\nand the next,  \nthen a break.', ['BODY One line and the next,\nthen a break.']],
    ['One.<br><br>Two.<!-- three --><script>four()</script>', ['BODY One.', 'BODY Two.']],
    ['Un*frigging*believable snake_case sh** f**k 5 * 3.', ['BODY Unfriggingbelievable snake_case sh** f**k 5 * 3.']],
    ['_Mobile stories._ _\n\n**What lurks', ['BODY Mobile stories.', 'BODY What lurks']],
    ['Fish &amp; chips &amp;amp; it&#8217;s `&amp;`.', ['BODY Fish & chips &amp; it’s &amp;.']],
    ['<div class="x">\n\nThe *ferry*.\n\n</div>', ['BODY The ferry.']],
    ['<p>The <b>ferry</b>.</p>\n\n<p>It &ldquo;sails&rdquo;.</p>', ['BODY The ferry.', 'BODY It “sails”.']],
    ['Said so[^1].\n\n[^1]: In the report.', ['BODY Said so.', 'BODY In the report.']],
    [
      'The ferry.{{< figure src="x.jpg" >}} {% include map.html %}{{% note %}}Mind.{{% /note %}}',
      ['BODY The ferry. Mind.'],
    ],
    ['[words]({{< ref "page.md" >}} "Title") stay.', ['BODY words stay.']],
    [
      'The [[Ferry|old ferry]] and [[Harbour]]. ![[boat.jpg]]\n\n> [!NOTE] Mind\n> the gap.',
      ['BODY The old ferry and Harbour.', 'BODY Mind', 'BODY the gap.'],
    ],
    ['## Why {#why}\n\nIt is.', ['HEADING Why', 'BODY It is.']],
    ['    The ferry, which was old, reopened on Tuesday.', ['BODY The ferry, which was old, reopened on Tuesday.']],
    ['Cafe\u0301 *a* \u200bb', ['BODY Café a b']],
  ])('of %j is %j', async (markdown, expected) => expect(await bodyOf(`\n${markdown}`)).toEqual(expected))

  test('nested deeper than can be read keeps its words', async () => {
    expect((await read(`# Ferry\n\n${'>'.repeat(20_000)} The ferry.`)).text).toContain('The ferry.')
  })
})

test('every paragraph of any Markdown is a stretch of its text without blank lines, in reading order', async () => {
  const marks = fc.constantFrom(
    ...'# |## |- |> |1. |*|**|_|`|```|\n|\n\n|    |<b>|<p>|</p>|<!--|-->|[|](x)|!|{{<|>}}|{%|%}|---\n|a: b\n|word|. |&amp;'.split(
      '|',
    ),
    '|',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(marks, { maxLength: 40 }), async (written) => {
      const document = await read(`# Ferry\n\n${written.join('')}`)
      let last = -1
      for (const { start, end } of document.paragraphs) {
        const words = document.text.slice(start, end)
        expect(start).toBeGreaterThan(last)
        expect([words, words.trim()]).toEqual([words.trim(), words])
        expect(words).not.toMatch(/^$|\n\s*\n/)
        last = end
      }
    }),
    { numRuns: 300 },
  )
})

describe('below the title', () => {
  const TEXT = 'The ferry reopened on Tuesday, the port authority said, after eleven years.\n\nIt was late.'
  const told = { title: 'Ferry', byline: 'Tom Field', published: { earliest: '2015-05-02', latest: '2015-05-02' } }
  test.each([
    'By Tom Field, 2 May 2015',
    '*By Tom Field, 2 May 2015*',
    '**By Tom Field**\n*2 May 2015*',
    '**By Tom Field**  \n*2 May 2015*',
    'Posted on May 2, 2015 by [Tom Field](/tom)',
    'By Tom Field\n<https://herald.example/2015/05/02/ferry>',
  ])('%j tells writer and date and is not the body', async (lines) => {
    const document = await read(`# Ferry\n\n${lines}\n\n${TEXT}`)
    expect(document).toMatchObject(told)
    expect(parts(document).filter((part) => part.startsWith('BODY'))).toHaveLength(2)
  })

  test('the paper is the publisher, and an address is where the text came out', async () => {
    const lines = 'By Tom Field, The Harbour Gazette\nhttps://gazette.example/2015/05/02/ferry'
    expect(await read(`# Ferry\n\n${lines}\n\n${TEXT}`)).toMatchObject({
      ...told,
      publisher: 'The Harbour Gazette',
      url: 'https://gazette.example/2015/05/02/ferry',
    })
  })
})

test('marks of note-taking programs are no words: callouts, highlights, names of paragraphs', async () => {
  const notes =
    'The ==old ferry== reopened, 2 == 2. ^report-1\n\n> [!quote]- Sadiq Khan\n> We will be there. ^q2\n\n^q2\n\nx ^ y'
  expect(await bodyOf(notes)).toEqual([
    'BODY The old ferry reopened, 2 == 2.',
    'BODY Sadiq Khan',
    'BODY We will be there.',
    'BODY x ^ y',
  ])
})
