import { FEMALE_NAMES, MALE_NAMES } from '../lexicon/given-names.ts'
import { COURTESIES, PARTICLES } from '../lexicon/person-names.ts'
import { OFFICES } from '../lexicon/titles.ts'
import type { Reading } from '../reading/reading.ts'
import type { Token } from '../reading/tokens.ts'
import { isDemonym } from './peoples.ts'
import { namesPeople, type TaggedName } from './tagger/index.ts'
import { wellKnown } from './well-known.ts'

/**
 * Sets the bounds of tagged names where the corpora that the tagger learned from differ or say too little: a title is
 * no part of a name but a peer's is ("Lord Hill"), a particle is ("de la Cruz"), and peoples side by side are two names
 * ("Soviet Baltic"). Takes and gives names in reading order, none overlapping.
 */
export function setBounds({ tokens, sentenceOf }: Reading, names: readonly TaggedName[]): TaggedName[] {
  return names.flatMap((name, index) => {
    if (name.type !== 'PER') return name.type === 'ORG' ? [name] : splitPair(tokens, name)
    const floor = Math.max(names[index - 1]?.last ?? 0, reachBack(sentenceOf, name.first))
    return { ...name, first: widen(tokens, trim(tokens, name), floor) }
  })
}

/** Where a sentence begins, or as far back from a token of it as particles are looked for. */
function reachBack(sentenceOf: readonly number[], at: number): number {
  let first = at
  while (first > 0 && sentenceOf[first - 1] === sentenceOf[at] && at - first < REACH) first--
  return first
}

/** No name has more particles before it. */
const REACH = 4

/**
 * Where a person's name begins when the titles that it was tagged with are taken off; all of it where it is nothing
 * else.
 */
function trim(tokens: readonly Token[], { first, last }: TaggedName): TaggedName {
  let start = first
  while (start < last - 1 && isTitle(tokens[start])) start++
  return { first: start, last, type: 'PER' }
}

function isTitle(token: Token | undefined): boolean {
  const word = token?.lower.replace('.', '') ?? ''
  if (PEERS.has(word) || MALE_NAMES.has(word) || FEMALE_NAMES.has(word)) return false // "Dean Hill"
  return COURTESIES.has(word) || OFFICES.has(word)
}

const PEERS = new Set(['lord', 'lady'])

/** Where a person's name begins when particles before it, or a peer's title before a lone name, are taken in. */
function widen(tokens: readonly Token[], { first, last }: TaggedName, floor: number): number {
  let start = first
  while (start > floor && isParticle(tokens[start - 1])) start--
  const isPeer = last - first === 1 && start > floor && PEERS.has(tokens[start - 1]?.lower ?? '')
  return isPeer ? start - 1 : start
}

/** Particles that are words of English as well: "How do Lopez and Hill see it?" */
const ENGLISH = new Set(['do', 'ten', 'den', 'o', 'st', 'mac'])

function isParticle(token: Token | undefined): boolean {
  return token !== undefined && !token.isCapital && !ENGLISH.has(token.lower) && PARTICLES.has(token.lower)
}

/** "Soviet Baltic" is two peoples and "Paris-Berlin" two places, "South African" and "African-American" one people. */
function splitPair(tokens: readonly Token[], name: TaggedName): TaggedName[] {
  const words = tokens.slice(name.first, name.last).map(({ text }) => text)
  const isPair = words.length === 2 || (words.length === 3 && words[1] === '-')
  const [one, other] = [typeOfPart(words[0]), typeOfPart(words.at(-1))]
  if (!isPair || one === null || other === null || namesPeople(words.join(words.length === 2 ? ' ' : ''))) return [name]
  if (words.length === 2 && (one === 'LOC' || other === 'LOC')) return [name] // "Paris Texas"
  return [
    { first: name.first, last: name.first + 1, type: one },
    { first: name.last - 1, last: name.last, type: other },
  ]
}

function typeOfPart(word = ''): 'MISC' | 'LOC' | null {
  if (isDemonym(word)) return 'MISC'
  return wellKnown(word, 'PLACE') === null ? null : 'LOC'
}
