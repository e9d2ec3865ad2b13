import { AGENCIES } from '../../plain/lexicon/agencies.ts'
import {
  ENDS,
  INNER_LEAD,
  LEADS,
  NO_NAME,
  NOBODY,
  ORGANISATION_WORDS,
  PARTICLES,
  PARTINGS,
  ROLE_ALONE,
  ROLE_BEFORE,
  ROLE_BEHIND,
} from './lexicon/byline-words.ts'
import { letters } from './likeness.ts'
import type { IsSite } from './site.ts'

/** Who signs: a person by a full name, somebody by one word ("jdoe", "Jan"), or an organisation. */
export type WriterKind = 'person' | 'single' | 'organisation'

export interface Writer {
  readonly name: string
  readonly kind: WriterKind
}

const LONGEST = 300
const AGENCY_NAMES: ReadonlySet<string> = new Set([...AGENCIES.entries()].flat().map(letters))

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

/** Each writer once; a shortened form ("J. Doe", "Doe") gives way to the full one. */
export function distinct(writers: readonly Writer[]): Writer[] {
  return writers.filter((writer, at) =>
    writers.every((other, place) => place === at || !givesWay(writer, other, at > place)),
  )
}

function givesWay(writer: Writer, other: Writer, isLater: boolean): boolean {
  const [name, longer] = [letters(writer.name), letters(other.name)]
  if (name === longer) return isLater && !(isCapitals(other.name) && !isCapitals(writer.name))
  return writer.kind !== 'organisation' && other.kind === 'person' && isShortFor(writer.name, other.name)
}

function isShortFor(short: string, full: string): boolean {
  const [words, all] = [short, full].map((name) =>
    name
      .toLowerCase()
      .split(/[\s.]+/)
      .filter(Boolean),
  ) as [string[], string[]]
  if (words.length > all.length || words.at(-1) !== all.at(-1)) return false
  return words.slice(0, -1).every((word, at) => all[at]?.startsWith(word) === true)
}

function withoutAddresses(line: string): string {
  return line
    .replace(/\S+@\S+|https?:\S+|www\.\S+|@\w+/g, ' ')
    .replace(/\([^)]*\)|\[[^\]]*\]|\{[^}]*\}|<[^>]*>/g, ' ')
    .replace(/,\s+(?=(?:jr|sr|ii|iii|iv)\b)/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function withoutLead(line: string): string {
  const bare = line.replace(LEADS, '')
  if (bare !== line) return withoutLead(bare)
  const inner = INNER_LEAD.exec(line)
  return inner === null ? line : line.slice(inner.index + inner[0].length)
}

function writerOf(part: string, isSite: IsSite): Writer | null {
  const bare = withoutLead(part.trim())
    .replace(/^\S+['’]s\s+/u, '')
    .replace(ENDS, '')
  const name = withoutJob(bare)
    .replace(/^[^\p{L}]+|[^\p{L}.)]+$/gu, '')
    .replace(/(?<=\p{L}{3})\.$/u, '')
  if (name === '' || name.length > 60 || NOBODY.has(letters(name)) || ROLE_ALONE.test(name)) return null
  const kind = kindOf(name, isSite)
  return kind === null ? null : { name, kind }
}

function withoutJob(name: string): string {
  const before = name.replace(ROLE_BEFORE, '')
  const rest = before.includes(' ') ? before : name
  const behind = rest.replace(ROLE_BEHIND, '')
  return behind.includes(' ') || isAgency(behind) ? behind : rest
}

function kindOf(name: string, isSite: IsSite): WriterKind | null {
  if (isAgency(name) || isSite(name) || ORGANISATION_WORDS.test(name)) return 'organisation'
  if (NO_NAME.test(name)) return null
  const words = name.split(/\s+/)
  if (words.length === 1)
    return isAcronym(name) ? 'organisation' : /^[\p{L}\p{M}'’.-]{2,30}$/u.test(name) ? 'single' : null
  return words.length <= 6 && isPersonal(words) ? 'person' : null
}

function isPersonal(words: readonly string[]): boolean {
  const isNamed = words.every(
    (word) => PARTICLES.has(word.toLowerCase()) || /^(?:[dlo]['’])?[\p{Lu}\p{Lo}]/u.test(word),
  )
  return isNamed && words.filter((word) => !PARTICLES.has(word)).length >= 2
}

function isAgency(name: string): boolean {
  return AGENCY_NAMES.has(letters(name.replace(/^the\s/i, '')))
}

function isAcronym(name: string): boolean {
  return /^[\p{Lu}\p{N}]{2,6}$/u.test(name)
}

function isCapitals(name: string): boolean {
  return name === name.toUpperCase()
}
