import { expect, onTestFinished, test } from 'vitest'
import { LostTask, openThreads } from '../src/import/threads.ts'

/** A thread that gives back what it is given, but for the words that end it, hang it or take all its memory. */
const ECHO = `
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', (word) => {
    if (word === 'end') process.exit(3)
    if (word === 'throw') throw new Error('it threw')
    if (word === 'hang') for (;;);
    if (word === 'fill') for (const all = []; ; ) all.push(new Array(10000).fill(all.length))
    parentPort.postMessage(word)
  })
  parentPort.postMessage('ready')`

function echoing(count: number, module = ECHO) {
  const limits = { maxOldGenerationSizeMb: 32 }
  const url = new URL(`data:text/javascript,${encodeURIComponent(module)}`)
  const threads = openThreads<string, string>({ module: url, count, limits, timeLimit: 2_000 })
  onTestFinished(() => threads.close())
  return (words: readonly string[]) =>
    Promise.all(words.map((word) => threads.run(word).catch((error: unknown) => error)))
}

test.each([
  ['end', 'it ended its thread with status 3'],
  ['throw', 'it threw'],
  ['fill', 'it takes more memory than a thread may'],
  ['hang', 'it took longer than 2 seconds'],
])('of tasks given at once, the one that a thread ends over (%s) is lost, and no other', async (word, reason) => {
  const run = echoing(2)
  expect(await run(['a', 'b', word, 'c', 'd', 'e'])).toEqual(['a', 'b', new LostTask(reason), 'c', 'd', 'e'])
  expect(await run(['f'])).toEqual(['f'])
})

test('threads that cannot be started say why', async () => {
  const [error] = await echoing(1, `throw new Error('no such model')`)(['a'])
  expect(error).toMatchObject({ message: 'cannot start a thread: no such model' })
  expect(error).not.toBeInstanceOf(LostTask)
})
