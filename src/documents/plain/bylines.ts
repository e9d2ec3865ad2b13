import { AGENCIES } from './lexicon/agencies.ts'

const BYLINE = /^(?:story |written |reported )?by:?\s+(?<names>\p{Lu}[^.!?]*(?:\p{Lu}\.[^.!?]*)*)$/iu

/**
 * The writers that a byline paragraph names ("By Ana Lopez, Associated Press Writer": all after "By"), or null for a
 * paragraph that is no byline: longer than 14 words, or with a sentence's end.
 */
export function readByline(paragraph: string): string | null {
  if (paragraph.length > 160 || paragraph.split(/\s+/).length > 14) return null
  const names = BYLINE.exec(paragraph)?.groups?.names
  const isNamed =
    names !== undefined && /^\p{Lu}/u.test(names) && !/\b(?:is|was|are|were|has|had|said|says)\b/.test(names)
  return isNamed ? names : null
}

/** The agency that a byline's writer is given as working for ("Associated Press Writer"), or null. */
export function bylineAgency(byline: string): string | null {
  const words = ` ${byline.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const agency = [...AGENCIES].find(([name]) => words.includes(` ${name} `))
  return agency?.[1] ?? null
}
