import type { Span } from '../document.ts'
import { type Fields, fieldsOf } from './fields.ts'
import { isFurniture } from './is-furniture.ts'
import { type Label, readLabel } from './labels.ts'
import type { LabelField } from './lexicon/labels.ts'
import { filledLines } from './lines.ts'

/** The labelled lines below a text ("Source: …", "Load-Date: …"): how many paragraphs they are, and what they tell. */
export interface Foot {
  readonly count: number
  readonly fields: Fields
}

const MOST = 20
const LONGEST = 400
const AT_FOOT: ReadonlySet<LabelField> = new Set(['publisher', 'url', 'language', 'other', 'published', 'updated'])
const END = /^(?:end of (?:document|article|story)|-+ ?(?:end|30) ?-+|#{3}|ends?)$/i

/** Reads the labelled lines at the foot of a text, from the last up; a line that ends as a sentence does is text. */
export function readFoot(text: string, paragraphs: readonly Span[]): Foot {
  const labels: Label[] = []
  let count = 0
  const last = paragraphs.slice(1).slice(-MOST).reverse()
  for (const [at, paragraph] of last.entries()) {
    const read = labelsIn(text, paragraph)
    if (read === null && !isFurniture(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST))))
      break
    if (read === null) continue
    labels.unshift(...read)
    count = at + 1
  }
  return { count, fields: fieldsOf(text, labels) }
}

/** The labels of a paragraph, each line of which has one; none for a mark of the end; null for any other paragraph. */
function labelsIn(text: string, { start, end }: Span): Label[] | null {
  if (end - start > LONGEST) return null
  const words = text.slice(start, end)
  if (END.test(words)) return []
  const labels = filledLines(words).map((line) => readLabel(text, { start: start + line.start, end: start + line.end }))
  const isFoot = labels.every((label) => label !== null && AT_FOOT.has(label.field) && !/[.!?]["”]?$/.test(words))
  return isFoot ? labels.filter((label) => label !== null) : null
}
