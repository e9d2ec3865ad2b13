import type { Span } from '../../src/extract/extraction.ts'

/** Whether two spans begin and end together. */
export function isSameSpan(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end
}

/** Whether a span has a character in common with any of some others. */
export function meetsAny({ start, end }: Span, others: readonly Span[]): boolean {
  return others.some((other) => other.start < end && start < other.end)
}

/** What two spans have in common, of all that they cover: 1 for the same span, 0 for spans apart. */
function likeness(one: Span, other: Span): number {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return Math.max(0, common) / (Math.max(one.end, other.end) - Math.min(one.start, other.start))
}

/**
 * Pairs spans of two lists that meet, each at most once, those most alike first. What they have in common is at least
 * some part of what both cover, from 0 to 1.
 */
export function pairUp<One extends Span, Other extends Span>(
  ones: readonly One[],
  others: readonly Other[],
  least: number,
): [One, Other][] {
  const meetings = ones.flatMap((one) =>
    others.map((other) => ({ one, other, part: likeness(one, other) })).filter(({ part }) => part > 0 && part >= least),
  )
  const taken = new Set<Span>()
  return meetings
    .sort((a, b) => b.part - a.part)
    .flatMap(({ one, other }): [One, Other][] => {
      if (taken.has(one) || taken.has(other)) return []
      taken.add(one).add(other)
      return [[one, other]]
    })
}
