import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import type { EntityType } from '../extraction.ts'
import { remembered } from '../remembered.ts'

/** A place or body that news names without saying which one: the name that all its forms share, and its Wikidata id. */
export interface WellKnown {
  readonly name: string
  readonly type: EntityType
  readonly wikidataId: string | null
}

const FILE = new URL('../models/well-known.tsv.br', import.meta.url)
/** Fewer capitals are letters that stand for words: "WHO" is no shout of "Who". */
const SHORTEST_SHOUTED = 4
let names: ReadonlyMap<string, WellKnown> | undefined

/**
 * The place or body that a name as printed stands for ("U.S.", "the Hague", "BRITAIN", "Türkiye"), or null: for names
 * that mean two things ("Georgia", "New York", "Congo") and for all people. Many of these names are people's too
 * ("Jordan", "Chad"), so ask only for what is known to be a place or body, or give the `type` that it is held for.
 */
export function wellKnown(name: string, type?: EntityType): WellKnown | null {
  const found = lookUp(name)
  return type === undefined || found?.type === type ? found : null
}

const lookUp = remembered((name): WellKnown | null => {
  names ??= readNames()
  const key = nameKey(name)
  const isShouted = key.length >= SHORTEST_SHOUTED && key === key.toUpperCase()
  return names.get(key) ?? (isShouted ? names.get(`!${key}`) : undefined) ?? null
})

/** What a name is found by: no accents, "the", stops after initials and "St", or possessive; case is kept. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʻ`]/g, "'")
    .replace(/(?<=\b\p{L}{1,2})\./gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /i, '')
    .replace(/'s$/, '')
}

/** Each name by its key, and by "!" and its capitals: "NEW DELHI" is found, "us" is not. */
function readNames(): ReadonlyMap<string, WellKnown> {
  const found = new Map<string, WellKnown>()
  for (const line of brotliDecompressSync(readFileSync(FILE)).toString().split('\n')) {
    const [type, id = '', name = '', ...others] = line.split('\t')
    const known: WellKnown = { name, type: type === 'P' ? 'PLACE' : 'ORGANIZATION', wikidataId: id || null }
    for (const key of [nameKey(name), ...others]) {
      found.set(key, known)
      if (key.length >= SHORTEST_SHOUTED) found.set(`!${key.toUpperCase()}`, known)
    }
  }
  return found
}
