import { describe, expect, test } from 'vitest'
import type { FieldMap } from '../../src/documents/content.ts'
import { readDocument } from '../../src/documents/index.ts'
import { documentsOf, linesOf } from './parts.ts'

const BODY = 'The mill closed on Monday.\n\n"We go," Ian Hill said.'

describe('the records of a file', () => {
  const one = '{"title": "One", "text": "First words."}'
  const two = '{"title": "Two", "text": "Second words."}'
  test.each<[string, string, string, readonly string[]]>([
    ['JSON lines', 'a.jsonl', `${one}\n${two}\n`, [':1 One', ':2 Two']],
    ['JSON lines, whatever they are called', 'a.txt', `${one}\n${two}`, [':1 One', ':2 Two']],
    ['a single line', 'a.json', `${one}\n`, [' One']],
    [
      'JSON lines with blank lines, CR and byte order marks',
      'a.jsonl',
      `\ufeff${one}\r\n\r\n\ufeff${two}\r\n`,
      [':1 One', ':3 Two'],
    ],
    [
      'JSON lines with a line that is wrong',
      'a.jsonl',
      `${one}\n{"title": oops}\n${two}\n`,
      [':1 One', ':2 ! expected JSON, got "{\\"title\\": oops}"', ':3 Two'],
    ],
    [
      'JSON lines of which the first is wrong',
      'a.json',
      `oops\n${one}\n${two}\n`,
      [':1 ! expected JSON, got "oops"', ':2 One', ':3 Two'],
    ],
    [
      'JSON lines of which the last is cut',
      'a.ndjson',
      `${one}\n{"title": "Tw`,
      [':1 One', ':2 ! expected JSON, got "{\\"title\\": \\"Tw"'],
    ],
    [
      'JSON with what other programs write',
      'a.jsonl',
      `{"title": "One", "text": "First\tw\\u0000ords.", "byline": NaN}`,
      [':1 One'],
    ],
    ['one object over many lines', 'a.json', JSON.stringify(JSON.parse(one), null, 2), [' One']],
    [
      'objects one after the other',
      'a.json',
      `${JSON.stringify(JSON.parse(one), null, 2)}\n${two}\n`,
      [':1 One', ':5 Two'],
    ],
    ['objects on one line', 'a.json', `${one}${two}`, [':1 One', ':1 Two']],
    [
      'objects of which the first is cut',
      'a.json',
      `{\n"title": "X",\n${one}\n${two}\n`,
      [':1 ! expected the end of the JSON that begins here, got the end of the line', ':3 One', ':4 Two'],
    ],
    ['a list', 'a.json', `[${one},${two}]`, ['#/0 One', '#/1 Two']],
    [
      'a list over many lines',
      'a.json',
      JSON.stringify([JSON.parse(one), JSON.parse(two)], null, 2),
      ['#/0 One', '#/1 Two'],
    ],
    ['a list, an item a line', 'a.json', `[\n${one},\n${two}\n]`, ['#/0 One', '#/1 Two']],
    [
      'a list that is cut',
      'a.json',
      `[\n${one},\n{"title"`,
      ['#/0 One', ':3 ! expected the end of the JSON that begins here, got the end of the file'],
    ],
    [
      'an item that is wrong',
      'a.json',
      `[${one},{"a":},${two}]`,
      ['#/0 One', '#/1 ! expected JSON, got "{\\"a\\":}"', '#/2 Two'],
    ],
    [
      'what NewsAPI answers',
      'a.json',
      `{"status": "ok", "totalResults": 2, "articles": [${one},${two}]}`,
      ['#/articles/0 One', '#/articles/1 Two'],
    ],
    [
      'what the Guardian answers',
      'a.json',
      `{"response": {"status": "ok", "results": [${one}]}}`,
      ['#/response/results/0 One'],
    ],
    [
      'what Event Registry answers',
      'a.json',
      `{"articles": {"results": [${one}], "pages": 1}}`,
      ['#/articles/results/0 One'],
    ],
    [
      'what Elasticsearch answers',
      'a.json',
      `{"hits": {"total": 1, "hits": [{"_id": "7", "_source": ${one}}]}}`,
      ['#/hits/hits/0/_source One'],
    ],
    [
      'a JSON feed',
      'a.json',
      `{"version": "https://jsonfeed.org/version/1.1", "title": "Feed", "description": "News", "items": [${one}]}`,
      ['#/items/0 One'],
    ],
    ['a graph of JSON-LD', 'a.json', `{"@context": "https://schema.org", "@graph": [${one}]}`, ['#/@graph/0 One']],
    ['objects by their ids', 'a.json', `{"a1": ${one}, "a/2": ${two}}`, ['#/a1 One', '#/a~12 Two']],
    [
      'an answer on a line',
      'a.jsonl',
      `{"articles": [${one},${two}]}\n${one}\n`,
      [':1#/articles/0 One', ':1#/articles/1 Two', ':2 One'],
    ],
    ['an empty list', 'a.json', '[]', [' ! expected records in JSON, got an empty list']],
    [
      'an answer without articles',
      'a.json',
      '{"status": "ok", "articles": []}',
      [' ! expected a field with the text of an article, got an empty list of articles'],
    ],
    [
      'an answer within another without articles',
      'a.json',
      '{"response": {"status": "ok", "docs": []}}',
      [' ! expected a field with the text of an article, got an empty list of docs'],
    ],
    ...(
      [
        ['{"status": "error", "code": "apiKeyInvalid", "message": "Your API key is wrong."}', 'Your API key is wrong.'],
        ['{"error": {"code": 429, "message": "Too many requests."}, "message": "See above."}', 'Too many requests.'],
        ['{"response": {"status": "error", "message": "No such page."}}', 'No such page.', '#/response'],
      ] as const
    ).map(([answer, message, place = '']): [string, string, string, readonly string[]] => [
      `an answer that says: ${message}`,
      'a.json',
      answer,
      [`${place} ! expected an article, but this is an error: ${message}`],
    ]),
    ['an article of an error', 'a.json', '{"title": "One", "text": "First words.", "error": "not found"}', [' One']],
    [
      'a text with the state of a job',
      'a.json',
      '{"text": "First words.", "error": 0, "status": "failed"}',
      [' First words'],
    ],
    [
      'an article that its publisher removed, as NewsAPI answers',
      'a.json',
      '{"source": {"name": "[Removed]"}, "title": "[Removed]", "description": "[Removed]", "content": "[Removed]"}',
      [' ! expected an article, but it was removed by its publisher'],
    ],
    [
      'titles that end with their publishers',
      'a.jsonl',
      [
        '{"title": "One - BBC News", "source": {"name": "BBC News"}, "text": "First words."}',
        '{"title": "Two - and - three", "source": {"name": "BBC News"}, "text": "Second words."}',
      ].join('\n'),
      [':1 One', ':2 Two - and - three'],
    ],
    ['a list of words', 'a.json', '["a", "b", "c"]', ['#/0 ! expected an object with an article, got the words "a"']],
    ...['"none"', 'null', '7', '["none"]'].map((first): [string, string, string, readonly string[]] => [
      `a list whose first item is ${first}`,
      'a.json',
      `[${first},${one}]`,
      [expect.stringMatching(/^#\/0(?:\/0)? ! expected an object with an article, got /), '#/1 One'],
    ]),
    [
      'a long list of numbers',
      'a.json',
      JSON.stringify(Array.from({ length: 10_000 }, (_, n) => n)),
      ['#/0 ! expected an object with an article, got 0'],
    ],
    ['words', 'a.json', '"a text"', [' ! expected an object with an article, got the words "a text"']],
    ['a number', 'a.json', '42', [' ! expected an object with an article, got 42']],
    [
      'a record without a text',
      'a.jsonl',
      '{"title": "One", "author": {"name": "Ana"}, "text": " "}',
      [':1 ! expected a field with the text of an article, got the fields title, author, author.name, text'],
    ],
    ['a key that comes twice', 'a.jsonl', '{"title": "None", "title": "One", "text": "First words."}', [':1 One']],
    [
      'lists too deep',
      'a.json',
      '['.repeat(100_000) + ']'.repeat(100_000),
      ['#/0 ! expected JSON of at most 100 levels, got more'],
    ],
    [
      'objects too deep',
      'a.jsonl',
      `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
      [':1 ! expected JSON of at most 100 levels, got more'],
    ],
    [
      'text in brackets is none',
      'a.txt',
      '[Applause] We go on, said the mayor.',
      [' [Applause] We go on, said the mayor'],
    ],
    ['text named as JSON is none', 'a.json', 'The mill closed on Monday.', [' The mill closed on Monday']],
  ])('%s', async (_, name, content, lines) => {
    expect(await linesOf(name, content)).toEqual(lines)
    expect(await linesOf(name, content, { chunk: 7 })).toEqual(lines)
  })

  test('in UTF-16, as PowerShell writes it', async () => {
    const bytes = Buffer.from(`\ufeff${one}\r\n${two}\r\n`, 'utf16le')
    expect(await linesOf('a.jsonl', bytes)).toEqual([':1 One', ':2 Two'])
  })

  test('a line of more than 100 MB is refused and the next read', async () => {
    const long = Buffer.alloc(101 * 2 ** 20, 'x')
    const lines = await linesOf('a.jsonl', Buffer.concat([Buffer.from(`${one}\n`), long, Buffer.from(`\n${two}\n`)]))
    expect(lines).toEqual([':1 One', ':2 ! expected a line of at most 100 MB, got 101 MB', ':3 Two'])
  })
})

interface Told {
  readonly title?: string
  readonly byline?: string | null
  readonly publisher?: string | null
  readonly url?: string | null
  readonly published?: string | null
  readonly language?: string | null
}

const TOLD = {
  title: 'Mill closes',
  byline: 'Ana Lopez, Ian Hill',
  publisher: 'The Herald',
  url: 'https://herald.example/mill',
  published: '2019-03-04T17:05:00.000Z',
  language: 'en',
}
const URL_ONLY = { url: TOLD.url, title: TOLD.title }
const PERSONS = [{ name: 'Ana Lopez' }, { name: 'Ian Hill' }]

describe('what a record tells', () => {
  test.each<[string, Readonly<Record<string, unknown>>, Told]>([
    [
      'our own',
      {
        name: 'wire-17',
        title: TOLD.title,
        text: BODY,
        byline: TOLD.byline,
        publisher: TOLD.publisher,
        url: TOLD.url,
        publishedAt: '2019-03-04T18:05:00+01:00',
        language: 'en',
      },
      {},
    ],
    [
      'NewsAPI',
      {
        source: { id: null, name: 'The Herald' },
        author: 'Ana Lopez, Ian Hill',
        title: TOLD.title,
        description: 'A mill.',
        url: TOLD.url,
        urlToImage: 'https://x.example/a.jpg',
        publishedAt: '2019-03-04T17:05:00Z',
        content: `${BODY}… [+1234 chars]`,
      },
      { language: null },
    ],
    [
      'newspaper4k',
      {
        url: TOLD.url,
        title: TOLD.title,
        authors: ['Ana Lopez', 'Ian Hill'],
        text: BODY,
        publish_date: '2019-03-04T17:05:00+00:00',
        source_url: 'https://herald.example',
        meta_lang: 'en',
        canonical_link: 'https://herald.example/other',
        meta_site_name: 'The Herald',
        summary: '',
      },
      {},
    ],
    [
      'trafilatura',
      {
        title: TOLD.title,
        author: 'Ana Lopez; Ian Hill',
        hostname: 'herald.example',
        date: '2019-03-04',
        fingerprint: '4',
        raw_text: 'The mill',
        source: TOLD.url,
        'source-hostname': 'The Herald',
        excerpt: 'A',
        categories: '',
        tags: '',
        text: BODY,
        language: 'en',
        comments: '',
      },
      { published: '2019-03-04' },
    ],
    [
      'schema.org',
      {
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: TOLD.title,
        articleBody: BODY,
        author: [
          { '@type': 'Person', name: 'Ana Lopez' },
          { '@type': 'Person', name: 'Ian Hill' },
        ],
        publisher: { '@type': 'Organization', name: 'The Herald', logo: { url: 'https://x.example' } },
        datePublished: '2019-03-04T18:05:00+01:00',
        dateModified: '2019-03-05',
        inLanguage: 'en',
        mainEntityOfPage: { '@type': 'WebPage', '@id': TOLD.url },
      },
      {},
    ],
    [
      'ninjs 1.3',
      {
        uri: TOLD.url,
        type: 'text',
        headline: TOLD.title,
        body_text: BODY,
        byline: 'By Ana Lopez, Ian Hill',
        versioncreated: '2019-03-04T17:05:00Z',
        language: 'en',
        located: 'Northam',
        copyrightholder: 'The Herald',
      },
      {},
    ],
    [
      'ninjs 2.1',
      {
        uri: TOLD.url,
        headlines: [{ role: 'main', value: TOLD.title }],
        bodies: [
          {
            role: 'main',
            contenttype: 'text/html',
            value: '<p>The mill closed on Monday.</p><p>"We go," Ian Hill said.</p>',
          },
        ],
        bylines: [{ value: TOLD.byline }],
        firstCreated: '2019-03-04T17:05:00Z',
        language: 'en',
      },
      { publisher: null },
    ],
    [
      'the Guardian',
      {
        id: 'world/2019/mill',
        type: 'article',
        webTitle: 'Other',
        webUrl: TOLD.url,
        webPublicationDate: '2019-03-04T17:05:00Z',
        fields: {
          headline: TOLD.title,
          bodyText: BODY,
          byline: 'Ana Lopez and Ian Hill',
          publication: 'The Herald',
          lang: 'en',
        },
      },
      { title: 'Other', byline: 'Ana Lopez and Ian Hill' },
    ],
    [
      'the New York Times',
      {
        web_url: TOLD.url,
        snippet: 'A',
        lead_paragraph: BODY,
        abstract: 'B',
        source: 'The Herald',
        headline: { main: TOLD.title, kicker: null },
        pub_date: '2019-03-04T17:05:00+0000',
        byline: { original: 'By Ana Lopez, Ian Hill', person: [] },
        _id: 'nyt://article/1',
      },
      { language: null },
    ],
    [
      'Event Registry',
      {
        uri: '123',
        lang: 'eng',
        isDuplicate: false,
        date: '2019-03-04',
        time: '17:05:00',
        dateTime: '2019-03-04T17:05:00Z',
        dateTimePub: '2019-03-04T17:05:00Z',
        url: TOLD.url,
        title: TOLD.title,
        body: BODY,
        source: { uri: 'herald.example', dataType: 'news', title: 'The Herald' },
        authors: PERSONS,
      },
      {},
    ],
    [
      'news-please',
      {
        authors: ['Ana Lopez', 'Ian Hill'],
        date_download: '2020-01-01 00:00:00',
        date_modify: null,
        date_publish: '2019-03-04 17:05:00',
        description: 'A',
        filename: 'a.json',
        image_url: null,
        language: 'en',
        localpath: null,
        maintext: BODY,
        source_domain: 'herald.example',
        title: TOLD.title,
        title_page: null,
        url: TOLD.url,
      },
      { publisher: 'herald.example', published: '2019-03-04' },
    ],
    [
      'WordPress',
      {
        id: 7,
        date: '2019-03-04T18:05:00',
        date_gmt: '2019-03-04T17:05:00',
        guid: { rendered: 'https://herald.example/?p=7' },
        link: TOLD.url,
        title: { rendered: 'Mill closes' },
        content: {
          rendered: '<p>The mill closed on Monday.</p>\n<p>&#8220;We go,&#8221; Ian Hill said.</p>',
          protected: false,
        },
        excerpt: { rendered: '<p>A</p>' },
        author: 3,
      },
      { byline: null, publisher: null, published: '2019-03-04', language: null },
    ],
    [
      'a date as its country writes it',
      { ...URL_ONLY, text: BODY, language: 'en-GB', date: '03/04/2019' },
      { byline: null, publisher: null, published: '2019-04-03', language: 'en-GB' },
    ],
    [
      'a date among other words',
      {
        ...URL_ONLY,
        text: BODY,
        date: 'Posted by the desk on the evening of 4 March 2019, in print later',
      },
      { byline: null, publisher: null, published: '2019-03-04', language: null },
    ],
    [
      'RSS',
      {
        title: TOLD.title,
        link: TOLD.url,
        description: 'A mill.',
        content_encoded: `<p>${BODY.replace('\n\n', '</p><p>')}</p>`,
        pubDate: 'Mon, 04 Mar 2019 17:05:00 GMT',
        creator: 'Ana Lopez, Ian Hill',
      },
      { publisher: null, language: null },
    ],
    [
      'a JSON feed',
      {
        id: TOLD.url,
        title: TOLD.title,
        content_html: `<p>${BODY.replace('\n\n', '</p><p>')}</p>`,
        date_published: '2019-03-04T17:05:00Z',
        authors: PERSONS,
        language: 'en-US',
      },
      { publisher: null, language: 'en-US' },
    ],
    [
      'MongoDB',
      {
        _id: { $oid: '5c' },
        title: TOLD.title,
        text: BODY,
        url: TOLD.url,
        published: { $date: '2019-03-04T17:05:00Z' },
        language: 'English',
        byline: TOLD.byline,
        publisher: TOLD.publisher,
      },
      {},
    ],
    [
      'GDELT',
      { ...URL_ONLY, seendate: '20190304T170500Z', domain: 'herald.example', language: 'English', text: BODY },
      { byline: null, publisher: 'herald.example' },
    ],
    [
      'capitals and spaces',
      {
        TITLE: TOLD.title,
        'Article Text': BODY,
        'Publish Date': '2019-03-04T17:05:00Z',
        Authors: "['Ana Lopez', 'Ian Hill']",
        URL: TOLD.url,
        Publisher: TOLD.publisher,
        Lang: 'en_US',
      },
      { language: 'en-US' },
    ],
  ])('%s', async (_, fields, different) => {
    const document = await readDocument('a.json', { format: 'JSON', fields, map: {}, size: 0 })
    const { title, byline, publisher, url, published, language } = document
    const day = published && (published.at ?? published.earliest)
    expect({ title, byline, publisher, url, published: day, language }).toEqual({ ...TOLD, ...different })
    const body = document.paragraphs.filter(({ role }) => role !== 'TITLE')
    expect(body.map(({ start, end }) => document.text.slice(start, end).replace(/[“”]/g, '"')).join('\n\n')).toMatch(
      BODY,
    )
    expect(document.text.startsWith(title)).toBe(true)
  })

  test.each<[string, Readonly<Record<string, unknown>>, object]>([
    [
      'a title is decoded once',
      { title: 'Fish &amp; chips &#8220;war&#8221; &amp;lt;', text: BODY },
      { title: 'Fish & chips “war” &lt;' },
    ],
    ['a title is one line without tags', { title: '<b>Mill</b>\n closes', text: BODY }, { title: 'Mill closes' }],
    [
      'a date that could be two days is both',
      { title: 'A', text: BODY, date: '03/04/2019' },
      { published: { earliest: '2019-03-04', latest: '2019-04-03', basis: 'METADATA', text: '03/04/2019' } },
    ],
    [
      'seconds since 1970 are a date',
      { text: BODY, timestamp: 1551719100 },
      {
        published: {
          earliest: '2019-03-04',
          latest: '2019-03-04',
          basis: 'METADATA',
          text: '1551719100',
          at: '2019-03-04T17:05:00.000Z',
        },
      },
    ],
    [
      'an address tells a date where nothing else does',
      { text: BODY, url: 'https://a.example/2019/03/04/mill' },
      { published: { earliest: '2019-03-04', latest: '2019-03-04', basis: 'URL', text: '2019/03/04' } },
    ],
    [
      'words for nothing are nothing',
      { text: BODY, author: 'null', url: 'N/A', publisher: 'None', language: 'nan' },
      { byline: null, url: null, publisher: null, language: null },
    ],
    ['an address is no writer', { text: BODY, author: 'https://www.facebook.com/ana' }, { byline: null }],
    ['its name is what it was called', { text: BODY, name: 'wire-17' }, { name: 'wire-17' }],
    ['without a name it has that of its file', { text: BODY }, { name: 'a.json' }],
  ])('%s', async (_, fields, told) => {
    expect(await readDocument('a.json', { format: 'JSON', fields, map: {}, size: 0 })).toMatchObject(told)
  })
})

describe('a date in numbers', () => {
  test.each([
    ['en-GB', '2019-04-03', '2019-04-03'],
    ['en_US', '2019-03-04', '2019-03-04'],
    ['Deutsch', '2019-04-03', '2019-04-03'],
    ['en', '2019-03-04', '2019-04-03'],
    [null, '2019-03-04', '2019-04-03'],
  ])('of a record in %s is from %s to %s', async (language, earliest, latest) => {
    const [read] = await documentsOf('a.json', JSON.stringify({ text: BODY, language, date: '03/04/2019' }))
    expect(read?.document?.published).toMatchObject({ earliest, latest })
  })
})

describe('the text of a record', () => {
  const read = async (fields: Readonly<Record<string, unknown>>) => {
    const { text, paragraphs } = await readDocument('a', { format: 'JSON', fields, map: {}, size: 0 })
    return paragraphs.map(({ role, start, end }) => `${role} ${text.slice(start, end)}`)
  }
  test.each<[string, unknown, readonly string[]]>([
    ['plain words', 'One.\r\n\r\nTwo.', ['TITLE Mill closes', 'BODY One.', 'BODY Two.']],
    ['a line a paragraph', 'One.\nTwo.', ['TITLE Mill closes', 'BODY One.', 'BODY Two.']],
    ['begins with the title', 'MILL CLOSES!\n\nOne.', ['TITLE MILL CLOSES!', 'BODY One.']],
    [
      'begins with a line like a title',
      'Northam waits\n\nThe mill closed on Monday.',
      ['TITLE Mill closes', 'BODY Northam waits', 'BODY The mill closed on Monday.'],
    ],
    [
      'HTML',
      '<h2>Why</h2><p>One <b>bold</b> word &amp; more.</p><script>alert(1)</script><style>p {}</style><p>Two.<br>Three.</p>',
      ['TITLE Mill closes', 'HEADING Why', 'BODY One bold word & more.', 'BODY Two.\nThree.'],
    ],
    ['a script in capitals', 'One.<SCRIPT SRC=//x.example></SCRIPT>', ['TITLE Mill closes', 'BODY One.']],
    ['less than is no tag', 'It is 3 < 4 and 5 > 4.', ['TITLE Mill closes', 'BODY It is 3 < 4 and 5 > 4.']],
    ['references in plain words', '&ldquo;We go,&rdquo; he said.', ['TITLE Mill closes', 'BODY “We go,” he said.']],
    ['a list of paragraphs', ['One.', 'Two.'], ['TITLE Mill closes', 'BODY One.', 'BODY Two.']],
    [
      'blocks',
      [
        { type: 'p', text: 'One.' },
        { type: 'p', text: 'Two.' },
      ],
      ['TITLE Mill closes', 'BODY One.', 'BODY Two.'],
    ],
    ['characters that are none', '\ufeffOne\u0000 \ud800word.', ['TITLE Mill closes', 'BODY One �word.']],
    ['decomposed letters', 'Cafe\u0301.', ['TITLE Mill closes', 'BODY Café.']],
  ])('%s', async (_, text, paragraphs) => {
    expect(await read({ title: 'Mill closes', text })).toEqual(paragraphs)
  })
})

describe('--map', () => {
  const record = JSON.stringify({
    h: 'Mill closes',
    title: 'Not this',
    story: { parts: [{ body: 'The mill closed.' }] },
    'a.b': 'Ana Lopez',
    when: null,
  })
  test('says where fields are, and wins over their names', async () => {
    const map = { title: 'h', text: 'story.parts[0].body', byline: 'a.b', published: 'when' }
    const [read] = await documentsOf('a.json', record, { map })
    expect(read?.document).toMatchObject({ title: 'Mill closes', byline: 'Ana Lopez', published: null })
    expect(read?.document?.text).toBe('Mill closes\n\nThe mill closed.')
  })

  test.each<[FieldMap, string]>([
    [
      { text: 'story.body' },
      'expected story.body for --map text=story.body, got a record with the fields h, title, story, story.parts, a.b, when',
    ],
    [
      { text: 'story.parts.0.body', url: 'link' },
      'expected link for --map url=link, got a record with the fields h, title, story, story.parts, a.b, when',
    ],
    [
      { text: '__proto__' },
      'expected __proto__ for --map text=__proto__, got a record with the fields h, title, story, story.parts, a.b, when',
    ],
  ])('%o that leads nowhere is told with the fields that there are', async (map, problem) => {
    expect(await linesOf('a.json', record, { map })).toEqual([` ! ${problem}`])
  })
})
