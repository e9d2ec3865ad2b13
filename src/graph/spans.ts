import type { SpanRow } from './rows.ts'

/** A stretch of an article's text; null where an end of it is not known. */
export function spanOf(articleId: number, start: number | null, end: number | null): SpanRow | null {
  return start === null || end === null ? null : { articleId, start, end }
}
