import { type Scene, wordAt } from '../reading/scene.ts'
import type { TokenRange } from '../reading/sentences.ts'
import type { Answer, Attribution } from './attribution.ts'
import { isPassive } from './cues.ts'
import type { Frame } from './frames.ts'
import { nounPhraseStarting } from './noun-phrases.ts'
import { cueAtEnd, cueNameAfter, governingCue, nameCueAfter, nameCueBefore } from './rules-with-cue.ts'
import { accordingTo, label, passiveBy, possessive, unknownVerb } from './rules-without-cue.ts'

type Rule = (scene: Scene, frame: Frame) => Answer | null

const TELLING = /^(?:told|tells|telling|tell|asked|asks|asking|reminded|informed|assured|advised|urged|warned|begged)$/

/** The rules that read a stretch's own sentence, surest first; the first that answers is believed. */
const RULES: readonly (readonly [name: string, rule: Rule])[] = [
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
    if (found !== null) return { ...found, addressee: addresseeOf(scene, found.cue), rule }
  }
  return null
}

/** Lopez told Mayor Ian Hill at the mill: whom a verb of telling has right after it; null for other verbs. */
function addresseeOf(scene: Scene, cue: number | null): TokenRange | null {
  if (cue === null || !TELLING.test(wordAt(scene, cue)) || isPassive(scene, cue)) return null
  const sentence = scene.reading.sentences[scene.reading.sentenceOf[cue] ?? -1]
  const phrase = nounPhraseStarting(scene, cue + 1, sentence?.last ?? cue)
  return phrase !== null && phrase.first === cue + 1 ? phrase : null
}
