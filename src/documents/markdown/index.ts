import { compose } from '../compose.ts'
import { urlDate } from '../dates/index.ts'
import type { Document, FuzzyDate } from '../document.ts'
import { DocumentError } from '../document-error.ts'
import { readInlineDateline } from '../plain/datelines.ts'
import { titleOf } from '../plain/title.ts'
import { blocksOfMarkdown } from './blocks.ts'
import { fieldsOf } from './fields.ts'
import { splitFrontMatter, splitJson } from './front-matter.ts'
import { metadataOf } from './metadata.ts'
import { type Printed, readTop } from './top.ts'

export { isMarkdown } from './is-markdown.ts'

/**
 * Reads Markdown (line feeds only, NFC): what its front matter tells, its text without marks, and of what front matter
 * does not tell, what is printed at the top of the text; then the date in its address or, as Jekyll names files, in its
 * name.
 *
 * Rejects with a DocumentError where there are no words.
 */
export async function readMarkdown(name: string, markdown: string): Promise<Document> {
  const front = splitFrontMatter(markdown) ?? splitJson(markdown)
  const told = metadataOf(front === null ? {} : await fieldsOf(front))
  const page = readTop(told.title, await blocksOfMarkdown(front?.body ?? markdown))
  const { text, paragraphs } = compose(page.blocks)
  if (text === '') throw new DocumentError('expected Markdown with words, got front matter without a title or text')
  const dateline = datelineOf(page)
  const url = told.url ?? page.url
  return {
    name,
    format: 'MARKDOWN',
    text,
    title: told.title ?? page.title ?? titleOf(text, paragraphs),
    byline: told.byline ?? page.byline,
    publisher: told.publisher ?? page.publisher ?? dateline?.publisher ?? null,
    url,
    language: told.language,
    published: told.published ?? page.published ?? dateline?.published ?? namedDate(url, name),
    updatedStamp: told.updatedStamp ?? page.updatedStamp,
    paragraphs,
  }
}

function datelineOf({ blocks }: Printed): ReturnType<typeof readInlineDateline> {
  const openings = blocks.filter(({ role }) => role === 'BODY').slice(0, 2)
  return openings.map(({ text }) => readInlineDateline(text)).find((dateline) => dateline !== null) ?? null
}

function namedDate(url: string | null, name: string): FuzzyDate | null {
  return (url === null ? null : urlDate(url)) ?? urlDate(`/${name}`)
}
