import type { Highlight } from '../generated/resolvers.ts'

/** Marks around a match in a snippet: code points that Unicode keeps out of texts for good. */
export const OPENS = '\ufdd0'
export const CLOSES = '\ufdd1'

/** A snippet with its matches between OPENS and CLOSES, as data and as HTML; null when nothing matches in it. */
export function highlightOf(field: string, snippet: string | null): Highlight | null {
  if (snippet === null || !snippet.includes(OPENS)) return null
  const matches: { start: number; end: number }[] = []
  let fragment = ''
  let html = ''
  for (const part of snippet.split(/(\ufdd0[^\ufdd1]*\ufdd1)/u)) {
    const isMatch = part.startsWith(OPENS)
    const words = part.replace(/[\ufdd0\ufdd1]/gu, '')
    if (isMatch) matches.push({ start: fragment.length, end: fragment.length + words.length })
    fragment += words
    html += isMatch ? `<mark>${escaped(words)}</mark>` : escaped(words)
  }
  return { field, fragment, matches, html }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
