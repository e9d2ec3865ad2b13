import type { Cast } from '../entities/cast.ts'
import type { Span } from '../extraction.ts'
import type { Scene } from '../reading/scene.ts'
import { isPossessive, tokenFrom } from '../reading/tokens.ts'

const SPOKESPERSON = /spokes(?:man|woman|person)$/i

/**
 * Whom each entity of the cast speaks for by the offices that the article gives it ("NATO spokesman Ian Hill … Hill
 * said"), as an index into the entities; null where it does not say.
 */
export function findPrincipals(scene: Scene, cast: Cast): (number | null)[] {
  return cast.entities.map(({ roles }, speaker) => {
    const offices = roles.filter(({ title }) => SPOKESPERSON.test(title))
    return bodyOf(scene, cast, offices, speaker)
  })
}

/**
 * Whom the words that name a speaker say that it speaks for ("a spokeswoman for the World Rice Board"), as an index into
 * the entities of the cast; null where they do not.
 */
export function principalIn(scene: Scene, cast: Cast, speaker: number | null, words: Span): number | null {
  return bodyOf(scene, cast, spokespeopleIn(scene, words), speaker)
}

function bodyOf(scene: Scene, cast: Cast, offices: readonly Span[], speaker: number | null): number | null {
  for (const office of offices) {
    const name = nameBefore(scene, office) ?? nameAfter(scene, office)
    const principal = name === null ? undefined : cast.entityOf[name]
    if (principal !== undefined && principal !== speaker) return principal
  }
  return null
}

function spokespeopleIn({ reading }: Scene, { start, end }: Span): Span[] {
  const tokens = reading.tokens.slice(tokenFrom(reading.tokens, start), tokenFrom(reading.tokens, end))
  return tokens.filter(({ lower }) => SPOKESPERSON.test(lower))
}

/** "NATO spokesman", "the ministry's", "NATO's chief spokesman". */
function nameBefore(scene: Scene, office: Span): number | null {
  const at = tokenFrom(scene.reading.tokens, office.start) - 1
  return nameOfBody(scene, isPossessive(scene.reading.tokens[at]?.lower ?? '') ? at - 1 : at)
}

/** "spokesman for NATO", "spokeswoman of the World Rice Board". */
function nameAfter(scene: Scene, office: Span): number | null {
  const { tokens } = scene.reading
  const at = tokenFrom(tokens, office.end)
  if (!/^(?:for|of)$/.test(tokens[at]?.lower ?? '')) return null
  return nameOfBody(scene, tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1)
}

/** A person may stand beside a spokesman without being who is spoken for; a body may not. */
function nameOfBody({ names, nameAt }: Scene, at: number): number | null {
  const name = nameAt[at] ?? -1
  const type = names[name]?.type
  return type === undefined || type === 'PERSON' ? null : name
}
