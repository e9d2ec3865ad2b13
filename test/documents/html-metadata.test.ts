import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { metadataOf } from '../../src/documents/html/metadata/index.ts'

function read(html: string) {
  return metadataOf(parseHTML(html).document)
}

function page(head: string, body = ''): string {
  return `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
}

function jsonLd(...things: unknown[]): string {
  return things.map((thing) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`).join('')
}

const HEADLINE = '<h1>Ferry line reopens after eleven years</h1>'
const TEXT = '<p>The old ferry line to the island reopened on Tuesday, the port authority said.</p>'

describe('the title is the headline', () => {
  test.each([
    [
      'a heading that the site’s name stands in front of',
      '<title>Harbour Gazette: Ferry line reopens</title>',
      '<h1><a href="/">Harbour Gazette</a></h1><h3 class="post-title">Ferry line reopens</h3>',
      'Ferry line reopens',
    ],
    [
      'not the section above it',
      '<title>Ferry line reopens after eleven years | News | Harbour Gazette</title>',
      '<h1>News</h1><h2>Ferry line reopens after eleven years</h2>',
      'Ferry line reopens after eleven years',
    ],
    [
      'set large where nothing is a heading',
      '<title>DNR - News Releases</title>',
      `<div><span class="ms-rteFontSize-4"><strong>Ferry line reopens after eleven years</strong></span></div>${TEXT}`,
      'Ferry line reopens after eleven years',
    ],
    [
      'not what is told to networks',
      '<meta property="og:title" content="You will not believe this ferry">',
      `<article>${HEADLINE}</article>`,
      'Ferry line reopens after eleven years',
    ],
    [
      'without the kicker above it',
      '',
      '<article><h1><span class="kicker">Transport</span> <span>Ferry line reopens after eleven years</span></h1></article>',
      'Ferry line reopens after eleven years',
    ],
    [
      'without the site’s name',
      '<meta property="og:site_name" content="Harbour Gazette"><title>Ferry line - reopened - Harbour Gazette</title>',
      '',
      'Ferry line - reopened',
    ],
    [
      'without a site’s name that the address spells',
      '<link rel="canonical" href="https://www.harbourgazette.com/ferry"><title>Harbour Gazette » Ferry line reopens</title>',
      '',
      'Ferry line reopens',
    ],
    [
      'over lines of one heading',
      '',
      '<article><h1>Ferry line<br>reopens &amp; how<div>it went</div></h1></article>',
      'Ferry line reopens & how it went',
    ],
    ['with entities decoded once', '<title>Fish &amp;amp; chips</title>', '', 'Fish &amp; chips'],
    [
      'with entities of JSON-LD decoded',
      jsonLd({ '@type': 'NewsArticle', headline: 'Fish &amp; chips &#8211; a &quot;war&quot;' }),
      '',
      'Fish & chips – a "war"',
    ],
    [
      'in big letters of an old page',
      '<title>Valley Sentinel Online: News</title>',
      '<FONT SIZE=5><B>Tannery smell within limits, state tells residents</B></FONT><BR>By Walt Brinker',
      'Tannery smell within limits, state tells residents',
    ],
    [
      'not a drawing’s',
      '',
      `<svg><title>Menu</title></svg><article>${HEADLINE}</article>`,
      'Ferry line reopens after eleven years',
    ],
    [
      'not another story’s',
      '<title>Ferry line reopens after eleven years - Gazette</title>',
      `<aside class="related"><h1>Mayor of the town resigns today</h1></aside>${HEADLINE}`,
      'Ferry line reopens after eleven years',
    ],
  ])('%s', (_promise, head, body, title) => {
    expect(read(page(head, body)).title).toBe(title)
  })

  test('nothing gives null', () => {
    expect(read(page('', '')).title).toBeNull()
  })
})

describe('the byline names the writers and nobody else', () => {
  test.each([
    ['By Jane Doe and John Smith, CNN', 'Jane Doe and John Smith'],
    ['By JANE DOE, Associated Press', 'JANE DOE'],
    ['Jane Doe, Political Editor', 'Jane Doe'],
    ['By Jane Doe Staff Writer', 'Jane Doe'],
    ['Political Editor Jane Doe', 'Jane Doe'],
    ['Jane Doe For Mailonline', 'Jane Doe'],
    ['Jane Doe in Washington and John Smith in Beijing', 'Jane Doe and John Smith'],
    ['Written by: Jane Doe | Updated: March 4, 2019 6:05 pm', 'Jane Doe'],
    ['By Jane Doe jdoe@example.org @janedoe', 'Jane Doe'],
    ['March 4, 2019 by Jane Doe', 'Jane Doe'],
    ['Posted in Data by jdoe on March 4, 2019', 'jdoe'],
    ['Von Jörg Müller, Berlin', 'Jörg Müller'],
    ['Eine Analyse von Jörg Müller', 'Jörg Müller'],
    ['Par Solène Vasseur et Luc Petit (avec AFP)', 'Solène Vasseur and Luc Petit'],
    ['Por Lucía Bermejo y Juan Gil', 'Lucía Bermejo and Juan Gil'],
    ['Door Jan van der Berg', 'Jan van der Berg'],
    ['Автор: Анна Петрова', 'Анна Петрова'],
    ['By Robert Smith, Jr.', 'Robert Smith Jr.'],
    ['By Ludwig van Beethoven & Sean O’Neil', 'Ludwig van Beethoven and Sean O’Neil'],
    ['Story by Jane Doe; photos by John Smith', 'Jane Doe'],
    ['By Jane M. Doe', 'Jane M. Doe'],
    ['By Reuters Staff', 'Reuters Staff'],
    ['By The Associated Press', 'The Associated Press'],
    ['Jane Doe Mon Mar 4, 2019', 'Jane Doe'],
    ['By Jane Doe Mittwoch, 4. März 2019', 'Jane Doe'],
    ['By jdoe23', 'jdoe23'],
    ['홍길동 기자', null],
    ['By North Asia correspondent Jane Doe', 'Jane Doe'],
    ['By the Gazette’s Jane Doe', 'Jane Doe'],
    ['Jane Doe, New York', 'Jane Doe'],
    ['Senior Jakarta Correspondent', null],
    ['By JANE DOE Associated Press', 'JANE DOE'],
    ['By Jane Doe Globe Staff, Updated March 4, 2019', 'Jane Doe'],
    ['Jane Doe ESPN Staff Writer', 'Jane Doe'],
    ['By Mike Smith III', 'Mike Smith III'],
    ['ByJane Doe', 'Jane Doe'],
    ['Reported By: Jane Doe Edited By: Ann Lee', 'Jane Doe'],
    ['Skrevet af Jens Hansen', 'Jens Hansen'],
    ['By Our Reporter', null],
    ['By <a href="/a">Jane Doe</a> | <span>Edited by John Smith</span>, Oslo', 'Jane Doe'],
    [
      '<span>Jane Doe</span> <span class="byline__title">Islands reporter</span><div class="byline__loc">Gull Lake, Sask.</div>',
      'Jane Doe',
    ],
    ['<p>ANBC Goldfields</p><p>/ <span>By <a>Jane Doe</a></span></p>', 'Jane Doe'],
    ['By admin', null],
    ['Staff Reporter', null],
    ['March 4, 2019', null],
    ['5 min read', null],
    ['Share this story', null],
  ])('%s', (line, byline) => {
    expect(read(page('', `<article>${HEADLINE}<div class="byline">${line}</div>${TEXT}</article>`)).byline).toBe(byline)
  })

  test.each([
    ['an author who is a text', jsonLd({ '@type': 'NewsArticle', author: 'Jane Doe' }), '', 'Jane Doe'],
    [
      'several',
      jsonLd({
        '@type': ['Article', 'NewsArticle'],
        author: [{ '@type': 'Person', name: 'Jane Doe' }, { name: ['John Smith'] }],
      }),
      '',
      'Jane Doe and John Smith',
    ],
    [
      'a reference to a person of the graph',
      jsonLd({
        '@graph': [
          { '@type': 'Article', author: { '@id': '#p' } },
          { '@id': '#p', '@type': 'Person', name: 'Jane Doe' },
        ],
      }),
      '',
      'Jane Doe',
    ],
    [
      'persons before organisations',
      jsonLd({
        '@type': 'NewsArticle',
        author: [
          { '@type': 'Organization', name: 'AFP' },
          { '@type': 'Person', name: 'Jane Doe' },
        ],
      }),
      '',
      'Jane Doe',
    ],
    [
      'an agency where no person signs',
      jsonLd({ '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'Agence France-Presse' } }),
      '',
      'Agence France-Presse',
    ],
    [
      'nobody where tags name only the site',
      `<meta property="og:site_name" content="Harbour Gazette">${jsonLd({ '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'Harbour Gazette' } })}`,
      HEADLINE,
      null,
    ],
    [
      'the printed name before a login',
      '<meta name="author" content="jdoe">',
      `${HEADLINE}<a rel="author" href="/a/1">Jane Doe</a>`,
      'Jane Doe',
    ],
    [
      'all printed names where a tag gives the first',
      '<meta name="author" content="Jane Doe">',
      `${HEADLINE}<p class="byline">By <a rel="author">Jane Doe</a> and <a rel="author">John Smith</a></p>`,
      'Jane Doe and John Smith',
    ],
    [
      'links side by side',
      '',
      `${HEADLINE}<div class="authors"><a href="/author/jd">Jane Doe</a><a href="/author/js">John Smith</a></div>`,
      'Jane Doe and John Smith',
    ],
    [
      'not an address of a network',
      '<meta property="article:author" content="https://www.facebook.com/jane.doe">',
      HEADLINE,
      null,
    ],
    [
      'not who comments',
      '',
      `${HEADLINE}${TEXT}<div id="comments"><span class="comment-author vcard">Angry Reader</span></div>`,
      null,
    ],
    [
      'not the writer of another story',
      '',
      `${HEADLINE}${TEXT}<div class="related-stories"><p class="byline">By Other Writer</p></div>`,
      null,
    ],
    [
      'a name and the job in an element of its own',
      '',
      `${HEADLINE}<div class="byline"><span>Jane Doe</span><span>Business reporter</span></div>`,
      'Jane Doe',
    ],
    [
      'once each, in mixed case',
      '<meta name="author" content="Jane Doe">',
      `${HEADLINE}<p class="byline">By JANE DOE</p>`,
      'Jane Doe',
    ],
    ['the short form once', '<meta name="author" content="Jane Doe, J. Doe">', '', 'Jane Doe'],
    [
      'as libraries write them',
      '<meta name="citation_author" content="Doe, Jane"><meta name="citation_author" content="Smith, John R.">',
      '',
      'Jane Doe and John R. Smith',
    ],
    [
      'by a label of a card',
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Doe">',
      '',
      'Jane Doe',
    ],
    [
      'microdata',
      '',
      `<div itemscope itemtype="https://schema.org/Article">${HEADLINE}<span itemprop="author" itemscope><span itemprop="name">Jane Doe</span></span></div>`,
      'Jane Doe',
    ],
    [
      'a line without markup',
      '',
      `${HEADLINE}<div><p><i>By Jane Doe, Gazette Reporter</i></p>${TEXT}</div>`,
      'Jane Doe',
    ],
    ['of upper-case tags', '<META NAME="Author" CONTENT="Jane Doe">', '', 'Jane Doe'],
  ])('%s', (_promise, head, body, byline) => {
    expect(read(page(head, body)).byline).toBe(byline)
  })
})

describe('the date is the day of publication', () => {
  const DAY = { earliest: '2019-03-04', latest: '2019-03-04' }

  test.each([
    [
      'JSON-LD',
      jsonLd({
        '@type': 'NewsArticle',
        datePublished: '2019-03-04T18:05:00+01:00',
        dateModified: '2019-03-09T10:00:00Z',
      }),
      '',
      { ...DAY, basis: 'METADATA', at: '2019-03-04T17:05:00.000Z' },
    ],
    [
      'OpenGraph',
      '<meta property="article:published_time" content="2019-03-04T18:05:00Z">',
      '',
      { ...DAY, basis: 'METADATA' },
    ],
    [
      'names of content systems',
      '<meta name="sailthru.date" content="2019-03-04 18:05:00">',
      '',
      { ...DAY, basis: 'METADATA' },
    ],
    [
      'the instant where one tag gives the day alone',
      `${jsonLd({ '@type': 'Article', datePublished: '2019-03-04' })}<meta property="article:published_time" content="2019-03-04T18:05:00Z">`,
      '',
      { ...DAY, at: '2019-03-04T18:05:00.000Z' },
    ],
    [
      'what tag and address agree on',
      `${jsonLd({ '@type': 'Article', datePublished: '2019-04-01' })}<meta property="article:published_time" content="2019-03-04"><link rel="canonical" href="https://example.org/2019/03/04/ferry"><meta name="pubdate" content="20190304">`,
      `${HEADLINE}<time datetime="2019-03-04">4 March</time>`,
      DAY,
    ],
    [
      'not the stamp of a change',
      '<meta property="og:updated_time" content="2019-03-09T10:00:00Z">',
      `${HEADLINE}<p>Updated: March 9, 2019</p><p>Posted: March 4, 2019</p>`,
      { ...DAY, basis: 'STATED' },
    ],
    [
      'both in one line',
      '',
      `${HEADLINE}<div class="meta">Posted: Mar 4, 2019 / 06:35 PM EST / Updated: Mar 5, 2019 / 09:00 AM EST</div>`,
      DAY,
    ],
    [
      'not today’s',
      '',
      `<div class="header-date">Thursday, November 14, 2024</div><nav><ul>${'<li>x</li>'.repeat(30)}</ul></nav>${HEADLINE}<p><b>By Jane Doe</b> March 4, 2019</p>`,
      DAY,
    ],
    [
      'that of a title',
      '<title>Ferry line reopens after eleven years | Harbour Gazette | 04.03.2019</title><link rel="canonical" href="https://gazette.de/ferry">',
      HEADLINE,
      DAY,
    ],
    [
      'not that of another article’s card',
      '',
      `${HEADLINE}<p>Posted: March 4, 2019</p><div><a href="/b"><h2>Bridge to be painted</h2><p>In green. (March 9, 2019)</p></a></div>`,
      DAY,
    ],
    [
      'inside a form that holds the page',
      '',
      `<form id="aspnetForm"><div>FOR IMMEDIATE RELEASE: March 4, 2019</div>${TEXT}</form>`,
      DAY,
    ],
    [
      'not a comment’s',
      '<link rel="canonical" href="https://example.org/2019/03/04/ferry">',
      `${HEADLINE}${TEXT}<ol class="commentlist"><li><time datetime="2019-03-06">6 March</time></li></ol>`,
      { ...DAY, basis: 'URL' },
    ],
    [
      'in German',
      '<meta property="og:locale" content="de_DE">',
      `${HEADLINE}<p class="datum">Veröffentlicht am 4. März 2019, 18:05 Uhr</p>`,
      DAY,
    ],
    [
      'numbers in the page’s language',
      '',
      `${HEADLINE.replace('<h1>', '<h1 lang="de">')}<span class="date">04.03.2019</span>`,
      DAY,
    ],
    [
      'microdata',
      '',
      `${HEADLINE}<meta itemprop="datePublished" content="2019-03-04T18:05:00Z"><meta itemprop="dateModified" content="2019-03-09">`,
      DAY,
    ],
    [
      'hAtom',
      '',
      `<div class="hentry"><h1 class="entry-title">Ferry line reopens</h1><abbr class="published" title="2019-03-04T18:05:00Z">a while ago</abbr></div>`,
      DAY,
    ],
  ])('%s', (_promise, head, body, date) => {
    expect(read(page(head, body)).published).toMatchObject(date)
  })

  test('a page that says nothing has none', () => {
    expect(read(page('<meta property="og:updated_time" content="2019-03-09">', HEADLINE + TEXT)).published).toBeNull()
  })

  test('the last change is the update stamp', () => {
    const { updatedStamp } = read(
      page(jsonLd({ '@type': 'Article', datePublished: '2019-03-04', dateModified: '2019-03-09' })),
    )
    expect(updatedStamp).toMatchObject({ earliest: '2019-03-09', latest: '2019-03-09' })
  })
})

describe('the address is absolute, the publisher a name, the language a tag', () => {
  test.each([
    ['canonical', '<link rel="canonical" href="https://example.org/ferry#top">', 'https://example.org/ferry'],
    [
      'relative to where a browser saved it from',
      '<base href="https://example.org/news/"><link rel="canonical" href="ferry">',
      'https://example.org/news/ferry',
    ],
    [
      'not the front page',
      '<link rel="canonical" href="https://example.org/"><meta property="og:url" content="https://example.org/ferry">',
      'https://example.org/ferry',
    ],
    [
      'JSON-LD',
      jsonLd({ '@type': 'Article', mainEntityOfPage: { '@id': 'https://example.org/ferry' } }),
      'https://example.org/ferry',
    ],
    ['not a file', '<link rel="canonical" href="file:///C:/ferry.html">', null],
  ])('%s', (_promise, head, url) => {
    expect(read(page(head)).url).toBe(url)
  })

  test.each([
    ['<!-- saved from url=(0025)https://example.org/ferry -->', 'https://example.org/ferry'],
    [
      '<!--\n Page saved with SingleFile \n url: https://example.org/ferry \n saved date: Mon Mar 04 2019 -->',
      'https://example.org/ferry',
    ],
    ['<!-- Mirrored from example.org/ferry.html by HTTrack Website Copier/3.x -->', 'https://example.org/ferry.html'],
  ])('%s', (comment, url) => {
    expect(read(`<!doctype html>${comment}<html><head></head><body></body></html>`).url).toBe(url)
  })

  test.each([
    ['<meta property="og:site_name" content="Harbour Gazette">', 'Harbour Gazette'],
    [
      jsonLd({ '@type': 'Article', publisher: { '@type': 'Organization', name: 'Harbour Gazette' } }),
      'Harbour Gazette',
    ],
    [
      '<meta property="og:title" content="Ferry line reopens"><title>Ferry line reopens - News - Harbour Gazette</title>',
      'Harbour Gazette',
    ],
    ['<meta property="og:site_name" content="harbour.example"><title>Ferry line reopens</title>', 'harbour.example'],
    ['<link rel="canonical" href="https://example.org/ferry">', null],
  ])('%s', (head, publisher) => {
    expect(read(page(head)).publisher).toBe(publisher)
  })

  test.each([
    ['<meta property="og:locale" content="en_US">', 'en-US'],
    ['<meta name="language" content="en"><meta property="og:locale" content="en_GB">', 'en-GB'],
    ['<meta http-equiv="Content-Language" content="de-AT, de">', 'de-AT'],
    ['<meta name="language" content="English">', null],
  ])('%s', (head, language) => {
    expect(read(page(head)).language).toBe(language)
  })
})

describe('broken JSON-LD', () => {
  const ARTICLE = '"@type": "NewsArticle", "headline": "Ferry line reopens", "author": "Jane Doe"'

  test.each([
    `{${ARTICLE},}`,
    `<!-- {${ARTICLE}} -->`,
    `//<![CDATA[\n{${ARTICLE}}\n//]]>`,
    `/* article */ {${ARTICLE}};`,
    `{${ARTICLE.replace('reopens', '"old\nand new" reopens')}}`,
    `{${ARTICLE}, "articleBody": "a\tb\n\nc"}`,
  ])('%s is mended', (script) => {
    expect(read(page(`<script type="application/ld+json">${script}</script>`)).byline).toBe('Jane Doe')
  })

  test('beyond mending, the tags speak', () => {
    const head =
      '<script type="application/ld+json">{"@type": <%= type %>, [[</script><meta name="author" content="Jane Doe">'
    expect(read(page(head)).byline).toBe('Jane Doe')
  })

  test('nested 100,000 deep or turning in a circle it is read', () => {
    const deep = `${'{"a":['.repeat(100_000)}1${']}'.repeat(100_000)}`
    const circle = jsonLd(
      { '@id': 'a', '@type': 'Article', author: { '@id': 'b' } },
      { '@id': 'b', author: { '@id': 'a' }, name: { '@id': 'b' } },
    )
    expect(read(page(`<script type="application/ld+json">${deep}</script>${circle}<title>Ferry</title>`)).title).toBe(
      'Ferry',
    )
  })
})

test('pages of very many like elements and lines of 5 MB are read', () => {
  const crowd = '<span class="author date title">Jane Doe</span>'.repeat(20_000)
  const lines = `<div class="byline">${'x<br>'.repeat(150_000)}</div><p>${'word '.repeat(1_000_000)}</p>`
  const tags = '<meta name="author" content="Jane Doe"><meta property="og:title" content="Ferry">'.repeat(10_000)
  expect(read(page(tags, HEADLINE + lines + crowd))).toMatchObject({
    title: 'Ferry line reopens after eleven years',
    byline: 'Jane Doe',
  })
}, 60_000)

test('whatever the markup, what is read is one line each, or null', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'Jane Doe',
      'By',
      '2019-03-04',
      '\0',
      '\n\n',
      '<br>',
      '</',
      '"',
      '&#0;',
      '{"@type":"Article","headline":"a\nb"',
      ' | ',
    ),
  )
  const part = fc.oneof(
    fc
      .tuple(
        fc.constantFrom(
          'h1',
          'title',
          'time',
          'p class=byline',
          'a rel=author',
          'font size=9',
          'svg',
          'table',
          'div id=comments',
        ),
        text,
      )
      .map(([tag, inner]) => `<${tag}>${inner}</${tag.split(' ')[0]}>`),
    fc
      .tuple(
        fc.constantFrom('og:title', 'author', 'article:published_time', 'og:url', 'og:locale', 'og:site_name'),
        text,
      )
      .map(([name, value]) => `<meta property="${name}" content="${value}">`),
    text.map((value) => `<script type="application/ld+json">${value}</script>`),
    fc
      .json()
      .map(
        (value) =>
          `<script type="application/ld+json">{"@type":"Article","author":${value},"headline":${value},"datePublished":${value}}</script>`,
      ),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const { published, updatedStamp, ...strings } = read(`<html><body>${parts.join('')}</body></html>`)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must not stand there
      for (const value of Object.values(strings)) expect(value ?? 'x').toMatch(/^[^\u0000-\u001f\u2028\u2029]+$/)
      for (const date of [published, updatedStamp]) expect(date?.earliest ?? '2019-03-04').toMatch(/^\d{4}-\d\d-\d\d$/)
    }),
    { numRuns: 300 },
  )
})

describe('a text from a word processor is called by the line that opens it', () => {
  const LINE = 'Ferry line reopens'
  const SIGNED = `<p class=MsoNormal>By Ana Lopez</p><p class=MsoNormal>4 March 2019</p>${TEXT}${TEXT}`
  test.each([
    ['called title', `<p class=MsoTitle>${LINE}</p>${TEXT}`],
    ['called title among other names', `<p class="c1 title" id="h.1"><span class="c2">${LINE}</span></p>${TEXT}`],
    ['bold as a whole', `<p class=MsoNormal><b><span>${LINE}</span></b></p>${TEXT}`],
    ['right above writer and date', `<p class=MsoNormal>${LINE}</p>${SIGNED}`],
  ])('%s', (_, body) => {
    for (const title of ['', 'Document1', 'Untitled', 'Untitled document', 'New page', 'index', 'ferry-final.docx']) {
      expect(read(page(title === '' ? '' : `<title>${title}</title>`, `<div>${body}</div>`)).title).toBe(LINE)
    }
  })

  test.each([
    ['the first sentence', `${TEXT}${TEXT}`],
    ['a byline', `<p><b>By Ana Lopez</b></p>${TEXT}`],
    ['a bold line further down', `${TEXT}<p><b>${LINE}</b></p>${TEXT}`],
  ])('but not %s', (_, body) => {
    expect(read(page('', body)).title).toBeNull()
  })
})
