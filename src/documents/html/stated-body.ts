import type { HtmlDocument } from './dom.ts'

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
