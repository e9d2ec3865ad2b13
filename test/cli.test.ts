import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test, vi } from 'vitest'
import { openDatabase } from '../src/database.ts'
import { onrecord, serve, start } from './command.ts'
import { importTexts, temporaryFolder } from './database.ts'

const PACKAGE = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const ARTICLE = 'Mayor opens school\n\n"We waited ten years," Mayor Anna Berg said.\n'

interface Answer {
  readonly data: { readonly quotes: { readonly nodes: readonly unknown[] } }
}

vi.setConfig({ testTimeout: 30_000 }) // each test starts processes

function articleFolder(): string {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'articles', 'deep'), { recursive: true })
  writeFileSync(path.join(folder, 'articles', 'deep', 'mayor.txt'), ARTICLE)
  return folder
}

describe('help and version', () => {
  test('--version prints the version and nothing else', async () => {
    expect(await onrecord(['--version'])).toMatchObject({ status: 0, stdout: `${PACKAGE.version}\n`, stderr: '' })
  })
  test('--help names every command, and each command explains its options', async () => {
    const { stdout, status } = await onrecord(['--help'])
    expect(status).toBe(0)
    for (const command of ['serve', 'import', 'extract', 'reindex', 'check', 'backup', 'export'])
      expect(stdout).toContain(command)
    const serveHelp = await onrecord(['serve', '--help'])
    const options = [
      '--host',
      '--port',
      '--cors-origin',
      '--database-url',
      '--seed',
      '--log-level',
      '--slow-ms',
      '--traces',
    ]
    for (const option of options) expect(serveHelp.stdout).toContain(option)
    expect((await onrecord(['import', '--help'])).stdout).toContain('--database-url')
  })
  test('.env.example lists every variable that an option reads', async () => {
    const { stdout } = await onrecord(['serve', '--help'])
    const variables = [...stdout.matchAll(/env:\s+(\w+)/g)].map(([, name]) => name)
    const listed = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
    expect(variables.length).toBe(11)
    for (const variable of variables) expect(listed).toMatch(new RegExp(`^(# )?${variable}=`, 'm'))
  })
})

describe('wrong usage exits with 2 and says what was expected', () => {
  test.each([
    [['serve', '--port', 'abc'], {}, 'Expected a whole number from 0 to 65535.'],
    [['serve', '--port', '70000'], {}, 'Expected a whole number from 0 to 65535.'],
    [['serve'], { PORT: '-1' }, "value '-1' from env 'PORT' is invalid. Expected a whole number"],
    [['serve', '--host', 'a b'], {}, 'Expected a host name or an IP address'],
    [
      ['serve'],
      { DATABASE_URL: 'postgres://x' },
      'Expected the address of a SQLite file, such as file:./on-record.db.',
    ],
    [['serve', '--cors-origin', 'localhost'], {}, 'Expected origins such as http://localhost:5173, or *.'],
    [['serve', '--log-level', 'loud'], {}, 'Allowed choices are silent, fatal, error, warn, info, debug, trace.'],
    [['serve', '--slow-ms', '1.5'], {}, 'Expected a whole number from 0 to 86400000.'],
    [
      ['serve', '--traces', 'localhost:4318'],
      {},
      'Expected the address of a collector, such as http://localhost:4318.',
    ],
    [['serve', '--workers', '0'], {}, 'Expected a whole number from 1 to 64.'],
    [['serve'], { WORKERS: 'all' }, "value 'all' from env 'WORKERS' is invalid. Expected a whole number from 1 to 64."],
    [['import'], {}, "missing required argument 'paths'"],
    [['serv'], {}, "unknown command 'serv'"],
    [['serve', '--response-cache-mb', '-1'], {}, 'Expected a whole number from 0 to 65536.'],
    [['serve'], { TRUSTED_ONLY: 'maybe' }, 'Expected true or false.'],
    [['serve', '--prot', '1'], {}, 'Did you mean --port?'],
    [[], {}, 'Usage: onrecord'],
  ])('%j %j', async (args, environment, message) => {
    const { status, stderr, stdout } = await onrecord(args, undefined, environment)
    expect(stderr).toContain(message)
    expect([status, stdout]).toEqual([2, ''])
  })
})

describe('import', () => {
  test('stores a folder to its bottom, and the same again changes nothing', async () => {
    const folder = articleFolder()
    const first = await onrecord(['import', 'articles'], folder)
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toContain(
      'created    articles/deep/mayor.txt: Mayor opens school\n1 created, 0 unchanged, 0 refused\n',
    )
    const second = await onrecord(['import', 'articles'], folder)
    expect(second.stdout).toContain(
      'unchanged  articles/deep/mayor.txt: Mayor opens school\n0 created, 1 unchanged, 0 refused\n',
    )
  })

  test('a file that is not text is refused by name with the reason, the others go on, and the status is 1', async () => {
    const folder = articleFolder()
    writeFileSync(
      path.join(folder, 'articles', 'a.png'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    )
    writeFileSync(path.join(folder, 'articles', 'b.txt'), '')
    writeFileSync(path.join(folder, 'articles', 'c.jsonl'), '{"name": "a"}')
    const { status, stdout, stderr } = await onrecord(['import', 'articles', 'missing'], folder)
    expect(status).toBe(1)
    expect(stdout).toContain('created    articles/deep/mayor.txt')
    expect(stdout).toContain('1 created, 0 unchanged, 4 refused')
    expect(stderr).toContain(
      'refused    articles/c.jsonl:1: expected a field with the text of an article, got the fields name',
    )
    expect(stderr).toContain('refused    articles/a.png: expected')
    expect(stderr).toContain('refused    articles/b.txt: expected')
    expect(stderr).toContain('refused    missing: there is no such file or folder')
  })

  test('two imports at once, on folders of their own, both store all', async () => {
    const folder = temporaryFolder()
    for (const half of ['one', 'two']) {
      mkdirSync(path.join(folder, half))
      for (let at = 0; at < 15; at++)
        writeFileSync(path.join(folder, half, `${at}.txt`), ARTICLE.replace('ten', `${half} ${at}`))
    }
    const results = await Promise.all(['one', 'two'].map((half) => onrecord(['import', half], folder)))
    for (const { status, stderr, stdout } of results) {
      expect([status, stderr]).toEqual([0, ''])
      expect(stdout).toContain('15 created, 0 unchanged, 0 refused')
    }
  }, 60_000)

  test('hidden files and links inside a folder are left out, and a reader that stops early is no error', async () => {
    const folder = articleFolder()
    writeFileSync(path.join(folder, 'articles', '.hidden.txt'), ARTICLE)
    symlinkSync('nowhere', path.join(folder, 'articles', 'link.txt'))
    expect((await onrecord(['import', 'articles'], folder)).stdout).toContain('1 created, 0 unchanged, 0 refused')
    const { child, output, ended } = start(['import', 'articles'], folder)
    child.stdout?.destroy()
    expect([await ended, output.stderr]).toEqual([0, ''])
  })

  test('neither a name nor a title can steer the terminal', async () => {
    const folder = temporaryFolder()
    const name = 'red\u001b[31m.txt'
    writeFileSync(path.join(folder, name), 'Red \u001b[31mtitle\n\nIt rained.\n')
    const { stdout } = await onrecord(['import', name], folder)
    expect(stdout.startsWith('created    red\ufffd[31m.txt: Red title\n')).toBe(true)
  })

  test('an empty folder is nothing to import, and no error', async () => {
    // the database is made in the folder first, and is no document
    expect(await onrecord(['import', '.'])).toMatchObject({
      status: 0,
      stdout: 'nothing to import: no files found in .\n',
    })
  })
})

describe('reindex', () => {
  const search = async (origin: string) => {
    const answer = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ search(query: "waited") { totalCount } }' }),
    })
    return ((await answer.json()) as { data: { search: { totalCount: number } } }).data.search.totalCount
  }

  const STALE = 'the full-text index is stale: run onrecord reindex\n'

  /** A folder with a database that has one article, and that lost what the statement takes away. */
  const folderWithout = async (statement: string) => {
    const folder = temporaryFolder()
    const database = openDatabase(`file:${path.join(folder, 'on-record.db')}`)
    await importTexts(database, { 'mayor.txt': ARTICLE })
    await database.prisma.$executeRawUnsafe(statement)
    await database.close()
    return folder
  }

  test('writes a stale full-text index anew, also under a running server', async () => {
    const folder = await folderWithout(`INSERT INTO QuoteSearch (QuoteSearch) VALUES ('delete-all')`)
    const { origin } = await serve(['--port', '0'], folder)
    expect(await search(origin)).toBe(1)
    expect(await onrecord(['reindex'], folder)).toMatchObject({
      status: 0,
      stdout: `the full-text index of ${path.join(folder, 'on-record.db')} is written anew\n`,
      stderr: '',
    })
    expect(await search(origin)).toBe(2)
  })

  test.each([
    ['no stale', 'SELECT 1', ''],
    ['a stale', `INSERT INTO ArticleSearch (ArticleSearch) VALUES ('delete-all')`, STALE],
    ['a stale', `INSERT INTO QuoteSearch (QuoteSearch) VALUES ('delete-all')`, STALE],
    ['a stale', 'DELETE FROM EntitySearch', STALE],
  ])('a start warns of %s index: %s', async (_what, statement, warning) => {
    const { output } = await serve(['--port', '0'], await folderWithout(statement))
    expect(output.stderr).toBe(warning)
  })
})

describe('import --annotated', () => {
  const record = (text: string) => `${JSON.stringify({ name: 'a', title: 'A', text })}\n`

  test('prints refusals with their lines, then the sums, and exits with 1 when something was refused', async () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'one.jsonl'), `${record('One.')}{}\n${record('One.')}`)
    writeFileSync(path.join(folder, 'two.jsonl'), record('Two.'))
    expect(await onrecord(['import', '--annotated', 'one.jsonl', 'two.jsonl'], folder)).toMatchObject({
      status: 1,
      stdout: '2 created, 1 unchanged, 1 refused\n',
      stderr: 'refused    one.jsonl:2: name: expected it to be given, got nothing\n',
    })
    expect(await onrecord(['import', '--annotated', 'two.jsonl'], folder)).toMatchObject({
      status: 0,
      stdout: '0 created, 1 unchanged, 0 refused\n',
      stderr: '',
    })
  })

  test('reads standard input where the path is -', async () => {
    const { child, output, ended } = start(['import', '--annotated', '-'], temporaryFolder())
    child.stdin.end(record('One.') + record('Two.'))
    expect(await ended).toBe(0)
    expect(output.stdout).toBe('2 created, 0 unchanged, 0 refused\n')
  })

  test('says that there was nothing in an empty file', async () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'none.jsonl'), '\n')
    const { status, stdout } = await onrecord(['import', '--annotated', 'none.jsonl'], folder)
    expect([status, stdout]).toEqual([0, 'nothing to import: no records found in none.jsonl\n'])
  })
})

describe('a database that cannot be used is one line that says why, and exits with 1', () => {
  const refused = async (folder: string, environment: Record<string, string>) => {
    const { status, stderr } = await onrecord(['import', '.'], folder, environment)
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    return stderr
  }
  test('a file that is no database is left as it was', async () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'x.db'), 'Dear diary, '.repeat(100))
    expect(await refused(folder, { DATABASE_URL: 'file:x.db' })).toContain('x.db: the file is not a SQLite database')
    expect(readFileSync(path.join(folder, 'x.db'), 'utf8')).toContain('Dear diary')
  })
  test('the database of another program is left as it was', async () => {
    const folder = temporaryFolder()
    const other = new Sqlite(path.join(folder, 'x.db'))
    other.exec('CREATE TABLE bookmarks (url)')
    expect(await refused(folder, { DATABASE_URL: 'file:x.db' })).toContain('another program')
    expect(other.pragma('table_list')).toHaveLength(3)
    other.close()
  })
  test('a database of a newer version', async () => {
    const folder = articleFolder()
    await onrecord(['import', 'articles'], folder)
    const newer = new Sqlite(path.join(folder, 'on-record.db'))
    newer.exec(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '9999_future', 1)`,
    )
    newer.close()
    expect(await refused(folder, {})).toContain('9999_future')
  })
  test('a folder', async () => {
    expect(await refused(temporaryFolder(), { DATABASE_URL: 'file:.' })).toContain('expected a file')
  })
  test('a path through a file', async () => {
    const folder = articleFolder()
    expect(await refused(folder, { DATABASE_URL: 'file:articles/deep/mayor.txt/x.db' })).toContain(
      'is a file, not a folder',
    )
  })
  test.skipIf(process.getuid?.() === 0)('a folder that may not be written', async () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o500)
    expect(await refused(folder, {})).toContain('permissions')
  })
})

describe('serve', () => {
  test('seeds an empty database once, says what is stored, and keeps it', async () => {
    const folder = articleFolder()
    const first = await serve(['--port', '0', '--seed', 'articles'], folder)
    expect(first.output.stdout).toContain('created    articles/deep/mayor.txt')
    expect(first.output.stdout).toContain(path.join(folder, 'on-record.db'))
    expect(first.output.stdout).toMatch(/Stored +1 article, 1 quote/)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    const second = await serve(['--port', '0', '--seed', 'articles'], folder)
    expect(second.output.stdout).not.toContain('created')
    expect(second.output.stdout).toMatch(/Stored +1 article, 1 quote/)
  })

  test('a seeding that was cut short goes on at the next start', async () => {
    const folder = articleFolder()
    await onrecord(['import', 'articles'], folder)
    writeFileSync(path.join(folder, 'articles', 'z.txt'), ARTICLE.replace('ten', 'two'))
    const database = new Sqlite(path.join(folder, 'on-record.db'))
    database.exec(`UPDATE Corpus SET seeding = 'articles'`) // as it stands while a start imports
    database.close()
    const { output } = await serve(['--port', '0', '--seed', 'articles'], folder)
    expect(output.stdout).toMatch(/Stored +2 articles/)
  })

  test('a folder to seed from that does not exist is one line that says so, and exits with 1', async () => {
    const { status, stderr } = await onrecord(['serve', '--port', '0', '--seed', 'nothere'])
    expect([status, stderr]).toEqual([1, 'error: there is no folder nothere to seed the database from\n'])
  })

  test('an empty setting in the environment says nothing, and a .env that is none is told of', async () => {
    const folder = temporaryFolder()
    const { output } = await serve(['--port', '0'], folder, { HOST: '', CORS_ORIGIN: '' })
    expect(output.stdout).toContain('http://127.0.0.1:')
    mkdirSync(path.join(folder, '.env'))
    const { status, stderr } = await onrecord(['--version'], folder)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^error: expected .env to be a text file/)
  })

  test('settings come from options, then the environment, then .env', async () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, '.env'), 'PORT=0\nDATABASE_URL=file:env.db\nHOST=localhost\n')
    const { output } = await serve(['--database-url', 'file:option.db'], folder, { HOST: '127.0.0.1' })
    expect(output.stdout).toContain('option.db')
    expect(output.stdout).toContain('http://127.0.0.1:')
    expect(output.stdout).not.toContain(':4000/')
  })

  test('an import beside a running server is seen by the next query', async () => {
    const folder = articleFolder()
    const { origin } = await serve(['--port', '0'], folder)
    await onrecord(['import', 'articles'], folder)
    const answer = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ quotes { nodes { text speaker { name } } } }' }),
    })
    expect(((await answer.json()) as Answer).data.quotes.nodes).toEqual([
      { text: 'We waited ten years,', speaker: { name: 'Anna Berg' } },
    ])
  })

  test('a port that is taken is one line that says what to do, and exits with 1', async () => {
    const folder = temporaryFolder()
    const { origin } = await serve(['--port', '0'], folder)
    const { status, stderr } = await onrecord(['serve', '--port', new URL(origin).port], folder)
    expect([status, stderr]).toEqual([
      1,
      `error: port ${new URL(origin).port} of 127.0.0.1 is taken; stop what listens there or choose another with --port\n`,
    ])
  })

  test('a host that is not of this machine is one line that says what to do', async () => {
    const { status, stderr } = await onrecord(['serve', '--port', '0', '--host', '192.0.2.1'])
    expect([status, stderr]).toEqual([
      1,
      'error: 192.0.2.1 is no address of this machine; choose another with --host\n',
    ])
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it with 0 and leaves a database that opens', async (signal) => {
    const folder = articleFolder()
    const { child, ended } = await serve(['--port', '0', '--seed', 'articles'], folder)
    child.kill(signal)
    expect(await ended).toBe(0)
    const database = new Sqlite(path.join(folder, 'on-record.db'), { readonly: true })
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    database.close()
  })
})
