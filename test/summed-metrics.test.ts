import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { Counter, Registry } from 'prom-client'
import { afterEach, describe, expect, test } from 'vitest'
import { createSummedMetrics } from '../src/server/summed-metrics.ts'
import { temporaryFolder } from './database.ts'

afterEach(() => {
  for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGKILL')
})

/** A process that answers the questions it is asked, or only the first so many. */
async function startWorker(answers = Number.POSITIVE_INFINITY): Promise<Worker> {
  const exec = path.join(temporaryFolder(), 'worker.mjs')
  writeFileSync(
    exec,
    `let left = ${answers}
    process.on('message', () => left-- > 0 && process.send('counted'))
    process.send('ready')`,
  )
  cluster.setupPrimary({ exec, execArgv: [], args: [] })
  const worker = cluster.fork()
  await once(worker, 'message')
  return worker
}

async function asked(times: number) {
  const registry = new Registry()
  new Counter({ name: 'asked_total', help: 'Questions.', registers: [registry] }).inc(times)
  return registry.getMetricsAsJSON()
}

describe('the sum over workers', () => {
  test('is given in the order in which it was asked for, however many ask at once', async () => {
    const worker = await startWorker()
    const metrics = createSummedMetrics()
    const counts = await asked(2)
    worker.on('message', () => metrics.keep(worker, counts))
    const order: number[] = []
    const scrapes = [0, 1, 2].map((nth) => metrics.text([worker]).then((text) => order.push(nth) && text))
    for (const text of await Promise.all(scrapes)) expect(text).toContain('asked_total 2\n')
    expect(order).toEqual([0, 1, 2])
  })

  test('has the last counts of a worker that does not answer', async () => {
    const worker = await startWorker(0)
    const metrics = createSummedMetrics()
    metrics.keep(worker, await asked(2))
    expect(await metrics.text([worker])).toContain('asked_total 2\n')
  })

  test('counts a worker once, also when it is heard of after its end', async () => {
    const worker = await startWorker()
    const metrics = createSummedMetrics()
    metrics.keep(worker, await asked(3))
    metrics.end(worker)
    metrics.keep(worker, await asked(3))
    expect(await metrics.text([])).toContain('asked_total 3\n')
    metrics.keep(worker, await asked(3))
    expect(await metrics.text([])).toContain('asked_total 3\n')
  })
})
