/** How much may be held at once. */
export interface Room {
  /** Items. */
  readonly items: number
  /** What `weightOf` sums up to, but for one item that is heavier alone. */
  readonly weight: number
}

interface Begun<Answer> {
  readonly weight: number
  readonly answer: Promise<Answer>
}

/**
 * Begins a step for each of some items as they come, several at once, and gives the answers in the order of the items,
 * each as soon as it is there. Throws what the first step of them throws, when its turn comes; begins no more than there
 * is room for, and nothing while nobody asks for an answer.
 */
export async function* inOrder<Item, Answer>(
  items: AsyncIterable<Item>,
  room: Room,
  weightOf: (item: Item) => number,
  step: (item: Item) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const iterator = items[Symbol.asyncIterator]()
  let begun: readonly Begun<Answer>[] = []
  try {
    for (let coming = ask(iterator); ; ) {
      const item = await (isFull(begun, room) ? null : Promise.race([coming, firstAnswer(begun)]))
      if (item?.done && begun.length === 0) return
      if (item === null || item.done || !hasRoom(begun, room, weightOf(item.value))) {
        const [first, ...others] = begun
        begun = others
        if (first !== undefined) yield await first.answer
      } else {
        begun = [...begun, begin(item.value, weightOf, step)]
        coming = ask(iterator)
      }
    }
  } finally {
    end(iterator)
  }
}

function begin<Item, Answer>(
  item: Item,
  weightOf: (item: Item) => number,
  step: (item: Item) => Promise<Answer>,
): Begun<Answer> {
  const answer = step(item)
  answer.catch(() => {}) // thrown when its turn comes
  return { weight: weightOf(item), answer }
}

/** Null once the first answer is there. */
function firstAnswer([first]: readonly Begun<unknown>[]): Promise<null> {
  if (first === undefined) return new Promise(() => {})
  return first.answer.then(
    () => null,
    () => null,
  )
}

function isFull(begun: readonly unknown[], { items }: Room): boolean {
  return begun.length >= items
}

function hasRoom(begun: readonly Begun<unknown>[], room: Room, weight: number): boolean {
  return begun.length === 0 || begun.reduce((sum, one) => sum + one.weight, weight) <= room.weight
}

/** Asks for the next item; who asked and does not wait for it is not told what is thrown. */
export function ask<Item>(iterator: AsyncIterator<Item>): Promise<IteratorResult<Item>> {
  const coming = iterator.next()
  coming.catch(() => {})
  return coming
}

/** Ends an iterator. Not waited for, as it comes to its end only when the item that was asked for has come. */
export function end(iterator: AsyncIterator<unknown>): void {
  iterator.return?.().catch(() => {})
}
