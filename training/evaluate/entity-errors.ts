import { type EntityPair, type TypedSpan, typedKey } from './entity-scores.ts'
import { isSameSpan, meetsAny, pairUp } from './spans.ts'

/**
 * What is wrong with a name. MISSED and SPURIOUS meet no other; TYPE has the right span; BOUNDARY meets one name of the
 * other side, CUT more: a piece of one that another piece was already held against.
 */
export interface EntityError {
  readonly kind: 'MISSED' | 'SPURIOUS' | 'TYPE' | 'BOUNDARY' | 'CUT'
  readonly gold: TypedSpan | null
  readonly found: TypedSpan | null
}

/** The errors of one text. Names that meet are held against each other, those with most in common first. */
export function entityErrors({ gold, found }: EntityPair): EntityError[] {
  const missing = without(gold, found)
  const wrong = without(found, gold)
  const met = pairUp(missing, wrong, 0)
  const paired = new Set(met.flat())
  return [
    ...met.map(
      ([one, other]): EntityError => ({ kind: isSameSpan(one, other) ? 'TYPE' : 'BOUNDARY', gold: one, found: other }),
    ),
    ...missing
      .filter((span) => !paired.has(span))
      .map((span): EntityError => {
        return { kind: meetsAny(span, found) ? 'CUT' : 'MISSED', gold: span, found: null }
      }),
    ...wrong
      .filter((span) => !paired.has(span))
      .map((span): EntityError => {
        return { kind: meetsAny(span, gold) ? 'CUT' : 'SPURIOUS', gold: null, found: span }
      }),
  ]
}

/** The spans of a list that another has not, each once. */
function without(spans: readonly TypedSpan[], others: readonly TypedSpan[]): TypedSpan[] {
  const keys = new Set(others.map(typedKey))
  const left = spans.filter((span) => !keys.has(typedKey(span)))
  return [...new Map(left.map((span) => [typedKey(span), span])).values()]
}

/** Where the span that was found ends before or after the right one: "too short at the start, too long at the end". */
export function boundaryClass(gold: TypedSpan, found: TypedSpan): string {
  const start = side(found.start - gold.start, 'start')
  const end = side(gold.end - found.end, 'end')
  return [start, end].filter((part) => part !== null).join(', ')
}

function side(missing: number, where: string): string | null {
  if (missing === 0) return null
  return `too ${missing > 0 ? 'short' : 'long'} at the ${where}`
}
