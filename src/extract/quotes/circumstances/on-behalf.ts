import type { Cast } from '../../entities/cast.ts'
import type { Span } from '../../extraction.ts'
import type { Answer } from '../../grammar/attribution.ts'
import { adjunctsOf } from '../../grammar/cue-clauses.ts'
import { headName, nounPhraseStarting, RETINUES } from '../../grammar/noun-phrases.ts'
import { ADVERBS, AUXILIARIES, CONJUNCTIONS, PREPOSITIONS } from '../../lexicon/function-words.ts'
import { isDemonym } from '../../names/peoples.ts'
import { titleEnding } from '../../people/roles.ts'
import type { Scene } from '../../reading/scene.ts'
import { isPossessive, tokenFrom } from '../../reading/tokens.ts'
import { looksPast, sayingVerb } from '../../verbs.ts'

/** Offices whose holders speak for somebody: for any body or person, for a candidate, for a client. */
const SPOKESPERSON = /(?:^|[\s-])(?:spokes(?:man|woman|person)|press (?:secretary|officer)|communications director)$/i
const CAMPAIGNER = /^campaign (?:manager|chair(?:man|woman|person)?|director|co-chair|strategist)$/i
const LAWYER = /^(?:(?:defen[cs]e|personal) )?(?:lawyer|attorney|solicitor|barrister)$/i
const FORMER = /^(?:former|then|ex|one-time)\b/i
/** The last word of an office that may be one of them. */
const SPEAKING = /^(?:spokes(?:man|woman|person)|secretary|officer|manager|lawyer|attorney|solicitor|barrister)$/

/**
 * Whom each entity of the cast speaks for by the offices that the article gives it ("NATO spokesman Ian Hill … Hill
 * said", "Ana Lopez, a lawyer for Reed"), as an index into the entities; null where it does not say. Who is merely
 * employed somewhere, or spoke for it formerly, speaks for nobody but himself.
 */
export function findPrincipals(scene: Scene, cast: Cast): (number | null)[] {
  return cast.entities.map(({ roles }, speaker) => principalOf(scene, cast, roles, speaker))
}

/**
 * Whom the words that name a speaker say that it speaks for ("a spokeswoman for the World Rice Board"), as an index into
 * the entities of the cast; null where they do not.
 */
export function principalIn(scene: Scene, cast: Cast, speaker: number | null, words: Span): number | null {
  const { tokens } = scene.reading
  const [first, last] = [tokenFrom(tokens, words.start), tokenFrom(tokens, words.end)]
  const ends = tokens.slice(first, last).flatMap(({ lower }, at) => (SPEAKING.test(lower) ? [first + at] : []))
  const offices = ends.flatMap((at): Office[] => {
    const [opening, closing] = [tokens[titleEnding(scene, at).first], tokens[at]]
    if (opening === undefined || closing === undefined) return []
    const { start } = opening
    return [{ start, end: closing.end, title: scene.reading.text.slice(start, closing.end) }]
  })
  return principalOf(scene, cast, offices, speaker)
}

/** Whom the clause of the verb names: "said on behalf of the Rice Board", "speaking for Reed, she said". Null for nobody. */
export function principalBeside(scene: Scene, cast: Cast, answer: Answer, speaker: number | null): number | null {
  const { tokens } = scene.reading
  const beside = adjunctsOf(scene, answer).find(({ preposition, words }) => {
    return preposition === 'speaking for' || (preposition === 'on' && tokens[words.first]?.lower === 'behalf')
  })
  if (beside === undefined) return null
  const first = tokens[beside.words.first + 1]?.lower === 'of' ? beside.words.first + 2 : beside.words.first
  const principal = entityOf(cast, nameIn(scene, first, beside.words.last))
  return principal === speaker ? null : principal
}

/** An office where the text gives it. */
interface Office extends Span {
  readonly title: string
}

function principalOf(scene: Scene, cast: Cast, offices: readonly Office[], speaker: number | null): number | null {
  for (const office of offices) {
    if (FORMER.test(office.title)) continue
    const name = SPOKESPERSON.test(office.title) ? nameOfBody(scene, office) : nameOfClient(scene, office)
    const principal = entityOf(cast, name)
    if (principal !== null && principal !== speaker) return principal
  }
  return null
}

function entityOf(cast: Cast, name: number | null): number | null {
  return cast.entityOf[name ?? -1] ?? null
}

/** "NATO spokesman", "the United Nations' spokesman", "Clinton campaign spokesman"; "spokesman for NATO". */
function nameOfBody(scene: Scene, office: Office): number | null {
  return nameBefore(scene, office) ?? nameAfter(scene, office)
}

/** "Clinton campaign manager"; "Reed lawyer", "a lawyer for Reed": of lawyers' employers people alone are clients. */
function nameOfClient(scene: Scene, office: Office): number | null {
  if (CAMPAIGNER.test(office.title)) return nameBefore(scene, office)
  if (!LAWYER.test(office.title)) return null
  const before = nameBefore(scene, office)
  const after = scene.names[nameAfter(scene, office) ?? -1]?.type === 'PLACE' ? null : nameAfter(scene, office)
  return scene.names[before ?? -1]?.type === 'PERSON' ? before : after
}

function nameBefore(scene: Scene, office: Span): number | null {
  const { tokens } = scene.reading
  const at = tokenFrom(tokens, office.start) - 1
  const last = isPossessive(tokens[at]?.lower ?? '') || RETINUES.has(tokens[at]?.lower ?? '') ? at - 1 : at
  const name = scene.nameAt[last] ?? -1
  let first = last
  while (name !== -1 && scene.nameAt[first - 1] === name) first--
  const isFormer = FORMER.test(tokens[first - 1]?.lower ?? '')
  return name === -1 || isFormer || isPeople(scene, name) ? null : name
}

function nameAfter(scene: Scene, office: Span): number | null {
  const { tokens } = scene.reading
  const at = tokenFrom(tokens, office.end)
  if (!/^(?:for|of)$/.test(tokens[at]?.lower ?? '')) return null
  const phrase = nounPhraseStarting(scene, at + 1, at + 16)
  // "a spokeswoman for Lopez hotels": a small word after a name, if it is no verb of saying, may be what is spoken for.
  const isCut = /^\p{Ll}/u.test(tokens[phrase?.last ?? -1]?.text ?? '') && isNounAfterName(scene, phrase?.last ?? -1)
  return phrase?.first === at + 1 && !isCut ? nameIn(scene, phrase.first, phrase.last) : null
}

/** "the Rice Board", "presidential candidate Ana Lopez", "the Lopez campaign": the name that a phrase is about. */
function nameIn(scene: Scene, first: number, last: number): number | null {
  const isRetinue = RETINUES.has(scene.reading.tokens[last - 1]?.lower ?? '')
  const name = headName(scene, { first, last: isRetinue ? last - 1 : last })
  const owner = isPossessive(scene.reading.tokens[last - 2]?.lower ?? '') ? (scene.nameAt[last - 3] ?? -1) : -1
  const found = name === -1 && isRetinue ? owner : name
  return found === -1 || isPeople(scene, found) ? null : found
}

/** "a Russian spokesman" does not speak for the Russians. */
function isPeople({ reading, names }: Scene, name: number): boolean {
  const { start, end, type } = names[name] ?? { start: 0, end: 0, type: 'OTHER' }
  return type === 'GROUP' && isDemonym(reading.text.slice(start, end))
}

function isNounAfterName({ reading, nameAt }: Scene, at: number): boolean {
  const word = reading.tokens[at]?.lower ?? ''
  const isSmall = PREPOSITIONS.has(word) || CONJUNCTIONS.has(word) || AUXILIARIES.has(word) || ADVERBS.has(word)
  return nameAt[at - 1] !== -1 && !isSmall && sayingVerb(word) === null && !looksPast(word) && !/.ly$/.test(word)
}
