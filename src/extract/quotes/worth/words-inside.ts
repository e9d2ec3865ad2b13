import { AUXILIARIES, PRONOUNS } from '../../lexicon/function-words.ts'
import type { Token } from '../../reading/tokens.ts'
import type { Feature, Look } from './look.ts'
import { isFunctionWord, NAME_TYPES, wordClass } from './word-class.ts'

/** What may end an utterance, as a number: where it stands in this list. */
const EDGES = ['', ',', '.', '!', '?', ';', ':', '…', '-', '—', '–']

/** What the marked words themselves tell. */
export const WORDS_INSIDE: readonly Feature[] = [
  { name: 'words', of: ({ words }) => words.length },
  { name: 'characters', of: ({ frame: { stretch } }) => Math.min(stretch.end - stretch.start, 480) },
  { name: 'stretches', of: ({ group }) => Math.min(group.frames.length, 3) },
  { name: 'edge', of: ({ frame }) => EDGES.indexOf(frame.edge) },
  { name: 'opensWithCapital', of: ({ inside: [token] }) => Number(token?.isCapital ?? false) },
  // "The Last Mill of the Valley": titles of works have a capital on every long word.
  { name: 'longCapitals', of: ({ words }) => share(words.filter(isLong), ({ isCapital }) => isCapital) },
  { name: 'capitals', of: ({ words }) => share(words, ({ isCapital }) => isCapital) },
  { name: 'functionWords', of: ({ words }) => share(words, ({ lower }) => isFunctionWord(lower)) },
  { name: 'auxiliaries', of: ({ words }) => words.filter(({ lower }) => AUXILIARIES.has(lower)).length },
  { name: 'pronouns', of: ({ words }) => words.filter(({ lower }) => PRONOUNS.has(lower)).length },
  { name: 'hyphens', of: ({ words }) => share(words, ({ text }) => text.includes('-')) },
  // <a title="Mill">: addresses and markup.
  { name: 'signs', of: ({ inside }) => share(inside, ({ text }) => /^[<>=@#/[\]]/.test(text)) },
  { name: 'digits', of: ({ inside }) => share(inside, ({ text }) => /^\d/.test(text)) },
  { name: 'firstWord', of: ({ inside: [token] }) => wordClass(token?.lower ?? '') },
  { name: 'lastWord', of: ({ words }) => wordClass(words.at(-1)?.lower ?? '') },
  { name: 'named', of: named },
  { name: 'nameType', of: nameType },
]

function isLong({ text }: Token): boolean {
  return text.length > 3 && !/^\d/.test(text)
}

/** How many of some tokens are such; -1 where there are none. */
function share(tokens: readonly Token[], isSuch: (token: Token) => boolean): number {
  return tokens.length === 0 ? -1 : tokens.filter(isSuch).length / tokens.length
}

/** How much of the marked words are names. */
function named({ scene, first, inside }: Look): number {
  return inside.filter((_, at) => scene.nameAt[first + at] !== -1).length / Math.max(1, inside.length)
}

function nameType({ scene, first }: Look): number {
  const name = scene.names[scene.nameAt[first] ?? -1]
  return name === undefined ? -1 : NAME_TYPES.indexOf(name.type)
}
