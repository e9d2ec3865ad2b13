import { PARTICLES } from '../lexicon/person-names.ts'
import type { PersonName } from './person-names.ts'
import { soundOf } from './spellings.ts'

/**
 * Whether two names can be one person's: the same or fewer words in the same order, initials for words, and no middle
 * initial, generation or given name that the other contradicts. "George W. Bush" is "George Bush", not "George H. W.
 * Bush".
 */
export function canBeOne(one: PersonName, other: PersonName): boolean {
  if (one.generation !== other.generation) return false
  const [longer, shorter] = one.words.length < other.words.length ? [other.words, one.words] : [one.words, other.words]
  if (endsWith(longer, shorter) || startsWith(longer, shorter)) return true
  if (longer.length === shorter.length) return longer.every((word, at) => areAlike(word, shorter[at] ?? ''))
  return areShortened(longer, shorter)
}

/** The given name and a family name, the last or of two the first, with nothing between that the longer name lacks. */
function areShortened(longer: readonly string[], shorter: readonly string[]): boolean {
  const [given, family] = [shorter[0] ?? '', shorter.at(-1) ?? '']
  if (longer[0]?.length === 1 && given.length > 1) return false // "J. P. Smit" is not Joan
  if (!areAlike(longer[0] ?? '', given) || !longer.slice(-2).includes(family)) return false
  const middle = shorter.slice(1, -1)
  if (middle.length > 0 && middle.every((word) => word.length === 1)) return initialsOf(longer) === initialsOf(shorter)
  return isWithin(middle, longer.slice(1, -1))
}

/** Whether two names that share a sure key have other initials: "George W. Bush" and "George H. W. Bush". */
export function haveOtherInitials(one: PersonName, other: PersonName): boolean {
  const [first, second] = [one, other].map(({ words }) => words.filter((word) => word.length === 1).join(''))
  return first !== '' && second !== '' && first !== second
}

function initialsOf(words: readonly string[]): string {
  return words
    .slice(1, -1)
    .map((word) => word.charAt(0))
    .join('')
}

/** An initial is like any word that it begins; other words are like themselves, and like other spellings of them. */
function areAlike(one: string, other: string): boolean {
  if (one.length === 1 || other.length === 1) return one.charAt(0) === other.charAt(0)
  return one === other || (one.length > 3 && soundOf(one) === soundOf(other))
}

/**
 * A name with a particle inside is whole: "Nawaf al-Ahmad al-Sabah" is the father of "Ahmad Nawaf al-Ahmad al-Sabah".
 */
function endsWith(words: readonly string[], ending: readonly string[]): boolean {
  const isWhole = ending.some((word, at) => at > 0 && word === 'al') && !PARTICLES.has(ending[0] ?? '')
  if (isWhole && ending.length < words.length) return false
  return ending.length > 0 && ending.every((word, at) => word === words[words.length - ending.length + at])
}

function startsWith(words: readonly string[], opening: readonly string[]): boolean {
  return opening.length > 1 && opening.every((word, at) => word === words[at])
}

function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let at = 0
  for (const word of many) if (at < few.length && areAlike(word, few[at] ?? '')) at++
  return at === few.length
}
