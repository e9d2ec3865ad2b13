import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../database.ts'

const COMMAND = ['--import', 'tsx', 'training/evaluate/index.ts']
const TEXT = '"We go," Ana Lopez told Ian Hill. He left Northam.'

const folder = temporaryFolder()

function goldFile(name: string, ...records: object[]): string {
  const file = path.join(folder, name)
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  return file
}

const NAMES = goldFile('names.jsonl', {
  id: 'a',
  text: TEXT,
  entities: [
    { start: 9, end: 18, type: 'PER' },
    { start: 24, end: 27, type: 'PER' },
    { start: 34, end: 36, type: 'PER' },
  ],
})
const QUOTES = goldFile('quotes.jsonl', {
  id: 'a',
  text: TEXT,
  quotes: [{ start: 0, end: 8, type: 'direct', speaker: { text: 'Ian Hill', start: 24, end: 32, kind: 'name' } }],
})

function evaluate(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('what is not asked rightly is one line on stderr', () => {
  test.each([
    [[], 'expected a kind, entities or quotes, and a gold file, got nothing'],
    [['names', NAMES], 'expected a kind, entities or quotes, got "names"'],
    [['entities'], 'expected a gold file after entities, got nothing'],
    [['entities', NAMES, QUOTES], 'expected one gold file, got 2'],
    [['entities', NAMES, '--errors', 'few'], 'expected --errors to be a whole number, got "few"'],
  ])('%j: %s, exit status 2', (args, message) => {
    expect(evaluate(...args)).toEqual({ status: 2, stdout: '', stderr: `error: ${message} (--help explains)\n` })
  })

  const missing = path.join(folder, 'missing.jsonl')
  const plain = path.join(folder, 'plain.txt')
  writeFileSync(plain, 'Mill closes')
  const empty = goldFile('empty.jsonl')

  test.each([
    [['entities', missing], `expected a gold file; ${missing}: there is no such file or folder`],
    [['entities', folder], `expected a gold file; ${folder}: expected a file of records, but it is a folder`],
    [['quotes', plain], `${plain}:1: expected a record in JSON, got "Mill closes" (a record is {id, text, quotes})`],
    [['quotes', NAMES], `${NAMES}:1: quotes: expected it to be given, got nothing (a record is {id, text, quotes})`],
    [['entities', empty], `${empty}: expected records {id, text, entities} in JSON, a line each, got none`],
  ])('%j: %s, exit status 1', (args, message) => {
    expect(evaluate(...args)).toEqual({ status: 1, stdout: '', stderr: `error: ${message}\n` })
  })
})

test('the errors of names are listed under a head, each in its sentence, and sum up to fn and fp', () => {
  const { status, stdout } = evaluate('entities', NAMES, '--errors', '9')
  expect(status).toBe(0)
  expect(stdout).toContain('ALL      P  33.3 R  33.3 F1  33.3  (tp 1 fp 2 fn 2)')
  expect(stdout).toContain('fn 2 = 0 of the wrong type alone + 1 with wrong boundaries + 0 pieces + 1 missed')
  expect(stdout).toContain('fp 2 = 0 of the wrong type alone + 1 with wrong boundaries + 0 pieces + 1 spurious')
  expect(stdout.split('\n').slice(-5, -1)).toEqual([
    'id\tstart\terror\tright\tfound\tsentence',
    'a\t24\tboundaries\tPER "Ian"\tPER "Ian Hill"\t"We go," Ana Lopez told »Ian« Hill.',
    'a\t34\tmissed\tPER "He"\t-\t»He« left Northam.',
    'a\t42\tspurious\t-\tLOC "Northam"\tHe left »Northam«.',
  ])
})

test('the errors of quotes are listed with both speakers', () => {
  const { status, stdout } = evaluate('quotes', QUOTES, '--errors', '9')
  expect(status).toBe(0)
  expect(stdout.split('\n').slice(-3, -1)).toEqual([
    'id\tstart\terror\tright speaker\tfound speaker\tsentence',
    'a\t1\tspeaker-wrong\tIan Hill\tAna Lopez\t"»We go«," Ana Lopez told Ian Hill.',
  ])
})

test.each([
  ['quotes', QUOTES, 'end-to-end P'],
  ['entities', NAMES, 'UNTYPED'],
])('%s are judged by the values of a field too, records without it together', (kind, file, scores) => {
  const record = JSON.parse(readFileSync(file, 'utf8'))
  const both = goldFile(`${kind}-by.jsonl`, { ...record, publisher: 'The Herald' }, record)
  const { status, stdout } = evaluate(kind, both, '--by', 'publisher')
  expect(status).toBe(0)
  const [all = '', ...groups] = stdout.split(/^\[/m)
  expect(groups.map((group) => group.slice(0, group.indexOf(']')))).toEqual(['', 'The Herald'])
  for (const table of [all, ...groups]) expect(table).toContain(scores)
})
