import { type Command, Option } from 'commander'
import { databaseOption, storedDatabaseOption } from '../settings.ts'
import type { Ended } from './ended.ts'

/** Adds the commands on what is stored: `onrecord reindex`, `check`, `backup` and `export`. */
export function addStored(onrecord: Command, ended: Ended): void {
  addReindex(onrecord)
  addCheck(onrecord, ended)
  addBackup(onrecord)
  addExport(onrecord)
}

function addReindex(onrecord: Command): void {
  onrecord
    .command('reindex')
    .description('write the full-text index anew from what is stored')
    .addOption(databaseOption())
    .action(async ({ databaseUrl }) => {
      const { reindex } = await import('../commands/reindex.ts')
      await reindex(databaseUrl)
    })
}

function addCheck(onrecord: Command, ended: Ended): void {
  onrecord
    .command('check')
    .description('verify what is stored, also while it is served or written, and change nothing')
    .addOption(storedDatabaseOption())
    .action(async ({ databaseUrl }) => {
      const { check } = await import('../commands/check.ts')
      ended(await check(databaseUrl))
    })
}

function addBackup(onrecord: Command): void {
  onrecord
    .command('backup')
    .description('copy the database into one file, also while it is served or written')
    .argument('<file>', 'the file to write')
    .option('--force', 'replace the file where there is one')
    .addOption(storedDatabaseOption())
    .action(async (file, { databaseUrl, force }) => {
      const { backup } = await import('../commands/backup.ts')
      await backup(databaseUrl, file, { force })
    })
}

function addExport(onrecord: Command): void {
  onrecord
    .command('export')
    .description('write all that is stored, so that import makes the same database of it')
    .addOption(new Option('--format <format>', EXPORT_HELP).choices(EXPORT_FORMATS).default('jsonl'))
    .option('-o, --output <file>', 'the file to write; standard output by default')
    .addOption(storedDatabaseOption())
    .action(async ({ databaseUrl, format, output }) => {
      const { exportAll } = await import('../commands/export/index.ts')
      await exportAll(databaseUrl, { format, output })
    })
}

const EXPORT_FORMATS = ['jsonl', 'web-annotation', 'json-ld', 'csv']
const EXPORT_HELP =
  'jsonl: everything, a record an article; web-annotation: W3C Web Annotations; json-ld: schema.org articles and ' +
  'quotations; csv: quotes, for a spreadsheet'
