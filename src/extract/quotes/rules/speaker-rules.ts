import type { Answer, Attribution } from '../../grammar/attribution.ts'
import type { Scene } from '../../reading/scene.ts'
import { addresseeOf } from '../circumstances/addressees.ts'
import type { Frame } from './frames.ts'
import { quotedByOutlet } from './quoted-by-outlet.ts'
import { cueAtEnd, cueNameAfter, governingCue, nameCueAfter, nameCueBefore } from './rules-with-cue.ts'
import { accordingTo, label, passiveBy, possessive, unknownVerb } from './rules-without-cue.ts'

type Rule = (scene: Scene, frame: Frame) => Answer | null

/** The rules that read a stretch's own sentence, surest first. */
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

/** The names of the rules, surest first. */
export const OWN_RULES: readonly string[] = RULES.map(([rule]) => rule)

/** Who says a stretch by its own sentence alone: what each rule answers, surest first; empty where none does. */
export function attributions(scene: Scene, frame: Frame): Attribution[] {
  return RULES.flatMap(([rule, answer]) => {
    const found = answer(scene, frame)
    return found === null ? [] : { ...found, addressee: addresseeOf(scene, found), rule }
  })
}
