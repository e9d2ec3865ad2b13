import type { EntityType } from '../../extraction.ts'
import type { Classes } from '../../names/tagger/clusters.ts'
import { hashOf } from '../../names/tagger/hash.ts'
import { classesOf } from '../../names/tagger/index.ts'
import type { Scene } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'

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
}

interface Code {
  readonly word: number
  readonly stem: number
  readonly ending: number
  readonly classes: Classes
}

/** What stands where a sentence has no token. */
const OUTSIDE = 7
const QUOTED = codeOfKind(-1)
const NAMES: Readonly<Record<EntityType, Code>> = {
  PERSON: codeOfKind(-2),
  ORGANIZATION: codeOfKind(-3),
  PLACE: codeOfKind(-4),
  GROUP: codeOfKind(-5),
  OTHER: codeOfKind(-6),
}
/** So many words are remembered, then all are forgotten. */
const CAPACITY = 50_000
const known = new Map<string, Code>()

function codeOfKind(kind: number): Code {
  return { word: kind, stem: kind, ending: kind, classes: [kind, kind, kind] }
}

/** Codes the tokens of an article. */
export function codeArticle(scene: Scene): Coding {
  const size = scene.reading.tokens.length
  const column = () => new Int32Array(size)
  const coding = {
    scene,
    words: column(),
    stems: column(),
    endings: column(),
    coarse: column(),
    middle: column(),
    fine: column(),
  }
  for (let at = 0; at < size; at++) {
    const { word, stem, ending, classes } = codeAt(scene, at)
    coding.words[at] = word
    coding.stems[at] = stem
    coding.endings[at] = ending
    coding.coarse[at] = classes[0]
    coding.middle[at] = classes[1]
    coding.fine[at] = classes[2]
  }
  return coding
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

/** The tokens of the sentence that a token stands in. */
export function sentenceAround({ reading }: Scene, at: number): TokenRange {
  return reading.sentences[reading.sentenceOf[at] ?? -1] ?? { first: at, last: at + 1 }
}
