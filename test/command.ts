import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach } from 'vitest'
import { temporaryFolder } from './database.ts'

/** The built command. */
export const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url))

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

/** Starts the built command in a folder of its own, without the settings of this process. */
export function start(args: readonly string[], folder: string, environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...environment },
  })
  running.push(child)
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (data) => (output.stdout += data))
  child.stderr.on('data', (data) => (output.stderr += data))
  const ended = new Promise<number | null>((resolve) => child.on('close', (status) => resolve(status)))
  return { child, output, ended }
}

/** Runs the built command to its end. */
export async function onrecord(
  args: readonly string[],
  folder = temporaryFolder(),
  environment: Record<string, string> = {},
) {
  const { output, ended } = start(args, folder, environment)
  return { status: await ended, ...output, folder }
}

/** Starts `serve` and waits until it says where it listens. */
export async function serve(args: readonly string[], folder: string, environment: Record<string, string> = {}) {
  const { child, output, ended } = start(['serve', ...args], folder, environment)
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const [, address] = /GraphQL +(http:\S+)\/graphql/.exec(output.stdout) ?? []
      if (address !== undefined) resolve(address)
    })
    child.on('close', () => reject(new Error(output.stderr)))
  })
  return { child, output, ended, origin }
}
