import { type DayOrder, metadataDate, parseDate } from '../../dates/index.ts'
import type { FuzzyDate } from '../../document.ts'
import {
  DATE_LABEL,
  DATE_NAMES,
  OTHER_DATE_NAMES,
  PUBLISH_WORDS,
  PUBLISHED_NAMES,
  UPDATE_WORDS,
} from './lexicon/date-words.ts'
import type { Placed } from './outline.ts'
import { attributeOf, fold, linesOf, type PageElement, wordsOf } from './page.ts'
import type { Nearest } from './surroundings.ts'

/** A date on the page and whether it is said to be that of a change. */
export interface PrintedDate {
  readonly date: FuzzyDate
  readonly isUpdate: boolean
}

/** How the elements that hold a date are recognised, surest first, and how near the headline they must stand. */
const PLACES: readonly (readonly [isWanted: (placed: Placed) => boolean, farthest: number])[] = [
  [({ element, names }) => attributeOf(element, 'pubdate') !== null || PUBLISHED_NAMES.test(names), 600],
  [({ element, names }) => element.localName === 'time' && !OTHER_DATE_NAMES.test(names), 600],
  [({ names }) => DATE_NAMES.test(names) && !OTHER_DATE_NAMES.test(names), 150],
  [({ element, names }) => isShort(element) && !OTHER_DATE_NAMES.test(names) && !isInLink(element), 60],
  [({ element }) => isShort(element) && DATE_LABEL.test(element.textContent?.trim() ?? ''), 600],
]
const MOST_ELEMENTS = 40
const LONGEST_LINE = 240
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d\d(?!\d)|[年년]/u

/** The dates that stand near the headline, a list for each kind of place, surest kind first, nearest first in each. */
export function datesNear(nearest: Nearest, order: DayOrder | null): PrintedDate[][] {
  return PLACES.map(([isWanted, farthest]) =>
    nearest(isWanted, farthest)
      .slice(0, MOST_ELEMENTS)
      .flatMap((element) => datesAt(element, order)),
  )
}

function isShort(element: PageElement): boolean {
  const text = element.textContent?.trim() ?? ''
  return text.length > 5 && text.length < LONGEST_LINE && YEAR.test(text) && !SENTENCE_END.test(text)
}

const CLIMB = 4
/** Words of a link that are longer are no writer's name but a headline. */
const LONGEST_NAME = 30

/** Whether an element is a part of a link or holds another article's headline: what it says is that article's. */
function isInLink(element: PageElement): boolean {
  let holder = element.parentElement
  for (let climbed = 0; holder !== null && climbed < CLIMB; climbed++, holder = holder.parentElement)
    if (holder.localName === 'a') return true
  return [...element.querySelectorAll('a')].some((link) => (link.textContent?.length ?? 0) >= LONGEST_NAME)
}

/** Attributes that hold a date for programs; the title of `<abbr class=published>`. */
const STAMPS = [
  'datetime',
  'content',
  'data-datetime',
  'data-timestamp',
  'data-date',
  'data-seconds',
  'data-time',
  'data-published',
  'data-source',
  'title',
]

function datesAt(element: PageElement, order: DayOrder | null): PrintedDate[] {
  const stamps = STAMPS.map((name) => fold(attributeOf(element, name), 60)).filter((stamp) => stamp !== null)
  const date = stamps.map((stamp) => metadataDate(stamp, order)).find((read) => read !== null)
  if (date !== undefined) return [{ date, isUpdate: isUpdate(element, wordsOf(element) ?? '') }]
  return linesOf(element)
    .filter((line) => line.length <= LONGEST_LINE && YEAR.test(line))
    .flatMap((line) => datesIn(line, order, isUpdate(element, '')))
}

/** Says what the element's own names say, else the words right before it. */
function isUpdate(element: PageElement, ownWords: string): boolean {
  const names = ['class', 'itemprop', 'property', 'id'].map((name) => attributeOf(element, name) ?? '').join(' ')
  if (PUBLISH_WORDS.test(names)) return false
  return UPDATE_WORDS.test(names) || isUpdateLabel(`${wordsBefore(element)} ${ownWords}`)
}

function wordsBefore(element: PageElement): string {
  const own = wordsOf(element)
  const around = element.parentElement === null ? null : wordsOf(element.parentElement)
  if (own === null || around === null || around.length > LONGEST_LINE * 2) return ''
  return around.slice(0, Math.max(0, around.indexOf(own))).slice(-60)
}

/** Of the words before a date the last that say what it is. */
function isUpdateLabel(words: string): boolean {
  const lastOf = (pattern: RegExp) => [...words.matchAll(new RegExp(pattern, 'giu'))].at(-1)?.index ?? -1
  return lastOf(UPDATE_WORDS) > lastOf(PUBLISH_WORDS)
}

/** A sentence that tells of a date is none of the page's. */
const SENTENCE_END = /\p{Ll}{3}[.!?]["”’»]?$/u
const CLAUSES = /\s+[|•·–—/]\s+|\s*[|•·]\s*/u
const MOST_WORDS = 9

/** The dates in a line: "By Jane Doe | Posted: March 4, 2019 | Updated: March 5, 2019" has two. */
function datesIn(line: string, order: DayOrder | null, isUpdateOutside: boolean): PrintedDate[] {
  const dates: PrintedDate[] = []
  let before = ''
  for (const clause of line.split(CLAUSES).flatMap(beforeLabels).slice(0, 12)) {
    for (const { date, label } of datesInClause(clause, order)) {
      const said = before + label
      const isLabelled = UPDATE_WORDS.test(said) || PUBLISH_WORDS.test(said)
      dates.push({ date, isUpdate: isLabelled ? isUpdateLabel(said) : isUpdateOutside && dates.length === 0 })
      before = ''
    }
    if (!YEAR.test(clause)) before = `${clause} `
  }
  return dates
}

/** "4 mars 2019, mis à jour le 5 mars" is two clauses. */
function beforeLabels(clause: string): string[] {
  return clause.split(new RegExp(`(?=(?<!\\p{L})${UPDATE_WORDS.source})`, 'iu'))
}

function datesInClause(clause: string, order: DayOrder | null): { date: FuzzyDate; label: string }[] {
  const words = clause.split(' ')
  const found: { date: FuzzyDate; label: string }[] = []
  for (let start = 0, from = 0; start < words.length && found.length < 4; start++) {
    if (!/^[(\p{L}]*\p{N}|^\p{L}{3}/u.test(words[start] ?? '')) continue
    const end = dateEnd(words, start, order)
    if (end === null) continue
    found.push({ date: end.date, label: words.slice(from, start).join(' ') })
    start = end.end - 1
    from = end.end
  }
  return found
}

/** The longest run of words from `start` on that is a date. */
function dateEnd(
  words: readonly string[],
  start: number,
  order: DayOrder | null,
): { date: FuzzyDate; end: number } | null {
  for (let end = Math.min(words.length, start + MOST_WORDS); end > start; end--) {
    const run = words
      .slice(start, end)
      .join(' ')
      .replace(/^\(|[),;.]+$|\s(?:by|par|von|por|di)$/gi, '')
    const date = YEAR.test(run) && !UPDATE_WORDS.test(run) && !PUBLISH_WORDS.test(run) ? parseDate(run, order) : null
    if (date !== null) return { date, end }
  }
  return null
}
