import type { FastifyBaseLogger } from 'fastify'
import pino, { type LevelWithSilent, type Logger } from 'pino'

/**
 * Lines wait until they fill a write, or so many milliseconds; then the thread that answers need not stop for them. A
 * write is one that a pipe takes whole, so that the lines of several workers do not mix.
 */
const WRITE_AT_MOST = 4_096
const WRITE_FROM = 2_048
const WAIT_AT_MOST = 250
/** More than this is never kept: where nobody takes the lines, they are dropped. In bytes. */
const KEPT_AT_MOST = 8 * 1024 * 1024

/** A log of JSON lines to stderr, which keeps stdout for what a person reads. What waits is written at exit. */
export function createLog(level: LevelWithSilent): Logger {
  const stream = pino.destination({
    dest: process.stderr.fd,
    sync: false,
    minLength: WRITE_FROM,
    maxWrite: WRITE_AT_MOST,
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
