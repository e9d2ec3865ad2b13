import { AUXILIARIES, DETERMINERS, isAdverb, PREPOSITIONS, PRONOUNS } from '../lexicon/function-words.ts'
import { NOUN_LIKE_FORMS } from '../lexicon/verbs.ts'
import { wordList } from '../lexicon/word-list.ts'
import { nameOf, type Scene, wordAt } from '../reading/scene.ts'
import type { TokenRange } from '../reading/sentences.ts'
import { looksPast, type SayingVerb, sayingVerb } from '../verbs.ts'
import { isNounLike, isPersonNoun, nounPhraseEnding, nounPhraseStarting } from './noun-phrases.ts'
import { timeEnding } from './times.ts'
import { wholeSubject } from './whole-subjects.ts'

/** Forms of "be" and "get": a past after them is passive, and its subject no speaker. */
const BE = wordList('be is are was were been being get got gets')
const PARENTHETICAL = wordList('however though meanwhile too also instead then for-one')
/** How far an apposition or relative clause may reach between a subject and its verb, in tokens. */
const LONGEST_APPOSITION = 30

/** The verb of saying at a token outside quotes, or null; nouns of the same form ("the claims") are told apart. */
export function cueAt(scene: Scene, at: number): SayingVerb | null {
  const verb = verbAt(scene, at)
  if (verb === null || nameOf(scene, at) !== null) return null
  const before = wordAt(scene, at - 1)
  if (DETERMINERS.has(before) && !/^(?:that|this|which|both|all|some|many|most|one|others?)$/.test(before)) return null
  if (before === "'s" && verb.form !== 'ING') return null
  if (/^(?:his|her|their|its|my|our|your)$/.test(before)) return null
  if (verb.form === 'BASE') return isBaseVerb(scene, at) ? verb : null
  if (verb.form === 'THIRD') return isThirdVerb(scene, at) ? verb : null
  return verb
}

/** "to point" is weak, "to point out" is not. */
function verbAt(scene: Scene, at: number): SayingVerb | null {
  const verb = sayingVerb(wordAt(scene, at))
  return verb?.lemma === 'point' && wordAt(scene, at + 1) === 'out' ? { ...verb, isWeak: false } : verb
}

function isThirdVerb(scene: Scene, at: number): boolean {
  const before = wordAt(scene, at - 1)
  if (PREPOSITIONS.has(before) && before !== 'as') return false
  // "The text points out", but "the points"
  if (!NOUN_LIKE_FORMS.has(wordAt(scene, at)) || wordAt(scene, at + 1) === 'out') return true
  return nameOf(scene, at - 1)?.type === 'PERSON' || PRONOUNS.has(before) || /^[,)]$|ly$/.test(before)
}

function isBaseVerb(scene: Scene, at: number): boolean {
  const before = wordAt(scene, at - 1)
  if (before === 'to' || AUXILIARIES.has(before) || /^(?:i|we|you|they|who)$/.test(before)) return true
  return /[^s]s$/.test(before) && isNounLike(scene, at - 1) && nameOf(scene, at - 1) === null
}

/** Whether the verb at a token is passive ("was told", "has been described"). */
export function isPassive(scene: Scene, at: number): boolean {
  let before = at - 1
  while (isAdverb(wordAt(scene, before))) before--
  return BE.has(wordAt(scene, before)) && !wordAt(scene, at).endsWith('ing')
}

/**
 * The noun phrase that is the subject of the verb at `cue`, looked for back to `floor`. Auxiliaries, adverbs and an
 * apposition or relative clause between commas are passed over: "Lopez, who runs the mill, has often said". Where the
 * verb hangs on an earlier one ("…, adding", "and said", "to say") the subject is that of the clause before. Else null.
 */
export function subjectBefore(scene: Scene, cue: number, floor: number): TokenRange | null {
  let at = cue - 1
  while (at >= floor && isSkippable(scene, at)) at--
  // "Lopez on Monday said", but "those polled last weekend said"
  const time = timeEnding(scene, at, floor)
  if (time !== null && !wordAt(scene, time - 1).endsWith('ed')) at = time - 1
  const word = wordAt(scene, at)
  const own = withSubject(scene, cue, floor)
  if (own !== null) return own
  if (isDependent(scene, cue, at)) return subjectOfClause(scene, at, floor)
  if (word === ',' || word === '—' || word === '–' || word === ')') return subjectOverApposition(scene, at, floor)
  if (/^(?:who|that|which)$/.test(word)) return antecedent(scene, at, floor)
  return wholeEnding(scene, at, floor)
}

function wholeEnding(scene: Scene, last: number, floor: number): TokenRange | null {
  const phrase = nounPhraseEnding(scene, last, floor)
  return phrase === null ? null : wholeSubject(scene, phrase, floor)
}

/** The mill closed, with one farmer calling it "a wreck" and Lopez saying: participles with a subject of their own. */
function withSubject(scene: Scene, cue: number, floor: number): TokenRange | null {
  if (sayingVerb(wordAt(scene, cue))?.form !== 'ING') return null
  const phrase = nounPhraseEnding(scene, cue - 1, floor)
  if (phrase === null || nameOf(scene, cue - 1)?.type === 'PERSON') return phrase
  return wordAt(scene, phrase.first - 1) === 'with' ? phrase : null
}

function isSkippable(scene: Scene, at: number): boolean {
  const word = wordAt(scene, at)
  if (AUXILIARIES.has(word) || (isAdverb(word) && nameOf(scene, at) === null)) return true
  if (word === "'d" || word === "'ve" || word === "'s") return PRONOUNS.has(wordAt(scene, at - 1))
  return word === ',' && PARENTHETICAL.has(wordAt(scene, at - 1))
}

function isDependent(scene: Scene, cue: number, before: number): boolean {
  const verb = sayingVerb(wordAt(scene, cue))
  const isFiniteVerb = verb?.form !== 'ING' || AUXILIARIES.has(wordAt(scene, cue - 1))
  return (
    !isFiniteVerb ||
    /^(?:and|but|or|then|to|before|by|;)$/.test(wordAt(scene, before)) ||
    wordAt(scene, cue - 1) === 'to'
  )
}

/** Lopez called the plan bad, saying …: the subject of the nearest verb before; else the first of the sentence. */
function subjectOfClause(scene: Scene, from: number, floor: number): TokenRange | null {
  for (let at = from - 1; at > floor; at--) {
    const verb = cueAt(scene, at)
    const isFiniteVerb =
      (verb !== null && (verb.form === 'PAST' || verb.form === 'THIRD')) || looksPast(wordAt(scene, at))
    if (!isFiniteVerb || isPassive(scene, at)) continue
    const subject = subjectOfFinite(scene, at, floor)
    if (subject !== null) return subject
  }
  return firstSubject(scene, floor, from)
}

function subjectOfFinite(scene: Scene, verb: number, floor: number): TokenRange | null {
  let at = verb - 1
  while (at >= floor && isSkippable(scene, at)) at--
  if (wordAt(scene, at) === ',') return subjectOverApposition(scene, at, floor)
  return /^(?:who|that|which)$/.test(wordAt(scene, at)) ? null : wholeEnding(scene, at, floor)
}

function subjectOverApposition(scene: Scene, closing: number, floor: number): TokenRange | null {
  const limit = Math.max(floor, closing - LONGEST_APPOSITION)
  let nearest: TokenRange | null = null
  for (let at = closing - 1; at > limit; at--) {
    if (!/^[,—–(]$/.test(wordAt(scene, at))) continue
    if (nameOf(scene, at - 1)?.type === 'PERSON') return nounPhraseEnding(scene, at - 1, floor)
    nearest ??= nounPhraseEnding(scene, at - 1, floor)
  }
  return nearest
}

function antecedent(scene: Scene, relative: number, floor: number): TokenRange | null {
  const last = relative - (wordAt(scene, relative - 1) === ',' ? 2 : 1)
  const phrase = nounPhraseEnding(scene, last, floor)
  if (phrase === null || wordAt(scene, relative) !== 'who') return phrase
  // "tighter control from the authorities, who warned": they, where what they stand behind is nobody.
  const link = linkBehind(scene, phrase)
  const isBehindNobody = link !== null && !isPersonNoun(wordAt(scene, link - 1)) && nameOf(scene, link - 1) === null
  return isBehindNobody ? nounPhraseEnding(scene, last, link + 1) : phrase
}

function linkBehind(scene: Scene, { first, last }: TokenRange): number | null {
  for (let at = last - 1; at > first; at--) if (PREPOSITIONS.has(wordAt(scene, at))) return at
  return null
}

/**
 * The subject that a sentence begins with: its first name or personal pronoun that no preposition or possessive ties
 * to something else, else the noun phrase at its start. Tokens from `first` up to `last` are looked at; null for none.
 */
export function firstSubject(scene: Scene, first: number, last: number): TokenRange | null {
  for (let at = first; at < last; at++) {
    const isStart = scene.nameAt[at] !== -1 ? scene.nameAt[at] !== scene.nameAt[at - 1] : isSubjectPronoun(scene, at)
    if (!isStart || wordAt(scene, at) === '') continue
    const phrase = nounPhraseStarting(scene, at, last)
    if (phrase === null || wordAt(scene, phrase.last) === "'s") continue
    const whole = nounPhraseEnding(scene, phrase.last - 1, first)
    if (whole !== null && !PREPOSITIONS.has(wordAt(scene, whole.first - 1))) return whole
  }
  return DETERMINERS.has(wordAt(scene, first)) ? nounPhraseStarting(scene, first, last) : null
}

function isSubjectPronoun(scene: Scene, at: number): boolean {
  return /^(?:he|she|they|i|we)$/.test(wordAt(scene, at))
}
