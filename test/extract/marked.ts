import { castArticle } from '../../src/extract/entities/entities.ts'
import { findMentions } from '../../src/extract/entities/mentions.ts'
import type { EntityType, Extraction } from '../../src/extract/extraction.ts'
import { readArticle } from '../../src/extract/reading/reading.ts'
import { type Name, type Scene, setScene } from '../../src/extract/reading/scene.ts'

const TYPES: Readonly<Record<string, EntityType>> = {
  P: 'PERSON',
  O: 'ORGANIZATION',
  L: 'PLACE',
  G: 'GROUP',
  X: 'OTHER',
}

/** A text whose names are marked, "<P:Ana Lopez> left <L:Oslo>", without its marks and with its names laid over it. */
function sceneOf(marked: string): Scene {
  const names: Name[] = []
  let text = ''
  for (const [, before = '', type = '', name = ''] of marked.matchAll(/([^<]*)(?:<([POLGX]):([^>]+)>)?/g)) {
    const start = text.length + before.length
    text += before + name
    if (name !== '') names.push({ start, end: text.length, type: TYPES[type] ?? 'OTHER' })
  }
  return setScene(readArticle(text, paragraphsOf(text)), [], names)
}

function paragraphsOf(text: string) {
  return [...text.matchAll(/.+/g)].map((line) => {
    return { start: line.index, end: line.index + line[0].length, role: 'BODY' as const }
  })
}

/** What is found in a text with marked names: no quotes, as the names alone are judged. */
export function extractMarked(marked: string): Extraction & { readonly text: string } {
  const scene = sceneOf(marked)
  const cast = castArticle(scene)
  return { entities: cast.entities, mentions: findMentions(scene, cast, []), quotes: [], text: scene.reading.text }
}

/** The mentions of each entity of a text with marked names, as printed, in the order of the entities. */
export function mentionsOf(marked: string, forms: readonly string[] = ['NAME']): string[][] {
  const { entities, mentions, text } = extractMarked(marked)
  return entities.map((_, index) =>
    mentions
      .filter(({ entity, form }) => entity === index && forms.includes(form))
      .map(({ start, end }) => text.slice(start, end)),
  )
}
