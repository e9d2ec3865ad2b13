import { within } from './level.ts'
import type { SpanRow } from './rows.ts'

/** A stretch of the text of the article that a row stands in; null where an end of it is not known. */
export function spanOf(row: { readonly articleId: number }, start: number | null, end: number | null): SpanRow | null {
  return start === null || end === null ? null : within(row, { articleId: row.articleId, start, end })
}
