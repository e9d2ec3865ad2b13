import { parseArgs } from 'node:util'

/** What is judged: names or quotes. */
export type Kind = 'entities' | 'quotes'

/** What a command line asks to be judged, on which gold file, and how. */
export interface Asked {
  readonly kind: Kind
  readonly gold: string
  readonly how: How
}

/** How many errors to list at most, and the field of the records by whose values scores are told apart; null for none. */
export interface How {
  readonly errors: number
  readonly by: string | null
}

/** A command line that asks for nothing that there is; the message says what was expected and what came. */
export class UsageError extends Error {}

/** How the command is called, and what it reads. */
export const USAGE = `npm run evaluate -- entities|quotes GOLD [--errors NUMBER] [--by FIELD]

Extracts from the texts of GOLD, holds what is found against what is annotated there, and prints scores and errors by
class. GOLD is a file of records in JSON, a line each, or - for standard input: {id, text, entities: [{start, end, type}]}
or {id, text, quotes: [{start, end, type, speaker}]}, offsets in UTF-16 code units. --errors lists so many errors as well, --by
prints the scores for each value of a field of the records too, such as their publisher.
training/README.md, "Judging", explains the figures.`

/** Reads the words after the command's name; null where they ask for help. Throws a UsageError. */
export function readArguments(words: readonly string[]): Asked | null {
  const { values, positionals } = parsed(words)
  if (values.help) return null
  const [kind, gold, ...others] = positionals
  if (kind === undefined) throw new UsageError('expected a kind, entities or quotes, and a gold file, got nothing')
  if (!isKind(kind)) throw new UsageError(`expected a kind, entities or quotes, got ${JSON.stringify(kind)}`)
  if (gold === undefined || gold === '') throw new UsageError(`expected a gold file after ${kind}, got nothing`)
  if (others.length > 0) throw new UsageError(`expected one gold file, got ${positionals.length - 1}`)
  return { kind, gold, how: { errors: wholeNumber(values.errors), by: values.by ?? null } }
}

function parsed(words: readonly string[]) {
  try {
    const errors = { type: 'string', default: '0' } as const
    const options = { errors, by: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const
    return parseArgs({ args: [...words], options, allowPositionals: true })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error // which is what Node throws for an option that is not known
    throw new UsageError(error.message.replace(/\n.*/s, ''))
  }
}

function isKind(word: string): word is Kind {
  return word === 'entities' || word === 'quotes'
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new UsageError(`expected --errors to be a whole number, got ${JSON.stringify(text)}`)
}
