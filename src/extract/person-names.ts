import { foldLetters } from './fold-letters.ts'

/** A person's name taken apart, in small letters without diacritics; courtesy titles and nicknames in marks left out. */
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

const COURTESIES = new Set(
  'mr mrs ms miss mx dr sir dame prof professor rev reverend hon mme mlle madam sheikh sheik sheikha sayyid ayatollah shri smt maulana alhaji hajji hajj haji datuk datin herr frau señor señora lord lady'.split(
    ' ',
  ),
)
const GENERATIONS = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])
/** Small words that open a family name: "de Hoop Scheffer", "bin Laden", "al-Ansari". */
const PARTICLES = new Set(
  'al el ul bin bint ibn ben abu abou de del della di da do dos das du des la le las los van von der den ten ter zu zur st san santa mac o af av'.split(
    ' ',
  ),
)
/** Nicknames in marks, and what stands in brackets. */
const ASIDE = /(?<=\s)[“"‘'][^”"’']+[”"’'](?=\s)|\([^)]*\)/gu
/** In UTF-16 code units: what is longer is no name, and is not searched through. */
const LONGEST_NAME = 200
/** Names of no more words are names, whatever the words. */
const LONGEST_SURE = 4
/** Longer runs of capitals are no name of one person. */
const MOST_WORDS = 10

/** Takes a name apart as printed; a name of courtesies alone ("Lady") keeps them. No words for a name without letters. */
export function readPersonName(printed: string): PersonName {
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
  if (words.length > LONGEST_SURE && words.some((word) => SENTENCE_WORDS.has(word))) return nobody(words)
  const generation = words.length > 1 && GENERATIONS.has(words.at(-1) ?? '') ? (words.at(-1) ?? '') : ''
  const kept = generation === '' ? words : words.slice(0, -1)
  const first = kept.findIndex((word, at) => !COURTESIES.has(word) || at === kept.length - 1)
  return {
    words: kept.slice(Math.max(first, 0), MOST_WORDS),
    generation,
    isSurnameFirst: /^\p{Lu}\p{L}{0,5}\s\p{Lu}\p{L}+\s*-\s*\p{Ll}+$/u.test(plain.trim()),
    isOneWord: !/\S\s+\S/.test(plain.replace(/\s*-\s*/g, '-')),
  }
}

/** Words of headlines, which few long names have: "Moon Jae-in" is a short one. */
const SENTENCE_WORDS = new Set(
  'about after against and as at before but by from for got has in into is more not on over says than that the to was when while will with'.split(
    ' ',
  ),
)

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

/** Where the family name begins: at the first particle after the given name, else the last word. */
function surnameStart(words: readonly string[]): number {
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && PARTICLES.has(word))
  return particle > 0 ? particle : Math.max(words.length - 1, 0)
}

/** The family name with its particles: "hoop scheffer" is that of nobody, "de hoop scheffer" that of Jaap. */
export function surnameOf(words: readonly string[]): string {
  return words.slice(surnameStart(words)).join(' ')
}

/**
 * What makes a name the same in every article, surest first. `sure`: the words without initials in the middle and
 * without "al" ("George W. Bush", "Mustafa al-Kadhimi"). `hints`: the same name shortened ("Hillary Clinton" for
 * "Hillary Rodham Clinton"), spelt otherwise ("Mohammed", "Muhammad"), or with one initial only ("L. Oyun-Erdene"),
 * which other people may share. None of either for a family name alone.
 */
export function personKeys(name: PersonName): { readonly sure: string | null; readonly hints: readonly string[] } {
  const words = name.words.filter((word, at) => at === 0 || !/^(?:al|el|ul)$/.test(word))
  if (words.length < 2 || name.isOneWord) return { sure: null, hints: [] }
  const isInitialled = words[0]?.length === 1
  const whole = isInitialled ? words : words.filter((word, at) => word.length > 1 || at === 0)
  const key = keyOf(whole, name.generation)
  if (isSurnameAlone(name) || whole.length < 2 || (isInitialled && words[1]?.length !== 1)) {
    return { sure: null, hints: [key] }
  }
  const shorter = whole.length < 3 || isInitialled ? [] : shortenedForms(whole)
  const hints = new Set([...shorter.map((form) => keyOf(form, name.generation)), soundKey(whole, name.generation)])
  hints.delete(key)
  return { sure: key, hints: [...hints] }
}

/** "Juan Hill Lopez Reyes" as "Juan Reyes", "Juan Lopez" and "Juan Hill"; particles stay with their word. */
function shortenedForms(words: readonly string[]): string[][] {
  const given = words[0] ?? ''
  const second = words.findIndex((word, at) => at > 0 && !PARTICLES.has(word))
  const middle = words.length > 3 && !words.some((word) => PARTICLES.has(word)) ? [[given, words.at(-2) ?? '']] : []
  return [[given, ...words.slice(surnameStart(words))], words.slice(0, second + 1), ...middle]
}

function keyOf(words: readonly string[], generation: string): string {
  return `person:${words.join(' ')}${generation === '' ? '' : ` ${generation}`}`
}

function soundKey(words: readonly string[], generation: string): string {
  return `person~${words.map(soundOf).join(' ')}${generation === '' ? '' : ` ${generation}`}`
}

/** The same for one name's spellings in Latin letters: "Mohammed", "Muhamad"; "Zelensky", "Zelenskiy". */
export function soundOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/ou|oo|o/g, 'u')
    .replace(/(?:y|i)+/g, 'i')
    .replace(/e/g, 'a')
    .replace(/q|ck|c(?!h)/g, 'k')
    .replace(/(.)\1+/g, '$1')
}

/** A word with its letters sorted but for the first: the same for "Akhtar" and the slip "Akthar". */
export function slipForm(word: string): string {
  return word.charAt(0) + [...word.slice(1)].sort().join('')
}

const FATHERS = new Set(['bin', 'ibn', 'ben', 'bint'])

/** Whether a word names a person by itself; a father's name ("Salman", in "Mohammed bin Salman") does not. */
export function isOwnWord(words: readonly string[], word: string): boolean {
  return words.some((own, at) => own === word && (at < 2 || !FATHERS.has(words[at - 1] ?? '')))
}

/**
 * Whether two names can be one person's: the same or fewer words in the same order, initials for words, and no middle
 * initial, generation or given name that the other contradicts. "George W. Bush" is "George Bush", not "George H. W. Bush".
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

/** A name with a particle inside is whole: "Nawaf al-Ahmad al-Sabah" is the father of "Ahmad Nawaf al-Ahmad al-Sabah". */
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
