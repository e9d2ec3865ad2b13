import { loadTrees, scoreOf, type Trees } from '../learned/trees.ts'
import { type Scene, wordAt } from '../reading/scene.ts'
import { type Company, candidatesFor, type Pronoun } from './candidates.ts'
import { atSentence, type Discourse, type Met, meet, NOTHING_MET } from './discourse.ts'
import { PRONOUN_FEATURES, rowsFor } from './features.ts'
import { genderSignsOf } from './genders.ts'
import { findMeetings, type People } from './meetings.ts'

/** A pronoun and those whom it may mean, with the features of each; entities below zero have no name. */
export interface PronounQuestion {
  readonly token: number
  readonly entities: readonly number[]
  readonly rows: readonly (readonly number[])[]
}

/** Says which of the candidates a pronoun means, or null. */
export type Choose = (question: PronounQuestion) => number | null

/**
 * Whom the pronouns of an article mean: token -> index of the entity; those that do not show it are left out.
 *
 * "He" and "she" with their forms are followed, outside quotes, in reading order, each with what those before it were
 * found to mean; names inside quotes do not count. Boosted trees choose among those met before; they may choose somebody
 * without a name ("a driver"), and then the pronoun means no entity.
 */
export function resolvePronouns(
  scene: Scene,
  people: People,
  choose: Choose = chooseByTrees,
): ReadonlyMap<number, number> {
  const meetings = findMeetings(scene, people)
  const company = { signs: genderSignsOf(scene, people.entities, meetings), inTitle: peopleInTitle(scene, meetings) }
  const meant = new Map<number, number>()
  let discourse = NOTHING_MET
  for (const met of meetings) {
    if (met.form !== 'PRONOUN') {
      discourse = meet(discourse, met)
      continue
    }
    const entity = personMeant(scene, people, company, discourse, met, choose)
    if (entity !== null) discourse = meet(discourse, { ...met, entity })
    if (entity !== null && entity >= 0) meant.set(met.token, entity)
  }
  return meant
}

let trees: Trees | null = null

function chooseByTrees({ entities, rows }: PronounQuestion): number | null {
  trees ??= loadTrees('pronouns', PRONOUN_FEATURES)
  return surest(trees, { entities, rows })
}

/** The candidate that trees score highest, null where there is none. */
export function surest(trees: Trees, { entities, rows }: Omit<PronounQuestion, 'token'>): number | null {
  const scores = rows.map((row) => scoreOf(trees, row))
  return entities[scores.indexOf(Math.max(...scores))] ?? null
}

function personMeant(
  scene: Scene,
  people: People,
  company: Company,
  before: Discourse,
  met: Met,
  choose: Choose,
): number | null {
  const discourse = atSentence(before, met.sentence)
  const isFirst = discourse.here.length === 0
  const ahead = isFirst ? personAhead(scene, people, met.token) : null
  const pronoun: Pronoun = { ...met, gender: met.gender ?? 'he', ahead }
  const candidates = candidatesFor(pronoun, discourse, company)
  const entities = candidates.map(({ entity }) => entity)
  return choose({ token: met.token, entities, rows: rowsFor(pronoun, discourse, candidates) })
}

function peopleInTitle({ reading: { paragraphs } }: Scene, meetings: readonly Met[]): ReadonlySet<number> {
  const within = meetings.filter(({ paragraph }) => paragraphs[paragraph]?.role === 'TITLE')
  return new Set(within.map(({ entity }) => entity))
}

/** How far a pronoun may stand before the name that it means, in tokens, and that name's title. */
const LONGEST_OPENING = 30
const LONGEST_TITLE = 7

/** Whom the main clause names after a clause that opens its sentence: "After his arrest, Mayor Hill left"; else null. */
function personAhead(scene: Scene, { entities, entityOf }: People, pronoun: number): number | null {
  const { sentences, sentenceOf } = scene.reading
  const { first = 0, last = 0 } = sentences[sentenceOf[pronoun] ?? -1] ?? {}
  if (first === pronoun) return null
  const limit = Math.min(last, pronoun + LONGEST_OPENING)
  let comma = pronoun + 1
  while (comma < limit && wordAt(scene, comma) !== ',') comma++
  for (let at = comma + 1; at < Math.min(last, comma + LONGEST_TITLE); at++) {
    if (wordAt(scene, at) === ',') return null
    const entity = entityOf[scene.nameAt[at] ?? -1] ?? -1
    if (entities[entity]?.type === 'PERSON') return entity
  }
  return null
}
