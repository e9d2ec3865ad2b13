import type { Transform } from 'node:stream'

/**
 * What a stream makes of what is written to it. Where it fails, what it made before is given first, and then its error
 * thrown: read as streams are, all that waits is lost.
 */
export async function* pump<Made>(written: AsyncIterable<unknown>, stream: Transform): AsyncGenerator<Made> {
  const made: Made[] = []
  const failed: unknown[] = []
  let goOn = () => {}
  stream.on('data', (one: Made) => made.push(one))
  stream.on('error', (error) => failed.push(error))
  stream.on('close', () => goOn()) // what fails is closed, and never calls back
  for await (const one of written) {
    await new Promise<void>((resolve) => {
      goOn = resolve
      stream.write(one, () => resolve())
    })
    yield* made.splice(0)
    if (failed.length > 0) throw failed[0]
  }
  await new Promise<void>((resolve) => {
    goOn = resolve
    stream.end()
  })
  yield* made
  if (failed.length > 0) throw failed[0]
}
