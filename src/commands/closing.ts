import closeWithGrace from 'close-with-grace'

/** How a process ends. */
interface Closing {
  /** Time to finish, in milliseconds; 30 s by default. */
  readonly withinMs?: number
  /** Signals that do not end it. */
  readonly skip?: ('SIGINT' | 'SIGHUP')[]
}

const FINISH_WITHIN = 30_000

/**
 * On SIGTERM, SIGINT or an error that nothing caught, finishes what is under way and ends the process: with 0, or with 1
 * after an error or when it takes too long. Gives what does so at once.
 */
export function closing(
  finish: () => Promise<void>,
  { withinMs = FINISH_WITHIN, skip = [] }: Closing = {},
): () => void {
  const { close } = closeWithGrace({ delay: withinMs, skip }, async ({ err }) => {
    if (err !== undefined) console.error(err)
    await finish()
  })
  return close
}
