import type { Command } from 'commander'
import {
  corsOption,
  databaseOption,
  hostOption,
  logLevelOption,
  portOption,
  responseCacheOption,
  slowOption,
  tracesOption,
  trustedDocumentsOption,
  trustedOnlyOption,
  workersOption,
} from '../settings.ts'
import type { Ended } from './ended.ts'

/** Adds `onrecord serve`. */
export function addServe(onrecord: Command, version: string, ended: Ended): void {
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
      const { serve } = await import('../commands/serve.ts')
      ended(await serve(version, options))
    })
}
