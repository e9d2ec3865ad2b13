import type { Group } from '../groups.ts'
import { type Feature, type Look, markOf } from './look.ts'

/** What stands further off is no neighbour, in characters. */
const FAR = 400

/** What the article tells: where the marked words stand in it, and what else it marks. */
export const PLACE_IN_ARTICLE: readonly Feature[] = [
  { name: 'lineStart', of: lineStart },
  { name: 'paragraphEnd', of: paragraphEnd },
  { name: 'isUsualMark', of: ({ scene, frame, article }) => Number(markOf(scene, frame) === article.usualMark) },
  { name: 'attributedShare', of: ({ article }) => article.attributedShare },
  { name: 'longShare', of: ({ article }) => article.longShare },
  { name: 'gapBefore', of: ({ article: { groups }, index }) => gap(groups[index - 1], groups[index]) },
  { name: 'gapAfter', of: ({ article: { groups }, index }) => gap(groups[index], groups[index + 1]) },
  { name: 'isAttributedBefore', of: ({ article: { groups }, index }) => isAttributed(groups[index - 1]) },
  { name: 'isAttributedAfter', of: ({ article: { groups }, index }) => isAttributed(groups[index + 1]) },
  { name: 'lengthBefore', of: ({ article: { groups }, index }) => lengthOf(groups[index - 1]) },
  { name: 'lengthAfter', of: ({ article: { groups }, index }) => lengthOf(groups[index + 1]) },
]

/** How many characters of the line stand before the marks. */
function lineStart({ scene: { reading }, frame: { lead, stretch } }: Look): number {
  const paragraph = reading.paragraphs[reading.sentences[reading.sentenceOf[lead.last] ?? -1]?.paragraph ?? -1]
  const opening = stretch.outer.start
  const before = reading.text.slice(Math.max(paragraph?.start ?? 0, opening - FAR), opening)
  return before.length - (before.lastIndexOf('\n') + 1)
}

/** How many characters of the paragraph stand after the marks. */
function paragraphEnd({ scene: { reading }, frame: { lead, stretch } }: Look): number {
  const paragraph = reading.paragraphs[reading.sentences[reading.sentenceOf[lead.last] ?? -1]?.paragraph ?? -1]
  return Math.min((paragraph?.end ?? 0) - stretch.outer.end, FAR)
}

/** How far it is from one group to the next. */
function gap(one: Group | undefined, other: Group | undefined): number {
  const [end, start] = [one?.frames.at(-1)?.stretch.outer.end, other?.frames[0]?.stretch.outer.start]
  return end === undefined || start === undefined ? FAR : Math.min(start - end, FAR)
}

function isAttributed(group: Group | undefined): number {
  return group === undefined ? -1 : Number(group.attribution !== null)
}

function lengthOf(group: Group | undefined): number {
  const stretch = group?.frames[0]?.stretch
  return stretch === undefined ? -1 : Math.min(stretch.end - stretch.start, FAR)
}
