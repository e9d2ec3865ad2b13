import { splitFrontMatter, splitJson } from './front-matter.ts'

const NAMED = /\.(?:md|markdown|mdown|mkdn?|mdx|qmd|rmd)$/i
const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype|html|head|body)[\s>]/i
const EXTENSION = /\.[a-z\d]{1,8}$/i
const HEADING = /^#{1,6} \S/m
const LINK = /\[[^\][\n]{1,500}\](?:\([^()\s][^()\n]{0,1000}\)|\[[^\][\n]{0,200}\])/
/** How Markdown marks headings, emphasis, links, quotes, lists, code and pictures. */
const MARKS = [
  HEADING,
  /^[^\s=-][^\n]*\n(?:=+|-{3,})[^\S\n]*$/m,
  /(?<![\p{L}\p{N}*_])(?:\*\*|__|[*_])(?=[^\s*_])[^\n*_]{1,500}?[^\s*_](?:\*\*|__|[*_])(?![\p{L}\p{N}*_])/u,
  LINK,
  /^> \S/m,
  /^ {0,3}(?:[*+-]|\d{1,3}[.)]) +\S/m,
  /^(?:```|~~~)/m,
  /^\|.{1,500}\|[^\S\n]*$/m,
  /&(?:#\d{1,6}|[a-z]{2,8});|<(?:br|a|p|em|strong|img)[\s/>]/i,
]
/** As far as marks are looked for. */
const OPENING = 50_000

/** Kinds of marks that show Markdown in a text that has no name to tell by, such as one from a pipe. */
const MARKS_OF_UNNAMED = 3

/**
 * Whether a text is Markdown: with front matter above it whatever it is called; called so and with a mark of Markdown in
 * it; or without an extension to its name and with marks of three kinds, a heading or link among them. In a file that is
 * called otherwise "*" and "#" are characters.
 */
export function isMarkdown(name: string, text: string): boolean {
  if (splitFrontMatter(text) !== null) return true
  const isNamed = NAMED.test(name)
  if ((!isNamed && EXTENSION.test(name)) || PAGE.test(text.slice(0, 1000))) return false
  const opening = text.slice(0, OPENING)
  const marks = MARKS.filter((mark) => mark.test(opening))
  if (isNamed) return marks.length > 0 || splitJson(text) !== null
  return marks.length >= MARKS_OF_UNNAMED && (marks.includes(HEADING) || marks.includes(LINK))
}

/** Whether a file that begins as JSON is Markdown with front matter in JSON: named so, and with a text below. */
export function isBelowJson(name: string, opening: string): boolean {
  const body = NAMED.test(name) ? splitJson(opening)?.body.trim() : undefined
  return body !== undefined && body !== '' && !/^[[\]{},]/.test(body)
}
