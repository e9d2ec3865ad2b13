import { isCredit } from './edges.ts'
import { isHeading, isProse, type PageBlock } from './page-block.ts'

/** How much prose the first of several articles holds at least. */
const FEWEST = 2
/** How many blocks below a headline can stand before its byline. */
const BELOW_HEADLINE = 4
/** How much of the prose that was found stands below the headline of an article. */
const MOST = 0.6
/** "###", "-30-", "ENDS": https://en.wikipedia.org/wiki/-30- */
const END = /^(?:#[ #]{2,8}|[-–—]+ ?30 ?[-–—]+|[-–— ]{0,3}ends?[-–— ]{0,3})$/i
/** What heads the comments of readers. */
const COMMENTS =
  /^(?:\d+ (?:comments?|replies|responses)|(?:reader |user )?comments?(?: \(?\d+\)?)?|leave a (?:comment|reply)|join the (?:discussion|conversation)|\d+ thoughts? on\b.*|kommentare?(?: \(?\d+\)?)?|(?:\d+ )?commentaires?(?: \(?\d+\)?)?)\W*$/i

/**
 * The blocks of a page that can be its article's: from its headline to what readers say of it, or to the headline of the
 * next article on pages that scroll on.
 */
export function ofOneArticle(
  blocks: readonly PageBlock[],
  found: ReadonlySet<PageBlock>,
  title: string,
): readonly PageBlock[] {
  return fromHeadline(beforeEnd(beforeComments(beforeNextArticle(blocks, found), found), found), found, title)
}

/** Without what stands above the headline, a notice on cookies, where most of what was found is below it. */
function fromHeadline(
  blocks: readonly PageBlock[],
  found: ReadonlySet<PageBlock>,
  title: string,
): readonly PageBlock[] {
  const headline = blocks.findIndex((block) => isHeading(block) && letters(block.text) === letters(title))
  const isBelow = headline > 0 && proseIn(blocks.slice(headline), found) >= MOST * proseIn(blocks, found)
  return isBelow ? blocks.slice(headline) : blocks
}

/** Without what stands below the mark that ends a press release, its sender's own praise. */
function beforeEnd(blocks: readonly PageBlock[], found: ReadonlySet<PageBlock>): readonly PageBlock[] {
  const mark = blocks.findIndex(({ text }) => END.test(text))
  const isEnd = mark > 0 && proseIn(blocks.slice(0, mark), found) >= MOST * proseIn(blocks, found)
  return isEnd ? blocks.slice(0, mark) : blocks
}

function beforeComments(blocks: readonly PageBlock[], found: ReadonlySet<PageBlock>): readonly PageBlock[] {
  let prose = 0
  for (const [at, block] of blocks.entries()) {
    if (found.has(block) && isProse(block)) prose++
    if (prose >= FEWEST && isHeading(block) && COMMENTS.test(block.text)) return blocks.slice(0, at)
  }
  return blocks
}

/** The blocks of a page up to the headline of the next article on it: pages that scroll on print several. */
function beforeNextArticle(blocks: readonly PageBlock[], found: ReadonlySet<PageBlock>): readonly PageBlock[] {
  let headlines = 0
  let prose = 0
  for (const [at, block] of blocks.entries()) {
    if (headlines > 0 && found.has(block) && isProse(block)) prose++
    if (block.name !== 'h1') continue
    const isSigned = blocks.slice(at + 1, at + 1 + BELOW_HEADLINE).some(({ text }) => isCredit(text))
    if (prose >= FEWEST && isSigned) return blocks.slice(0, at)
    headlines++
  }
  return blocks
}

function proseIn(blocks: readonly PageBlock[], found: ReadonlySet<PageBlock>): number {
  return blocks.reduce((sum, block) => sum + (found.has(block) && isProse(block) ? block.text.length : 0), 0)
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
