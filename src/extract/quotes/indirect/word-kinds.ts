import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../../lexicon/function-words.ts'
import type { Scene } from '../../reading/scene.ts'

/** How a cue ends: 4 for "said", which is most of them. */
export function cueEnding(word: string): number {
  if (word === 'said') return 4
  return ['', 'ing', 'ed', 's'].findLastIndex((ending) => word.endsWith(ending))
}

const TYPES = ['PERSON', 'ORGANIZATION', 'PLACE', 'GROUP', 'OTHER']
/** What a word is by the first list that has it. */
const KINDS: readonly (readonly [number, (word: string) => boolean])[] = [
  [7, (word) => /^s?he$/.test(word)],
  [8, (word) => PRONOUNS.has(word)],
  [9, (word) => word === 'that'],
  [10, (word) => word === 'to'],
  [11, (word) => /^(?:whether|if|how|why|what|who|when|where)$/.test(word)],
  [12, (word) => DETERMINERS.has(word)],
  [13, (word) => PREPOSITIONS.has(word)],
  [14, (word) => CONJUNCTIONS.has(word)],
  [15, (word) => AUXILIARIES.has(word)],
  [16, (word) => word === ','],
  [17, (word) => /^[.!?]$/.test(word)],
  [18, (word) => !/\p{L}/u.test(word)],
  [19, (word) => word.endsWith('ing')],
  [20, (word) => word.endsWith('ed')],
  [21, (word) => word.endsWith('s')],
]

/** What stands at a token, as a number that trees can tell apart: quoted words, a type of name, a kind of word. */
export function kindAt({ reading, names, nameAt, quotedBy }: Scene, at: number): number {
  if (quotedBy[at] !== -1) return 1
  const name = names[nameAt[at] ?? -1]
  if (name !== undefined) return 2 + TYPES.indexOf(name.type)
  const word = reading.tokens[at]?.lower ?? ''
  return KINDS.find(([, matches]) => matches(word))?.[0] ?? 22
}
