import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import { onrecord, start } from './command.ts'
import { temporaryFolder } from './database.ts'

const ARTICLE =
  'Mayor opens school 🎈\n\n"We waited 🎉 ten years," Mayor Anna Berg told Ian Hill. She left. "It is ours," she said.\n'

vi.setConfig({ testTimeout: 30_000 }) // each test starts a process

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}

const ARTICLES = { 'articles/deep/mayor.txt': ARTICLE }

interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

describe('json', () => {
  const extracted = async () => JSON.parse((await onrecord(['extract', 'articles'], folderWith(ARTICLES))).stdout)

  test('is a line for each article where no terminal reads, and nothing is stored', async () => {
    const folder = folderWith({ ...ARTICLES, 'articles/hill.txt': 'Hill opened. "It is ours," Ian Hill said.' })
    const { status, stdout, stderr } = await onrecord(['extract', 'articles'], folder)
    expect([status, stderr]).toEqual([0, ''])
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).file),
    ).toEqual(['articles/deep/mayor.txt', 'articles/hill.txt'])
    expect(readdirSync(folder)).toEqual(['articles'])
  })

  test('every span gives back its words from the text that is printed with it', async () => {
    const { text, entities, quotes } = await extracted()
    const spans: Span[] = [
      ...entities.flatMap(({ mentions }: { mentions: Span[] }) => mentions),
      ...quotes.flatMap((quote: { spans: Span[]; cue: Span }) => [...quote.spans, quote.cue]),
    ]
    expect(spans.length).toBeGreaterThan(4)
    for (const { start, end, text: words } of spans) expect(text.slice(start, end)).toBe(words)
  })

  test('tells who says a quote, by name and by the words that stand for it', async () => {
    const { quotes, entities } = await extracted()
    expect(quotes[0]).toMatchObject({
      kind: 'DIRECT',
      spans: [{ text: 'We waited 🎉 ten years,' }],
      speaker: { name: 'Anna Berg', mention: { text: 'Mayor Anna Berg' } },
      cue: { text: 'told' },
      addressee: { name: 'Ian Hill' },
      onBehalfOf: null,
    })
    expect(quotes[1].speaker).toMatchObject({ name: 'Anna Berg', mention: { text: 'she' } })
    expect(entities[quotes[0].speaker.entity]).toMatchObject({
      type: 'PERSON',
      name: 'Anna Berg',
      names: ['Anna Berg'],
    })
  })
})

describe('jsonld', () => {
  test('is a collection of Web Annotations whose positions count code points', async () => {
    const { stdout } = await onrecord(['extract', '--format', 'jsonld', 'articles'], folderWith(ARTICLES))
    const { first, total, ...collection } = JSON.parse(stdout)
    expect(collection).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection' })
    expect(first.items).toHaveLength(total)
    const ids = first.items.map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(total)
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    const targets = first.items.flatMap(({ target }: { target: object }) => target)
    for (const { source, selector } of targets) {
      const [quote, position] = selector
      expect(source).toMatch(/^file:\/\/\/.*\/articles\/deep\/mayor\.txt$/)
      expect([...ARTICLE].slice(position.start, position.end).join('')).toBe(quote.exact)
      expect(ARTICLE).toContain(quote.prefix + quote.exact + quote.suffix)
    }
  })

  test('the same text has the same ids wherever it stands, and so has an entity in other texts', async () => {
    const of = async (file: string, text: string) => {
      const folder = folderWith({ [file]: text })
      return JSON.parse((await onrecord(['extract', '--format', 'jsonld', file], folder)).stdout)
    }
    const [one, other] = [await of('a.txt', ARTICLE), await of('b.txt', ARTICLE)]
    expect(other.id).toBe(one.id)
    const third = await of('c.txt', 'Anna Berg left on Monday.')
    expect(third.id).not.toBe(one.id)
    const bodies = one.first.items.flatMap(({ body }: { body: unknown[] }) => body)
    expect(bodies).toContainEqual(third.first.items[0].body[0])
  })
})

describe('terminal', () => {
  const shown = async (args: readonly string[], environment = {}, files: Record<string, string> = ARTICLES) =>
    (await onrecord(['extract', '--format', 'terminal', ...args, 'articles'], folderWith(files), environment)).stdout

  test('shows the text, who says each quote under its paragraph, and the entities by type', async () => {
    const lines = (await shown([])).split('\n')
    expect(lines).toContain('"We waited 🎉 ten years,"¹ Mayor [PER Anna Berg] told [PER Ian Hill]. <PER She>₁')
    const sure = lines.map((line) => line.replace(/\d+% sure/, 'so sure'))
    expect(sure).toContain('    ¹ Anna Berg (“Mayor Anna Berg”) told → Ian Hill · direct, so sure')
    expect(sure).toContain('    ² Anna Berg (“she”) said · direct, so sure (name-cue-after)')
    expect(lines.slice(-7, -3)).toEqual(['People (2)', '  1 Anna Berg ×3 · Mayor', '  2 Ian Hill', ''])
    expect(lines).toContain('2 entities, 4 mentions, 2 quotes (2 direct; speaker known for all)')
  })

  test('without colours, the type is in letters, the form of a mention in its brackets, and whom it means a number', async () => {
    const text =
      'Talks open\n\nPresident Ana Lopez of Northam met Ian Hill in Rome on Monday. The president said Lopez, of NATO, liked the Treaty of Rome.\n'
    const output = (await shown([], { COLUMNS: '200' }, { 'articles/talks.txt': text })).split('\n')
    expect(output).toContain(
      'President [PER Ana Lopez] of [LOC Northam] met [PER Ian Hill] in [LOC Rome] on Monday. {PER The president}₁ said ‹[PER Lopez]₁, of [ORG NATO], liked the [OTH Treaty of Rome]›¹.',
    )
    expect(output).toContain('  1 Ana Lopez ×3 · President · also “Lopez”')
  })

  test('a pipe is as wide as COLUMNS says', async () => {
    const widths = async (environment: Record<string, string>) =>
      Math.max(...(await shown([], environment)).split('\n').map((line) => [...line].length))
    expect(await widths({})).toBe(80)
    expect(await widths({ COLUMNS: '120' })).toBe(120)
    expect(await widths({ COLUMNS: '40' })).toBe(40)
    expect(await widths({ COLUMNS: 'wide' })).toBe(80)
  })

  test('NO_COLOR and FORCE_COLOR at once are no warning', async () => {
    const environment = { NO_COLOR: '1', FORCE_COLOR: '1' }
    const { stderr } = await onrecord(['extract', '--format', 'terminal', '.'], folderWith(ARTICLES), environment)
    expect(stderr).toBe('')
  })

  test.each([
    ['a pipe', [], {}, false],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR and --no-color', ['--no-color'], { FORCE_COLOR: '1' }, false],
    ['NO_COLOR', [], { NO_COLOR: '1' }, false],
    ['an empty NO_COLOR and FORCE_COLOR', [], { NO_COLOR: '', FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
  ])('%s: %j %j has colours: %s', async (_what, args, environment, isColoured) => {
    const output = await shown(args, environment)
    expect(stripVTControlCharacters(output) !== output).toBe(isColoured)
  })

  test('a text cannot steer the terminal, nor turn its lines around', async () => {
    const output = await shown([], {}, { 'articles/red.txt': 'Red \u001b[31mtitle\n\nIt \u202erained\u0007.\n' })
    expect(output).toContain('Red title')
    expect(output).toContain('It \ufffdrained.')
  })
})

describe('predictions', () => {
  test('answers each record before the next one comes, in its own offsets, whatever its line ends', async () => {
    const { child, output, ended } = start(['extract', '--format', 'predictions', '-'], temporaryFolder())
    const text = 'Mill closes\r\n\r\n\ud83c\udf89 "We go," Ana Lopez told Ian Hill. "We must," she said.'
    child.stdin.write(`${JSON.stringify({ id: 'a', text })}\n`)
    await vi.waitFor(() => expect(output.stdout).toContain('\n'), 20_000)
    child.stdin.end()
    expect(await ended).toBe(0)
    const { id, text: given, quotes, entities } = JSON.parse(output.stdout)
    expect([id, given]).toEqual(['a', text])
    expect(quotes).toMatchObject([
      {
        type: 'direct',
        text: 'We go,',
        speaker: { text: 'Ana Lopez', entity: 'Ana Lopez' },
        cue: { text: 'told' },
        addressee: { text: 'Ian Hill', entity: 'Ian Hill' },
      },
      { text: 'We must,', speaker: { text: 'she', entity: 'Ana Lopez' }, cue: { text: 'said' }, addressee: null },
    ])
    expect(entities.map(({ type, name }: { type: string; name: string }) => [type, name])).toEqual([
      ['PER', 'Ana Lopez'],
      ['PER', 'Ian Hill'],
    ])
    for (const { start, end, text: words } of [...quotes, ...entities]) expect(text.slice(start, end)).toBe(words)
  })

  test('a bad line of standard input is refused as that', async () => {
    const { child, output, ended } = start(['extract', '--format', 'predictions', '-'], temporaryFolder())
    child.stdin.end('nope\n')
    expect(await ended).toBe(1)
    expect(output.stderr).toBe('refused    standard input:1: expected a record in JSON, got "nope"\n')
  })

  test('a bad line is refused with its number, the others go on, and the status is 1', async () => {
    const records = '{"id": 1, "text": ""}\nnope\n{"id": 2}\n\n{"id": 3, "text": "\\ud800\\u0000"}'
    const { status, stdout, stderr } = await onrecord(
      ['extract', '--format', 'predictions', 'r.jsonl', 'missing.jsonl'],
      folderWith({ 'r.jsonl': records }),
    )
    expect(status).toBe(1)
    expect(stdout).toBe(
      '{"id":1,"text":"","quotes":[],"entities":[]}\n{"id":3,"text":"\\ud800\\u0000","quotes":[],"entities":[]}\n',
    )
    expect(stderr.split('\n')).toEqual([
      'refused    r.jsonl:2: expected a record in JSON, got "nope"',
      'refused    r.jsonl:3: text: expected it to be given, got nothing',
      'refused    missing.jsonl: there is no such file or folder',
      '',
    ])
  })
})

test('a file that cannot be read is refused by name, the others go on, and the status is 1', async () => {
  const folder = folderWith({
    ...ARTICLES,
    'articles/a.png': Buffer.from('\x89PNG\r\n', 'latin1'),
    'articles/b.jsonl': '{}',
  })
  const { status, stdout, stderr } = await onrecord(['extract', 'articles', 'missing'], folder)
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ file: 'articles/deep/mayor.txt' })
  expect(stderr).toContain('refused    articles/a.png: expected an article, but this is a PNG image')
  expect(stderr).toContain('refused    articles/b.jsonl:1: expected a field with the text of an article, got no fields')
  expect(stderr).toContain('refused    missing: there is no such file or folder')
})

test('an article comes through standard input where the path is -, and one that is no text is refused', async () => {
  const { child, output, ended } = start(['extract', '-'], temporaryFolder())
  child.stdin.end(ARTICLE)
  expect(await ended).toBe(0)
  expect(JSON.parse(output.stdout)).toMatchObject({ file: '-', title: 'Mayor opens school 🎈' })
  const empty = start(['extract', '-'], temporaryFolder())
  empty.child.stdin.end('')
  expect(await empty.ended).toBe(1)
  expect(empty.output.stderr).toBe('refused    standard input: expected an article, but this file is empty\n')
})

test.each(['json', 'terminal'])('an empty folder is nothing to extract from as %s, and no error', async (format) => {
  expect(await onrecord(['extract', '--format', format, '.'])).toMatchObject({
    status: 0,
    stdout: '',
    stderr: 'nothing to extract from: no files found in .\n',
  })
})

test.each(['extract', 'import'])('an empty path is wrong usage of %s', async (command) => {
  const { status, stdout, stderr } = await onrecord([command, 'one.txt', ''])
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain('Expected a file or a folder, got an empty path.')
})

test('another format is wrong usage', async () => {
  const { status, stderr } = await onrecord(['extract', '--format', 'xml', '.'])
  expect(status).toBe(2)
  expect(stderr).toContain('Allowed choices are terminal, json, jsonld, predictions.')
})
