import type { Entity, Extraction, Mention } from '../../../extract/index.ts'
import { mentionsByEntity, namesIn } from '../mentions.ts'
import { block } from './block.ts'
import { entityFormats, type Look, paint, TYPES, tame } from './paint.ts'

/** An entity as it is listed: by its index in the extraction, with its mentions in reading order. */
export interface Listed {
  readonly index: number
  readonly entity: Entity
  readonly mentions: readonly Mention[]
}

/** The entities of an article in the order in which they are listed and numbered, from 1: by type, the most named first. */
export function inListOrder(extraction: Extraction): Listed[] {
  const mentions = mentionsByEntity(extraction)
  const listed = extraction.entities.map((entity, index) => ({ index, entity, mentions: mentions[index] ?? [] }))
  const sorted = listed.sort((one, other) => other.mentions.length - one.mentions.length)
  return TYPES.flatMap(({ type }) => sorted.filter(({ entity }) => entity.type === type))
}

/** The numbers that the entities of an extraction have in the lists, by their indexes. */
export function listNumbers(listed: readonly Listed[]): Map<number, number> {
  return new Map(listed.map(({ index }, place) => [index, place + 1]))
}

/** A list for each type that there is, an entity a line. */
export function entityLists(text: string, listed: readonly Listed[], look: Look): string[] {
  const digits = String(listed.length).length
  const lines = listed.map((one, place) => {
    const words = block(entityWords(text, one, look), look, ' '.repeat(digits + 3))
    return { type: one.entity.type, line: `${String(place + 1).padStart(digits + 2)} ${words.trimStart()}` }
  })
  return TYPES.flatMap(({ type, plural }) => {
    const own = lines.filter((line) => line.type === type).map(({ line }) => line)
    if (own.length === 0) return []
    return [paint(look, entityFormats(type, true), `${plural} (${own.length})`), ...own].join('\n')
  })
}

/** A name, how often it is met where that is more than once, the offices that the text gives it and its other names. */
function entityWords(text: string, { entity: { name, type, roles }, mentions }: Listed, look: Look): string {
  const titles = [...new Set(roles.map(({ title }) => title))]
  const others = namesIn(text, mentions).filter((other) => other !== name)
  const also = others.length === 0 ? [] : [`also ${others.map((other) => `“${other}”`).join(', ')}`]
  return [
    paint(look, entityFormats(type, true), tame(name)),
    ...(mentions.length > 1 ? [` ×${mentions.length}`] : []),
    ...[...titles, ...also].map((fact) => paint(look, ['dim'], ` · ${tame(fact)}`)),
  ].join('')
}
