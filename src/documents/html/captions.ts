import { type HtmlElement, outwards } from './dom.ts'
import { isHeading, isProse, type PageBlock } from './page-block.ts'

/** How far above a line its picture is looked for. */
const CLIMB = 5
const LONGEST = 200
const PICTURE = 'img, picture, video, iframe, amp-img'

/** The lines that stand alone in a box with a picture, and are no prose. */
export function findCaptions(blocks: readonly PageBlock[]): PageBlock[] {
  const counts = new Map<HtmlElement, number>()
  for (const { element } of blocks)
    for (const box of outwards(element, CLIMB)) counts.set(box, (counts.get(box) ?? 0) + 1)
  return blocks.filter((block) => isLine(block) && hasPicture(block.element, counts))
}

function isLine(block: PageBlock): boolean {
  return block.text.length <= LONGEST && !isProse(block) && !isHeading(block) && block.name !== 'li'
}

function hasPicture(element: HtmlElement, counts: ReadonlyMap<HtmlElement, number>): boolean {
  for (const box of outwards(element, CLIMB)) {
    if (counts.get(box) !== 1 || /^(?:body|article|main|html)$/.test(box.localName)) return false
    if (box.querySelector(PICTURE) !== null) return true
  }
  return false
}
