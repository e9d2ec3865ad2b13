/** How HTML opens, after white space, an XML declaration and comments. */
const OPENING = /^(?:<!doctype html|<(?:html|head|body|meta|title|link|base)[\s>])/i
/** Elements that a part of a page opens with; Markdown does too, so more is asked of them. */
const PART =
  /^<(?:article|main|section|header|div|p|h[1-6]|table|center|font|ul|ol|blockquote|span|b|strong|a|img|br)[\s/>]/i
const MARKDOWN = /^(?:#{1,6} |```|---$|[*+-] |> )/m

/** Whether a text is HTML by what is in it: a page by how it opens, a part of one by how it opens and by tags that close. */
export function isHtml(text: string): boolean {
  const opening = text.slice(0, 20_000)
  const start = afterPreamble(opening)
  if (OPENING.test(start)) return true
  return (
    PART.test(start) && /<\/(?:p|div|h[1-6]|li|td|article|section|a|b)>|<br ?\/?>/i.test(start) && !MARKDOWN.test(start)
  )
}

function afterPreamble(opening: string): string {
  let rest = opening.trimStart()
  for (const [begin, end] of [
    ['<?xml', '?>'],
    ['<!--', '-->'],
    ['<!--', '-->'],
    ['<!--', '-->'],
  ] as const) {
    const close = rest.startsWith(begin) ? rest.indexOf(end) : -1
    if (close > 0) rest = rest.slice(close + end.length).trimStart()
  }
  return rest
}
