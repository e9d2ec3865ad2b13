import type { Transform } from 'node:stream'

/**
 * What a stream makes of what is written to it. Where it fails, what it made before is given first, and then its error
 * thrown: read as streams are, all that waits is lost.
 */
export async function* pump<Made>(written: AsyncIterable<unknown>, stream: Transform): AsyncGenerator<Made> {
  const made: Made[] = []
  const failed: Error[] = []
  stream.on('data', (one: Made) => made.push(one))
  stream.on('error', (error) => failed.push(error))
  for await (const one of written) {
    await new Promise<void>((resolve) => stream.write(one, () => resolve()))
    yield* made.splice(0)
    if (failed[0] !== undefined) throw failed[0]
  }
  await new Promise<void>((resolve) => {
    stream.once('close', resolve)
    stream.end()
  })
  yield* made
  if (failed[0] !== undefined) throw failed[0]
}
