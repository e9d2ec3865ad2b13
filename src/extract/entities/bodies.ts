import type { Entity } from '../extraction.ts'
import { isNounLike } from '../grammar/noun-phrases.ts'
import { wordList } from '../lexicon/word-list.ts'
import { type Scene, wordAt } from '../reading/scene.ts'
import { isPossessive } from '../reading/tokens.ts'

/** Nouns for a body that stand in the names of such bodies, in lower case. */
const BODY_NOUNS = wordList(`
academy agency airline assembly association authority bank board bureau center centre church club coalition college
commission committee company confederation congress corporation council court department embassy federation foundation
group hospital institute institution league ministry museum network office organisation organization parliament party
school senate society tribunal union university
`)
/** No body is looked for further back, in sentences, where several would do. */
const NEAR = 1
/** An article with more of one noun means none by it. */
const MOST_BODIES = 20

/**
 * The bodies that an article means by their noun alone, "the court" for the Supreme Court named before: last token ->
 * index of the entity. Only one whose name has the noun is meant, and of several the one that the same sentence or the
 * one before names, if it names no other.
 */
export function findBodies(
  scene: Scene,
  entities: readonly Entity[],
  entityOf: readonly number[],
): ReadonlyMap<number, number> {
  const meant = new Map<number, number>()
  const named = new Map<string, Map<number, number>>()
  for (const at of scene.reading.tokens.keys()) {
    const word = scene.reading.tokens[at]?.lower ?? ''
    if (!BODY_NOUNS.has(word)) continue
    const sentence = scene.reading.sentenceOf[at] ?? 0
    const known = named.get(word) ?? new Map<number, number>()
    const entity = entityOf[scene.nameAt[at] ?? -1] ?? -1
    if (entities[entity]?.type === 'ORGANIZATION' && known.size < MOST_BODIES) {
      named.set(word, known.set(entity, sentence))
    }
    const body = standsForBody(scene, at) ? bodyMeant(known, sentence) : null
    if (body !== null) meant.set(at, body)
  }
  return meant
}

/** "the court ruled", "the court's"; not "the court case", "the court of Oslo". */
function standsForBody(scene: Scene, at: number): boolean {
  if (wordAt(scene, at - 1) !== 'the' || scene.nameAt[at] !== -1) return false
  const after = wordAt(scene, at + 1)
  return isPossessive(after) || (after !== 'of' && after !== 'for' && !isNounLike(scene, at + 1))
}

/** Of bodies and the sentences that named them last, the only one, or the only one that is near. */
function bodyMeant(known: ReadonlyMap<number, number>, sentence: number): number | null {
  if (known.size === MOST_BODIES) return null
  const near = [...known].filter(([, last]) => sentence - last <= NEAR)
  const [only] = known.size === 1 ? known.keys() : near.length === 1 ? near.map(([entity]) => entity) : []
  return only ?? null
}
