import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** A service in a process of its own. */
export interface Service {
  /** Where it answers: http://127.0.0.1:4000. */
  readonly origin: string
  /** Milliseconds of processor time that it has taken; null where the system does not tell. */
  cpu(): number | null
  stop(): Promise<void>
}

/** Starts a Node program and waits until it prints where it listens. Throws with what it said when it ends before. */
export async function startService(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Service> {
  const child = spawn(process.execPath, [...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const origin = await originOf(child)
  return {
    origin,
    cpu: () => cpuOf(child.pid),
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

async function originOf(child: ChildProcess): Promise<string> {
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  if (child.stdout !== null) {
    for await (const line of createInterface({ input: child.stdout })) {
      const [origin] = /http:\/\/[\d.:]+/.exec(line) ?? []
      if (origin !== undefined) {
        child.stdout.resume()
        return origin
      }
    }
  }
  throw new Error(`expected ${child.spawnargs.join(' ')} to listen, it ended: ${said}`)
}

/** Linux counts in hundredths of a second. */
const TICK = 10

function cpuOf(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')
    return (Number(fields[11]) + Number(fields[12])) * TICK
  } catch {
    return null // another system than Linux
  }
}
