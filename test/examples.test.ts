import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { importFiles } from '../src/import/index.ts'
import { query } from './api.ts'
import { freshDatabase } from './database.ts'

const EXAMPLES = new URL('../examples/queries/', import.meta.url)
const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const PACKAGE = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const database = freshDatabase()
beforeAll(async () => {
  for await (const _result of importFiles(database, [fileURLToPath(new URL('../seed/documents', import.meta.url))]));
})

describe('every example answers on the seed documents', () => {
  const names = readdirSync(EXAMPLES).filter((name) => name.endsWith('.graphql'))
  test('there are 25, numbered', () => {
    expect(names.map((name) => Number(name.slice(0, 2)))).toEqual(Array.from({ length: 25 }, (_, index) => index + 1))
  })

  test.each(names)('%s', async (name) => {
    const text = readFileSync(new URL(name, EXAMPLES), 'utf8')
    const beside = new URL(name.replace('.graphql', '.variables.json'), EXAMPLES)
    const variables = existsSync(beside) ? JSON.parse(readFileSync(beside, 'utf8')) : {}
    expect(text).toMatch(/^(# .*\n)*# .*[?]/) // the question, in plain words
    const answer = await query(database, text, variables)
    expect(Object.values(answer)).not.toContain(null)
    expect(JSON.stringify(answer)).toMatch(/"(text|title|name)":"[^"]/)
  })
})

describe('the README is true', () => {
  const blocks = (language: string) =>
    [...README.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, block]) => block ?? '')

  test('each of its queries gives the answer below it', async () => {
    const answers = blocks('json')
    const queries = blocks('graphql')
    expect([queries.length, answers.length]).toEqual([3, 3])
    for (const [index, text] of queries.entries()) {
      expect({ data: await query(database, text) }).toEqual(JSON.parse(answers[index] ?? ''))
    }
  })

  test('every npm command that it names is a script', () => {
    const commands = [...README.matchAll(/(?:^|`)npm (?:run )?(\w[\w:]*)/gm)].map(([, command]) => command ?? '')
    expect(commands).toContain('test')
    for (const command of commands) expect(['ci', 'install', ...Object.keys(PACKAGE.scripts)]).toContain(command)
  })

  test('every command and option that it names is one that onrecord explains', async () => {
    const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))
    const help = async (...args: string[]) => (await promisify(execFile)(process.execPath, [main, ...args])).stdout
    const commands = new Set([...README.matchAll(/onrecord (\w+)/g)].map(([, command]) => command ?? ''))
    expect(commands.size).toBeGreaterThan(1)
    const explained = [
      await help('--help'),
      ...(await Promise.all([...commands].map((name) => help(name, '--help')))),
    ].join('\n')
    const options = [...README.matchAll(/(?:onrecord|npm start)[^`\n]* (--[a-z-]+)|`(--[a-z-]+) [A-Z]/g)].map(
      ([, one, other]) => one ?? other ?? '',
    )
    expect(options.length).toBeGreaterThan(2)
    for (const option of options) expect(explained).toContain(option)
  })

  test('every file and folder of its map exists', () => {
    const map = blocks('text').find((block) => block.includes('schema.graphql')) ?? ''
    const paths = map
      .split('\n')
      .map((line) => line.split(/ {2,}/)[0]?.trim() ?? '')
      .filter((path) => path !== '')
    expect(paths.length).toBeGreaterThan(10)
    for (const path of paths) expect(existsSync(new URL(`../${path}`, import.meta.url)), path).toBe(true)
  })
})
