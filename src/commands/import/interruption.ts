import { constants } from 'node:os'

/** What ends an import before its end: Ctrl-C, the end of the session, its terminal closed. */
export interface Interruption {
  /** Aborted once the first of them comes. The next ends the process at once: what is not stored whole is not stored. */
  readonly signal: AbortSignal
  /** The exit status of a process that was ended so: 130 for Ctrl-C; null when nothing came. */
  readonly status: () => number | null
  /** Leaves signals to the process again. */
  readonly release: () => void
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Listens for what ends an import. */
export function listenForInterruption(): Interruption {
  const stop = new AbortController()
  let status: number | null = null
  const hear = (name: NodeJS.Signals) => {
    if (status !== null) process.exit(status)
    status = 128 + constants.signals[name]
    stop.abort()
  }
  for (const name of SIGNALS) process.on(name, hear)
  return {
    signal: stop.signal,
    status: () => status,
    release: () => {
      for (const name of SIGNALS) process.removeListener(name, hear)
    },
  }
}
