import { setTimeout } from 'node:timers/promises'
import { ask, end, type Room } from './in-order.ts'

/** Milliseconds that an item waits for others: who pipes articles in as they are written sees them stored. */
const WAIT_AT_MOST = 1_000

/**
 * Groups items in their order: as many as there is room for, or those that came within a second. Once `stop` is
 * fulfilled it gives what it holds, and ends.
 */
export async function* gather<Item>(
  items: AsyncIterable<Item>,
  room: Room,
  weightOf: (item: Item) => number,
  stop: Promise<void> = new Promise(() => {}),
): AsyncGenerator<readonly Item[]> {
  const iterator = items[Symbol.asyncIterator]()
  try {
    for (let coming = ask(iterator); ; ) {
      const first = await Promise.race([coming, stop])
      if (first === undefined || first.done) return
      const group = [first.value]
      coming = ask(iterator)
      const late = setTimeout(WAIT_AT_MOST, undefined, { ref: false })
      for (let weight = weightOf(first.value); group.length < room.items && weight < room.weight; ) {
        const next = await Promise.race([coming, late, stop])
        if (next === undefined || next.done) break
        group.push(next.value)
        weight += weightOf(next.value)
        coming = ask(iterator)
      }
      yield group
    }
  } finally {
    end(iterator)
  }
}
