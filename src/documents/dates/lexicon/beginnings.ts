import { fold } from '../fold.ts'

/**
 * Every beginning of the names, of `shortest` letters or more, to its place in its list, from 1. Beginnings that names of
 * two places share have 0, but a whole name stands for itself. Names are folded.
 */
export function beginnings(lists: readonly string[], shortest: number): Map<string, number> {
  const found = new Map<string, number>()
  const names = lists.flatMap((list) => list.split(' ').map((name, at): [string, number] => [fold(name), at + 1]))
  for (const [name, place] of names) {
    for (let end = shortest; end <= name.length; end++) {
      const letters = name.slice(0, end)
      found.set(letters, (found.get(letters) ?? place) === place ? place : 0)
    }
  }
  return new Map([...found, ...names])
}
