import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { wholeNumber } from './arguments.ts'
import { recordOf } from './generator/record.ts'

// npx tsx bench/generate.ts COUNT [SEED] > FILE.jsonl: annotated records for `onrecord import --annotated`.

const RECORDS_A_CHUNK = 50

function* chunksOf(count: number, seed: number): Generator<string> {
  for (let first = 0; first < count; first += RECORDS_A_CHUNK) {
    const length = Math.min(RECORDS_A_CHUNK, count - first)
    yield Array.from({ length }, (_, index) => `${JSON.stringify(recordOf(seed, first + index))}\n`).join('')
  }
}

const [count = '', seed = '1'] = process.argv.slice(2)
await pipeline(Readable.from(chunksOf(wholeNumber(count, 'COUNT'), wholeNumber(seed, 'SEED'))), process.stdout)
