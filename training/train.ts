import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { whatIsMissing } from './corpora.ts'

/** What is learned, in order: each reads articles with the models made before it, and so is a process of its own. */
const STEPS = ['tagger', 'references', 'quotation', 'speakers', 'reports']

/** Makes all that is learned from a folder of corpora; gives the exit status of the step that failed, or 0. */
function train(folder: string): number {
  for (const step of STEPS) {
    const script = fileURLToPath(new URL(`steps/${step}.ts`, import.meta.url))
    const { status } = spawnSync(process.execPath, [...process.execArgv, script, folder], { stdio: 'inherit' })
    if (status !== 0) return status ?? 1
  }
  return 0
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: npm run train -- FOLDER (training/README.md says what it holds)')
  process.exitCode = 2
} else {
  const missing = whatIsMissing(folder)
  if (missing !== null) console.error(`error: ${missing}`)
  process.exitCode = missing === null ? train(folder) : 1
}
