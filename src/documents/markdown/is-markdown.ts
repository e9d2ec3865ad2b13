import { splitFrontMatter, splitJson } from './front-matter.ts'

const NAMED = /\.(?:md|markdown|mdown|mkdn?|mdx|qmd|rmd)$/i
const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype|html|head|body)[\s>]/i
/** How Markdown marks headings, emphasis, links, quotes, lists, code and pictures. */
const MARKS = [
  /^#{1,6} \S/m,
  /^[^\s=-][^\n]*\n(?:=+|-{3,})[^\S\n]*$/m,
  /(?<![\p{L}\p{N}*_])(?:\*\*|__|[*_])(?=[^\s*_])[^\n*_]{1,500}?[^\s*_](?:\*\*|__|[*_])(?![\p{L}\p{N}*_])/u,
  /\[[^\][\n]{1,500}\](?:\([^()\s][^()\n]{0,1000}\)|\[[^\][\n]{0,200}\])/,
  /^> \S/m,
  /^ {0,3}(?:[*+-]|\d{1,3}[.)]) +\S/m,
  /^(?:```|~~~)/m,
  /^\|.{1,500}\|[^\S\n]*$/m,
  /&(?:#\d{1,6}|[a-z]{2,8});|<(?:br|a|p|em|strong|img)[\s/>]/i,
]
/** As far as marks are looked for. */
const OPENING = 50_000

/**
 * Whether a text is Markdown: with front matter above it whatever it is called, or called so and with a mark of Markdown
 * in it. In a file of another name "*" and "#" are characters.
 */
export function isMarkdown(name: string, text: string): boolean {
  if (splitFrontMatter(text) !== null) return true
  if (!NAMED.test(name) || PAGE.test(text.slice(0, 1000))) return false
  const opening = text.slice(0, OPENING)
  return splitJson(text) !== null || MARKS.some((mark) => mark.test(opening))
}
