import type { Classes } from '../../names/tagger/clusters.ts'
import { hashOf } from '../../names/tagger/hash.ts'
import { classesOf } from '../../names/tagger/index.ts'
import type { Scene } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import { BIT, bitsOf, kindOf, NAME_KINDS, QUOTED_KIND, sayingOf } from './word-kinds.ts'

/** An article with its tokens as numbers to make features of; names and quoted words stand for what they are alone. */
export interface Coding {
  readonly scene: Scene
  readonly words: Int32Array
  /** The word without what inflects it. */
  readonly stems: Int32Array
  readonly endings: Int32Array
  /** Classes of words that stand in like company, from coarse to fine. */
  readonly coarse: Int32Array
  readonly middle: Int32Array
  readonly fine: Int32Array
  /** What is to be known of the word, see `BIT`; none for names and quoted words. */
  readonly bits: Int32Array
  /** See `sayingOf`, and `kindOf`. */
  readonly sayings: Uint8Array
  readonly kinds: Uint8Array
  /** How many verbs, and how many commas, stand before each token. */
  readonly verbsBefore: Int32Array
  readonly commasBefore: Int32Array
  /** The next token that is quoted, and the next verb of saying, from each on; the number of tokens for none. */
  readonly nextQuote: Int32Array
  readonly nextSaying: Int32Array
}

interface Code {
  readonly word: number
  readonly stem: number
  readonly ending: number
  readonly classes: Classes
  readonly bits: number
  readonly saying: number
  readonly kind: number
}

/** What stands where a sentence has no token. */
const OUTSIDE = 7
const QUOTED = codeOfKind(QUOTED_KIND, 0)
const NAMES = {
  PERSON: codeOfKind(NAME_KINDS.PERSON, BIT.word),
  ORGANIZATION: codeOfKind(NAME_KINDS.ORGANIZATION, BIT.word),
  PLACE: codeOfKind(NAME_KINDS.PLACE, BIT.word),
  GROUP: codeOfKind(NAME_KINDS.GROUP, BIT.word),
  OTHER: codeOfKind(NAME_KINDS.OTHER, BIT.word),
}
/** So many words are remembered, then all are forgotten. */
const CAPACITY = 50_000
const known = new Map<string, Code>()

function codeOfKind(kind: number, bits: number): Code {
  return { word: -kind, stem: -kind, ending: -kind, classes: [-kind, -kind, -kind], bits, saying: 0, kind }
}

/** Codes the tokens of an article. */
export function codeArticle(scene: Scene): Coding {
  const size = scene.reading.tokens.length
  const column = () => new Int32Array(size)
  const coding = {
    ...{ scene, words: column(), stems: column(), endings: column(), coarse: column(), middle: column() },
    ...{ fine: column(), bits: column(), sayings: new Uint8Array(size), kinds: new Uint8Array(size) },
    ...{ verbsBefore: new Int32Array(size + 1), commasBefore: new Int32Array(size + 1) },
    ...{ nextQuote: new Int32Array(size + 1), nextSaying: new Int32Array(size + 1) },
  }
  for (let at = 0; at < size; at++) codeToken(coding, at, codeAt(scene, at))
  findNext(coding, size)
  return coding
}

function codeToken(coding: Coding, at: number, { word, stem, ending, classes, bits, saying, kind }: Code): void {
  coding.words[at] = word
  coding.stems[at] = stem
  coding.endings[at] = ending
  coding.coarse[at] = classes[0]
  coding.middle[at] = classes[1]
  coding.fine[at] = classes[2]
  coding.bits[at] = bits
  coding.sayings[at] = saying
  coding.kinds[at] = kind
  const isVerb = (bits & (BIT.auxiliary | BIT.past)) !== 0
  coding.verbsBefore[at + 1] = (coding.verbsBefore[at] ?? 0) + (isVerb ? 1 : 0)
  coding.commasBefore[at + 1] = (coding.commasBefore[at] ?? 0) + (bits & BIT.comma)
}

function findNext({ kinds, sayings, nextQuote, nextSaying }: Coding, size: number): void {
  let [quote, saying] = [size, size]
  nextQuote[size] = size
  nextSaying[size] = size
  for (let at = size - 1; at >= 0; at--) {
    if (kinds[at] === QUOTED_KIND) quote = at
    if ((sayings[at] ?? 0) > 0) saying = at
    nextQuote[at] = quote
    nextSaying[at] = saying
  }
}

function codeAt({ reading, names, nameAt, quotedBy }: Scene, at: number): Code {
  if (quotedBy[at] !== -1) return QUOTED
  const name = names[nameAt[at] ?? -1]
  return name === undefined ? codeOf(reading.tokens[at]?.lower ?? '') : NAMES[name.type]
}

function codeOf(lower: string): Code {
  const before = known.get(lower)
  if (before !== undefined) return before
  if (known.size >= CAPACITY) known.clear()
  const code = {
    word: hashOf(/^\d/.test(lower) ? '0' : lower),
    stem: hashOf(stemOf(lower)),
    ending: hashOf(lower.slice(-3)),
    classes: classesOf(lower),
    bits: bitsOf(lower),
    saying: sayingOf(lower),
    kind: kindOf(lower),
  }
  known.set(lower, code)
  return code
}

/** "denied" and "denying" are "deni", "stopped" and "stops" are "stop"; what comes out need not be a word. */
function stemOf(word: string): string {
  const bare = word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word
  return bare
    .replace(/e$/, '')
    .replace(/y$/, 'i')
    .replace(/([^aeiou])\1$/, '$1')
}

/** The number that a column has for a token, one and the same for all that lie outside a sentence. */
export function codeWithin(column: Int32Array, at: number, { first, last }: TokenRange): number {
  return at >= first && at < last ? (column[at] ?? OUTSIDE) : OUTSIDE
}

/** Whether a token has any of some bits. */
export function hasBits({ bits }: Coding, at: number, wanted: number): boolean {
  return ((bits[at] ?? 0) & wanted) !== 0
}

/** Whether a token stands in marks. */
export function isQuotedAt({ kinds }: Coding, at: number): boolean {
  return kinds[at] === QUOTED_KIND
}

/** The tokens of the sentence that a token stands in. */
export function sentenceAround({ reading }: Scene, at: number): TokenRange {
  return reading.sentences[reading.sentenceOf[at] ?? -1] ?? { first: at, last: at + 1 }
}
