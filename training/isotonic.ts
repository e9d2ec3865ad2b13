import type { Line } from '../src/extract/quotes/choice/sureness.ts'

/** What was believed, 0 to 1, and whether it was so. */
export interface Belief {
  readonly belief: number
  readonly isRight: boolean
}

interface Pool {
  readonly beliefs: number
  readonly rights: number
  readonly count: number
}

/**
 * The rising line that fits beliefs best (pool adjacent violators, Ayer et al. 1955): a point for each pool of beliefs,
 * at its mean, with the part of them that was right. A pool has `least` beliefs or more.
 */
export function fitIsotonic(beliefs: readonly Belief[], least: number): Line {
  const pools: Pool[] = []
  for (const pool of chunks(beliefs, least)) {
    let last = pool
    for (let before = pools.at(-1); before !== undefined && rate(before) >= rate(last); before = pools.at(-1)) {
      last = joined(before, last)
      pools.pop()
    }
    pools.push(last)
  }
  return pools.map((pool) => [rounded(pool.beliefs / pool.count), rounded(rate(pool))])
}

/** Beliefs in order, in pools of `least` of them. */
function chunks(beliefs: readonly Belief[], least: number): Pool[] {
  const sorted = [...beliefs].sort((one, other) => one.belief - other.belief)
  return Array.from({ length: Math.floor(sorted.length / least) }, (_, at) => {
    const isLast = (at + 2) * least > sorted.length
    return sorted
      .slice(at * least, isLast ? undefined : (at + 1) * least)
      .map(alone)
      .reduce(joined)
  })
}

function alone({ belief, isRight }: Belief): Pool {
  return { beliefs: belief, rights: isRight ? 1 : 0, count: 1 }
}

function joined(one: Pool, other: Pool): Pool {
  return { beliefs: one.beliefs + other.beliefs, rights: one.rights + other.rights, count: one.count + other.count }
}

function rate({ rights, count }: Pool): number {
  return rights / count
}

function rounded(number: number): number {
  return Math.round(number * 1000) / 1000
}
