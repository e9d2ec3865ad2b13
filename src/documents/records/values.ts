import type { FieldMap, RecordField, RecordFields } from '../content.ts'
import { mappedValue } from './field-map.ts'
import { FIELDS } from './lexicon/fields.ts'
import { lookUpIn } from './paths.ts'

/** What a record may tell: `summary` stands in for a text that it does not have. */
export type ReadField = RecordField | 'summary' | 'updated'

/** What a record may have for a field, the surest first: what it is mapped to, else what the lexicon knows. */
export type Values = (field: ReadField) => unknown[]

/** Opens a record to be read field by field; what it gives throws where a field is mapped to what is not there. */
export function valuesIn(fields: RecordFields, map: FieldMap): Values {
  const lookUp = lookUpIn(fields)
  return (field) => {
    const mapped = field === 'summary' || field === 'updated' ? undefined : mappedValue(fields, map, field)
    return mapped === undefined ? FIELDS[field].map(lookUp) : [mapped]
  }
}
