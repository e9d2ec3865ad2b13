#!/usr/bin/env node
import { run } from './cli.ts'

// A reader that has seen enough, such as head, is no error.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code !== 'EIO') process.exit(code === 'EPIPE' ? 0 : 1)
})
// Neither is a terminal that was closed: SIGHUP tells those who are to end.
process.stderr.on('error', () => {})
process.exitCode = await run(process.argv)
