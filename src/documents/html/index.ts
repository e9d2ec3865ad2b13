import { compose } from '../compose.ts'
import type { Document } from '../document.ts'
import { DocumentError } from '../document-error.ts'
import { bodyOf } from './body.ts'
import { pageBlocksOf } from './page-blocks.ts'
import { parseHtml } from './parse.ts'

export { blocksOfHtml } from './fragment.ts'
export { isHtml } from './is-html.ts'

/**
 * Reads a page (HTML, line feeds only): the article on it, and what it says of itself. Scripts never run, nothing is
 * loaded. Rejects with a DocumentError for a page without an article.
 */
export async function readHtml(name: string, html: string): Promise<Document> {
  const page = await parseHtml(html)
  const title = page.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? page.title
  const blocks = pageBlocksOf(page.documentElement)
  const body = bodyOf(page, blocks, title)
  if (!body.some(({ role }) => role === 'BODY')) throw new DocumentError('expected an article, but this page has none')
  const { text, paragraphs } = compose([{ role: 'TITLE', text: title.trim() }, ...body])
  return {
    name,
    format: 'HTML',
    text,
    title,
    byline: null,
    publisher: null,
    url: null,
    language: null,
    published: null,
    updatedStamp: null,
    paragraphs,
  }
}
