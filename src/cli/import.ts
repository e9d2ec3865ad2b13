import { type Command, Option } from 'commander'
import type { ImportCommand } from '../commands/import.ts'
import { databaseOption, jobsOption } from '../settings.ts'
import { mapOption, pathsArgument } from './arguments.ts'
import type { Ended } from './ended.ts'

/** Adds `onrecord import`. */
export function addImport(onrecord: Command, ended: Ended): void {
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
      goOnWithoutReader()
      ended(await (annotated ? importAnnotated : importDocuments)(paths, settings))
    })
}

const WATCH_HELP = 'go on with what comes or changes there, JSON lines as they are added, until Ctrl-C'
const ANNOTATED_HELP = 'the files hold a record in JSON a line, annotated already; - is standard input'

/** Who has seen enough of its lines, such as head, has not stopped the import. */
function goOnWithoutReader(): void {
  process.stdout.removeAllListeners('error').on('error', () => {})
}

async function importDocuments(paths: readonly string[], settings: ImportCommand): Promise<number> {
  const { importPaths } = await import('../commands/import.ts')
  return importPaths(paths, settings)
}

async function importAnnotated(paths: readonly string[], { databaseUrl }: ImportCommand): Promise<boolean> {
  const { importAnnotatedFiles } = await import('../commands/import-annotated.ts')
  return importAnnotatedFiles(databaseUrl, paths)
}
