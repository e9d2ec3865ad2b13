import type { RecordFields } from '../content.ts'
import { LISTS } from './lexicon/fields.ts'
import { isRecord, lookUpIn } from './paths.ts'
import type { Values } from './values.ts'
import { wordsOf } from './words.ts'

const ERROR = /^(?:error|fail|failed|failure|fault)$/i
/** Where APIs say what went wrong: NewsAPI, the Guardian, the New York Times and gateways. */
const ERROR_MESSAGES = ['error.message', 'error', 'errors.message', 'errors.detail', 'errors', 'fault.faultstring']

/** What is told of a record that is no article though it has words for one; null for any other. */
export function reasonForNone(fields: RecordFields, values: Values): string | null {
  const words = values('text').flatMap(wordsOf)
  if (words[0] === '[Removed]') return 'expected an article, but it was removed by its publisher'
  const message = wordsOf(lookUpIn(fields)('message'))[0] ?? null
  if (values('title').flatMap(wordsOf).length > 0 || words.some((some) => some !== message)) return null
  const error = errorIn(fields, message)
  return error === null ? null : `expected an article, but this is an error: ${error}`
}

/** What an answer of an API says went wrong, null where it says nothing of the kind. */
function errorIn(fields: RecordFields, message: string | null): string | null {
  const lookUp = lookUpIn(fields)
  const stated = ERROR_MESSAGES.map(lookUp)
    .flatMap(wordsOf)
    .find((words) => /\p{L}/u.test(words))
  const isError = wordsOf(lookUp('status')).some((status) => ERROR.test(status))
  return stated ?? (isError ? (message ?? 'it does not say which') : null)
}

/** The name of the list that an answer has for articles, where there is nothing in it; null where it has none. */
export function emptyListIn(fields: RecordFields): string | null {
  const lookUp = lookUpIn(fields)
  const empty = LISTS.find((name) => {
    const value = lookUp(name)
    return Array.isArray(value) && value.length === 0
  })
  if (empty !== undefined) return empty
  const inner = LISTS.map(lookUp).find(isRecord)
  return inner === undefined ? null : emptyListIn(inner)
}
