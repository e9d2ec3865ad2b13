import type { MentionForm, Quote, Span } from '../extraction.ts'
import type { Scene } from '../reading/scene.ts'
import type { TokenRange } from '../reading/sentences.ts'
import { tokenFrom } from '../reading/tokens.ts'
import type { Cast } from './cast.ts'
import { titleStanding } from './offices.ts'

/** Words other than a name that mean an entity: "he", "the foreign minister". */
export interface Reference extends Span {
  readonly entity: number
  readonly form: Exclude<MentionForm, 'NAME'>
}

/**
 * The pronouns and standing titles of an article outside quotes that show whom they mean, in reading order; all others
 * are left out, titles that are given to somebody right there ("Ana Lopez, the mayor") as well. Pronouns are "he" and
 * "she" with their forms: "they" and "it" mean too much that has no name.
 */
export function findReferences(scene: Scene, cast: Cast): Reference[] {
  const given = new Set(cast.entities.flatMap(({ roles }) => roles.map(({ start }) => start)))
  const places = [...new Set([...cast.pronouns.keys(), ...cast.titled.keys()])].sort((a, b) => a - b)
  return places.flatMap((at) => {
    if (scene.quotedBy[at] !== -1 || scene.nameAt[at] !== -1) return []
    const person = cast.pronouns.get(at)
    if (person !== undefined) return referenceAt(scene, { first: at, last: at + 1 }, person, 'PRONOUN')
    const holder = cast.titled.get(at)
    const title = holder === undefined ? null : (titleStanding(scene, at) ?? { first: at, last: at + 1 })
    if (holder === undefined || title === null || given.has(scene.reading.tokens[title.first]?.start ?? -1)) return []
    return referenceAt(scene, withArticle(scene, title), holder, 'ROLE')
  })
}

function withArticle({ reading: { tokens } }: Scene, { first, last }: TokenRange): TokenRange {
  return { first: tokens[first - 1]?.lower === 'the' ? first - 1 : first, last }
}

function referenceAt(
  { reading: { tokens } }: Scene,
  { first, last }: TokenRange,
  entity: number,
  form: Reference['form'],
): Reference[] {
  const [opening, closing] = [tokens[first], tokens[last - 1]]
  return opening === undefined || closing === undefined
    ? []
    : [{ start: opening.start, end: closing.end, entity, form }]
}

/** In how many tokens of an article's first sentence its subject's title must have ended. */
const OPENING = 8

/**
 * Whom an article's first sentence means by a title with an owner: "The mill's director on Friday called for rain. "We
 * need it," Ana Lopez said." Only where the first person named after it speaks in that paragraph or the next and is given no
 * title of their own, nor anybody else that one; null otherwise.
 */
export function openingReference(
  scene: Scene,
  { entities, entityOf, offices }: Cast,
  quotes: readonly Quote[],
): Reference | null {
  const { sentences, paragraphs, tokens } = scene.reading
  const opening = sentences.find(({ paragraph }) => paragraphs[paragraph]?.role === 'BODY')
  const person = scene.names.findIndex(({ start }, index) => {
    return start >= (opening?.start ?? 0) && entities[entityOf[index] ?? -1]?.type === 'PERSON'
  })
  const entity = entityOf[person] ?? -1
  const quote = quotes.find(({ speaker }) => speaker === entity)
  const named = scene.names[person]
  if (opening === undefined || quote === undefined || named === undefined || named.start < opening.end) return null
  const isNear = [named, quote.context].every(({ start }) => paragraphAt(scene, start) <= opening.paragraph + 1)
  if (!isNear || (entities[entity]?.roles.length ?? 1) > 0) return null
  const title = firstTitle(scene, opening)
  // "The mayor spoke. … Ana Lopez said": whose mayor, nothing tells.
  if (title === null || tokens[title.first - 1]?.lower === 'the') return null
  if (offices.has(tokens[title.last - 1]?.lower ?? '')) return null
  return referenceAt(scene, withArticle(scene, title), entity, 'ROLE')[0] ?? null
}

function firstTitle(scene: Scene, { first, last }: TokenRange): TokenRange | null {
  for (let at = first; at < Math.min(last, first + OPENING); at++) {
    const title = titleStanding(scene, at)
    if (title !== null) return title
  }
  return null
}

function paragraphAt({ reading: { tokens, sentences, sentenceOf } }: Scene, offset: number): number {
  return sentences[sentenceOf[tokenFrom(tokens, offset)] ?? -1]?.paragraph ?? -1
}
