import type { Scene } from '../reading/scene.ts'
import { addresseeOf } from './addressees.ts'
import type { Answer, Attribution } from './attribution.ts'
import type { Frame } from './frames.ts'
import { quotedByOutlet } from './quoted-by-outlet.ts'
import { cueAtEnd, cueNameAfter, governingCue, nameCueAfter, nameCueBefore } from './rules-with-cue.ts'
import { accordingTo, label, passiveBy, possessive, unknownVerb } from './rules-without-cue.ts'

type Rule = (scene: Scene, frame: Frame) => Answer | null

/** The rules that read a stretch's own sentence, surest first; the first that answers is believed. */
const RULES: readonly (readonly [name: string, rule: Rule])[] = [
  ['quoted-by-outlet', quotedByOutlet],
  ['cue-name-after', cueNameAfter],
  ['name-cue-before', nameCueBefore],
  ['name-cue-after', nameCueAfter],
  ['according-to', accordingTo],
  ['governing-cue', governingCue],
  ['cue-at-end', cueAtEnd],
  ['passive-by', passiveBy],
  ['label', label],
  ['unknown-verb', unknownVerb],
  ['possessive', possessive],
]

/** Finds who says a stretch by its own sentence alone; null where no rule answers. */
export function attribute(scene: Scene, frame: Frame): Attribution | null {
  for (const [rule, answer] of RULES) {
    const found = answer(scene, frame)
    if (found !== null) return { ...found, addressee: addresseeOf(scene, found), rule }
  }
  return null
}
