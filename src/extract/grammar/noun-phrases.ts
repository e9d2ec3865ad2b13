import {
  AUXILIARIES,
  COMMON_VERBS,
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  PRONOUNS,
} from '../lexicon/function-words.ts'
import { MONTHS_AND_DAYS } from '../lexicon/months-and-days.ts'
import { HONORIFICS, OFFICES, TITLE_MODIFIERS } from '../lexicon/titles.ts'
import { wordList } from '../lexicon/word-list.ts'
import { nameOf, type Scene, wordAt } from '../reading/scene.ts'
import type { TokenRange } from '../reading/sentences.ts'
import { looksPast, sayingVerb } from '../verbs.ts'

/** No noun phrase that speaks is longer, in tokens. */
const LONGEST = 16
/** Prepositions that can join a noun to what it speaks for: "a spokesman for the mill", "48 percent of those asked". */
const LINKS = wordList('of for from at with in to on')
/** What is somebody's and is called by the name: "the Lopez campaign said". */
export const RETINUES = wordList('campaign camp team office administration estate government family')
/** What stands for part of those that a link follows with: "one of the farmers". */
const SOME = /^(?:one|two|three|four|five|six|another|some|others|many|most|few|several|those|none|half|%)$/
const PERSON_NOUN =
  /(?:[aeo]r|ist|man|woman|person|men|women|people|ian|ent|ant|ee|ess|ive|mate|chief|head|ers|ors|ists)$/

/** What `Scene.nounLike` says of a token; 0 where it was not asked for yet. */
const [NOT_NOUN_LIKE, NOUN_LIKE] = [1, 2]

/** Whether a token can stand in a noun phrase as noun or adjective: a word that is none of the small or verbal ones. */
export function isNounLike(scene: Scene, at: number): boolean {
  const known = scene.nounLike[at] ?? NOT_NOUN_LIKE // outside the article stands none
  if (known !== 0) return known === NOUN_LIKE
  const answer = tellNounLike(scene, at)
  scene.nounLike[at] = answer ? NOUN_LIKE : NOT_NOUN_LIKE
  return answer
}

function tellNounLike(scene: Scene, at: number): boolean {
  const word = wordAt(scene, at)
  if (!/^[\p{L}\p{N}]/u.test(word)) return false
  if (nameOf(scene, at) !== null) return true
  if (DETERMINERS.has(word) || PREPOSITIONS.has(word) || CONJUNCTIONS.has(word) || AUXILIARIES.has(word)) return false
  if (PRONOUNS.has(word)) return false
  return !isAdverb(word) && !MONTHS_AND_DAYS.has(word) && !isVerbal(scene, at)
}

function isVerbal(scene: Scene, at: number): boolean {
  const word = wordAt(scene, at)
  if (COMMON_VERBS.has(word)) return !DETERMINERS.has(wordAt(scene, at - 1))
  // "Lopez sells", "she sells": what follows a person with a small letter is a verb.
  if (nameOf(scene, at - 1)?.type === 'PERSON' || /^(?:he|she|they|who)$/.test(wordAt(scene, at - 1))) {
    return !isPersonNoun(word) && !RETINUES.has(word) && !hasArticle(scene, at - 1)
  }
  // "a protester using", "a man holding"
  if (word.endsWith('ing') && isPersonNoun(wordAt(scene, at - 1)) && nameOf(scene, at - 1) === null) return true
  // "those polled", "the accused" are people; "was accused" and "Lopez accused" are verbs.
  if (looksPast(word)) return !DETERMINERS.has(wordAt(scene, at - 1)) && !PREPOSITIONS.has(wordAt(scene, at - 1))
  return sayingVerb(word)?.form === 'PAST'
}

/** "the Lopez campaign": a person's name has an article only where another noun follows. */
function hasArticle(scene: Scene, name: number): boolean {
  return scene.nameAt[name] !== -1 && /^(?:the|a)$/.test(wordAt(scene, nameStart(scene, name) - 1))
}

/** Whether a noun (lower case) means a person by its list or its ending: "spokesman", "engineer", "residents". */
export function isPersonNoun(word: string): boolean {
  return OFFICES.has(word) || (word.length > 4 && PERSON_NOUN.test(word))
}

/**
 * The noun phrase whose last token is `last`, reaching back no further than `floor`: a pronoun, a name with its title
 * ("the NATO spokesman Ian Hill"), or a noun with what belongs to it ("a spokeswoman for the mill"). Null for no noun.
 */
export function nounPhraseEnding(scene: Scene, last: number, floor: number): TokenRange | null {
  const limit = Math.max(floor, last - LONGEST)
  if (last < limit) return null
  if (PRONOUNS.has(wordAt(scene, last)) || /^(?:this|that|these|those)$/.test(wordAt(scene, last))) {
    return { first: last, last: last + 1 }
  }
  if (wordAt(scene, last) === '%') return { first: Math.max(limit, last - 1), last: last + 1 }
  if (!isNounLike(scene, last) && !SOME.test(wordAt(scene, last))) return null
  const first = chunkStart(scene, last, limit)
  const link = first - 1
  if (link > limit && LINKS.has(wordAt(scene, link)) && isLinkable(scene, link)) {
    const head = nounPhraseEnding(scene, link - 1, limit)
    if (head !== null) return { first: head.first, last: last + 1 }
  }
  return { first, last: last + 1 }
}

/** "the head of the mill", "Lopez of Nevada", "another from Oslo", "40% of farmers"; but in "for Lopez from the mill" nothing hangs on a person. */
function isLinkable(scene: Scene, link: number): boolean {
  const isPerson = nameOf(scene, link - 1)?.type === 'PERSON'
  if (SOME.test(wordAt(scene, link - 1))) return /^(?:of|from|in)$/.test(wordAt(scene, link))
  return isNounLike(scene, link - 1) && (!isPerson || wordAt(scene, link) === 'of')
}

/** First token of the chunk of nouns, adjectives, titles and determiner that ends at `last`. */
function chunkStart(scene: Scene, last: number, limit: number): number {
  const isNamed = nameOf(scene, last) !== null
  let first = nameStart(scene, last)
  while (first > limit && belongs(scene, first - 1, first, isNamed)) first = nameStart(scene, first - 1)
  return first > limit && isDeterminer(scene, first - 1) ? first - 1 : first
}

/** "that Lopez", "what Lopez" in "… said that Lopez is": before a name they are none. */
function isDeterminer(scene: Scene, at: number): boolean {
  const word = wordAt(scene, at)
  return DETERMINERS.has(word) && !(scene.nameAt[at + 1] !== -1 && /^(?:that|which|what|all|both)$/.test(word))
}

function nameStart(scene: Scene, at: number): number {
  const name = scene.nameAt[at] ?? -1
  let first = at
  while (name >= 0 && scene.nameAt[first - 1] === name) first--
  return first
}

function belongs(scene: Scene, at: number, next: number, isNamed: boolean): boolean {
  const word = wordAt(scene, at)
  if (word === "'s" || word === "'" || word === '’') return isNounLike(scene, at - 1)
  if (word === 'and') return OFFICES.has(wordAt(scene, at - 1)) && OFFICES.has(wordAt(scene, next))
  if (/^(?:of|for)$/.test(word)) return false
  if (word === 'per') return wordAt(scene, next) === 'cent'
  if (!isNounLike(scene, at)) return /^(?:former|then|late)$/.test(word)
  // "The protesters Reuters spoke to": what many are called is no title of a body.
  if (isNamed && isPersonNoun(word) && word.endsWith('s') && scene.nameAt[next] !== -1) return false
  // "At the debate Lopez said": only a title or a name of an office's house stands right before a person's name.
  if (!isNamed || nameOf(scene, next)?.type !== 'PERSON') return true
  const title = word.replace(/\.$/, '')
  return isPersonNoun(title) || TITLE_MODIFIERS.has(title) || HONORIFICS.has(title)
}

/**
 * The noun phrase that begins at `first` and ends before `ceiling`: a pronoun, or words up to the first mark, verb, or
 * preposition that joins nothing to a head ("the head of the mill" is one). Null where no noun phrase begins.
 */
export function nounPhraseStarting(scene: Scene, first: number, ceiling: number): TokenRange | null {
  if (PRONOUNS.has(wordAt(scene, first)) && !isNounLike(scene, first + 1)) return { first, last: first + 1 }
  let last = first
  const limit = Math.min(ceiling, first + LONGEST)
  while (last < limit && continues(scene, first, last)) last++
  while (last > first && !isNounLike(scene, last - 1)) last--
  return last > first ? { first, last } : null
}

function continues(scene: Scene, first: number, at: number): boolean {
  const word = wordAt(scene, at)
  if (isNounLike(scene, at) || word === "'s") return true
  if (at === first || PREPOSITIONS.has(wordAt(scene, at - 1))) return DETERMINERS.has(word) || PRONOUNS.has(word)
  if (/^(?:of|for)$/.test(word)) return nameOf(scene, at - 1)?.type !== 'PERSON'
  return /^(?:former|then|late)$/.test(word)
}

/**
 * The person or body that a noun phrase is about: the last name of its first chunk ("Lopez", in "Mayor Lopez", and in
 * "the Board of Mills's Ana Lopez", as what stands inside a name parts nothing), the first of "Lopez and Hill", or the
 * holder of "Chief of Police General Ana Lopez".
 */
export function headName(scene: Scene, phrase: TokenRange): number {
  let end = phrase.first
  while (end < phrase.last && !endsChunk(scene, phrase.first, end)) end++
  const name = scene.nameAt[end - 1] ?? -1
  return name === -1 && isHeldByLast(scene, phrase, end) ? (scene.nameAt[phrase.last - 1] ?? -1) : name
}

function endsChunk(scene: Scene, first: number, at: number): boolean {
  if (scene.nameAt[at] !== -1) return false
  const word = wordAt(scene, at)
  return LINKS.has(word) || word === ',' || (word === 'and' && at > first && scene.nameAt[at - 1] !== -1)
}

/** "Mayor of Oslo Ana Lopez", but not "the mayor of Oslo": no article, and between "of" and the person some place or body. */
function isHeldByLast(scene: Scene, { first, last }: TokenRange, of: number): boolean {
  if (wordAt(scene, of) !== 'of' || nameOf(scene, last - 1)?.type !== 'PERSON') return false
  if (!OFFICES.has(wordAt(scene, of - 1)) || DETERMINERS.has(wordAt(scene, first))) return false
  let before = nameStart(scene, last - 1)
  while (isTitle(wordAt(scene, before - 1).replace(/\.$/, ''))) before--
  return before > of + 1
}

function isTitle(word: string): boolean {
  return OFFICES.has(word) || HONORIFICS.has(word)
}

/** The token that a noun phrase is about: the last of its head name, else its head noun ("head", in "the head of it"). */
export function headToken(scene: Scene, { first, last }: TokenRange): number {
  const name = headName(scene, { first, last })
  let at = first
  while (at + 1 < last && !(name === -1 ? LINKS.has(wordAt(scene, at + 1)) : isNameEnd(scene, name, at))) at++
  return at
}

function isNameEnd({ nameAt }: Scene, name: number, at: number): boolean {
  return nameAt[at] === name && nameAt[at + 1] !== name
}
