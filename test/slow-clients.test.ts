import { connect, type Socket } from 'node:net'
import { getIntrospectionQuery } from 'graphql'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type RunningServer, startServer } from '../src/server/index.ts'
import { PATIENCE, type Patience } from '../src/server/patience.ts'
import { fillCorpus } from './corpus.ts'
import { freshDatabase } from './database.ts'

const SLOW_CLIENTS = 1_000
const database = freshDatabase()
beforeAll(() => fillCorpus(database, { articles: 3, entities: 3, quotesPerArticle: 1 }))

let server: RunningServer
afterEach(() => server.stop())

/** A server that waits for nobody long. */
async function impatient(patience: Partial<Patience>) {
  server = await startServer(database, {
    host: '127.0.0.1',
    port: 0,
    patience: { ...PATIENCE, lookMs: 100, ...patience },
  })
  return Number(new URL(server.origin).port)
}

const ask = async () => {
  const answer = await fetch(`${server.origin}/graphql?query=%7Bcorpus%7BarticleCount%7D%7D`, {
    headers: { 'apollo-require-preflight': '1' },
  })
  return answer.json()
}
const ANSWER = { data: { corpus: { articleCount: 3 } } }

const closed = (socket: Socket) =>
  new Promise<void>((resolve) => socket.on('error', () => {}).on('close', () => resolve()))

/** A client that sends the start, and then a byte now and then for ever. */
function dribble(port: number, start: string): Promise<void> {
  const socket = connect(port, '127.0.0.1', () => socket.write(start)).resume()
  const dribbling = setInterval(() => socket.write('x'), 100)
  return closed(socket).finally(() => clearInterval(dribbling))
}

const POST = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n'

describe('a thousand clients that send a byte at a time are cut off, and others are answered meanwhile', () => {
  test.each([
    ['headers', 'GET /graphql HTTP/1.1\r\nx-slow: '],
    ['a body', `${POST}content-length: 100000\r\n\r\n{`],
  ])(
    '%s',
    async (_what, start) => {
      const port = await impatient({ headersMs: 1_000, requestMs: 1_000 })
      const slow = Promise.all(Array.from({ length: SLOW_CLIENTS }, () => dribble(port, start)))
      await new Promise((resolve) => setTimeout(resolve, 300))
      expect(await ask()).toEqual(ANSWER)
      await slow
      expect(await ask()).toEqual(ANSWER)
    },
    30_000,
  )
})

/** A client that asks for much, again and again, and takes nothing for a while, in which it does not see its end either. */
function takesNothing(port: number, forMs: number): Promise<void> {
  const body = JSON.stringify({ query: getIntrospectionQuery() })
  const request = `${POST}content-length: ${body.length}\r\n\r\n${body}`
  const socket = connect(port, '127.0.0.1', () => socket.write(request.repeat(200))).pause()
  setTimeout(() => socket.resume(), forMs)
  return closed(socket)
}

describe('a client that takes no answers', () => {
  test('is cut off when nothing moves any more', async () => {
    const port = await impatient({ stillMs: 1_000 })
    const stuck = takesNothing(port, 3_000)
    expect(await ask()).toEqual(ANSWER)
    await stuck
  }, 30_000)

  test('is cut off at once when the answers held grow too many, the one that waits longest first', async () => {
    const port = await impatient({ stillMs: 600_000, untaken: 1024 * 1024 })
    await Promise.race(Array.from({ length: 10 }, () => takesNothing(port, 1_000)))
    expect(await ask()).toEqual(ANSWER)
  }, 30_000)
})

test('connections beyond the most are refused, and those that are open are served', async () => {
  const port = await impatient({ connections: 2 })
  const first = connect(port, '127.0.0.1')
  const second = connect(port, '127.0.0.1')
  await Promise.all([first, second].map((socket) => new Promise<void>((resolve) => socket.on('connect', resolve))))
  await closed(connect(port, '127.0.0.1').resume())
  const answered = new Promise<string>((resolve) => first.on('data', (data) => resolve(String(data))))
  first.write('GET /health HTTP/1.1\r\nhost: x\r\n\r\n')
  expect(await answered).toContain('200 OK')
  first.destroy()
  second.destroy()
})
