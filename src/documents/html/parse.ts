import type { HtmlDocument } from './dom.ts'
import { shallow } from './shallow.ts'

/**
 * The tree of a page, by linkedom, and by jsdom where that throws. Scripts never run and nothing is loaded. What is
 * missing of html, head and body is added, and nothing stands outside the body's end, as in a browser.
 */
export async function parseHtml(html: string): Promise<HtmlDocument> {
  const whole = completed(shallow(html.replaceAll('\0', '\uFFFD')))
  try {
    const { parseHTML } = await import('linkedom')
    const { document } = parseHTML(whole)
    if (document.body.firstChild !== null || whole.length < 100) return document
  } catch {
    // jsdom takes what linkedom does not.
  }
  const { JSDOM } = await import('jsdom')
  return new JSDOM(whole).window.document
}

function completed(html: string): string {
  const open = html.replace(/<\/(?:body|html)\s*>/gi, '')
  if (!/<body[\s>]/i.test(open)) return wrapped(open)
  return /<html[\s>]/i.test(open) ? open : `<html>${open.replace(/^\s*<!doctype[^>]*>/i, '')}`
}

/** A page without a body tag: all that is not its head is its body. */
function wrapped(html: string): string {
  const headEnd = /<\/head\s*>/i.exec(html)
  if (headEnd !== null) {
    const head = html.slice(0, headEnd.index)
    const opened = /<html[\s>]/i.test(head) ? head : `<html>${head}`
    return `${opened}${headEnd[0]}<body>${html.slice(headEnd.index + headEnd[0].length)}</body></html>`
  }
  const inner = html.replace(/^\s*<!doctype[^>]*>/i, '')
  const attributes = /^\s*<html(\s[^>]*)?>/i.exec(inner)
  const rest = attributes === null ? inner : inner.slice(attributes[0].length)
  return `<html${attributes?.[1] ?? ''}><head></head><body>${rest}</body></html>`
}
