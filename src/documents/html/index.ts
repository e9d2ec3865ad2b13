import { type Block, compose } from '../compose.ts'
import { guessDate } from '../dates/index.ts'
import type { Document, FuzzyDate } from '../document.ts'
import { DocumentError } from '../document-error.ts'
import { titleOf } from '../plain/title.ts'
import { bodyOf } from './body.ts'
import { metadataOf } from './metadata/index.ts'
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
  const said = metadataOf(page)
  const body = await bodyOf(page, pageBlocksOf(page.documentElement), said.title ?? '')
  if (!body.some(({ role }) => role === 'BODY')) throw new DocumentError(noArticle(said.title))
  const { text, paragraphs } = compose([{ role: 'TITLE', text: said.title ?? '' }, ...body])
  const title = said.title ?? titleOf(text, paragraphs)
  const published = said.published ?? (await dateAmong(body))
  return { name, format: 'HTML', text, ...said, title, published, paragraphs }
}

/** The date that is printed among other words in the lines of writer and date. */
async function dateAmong(blocks: readonly Block[]): Promise<FuzzyDate | null> {
  for (const { role, text } of blocks) {
    const date = role === 'BYLINE' || role === 'DATELINE' ? await guessDate(text) : null
    if (date !== null) return date
  }
  return null
}

function noArticle(title: string | null): string {
  const page = title === null ? 'this page' : `this page ("${title.slice(0, 80).toWellFormed()}")`
  return `expected an article, but ${page} holds none: its text is links, forms and short lines`
}
