import { rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { createServer } from 'node:net'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { onrecord, serve } from './command.ts'
import { temporaryFolder } from './database.ts'

vi.setConfig({ testTimeout: 60_000 }) // each test starts processes

const POOL = ['--port', '0', '--workers', '2']
const until = async (isSo: () => boolean | Promise<boolean>) => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50))
}

/** The pids of the processes that answer, as the lines of their logs tell. */
function pidsIn(log: string): Set<number> {
  return new Set([...log.matchAll(/^\{.*"pid":(\d+).*"msg":"request"/gm)].map(([, pid]) => Number(pid)))
}

async function ask(origin: string, agent = new Agent()): Promise<number> {
  const body = JSON.stringify({ query: 'query Asked { corpus { articleCount } }' })
  const headers = { 'content-type': 'application/json', 'content-length': body.length }
  return new Promise((resolve, reject) => {
    const asking = request(`${origin}/graphql`, { method: 'POST', headers, agent }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
    })
    asking.on('error', reject).end(body)
  })
}

/** Asks until so many processes have answered since the start. */
const askAll = (origin: string, output: { stderr: string }, count = 2) =>
  until(async () => {
    expect(await ask(origin)).toBe(200)
    return pidsIn(output.stderr).size >= count
  })

const metric = async (origin: string, name: string) => {
  const text = await (await fetch(`${origin}/metrics`)).text()
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length),
  )
}
const ANSWERED = 'onrecord_requests_total{status="200",outcome="ok"}'

/** Asks without a pause over connections that are kept, until told to stop; gives what went wrong. */
function hammer(origin: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  const wrong: unknown[] = []
  let isOver = false
  let answered = 0
  const one = async () => {
    while (!isOver) {
      const status = await ask(origin, agent).catch((error: unknown) => error)
      if (status === 200) answered++
      else wrong.push(status)
    }
  }
  const all = Promise.all([one(), one(), one(), one()])
  return {
    stop: async () => {
      isOver = true
      await all
      agent.destroy()
      return { answered, wrong }
    },
  }
}

describe('several workers', () => {
  test('serve one address together, say so once, and write nothing twice', async () => {
    const { origin, output } = await serve(POOL, temporaryFolder())
    await askAll(origin, output)
    expect(output.stdout.match(/GraphQL/g)).toHaveLength(1)
    expect(output.stdout).toMatch(/^ {2}Workers {3}2$/m)
  })

  test('/metrics of any is the sum over all, also of those that ended', async () => {
    const { origin, child, output } = await serve(POOL, temporaryFolder())
    await askAll(origin, output)
    const answered = await metric(origin, ANSWERED)
    expect(answered).toBeGreaterThan(1)
    for (let at = 0; at < 4; at++) expect(await metric(origin, ANSWERED)).toBe(answered)
    const [pid = 0] = pidsIn(output.stderr)
    child.kill('SIGHUP')
    await until(() => !isAlive(pid))
    for (let at = 0; at < 4; at++) expect(await metric(origin, ANSWERED)).toBe(answered)
  })

  test('SIGHUP replaces them one after the other, and no request is refused meanwhile', async () => {
    const { origin, child, output } = await serve(POOL, temporaryFolder())
    await askAll(origin, output)
    const client = hammer(origin)
    const before = pidsIn(output.stderr)
    child.kill('SIGHUP')
    await until(() => pidsIn(output.stderr).size === 4 && ![...before].some(isAlive))
    const { answered, wrong } = await client.stop()
    expect(wrong).toEqual([])
    expect(answered).toBeGreaterThan(100)
  })

  test('one that dies is replaced, and the service goes on', async () => {
    const { origin, output } = await serve(POOL, temporaryFolder())
    await askAll(origin, output)
    const [victim = 0] = pidsIn(output.stderr)
    process.kill(victim, 'SIGKILL')
    await until(() => output.stderr.includes(`worker ${victim} ended with SIGKILL; starting another\n`))
    await askAll(origin, output, 3)
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('%s finishes what is under way in all and ends with 0', async (signal) => {
    const { origin, child, ended, output } = await serve(POOL, temporaryFolder())
    await askAll(origin, output)
    const slow = await Promise.all(Array.from({ length: 4 }, () => begin(origin)))
    child.kill(signal)
    await new Promise((resolve) => setTimeout(resolve, 200))
    const statuses = await Promise.all(slow.map((finish) => finish()))
    expect(statuses).toEqual([200, 200, 200, 200])
    expect(await ended).toBe(0)
    expect([...pidsIn(output.stderr)].filter(isAlive)).toEqual([])
  })

  test('a port that is taken is the same one line, and exits with 1', async () => {
    const taken = createServer()
    const port = await new Promise((resolve) => {
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port)) // it listens on no pipe
    })
    const { status, stderr, stdout } = await onrecord(['serve', '--workers', '3', '--port', String(port)])
    taken.close()
    expect([status, stdout, stderr]).toEqual([
      1,
      '',
      `error: port ${port} of 127.0.0.1 is taken; stop what listens there or choose another with --port\n`,
    ])
  })

  test('SIGTERM ends with 0 also while they start', async () => {
    const { child, ended, output } = await serve(['--port', '0', '--workers', '4'], temporaryFolder())
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(output.stderr).toBe('')
  })

  test('one serves, hears SIGHUP and ends with 0 where no second can start', async () => {
    const { origin, child, ended, output } = await serve(POOL, temporaryFolder(), { NODE_OPTIONS: NO_SECOND })
    expect(await ask(origin)).toBe(200)
    child.kill('SIGHUP')
    await until(() => output.stderr.includes(CANNOT))
    expect(await ask(origin)).toBe(200)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('a new worker that cannot start leaves the old ones as they are, and the next SIGHUP tries again', async () => {
    const folder = temporaryFolder()
    const { origin, child, output } = await serve([...POOL, '--database-url', 'file:x.db'], folder)
    await askAll(origin, output)
    rmSync(path.join(folder, 'x.db')) // those that run have it open
    for (const times of [1, 2]) {
      child.kill('SIGHUP')
      await until(() => output.stderr.split(CANNOT).length > times)
    }
    expect((await fetch(`${origin}/health`)).status).toBe(200)
  })
})

const CANNOT = 'a new worker cannot start; those that run go on as they are\n'

/** Ends every worker but the first before it begins. */
const NO_SECOND = `--import=data:text/javascript,${encodeURIComponent(
  "import cluster from 'node:cluster'; if (cluster.worker?.id > 1) process.exit(1)",
)}`

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Sends half a request; gives what sends the rest and tells the status of the answer. */
async function begin(origin: string): Promise<() => Promise<number | undefined>> {
  const body = JSON.stringify({ query: '{ corpus { articleCount } }' })
  const headers = { 'content-type': 'application/json', 'content-length': body.length }
  const asking = request(`${origin}/graphql`, { method: 'POST', headers, agent: new Agent() })
  const answered = new Promise<number | undefined>((resolve, reject) => {
    asking.on('response', (answer) => resolve(answer.resume().statusCode)).on('error', reject)
  })
  asking.write(body.slice(0, 5))
  await new Promise((resolve) => setTimeout(resolve, 100))
  return () => {
    asking.end(body.slice(5))
    return answered
  }
}
