/** How much may be begun at once. */
export interface Room {
  /** Items. */
  readonly items: number
  /** What `weightOf` sums up to, but for one item that is heavier alone. */
  readonly weight: number
}

/**
 * Begins a step for each of some items as they come, several at once, and gives the answers in the order of the items.
 * Throws what the first step of them throws, when its turn comes; begins no more than there is room for.
 */
export async function* inOrder<Item, Answer>(
  items: AsyncIterable<Item>,
  { items: most, weight: heaviest }: Room,
  weightOf: (item: Item) => number,
  step: (item: Item) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const begun: { readonly weight: number; readonly answer: Promise<Answer> }[] = []
  let sum = 0
  for await (const item of items) {
    const weight = weightOf(item)
    while (begun.length > 0 && (begun.length >= most || sum + weight > heaviest)) {
      const first = begun.shift()
      sum -= first?.weight ?? 0
      if (first !== undefined) yield await first.answer
    }
    const answer = step(item)
    answer.catch(() => {}) // thrown when its turn comes
    begun.push({ weight, answer })
    sum += weight
  }
  for (const { answer } of begun) yield await answer
}
