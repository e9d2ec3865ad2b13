import { constants } from 'node:os'

/** What ends an import before its end: Ctrl-C, the end of the session, its terminal closed. */
export interface Interruption {
  /** Aborted once the first of them comes. The next ends the process at once: what is not stored whole is not stored. */
  readonly signal: AbortSignal
  /** The exit status of a process that was ended so: 130 for Ctrl-C; null when nothing came. */
  readonly status: () => number | null
  /**
   * Leaves signals to the process again. One whose terminal is gone ends here, by the signal that said so: where it ended
   * by itself, Node would abort as it cannot set the terminal right.
   */
  readonly release: () => void
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const HUNG_UP = 128 + constants.signals.SIGHUP

/** Listens for what ends an import. */
export function listenForInterruption(): Interruption {
  const stop = new AbortController()
  let status: number | null = null
  const hear = (name: NodeJS.Signals) => {
    if (status !== null) endAtOnce(status)
    status = 128 + constants.signals[name]
    stop.abort()
  }
  for (const name of SIGNALS) process.on(name, hear)
  return {
    signal: stop.signal,
    status: () => status,
    release: () => {
      for (const name of SIGNALS) process.removeListener(name, hear)
      if (status === HUNG_UP) process.kill(process.pid, 'SIGHUP')
    },
  }
}

/** Whatever stands on the last line of a terminal stays, and what comes next has a line of its own. */
function endAtOnce(status: number): never {
  if (process.stderr.isTTY) process.stderr.write('\n')
  process.exit(status)
}
