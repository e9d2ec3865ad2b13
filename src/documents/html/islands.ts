import type { HtmlDocument } from './dom.ts'

/** How deep the data of a page is searched. */
const DEEPEST = 40
/** In characters; what is shorter is a message to the reader. */
const SHORTEST = 200
/** What data calls the text of a paragraph or of an article. */
const TEXT_NAMES = /^(?:text|content|html|value|body|paragraph|articleBody|bodyHtml|copy)$/i
const SENTENCES = /\p{Ll}[.!?]["”’]?(?:\s|<|$)/gu

/**
 * The longest text in the data that a page's scripts would show (https://nextjs.org writes it as `__NEXT_DATA__`): one
 * string, or the paragraphs of one list. Null for none.
 */
export function dataBody(page: HtmlDocument): string | null {
  const texts = [...page.querySelectorAll('script[type="application/json"]')].flatMap((script) =>
    textsIn(parsed(script.textContent ?? ''), 0),
  )
  const bodies = texts.filter((text) => text.length >= SHORTEST && (text.match(SENTENCES)?.length ?? 0) >= 2)
  return bodies.reduce<string | null>((best, text) => (text.length > (best?.length ?? 0) ? text : best), null)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null // What is no JSON is none of a page's data.
  }
}

function textsIn(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return []
  const list = Array.isArray(value) ? [value.map(paragraphOf).join('\n')] : []
  return [...list, ...Object.values(value).flatMap((inner) => textsIn(inner, depth + 1))]
}

/** The text of one of a list's entries: the entry, or what its fields for text hold. */
function paragraphOf(entry: unknown): string {
  if (typeof entry === 'string') return entry
  if (typeof entry !== 'object' || entry === null) return ''
  const texts = Object.entries(entry).filter(([name, text]) => TEXT_NAMES.test(name) && typeof text === 'string')
  return texts.map(([, text]) => String(text)).join('\n')
}
