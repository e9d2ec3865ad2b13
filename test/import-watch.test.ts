import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { onrecord, start } from './command.ts'
import { temporaryFolder } from './database.ts'

const REST = ` ${Array.from({ length: 30 }, (_, at) => `Machine ${at} stands still.`).join(' ')}`

function articleOf(name: string): string {
  return `Mill ${name} closes\n\n"We go from ${name}," Mayor Ian Hill said in Oslo.${REST}\n`
}

function recordOf(name: string): string {
  return JSON.stringify({ title: `Mill ${name} closes`, text: `"We go from ${name}," Mayor Ian Hill said in Oslo.` })
}

/** Starts a watch of the folder `in`, with one article in it. */
async function watching(...options: string[]) {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'in'))
  const inside = (name: string) => path.join(folder, 'in', name)
  writeFileSync(inside('first.txt'), articleOf('First'))
  const { child, output, ended } = start(['import', '--watch', 'in', ...options], folder)
  const told = (line: string) =>
    vi.waitFor(() => expect(output.stdout).toContain(line), { timeout: 40_000, interval: 100 })
  await told('created    in/first.txt: Mill First closes\n')
  const stop = async () => {
    child.kill('SIGINT')
    return { status: await ended, ...output }
  }
  return { folder, inside, told, stop, output }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

test('what is there is imported, then what comes, is moved there or changes, until Ctrl-C', async () => {
  const { folder, inside, told, stop } = await watching()
  writeFileSync(inside('second.txt'), articleOf('Second'))
  writeFileSync(path.join(folder, 'third.txt'), articleOf('Third'))
  renameSync(path.join(folder, 'third.txt'), inside('third.txt'))
  mkdirSync(inside('deep'))
  writeFileSync(inside('deep/empty.txt'), '')
  writeFileSync(inside('.hidden.txt'), articleOf('Hidden'))
  await told('created    in/second.txt: Mill Second closes\n')
  await told('created    in/third.txt: Mill Third closes\n')
  writeFileSync(inside('second.txt'), articleOf('Second').replace('in Oslo', 'in Oslo on Monday'))
  rmSync(inside('first.txt'))
  await told('new text   in/second.txt: Mill Second closes\n')
  const { status, stdout, stderr } = await stop()
  expect(stderr).toContain('watching in; Ctrl-C ends it\nrefused    in/deep/empty.txt: expected')
  expect(stdout).toContain('3 created, 1 new version, 0 unchanged, 1 refused')
  expect(stdout).not.toContain('.hidden')
  expect(status).toBe(1)
}, 90_000)

test('a file that is still written to is read when it is whole', async () => {
  const { inside, told, stop } = await watching()
  const [title, ...rest] = articleOf('Slow').split('\n')
  writeFileSync(inside('slow.txt'), `${title}\n`)
  for (const line of rest) {
    await pause(1_000)
    appendFileSync(inside('slow.txt'), `${line}\n`)
  }
  await told('created    in/slow.txt: Mill Slow closes\n')
  const { status, stdout } = await stop()
  expect([status, stdout]).toEqual([0, expect.stringContaining('2 created, 0 unchanged, 0 refused')])
}, 60_000)

test('whole lines of growing JSON lines are imported as they come, each once, by their numbers', async () => {
  const { folder, inside, told, stop, output } = await watching()
  writeFileSync(inside('log.jsonl'), `${recordOf('A')}\n${recordOf('B')}\n${recordOf('C').slice(0, 20)}`)
  await told('created    in/log.jsonl:2: Mill B closes\n')
  appendFileSync(inside('log.jsonl'), `${recordOf('C').slice(20)}\n\n`)
  await told('created    in/log.jsonl:3: Mill C closes\n')
  appendFileSync(inside('log.jsonl'), `not JSON\n${recordOf('D')}`)
  await told('created    in/log.jsonl:6: Mill D closes\n')
  appendFileSync(inside('log.jsonl'), `\n${recordOf('E')}\n`)
  await told('created    in/log.jsonl:7: Mill E closes\n')
  appendFileSync(inside('log.jsonl'), 'nor is this\n\n') // no record beside it: a line all the same, and no article
  await vi.waitFor(() => expect(output.stderr).toContain('refused    in/log.jsonl:8: expected JSON'), 40_000)
  appendFileSync(inside('log.jsonl'), '\n')
  writeFileSync(inside('log.jsonl'), `${recordOf('F')}\n`) // begun anew
  await told('created    in/log.jsonl:1: Mill F closes\n')
  const { stdout, stderr } = await stop()
  expect(stdout).toContain('7 created, 0 unchanged, 2 refused')
  expect(stderr).toContain('refused    in/log.jsonl:5: ')
  const database = new Sqlite(path.join(folder, 'on-record.db'), { readonly: true })
  const names = database.prepare('SELECT originName FROM Article ORDER BY id').pluck().all()
  database.close()
  expect(names.slice(1)).toEqual([1, 2, 3, 6, 7, 1].map((line) => `log.jsonl:${line}`))
}, 90_000)

test('a database that another program keeps locked for a moment is waited for', async () => {
  const { folder, inside, told, stop } = await watching()
  const other = new Sqlite(path.join(folder, 'on-record.db'))
  other.exec('BEGIN IMMEDIATE')
  writeFileSync(inside('second.txt'), articleOf('Second'))
  await pause(5_000)
  other.exec('COMMIT')
  other.close()
  await told('created    in/second.txt: Mill Second closes\n')
  expect((await stop()).status).toBe(0)
}, 60_000)

test('a path that leads nowhere is refused, and the others are watched', async () => {
  const { output, stop } = await watching('nowhere')
  const { status, stdout } = await stop()
  expect(output.stderr).toContain('refused    nowhere: there is no such file or folder\n')
  expect([status, stdout]).toEqual([1, expect.stringContaining('1 created, 0 unchanged, 1 refused')])
}, 60_000)

test('where no path leads anywhere nothing is watched: they are refused, and no database is made', async () => {
  const folder = temporaryFolder()
  const args = ['import', '--watch', 'nowhere', 'missing.txt', '--report', 'report.jsonl']
  const { status, stdout, stderr } = await onrecord(args, folder)
  expect(stderr).toBe(
    'refused    nowhere: there is no such file or folder\nrefused    missing.txt: there is no such file or folder\n',
  )
  expect([status, stdout]).toEqual([1, expect.stringContaining('0 created, 0 unchanged, 2 refused')])
  expect(readFileSync(path.join(folder, 'report.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(3)
  expect(existsSync(path.join(folder, 'on-record.db'))).toBe(false)
})

test('what comes and is left out is in the report and the sums, once', async () => {
  const { folder, inside, told, stop } = await watching('--report', 'report.jsonl')
  for (let times = 0; times < 2; times++) writeFileSync(inside('.hidden.txt'), articleOf(`Hidden ${times}`))
  symlinkSync(inside('first.txt'), inside('link.txt'))
  writeFileSync(inside('second.txt'), articleOf('Second'))
  await told('created    in/second.txt: Mill Second closes\n')
  const { stdout } = await stop()
  expect(stdout).toContain('  left out: 1 × hidden\n')
  expect(stdout).toContain('  left out: 1 × a link: name it, and it is followed\n')
  const report = readFileSync(path.join(folder, 'report.jsonl'), 'utf8')
  expect(report).toContain('{"file":"in/.hidden.txt","outcome":"LEFT_OUT","reason":"hidden"}\n')
  expect(report).toContain('"leftOut":2')
}, 60_000)

test('standard input cannot be watched, and a dry run watches nothing: wrong usage', async () => {
  const { status, stderr } = await onrecord(['import', '--watch', '-'])
  expect([status, stderr]).toEqual([2, expect.stringContaining('expected files and folders to watch')])
  expect((await onrecord(['import', '--watch', '--dry-run', '.'])).status).toBe(2)
})
