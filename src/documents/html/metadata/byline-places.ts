import { LEADS, OTHER_PARTS, POSTED_BY } from './lexicon/byline-words.ts'
import type { Placed } from './outline.ts'
import { attributeOf, linesOf, type PageElement } from './page.ts'
import type { IsSite } from './site.ts'
import type { Nearest } from './surroundings.ts'
import { distinct, type Writer, writersIn } from './writers.ts'

/** A kind of place where pages print who wrote, and how near the headline it must stand. */
interface Place {
  readonly isWanted: (placed: Placed) => boolean
  readonly farthest: number
  /** Whether names in elements side by side make one byline: links are one a name. */
  readonly isOneEach: boolean
  /** Whether one word there is somebody's name: "Posted by jdoe". */
  readonly isSigned: boolean
}

const BYLINE_NAMES = /by-?_?line|(?:^|[\s_-])(?:signature|credits?)(?:$|[\s_-])/
const WRITER_NAMES =
  /author|writer|contributor|journalist|reporter|autor|auteur|redact|redakt|firma|skribent|yazar|penulis/
const WRITER_ADDRESS =
  /\/(?:authors?|auteurs?|autore?s?|autoren|staff|people|person|profiles?|journalists?|reporters?|contributors?|columnists?|writers?|by|bio|redacteur|skribent|autori|yazar)\//i

/** The kinds of places, surest first. */
const PLACES: readonly Place[] = [
  { isWanted: isMarkedAuthor, farthest: 300, isOneEach: true, isSigned: true },
  { isWanted: isNamedByline, farthest: 300, isOneEach: false, isSigned: false },
  {
    isWanted: ({ element }) => isShort(element) && opensWithLead(element),
    farthest: 80,
    isOneEach: false,
    isSigned: true,
  },
  { isWanted: ({ names }) => WRITER_NAMES.test(names), farthest: 300, isOneEach: false, isSigned: false },
  {
    isWanted: ({ element }) => WRITER_ADDRESS.test(attributeOf(element, 'href') ?? ''),
    farthest: 60,
    isOneEach: true,
    isSigned: false,
  },
]
/** A byline by its words alone is a line or two; a box with more lines holds other things. */
const MOST_LINES = 3
const MOST_ELEMENTS = 30
const LONGEST = 300

/** The writers printed near the headline, a list for each kind of place, surest kind first; lists may be empty. */
export function writersNear(nearest: Nearest, isSite: IsSite): Writer[][] {
  return PLACES.map(({ isWanted, farthest, isOneEach, isSigned }) => {
    const read = nearest(isWanted, farthest)
      .slice(0, MOST_ELEMENTS)
      .map((element) => ({
        element,
        writers: writersAt(element, isSite).filter((writer) => isSigned || isFull(writer)),
      }))
    const first = read.find(({ writers }) => writers.length > 0)
    if (first === undefined) return []
    const beside = read.filter(({ element }) => isBeside(element, first.element, isOneEach))
    return distinct(beside.flatMap(({ writers }) => writers))
  })
}

function isFull({ kind }: Writer): boolean {
  return kind !== 'single'
}

function isMarkedAuthor({ element, names }: Placed): boolean {
  const marks = ['rel', 'itemprop', 'property'].map((name) => attributeOf(element, name) ?? '')
  return marks.some((mark) => /(?:^|[\s:])author$/i.test(mark)) || (/\bvcard\b/.test(names) && /author/.test(names))
}

function isNamedByline({ element, names }: Placed): boolean {
  const marks = ['data-testid', 'data-component', 'data-qa', 'data-test', 'data-gu-name']
  return (
    BYLINE_NAMES.test(names) || marks.some((mark) => BYLINE_NAMES.test(attributeOf(element, mark)?.toLowerCase() ?? ''))
  )
}

function isShort(element: PageElement): boolean {
  const length = element.textContent?.length ?? 0
  return length > 4 && length < LONGEST
}

function opensWithLead(element: PageElement): boolean {
  const lines = linesOf(element)
  return lines.length <= MOST_LINES && lines.some((line) => LEADS.test(line) || POSTED_BY.test(line))
}

function isBeside(element: PageElement, first: PageElement, isOneEach: boolean): boolean {
  if (element === first) return true
  const [parent, other] = [element.parentElement, first.parentElement]
  if (!isOneEach) return parent === other && attributeOf(element, 'class') === attributeOf(first, 'class')
  return parent === other || (parent?.parentElement !== null && parent?.parentElement === other?.parentElement)
}

/** Names in elements of their own are told from what stands beside them, even where nothing parts them. */
function writersAt(element: PageElement, isSite: IsSite): readonly Writer[] {
  const others = [...element.querySelectorAll('[class]')].slice(0, MOST_ELEMENTS).filter(isOtherPart).flatMap(linesOf)
  const lines = linesOf(element)
    .map((line) => others.reduce((rest, other) => rest.replace(other, ' '), line))
    .filter((line) => line.trim() !== '')
  if (lines.join(' ').length > LONGEST) return []
  const all = distinct(lines.flatMap((line) => writersIn(line, isSite)))
  const inner = [...element.querySelectorAll('a, span, b, strong, em')]
    .slice(0, 12)
    .filter((part) => !isOtherPart(part))
    .flatMap(linesOf)
  const apart = distinct(inner.flatMap((line) => writersIn(line, isSite))).filter(({ kind }) => kind === 'person')
  return distinct([...apart, ...all.filter(({ name }) => !apart.some((other) => name.includes(other.name)))])
}

function isOtherPart(element: PageElement): boolean {
  return OTHER_PARTS.test(attributeOf(element, 'class') ?? '')
}
