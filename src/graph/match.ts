import { badInput } from './errors.ts'

const LENGTH_AT_MOST = 1_000
/** Each word is looked up and ranked for every text that it is in. */
const TERMS_AT_MOST = 20

/**
 * A search as people type it, as an expression of FTS5 (https://sqlite.org/fts5.html#full_text_query_syntax); null when
 * there is no word in it.
 *
 * Words must all occur; "a phrase", prefix*, OR between two terms and -term are understood. Every word goes into
 * quotation marks, so that no slip of syntax reaches FTS5: a stray OR or mark, or a search of -terms alone, is read
 * as plain words. Throws BAD_USER_INPUT for a query that is too long or has too many different words.
 */
export function matchExpression(query: string): string | null {
  if (query.length > LENGTH_AT_MOST) throw badInput(`a query of at most ${LENGTH_AT_MOST} characters`, query.length)
  const terms = termsOf(query)
  const different = new Set(matchesOf(terms)).size
  if (different > TERMS_AT_MOST) throw badInput(`a query of at most ${TERMS_AT_MOST} different words`, different)
  const wanted = terms.filter(({ excluded }) => !excluded)
  const excluded = terms.filter((term) => term.excluded)
  if (wanted.length === 0) return excluded.length === 0 ? null : all(excluded)
  const groups = all(wanted)
  return excluded.length === 0 ? groups : `(${groups}) NOT (${joined(matchesOf(excluded), ' OR ')})`
}

interface Term {
  readonly match: string
  readonly excluded: boolean
  /** Stands after OR: it belongs with the term before it. */
  readonly alternative: boolean
}

const PARTS = /(-?)"([^"]*)"?(\*?)|(\S+)/gu
const HAS_WORD = /[\p{L}\p{N}\p{Co}]/u // what the tokenizer unicode61 keeps

function termsOf(query: string): Term[] {
  const terms: Term[] = []
  let either = false
  for (const [part, minus = '', phrase, star = ''] of query.matchAll(PARTS)) {
    if (part === 'OR' && terms.length > 0 && !either) {
      either = true
      continue
    }
    const term =
      phrase === undefined ? wordTerm(part) : { words: phrase, excluded: minus === '-', prefix: star === '*' }
    if (!HAS_WORD.test(term.words)) continue
    terms.push({
      match: quoted(term.words, term.prefix),
      excluded: term.excluded,
      alternative: either && !term.excluded,
    })
    either = false
  }
  return either ? [...terms, { match: quoted('OR', false), excluded: false, alternative: false }] : terms
}

function wordTerm(part: string) {
  const excluded = part.startsWith('-')
  const prefix = part.endsWith('*')
  return { words: part.slice(excluded ? 1 : 0, prefix ? -1 : undefined), excluded, prefix }
}

/** The index knows what begins with three characters; of a shorter beginning it would have to join half of all words. */
const PREFIX_AT_LEAST = 3

function quoted(words: string, prefix: boolean): string {
  const [beginning = ''] = words.match(/[\p{L}\p{N}\p{Co}]+(?=[^\p{L}\p{N}\p{Co}]*$)/u) ?? []
  const star = prefix && [...beginning].length >= PREFIX_AT_LEAST ? '*' : ''
  return `"${words.replaceAll('"', ' ').replaceAll('\0', ' ')}"${star}`
}

/** All of the terms, where OR binds closer: a b OR c is a and one of b and c. */
function all(terms: readonly Term[]): string {
  const groups: string[][] = []
  for (const { match, alternative } of terms) {
    if (alternative && groups.length > 0) groups.at(-1)?.push(match)
    else groups.push([match])
  }
  return joined(
    groups.map((group) => `(${joined(group, ' OR ')})`),
    ' AND ',
  )
}

function matchesOf(terms: readonly Term[]): string[] {
  return terms.map(({ match }) => match)
}

/** Each once: FTS5 would look a word up as often as it is told to. */
function joined(terms: readonly string[], operator: string): string {
  return [...new Set(terms)].join(operator)
}
