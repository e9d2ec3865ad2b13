import type { Line } from './lines.ts'

/** How the lines of a text are broken. */
export interface Wrapping {
  /** The longest line that was broken because the next word had no room; 0 where no line was. */
  readonly width: number
  /** Whether blank lines part its paragraphs. */
  readonly hasBlanks: boolean
  /** Whether lines are longer than any that are broken by hand. */
  readonly hasLongLines: boolean
  /** Whether only some lines are indented: those that begin a paragraph. */
  readonly hasIndents: boolean
}

const LONGEST_BROKEN = 120
const LEAST_BROKEN = 3

/** A line that goes on with the sentence of the one above shows where that one was broken. */
export function wrappingOf(text: string, lines: readonly Line[]): Wrapping {
  const inner = lines.flatMap((line, at) => (at === 0 || line.isAfterBlank ? [] : [at]))
  const goingOn = inner.filter((at) => goesOn(text, lines[at]))
  const broken = goingOn.map((at) => lengthOf(lines[at - 1])).filter((length) => length <= LONGEST_BROKEN)
  const isWrapped = broken.length >= LEAST_BROKEN && broken.length * 4 >= inner.length
  const indented = lines.filter(({ indent }) => indent >= 2).length
  return {
    width: isWrapped ? broken.reduce((longest, length) => Math.max(longest, length), 0) : 0,
    hasBlanks: inner.length < lines.length - 1,
    hasLongLines: lines.some((line) => lengthOf(line) > LONGEST_BROKEN),
    hasIndents: indented > 0 && indented * 5 <= lines.length * 3,
  }
}

/** Whether a line begins in small letters, as only the middle of a sentence does. */
export function goesOn(text: string, line: Line | undefined): boolean {
  return line !== undefined && /^\p{Ll}/u.test(text.slice(line.start, line.start + 2))
}

/** How many UTF-16 units a line has, white space at its edges left out; 0 for none. */
export function lengthOf(line: Line | undefined): number {
  return line === undefined ? 0 : line.end - line.start
}
