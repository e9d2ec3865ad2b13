import { readFileSync } from 'node:fs'
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { ImportCommand } from './commands/import.ts'
import { DatabaseError } from './database-error.ts'
import { type FieldMap, RECORD_FIELDS } from './documents/content.ts'
import { addMapping } from './documents/records/field-map.ts'
import { ThreadError } from './import/thread-error.ts'
import { WatchError } from './import/watch-error.ts'
import {
  corsOption,
  databaseOption,
  hostOption,
  jobsOption,
  loadEnvironment,
  logLevelOption,
  portOption,
  responseCacheOption,
  SettingsError,
  slowOption,
  tracesOption,
  trustedDocumentsOption,
  trustedOnlyOption,
  UsageError,
  workersOption,
} from './settings.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string } // npm refuses a package without one

/** What a command line did not say right. Commander's own errors exit with 1; by custom a usage error is 2. */
const USAGE = 2
const FAILED = 1
const DONE = 0

/** Errors whose message says it all. */
const KNOWN_ERRORS = [DatabaseError, SettingsError, ThreadError, UsageError, WatchError]

/**
 * Runs a command line and gives its exit status: 0 done, 1 failed or something refused, 2 wrong usage, 130 after Ctrl-C.
 * `serve` gives 0 once it listens; the process then lives on with the server.
 */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    loadEnvironment()
    let status = DONE
    await program((result) => {
      if (typeof result === 'number') status = result
      else status = result ? DONE : FAILED
    }).parseAsync([...argv])
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : USAGE
    if (!(error instanceof Error) || !KNOWN_ERRORS.some((known) => error instanceof known)) throw error
    process.stderr.write(`error: ${error.message}\n`)
    return error instanceof UsageError ? USAGE : FAILED
  }
}

/** Is told whether a command did all that it was asked, or its exit status. */
type Ended = (result: boolean | number) => void

/** The commands, each loaded when it is run. */
function program(ended: Ended): Command {
  const onrecord = new Command('onrecord')
    .description('Who said what, about whom, when: a GraphQL service over news articles.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain a command')
    .helpCommand(false)
    .showHelpAfterError('(--help explains)')
    .exitOverride()
  addServe(onrecord, ended)
  addImport(onrecord, ended)
  addRead(onrecord, ended)
  addExtract(onrecord, ended)
  addReindex(onrecord)
  addCheck(onrecord, ended)
  addBackup(onrecord)
  addExport(onrecord)
  return onrecord
}

function addServe(onrecord: Command, ended: Ended): void {
  onrecord
    .command('serve')
    .description('serve the stored articles over GraphQL, with GraphiQL for a browser')
    .addOption(hostOption())
    .addOption(portOption())
    .addOption(corsOption())
    .addOption(databaseOption())
    .addOption(workersOption())
    .addOption(logLevelOption())
    .addOption(slowOption())
    .addOption(tracesOption())
    .addOption(responseCacheOption())
    .addOption(trustedDocumentsOption())
    .addOption(trustedOnlyOption())
    .option('--seed <folder>', 'import this folder first when the database is empty')
    .action(async (options) => {
      const { serve } = await import('./commands/serve.ts')
      ended(await serve(version, options))
    })
}

function addImport(onrecord: Command, ended: Ended): void {
  onrecord
    .command('import')
    .description('read articles, find who said what in them, and store both')
    .addArgument(
      pathsArgument('files, folders to search to the bottom, patterns such as "news/**/*.html"; - is standard input'),
    )
    .option('--dry-run', 'store nothing, and tell what would become of each article')
    .addOption(new Option('--watch', WATCH_HELP).conflicts('dryRun'))
    .option('--report <file>', 'write what became of each article to a file, a line of JSON each')
    .option('--verbose', 'print a line for each article on a terminal too, not only for the first')
    .addOption(new Option('--quiet', 'print refusals and the sums only').conflicts('verbose'))
    .addOption(mapOption())
    .addOption(jobsOption())
    .addOption(databaseOption())
    .addOption(new Option('--annotated', ANNOTATED_HELP).conflicts(['dryRun', 'watch', 'report']))
    .action(async (paths, { annotated, ...settings }) => {
      ended(await (annotated ? importAnnotated : importDocuments)(paths, settings))
    })
}

const WATCH_HELP = 'go on with what comes or changes there, JSON lines as they are added, until Ctrl-C'
const ANNOTATED_HELP = 'the files hold a record in JSON a line, annotated already; - is standard input'

function pathsArgument(description: string): Argument {
  return new Argument('<paths...>', description).argParser((path: string, before: readonly string[] = []) => {
    if (path === '') throw new InvalidArgumentError('Expected a file or a folder, got an empty path.')
    return [...before, path]
  })
}

/** Where records have what the names of their fields do not tell; given again, another field. */
function mapOption(): Option {
  return new Option('--map <field=path>', MAP_HELP).default({}, 'by their names').argParser(parseMapping)
}

const MAP_HELP = `where JSON or a table has a field of an article (${RECORD_FIELDS.join(', ')}), as text=story.body; repeatable`

function parseMapping(written: string, before: FieldMap): FieldMap {
  const map = addMapping(before, written)
  if (typeof map === 'string') throw new InvalidArgumentError(map)
  return map
}

async function importDocuments(paths: readonly string[], settings: ImportCommand): Promise<number> {
  const { importPaths } = await import('./commands/import.ts')
  return importPaths(paths, settings)
}

async function importAnnotated(paths: readonly string[], { databaseUrl }: ImportCommand): Promise<boolean> {
  const { importAnnotatedFiles } = await import('./commands/import-annotated.ts')
  return importAnnotatedFiles(databaseUrl, paths)
}

function addRead(onrecord: Command, ended: Ended): void {
  onrecord
    .command('read')
    .description('print each article as it is read, a line of JSON each, and store nothing')
    .addArgument(pathsArgument('files, and folders as for import; - is standard input'))
    .addOption(mapOption())
    .action(async (paths, { map }) => {
      const { readPaths } = await import('./commands/read.ts')
      ended(await readPaths(paths, map))
    })
}

const FORMATS = ['terminal', 'json', 'jsonld', 'predictions']

function addExtract(onrecord: Command, ended: Ended): void {
  onrecord
    .command('extract')
    .description('print who said what in articles, and store nothing')
    .addArgument(pathsArgument('files, and folders as for import; - is standard input'))
    .addOption(new Option('--format <format>', FORMAT_HELP).choices(FORMATS))
    .option('--no-color', 'no colours in the terminal; so does NO_COLOR=1, and FORCE_COLOR=1 the opposite')
    .action(async (paths, options) => {
      const { extractPaths } = await import('./commands/extract/index.ts')
      ended(await extractPaths(paths, options))
    })
}

const FORMAT_HELP =
  'terminal: marked up to be looked at, as on a terminal by default; json: a line for each article, the default ' +
  'elsewhere; jsonld: the same as W3C Web Annotations; predictions: reads records {id, text} in JSON, a line each, and ' +
  'writes a line of quotes and entities for each, as scorers read them'

function addReindex(onrecord: Command): void {
  onrecord
    .command('reindex')
    .description('write the full-text index anew from what is stored')
    .addOption(databaseOption())
    .action(async ({ databaseUrl }) => {
      const { reindex } = await import('./commands/reindex.ts')
      await reindex(databaseUrl)
    })
}

function addCheck(onrecord: Command, ended: (done: boolean) => void): void {
  onrecord
    .command('check')
    .description('verify what is stored, also while it is served or written, and change nothing')
    .addOption(databaseOption())
    .action(async ({ databaseUrl }) => {
      const { check } = await import('./commands/check.ts')
      ended(await check(databaseUrl))
    })
}

function addBackup(onrecord: Command): void {
  onrecord
    .command('backup')
    .description('copy the database into one file, also while it is served or written')
    .argument('<file>', 'the file to write')
    .option('--force', 'replace the file where there is one')
    .addOption(databaseOption())
    .action(async (file, { databaseUrl, force }) => {
      const { backup } = await import('./commands/backup.ts')
      await backup(databaseUrl, file, { force })
    })
}

function addExport(onrecord: Command): void {
  onrecord
    .command('export')
    .description('write all that is stored, so that import makes the same database of it')
    .addOption(new Option('--format <format>', EXPORT_HELP).choices(EXPORT_FORMATS).default('jsonl'))
    .option('-o, --output <file>', 'the file to write; standard output by default')
    .addOption(databaseOption())
    .action(async ({ databaseUrl, format, output }) => {
      const { exportAll } = await import('./commands/export/index.ts')
      await exportAll(databaseUrl, { format, output })
    })
}

const EXPORT_FORMATS = ['jsonl', 'web-annotation', 'json-ld', 'csv']
const EXPORT_HELP =
  'jsonl: everything, a record an article; web-annotation: W3C Web Annotations; json-ld: schema.org articles and ' +
  'quotations; csv: quotes, for a spreadsheet'
