import { ask, end, type Room } from './in-order.ts'

/** Milliseconds that an item waits for others: who pipes articles in as they are written sees them stored. */
const WAIT_AT_MOST = 1_000

/**
 * Groups items in their order: as many as there is room for, or those that came within a second. Once `stop` is aborted
 * it gives what it holds, and ends.
 */
export async function* gather<Item>(
  items: AsyncIterable<Item>,
  room: Room,
  weightOf: (item: Item) => number,
  stop?: AbortSignal,
): AsyncGenerator<readonly Item[]> {
  const iterator = items[Symbol.asyncIterator]()
  const { until, wake } = newAlarm()
  stop?.addEventListener('abort', wake)
  try {
    for (let coming = ask(iterator); ; ) {
      const first = stop?.aborted ? null : await until(coming)
      if (first === null || first.done) return
      const group = [first.value]
      coming = ask(iterator)
      const late = setTimeout(wake, WAIT_AT_MOST)
      for (let weight = weightOf(first.value); group.length < room.items && weight < room.weight; ) {
        const next = await until(coming)
        if (next === null || next.done) break
        group.push(next.value)
        weight += weightOf(next.value)
        coming = ask(iterator)
      }
      clearTimeout(late)
      yield group
    }
  } finally {
    stop?.removeEventListener('abort', wake)
    end(iterator)
  }
}

/**
 * Waits until something comes, or is woken: then it is null. A promise to be woken, raced against one item after the
 * other, would keep them all until it is fulfilled.
 */
function newAlarm() {
  let ring = () => {}
  return {
    wake: () => ring(),
    until: <Came>(coming: Promise<Came>) =>
      new Promise<Came | null>((resolve, reject) => {
        ring = () => resolve(null)
        coming.then(resolve, reject)
      }),
  }
}
