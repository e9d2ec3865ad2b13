import { on } from 'node:events'
import { parentPort } from 'node:worker_threads'
import { perform } from './steps.ts'
import { READY } from './threads.ts'

// What a worker thread of `openExtractor` runs: a task after the other, in the order they come.

if (parentPort === null) throw new Error('expected to be run in a worker thread')
const tasks = on(parentPort, 'message')
parentPort.postMessage(READY)
for await (const [task] of tasks) parentPort.postMessage(await perform(task))
