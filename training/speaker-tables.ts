import { between, type Line } from '../src/extract/quotes/choice/sureness.ts'
import type { Judgement } from './evaluate/speaker.ts'
import type { Belief } from './isotonic.ts'
import type { MarkedQuote } from './quoted-texts.ts'

/** What was chosen for an annotated stretch of a publisher that was not learned from. */
export interface Answered extends Belief {
  readonly publisher: string
  readonly type: MarkedQuote['type']
  /** What words name the right speaker; null where nobody speaks. */
  readonly kind: Judgement['kind']
}

/** How often the speaker was right, by publisher, by kind of quote and by kind of the words for the speaker. */
export function rightTable(answered: readonly Answered[]): string {
  const groups: readonly (readonly [name: string, of: (one: Answered) => string])[] = [
    ['all', () => 'all'],
    ['publisher', ({ publisher }) => publisher],
    ['quote', ({ type }) => type],
    ['speaker', ({ kind }) => kind ?? 'nobody'],
  ]
  const lines = groups.flatMap(([name, of]) =>
    [...grouped(answered, of)].map(([key, own]) => `  ${name.padEnd(10)} ${key.padEnd(14)} ${rightOf(own)}`),
  )
  return ['speakers of publishers that were not learned from, right', ...lines].join('\n')
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

const TENTHS = 10

/** What is claimed of answers and what holds, by tenths of the claim. */
export function reliabilityTable(answered: readonly Answered[], sureness: Line): string {
  const claimed = answered.map((one) => ({ ...one, claim: between(sureness, one.belief) }))
  const byTenth = grouped(claimed, ({ claim }) => Math.min(TENTHS - 1, Math.floor(claim * TENTHS)))
  const lines = [...byTenth]
    .sort(([one], [other]) => one - other)
    .map(([tenth, own]) => {
      const mean = own.reduce((sum, { claim }) => sum + claim, 0) / own.length
      return `  ${(tenth / TENTHS).toFixed(1)}–${((tenth + 1) / TENTHS).toFixed(1)}  claimed ${percent(mean)}  ${rightOf(own)}`
    })
  return ['how sure, and how often right', ...lines].join('\n')
}

function rightOf(answered: readonly Belief[]): string {
  const right = answered.filter(({ isRight }) => isRight).length
  return `right ${percent(right / answered.length)} of ${answered.length}`
}

function percent(part: number): string {
  return (100 * part).toFixed(1).padStart(5)
}
