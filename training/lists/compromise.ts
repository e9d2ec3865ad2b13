import { load } from './packages.ts'

type Tags = Readonly<Record<string, string | readonly string[]>>
interface Model {
  readonly one: { readonly lexicon: Tags }
  readonly two: { readonly multiwords?: Tags }
}

const { one, two } = (load('compromise') as { model: () => Model }).model()
const TAGGED = Object.entries({ ...one.lexicon, ...two.multiwords })

/** The words and phrases of compromise's lexicon that carry one of some tags ("Demonym"), in lower case. */
export function taggedWords(...tags: readonly string[]): string[] {
  return TAGGED.flatMap(([word, ofWord]) => ([ofWord].flat().some((tag) => tags.includes(tag)) ? [word] : []))
}

interface WikipediaPlugin {
  readonly mutate: (
    world: { readonly model: object },
    nlp: { readonly buildTrie: (titles: readonly string[]) => void },
  ) => void
}

const { mutate } = load('compromise-wikipedia') as WikipediaPlugin
const titles: string[] = []
mutate({ model: {} }, { buildTrie: (unpacked) => void titles.push(...unpacked) }) // its one way to the bare list

/** The titles of the 38,000 most read articles of the English Wikipedia, in lower case. */
export function wikipediaTitles(): readonly string[] {
  return titles
}
