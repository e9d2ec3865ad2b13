import type { Progress } from '../../import/index.ts'
import { columnsOf, type StatusLine, statusLine } from '../status-line.ts'
import { newPacer, type Pace } from './pace.ts'

/** The bar at the bottom of a terminal while an import runs. */
export interface Bar extends Pick<StatusLine, 'printAbove'> {
  /** Leaves nothing of it. */
  readonly end: () => void
}

const DRAWN_EVERY = 200

/** Shows how far an import is until it is ended; nothing where stderr is no terminal. */
export function startBar(progress: () => Progress): Bar {
  const line = statusLine()
  const pacer = newPacer()
  const draw = () => {
    const now = progress()
    const fraction = fractionOf(now)
    const pace = pacer({ at: performance.now(), documents: now.documents, fraction })
    line.show(barOf(now.documents, fraction, pace, columnsOf(process.stderr)))
  }
  const timer = setInterval(draw, DRAWN_EVERY).unref()
  return {
    printAbove: line.printAbove,
    end: () => {
      clearInterval(timer)
      line.clear()
    },
  }
}

/** How much of the bytes is done: of what was read, as much as documents that were opened are told of. */
export function fractionOf({ isCounted, bytesRead, bytesFound, documents, opened }: Progress): number | null {
  if (!isCounted || bytesFound === 0 || bytesRead > bytesFound) return null
  return opened === 0 ? 0 : (bytesRead / bytesFound) * (documents / opened)
}

const BAR_AT_MOST = 30
const BAR_AT_LEAST = 8

/** The words of a bar that is to fit into some columns; the bar itself is left out where there is no room for it. */
export function barOf(documents: number, fraction: number | null, pace: Pace | null, columns: number): string {
  if (documents === 0) return 'starting'
  const figures = [
    ...(fraction === null ? [] : [`${Math.floor(fraction * 100)} %`.padStart(5)]),
    `${documents.toLocaleString('en')} articles`,
    ...(pace === null ? [] : [`${Math.round(pace.documentsASecond).toLocaleString('en')}/s`]),
    ...(pace === null || pace.secondsLeft === null ? [] : [`${durationOf(pace.secondsLeft)} left`]),
  ].join('  ')
  const room = Math.min(BAR_AT_MOST, columns - figures.length - 2)
  if (fraction === null || room < BAR_AT_LEAST) return figures
  const filled = Math.round(fraction * room)
  return `${'█'.repeat(filled)}${'░'.repeat(room - filled)} ${figures}`
}

function durationOf(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
