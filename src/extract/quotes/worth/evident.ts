import { cueAt } from '../../grammar/cues.ts'
import { nameOf, type Scene, wordAt } from '../../reading/scene.ts'
import type { Group } from '../groups.ts'
import { type Frame, opensUtterance } from '../rules/frames.ts'

/** What is evident is not learned: as sure as a line of a transcript. */
const EVIDENT = 0.9
/** How near its quote a verb of another language tells that it is one, in tokens behind and before. */
const NEAR = { behind: 5, before: 3 }
/** As many words make a clause. */
const LEAST_CLAUSE = 3

/**
 * How surely marked words are a quote by what the trees, which learned from English papers, cannot know: verbs of saying in
 * other languages, and articles that print several styles of marks. 0 where it is not evident.
 */
export function evidence(scene: Scene, group: Group): number {
  const [frame] = group.frames
  if (frame === undefined) return 0
  return isPlainlySaid(scene, group, frame) || isSaidAbroad(scene, group, frame) ? EVIDENT : 0
}

/** ‘Aye,’ said Moira: a sentence of its own that ends in a comma inside its marks, and a person who says it. */
function isPlainlySaid(scene: Scene, { attribution }: Group, { stretch, lead, tail }: Frame): boolean {
  if (attribution?.rule !== 'cue-name-after' || attribution.cue !== tail.first || lead.first !== lead.last) return false
  const isUtterance = opensUtterance(scene, stretch) && scene.reading.text.charAt(stretch.end - 1) === ','
  const isSaying = cueAt(scene, tail.first)?.isWeak === false
  return isUtterance && isSaying && nameOf(scene, tail.first + 1)?.type === 'PERSON'
}

function isSaidAbroad(scene: Scene, { attribution }: Group, frame: Frame): boolean {
  if (attribution?.rule === 'foreign-cue' && isBeside(scene, attribution.cue ?? -1, frame)) return true
  return isForeign(scene, frame) && isClause(scene, frame)
}

/** „Offen“, sagte Karl; Karl sagte: „Offen.“; Karl nannte ihn „offen und ehrlich“: words in small letters are no title. */
function isBeside(scene: Scene, cue: number, { stretch, lead, tail, edge }: Frame): boolean {
  const words = scene.reading.text.slice(stretch.start, stretch.end).split(/\s+/).length
  if (words > 1 && !opensUtterance(scene, stretch)) return true
  if (cue >= tail.first && lead.first < lead.last && words < LEAST_CLAUSE) return false // Die Zeitung „Die Welt“, sagte
  if (cue >= tail.first) return cue - tail.first < NEAR.behind && isApart(scene, tail.first, edge)
  return lead.last - cue <= NEAR.before || /^[:,]$/.test(wordAt(scene, lead.last - 1))
}

/** A comma or dash stands behind what is said, or its own full stop; a title goes on with its sentence. */
function isApart({ reading }: Scene, tail: number, edge: string): boolean {
  return edge !== '' || /^[,–—-]/.test(reading.tokens[tail]?.text ?? '')
}

function isForeign({ reading }: Scene, { lead }: Frame): boolean {
  const sentence = reading.sentences[reading.sentenceOf[lead.last] ?? -1]
  return reading.isForeign[sentence?.paragraph ?? -1] === true
}

/** « Nous avons attendu. »: with its own full stop, or a clause between the start of a sentence, or a colon, and a comma. */
function isClause({ reading }: Scene, { stretch, lead }: Frame): boolean {
  const words = reading.text.slice(stretch.start, stretch.end)
  if (!/^[\p{Lu}\p{Lo}¿¡]/u.test(words)) return false
  if (/[.!?…。！？]$/u.test(words)) return true
  if (/^[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}]/u.test(words)) return /^[と、]/.test(reading.text.slice(stretch.outer.end))
  const isOpening = lead.first === lead.last || reading.tokens[lead.last - 1]?.text === ':'
  return isOpening && words.split(/\s+/).length >= LEAST_CLAUSE && isEnd(reading.text, stretch.outer.end)
}

function isEnd(text: string, at: number): boolean {
  return /^(?:$|[,.;]|\s+[–—-]|\n)/.test(text.slice(at, at + 3))
}
