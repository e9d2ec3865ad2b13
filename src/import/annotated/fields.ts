import * as v from 'valibot'

/** Text that can be stored: whole characters, no NUL. */
export const words = v.pipe(
  v.string(),
  v.check((text) => text.isWellFormed(), 'expected whole characters, got half of a surrogate pair'),
  v.check((text) => !text.includes('\0'), 'expected text, got a NUL character'),
)

/** Text that says something. */
export const filled = v.pipe(
  words,
  v.check((text) => /\S/.test(text), 'expected words, got none'),
)

/** A half-open span. */
export const span = v.tuple([v.number(), v.number()])
