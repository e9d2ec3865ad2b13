import { type ResourceLimits, Worker } from 'node:worker_threads'
import { ThreadError } from './thread-error.ts'

/** Worker threads that do tasks: each does its own one after the other. */
export interface Threads<Task, Answer> {
  /**
   * What a task comes to. Rejects with a LostTask when its thread ends over it, and with a ThreadError when threads
   * cannot be started, or are closed.
   */
  readonly run: (task: Task) => Promise<Answer>
  /** Ends the threads, whatever they do. */
  readonly close: () => Promise<void>
}

/** How threads are run. */
export interface ThreadOptions {
  /** What they run: a module that posts READY, and an answer to each message. */
  readonly module: URL
  /** How many there are at most; one is started when all others have something to do. */
  readonly count: number
  readonly limits: ResourceLimits
  /** Milliseconds that a task may take. */
  readonly timeLimit: number
}

/** What a thread posts first, once it can take tasks. */
export const READY = 'ready'

/** A task that its thread ended over, out of memory for one, or that took too long: another thread may do the others. */
export class LostTask extends Error {}

interface Given<Task, Answer> {
  readonly task: Task
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

interface Thread<Task, Answer> {
  readonly worker: Worker
  /** Tasks in the order they were posted; the first of them is under way. */
  readonly given: Given<Task, Answer>[]
  isReady: boolean
  timer?: NodeJS.Timeout
}

interface Pool<Task, Answer> {
  readonly options: ThreadOptions
  readonly threads: Set<Thread<Task, Answer>>
  isClosed: boolean
}

/** Opens threads; none is started before there is a task. */
export function openThreads<Task, Answer>(options: ThreadOptions): Threads<Task, Answer> {
  const pool: Pool<Task, Answer> = { options, threads: new Set(), isClosed: false }
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (pool.isClosed) reject(new ThreadError('the threads are closed'))
        else give(pool, { task, resolve, reject })
      }),
    close: async () => {
      pool.isClosed = true
      for (const { timer } of pool.threads) clearTimeout(timer)
      await Promise.all([...pool.threads].map(({ worker }) => worker.removeAllListeners().terminate()))
    },
  }
}

function give<Task, Answer>(pool: Pool<Task, Answer>, given: Given<Task, Answer>): void {
  const thread = leastBusy(pool.threads, pool.options.count) ?? start(pool)
  thread.given.push(given)
  thread.worker.postMessage(given.task)
  if (thread.given.length === 1) watch(pool, thread)
}

function start<Task, Answer>(pool: Pool<Task, Answer>): Thread<Task, Answer> {
  const thread: Thread<Task, Answer> = { worker: startWorker(pool.options), given: [], isReady: false }
  pool.threads.add(thread)
  thread.worker.on('message', (message: Answer | typeof READY) => {
    if (message === READY) thread.isReady = true
    else thread.given.shift()?.resolve(message as Answer) // all else that a thread posts
    watch(pool, thread)
  })
  thread.worker.on('error', (error) => end(pool, thread, reasonOf(error)))
  thread.worker.on('exit', (code) => end(pool, thread, `it ended its thread with status ${code}`))
  return thread
}

/** Gives the first task of a thread its time, from now on. */
function watch<Task, Answer>(pool: Pool<Task, Answer>, thread: Thread<Task, Answer>): void {
  clearTimeout(thread.timer)
  const [first] = thread.given
  const { timeLimit } = pool.options
  if (first === undefined) return
  const endIfStuck = () => {
    if (thread.given[0] === first) end(pool, thread, `it took longer than ${timeLimit / 1_000} seconds`)
  }
  // looked at again after one turn of the event loop: its answer may be there, not yet heard as this thread was busy
  thread.timer = setTimeout(() => setImmediate(endIfStuck), timeLimit)
}

/** Ends a thread: the task that it is at is lost, and others do what was to follow. */
function end<Task, Answer>(pool: Pool<Task, Answer>, thread: Thread<Task, Answer>, reason: string): void {
  if (!pool.threads.delete(thread)) return
  clearTimeout(thread.timer)
  void thread.worker.terminate()
  const [first, ...others] = thread.given
  first?.reject(thread.isReady ? new LostTask(reason) : new ThreadError(`cannot start a thread: ${reason}`))
  for (const given of others) give(pool, given)
}

/** The thread that is to take the next task; none when one more is to be started. */
function leastBusy<Task, Answer>(threads: ReadonlySet<Thread<Task, Answer>>, count: number) {
  const [least] = [...threads].sort((one, other) => one.given.length - other.given.length)
  return least !== undefined && (least.given.length === 0 || threads.size === count) ? least : undefined
}

/** From the sources, as tests and `npm run dev` do, a thread must be told first how to read TypeScript. */
function startWorker({ module, limits }: ThreadOptions): Worker {
  if (!module.pathname.endsWith('.ts')) return new Worker(module, { resourceLimits: limits, execArgv: [] })
  const tsx = import.meta.resolve('tsx/esm/api')
  const code = `import { register } from '${tsx}'; register(); await import('${module.href}')`
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), { resourceLimits: limits })
}

function reasonOf(error: Error & { readonly code?: string }): string {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it takes more memory than a thread may' : error.message
}
