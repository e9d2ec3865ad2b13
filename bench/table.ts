import type { Measurement } from './load.ts'

/** The head of the table that `lineOf` gives the lines of. */
export const HEAD = `| query | req/s | cpu ms | p50 ms | p99 ms | KB | bare SQL ms |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |`

/** What was measured of a question, as a line of a table; beside it, the milliseconds that its bare statements take. */
export function lineOf(asks: string, measured: Measurement, floor: number | null): string {
  const cells = [
    Math.round(measured.requestsPerSecond).toLocaleString('en'),
    rounded(measured.cpuPerRequest, 2),
    rounded(measured.median, 1),
    rounded(measured.p99, 1),
    rounded(measured.bytesPerAnswer / 1_024, 1),
    rounded(floor, 3),
  ]
  return `| ${[asks, ...cells].join(' | ')} |`
}

function rounded(value: number | null, digits: number): string {
  return value === null ? '–' : value.toFixed(digits)
}
