import { type Command, Option } from 'commander'
import { mapOption, pathsArgument } from './arguments.ts'
import type { Ended } from './ended.ts'

/** Adds the commands that store nothing: `onrecord read` and `onrecord extract`. */
export function addReading(onrecord: Command, ended: Ended): void {
  addRead(onrecord, ended)
  addExtract(onrecord, ended)
}

function addRead(onrecord: Command, ended: Ended): void {
  onrecord
    .command('read')
    .description('print each article as it is read, a line of JSON each, and store nothing')
    .addArgument(pathsArgument('files, and folders as for import; - is standard input'))
    .addOption(mapOption())
    .action(async (paths, { map }) => {
      const { readPaths } = await import('../commands/read.ts')
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
      const { extractPaths } = await import('../commands/extract/index.ts')
      ended(await extractPaths(paths, options))
    })
}

const FORMAT_HELP =
  'terminal: marked up to be looked at, as on a terminal by default; json: a line for each article, the default ' +
  'elsewhere; jsonld: the same as W3C Web Annotations; predictions: reads records {id, text} in JSON, a line each, and ' +
  'writes a line of quotes and entities for each, as scorers read them'
