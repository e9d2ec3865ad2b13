import { foldLetters } from '../fold-letters.ts'
import { COURTESIES, FATHERS, GENERATIONS, HEADLINE_WORDS, PARTICLES } from '../lexicon/person-names.ts'
import { remembered } from '../remembered.ts'

/**
 * A person's name taken apart, in small letters without diacritics; courtesy titles and nicknames in marks left out.
 */
export interface PersonName {
  /** Words in order, an initial being a word of one letter: "J.K. Rowling" is j, k, rowling. */
  readonly words: readonly string[]
  /** "jr", "sr", "ii", "iii" or "iv"; empty for none. */
  readonly generation: string
  /** Whether it is printed without a space: "Hlubi-Majola". */
  readonly isOneWord: boolean
  /** Whether the family name stands first, as the hyphen of "Moon Jae-in" shows. */
  readonly isSurnameFirst: boolean
}

/** Nicknames in marks, and what stands in brackets. */
const ASIDE = /(?<=\s)[“"‘'][^”"’']+[”"’'](?=\s)|\([^)]*\)/gu
/** In UTF-16 code units: what is longer is no name, and is not searched through. */
const LONGEST_NAME = 200
/** Names of no more words are names, whatever the words. */
const LONGEST_SURE = 4
/** Longer runs of capitals are no name of one person. */
const MOST_WORDS = 10

/**
 * Takes a name apart as printed; a name of courtesies alone ("Lady") keeps them. No words for a name without letters.
 */
export const readPersonName = remembered((printed: string): PersonName => {
  if (printed.length > LONGEST_NAME) return nobody([printed])
  const plain = printed
    .replace(ASIDE, ' ')
    .replace(/(?<=\p{Lu}\.)(?=\p{Lu}\p{Ll})/gu, ' ')
    .replace(/['’]s?$/u, '')
  const isShouted = !/\p{Ll}/u.test(plain)
  const words = plain
    .split(/[^\p{L}\p{M}\p{N}.'’]+/u)
    .flatMap((word, at) => (isInitials(word, at === 0 && !isShouted) ? [...word.replaceAll('.', '')] : [word]))
    .map((word) => foldLetters(word).replace(/[.'’]/g, ''))
    .filter(Boolean)
  if (words.length > LONGEST_SURE && words.some((word) => HEADLINE_WORDS.has(word))) return nobody(words)
  const generation = words.length > 1 && GENERATIONS.has(words.at(-1) ?? '') ? (words.at(-1) ?? '') : ''
  const kept = generation === '' ? words : words.slice(0, -1)
  const first = kept.findIndex((word, at) => !COURTESIES.has(word) || at === kept.length - 1)
  return {
    words: kept.slice(Math.max(first, 0), MOST_WORDS),
    generation,
    isSurnameFirst: /^\p{Lu}\p{L}{0,5}\s\p{Lu}\p{L}+\s*-\s*\p{Ll}+$/u.test(plain.trim()),
    isOneWord: !/\S\s+\S/.test(plain.replace(/\s*-\s*/g, '-')),
  }
})

/** What was taken for a name and is a headline: one word, which is no part of any name. */
function nobody(words: readonly string[]): PersonName {
  return { words: [words.join(' ')], generation: '', isOneWord: true, isSurnameFirst: false }
}

/** "J.K." and, before other words, "JK"; "J." alone is the word that it is. */
function isInitials(word: string, opens: boolean): boolean {
  return /^(?:\p{Lu}\.){2,}\p{Lu}?$/u.test(word) || (opens && /^\p{Lu}{2,3}$/u.test(word))
}

/** Whether a name is a family name alone, for all one can see: "Scheffer", "de Hoop Scheffer", "al-Ansari". */
export function isSurnameAlone({ words, isOneWord }: PersonName): boolean {
  return words.length < 2 || isOneWord || PARTICLES.has(words[0] ?? '')
}

/** Whether a word names a person by itself; a father's name ("Salman", in "Mohammed bin Salman") does not. */
export function isOwnWord(words: readonly string[], word: string): boolean {
  return words.some((own, at) => own === word && (at < 2 || !FATHERS.has(words[at - 1] ?? '')))
}
