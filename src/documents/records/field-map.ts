import { type FieldMap, RECORD_FIELDS, type RecordField, type RecordFields } from '../content.ts'
import { DocumentError } from '../document-error.ts'
import { valueAt } from './paths.ts'

/** Adds a mapping as it is given on a command line, "text=story.body", to others; or what was expected and what came. */
export function addMapping(map: FieldMap, written: string): FieldMap | string {
  const [, name = '', path = ''] = /^([^=]*)=(.+)$/s.exec(written) ?? []
  const field = RECORD_FIELDS.find((known) => known === name.trim())
  if (field === undefined || path.trim() === '') {
    return `Expected FIELD=PATH, FIELD one of ${RECORD_FIELDS.join(', ')}; got ${JSON.stringify(written)}.`
  }
  return { ...map, [field]: path.trim() }
}

/** What a record has where a field is mapped to, undefined for one that is not. Throws where the record has no such path. */
export function mappedValue(fields: RecordFields, map: FieldMap, field: RecordField): unknown {
  const path = map[field]
  if (path === undefined) return undefined
  const value = valueAt(fields, path)
  if (value === undefined) {
    throw new DocumentError(`expected ${path} for --map ${field}=${path}, got a record with ${namesOf(fields)}`)
  }
  return value
}

const NAMES_AT_MOST = 30

/** The names of a record's fields, for messages: those of objects in it with a dot. */
export function namesOf(fields: RecordFields): string {
  const names = Object.entries(fields).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [key, ...Object.keys(value).map((inner) => `${key}.${inner}`)]
      : [key],
  )
  if (names.length === 0) return 'no fields'
  const more = names.length > NAMES_AT_MOST ? `, and ${names.length - NAMES_AT_MOST} more` : ''
  return `the fields ${names.slice(0, NAMES_AT_MOST).join(', ')}${more}`
}
