import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOfHtml } from '../../src/documents/html/fragment.ts'
import { readHtml } from '../../src/documents/html/index.ts'
import { isHtml } from '../../src/documents/html/is-html.ts'
import { parseHtml } from '../../src/documents/html/parse.ts'
import { shallow } from '../../src/documents/html/shallow.ts'
import { DocumentError, readDocument } from '../../src/documents/index.ts'

const FIRST =
  'The mill at Northam will close in the spring, its owners said on Monday, after ninety years of work there.'
const SECOND = '“We shall miss it,” said Ana Lopez, who has worked on its upper floor since she left school in 1988.'
const THIRD = 'The council meets on Thursday to hear what becomes of the building, which is older than the bridge.'

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Mill to Close | Northam Bugle</title>${head}</head><body>${body}</body></html>`
const article = (...parts: string[]) => page(`<article><h1>Mill to Close</h1>${parts.join('')}</article>`)
const p = (text: string) => `<p>${text}</p>`

async function read(html: string) {
  const { text, paragraphs } = await readHtml('mill.html', html)
  return paragraphs.map(({ role, start, end }) => [role, text.slice(start, end)])
}

async function bodyOf(html: string) {
  return (await read(html)).filter(([role]) => role === 'BODY' || role === 'HEADING').map(([, text]) => text)
}

test.each([
  ['paragraphs', [p(FIRST), p(SECOND), p(THIRD)]],
  ['paragraphs without end tags', [`<p>${FIRST}<p>${SECOND}<p>${THIRD}`]],
  ['line breaks', [`${FIRST}<br><br>${SECOND}<br />\n<br />${THIRD}`]],
  ['divisions', [`<div>${FIRST}</div><div><div>${SECOND}</div></div><div>${THIRD}</div>`]],
  ['cells of a table', [`<table><tr><td>${FIRST}</td></tr><tr><td>${SECOND}<p>${THIRD}</td></tr></table>`]],
  ['a quotation', [p(FIRST), `<blockquote>${SECOND}</blockquote>`, p(THIRD)]],
  ['inline marks', [p(FIRST.replace('mill', '<b>mi</b>l<i>l</i>')), p(SECOND), p(THIRD)]],
])('paragraphs set as %s are read as three', async (_, parts) => {
  expect(await bodyOf(article(...parts))).toEqual([FIRST, SECOND, THIRD])
})

test.each([
  ['<nav>Home News Sport Weather and the rest of the page</nav>'],
  ['<aside><h3>Related</h3><a href="/a">Bridge to be painted</a></aside>'],
  ['<figure><img src="a.jpg"><figcaption>The mill in 1950. Photo: Northam Bugle</figcaption></figure>'],
  ['<div class="newsletter-signup"><p>Get the best of the Bugle in your inbox every morning.</p></div>'],
  ['<div class="share-bar"><span>Share on Facebook</span></div>'],
  ['<p>- Advertisement -</p>'],
  ['<p><a href="/b">Bridge to be painted green in the spring</a></p>'],
  ['<p>Read more: <a href="/b">Bridge to be painted green</a></p>'],
  ['<ul><li><a href="/a">Bridge to be painted green</a></li><li><a href="/b">Ferry back on Monday</a></li></ul>'],
  ['<p hidden>Nobody shall read what stands in this line, said the editor of the page.</p>'],
  ['<p style="color: red; display: none">Nobody shall read what stands in this line, said the editor.</p>'],
  ['<p aria-hidden="true">Nobody shall read what stands in this line, said the editor of the page.</p>'],
  ['<template><p>Nobody shall read what stands in this line, said the editor.</p></template>'],
  ['<noscript><p>Please turn on scripts to read what stands on this page.</p></noscript>'],
  ['<script>document.write("<p>Nobody shall read what stands in this line.</p>")</script>'],
  ['<div class="video-player"><p>Your browser does not support video.</p></div>'],
  [
    '<blockquote class="twitter-tweet"><p>So sad to hear of the mill, where my father worked for years.</p></blockquote>',
  ],
  [
    '<blockquote><p>So sad to hear of the mill, where my father worked. <a href="t">pic.twitter.com/8</a></p>' +
      '— Jo Doe (@jodoe) <a href="t">March 13, 2015</a></blockquote>',
  ],
  ['<section data-component="KeyPoints"><h2>Key points:</h2><ul><li>The mill closes</li></ul></section>'],
  ['<h2>Key points:</h2><ul><li>The mill closes after ninety years</li><li>Fifty people work there</li></ul>'],
  [
    '<div class="infobox"><h3>The mill</h3><p>It was built in 1925 for the wool of the farms around the town.</p></div>',
  ],
  ['<div class="box"><img src="a.jpg"><p>The mill, seen from the bridge in 1950</p></div>'],
  ['<div><h3><a href="/b">Bridge to be painted green in the spring</a></h3></div>'],
  [
    ['a', 'b', 'c']
      .map(
        (name) =>
          `<div class="card"><h3><a href="/${name}">Bridge ${name} to be painted</a></h3><p>It will be green by the spring.</p></div>`,
      )
      .join(''),
  ],
  ['<p>Ana Smith and Jo Doe contributed to this report.</p>'],
  ['<p><em>— With assistance by Jo Doe</em></p>'],
  ['<label>I would like to receive headlines from Monday to Friday by email</label>'],
  ['<p>Updated: March 14, 2015, 6:10 p.m.</p>'],
  [`<blockquote class="pull">${SECOND.split(' ').slice(0, 10).join(' ')}</blockquote>`],
])('no part of the body: %s', async (furniture) => {
  expect(await bodyOf(article(p(FIRST), p(SECOND), furniture, p(THIRD)))).toEqual([FIRST, SECOND, THIRD])
})

test.each([
  ['<div class="author-bio"><p>Ana Smith writes about mills for the Bugle, and lives in Northam.</p></div>'],
  ['<p>Ana Smith is a reporter at the Northam Bugle. Follow her on Twitter @anasmith.</p>'],
  ['<p>© 2015 The Northam Bugle. All rights reserved.</p>'],
  ['<div class="tags"><a href="/t">Mills</a> <a href="/u">Northam</a></div>'],
  ['<section id="comments"><p>A shame, I worked there for many years and so did my father, and his.</p></section>'],
  ['<h3>12 comments</h3><div class="a"><p>A shame, I worked there for many years and so did my father.</p></div>'],
  ['<p>###</p><p>The mission of the Northam Wool Company is to make wool, and has been for ninety years.</p>'],
  ['<p>SOURCE Northam Wool Company</p>'],
  ['<p>Ana Smith can be reached at asmith@bugle.example or 555-0121.</p>'],
  ['<h3>More from the Bugle</h3><ul><li><a href="/a">Bridge to be painted green</a></li></ul>'],
])('below the body: %s', async (furniture) => {
  expect(await bodyOf(article(p(FIRST), p(SECOND), p(THIRD), furniture))).toEqual([FIRST, SECOND, THIRD])
})

const LAST = 'Sheep farmers around the town have said that they do not know who will buy their wool from now on.'
const four = [FIRST, SECOND, THIRD, LAST]

test.each([
  [
    'in a box called a teaser',
    `<div class="teaser"><p class="t">${FIRST}</p></div><div><p class="t">${SECOND}</p><p class="t">${THIRD}</p>`,
  ],
  ['below a wall', `${p(FIRST)}${p(SECOND)}<div class="article-body overlay-hidden" hidden>${p(THIRD)}</div>`],
  ['hidden beside the rest', `${p(FIRST)}<div style="display:none">${p(SECOND)}${p(THIRD)}</div>`],
  [
    'in several boxes',
    four
      .slice(0, 3)
      .map((text) => `<div class="c"><div class="d">${p(text)}</div></div>`)
      .join(''),
  ],
  ['called furniture', `<div class="popup-text promo">${p(FIRST)}${p(SECOND)}</div>${p(THIRD)}`],
  [
    'between advertisements',
    `${p(FIRST)}<div class="ad">Advertisement</div>${p(SECOND)}<div class="ad">Ad</div>${p(THIRD)}`,
  ],
  ['in paragraphs that spans hold', `<span>${p(`<span>${FIRST}</span>`)}${p(SECOND)}${p(THIRD)}</span>`],
  [
    'that begins with a word of stamps',
    `${p(FIRST)}${p(SECOND)}${p(THIRD)}`.replace('The council', 'Revised, the council'),
  ],
])('no paragraph is lost of an article %s', async (_, body) => {
  const read = (await bodyOf(`${article(body, p(LAST))}`)).join(' ')
  for (const text of four) expect(read).toContain(text.slice(12))
})

test('a notice above the headline is no part of the body', async () => {
  const notice = p(
    'We value your privacy. Our partners store information on devices to show you what you may like best.',
  )
  expect(await bodyOf(page(`<div>${notice}</div><h1>Mill to Close</h1><div>${four.map(p).join('')}</div>`))).toEqual(
    four,
  )
})

test('what a page keeps for those who register is read from its JSON-LD', async () => {
  const rest = [THIRD, LAST, SECOND.replace('We', 'You')]
  const body = JSON.stringify({ '@type': 'NewsArticle', articleBody: [FIRST, SECOND, ...rest].join('\n') })
  const html = page(`<article>${p(FIRST)}${p(SECOND)}</article>`, `<script type="application/ld+json">${body}</script>`)
  expect(await bodyOf(html)).toEqual([FIRST, SECOND, ...rest])
})

test.each([
  ['one string', { article: { body: four.map(p).join('') } }],
  ['a list of paragraphs', { blocks: four.map((text) => ({ type: 'paragraph', text })) }],
])('an article that only the data of a page holds is read from it: %s', async (_, props) => {
  const data = `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props })}</script>`
  expect(await bodyOf(page(`<div id="__next">Loading…</div>${data}`))).toEqual(four)
})

test.each([
  ['by Chrome', '<!-- saved from url=(0030)https://bugle.example/2015/mill -->', 'https://bugle.example/2015/mill'],
  ['by Firefox', '', null],
])('a page saved %s with its files beside it is read as the page', async (_, comment, url) => {
  const image = '<img src="./Mill%20to%20Close_files/mill.jpg">'
  const html = article(p(FIRST), image, p(SECOND)).replace('<!doctype html>', `<!DOCTYPE html>\n${comment}`)
  expect(await bodyOf(html)).toEqual([FIRST, SECOND])
  expect(await readHtml('Mill to Close.html', html)).toMatchObject({ title: 'Mill to Close', url })
})

test('a page that opens twice is read', async () => {
  const html = `<html><html><head><title>Mill to Close</title></head><body><body>${four.map(p).join('')}</body></html>`
  expect(await bodyOf(html)).toEqual(four)
})

test('headings, lists and quotations of an article are kept in their order', async () => {
  const list = '<ul><li>The gate, of iron</li><li>The clock</li></ul>'
  expect(await read(article(p(FIRST), '<h2>What is left</h2>', list, p(SECOND)))).toEqual([
    ['TITLE', 'Mill to Close'],
    ['BODY', FIRST],
    ['HEADING', 'What is left'],
    ['BODY', 'The gate, of iron'],
    ['BODY', 'The clock'],
    ['BODY', SECOND],
  ])
})

test('byline and date on the page are no part of the body, and a standfirst above them is none', async () => {
  const top = '<p class="summary">Ninety years of work end in spring.</p><p>By Ana Smith</p><p>March 13, 2015</p>'
  expect(await read(article(top, p(FIRST), p(SECOND)))).toEqual([
    ['TITLE', 'Mill to Close'],
    ['BOILERPLATE', 'Ninety years of work end in spring.'],
    ['BYLINE', 'By Ana Smith'],
    ['DATELINE', 'March 13, 2015'],
    ['BODY', FIRST],
    ['BODY', SECOND],
  ])
})

test('an article whose elements are called furniture is read all the same', async () => {
  const body = [FIRST, SECOND, THIRD].map((text) => `<p class="caption">${text}</p>`).join('')
  expect(await bodyOf(page(`<div class="related sidebar">${body}</div>`))).toEqual([FIRST, SECOND, THIRD])
})

test('an article that only scripts show is read from the JSON-LD of its page', async () => {
  const body = JSON.stringify({ '@type': 'NewsArticle', articleBody: [FIRST, SECOND, THIRD].join('\n\n') })
  const html = page('<div id="app">Loading…</div>', `<script type="application/ld+json">${body}</script>`)
  expect(await bodyOf(html)).toEqual([FIRST, SECOND, THIRD])
})

test.each([
  ['&ldquo;It&rsquo;s&nbsp;open&rdquo; &amp;amp; &bogus;', '“It’s open” &amp; &bogus;'],
  ['Ren&eacute; &#67;l&#xe9;ment&#0;&#x110000;\0', 'René Clément\uFFFD\uFFFD\uFFFD'],
  ['e&#x301;t&shy;e\u200b', 'éte'],
  ['one<br>two <br/> three', 'one\ntwo\nthree'],
  ['a <b>b</b><i> c</i>\n\td', 'a b c d'],
])('of the HTML %j the text is %j', async (html, text) => {
  expect(await blocksOfHtml(html)).toEqual([{ role: 'BODY', text }])
})

test('the field of a record gives its paragraphs and headings, and no script', async () => {
  const html = '<h2>One</h2><p>Two, <b>three</b>.</p><script>alert(1)</script><ul><li>Four<li>Five</ul>six'
  expect(await blocksOfHtml(html)).toEqual([
    { role: 'HEADING', text: 'One' },
    ...['Two, three.', 'Four', 'Five', 'six'].map((text) => ({ role: 'BODY', text })),
  ])
  expect(await blocksOfHtml('')).toEqual([])
})

test.each([
  ['<form><input name="user"><button>Sign in</button></form>'],
  [`<ul>${'<li><a href="/a">Bridge to be painted green in the spring, council says</a></li>'.repeat(9)}</ul>`],
  [''],
])('a page without an article is refused: %s', async (body) => {
  await expect(readHtml('front.html', page(body))).rejects.toThrow('expected an article, but this page ("Mill to Close')
})

test.each([
  ['<!DOCTYPE html><p>One', true],
  ['\n<!-- saved from url=(0030)https://example.org/mill -->\n<html><body>One', true],
  ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html>', true],
  ['<div><p>One</p></div>', true],
  ['<p>One. The <b> tag is bold.', false],
  ['The <p> tag </p> opens a paragraph.', false],
  ['<p align="center">Mill</p>\n\n# Mill\n\nOne', false],
  ['<rss version="2.0"><channel></channel></rss>', false],
])('whether %j is HTML: %s', (text, expected) => {
  expect(isHtml(text)).toBe(expected)
})

test('a date among the words of the byline is that of publication, where nothing else tells one', async () => {
  const byline = '<p>By Ana Lopez of the evening desk, first in print 4 March 2019, in Northam</p>'
  const page = `<html><body><article><h1>Mill to Close</h1>${byline}${p(FIRST)}${p(SECOND)}</article></body></html>`
  const { published } = await readDocument('mill.html', Buffer.from(page))
  expect(published).toMatchObject({ earliest: '2019-03-04', latest: '2019-03-04', basis: 'STATED' })
})

test('a page is known by what is in it, whatever its name', async () => {
  const document = await readDocument('mill.txt', Buffer.from(article(p(FIRST), p(SECOND))))
  expect(document).toMatchObject({ format: 'HTML', title: 'Mill to Close', language: 'en' })
})

test('a page nested 100,000 deep is read', async () => {
  const deep = `<html><body>${'<div>'.repeat(100_000)}${p(FIRST)}${p(SECOND)}${'</div>'.repeat(100_000)}</body></html>`
  expect(await bodyOf(deep)).toEqual([FIRST, SECOND])
})

test('what is nested too deep loses its tags and keeps its words', () => {
  expect(shallow(`${'<b>'.repeat(101)}one`)).toBe(`${'<b>'.repeat(100)} one`)
  expect(shallow(`<ul>${'<li>one'.repeat(300)}`)).toBe(`<ul>${'<li>one'.repeat(300)}`)
  expect(shallow(`<script>${'<b>'.repeat(200)}</script>`)).toBe(`<script>${'<b>'.repeat(200)}</script>`)
})

test.each([
  ['<title>Mill</title><p>One'],
  ['<p>One'],
  ['<html><head><title>Mill</title></head><p>One</html>'],
  ['<html><body>One</body></html><p>Two'],
])('a page with tags left out has its body: %s', async (html) => {
  expect((await parseHtml(html)).body.textContent).toContain('One')
})

const TAGS = [
  '<p>',
  '</p>',
  '<br>',
  '<div class="share">',
  '</div>',
  '<table><td>',
  '<li>',
  '<h2>',
  '<a href=x>',
  '</a>',
]
const MARKUP = ['<!--', '-->', '<script>', '<title>', '</body>', '<![CDATA[', '&#0;', '&amp;', '<svg><p>', '<template>']
const piece = fc.oneof(
  fc.constantFrom(...TAGS, ...MARKUP, FIRST, SECOND, '\n\n', '\u2029'),
  fc.string({ unit: 'binary' }),
)

test('any text is read as HTML or refused, its paragraphs in order and without blank lines', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const document = await readHtml('any.html', pieces.join('').toWellFormed()).catch((error: unknown) => error)
      if (document instanceof DocumentError) return
      if (document instanceof Error) throw document
      const { text, paragraphs } = document as Awaited<ReturnType<typeof readHtml>>
      expect(text).toBe(text.normalize('NFC'))
      expect(text).not.toMatch(/\0/)
      paragraphs.forEach(({ start, end }, at) => {
        expect(text.slice(start, end)).not.toMatch(/^\s|\s$|\n\s*\n|^$/)
        expect(start).toBeGreaterThanOrEqual(paragraphs[at - 1]?.end ?? 0)
      })
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('a byline that opens short paragraphs without a headline is neither body nor title', async () => {
  const html = '<p>By Tom Field</p><p>The bakery will close on Friday.</p><p>It was old, the mayor said.</p>'
  const { title, byline, paragraphs } = await readHtml('bakery.html', html)
  expect({ title, byline, roles: paragraphs.map(({ role }) => role) }).toEqual({
    title: 'The bakery will close on Friday',
    byline: 'Tom Field',
    roles: ['BYLINE', 'BODY', 'BODY'],
  })
})
