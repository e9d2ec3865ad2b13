import type { Span } from '../extraction.ts'
import type { Scene } from '../reading/scene.ts'

/** Verbs of saying, and "according", with the particle that makes them one: "pointed out", "called for", "went on". */
const WITH_PARTICLE =
  /^(?:according to|point(?:s|ed|ing)? (?:out|to)|call(?:s|ed|ing)? (?:on|for|out|upon)|(?:go|goes|going|went) on|(?:fire[sd]?|firing|hits?|hitting|shoots?|shooting|shot|snap(?:s|ped)?) back|(?:blurt|lash|speak|spoke|spell|lay|lays|laid|cry|cries|cried)(?:s|es|ed|ing)? out|sum(?:s|med|ming)? up)$/

/** The words of the verb of saying at a token, its particle among them; null for no token. */
export function cueSpan({ reading: { tokens } }: Scene, cue: number | null): Span | null {
  const [verb, next] = [tokens[cue ?? -1], tokens[(cue ?? -1) + 1]]
  if (verb === undefined) return null
  const isOne = next !== undefined && WITH_PARTICLE.test(`${verb.lower} ${next.lower}`)
  return { start: verb.start, end: isOne ? next.end : verb.end }
}
