import type { Answer } from '../../grammar/attribution.ts'
import { cueAt, isPassive, subjectBefore } from '../../grammar/cues.ts'
import { isPersonNoun, nounPhraseStarting } from '../../grammar/noun-phrases.ts'
import { type Scene, wordAt } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import { sayingVerb } from '../../verbs.ts'
import type { Frame } from './frames.ts'

const QUOTING = /^(?:quot|cit|report|describ)(?:es?|ed|s|ing)$/
const CITING = /^(?:citing|quoting)$/
const REPORTING = /^report(?:s|ed)$/
/** How far back from "as saying" the verb of quoting may stand, in tokens. */
const FARTHEST = 14

/**
 * Who is quoted, where an outlet reports what somebody said: not the outlet, which says it of others. "Interfax quoted
 * Ian Hill as saying: …", "Hill was quoted by Tass as saying …", "…," Tass reported, citing a police official.
 */
export function quotedByOutlet(scene: Scene, { lead, tail }: Frame): Answer | null {
  return quotedBefore(scene, lead) ?? quotedAfter(scene, tail) ?? citedIn(scene, tail) ?? citedIn(scene, lead)
}

/**
 * Whom "as saying" makes the speaker, by its verb's token: the object of "quoted", or the subject of "was quoted". Null
 * where the verb does not follow "as" or "as having", or nobody is quoted in the tokens from `floor` on.
 */
function quotedAsSaying(scene: Scene, verb: number, floor: number): TokenRange | null {
  const as = wordAt(scene, verb - 1) === 'having' ? verb - 2 : verb - 1
  if (wordAt(scene, as) !== 'as' || sayingVerb(wordAt(scene, verb)) === null) return null
  for (let quoting = as - 1; quoting >= Math.max(floor, as - FARTHEST); quoting--) {
    if (!QUOTING.test(wordAt(scene, quoting))) continue
    if (isPassive(scene, quoting)) return subjectBefore(scene, quoting, floor)
    const phrase = nounPhraseStarting(scene, quoting + 1, as)
    return phrase?.first === quoting + 1 ? phrase : null
  }
  return null
}

/** Interfax quoted Hill as saying: "It is over." */
function quotedBefore(scene: Scene, { first, last }: TokenRange): Answer | null {
  for (let at = last - 1; at > first; at--) {
    if (cueAt(scene, at) === null) continue
    const speaker = quotedAsSaying(scene, at, first)
    return speaker === null ? null : { speaker, cue: at }
  }
  return null
}

/** "It is over," Hill was quoted as saying by Tass: only where nothing said follows, and nobody has said it before. */
function quotedAfter(scene: Scene, { first, last }: TokenRange): Answer | null {
  for (let at = first; at < last; at++) {
    const word = wordAt(scene, at)
    if (word === 'as' && /^(?:[.,;]|by|in|on|at|after|during)$/.test(wordAt(scene, at + 2))) {
      const speaker = quotedAsSaying(scene, at + 1, first)
      return speaker === null ? null : { speaker, cue: at + 1 }
    }
    if (cueAt(scene, at) !== null && !QUOTING.test(word)) return null
  }
  return null
}

/** Tass reported, citing a police official: somebody is cited, and not "a lack of money". */
function citedIn(scene: Scene, { first, last }: TokenRange): Answer | null {
  for (let at = first; at < last; at++) {
    if (!CITING.test(wordAt(scene, at))) continue
    const speaker = nounPhraseStarting(scene, at + 1, last)
    const isReported = REPORTING.test(wordAt(scene, at - (wordAt(scene, at - 1) === ',' ? 2 : 1)))
    return isReported && speaker !== null && isSomebody(scene, speaker) ? { speaker, cue: at } : null
  }
  return null
}

function isSomebody({ reading, names, nameAt }: Scene, { last }: TokenRange): boolean {
  const name = names[nameAt[last - 1] ?? -1]
  const word = reading.tokens[last - 1]?.lower ?? ''
  return name?.type === 'PERSON' || isPersonNoun(word) || /^(?:police|(?:official|source|witness)(?:s|es)?)$/.test(word)
}
