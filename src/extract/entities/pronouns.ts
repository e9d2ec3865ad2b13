import { PERSON_NOUNS } from '../lexicon/titles.ts'
import { genderAt, gendersOf } from '../people/gender.ts'
import { isFamily } from '../people/people.ts'
import { isOffice } from '../people/roles.ts'
import { type Scene, wordAt } from '../reading/scene.ts'
import type { Cast } from './cast.ts'
import { clauseStart, isObjectPronoun, opensClause } from './clauses.ts'

/** How many sentences back a pronoun is followed. */
const REACH = 6
/** How many people of a sentence are looked at: sentences that name more are lists, or no sentences. */
const MOST_PEOPLE = 30

/** A place outside quotes that speaks of one person. */
interface Landmark {
  readonly token: number
  /** Index of the person, -1 for one without a name: "a driver". */
  readonly entity: number
  /** Whether a clause begins with it: "that the driver …". */
  readonly isOpening: boolean
}

/** What of a cast tells whom a pronoun means. */
type People = Pick<Cast, 'entities' | 'entityOf' | 'titled'>

/**
 * Whom the pronouns of an article mean: token -> index of the entity; those that do not show it are left out.
 *
 * It is the first person fitting in gender that the pronoun's own sentence names before it, else the first of the nearest
 * sentence before that names one, at most six back; a title that stands for somebody counts as their name. Nobody where
 * a sentence on the way has somebody without a name ("a driver"). Names inside quotes do not count. Only "he" and "she"
 * and their forms are followed. The first pronoun that means somebody of unknown gender tells it for the whole article.
 */
export function resolvePronouns(scene: Scene, people: People): ReadonlyMap<number, number> {
  const landmarks = findLandmarks(scene, people)
  const genders = gendersOf(scene, people.entities, people.entityOf)
  const meant = new Map<number, number>()
  for (const at of scene.reading.tokens.keys()) {
    const gender = genderAt(scene, at)
    if (gender === null) continue
    const other = isObjectPronoun(scene, at) ? clauseSubject(scene, people, meant, at) : null
    const person = personMeant(
      scene,
      landmarks,
      at,
      (entity) => entity !== other && (genders[entity] ?? gender) === gender,
    )
    if (person === null) continue
    meant.set(at, person)
    genders[person] = gender
  }
  return meant
}

function personMeant(
  scene: Scene,
  landmarks: readonly (readonly Landmark[])[],
  pronoun: number,
  isFitting: (entity: number) => boolean,
): number | null {
  const { sentenceOf, sentences } = scene.reading
  const here = sentenceOf[pronoun] ?? 0
  for (let back = here; back >= Math.max(0, here - REACH); back--) {
    if (isLine(scene, back) && sentences[back]?.paragraph !== sentences[here]?.paragraph) continue
    const people = lastBefore(landmarks[back] ?? [], pronoun)
    const person = people.findIndex(({ entity }) => entity !== -1 && isFitting(entity))
    const isBlocked =
      back === here && people.slice(person + 1).some(({ entity, isOpening }) => entity === -1 && isOpening)
    if (person !== -1) return isBlocked ? null : (people[person]?.entity ?? null)
    if (people.some(({ entity }) => entity === -1)) return null
  }
  return null
}

/** Whether a sentence has no end: the line of a link or a list between paragraphs speaks of something else. */
function isLine({ reading: { sentences, tokens, paragraphs } }: Scene, sentence: number): boolean {
  const { last = 0, paragraph = 0 } = sentences[sentence] ?? {}
  const isFirst = paragraphs.findIndex(({ role }) => role === 'BODY') >= paragraph
  return !isFirst && /^[\p{L}\p{N}]/u.test(tokens[last - 1]?.text ?? '')
}

/** The subject of the clause that a pronoun is the object of: in "Lopez told Hill to ask him", Hill; null for unknown. */
function clauseSubject(
  scene: Scene,
  people: People,
  meant: ReadonlyMap<number, number>,
  pronoun: number,
): number | null {
  let subject: number | null = null
  for (let at = clauseStart(scene, pronoun); at < pronoun; at++) {
    const person = meant.get(at) ?? personAt(scene, people, at)
    if (person !== null && (subject === null || wordAt(scene, at + 1) === 'to')) subject = person
  }
  return subject
}

function personAt(scene: Scene, { entities, entityOf, titled }: People, at: number): number | null {
  if (scene.quotedBy[at] !== -1) return null
  const name = scene.nameAt[at] ?? -1
  if (name !== -1 && isFamily(scene, name)) return null
  const entity = titled.get(at) ?? entityOf[name] ?? -1
  return entities[entity]?.type === 'PERSON' ? entity : null
}

/** The last of some landmarks that stand before a token. */
function lastBefore(landmarks: readonly Landmark[], token: number): readonly Landmark[] {
  let [low, high] = [0, landmarks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((landmarks[middle]?.token ?? token) < token) low = middle + 1
    else high = middle
  }
  return landmarks.slice(Math.max(0, low - MOST_PEOPLE), low)
}

/** Whom each sentence of an article speaks of, outside quotes, by name, by title, and without either. */
function findLandmarks(scene: Scene, people: People): Landmark[][] {
  return scene.reading.sentences.map(({ first, last }) => {
    const landmarks: Landmark[] = []
    for (let token = first; token < last; token++) {
      const entity = personAt(scene, people, token)
      if (entity !== null) landmarks.push({ token, entity, isOpening: false })
      else if (isUnnamed(scene, token)) landmarks.push({ token, entity: -1, isOpening: isOpening(scene, token) })
    }
    return landmarks
  })
}

/** "a driver", "the officer"; not "the officer Ana Lopez". */
function isUnnamed(scene: Scene, at: number): boolean {
  const word = wordAt(scene, at)
  if (!PERSON_NOUNS.has(word) && !isOffice(word)) return false
  if (scene.names[scene.nameAt[at + 1] ?? -1]?.type === 'PERSON') return false
  return articleBefore(scene, at) !== undefined
}

function articleBefore(scene: Scene, noun: number): number | undefined {
  return [1, 2, 3].map((back) => noun - back).find((at) => /^(?:a|an|the|one)$/.test(wordAt(scene, at)))
}

/** After a comma a noun may be in apposition: "Ana Lopez, the mayor, recalls that her town …". */
function isOpening(scene: Scene, noun: number): boolean {
  const first = articleBefore(scene, noun) ?? noun
  return wordAt(scene, first - 1) !== ',' && opensClause(scene, first)
}
