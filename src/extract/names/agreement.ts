import type { Reading } from '../reading/reading.ts'
import type { TokenRange } from '../reading/sentences.ts'
import type { Token } from '../reading/tokens.ts'
import { findHeadlines } from './headlines.ts'
import { type TaggedName, type TaggedType, TYPES } from './tagger/index.ts'

/**
 * Makes an article agree with itself: a name has one type all through, the surname of a person named in full is that
 * person's, and what is a name in one place is one in others. Takes and gives names in reading order, none overlapping.
 *
 * Headlines, where every word has a capital, are told by the rest and tell nothing.
 */
export function agree(reading: Reading, names: readonly TaggedName[]): TaggedName[] {
  const { tokens, sentenceOf } = reading
  const headlines = findHeadlines(reading)
  const small = new Set<string>()
  for (const { isCapital, text } of tokens) if (!isCapital) small.add(text)
  const isSet = ({ first }: TokenRange) => headlines.has(sentenceOf[first] ?? -1)
  const running = names.filter((name) => !isSet(name))
  const told = new Map([...tellTypes(tokens, running.length > 0 ? running : names), ...tellLetters(tokens, names)])
  const kept = names.filter((name) => !isSet(name) || told.has(wordsOf(tokens, name)) || !hasSmall(tokens, name, small))
  const agreed = kept.map((name) => ({ ...name, type: told.get(wordsOf(tokens, name)) ?? name.type }))
  const missed = findMissed(reading, agreed, told, small)
  return [...agreed, ...missed].sort((a, b) => a.first - b.first)
}

/** The longest name that is looked into, and looked for in other places, in words. */
const LONGEST = 8

/** How often each type is said of a string, in the order of `TYPES`. */
type Votes = readonly number[]

/** Share of a string's places that must say the same before the others follow. */
const MAJORITY = 0.5

/** The type of each string that the article is sure of. */
function tellTypes(tokens: readonly Token[], names: readonly TaggedName[]): ReadonlyMap<string, TaggedType> {
  const votes = new Map<string, Votes>()
  const surnames = new Map<string, number>()
  for (const name of names) {
    const words = wordsOf(tokens, name)
    votes.set(words, addVote(votes.get(words), name.type))
    if (name.type !== 'PER' || name.last - name.first > LONGEST) continue
    for (let first = name.first + 1; first < name.last; first++) {
      if (tokens[first]?.isCapital !== true) continue
      const part = wordsOf(tokens, { first, last: name.last })
      surnames.set(part, (surnames.get(part) ?? 0) + 1)
    }
  }
  const told = new Map<string, TaggedType>()
  for (const words of new Set([...votes.keys(), ...surnames.keys()])) {
    const type = typeOf(votes.get(words) ?? NO_VOTES, surnames.get(words) ?? 0)
    if (type !== null) told.set(words, type)
  }
  return told
}

const NO_VOTES: Votes = TYPES.map(() => 0)

function addVote(votes: Votes = NO_VOTES, type: TaggedType): Votes {
  return votes.map((count, index) => (TYPES[index] === type ? count + 1 : count))
}

/** A surname is a person, unless it is a place more often ("Washington"); other strings are what most places say. */
function typeOf(votes: Votes, surnames: number): TaggedType | null {
  const most = Math.max(...votes)
  const best = TYPES[votes.indexOf(most)] ?? null
  const people = surnames + (votes[TYPES.indexOf('PER')] ?? 0)
  if (surnames > 0 && (best !== 'LOC' || people > most)) return 'PER'
  return most > MAJORITY * votes.reduce((sum, count) => sum + count, 0) ? best : null
}

/** What letters in brackets are that a name before them spells out: "World Rice Board (WRB)". */
function tellLetters(tokens: readonly Token[], names: readonly TaggedName[]): [string, TaggedType][] {
  return names.flatMap(({ first, last, type }): [string, TaggedType][] => {
    if (tokens[last]?.text !== '(' || tokens[last + 2]?.text !== ')' || last - first < 2) return []
    const letters = tokens[last + 1]
    if (letters === undefined) return []
    return spellsOut(tokens, { first, last }, letters) ? [[letters.text, type]] : []
  })
}

/** Whether letters stand in a name in their order, the first of them first, and at least two are capitals of it. */
function spellsOut(tokens: readonly Token[], name: TokenRange, { text, lower }: Token): boolean {
  if (!/^\p{Lu}[\p{L}&]{1,7}$/u.test(text)) return false
  const words = wordsOf(tokens, name)
  const initials =
    words
      .match(/(?<!\p{L})\p{Lu}/gu)
      ?.join('')
      .toLowerCase() ?? ''
  const isWithin = (letters: string, whole: string) => {
    let at = 0
    for (const letter of whole) if (letter === letters[at]) at++
    return at === letters.length
  }
  return initials[0] === lower[0] && initials.length > 1 && isWithin(lower, words.toLowerCase())
}

/** Places where a known name stands untagged. */
function findMissed(
  { tokens, sentenceOf }: Reading,
  names: readonly TaggedName[],
  told: ReadonlyMap<string, TaggedType>,
  small: ReadonlySet<string>,
): TaggedName[] {
  const covered = cover(tokens.length, names)
  const openings = new Set([...told.keys()].map((words) => words.split(' ', 1)[0]))
  const missed: TaggedName[] = []
  for (let first = 0; first < tokens.length; first++) {
    if (covered[first] === 1 || !openings.has(tokens[first]?.text ?? '')) continue
    const longest = openEnd(tokens, sentenceOf, covered, first)
    for (let last = longest; last > first; last--) {
      const type = told.get(wordsOf(tokens, { first, last }))
      if (type === undefined || !standsAlone(tokens, { first, last }, small)) continue
      missed.push({ first, last, type })
      first = last - 1
      break
    }
  }
  return missed
}

function cover(length: number, names: readonly TokenRange[]): Uint8Array {
  const covered = new Uint8Array(length)
  for (const { first, last } of names) covered.fill(1, first, last)
  return covered
}

/** Where the untagged words of a sentence end, at most `LONGEST` on. */
function openEnd(tokens: readonly Token[], sentenceOf: readonly number[], covered: Uint8Array, first: number): number {
  let last = first + 1
  while (
    last < tokens.length &&
    last - first < LONGEST &&
    covered[last] !== 1 &&
    sentenceOf[last] === sentenceOf[first]
  )
    last++
  return last
}

/** A lone word is a name here too if the article never writes it small and no capital stands at its side. */
function standsAlone(tokens: readonly Token[], { first, last }: TokenRange, small: ReadonlySet<string>): boolean {
  const word = tokens[first]
  if (last - first > 1) return true
  if (word === undefined || word.text.length < 3 || small.has(word.lower)) return false
  const isJoined = (other: Token | undefined) => other?.isCapital === true
  return !isJoined(tokens[last]) && !isJoined(tokens[first - 1])
}

function hasSmall(tokens: readonly Token[], { first, last }: TokenRange, small: ReadonlySet<string>): boolean {
  return tokens.slice(first, last).some(({ lower }) => small.has(lower))
}

function wordsOf(tokens: readonly Token[], { first, last }: TokenRange): string {
  let words = tokens[first]?.text ?? ''
  for (let at = first + 1; at < last; at++) words += ` ${tokens[at]?.text}`
  return words
}
