/** Imports the two articles of ./documents: `onrecord import seed/documents`, from any folder. Run by `npm run seed`. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../src/cli.ts'

const documents = path.relative('.', fileURLToPath(new URL('documents', import.meta.url)))
const [node, script, ...options] = process.argv
process.exitCode = await run([node ?? 'node', script ?? 'seed', 'import', documents, ...options])
