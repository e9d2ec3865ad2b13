import { PARTICLES } from '../lexicon/person-names.ts'
import { isSurnameAlone, type PersonName } from './person-names.ts'
import { soundOf } from './spellings.ts'

/** Where the family name begins: at the first particle after the given name, else the last word. */
function surnameStart(words: readonly string[]): number {
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && PARTICLES.has(word))
  return particle > 0 ? particle : Math.max(words.length - 1, 0)
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
