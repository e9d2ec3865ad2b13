import { MONTHS } from '../../dates/lexicon/months.ts'
import { WEEKDAYS } from '../../dates/lexicon/weekdays.ts'
import {
  DESK_BEFORE,
  EASTERN_ROLE,
  ENDS,
  INNER_LEAD,
  LEADS,
  NEWSROOM_BEHIND,
  NOBODY,
  OTHERS,
  PARTINGS,
  POSTED_BY,
  QUALITY_ALONE,
  ROLE_ALONE,
  ROLE_BEFORE,
  ROLE_BEHIND,
  UNNAMED,
} from './lexicon/byline-words.ts'
import { letters } from './likeness.ts'
import type { IsSite } from './site.ts'
import { isAgency, isNobodysName, kindOf, type WriterKind } from './writer-kinds.ts'

export interface Writer {
  readonly name: string
  readonly kind: WriterKind
}

const LONGEST = 300

/**
 * The writers that a line names: "By Jane Doe and John Smith, CNN | Staff Writers" gives both and CNN. Jobs, places,
 * addresses, dates and what else stands in bylines are left out. None for a line of other words.
 */
export function writersIn(line: string, isSite: IsSite): Writer[] {
  if (line.length > LONGEST) return []
  const writers = withoutLead(withoutAddresses(line))
    .split(PARTINGS)
    .map((part) => writerOf(part, isSite))
    .filter((writer) => writer !== null)
  return distinct(writers)
}

/** "Doe, Jane; Smith, John", as libraries write names, the other way round; any other list as it is. */
export function surnamesLast(names: string): string {
  const parts = names.split(/\s*;\s*/)
  const turned = parts.map(
    (part) => /^(?<last>\p{Lu}[\p{L}'’-]+), (?<first>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}\.?)?)$/u.exec(part)?.groups,
  )
  const isLibrary = turned.every(
    (name) => name !== undefined && ![name.first, name.last].some((word) => isNobodysName(word ?? '')),
  )
  return isLibrary ? turned.map((name) => `${name?.first} ${name?.last}`).join('; ') : names
}

/** Each writer once; a shortened form ("J. Doe", "Doe") gives way to the full one. */
export function distinct(writers: readonly Writer[]): Writer[] {
  return writers.filter((writer, at) =>
    writers.every((other, place) => place === at || !givesWay(writer, other, at > place)),
  )
}

function givesWay(writer: Writer, other: Writer, isLater: boolean): boolean {
  if (letters(writer.name) === letters(other.name)) {
    return isCapitals(writer.name) === isCapitals(other.name) ? isLater : isCapitals(writer.name)
  }
  return writer.kind !== 'organisation' && other.kind === 'person' && isShortFor(writer.name, other.name)
}

function isCapitals(name: string): boolean {
  return name === name.toUpperCase()
}

function isShortFor(short: string, full: string): boolean {
  const [words, all] = [partsOf(short), partsOf(full)]
  if (words.length > all.length || words.at(-1) !== all.at(-1)) return false
  return words.slice(0, -1).every((word, at) => all[at]?.startsWith(word) === true)
}

function partsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[\s.]+/)
    .filter((part) => part !== '')
}

function withoutAddresses(line: string): string {
  return line
    .replace(/\S+@\S+|https?:\S+|www\.\S+|@\w+/g, ' ')
    .replace(OTHERS, '')
    .replace(/\([^)]*\)|\[[^\]]*\]|\{[^}]*\}|<[^>]*>/g, ' ')
    .replace(/,\s+(?=(?:jr|sr|ii|iii|iv)\b)/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function withoutLead(line: string): string {
  const bare = line
    .replace(/^By(?=\p{Lu})/u, 'By ')
    .replace(LEADS, '')
    .replace(LEADS, '') // "Author: By Jane Doe"
  if (bare !== line) return bare
  const inner = POSTED_BY.exec(line) ?? INNER_LEAD.exec(line)
  return inner === null ? line : line.slice(inner.index + inner[0].length)
}

function writerOf(part: string, isSite: IsSite): Writer | null {
  const bare = withoutLead(part.trim())
    .replace(/^.{0,40}['’]s\s+(?=\p{Lu}\S*\s+\p{Lu})/u, '')
    .replace(ENDS, (end) => (/\d/.test(end) ? '\n' : ''))
  const name = withoutNewsroom(withoutJob(withoutMonth(bare)), isSite)
    .replace(/^[^\p{L}]+|[^\p{L}\p{N}.)]+$/gu, '')
    .replace(/(?<=\p{L}{3})\.$/u, '')
  if (name === '' || name.length > 60 || NOBODY.has(letters(name)) || ROLE_ALONE.test(name) || UNNAMED.test(bare))
    return null
  const kind = kindOf(name, isSite)
  return kind === null ? null : { name, kind }
}

/** "Jane Doe Mar 4, 2019" is cut at the figure, "Jane Doe Wednesday, 4 March" at the comma: month and weekday go as well. */
function withoutMonth(name: string): string {
  const words = name.trim().split(' ')
  const isCut = name.endsWith('\n')
  while (words.length > 0 && isDateWord(words.at(-1) ?? '', isCut)) words.pop()
  return words.join(' ')
}

function isDateWord(word: string, isCut: boolean): boolean {
  const bare = word.toLowerCase().replace(/[^\p{L}]+/gu, '')
  return (isCut && (bare === '' || MONTHS.has(bare))) || ((isCut || bare.length >= 6) && WEEKDAYS.has(bare))
}

function withoutJob(name: string): string {
  const bare = name.replace(EASTERN_ROLE, '').replace(DESK_BEFORE, '')
  const before = bare.replace(ROLE_BEFORE, '')
  const rest = before.includes(' ') || !bare.includes(' ') ? before : bare
  const behind = rest.replace(ROLE_BEHIND, '')
  if (behind === rest || isAgency(behind)) return behind
  const [first = '', second] = behind.split(' ')
  return second === undefined || QUALITY_ALONE.test(first) ? '' : behind // "Senior Jakarta Correspondent" names nobody
}

/** "Jane Doe Harbour Gazette", "Jane Doe Associated Press", "Jane Doe Globe Staff": what stands behind a person's name. */
function withoutNewsroom(name: string, isSite: IsSite): string {
  const words = name.split(' ')
  for (let at = 2; at < words.length; at++) {
    const behind = words.slice(at).join(' ')
    if (isSite(behind) || isAgency(behind)) return words.slice(0, at).join(' ')
  }
  const person = name.replace(NEWSROOM_BEHIND, '')
  return name !== name.toUpperCase() && kindOf(person, isSite) === 'person' ? person : name
}
