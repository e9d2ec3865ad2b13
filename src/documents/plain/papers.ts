import { AGENCIES } from './lexicon/agencies.ts'
import { PAPER_WORDS } from './lexicon/papers.ts'

/** The publisher that some words name and nothing else: an agency, or a name as newspapers have ("The Northam Herald"). */
export function paperIn(words: string): string | null {
  const name = words.trim().replace(/[.,;]$/, '')
  const agency = AGENCIES.get(name.toUpperCase().replace(/^THE /, ''))
  if (agency !== undefined) return agency
  const parts = name.split(/\s+/)
  if (parts.length > 6 || !/^\p{Lu}/u.test(name) || /[.!?,:]/.test(name)) return null
  return parts.some((part) => PAPER_WORDS.has(part.toLowerCase())) ? name : null
}

/** A paper's name on a line of its own ends as names of papers do; "Sun Rises Over Northam" is a headline. */
export function isPaperAlone(words: string): boolean {
  const last = words.trim().split(/\s+/).at(-1) ?? ''
  return words.length <= 60 && paperIn(words) !== null && (PAPER_WORDS.has(last.toLowerCase()) || AGENCIES.has(last))
}

/** Papers' last words that are surnames too: "Ana Lopez, Michael Fox" are two writers. */
const SURNAMES = /^\p{L}+ (?:bee|fox|mercury|page|post|star|sun|wire)$/iu

/** Whether words behind a writer's name are a paper's: "The Guardian", "New York Post"; an agency's are of the byline. */
export function isPaperBehindName(words: string): boolean {
  if (AGENCIES.has(words.toUpperCase())) return false
  return /^The /.test(words) ? paperIn(words) !== null : isPaperAlone(words) && !SURNAMES.test(words)
}

const COPYRIGHT =
  /^(?:copyright(?:ed)?\b(?: (?:©|\(c\)))?|©|\(c\))\s*(?:\d{4}(?:\s*[-–,]\s*\d{4})?)?,?\s*(?:by )?(?<name>\p{Lu}[^.|©\n]{1,60})/iu

/** Who holds the rights in a line such as "© 2016 The Northam Herald. All rights reserved.", or null. */
export function copyrightHolder(line: string): string | null {
  const named = COPYRIGHT.exec(line.slice(0, 160))?.groups?.name ?? ''
  const name = named.split(/,? all rights\b|\s\d{4}\b/i)[0]?.replace(/[\s,;-]+$/, '') ?? ''
  return /^\p{Lu}/u.test(name) && !/^All\b/i.test(name) && name.split(' ').length <= 8 ? name : null
}
