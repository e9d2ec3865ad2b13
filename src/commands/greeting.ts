import type { Database } from '../database.ts'
import { readCorpus } from '../graph/corpus.ts'

/** What `onrecord serve` says once it listens. */
export function greeting(version: string, origin: string, workers: number, { file, reader }: Database): string {
  const { articleCount, entityCount, quoteCount, mentionCount } = readCorpus(reader)
  const stored = [
    counted(articleCount, 'article', 'articles'),
    counted(quoteCount, 'quote', 'quotes'),
    counted(entityCount, 'entity', 'entities'),
    counted(mentionCount, 'mention', 'mentions'),
  ]
  return `On Record ${version}
  GraphQL   ${origin}/graphql (in a browser: GraphiQL)${workers === 1 ? '' : `\n  Workers   ${workers}`}
  Database  ${file}
  Stored    ${articleCount === 0 ? 'nothing yet: onrecord import FILE|FOLDER' : stored.join(', ')}`
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
