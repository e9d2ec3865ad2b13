/** What the tagger tells apart, by the names of the corpora that it learned from (CoNLL-2003). */
export const TYPES = ['PER', 'ORG', 'LOC', 'MISC'] as const
export type TaggedType = (typeof TYPES)[number]

/** Where in a name a token stands: at its beginning, inside, at its last token, or alone (the unit). */
const POSITIONS = ['B', 'I', 'L', 'U'] as const
type Position = (typeof POSITIONS)[number]

/** The label of a token outside all names. */
export const OUTSIDE = 0
/** OUTSIDE, then each type's four positions. */
export const LABELS = 1 + TYPES.length * POSITIONS.length

/** The label of a position in a name of a type. */
export function labelOf(position: Position, type: TaggedType): number {
  return 1 + TYPES.indexOf(type) * POSITIONS.length + POSITIONS.indexOf(position)
}

/** The position that a label says; null for OUTSIDE. */
export function positionOf(label: number): Position | null {
  return label === OUTSIDE ? null : (POSITIONS[(label - 1) % POSITIONS.length] ?? null)
}

/** The type that a label says; null for OUTSIDE. */
export function typeOf(label: number): TaggedType | null {
  return label === OUTSIDE ? null : (TYPES[Math.floor((label - 1) / POSITIONS.length)] ?? null)
}

/** Whether a label may follow another: a name that began goes on in its own type until its last token. */
export function mayFollow(label: number, before: number): boolean {
  const isOpen = positionOf(before) === 'B' || positionOf(before) === 'I'
  const continues = positionOf(label) === 'I' || positionOf(label) === 'L'
  return isOpen === continues && (!isOpen || typeOf(label) === typeOf(before))
}

/** Whether a sentence may begin with a label. */
export function mayOpen(label: number): boolean {
  return mayFollow(label, OUTSIDE)
}

/** Whether a sentence may end with a label. */
export function mayClose(label: number): boolean {
  return mayFollow(OUTSIDE, label)
}
