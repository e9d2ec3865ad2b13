import * as v from 'valibot'
import { excerpt } from '../../documents/containers/parse-json.ts'

/** The value of a line of JSON that has the shape of a schema; or what was expected and what came. */
export function readJsonLine<Value>(schema: v.GenericSchema<unknown, Value>, line: string): Value | string {
  const value = parse(line)
  if (value === undefined) return `expected a record in JSON, got ${excerpt(line)}`
  return readShape(schema, value)
}

/** A value that has the shape of a schema; or what was expected and what came. */
export function readShape<Value>(schema: v.GenericSchema<unknown, Value>, value: unknown): Value | string {
  const result = v.safeParse(schema, value, { abortEarly: true })
  return result.success ? result.output : problemOf(result.issues[0])
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined // which JSON cannot say
  }
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue)
  return place === null ? expectation(issue) : `${place}: ${expectation(issue)}`
}

function expectation({ type, message, expected, received, input }: v.BaseIssue<unknown>): string {
  if (type === 'check') return message
  if (/^(?:loose_)?object$/.test(type) && received === 'undefined') return 'expected it to be given, got nothing'
  return `expected ${expected}, got ${typeof input === 'string' ? excerpt(input) : received}`
}
