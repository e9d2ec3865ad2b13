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

/** Opens threads; none is started before there is a task. */
export function openThreads<Task, Answer>(options: ThreadOptions): Threads<Task, Answer> {
  const { count, timeLimit } = options
  const threads = new Set<Thread<Task, Answer>>()
  let isClosed = false

  const give = (given: Given<Task, Answer>) => {
    const thread = leastBusy(threads, count) ?? start()
    thread.given.push(given)
    thread.worker.postMessage(given.task)
    if (thread.given.length === 1) watch(thread)
  }

  const start = () => {
    const thread: Thread<Task, Answer> = { worker: startWorker(options), given: [], isReady: false }
    threads.add(thread)
    thread.worker.on('message', (message: Answer | typeof READY) => hear(thread, message))
    thread.worker.on('error', (error) => end(thread, reasonOf(error)))
    thread.worker.on('exit', (code) => end(thread, `it ended its thread with status ${code}`))
    return thread
  }

  const hear = (thread: Thread<Task, Answer>, message: Answer | typeof READY) => {
    if (message === READY) thread.isReady = true
    else thread.given.shift()?.resolve(message as Answer) // all else that a thread posts
    watch(thread)
  }

  const watch = (thread: Thread<Task, Answer>) => {
    clearTimeout(thread.timer)
    const [first] = thread.given
    if (first === undefined) return
    const endIfStuck = () => {
      if (thread.given[0] === first) end(thread, `it took longer than ${timeLimit / 1_000} seconds`)
    }
    // looked at again after one turn of the event loop: its answer may be there, not yet heard as this thread was busy
    thread.timer = setTimeout(() => setImmediate(endIfStuck), timeLimit)
  }

  const end = (thread: Thread<Task, Answer>, reason: string) => {
    if (!threads.delete(thread)) return
    clearTimeout(thread.timer)
    void thread.worker.terminate()
    const [first, ...others] = thread.given
    first?.reject(thread.isReady ? new LostTask(reason) : new ThreadError(`cannot start a thread: ${reason}`))
    for (const given of others) give(given)
  }

  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (isClosed) reject(new ThreadError('the threads are closed'))
        else give({ task, resolve, reject })
      }),
    close: async () => {
      isClosed = true
      for (const { timer } of threads) clearTimeout(timer)
      await Promise.all([...threads].map(({ worker }) => worker.removeAllListeners().terminate()))
    },
  }
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
