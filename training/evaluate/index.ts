import { readArguments, USAGE, UsageError } from './arguments.ts'
import { GoldError } from './gold.ts'
import { judgeEntities, judgeQuotes } from './judge.ts'

// npm run evaluate -- KIND GOLD [--errors N] [--by FIELD]: extracts from the texts of a gold file and holds the answers against it.

const WRONG_USAGE = 2
const FAILED = 1
const DONE = 0

const JUDGES = { entities: judgeEntities, quotes: judgeQuotes }

/** Judges as it is asked and gives the exit status: 0 done, 1 a gold file that cannot be read, 2 wrong usage. */
async function evaluate(words: readonly string[]): Promise<number> {
  try {
    const asked = readArguments(words)
    console.log(asked === null ? USAGE : await JUDGES[asked.kind](asked.gold, asked.how))
    return DONE
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof GoldError)) throw error
    process.stderr.write(`error: ${error.message}${error instanceof UsageError ? ' (--help explains)' : ''}\n`)
    return error instanceof UsageError ? WRONG_USAGE : FAILED
  }
}

// A reader that has seen enough, such as head, is no error.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? DONE : FAILED))
process.exitCode = await evaluate(process.argv.slice(2))
