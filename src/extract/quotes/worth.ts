import { type Scene, wordAt } from '../reading/scene.ts'
import type { Frame } from './frames.ts'
import type { Group } from './groups.ts'

/** Rules that answer from a verb of saying right beside the stretch: what they answer for is a quote. */
const SURE = new Set([
  'quoted-by-outlet',
  'cue-name-after',
  'name-cue-before',
  'name-cue-after',
  'according-to',
  'cue-at-end',
  'passive-by',
])
const TERM =
  /^(?:so-called|titled|entitled|nicknamed|aka|named|codenamed|film|movie|song|book|novel|album|show|series|hit|play)$/

/**
 * Whether marked words are given as somebody's, and not a term, a title of a work, a nickname or words held at arm's
 * length. Whole utterances are; a few words only where somebody is there to have said them. The limits were set by
 * counting, rule by rule and length by length, on the development articles.
 */
export function isQuoted(scene: Scene, { frames, attribution }: Group): boolean {
  const [frame] = frames
  if (frame === undefined || isMarkup(scene, frame)) return false
  if (frames.length > 1) return true
  const { start, end } = frame.stretch
  const words = scene.reading.text.slice(start, Math.min(end, start + 400)).split(/\s+/)
  const rule = attribution?.rule ?? 'none'
  if (isWork(words) && isShown(scene, frame)) return false
  if (SURE.has(rule)) return true
  if (isNickname(scene, frame) || (isWork(words) && (words.length > 2 || rule !== 'governing-cue'))) return false
  if (rule === 'governing-cue') return true
  const isOpen = rule !== 'none' && !isTerm(scene, frame.lead.last - 1)
  return words.length > (isOpen ? 1 : 4)
}

/** On Ruritanian Radio's "Morning Mill", in "The Long Road": works stand after a possessive or a preposition. */
function isShown(scene: Scene, { lead }: Frame): boolean {
  return /^(?:'s|'|’|on|in|of|for|from|the|with|film|movie|song|book|novel|show|program|podcast|published)$/.test(
    wordAt(scene, lead.last - 1),
  )
}

/** <a title="Mill">: what stands after an equals sign is an attribute. */
function isMarkup({ reading }: Scene, { lead }: Frame): boolean {
  return reading.tokens[lead.last - 1]?.text === '='
}

/** Tom "Slim" Reed. */
function isNickname({ reading }: Scene, { lead, tail }: Frame): boolean {
  const [before, after] = [reading.tokens[lead.last - 1], reading.tokens[tail.first]]
  return lead.first < lead.last && tail.first < tail.last && before?.isCapital === true && after?.isCapital === true
}

function isTerm(scene: Scene, before: number): boolean {
  return TERM.test(wordAt(scene, before)) || TERM.test(wordAt(scene, before - 1))
}

/** "The Last Mill of the Valley": a capital on every long word, as titles of works have. */
function isWork(words: readonly string[]): boolean {
  const long = words.filter((word) => word.replace(/\P{L}/gu, '').length > 3)
  return long.length > 0 && long.every((word) => /^\P{L}*\p{Lu}/u.test(word))
}
