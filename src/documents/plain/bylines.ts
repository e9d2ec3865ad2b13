import { AGENCIES } from './lexicon/agencies.ts'

const LEAD =
  /^(?:(?:an? )?(?:story|written|reported|report|words|text|posted|published|compiled|article|opinion|analysis|column|commentary|review|interview) )?by:?\s+(?<names>\p{Lu}[^.!?]*(?:\p{Lu}\.[^.!?]*)*)$/iu
const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:d[aeiou]s?|del|della|van|v[oa]n|d[ea][rn]|te[nr]|la|le|el|al|bin|ibn|zu[mr]?)(?= )| \p{Lu}[\p{L}.'’-]*){0,4} \p{Lu}[\p{L}'’-]+`
const NAMES = `${NAME}(?:(?:, | (?:and|und|et|y|e|en|og|och|&) )${NAME}){0,4}`
const A_NAME = new RegExp(`^${NAME}$`, 'u')
/** Ways to say "by" in other languages, and labels: only names are believed behind them. */
const LEAD_OF_NAMES = new RegExp(
  `^(?:Von|Par|Por|Di|Door|Av|Af|Przez|VON|PAR|POR|DI|DOOR|AV|AF|Words:|Text:|Writer:|Author:|Reporter:|Autor:|Auteur :|Texto:) (?<names>${NAMES})$`,
  'u',
)
const JOB =
  /^(?:[\p{L}-]+ ){0,4}(?:writers?|reporters?|correspondents?|editors?|columnists?|contributors?|bureau chief|critic|journalists?)(?: (?:in|at|for|of) \p{Lu}[\p{L} .]{1,40})?$/iu

/**
 * The writers that a byline paragraph names ("By Ana Lopez, Associated Press Writer": all after "By"), or null for a
 * paragraph that is no byline: longer than 14 words, or with a sentence's end.
 */
export function readByline(paragraph: string): string | null {
  if (paragraph.length > 160 || paragraph.split(/\s+/).length > 14) return null
  const names = LEAD.exec(paragraph)?.groups?.names
  if (names === undefined) return LEAD_OF_NAMES.exec(paragraph)?.groups?.names ?? null
  return /^\p{Lu}/u.test(names) && !/\b(?:is|was|are|were|has|had|said|says)\b/.test(names) ? names : null
}

/** The writers of a line that is names and a job and nothing else: "Ana Lopez, Staff Writer". */
export function readNamesAlone(line: string): string | null {
  const comma = line.lastIndexOf(', ')
  if (comma < 0 || line.length > 120 || !JOB.test(line.slice(comma + 2))) return null
  return line
    .slice(0, comma)
    .split(/, | and /)
    .every(isName)
    ? line
    : null
}

/** Whether some words are a person's full name by their look: "Ana Lopez", "Jaap de Hoop Scheffer". */
export function isName(words: string): boolean {
  return words.length <= 60 && A_NAME.test(words)
}

/** The agency that a byline's writer is given as working for ("Associated Press Writer"), or null. */
export function bylineAgency(byline: string): string | null {
  const words = ` ${byline.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const agency = [...AGENCIES].find(([name]) => words.includes(` ${name} `))
  return agency?.[1] ?? null
}
