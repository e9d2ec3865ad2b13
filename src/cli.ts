import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import type { Ended } from './cli/ended.ts'
import { addImport } from './cli/import.ts'
import { addReading } from './cli/reading.ts'
import { addServe } from './cli/serve.ts'
import { addStored } from './cli/stored.ts'
import { DatabaseError } from './database-error.ts'
import { ThreadError } from './import/thread-error.ts'
import { WatchError } from './import/watch-error.ts'
import { loadEnvironment, SettingsError, UsageError } from './settings.ts'

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

/** The commands, each loaded when it is run. */
function program(ended: Ended): Command {
  const onrecord = new Command('onrecord')
    .description('Who said what, about whom, when: a GraphQL service over news articles.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain a command')
    .helpCommand(false)
    .showHelpAfterError('(--help explains)')
    .exitOverride()
  addServe(onrecord, version, ended)
  addImport(onrecord, ended)
  addReading(onrecord, ended)
  addStored(onrecord, ended)
  return onrecord
}
