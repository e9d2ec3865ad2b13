import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findFiles } from '../src/import/files.ts'
import { onrecord, start } from './command.ts'
import { temporaryFolder } from './database.ts'

/** A folder of empty files. */
function folderWith(...files: string[]): string {
  const folder = temporaryFolder()
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), '')
  }
  return folder
}

/** What is found at a path in a folder, and what is left out. */
async function find(folder: string, given = '.', own: string[] = []) {
  const leftOut: Record<string, string> = {}
  const found: string[] = []
  const relative = (file: string) => path.relative(folder, file)
  const onLeftOut = (file: string, reason: string) => {
    leftOut[relative(file)] = reason
  }
  for await (const one of findFiles([path.join(folder, given)], { own, onLeftOut })) {
    found.push('problem' in one ? `${relative(one.file)}: ${one.problem}` : relative(one.file))
  }
  return { found, leftOut }
}

describe('in a folder', () => {
  test('files are found to the bottom, in the order of their names', async () => {
    const folder = folderWith('b.txt', 'a/z.txt', 'a/b/c.md', 'B.txt', 'c.txt')
    expect((await find(folder)).found).toEqual(['B.txt', 'a/b/c.md', 'a/z.txt', 'b.txt', 'c.txt'])
  })

  test('what programs keep beside files is left out, and told', async () => {
    const kept = ['a.txt~', '#a.txt#', '~$a.docx', '.a.txt.swp', 'a.txt.bak', 'a.html.crdownload', 'Thumbs.db']
    const { found, leftOut } = await find(folderWith('a.txt', '.git/config', ...kept))
    expect(found).toEqual(['a.txt'])
    expect(leftOut).toEqual({
      '.git': 'hidden',
      '.a.txt.swp': 'hidden',
      '#a.txt#': 'a backup or temporary file',
      'Thumbs.db': 'a backup or temporary file',
      'a.html.crdownload': 'a backup or temporary file',
      'a.txt.bak': 'a backup or temporary file',
      'a.txt~': 'a backup or temporary file',
      '~$a.docx': 'a backup or temporary file',
    })
  })

  test('the images and scripts that a browser saved beside a page are left out, another folder of such a name is not', async () => {
    const { found, leftOut } = await find(
      folderWith('Mill closes.html', 'Mill closes_files/ad.js', 'Werk.htm', 'Werk-Dateien/x.css', 'my_files/a.txt'),
    )
    expect(found).toEqual(['Mill closes.html', 'Werk.htm', 'my_files/a.txt'])
    expect(Object.keys(leftOut)).toEqual(['Mill closes_files', 'Werk-Dateien'])
  })

  test('links are told and not followed, also when they loop; one that is named is followed', async () => {
    const folder = folderWith('a/one.txt')
    symlinkSync('..', path.join(folder, 'a', 'loop'))
    symlinkSync('nowhere', path.join(folder, 'gone'))
    symlinkSync('a', path.join(folder, 'link'))
    const { found, leftOut } = await find(folder)
    expect([found, Object.keys(leftOut)]).toEqual([['a/one.txt'], ['a/loop', 'gone', 'link']])
    expect((await find(folder, 'link')).found).toEqual(['link/one.txt'])
  })

  test('a pipe is told and never opened', async () => {
    const folder = folderWith('a.txt')
    execFileSync('mkfifo', [path.join(folder, 'pipe')])
    expect(await find(folder)).toEqual({ found: ['a.txt'], leftOut: { pipe: 'neither a file nor a folder' } })
  })

  test('a name that is not UTF-8 is refused', async () => {
    const folder = folderWith('a.txt')
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]), '')
    expect((await find(folder)).found).toEqual(['a.txt', 'caf\ufffd.txt: expected a name in UTF-8; rename it'])
  })

  test.skipIf(process.getuid?.() === 0)(
    'a folder that may not be read is refused, the others are searched',
    async () => {
      const folder = folderWith('a/one.txt', 'b/two.txt')
      chmodSync(path.join(folder, 'a'), 0)
      expect((await find(folder)).found).toEqual(['a: this user may not read it', 'b/two.txt'])
      chmodSync(path.join(folder, 'a'), 0o700)
    },
  )

  test('what the service writes there itself is passed over', async () => {
    const folder = folderWith('a.txt', 'x.db', 'x.db-wal', 'report.jsonl')
    const own = [path.join(folder, 'x.db'), path.join(folder, 'report.jsonl')]
    expect(await find(folder, '.', own)).toEqual({ found: ['a.txt'], leftOut: {} })
  })
})

describe('a pattern', () => {
  const FILES = ['2019/a.html', '2019/b.txt', '2019/deep/c.html', '2020/d.html', '2020/.hidden.html', 'e.html']

  test.each([
    ['*.html', ['e.html']],
    ['*/*.html', ['2019/a.html', '2020/d.html']],
    ['**/*.html', ['2019/a.html', '2019/deep/c.html', '2020/d.html', 'e.html']],
    ['2019/**/*.html', ['2019/a.html', '2019/deep/c.html']],
    ['20{19,20}/?.html', ['2019/a.html', '2020/d.html']],
    ['201*', ['2019/a.html', '2019/b.txt', '2019/deep/c.html']],
  ])('%s stands for what it does in a shell', async (pattern, expected) => {
    expect((await find(folderWith(...FILES), pattern)).found).toEqual(expected)
  })

  test('that matches nothing is refused', async () => {
    const expected = ['*.md: expected files that match this pattern, but there are none']
    expect((await find(folderWith(...FILES), '*.md')).found).toEqual(expected)
  })

  test('that is the name of a file is that file', async () => {
    expect((await find(folderWith('[draft].txt', 'd.txt'), '[draft].txt')).found).toEqual(['[draft].txt'])
  })

  test('reaches no backups, and tells them', async () => {
    expect(await find(folderWith('a.txt', 'a.txt~'), 'a*')).toEqual({
      found: ['a.txt'],
      leftOut: { 'a.txt~': 'a backup or temporary file' },
    })
  })
})

test('an import sums up what it left out, reports each, and imports no report that it writes', async () => {
  const folder = folderWith('.hidden', '.git/config', 'a.txt~')
  writeFileSync(path.join(folder, 'a.txt'), 'Mill closes\n\n"We go," Ian Hill said.\n')
  const { stdout, status } = await onrecord(['import', '.', '--report', 'report.jsonl'], folder)
  expect(status).toBe(0)
  expect(stdout).toContain('1 created, 0 unchanged, 0 refused\n  left out: 2 × hidden\n  left out: 1 × a backup or')
  const told = readFileSync(path.join(folder, 'report.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(told.map(({ file, outcome }) => [file, outcome])).toEqual([
    ['.git', 'LEFT_OUT'],
    ['.hidden', 'LEFT_OUT'],
    ['a.txt~', 'LEFT_OUT'],
    ['a.txt', 'CREATED'],
    [undefined, undefined],
  ])
})

test('standard input is imported where the path is -', async () => {
  const folder = temporaryFolder()
  const { child, output, ended } = start(['import', '-'], folder)
  child.stdin.end('Mill closes\n\n"We go," Ian Hill said.\n')
  expect(await ended).toBe(0)
  expect(output.stdout).toContain('created    standard input: Mill closes\n')
  const { stdout } = await onrecord(['export'], folder)
  expect(JSON.parse(stdout)).toMatchObject({ name: 'standard input', format: 'TEXT' })
})
