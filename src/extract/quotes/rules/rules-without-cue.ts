import type { Answer } from '../../grammar/attribution.ts'
import { cueAt, firstSubject, isPassive, subjectBefore } from '../../grammar/cues.ts'
import { isPersonNoun, nounPhraseEnding, nounPhraseStarting } from '../../grammar/noun-phrases.ts'
import { nameOf, type Scene, wordAt } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import { looksPast } from '../../verbs.ts'
import type { Frame } from './frames.ts'
import { governingCue } from './rules-with-cue.ts'

/** How near its verb a quote must stand for others to pass it on, in tokens. */
const RELAY_REACH = 8

/**
 * According to Ana Lopez, the mill is "worth nothing". — "Worth nothing," according to Lopez. But in «Lopez called it
 * "worth nothing", according to Reuters» others only pass on what she says.
 */
export function accordingTo(scene: Scene, frame: Frame): Answer | null {
  const { lead, tail } = frame
  const said = governingCue(scene, frame)?.cue ?? null
  const isBehind = [0, 1].some((on) => wordAt(scene, tail.first + on) === 'according')
  if (isBehind && said !== null && lead.last - said <= RELAY_REACH) return null
  for (const { first, last } of [tail, lead]) {
    for (let at = first; at < last; at++) {
      if (wordAt(scene, at) !== 'according' || wordAt(scene, at + 1) !== 'to') continue
      const speaker = nounPhraseStarting(scene, at + 2, last)
      if (speaker !== null) return { speaker, cue: at }
    }
  }
  return null
}

/** The mill was described as "a wreck" by Ana Lopez. */
export function passiveBy(scene: Scene, { lead, tail }: Frame): Answer | null {
  for (let cue = lead.last - 1; cue >= Math.max(lead.first, lead.last - 6); cue--) {
    if (!isPassive(scene, cue) || (cueAt(scene, cue) === null && !looksPast(wordAt(scene, cue)))) continue
    for (let at = tail.first; at < Math.min(tail.last, tail.first + 4); at++) {
      if (wordAt(scene, at) !== 'by') continue
      const speaker = nounPhraseStarting(scene, at + 1, tail.last)
      if (speaker !== null) return { speaker, cue }
    }
  }
  return null
}

/** From the report: "The mill is sound." — LOPEZ: "It is not." */
export function label(scene: Scene, { lead }: Frame): Answer | null {
  if (wordAt(scene, lead.last - 1) !== ':') return null
  const speaker = nounPhraseEnding(scene, lead.last - 2, lead.first)
  const isAlone = speaker !== null && (speaker.first === lead.first || wordAt(scene, speaker.first - 1) === 'from')
  return isAlone ? { speaker, cue: null } : null
}

/** Lopez ripped the "rotten" mill: any past verb, when somebody named or a person's noun is its subject. */
export function unknownVerb(scene: Scene, { lead }: Frame): Answer | null {
  for (let verb = lead.last - 1; verb > lead.first; verb--) {
    if (!looksPast(wordAt(scene, verb)) || isPassive(scene, verb)) continue
    const speaker = subjectBefore(scene, verb, lead.first)
    if (speaker !== null && isSpeakerLike(scene, speaker)) return { speaker, cue: verb }
  }
  const speaker = firstSubject(scene, lead.first, lead.last)
  return speaker !== null && isSpeakerLike(scene, speaker) ? { speaker, cue: null } : null
}

/** Lopez's "great" mill; his "great" mill. */
export function possessive(scene: Scene, { lead }: Frame): Answer | null {
  const at = lead.last - 1
  if (/^(?:his|her|their)$/.test(wordAt(scene, at))) return { speaker: { first: at, last: at + 1 }, cue: null }
  if (wordAt(scene, at) !== "'s") return null
  const speaker = nounPhraseEnding(scene, at - 1, lead.first)
  return speaker === null ? null : { speaker, cue: null }
}

function isSpeakerLike(scene: Scene, { last }: TokenRange): boolean {
  const word = wordAt(scene, last - 1)
  return nameOf(scene, last - 1)?.type === 'PERSON' || /^(?:he|she|they)$/.test(word) || isPersonNoun(word)
}
