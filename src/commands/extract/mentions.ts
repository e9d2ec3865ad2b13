import type { Extraction, Mention } from '../../extract/index.ts'

/** The mentions of each entity, in the order of the entities, each list in reading order. */
export function mentionsByEntity({ entities, mentions }: Extraction): Mention[][] {
  const lists: Mention[][] = entities.map(() => [])
  for (const mention of mentions) lists[mention.entity]?.push(mention)
  return lists
}

/** The different names among the mentions of an entity, as the text prints them, in the order in which they are met. */
export function namesIn(text: string, mentions: readonly Mention[]): string[] {
  const names = mentions.filter(({ form }) => form === 'NAME').map(({ start, end }) => text.slice(start, end))
  return [...new Set(names)]
}
