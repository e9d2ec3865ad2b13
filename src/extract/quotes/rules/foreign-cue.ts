import type { Span } from '../../extraction.ts'
import type { Attribution } from '../../grammar/attribution.ts'
import { hasClitic, isForeignCue } from '../../grammar/foreign-cues.ts'
import { ADDRESSING, BELONGING, FOREIGN_FUNCTION_WORDS, FOREIGN_PRONOUNS } from '../../lexicon/foreign-words.ts'
import { nameOf, type Scene, wordAt } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import { tokenFrom } from '../../reading/tokens.ts'
import type { Frame } from './frames.ts'

/** How far from a verb its subject stands, how near where nothing is passed over but small words, in tokens. */
const REACH = 12
const NEAR = 3
/** How far back whom a pronoun means is looked for, in tokens. */
const FARTHEST = 80
/** More of a stretch is not looked through for a verb inside it, in tokens. */
const LONGEST_LOOK = 100

/** Who says a stretch by a verb of saying in another language: «Ouvert», dit René. — Karl sagte: „Offen.“ */
export function foreignCue(scene: Scene, { lead, tail, stretch }: Frame): Attribution | null {
  const isAnnounced = wordAt(scene, lead.last - 1) === ':'
  const before = cueBefore(scene, lead)
  const found = isAnnounced ? (before ?? cueBehind(scene, tail)) : (cueBehind(scene, tail) ?? before)
  return found ?? cueInside(scene, stretch)
}

/** «Ouvert», dit René. — “Open”, heeft René gezegd. */
function cueBehind(scene: Scene, { first, last }: TokenRange): Attribution | null {
  for (let cue = first; cue < last && scene.quotedBy[cue] === -1; cue++) {
    if (!isCue(scene, cue)) continue
    const named = nameAfter(scene, cue, last) ?? nameBefore(scene, cue, first, REACH)
    return attributionOf(named ?? pronounsName(scene, cue) ?? roleAfter(scene, cue, last), cue)
  }
  return null
}

/** Karl sagte: „Offen.“ — Am Dienstag sagte Karl: „Offen.“ — Selon Karl, « la ligne est sûre ». */
function cueBefore(scene: Scene, { first, last }: TokenRange): Attribution | null {
  for (let cue = last - 1; cue >= first && scene.quotedBy[cue] === -1; cue--) {
    if (!isCue(scene, cue)) continue
    const named = nameBefore(scene, cue, first, NEAR) ?? nameAfter(scene, cue, last)
    return attributionOf(named ?? nameBefore(scene, cue, first, REACH) ?? pronounsName(scene, cue), cue)
  }
  return null
}

/** « La ligne est ouverte, a dit René. Nous avons attendu. »: French papers leave the marks open. */
function cueInside({ reading, names, nameAt }: Scene, { start, end }: Span): Attribution | null {
  const { tokens } = reading
  const first = tokenFrom(tokens, start)
  for (let cue = first + 1; cue < first + LONGEST_LOOK && (tokens[cue]?.end ?? end) < end; cue++) {
    const isParenthesis = [cue - 1, cue - 2].some((at) => tokens[at]?.text === ',')
    const isNamed = names[nameAt[cue + 1] ?? -1]?.type === 'PERSON'
    if (!isParenthesis || !isNamed || !isForeignCue(reading, cue)) continue
    const speaker = nameAround({ nameAt }, cue + 1)
    if (/^[,.]$/.test(tokens[speaker.last]?.text ?? '')) return attributionOf(speaker, cue)
  }
  return null
}

function attributionOf(speaker: TokenRange | null, cue: number): Attribution {
  return { speaker, cue, rule: 'foreign-cue' }
}

function isCue(scene: Scene, at: number): boolean {
  return nameOf(scene, at) === null && isForeignCue(scene.reading, at)
}

/** The name behind a verb; not whom it is said to, nor what its subject belongs to: "dit le maire de Paris". */
function nameAfter(scene: Scene, cue: number, ceiling: number): TokenRange | null {
  for (let at = cue + 1; at < Math.min(ceiling, cue + REACH); at++) {
    const word = wordAt(scene, at)
    const isApposition = word === ',' && at > cue + 2 && nameOf(scene, at + 1)?.type === 'PERSON'
    if ((endsClause(word) && !isApposition) || ADDRESSING.has(word)) return null
    const isOwner = at > cue + 1 && BELONGING.has(wordAt(scene, at - 1))
    if (isSpeaker(scene, at) && !isOwner) return nameAround(scene, at)
  }
  return null
}

/** The last person named before a verb, else the last body. */
function nameBefore(scene: Scene, cue: number, floor: number, reach: number): TokenRange | null {
  let body: TokenRange | null = null
  for (let at = cue - 1; at >= Math.max(floor, cue - reach); at--) {
    if (/^[;:]?$/.test(wordAt(scene, at)) || (reach === NEAR && wordAt(scene, at) === ',')) break
    if (!isSpeaker(scene, at)) continue
    if (nameOf(scene, at)?.type === 'PERSON') return nameAround(scene, at)
    body ??= nameAround(scene, at)
  }
  return body
}

function endsClause(word: string): boolean {
  return /^[.,;:!?…]?$/.test(word)
}

function isSpeaker(scene: Scene, at: number): boolean {
  return /^(?:PERSON|ORGANIZATION)$/.test(nameOf(scene, at)?.type ?? '')
}

function nameAround({ nameAt }: Pick<Scene, 'nameAt'>, at: number): TokenRange {
  let [first, last] = [at, at + 1]
  while (first > 0 && nameAt[first - 1] === nameAt[at]) first--
  while (nameAt[last] === nameAt[at]) last++
  return { first, last }
}

/** Whom the pronoun at a verb means, "sagte sie", "dit-il": who is named first in the nearest sentence of the paragraph that names one. */
function pronounsName(scene: Scene, cue: number): TokenRange | null {
  const isPronoun = [cue - 1, cue + 1].some((at) => FOREIGN_PRONOUNS.has(wordAt(scene, at)))
  const isInVerb = [cue - 1, cue].some((at) => hasClitic(wordAt(scene, at))) // a-t-elle dit
  if (!isPronoun && !isInVerb) return null
  const { sentenceOf, sentences } = scene.reading
  let first: number | null = null
  for (let at = cue - 1; at >= Math.max(0, cue - FARTHEST); at--) {
    if (first !== null && sentenceOf[at] !== sentenceOf[first]) break
    if (sentences[sentenceOf[at] ?? -1]?.paragraph !== sentences[sentenceOf[cue] ?? -1]?.paragraph) break
    if (nameOf(scene, at)?.type === 'PERSON') first = at
  }
  return first === null ? null : nameAround(scene, first)
}

/** "sagte der Bürgermeister": a role behind a verb, with its article. */
function roleAfter(scene: Scene, cue: number, ceiling: number): TokenRange | null {
  const [article, noun] = [wordAt(scene, cue + 1), wordAt(scene, cue + 2)]
  const isRole = cue + 2 < ceiling && FOREIGN_FUNCTION_WORDS.has(article) && /^\p{L}{3}/u.test(noun)
  return isRole && !ADDRESSING.has(article) ? { first: cue + 1, last: cue + 3 } : null
}
