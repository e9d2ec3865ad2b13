import wrapAnsi from 'wrap-ansi'
import type { Look } from './paint.ts'

/** Words wrapped to the width, every line after the same indent. */
export function block(words: string, { width }: Look, indent: string): string {
  return wrapAnsi(words, width - indent.length, { hard: true }).replace(/^/gm, indent)
}
