import { AUXILIARIES, PRONOUNS } from '../../lexicon/function-words.ts'
import type { Token } from '../../reading/tokens.ts'
import type { Feature, Look } from './look.ts'
import { isFunctionWord, NAME_TYPES, wordClass } from './word-class.ts'

/** What may end an utterance, as a number: where it stands in this list. */
const EDGES = ['', ',', '.', '!', '?', ';', ':', '…', '-', '—', '–']

/** What the marked words themselves tell. */
export const WORDS_INSIDE: readonly Feature[] = [
  { name: 'words', of: ({ inside }) => wordsOf(inside).length },
  { name: 'characters', of: ({ frame: { stretch } }) => Math.min(stretch.end - stretch.start, 480) },
  { name: 'stretches', of: ({ group }) => Math.min(group.frames.length, 3) },
  { name: 'edge', of: ({ frame }) => EDGES.indexOf(frame.edge) },
  { name: 'opensWithCapital', of: ({ inside: [token] }) => Number(token?.isCapital ?? false) },
  // "The Last Mill of the Valley": titles of works have a capital on every long word.
  { name: 'longCapitals', of: ({ inside }) => share(inside.filter(isLong), ({ isCapital }) => isCapital) },
  { name: 'capitals', of: ({ inside }) => share(wordsOf(inside), ({ isCapital }) => isCapital) },
  { name: 'functionWords', of: ({ inside }) => share(wordsOf(inside), ({ lower }) => isFunctionWord(lower)) },
  { name: 'auxiliaries', of: ({ inside }) => inside.filter(({ lower }) => AUXILIARIES.has(lower)).length },
  { name: 'pronouns', of: ({ inside }) => inside.filter(({ lower }) => PRONOUNS.has(lower)).length },
  { name: 'hyphens', of: ({ inside }) => share(inside, ({ text }) => text.includes('-')) },
  // <a title="Mill">: addresses and markup.
  { name: 'signs', of: ({ inside }) => share(inside, ({ text }) => /^[<>=@#/[\]]/.test(text)) },
  { name: 'digits', of: ({ inside }) => share(inside, ({ text }) => /^\d/.test(text)) },
  { name: 'firstWord', of: ({ inside: [token] }) => wordClass(token?.lower ?? '') },
  { name: 'lastWord', of: ({ inside }) => wordClass(wordsOf(inside).at(-1)?.lower ?? '') },
  { name: 'named', of: named },
  { name: 'nameType', of: nameType },
  { name: 'echo', of: echo },
]

function wordsOf(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ text }) => /^[\p{L}\p{N}]/u.test(text))
}

function isLong({ text }: Token): boolean {
  return text.length > 3 && /^\p{L}/u.test(text)
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

/** How often the rarest long word stands in the article outside marks: the reporter has no need of marks for it. */
function echo({ inside, article }: Look): number {
  return Math.min(9, ...inside.filter(isLong).map(({ lower }) => article.unmarked.get(lower) ?? 0))
}
