import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { barOf, fractionOf } from '../src/commands/import/bar.ts'
import { newPacer } from '../src/commands/import/pace.ts'
import { MAIN } from './command.ts'
import { temporaryFolder } from './database.ts'

describe('the bar', () => {
  const pace = { documentsASecond: 411.6, secondsLeft: 150 }

  test.each([
    [100, '█████████████░░░░░░░░░░░░░░░░░  43 %  8,612 articles  412/s  3 min left'],
    [60, '████████░░░░░░░░░░  43 %  8,612 articles  412/s  3 min left'],
    [40, ' 43 %  8,612 articles  412/s  3 min left'],
  ])('fits into %i columns', (columns, expected) => {
    expect(barOf(8_612, 0.4301, pace, columns)).toBe(expected)
    expect(expected.length).toBeLessThanOrEqual(columns)
  })

  test('tells figures alone where nobody knows how much there is, and less before it knows its pace', () => {
    expect(barOf(12, null, { documentsASecond: 3, secondsLeft: null }, 80)).toBe('12 articles  3/s')
    expect(barOf(12, null, null, 80)).toBe('12 articles')
    expect(barOf(0, 0, null, 80)).toBe('starting')
  })

  test.each([
    [0.2, '1 s'],
    [59.5, '60 s'],
    [61, '2 min'],
    [3_599, '1 h 0 min'],
    [7_500, '2 h 5 min'],
  ])('with %f seconds left says %s', (secondsLeft, said) => {
    expect(barOf(1, null, { documentsASecond: 1, secondsLeft }, 80)).toBe(`1 articles  1/s  ${said} left`)
  })
})

describe('what is done', () => {
  const progress = {
    state: 'RUNNING' as const,
    last: null,
    filesRead: 20,
    filesFound: 40,
    bytesRead: 500,
    bytesFound: 1_000,
    isCounted: true,
    documents: 10,
    opened: 20,
    spent: { read: 0, lookUp: 0, extract: 0, store: 0 },
  }

  test('is of the bytes that were read what is told of', () => {
    expect(fractionOf(progress)).toBe(0.25)
  })

  test('is not known while files are counted, and of standard input', () => {
    expect(fractionOf({ ...progress, isCounted: false })).toBeNull()
    expect(fractionOf({ ...progress, bytesFound: 0 })).toBeNull()
  })
})

test('the pace is that of the last seconds, and told once it has been seen long enough', () => {
  const pacer = newPacer()
  expect(pacer({ at: 0, documents: 0, fraction: 0 })).toBeNull()
  expect(pacer({ at: 9_000, documents: 100, fraction: 0.1 })).toBeNull()
  expect(pacer({ at: 10_000, documents: 200, fraction: 0.2 })).toBeNull()
  expect(pacer({ at: 11_000, documents: 300, fraction: 0.3 })).toEqual({
    documentsASecond: 100,
    secondsLeft: expect.closeTo(7),
  })
  for (let at = 12_000; at <= 40_000; at += 1_000) pacer({ at, documents: 300 + (at - 11_000) / 1_000, fraction: 0.3 })
  expect(pacer({ at: 41_000, documents: 330, fraction: 0.3 })).toEqual({ documentsASecond: 1, secondsLeft: null })
})

/** What a command prints on a terminal of its own, with util-linux's script. */
function onTerminal(command: string, folder: string): string {
  const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TERM: 'xterm', SHELL: '/bin/sh' },
  })
  return stdout
}

test.skipIf(spawnSync('script', ['--version']).status !== 0)(
  'on a terminal the first documents and all refusals have lines above a bar, which is gone before the sums',
  () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'a'))
    for (let at = 10; at < 40; at++)
      writeFileSync(path.join(folder, 'a', `${at}.txt`), `Mill ${at} closes\n\nIt rained.\n`)
    writeFileSync(path.join(folder, 'a', '50.txt'), '')
    const printed = onTerminal(`'${process.execPath}' '${MAIN}' import a`, folder)
    const screen = printed
      .split('\r\n')
      .map((line) => line.slice(line.lastIndexOf('\r') + 1).replaceAll('\u001b[J', ''))
    expect(screen.slice(0, 20)).toEqual(
      Array.from({ length: 20 }, (_, at) => `created    a/${at + 10}.txt: Mill ${at + 10} closes`),
    )
    expect(screen.slice(20, 23)).toEqual([
      'and so on; --verbose prints a line for each',
      expect.stringMatching(/^refused {4}a\/50\.txt: expected/),
      '30 created, 0 unchanged, 1 refused',
    ])
    expect(printed).toContain('\rstarting\u001b[J')
  },
)
