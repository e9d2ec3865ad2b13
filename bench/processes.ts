import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** The program that is measured, as it is built. */
export const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url))

/** A service in a process of its own. */
export interface Service {
  /** Where it answers: http://127.0.0.1:4000. */
  readonly origin: string
  /** Milliseconds of processor time that it has taken; null where the system does not tell. */
  cpu(): number | null
}

type Child = ChildProcessByStdio<null, Readable, Readable>

/**
 * Starts a Node program, waits until it prints where it listens, and stops it when it has been used, or could not be.
 * Throws with what it said when it ends before it listens.
 */
export async function withService(args: readonly string[], use: (service: Service) => Promise<void>): Promise<void> {
  const child = startNode(args)
  try {
    await use({ origin: await originOf(child), cpu: () => cpuOf(child.pid) })
  } finally {
    await stop(child)
  }
}

/** Starts a Node program that is not asked anything. */
export function startNode(args: readonly string[]): Child {
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
}

async function originOf(child: Child): Promise<string> {
  let said = ''
  const hear = (chunk: Buffer) => {
    said += chunk
  }
  child.stderr.on('data', hear)
  for await (const line of createInterface({ input: child.stdout })) {
    const [origin] = /http:\/\/[\d.:]+/.exec(line) ?? []
    if (origin === undefined) continue
    child.stderr.off('data', hear) // from here on it writes a line a request
    for (const output of [child.stdout, child.stderr]) output.resume()
    return origin
  }
  throw new Error(`expected ${child.spawnargs.join(' ')} to listen, it ended: ${said}`)
}

async function stop(child: Child): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  await exit
}

/** Linux counts in hundredths of a second. */
const TICK = 10

function cpuOf(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * TICK
  } catch {
    return null // another system than Linux
  }
}
