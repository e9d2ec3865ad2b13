import { writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { nameKey } from '../../src/extract/names/well-known.ts'
import { organisations } from './organisations.ts'
import { countries, morePlaces, regionsAndCities } from './places.ts'
import type { Row } from './rows.ts'

/** Names that news uses of two things about as often: who asks for them is told nothing. */
const AMBIGUOUS = ['Georgia', 'New York', 'Congo', 'Korea', 'Micronesia', 'Victoria', 'Cambridge', 'Oxford', 'Orange']

/**
 * The rows with only the names that are theirs: where two would have a name the source named first keeps it, two rows
 * of one source lose it both. Rows of one id are one; those left without a name are dropped.
 */
function settle(sources: readonly (readonly Row[])[]): Row[] {
  const owners = new Map<string, string | null>(AMBIGUOUS.map((name) => [nameKey(name), null]))
  const idOf = (row: Row) => row.wikidataId ?? row.names[0] ?? ''
  for (const source of sources) {
    const ofSource = new Map<string, string | null>()
    for (const row of source) {
      for (const key of row.names.map(nameKey))
        ofSource.set(key, (ofSource.get(key) ?? idOf(row)) === idOf(row) ? idOf(row) : null)
    }
    for (const [key, owner] of ofSource) if (!owners.has(key)) owners.set(key, owner)
  }
  const settled = new Map<string, Row>()
  for (const row of sources.flat()) {
    const before = settled.get(idOf(row))
    const names = [...(before?.names ?? []), ...row.names.filter((name) => owners.get(nameKey(name)) === idOf(row))]
    if (names.length > 0) settled.set(idOf(row), { ...(before ?? row), names })
  }
  return [...settled.values()]
}

/** A line a row: type, id and the names, of which one that asks for the same as another is not written. */
function lineOf({ type, wikidataId, names }: Row): string {
  const others = new Map(names.slice(1).map((name) => [nameKey(name), name]))
  others.delete(nameKey(names[0] ?? ''))
  return [type === 'PLACE' ? 'P' : 'O', wikidataId ?? '', names[0], ...others.keys()].join('\t')
}

const [capitals = [], states = [], cities = []] = regionsAndCities()
const [bodies = [], companies = []] = organisations()
const rows = settle([[...morePlaces(), ...bodies], capitals, countries(), states, cities, companies])
const file = Buffer.from(rows.map(lineOf).sort().join('\n'))
writeFileSync(new URL('../../src/extract/models/well-known.tsv.br', import.meta.url), brotliCompressSync(file))
