import type { Attribution } from '../../grammar/attribution.ts'
import { cueAt, firstSubject, subjectBefore } from '../../grammar/cues.ts'
import type { Scene } from '../../reading/scene.ts'
import { type Frame, opensUtterance } from './frames.ts'

/** The names of the rules that look beyond a stretch's own sentence, surest first. */
export const FOLLOWING_RULES: readonly string[] = ['sentence-before', 'subject-before', 'same-speaker']

/**
 * Who says the stretches that their own sentence leaves open: whoever the sentence before announces, or said the
 * stretch before. Takes frames and what the sentences tell, in order; gives one attribution or null a frame.
 */
export function attributeFollowing(
  scene: Scene,
  frames: readonly Frame[],
  own: readonly (Attribution | null)[],
): (Attribution | null)[] {
  const found: (Attribution | null)[] = []
  for (const [index, frame] of frames.entries()) {
    found.push(
      own[index] ?? announced(scene, frame) ?? continued(scene, frame, frames[index - 1], found[index - 1] ?? null),
    )
  }
  return found
}

/** Ana Lopez had this to say: (next paragraph) "The mill is ours." — Lopez was angry. "The mill is ours." */
export function announced(scene: Scene, { lead, stretch }: Frame): Attribution | null {
  if (lead.first !== lead.last || !opensUtterance(scene, stretch)) return null
  const { sentences, sentenceOf, tokens } = scene.reading
  const here = sentenceOf[lead.first] ?? -1
  const before = sentences[here - 1]
  if (before === undefined || scene.quotedBy[before.last - 1] !== -1) return null
  const isColon = tokens[before.last - 1]?.text === ':'
  if (!isColon && before.paragraph !== sentences[here]?.paragraph) return null
  for (let cue = before.last - 1; cue > Math.max(before.first, before.last - 60); cue--) {
    const verb = cueAt(scene, cue)
    if (verb === null || verb.form === 'BASE' || verb.isWeak) continue
    const speaker = subjectBefore(scene, cue, before.first)
    if (speaker !== null) return { speaker, cue: isColon ? cue : null, rule: 'sentence-before' }
  }
  const speaker = firstSubject(scene, before.first, Math.min(before.last, before.first + 40))
  return speaker === null ? null : { speaker, cue: null, rule: 'subject-before' }
}

/** "The mill is ours," Lopez said. (next paragraph) "We shall keep it." — `earlier` tells who said the stretch `before`. */
export function continued(
  scene: Scene,
  frame: Frame,
  before: Frame | undefined,
  earlier: Attribution | null,
): Attribution | null {
  if (before === undefined || earlier === null) return null
  if (!opensUtterance(scene, frame.stretch) || frame.lead.first !== frame.lead.last) return null
  const { sentences, sentenceOf } = scene.reading
  const [here, there] = [sentenceOf[frame.lead.first] ?? 0, sentenceOf[before.tail.first - 1] ?? 0]
  const paragraphs = (sentences[here]?.paragraph ?? 0) - (sentences[there]?.paragraph ?? 0)
  return here - there <= 2 && paragraphs <= 1 ? { ...earlier, cue: null, rule: 'same-speaker' } : null
}
