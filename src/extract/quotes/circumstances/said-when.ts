import type { Span } from '../../extraction.ts'
import type { Answer } from '../../grammar/attribution.ts'
import { adjunctsOf } from '../../grammar/cue-clauses.ts'
import type { Scene } from '../../reading/scene.ts'

/**
 * When something was said, in the words of the text without their preposition: "Monday", in "Lopez said on Monday". Null
 * where the clause of the verb of saying tells no time: what is said there, and other clauses, have times of their own.
 */
export function saidWhen(scene: Scene, answer: Answer): Span | null {
  const time = adjunctsOf(scene, answer).find(({ isTime }) => isTime)
  if (time === undefined) return null
  const { tokens } = scene.reading
  const [first, last] = [tokens[time.words.first], tokens[time.words.last - 1]]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}
