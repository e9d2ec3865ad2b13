import { BOILERPLATE } from '../plain/lexicon/boilerplate.ts'
import { INSIDE, TAIL } from './lexicon/furniture-text.ts'
import { isHeading, isProse, type PageBlock } from './page-block.ts'

/** Furniture is short; a longer paragraph is the article's, whatever words stand in it. */
const LONGEST = 240
const LONGEST_TAIL = 600
/** Of a sentence; of other lines half is enough. */
const MOSTLY_LINKED = 0.8
/** Longer than this, prose of a page is not judged by words that tell furniture in plain text: "Updated figures show". */
const LONGEST_LINE = 120

/** Whether a block inside an article reads as furniture: a share bar, "Read more: …", a link to another article. */
export function isFurnitureText(block: PageBlock): boolean {
  if (block.text.length > LONGEST) return false
  const text = bare(block.text)
  if (text === '') return true
  if (INSIDE.some((words) => words.test(text)) || isTeaser(block)) return true
  return !(isProse(block) && text.length > LONGEST_LINE) && BOILERPLATE.some((words) => words.test(text))
}

/** Whether a block below an article is what pages print there: who its writer is, where else it stood. */
export function isTailText({ text, linked }: PageBlock): boolean {
  if (text.length > LONGEST_TAIL) return false
  const share = /[.!?…]["'”’»)]*$/u.test(text) ? MOSTLY_LINKED : 0.5
  return linked > text.length * share || TAIL.some((words) => words.test(bare(text)))
}

/** Without the marks that pages set around such words: "- Advertisement -", "[Read more]". Quotation marks stay. */
function bare(text: string): string {
  return text.replace(/^[\s\-–—_*|>([•·►▶→]+/u, '').replace(/[\s\-–—_*|>)\]]+$/u, '')
}

/** A paragraph that is one link and no sentence: the headline of another article. Headings and lists can be links. */
function isTeaser(block: PageBlock): boolean {
  const { text, linked, name } = block
  if (isHeading(block) || name === 'li' || name === 'td' || name === 'pre' || text.length < 15) return false
  return linked >= text.length - 2 && !/[.!?…]["'”’»)]*$/u.test(text)
}
