#!/usr/bin/env node
import { run } from './cli.ts'

// A reader that has seen enough, such as head, is no error.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
process.exitCode = await run(process.argv)
