import { readJson } from '../lists/packages.ts'

interface Items {
  readonly nsi: Readonly<
    Record<string, { readonly items: readonly { readonly displayName: string; readonly tags: Tags }[] }>
  >
}
type Tags = Readonly<Record<string, string>>

/** A label and a description in English, as name-suggestion-index keeps them of the Wikidata items that it names. */
export interface Item {
  readonly id: string
  readonly label: string
  readonly description: string
}

const { wikidata } = readJson('name-suggestion-index/dist/wikidata/wikidata.min.json') as {
  wikidata: Readonly<Record<string, { readonly label?: string; readonly description?: string }>>
}

/** All items that have a label and a description. */
export const ITEMS: readonly Item[] = Object.entries(wikidata).flatMap(([id, { label, description }]) => {
  return label === undefined || description === undefined ? [] : [{ id, label, description }]
})

/** The items that the flags of some kinds stand for ("national": the countries), each with the name on the flag. */
export function flagged(kinds: readonly string[]): { id: string; names: string[] }[] {
  const { nsi } = readJson('name-suggestion-index/dist/json/nsi.min.json') as Items
  return (nsi['flags/man_made/flagpole']?.items ?? []).flatMap(({ tags }) => {
    const [id, name] = [tags['subject:wikidata'], tags.subject]
    if (id === undefined || name === undefined || !kinds.includes(tags['flag:type'] ?? '')) return []
    return [{ id, names: [wikidata[id]?.label ?? name, name] }]
  })
}
