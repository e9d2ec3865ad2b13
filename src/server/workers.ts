import cluster, { type Worker } from 'node:cluster'
import { setTimeout as pause } from 'node:timers/promises'
import type { FromPrimary, FromWorker } from './messages.ts'
import { createSummedMetrics, type SummedMetrics } from './summed-metrics.ts'

/** Processes that serve one address together. */
export interface Workers {
  /** Where they listen. */
  readonly origin: string
  /** Puts a new worker in the place of each, one after the other; keeps the old ones when a new one cannot start. */
  restart(): Promise<void>
  /** Has all finish what is under way and end. */
  stop(): Promise<void>
}

/** The workers and how they fare. */
interface Pool {
  /** Those that do not listen yet. */
  readonly starting: Set<Worker>
  /** Those that listen and are not told to end, with the time since when. */
  readonly running: Map<Worker, number>
  readonly metrics: SummedMetrics
  readonly gaveUp: () => void
  /** How many in a row did not live long. */
  failures: number
  isStopping: boolean
}

/** For so long an old worker goes on, asking its clients to connect anew, which brings them to another. */
const DRAIN_MS = 1_000
/** A worker that lived so long was well. */
const WELL_AFTER = 10_000
/** Pause before a place is filled again: from the second failure in a row, twice as long each time. */
const PAUSE_AT_FIRST = 100
const PAUSE_AT_MOST = 30_000
/** Failures in a row after which nothing is tried any more, when no worker is left. */
const TRIES = 6

/**
 * Starts workers that run this process's own command line and fills the place of any that dies. Comes back when the first
 * listens: null when it cannot, which has said why. `gaveUp` is called when, later on, none can.
 */
export async function startWorkers(count: number, gaveUp: () => void): Promise<Workers | null> {
  const metrics = createSummedMetrics()
  const pool: Pool = { starting: new Set(), running: new Map(), metrics, gaveUp, failures: 0, isStopping: false }
  const origin = await addWorker(pool)
  if (origin === null) return null
  for (let at = 1; at < count; at++) void fill(pool)
  return { origin, restart: () => restart(pool), stop: () => stopAll(pool) }
}

/** Starts a worker and gives where it listens; null when it ends before. Never rejects. */
async function addWorker(pool: Pool): Promise<string | null> {
  const worker = fork()
  if (worker === null) return null
  pool.starting.add(worker)
  const origin = await listening(pool, worker)
  pool.starting.delete(worker)
  if (origin === null) return null
  pool.running.set(worker, performance.now())
  worker.once('exit', (code, signal) => replace(pool, worker, signal ?? `status ${code}`))
  return origin
}

function fork(): Worker | null {
  try {
    return cluster.fork()
  } catch (error) {
    say(`error: a worker cannot be started: ${String(error)}`)
    return null
  }
}

/** Hears a worker out, for as long as it lives; gives where it listens. */
function listening(pool: Pool, worker: Worker): Promise<string | null> {
  return new Promise((resolve) => {
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'listening') resolve(message.origin)
      else answer(pool, worker, message).catch((error) => say(`error: metrics cannot be summed: ${String(error)}`))
    })
    worker.on('error', (error) => {
      say(`error: worker ${worker.process.pid ?? 'without a process'}: ${String(error)}`)
      if (worker.isDead()) resolve(null) // it was never a process, which no exit follows
    })
    worker.once('exit', () => resolve(null))
  })
}

async function answer(pool: Pool, worker: Worker, message: FromWorker): Promise<void> {
  if (message.kind === 'counted') pool.metrics.keep(worker, message.metrics)
  if (message.kind !== 'gather') return
  const text = await pool.metrics.text(pool.running.keys())
  tell(worker, { kind: 'gathered', id: message.id, text })
}

/** Fills the place of a worker that ended, unless it was told to. */
function replace(pool: Pool, worker: Worker, how: string): void {
  if (worker.isConnected())
    worker.once('disconnect', () => pool.metrics.end(worker)) // its last counts are yet to come
  else pool.metrics.end(worker)
  const since = pool.running.get(worker)
  pool.running.delete(worker)
  if (since === undefined || pool.isStopping) return
  pool.failures = performance.now() - since > WELL_AFTER ? 0 : pool.failures + 1
  say(`worker ${worker.process.pid} ended with ${how}; starting another`)
  void fill(pool)
}

/** Starts a worker, again and again until one listens, or there is no hope. Never rejects. */
async function fill(pool: Pool): Promise<void> {
  if (pool.failures > 1) await pause(Math.min(PAUSE_AT_FIRST * 2 ** (pool.failures - 2), PAUSE_AT_MOST))
  if (pool.isStopping || (await addWorker(pool)) !== null || pool.isStopping) return
  pool.failures++
  if (pool.failures < TRIES || pool.running.size > 0) return fill(pool)
  say(`error: no worker can start: ${pool.failures} failures in a row`)
  pool.gaveUp()
}

async function restart(pool: Pool): Promise<void> {
  for (const worker of [...pool.running.keys()]) {
    if (pool.isStopping) return
    const origin = await addWorker(pool)
    if (pool.isStopping) return
    if (origin === null) return say('a new worker cannot start; those that run go on as they are')
    stop(pool, worker, DRAIN_MS)
    await endOf(worker)
  }
}

async function stopAll(pool: Pool): Promise<void> {
  pool.isStopping = true
  for (const worker of pool.starting) worker.process.kill() // it may not hear yet
  for (const worker of pool.running.keys()) stop(pool, worker, 0)
  await Promise.all(Object.values(cluster.workers ?? {}).map((worker) => worker && endOf(worker)))
}

function stop(pool: Pool, worker: Worker, drainMs: number): void {
  pool.running.delete(worker)
  tell(worker, { kind: 'stop', drainMs })
}

async function endOf(worker: Worker): Promise<void> {
  if (!worker.isDead()) await new Promise((resolve) => worker.once('exit', resolve))
}

function tell(worker: Worker, message: FromPrimary): void {
  if (worker.isConnected()) worker.send(message)
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
