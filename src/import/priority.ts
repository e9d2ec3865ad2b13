import { readdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

/** Niceness 10: of one core that both want, whoever answers readers has nine tenths. */
const PRIORITY = constants.priority.PRIORITY_BELOW_NORMAL

/** Has this process, and the threads that it starts, step back behind others that want the processor. */
export function stepBack(): void {
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
