import type { Answer } from '../../grammar/attribution.ts'
import { cueAt, isPassive, subjectBefore } from '../../grammar/cues.ts'
import { nounPhraseStarting } from '../../grammar/noun-phrases.ts'
import { isAdverb, PRONOUNS } from '../../lexicon/function-words.ts'
import { nameOf, type Scene, wordAt } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import { looksPast } from '../../verbs.ts'
import { type Frame, opensUtterance } from './frames.ts'

/** "The mill is ours," said Ana Lopez, a farmer. */
export function cueNameAfter(scene: Scene, { tail, edge }: Frame): Answer | null {
  let cue = tail.first
  while (cue < tail.last && (wordAt(scene, cue) === ',' || isAdverb(wordAt(scene, cue)))) cue++
  const verb = cueAt(scene, cue)
  if (verb === null || (verb.form !== 'PAST' && verb.form !== 'THIRD') || edge === '') return null
  const speaker = nounPhraseStarting(scene, cue + 1, tail.last)
  return speaker === null || /^(?:it|them|him|that|this)$/.test(wordAt(scene, cue + 1)) ? null : { speaker, cue }
}

/** Ana Lopez said: "The mill is ours." — Lopez told the paper on Monday, "It is." */
export function nameCueBefore(scene: Scene, frame: Frame): Answer | null {
  const { lead, stretch } = frame
  if (!opensUtterance(scene, stretch)) return null
  const end = wordAt(scene, lead.last - 1)
  const isOpen = end === ',' || end === ':' || cueAt(scene, lead.last - 1) !== null || end === 'that'
  if (!isOpen) return null
  const answer = governingCue(scene, frame)
  if (answer !== null) return answer
  return end === ':' || end === ',' ? pastBefore(scene, lead, lead.last - 2) : null
}

/** Lopez chortled: "It is ours." */
function pastBefore(scene: Scene, lead: TokenRange, verb: number): Answer | null {
  if (!looksPast(wordAt(scene, verb)) || isPassive(scene, verb)) return null
  const speaker = subjectBefore(scene, verb, lead.first)
  return speaker === null ? null : { speaker, cue: verb }
}

/** "The mill is ours," Ana Lopez, who runs it, said on Monday. */
export function nameCueAfter(scene: Scene, frame: Frame): Answer | null {
  const { lead, tail, edge } = frame
  // … with another asking: "Is it over?" Lopez said on Monday that it was not.
  if (wordAt(scene, lead.last - 1) === ':' && /[.?!]/.test(edge) && nameCueBefore(scene, frame) !== null) return null
  let first = tail.first
  while (first < tail.last && (/^(?:,|as|the|and)$/.test(wordAt(scene, first)) || isAdverb(wordAt(scene, first))))
    first++
  for (let cue = first + 1; cue < Math.min(tail.last, first + 30); cue++) {
    const verb = cueAt(scene, cue)
    const isFiniteVerb = verb !== null && verb.form !== 'ING' && !isPassive(scene, cue)
    if (!isFiniteVerb && !isUnknownVerb(scene, first, cue, edge)) continue
    const speaker = subjectBefore(scene, cue, tail.first)
    // «"It is ours" Lopez said» lacks its comma; only a name or pronoun right at the verb is believed then.
    const isNear = edge !== '' || (verb !== null && !verb.isWeak && cue - first < 4)
    if (speaker !== null && speaker.first <= first && isNear) return { speaker, cue }
  }
  return null
}

/** "It is ours," Lopez chortled. */
function isUnknownVerb(scene: Scene, first: number, at: number, edge: string): boolean {
  if (!/[,?!]/.test(edge) || !looksPast(wordAt(scene, at))) return false
  return at - first < 4 && (nameOf(scene, at - 1) !== null || PRONOUNS.has(wordAt(scene, at - 1)))
}

/** Lopez called the mill "a wreck"; Lopez spoke of the mill, saying that it was "a wreck". */
export function governingCue(scene: Scene, { lead }: Frame): Answer | null {
  for (let cue = lead.last - 1; cue >= lead.first; cue--) {
    const verb = cueAt(scene, cue)
    if (verb === null || isPassive(scene, cue)) continue
    if (verb.isWeak && lead.last - cue > 3) continue
    const speaker = subjectBefore(scene, cue, lead.first)
    if (speaker !== null) return outerCue(scene, lead, speaker) ?? { speaker, cue }
  }
  return null
}

/** Lopez said she thought the mill "a wreck": she says it, but the article names her at the verb outside. */
function outerCue(scene: Scene, lead: TokenRange, { first, last }: TokenRange): Answer | null {
  if (last - first > 1 || !/^(?:he|she|they|it)$/.test(wordAt(scene, first))) return null
  const cue = wordAt(scene, first - 1) === 'that' ? first - 2 : first - 1
  const verb = cueAt(scene, cue)
  if (verb === null || isPassive(scene, cue)) return null
  const speaker = subjectBefore(scene, cue, lead.first)
  return speaker === null ? null : { speaker, cue }
}

/** The mill is "a wreck" and will be sold, Lopez said on Monday. */
export function cueAtEnd(scene: Scene, { tail }: Frame): Answer | null {
  for (let cue = tail.last - 1; cue > tail.first; cue--) {
    const verb = cueAt(scene, cue)
    if (verb === null || verb.form === 'ING' || verb.form === 'BASE' || isPassive(scene, cue)) continue
    if (/^(?:that|the|a)$/.test(wordAt(scene, cue + 1))) continue
    const speaker = subjectBefore(scene, cue, tail.first)
    if (speaker !== null && wordAt(scene, speaker.first - 1) === ',') return { speaker, cue }
  }
  return null
}
