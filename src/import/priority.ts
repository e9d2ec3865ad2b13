import { readdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { setFlagsFromString } from 'node:v8'

/** Niceness 19: of one core that both want, whoever answers readers has all but a sixtieth. */
const PRIORITY = constants.priority.PRIORITY_LOW

/**
 * Garbage is collected when a heap has grown by three fifths: V8 would let it grow fourfold where there is memory, and
 * most of what an import holds is garbage as soon as it is stored.
 */
const COLLECT_EARLY = '--heap-growing-percent=60'

/** Has this process, and the threads that it starts, hold little garbage. */
export function collectEarly(): void {
  setFlagsFromString(COLLECT_EARLY)
}

/** Has this process, and the threads that it starts, step back behind others that want processor or memory. */
export function stepBack(): void {
  collectEarly()
  for (const thread of threadsOfProcess()) {
    try {
      setPriority(thread, PRIORITY)
    } catch {
      // one that has ended since, or a system that does not let it: then it is as fast as the others
    }
  }
}

/** Linux counts niceness by thread, and those that collect garbage are running already; elsewhere by process. */
function threadsOfProcess(): number[] {
  if (process.platform !== 'linux') return [process.pid]
  return readdirSync('/proc/self/task').map(Number)
}
