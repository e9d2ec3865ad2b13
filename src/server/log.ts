import cluster from 'node:cluster'
import type { FastifyBaseLogger } from 'fastify'
import pino, { type LevelWithSilent, type Logger } from 'pino'

/** Lines wait until they fill a write, or so many milliseconds: each write costs the thread that answers. In bytes. */
const WRITE_FROM = 32_768
const WAIT_AT_MOST = 250
/** What a pipe takes whole, so that the lines of several workers do not mix: of a worker, from the half on. */
const WHOLE = 4_096
/** More than this is never kept: where nobody takes the lines, they are dropped. In bytes. */
const KEPT_AT_MOST = 8 * 1024 * 1024

/** A log of JSON lines to stderr, which keeps stdout for what a person reads. What waits is written at exit. */
export function createLog(level: LevelWithSilent): Logger {
  const stream = pino.destination({
    dest: process.stderr.fd,
    sync: false,
    ...(cluster.isWorker
      ? { minLength: WHOLE / 2, maxWrite: WHOLE }
      : { minLength: WRITE_FROM, maxWrite: 2 * WRITE_FROM }),
    maxLength: KEPT_AT_MOST,
  })
  setInterval(() => stream.flush(), WAIT_AT_MOST).unref()
  return logTo(stream, level)
}

/** A log to any stream. */
export function logTo(stream: pino.DestinationStream, level: LevelWithSilent): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      formatters: { level: (label) => ({ level: label }) },
    },
    stream,
  )
}

/** The same log, for warnings and errors alone. */
export function quiet(log: Logger): FastifyBaseLogger {
  return log.isLevelEnabled('info') ? log.child({}, { level: 'warn' }) : log
}

/** A log that nobody reads. */
export const silent: Logger = pino({ level: 'silent' })
