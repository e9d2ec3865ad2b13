/** One line of a terminal, written again and again. */
export interface StatusLine {
  /** Shows some words, of one column each; what does not fit is cut off. */
  readonly show: (words: string) => void
  /** Prints something above the line. */
  readonly printAbove: (print: () => void) => void
  readonly clear: () => void
}

const BETWEEN = 100

/** Columns of a terminal; some that programs open do not say. */
export function columnsOf({ columns }: NodeJS.WriteStream): number {
  return columns || 80
}

/**
 * A line on stderr that tells how far something is, ten times a second at most; nothing where stderr is no terminal that
 * moves its cursor.
 */
export function statusLine(): StatusLine {
  const { stderr } = process
  const isShown = stderr.isTTY && process.env.TERM !== 'dumb'
  let shown = ''
  let shownAt = Number.NEGATIVE_INFINITY
  const replace = (words: string) => {
    if (words !== shown) stderr.write(toStart(shown, columnsOf(stderr)) + words + ERASE_BELOW)
    shown = words
  }
  return {
    show: (words) => {
      if (!isShown || performance.now() - shownAt < BETWEEN) return
      shownAt = performance.now()
      replace(words.slice(0, columnsOf(stderr) - 1)) // in the last column some terminals begin a new line
    },
    printAbove: (print) => {
      const words = shown
      replace('')
      print()
      replace(words.slice(0, columnsOf(stderr) - 1))
    },
    clear: () => replace(''),
  }
}

const ERASE_BELOW = '\u001b[J'

/** To where what is shown begins, which is on several lines when the terminal has become narrower since. */
function toStart(shown: string, columns: number): string {
  const linesAbove = Math.max(0, Math.ceil(shown.length / columns) - 1)
  return linesAbove > 0 ? `\r\u001b[${linesAbove}A` : '\r'
}
