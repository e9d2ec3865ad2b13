import type { Block } from '../compose.ts'
import type { HtmlDocument } from './dom.ts'
import { blocksOfHtml } from './fragment.ts'
import type { PageBlock } from './page-block.ts'
import { shareIn, shingles } from './shingles.ts'

/** The longest articleBody in a page's JSON-LD (https://schema.org/articleBody), as it stands there; or null. */
export function statedBody(page: HtmlDocument): string | null {
  const bodies = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    bodiesIn(parsed(script.textContent ?? '')),
  )
  return bodies.reduce<string | null>((best, next) => (next.length > (best?.length ?? 0) ? next : best), null)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null // Pages print broken JSON-LD; what they show is read all the same.
  }
}

/** How deep a body is looked for: in a list, in a graph, in an article. */
const DEEPEST = 4

function bodiesIn(value: unknown, depth = 0): string[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return []
  const own = 'articleBody' in value && typeof value.articleBody === 'string' ? [value.articleBody] : []
  return [...own, ...Object.values(value).flatMap((inner) => bodiesIn(inner, depth + 1))]
}

/** The paragraphs of a body that JSON-LD gives: lines of plain text, or HTML where tags or references are in it. */
export async function blocksOfStated(body: string): Promise<Block[]> {
  const isMarkup = /<\/?[a-z][^>]*>|&#?\w+;/i.test(body)
  return await blocksOfHtml(isMarkup ? body : `<p>${body.replaceAll('<', '&lt;').split(/\n+/).join('<p>')}`)
}

/** In characters; what is shorter is no text that a page keeps for those who register. */
const SHORTEST_REST = 200
/** How much of it a page shows elsewhere at most. */
const SHOWN = 0.5

/** The paragraphs of a stated body in plain text behind the last of the article that a page shows; none where it shows all. */
export function restOf(body: string, shown: readonly Block[], page: readonly PageBlock[]): Block[] {
  const last = shown.findLast(({ role, text }) => role === 'BODY' && text.length >= 40)
  const plain = body.replace(/[^\S\n]+/g, ' ')
  const at = last === undefined ? -1 : plain.lastIndexOf(last.text)
  const rest = last === undefined || at < 0 ? '' : plain.slice(at + last.text.length).trim()
  if (rest.length < SHORTEST_REST || /<\/?[a-z]/i.test(rest)) return []
  const runs = new Set(page.flatMap(({ text }) => shingles(text)))
  if (shareIn(runs, rest) > SHOWN) return []
  return rest.split(/\s*\n\s*/).map((text) => ({ role: 'BODY', text: text.normalize('NFC') }))
}
