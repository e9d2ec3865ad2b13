/** How far an import is at some time, in milliseconds: `fraction` of its bytes, null where nobody knows how many there are. */
export interface Sample {
  readonly at: number
  readonly documents: number
  readonly fraction: number | null
}

/** How fast an import is. */
export interface Pace {
  readonly documentsASecond: number
  /** Seconds until its end; null where nobody knows. */
  readonly secondsLeft: number | null
}

/** Tells how fast an import is from one sample to the next. */
export type Pacer = (sample: Sample) => Pace | null

/** What is looked back at: long enough for the pace of storing many at once, short enough to follow a change. */
const LOOKED_BACK = 15_000
const FIRST_AFTER = 1.5

/** A pacer that has seen nothing; it has no answer before it has seen enough after the first documents. */
export function newPacer(): Pacer {
  let samples: readonly Sample[] = []
  return (sample) => {
    if (sample.documents === 0) return null // threads are starting
    samples = [...samples.filter(({ at }) => at > sample.at - LOOKED_BACK), sample]
    const [first = sample] = samples
    const seconds = (sample.at - first.at) / 1_000
    if (seconds < FIRST_AFTER) return null
    return {
      documentsASecond: (sample.documents - first.documents) / seconds,
      secondsLeft: secondsLeft(first, sample, seconds),
    }
  }
}

function secondsLeft(first: Sample, { fraction }: Sample, seconds: number): number | null {
  if (fraction === null || first.fraction === null || fraction <= first.fraction) return null
  return ((1 - fraction) * seconds) / (fraction - first.fraction)
}
