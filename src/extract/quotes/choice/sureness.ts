/** A rising line through points: at this place so high. */
export type Line = readonly (readonly [at: number, height: number])[]

/** The height of a line at a place: straight between its points, level beyond its ends, 0 where it has none. */
export function between(line: Line, place: number): number {
  const next = line.findIndex(([at]) => at >= place)
  const upper = line.at(next)
  const lower = next > 0 ? line[next - 1] : upper
  if (lower === undefined || upper === undefined) return 0
  const width = upper[0] - lower[0]
  return width === 0 ? upper[1] : lower[1] + ((upper[1] - lower[1]) * (place - lower[0])) / width
}
