import type { Role } from './extraction.ts'
import { HONORIFICS, OFFICES, TITLE_MODIFIERS } from './lexicon/titles.ts'
import { type Scene, wordAt } from './scene.ts'
import { tokenFrom } from './tokens.ts'

/** How many words may stand between "Ana Lopez, a" and the office of "…, a senior NATO spokesman". */
const LONGEST_APPOSITION = 6

/**
 * The office that the text gives a person at one of their names, before it ("Deputy Foreign Minister Ana Lopez") or in
 * apposition ("Ana Lopez, the foreign minister"); null for none. Without house or country: "NATO spokesman" gives
 * "spokesman", so that the same office reads the same in every article. Courtesy titles are none.
 */
export function roleAt(scene: Scene, name: number): Role | null {
  const span = scene.names[name]
  if (span === undefined || span.type !== 'PERSON') return null
  const first = tokenFrom(scene.reading.tokens, span.start)
  return roleBefore(scene, first) ?? roleAfter(scene, tokenFrom(scene.reading.tokens, span.end))
}

function roleBefore(scene: Scene, name: number): Role | null {
  let last = name
  while (HONORIFICS.has(bare(scene, last - 1)) && !OFFICES.has(bare(scene, last - 1))) last--
  if (!OFFICES.has(bare(scene, last - 1))) return null
  return roleOf(scene, titleStart(scene, last - 1), last)
}

function titleStart(scene: Scene, office: number): number {
  let first = office
  while (OFFICES.has(bare(scene, first - 1)) || TITLE_MODIFIERS.has(bare(scene, first - 1))) first--
  return first
}

function roleAfter(scene: Scene, after: number): Role | null {
  if (wordAt(scene, after) !== ',') return null
  for (let at = after + 1; at < after + LONGEST_APPOSITION; at++) {
    const word = wordAt(scene, at)
    if (OFFICES.has(word) && !OFFICES.has(wordAt(scene, at + 1))) {
      const first = titleStart(scene, at)
      return first > after ? roleOf(scene, first, at + 1) : null
    }
    if (!/^[\p{L}'-]+$/u.test(word) || /^(?:and|who|which|said|of|for)$/.test(word)) return null
  }
  return null
}

function bare(scene: Scene, at: number): string {
  return scene.nameAt[at] === -1 ? wordAtAny(scene, at).replace(/\.$/, '') : ''
}

/** Titles are read inside quotes too. */
function wordAtAny({ reading }: Scene, at: number): string {
  return reading.tokens[at]?.lower ?? ''
}

function roleOf({ reading }: Scene, first: number, last: number): Role | null {
  const [opening, closing] = [reading.tokens[first], reading.tokens[last - 1]]
  if (opening === undefined || closing === undefined) return null
  const { start } = opening
  return { start, end: closing.end, title: reading.text.slice(start, closing.end).replace(/\s+/g, ' ') }
}
