import type { FuzzyDate } from '../document.ts'
import { isName, readByline, readNamesAlone } from './bylines.ts'
import { readDateParagraph, readPlaceAndDate, readUpdateStamp } from './datelines.ts'
import { readAddress } from './labels.ts'
import { isPaperBehindName, paperIn } from './papers.ts'

/** What a line between title and text tells. */
export interface TopLine {
  readonly byline: string | null
  readonly published: FuzzyDate | null
  readonly updated: FuzzyDate | null
  readonly publisher: string | null
  readonly url: string | null
}

const NOTHING: TopLine = { byline: null, published: null, updated: null, publisher: null, url: null }
const LONGEST = 200
const PARTINGS =
  /\s+[|•·]\s+|\s+[-–—]{1,2}\s+|;\s+|[.,]?\s+(?=(?:(?:last|first) )?(?:updated|published|modified|posted|revised)\b)|\s+(?=https?:\/\/\S+$)/i
const FILLER = /^\d+[ -]min(?:ute)?s? (?:read|listen)$|^\d+ (?:comments?|shares?|views?)$|^share$/i

/**
 * Reads a line that tells writer, date, update, publisher or address and nothing else: "By Ana Lopez | March 4, 2019",
 * "Published: March 4, 2019. Updated: March 9, 2019.", "Ana Lopez, Staff writer". Null for any other line.
 */
export function readTopLine(line: string): TopLine | null {
  const words = line.trim()
  if (words.length > LONGEST || words.includes('\n')) return null
  const parts = words.split(PARTINGS).filter((part) => part !== '')
  return (parts.length > 1 ? together(parts) : null) ?? readPart(words) ?? bylineWithDate(words)
}

/** The parts of a line, when each of them is understood. */
function together(parts: readonly string[]): TopLine | null {
  const read = parts.map((part) => (FILLER.test(part) ? NOTHING : (readPart(part) ?? readPaper(part))))
  const isNamed = (part: string, at: number) => read[at] === null && isName(part)
  const known = read.map((part, at) =>
    isNamed(parts[at] ?? '', at) ? { ...NOTHING, byline: parts[at] ?? null } : part,
  )
  if (known.some((part) => part === null) || known.every((part) => part === NOTHING)) return null
  const all = known.filter((part) => part !== null)
  // Two names or a name and a slogan are no byline; a name needs a date or a paper beside it.
  if (read.every((part) => part === null)) return null
  return {
    byline: all.find(({ byline }) => byline !== null)?.byline ?? null,
    published: all.find(({ published }) => published !== null)?.published ?? null,
    updated: all.find(({ updated }) => updated !== null)?.updated ?? null,
    publisher: all.find(({ publisher }) => publisher !== null)?.publisher ?? null,
    url: all.find(({ url }) => url !== null)?.url ?? null,
  }
}

function readPart(words: string): TopLine | null {
  const url = readAddress(words)
  if (url !== null) return { ...NOTHING, url }
  const part = words.replace(/\.$/, '')
  const updated = readUpdateStamp(part)
  if (updated !== null) return { ...NOTHING, updated }
  const published = readDateParagraph(part)
  if (published !== null) return { ...NOTHING, published }
  const names = bylineWithDate(words) ?? null
  if (names !== null) return names
  const byline = readByline(words) ?? readNamesAlone(words)
  if (byline !== null) return { ...NOTHING, ...writersAndPaper(byline) }
  const dateline = readPlaceAndDate(part)
  return dateline === null ? null : { ...NOTHING, published: dateline }
}

const PAPER_BEHIND = /^(?<writers>.+?)(?:, (?:of )?| for )(?<paper>\p{Lu}[^,]*)$/u

/** "Ana Lopez, The Guardian", "Ana Lopez for the Northam Herald"; a job behind a name stays with it. */
function writersAndPaper(byline: string): Pick<TopLine, 'byline' | 'publisher'> {
  const { writers = '', paper = '' } =
    PAPER_BEHIND.exec(byline.replace(/ for the (?=\p{Lu})/u, ' for The '))?.groups ?? {}
  const isPaper = isPaperBehindName(paper) && readNamesAlone(byline) === null
  return isPaper ? { byline: writers, publisher: paper } : { byline, publisher: null }
}

function readPaper(part: string): TopLine | null {
  const publisher = paperIn(part)
  return publisher === null ? null : { ...NOTHING, publisher }
}

/**
 * "By Ana Lopez, March 4, 2019", "Posted by Ana Lopez on March 4, 2019", "Posted on March 4, 2019 by Ana Lopez". A line
 * break that became a space may be all that parts them.
 */
function bylineWithDate(words: string): TopLine | null {
  for (const { index, 0: parting } of words.matchAll(/,? (?:on |by (?=\p{Lu}))?/gu)) {
    const [before, behind] = [words.slice(0, index), words.slice(index + parting.length)]
    const isDateFirst = parting.endsWith('by ')
    const [writers, date] = isDateFirst ? [`By ${behind}`, before] : [before, behind]
    const byline = readByline(writers)
    const published = byline === null ? null : readDateParagraph(date)
    if (byline !== null && published !== null) return { ...NOTHING, ...writersAndPaper(byline), published }
  }
  return null
}
