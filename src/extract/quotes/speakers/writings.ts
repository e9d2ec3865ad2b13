import type { Cast } from '../../entities/cast.ts'
import { firstSubject } from '../../grammar/cues.ts'
import { headToken } from '../../grammar/noun-phrases.ts'
import { wordList } from '../../lexicon/word-list.ts'
import { isOffice } from '../../people/roles.ts'
import { nameOf, type Scene, wordAt } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import { bodyMeant } from './antecedents.ts'

/** What somebody writes or has read out: its words are theirs. */
const WRITINGS = wordList(`
statement tweet post letter email e-mail memo message release summary ruling decision judgment judgement opinion decree
order testimony speech blog
report survey study analysis poll warning advisory bulletin filing lawsuit announcement notice communique address
`)
/** How far behind "a statement released" its "by" is looked for, how far behind that its author, and how far before "the
 * statement" what tells whose it is; in tokens. */
const BY_REACH = 6
const AUTHOR_REACH = 12
const FARTHEST = 400
/** No more words stand before the comma of "In a speech on Monday, Lopez said", in tokens. */
const LONGEST_OPENING = 30

/**
 * Whose words a writing gives, as an index into the entities of the cast: "Judge Lopez's statement", "the IMF report",
 * "a statement released by the Rice Board", and "the statement" after one of them. Null for no writing, or nobody's.
 */
export function authorOf(scene: Scene, cast: Cast, phrase: TokenRange): number | null {
  const head = headToken(scene, phrase)
  if (!WRITINGS.has(wordAt(scene, head))) return null
  const own = ownerBefore(scene, cast, head, phrase.first) ?? authorBehind(scene, cast, head + 1)
  const isKnown = own === null && head === phrase.first + 1 && /^(?:the|this|that)$/.test(wordAt(scene, phrase.first))
  return isKnown ? authorTold(scene, cast, head) : own
}

/** Lopez's long letter; the mayor's letter; the IMF report: bodies alone own what they stand before. */
function ownerBefore(scene: Scene, cast: Cast, head: number, first: number): number | null {
  if (nameOf(scene, head - 1)?.type === 'ORGANIZATION') return entityAt(scene, cast, head - 1)
  for (let at = first; at < head; at++) {
    if (wordAt(scene, at + 1) !== "'s") continue
    return entityAt(scene, cast, at) ?? cast.titled.get(at) ?? bodyMeant(scene, cast, { first, last: at + 1 })
  }
  return null
}

/** Between a writing and "by" stand at most its time and how it came out. */
function authorBehind(scene: Scene, cast: Cast, first: number): number | null {
  for (let at = first; at < first + BY_REACH; at++) {
    // "a speech delivered on her behalf by Ian Hill" is hers
    if (/^(?:[,.;:"]|behalf|)$/.test(wordAt(scene, at))) return null
    if (/^(?:by|from)$/.test(wordAt(scene, at))) return nameWithin(scene, cast, at + 1)
  }
  return null
}

/** The first name of the next few tokens: "US Secretary of State Mike Pompeo", "its executive director, Ana Lopez". */
function nameWithin(scene: Scene, cast: Cast, first: number): number | null {
  let found: number | null = null
  for (let at = first; at < first + AUTHOR_REACH; at++) {
    const isOffices = wordAt(scene, at) === ',' && isOffice(wordAt(scene, at - 1)) && nameOf(scene, at + 1) !== null
    if (!isOffices && /^(?:[,.;:]|)$/.test(wordAt(scene, at))) return found
    if (nameOf(scene, at)?.type === 'PERSON') return entityAt(scene, cast, at)
    found ??= entityAt(scene, cast, at)
  }
  return found
}

/** Met Éireann issued a warning … "Stay at home," the warning read: whoever the nearest one before is of. */
function authorTold(scene: Scene, cast: Cast, head: number): number | null {
  const noun = wordAt(scene, head)
  for (let at = head - 2; at >= Math.max(0, head - FARTHEST); at--) {
    if (wordAt(scene, at) !== noun) continue
    const first = Math.max(0, at - 4)
    const author =
      ownerBefore(scene, cast, at, first) ?? authorBehind(scene, cast, at + 1) ?? speakerIn(scene, cast, at)
    if (author !== null) return author
  }
  return null
}

/** In a speech read on her behalf by Ian Hill, Lopez said; in his speech, Reed said: who speaks behind the comma. */
function speakerIn(scene: Scene, cast: Cast, writing: number): number | null {
  const { sentences, sentenceOf } = scene.reading
  const { first, last } = sentences[sentenceOf[writing] ?? -1] ?? { first: writing, last: writing }
  if (wordAt(scene, first) !== 'in') return null
  let comma = writing
  while (comma < Math.min(last, writing + LONGEST_OPENING) && wordAt(scene, comma) !== ',') comma++
  const subject = firstSubject(scene, comma + 1, Math.min(last, comma + LONGEST_OPENING))
  if (subject === null || wordAt(scene, comma) !== ',') return null
  return entityAt(scene, cast, headToken(scene, subject)) ?? cast.titled.get(subject.last - 1) ?? null
}

function entityAt({ nameAt }: Scene, cast: Cast, at: number): number | null {
  return cast.entityOf[nameAt[at] ?? -1] ?? null
}
