import { layOut } from '../src/documents/index.ts'
import type { Cast } from '../src/extract/entities/cast.ts'
import { castNames } from '../src/extract/entities/entities.ts'
import { readScene } from '../src/extract/read-scene.ts'
import type { Scene } from '../src/extract/reading/scene.ts'
import { tokenFrom } from '../src/extract/reading/tokens.ts'
import { readAnnotated } from './corpora.ts'
import { namesMatch } from './evaluate/names.ts'
import { readQuotedTexts } from './quoted-texts.ts'

/** Words that mean somebody, as a reader marked them: their span, and a name that the text has for whom they mean. */
export interface Reference {
  readonly start: number
  readonly end: number
  /** Null where they mean nobody with a name in the text. */
  readonly name: string | null
}

/** A text with references; not all that it has need be marked. */
export interface ReferringText {
  readonly id: string
  readonly publisher: string
  readonly text: string
  readonly references: readonly Reference[]
}

/** Such a text as the extraction reads it before it looks for whom pronouns mean. */
export interface ReferringArticle extends ReferringText {
  readonly scene: Scene
  readonly cast: Omit<Cast, 'pronouns'>
  /** The references by their first tokens. */
  readonly byToken: ReadonlyMap<number, Reference>
}

/** Texts of a folder of corpora, and the references in them in training/annotations. */
const REFERENCES = [
  { texts: 'documents/wikinews-2019.jsonl', annotations: 'wikinews-2019-references.jsonl' },
  { texts: 'quotes/polnear-dev.jsonl', annotations: 'polnear-dev-references.jsonl' },
]

/**
 * The texts of a folder of corpora with references in them, in a fixed order: those marked as such, and the pronouns that
 * speak where the quotes of a text have the person. Throws as `readCorpus` does.
 */
export function readReferringTexts(folder: string): ReferringText[] {
  const marked = REFERENCES.flatMap(({ texts, annotations }) =>
    readAnnotated<StandOffReferences>(folder, texts, annotations).map(({ id, text, marks: { references } }) => {
      return { id, publisher: publisherOf(id), text, references: references.map((mark) => referenceIn(text, mark)) }
    }),
  )
  return [...marked, ...readSpeakingPronouns(folder)]
}

/** A text's references without the text: start, length, and the same of a name, -1 for none. */
interface StandOffReferences {
  readonly references: readonly (readonly [start: number, length: number, name: number, nameLength: number])[]
}

function referenceIn(text: string, [start, length, name, nameLength]: StandOffReferences['references'][number]) {
  return { start, end: start + length, name: name === -1 ? null : text.slice(name, name + nameLength) }
}

/** "polnear/nyt_2016-…" is of nyt, a page of Wikinews of wikinews. */
function publisherOf(id: string): string {
  return /^polnear\/([^_]+)_/.exec(id)?.[1] ?? 'wikinews'
}

function readSpeakingPronouns(folder: string): ReferringText[] {
  const texts = readQuotedTexts(folder).map(({ id, publisher, text, quotes }): ReferringText => {
    const speakers = quotes.flatMap(({ speaker }) => (speaker?.kind === 'pronoun' ? [speaker] : []))
    const byStart = new Map(
      speakers.flatMap(({ start, end, entity }): [number, Reference][] =>
        entity == null ? [] : [[start, { start, end, name: entity }]],
      ),
    )
    return { id, publisher, text, references: [...byStart.values()] }
  })
  return texts.filter(({ references }) => references.length > 0)
}

/** Reads a text with references with the models that are there. */
export function readReferring(referring: ReferringText): ReferringArticle {
  const scene = readScene(referring.text, layOut(referring.text))
  const byToken = referring.references.map((reference): [number, Reference] => [
    tokenFrom(scene.reading.tokens, reference.start),
    reference,
  ])
  return { ...referring, scene, cast: castNames(scene), byToken: new Map(byToken) }
}

/** Whether an entity of an article's cast is what a reference means; entities below zero have no name. */
export function isMeant({ cast: { entities } }: ReferringArticle, { name }: Reference, entity: number): boolean {
  if (name === null || entity < 0) return name === null && entity < 0
  return namesMatch(name, entities[entity]?.name ?? '')
}
