/** One line of a terminal, written again and again. */
export interface StatusLine {
  readonly show: (words: string) => void
  readonly clear: () => void
}

const CLEAR_LINE = '\r\u001b[K'
const BETWEEN = 100

/** A line on stderr that tells how far something is, ten times a second at most; nothing where stderr is no terminal. */
export function statusLine(): StatusLine {
  let shownAt = Number.NEGATIVE_INFINITY
  const write = (words: string) => {
    if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE + words)
  }
  return {
    show: (words) => {
      if (performance.now() - shownAt < BETWEEN) return
      shownAt = performance.now()
      write(words)
    },
    clear: () => write(''),
  }
}
