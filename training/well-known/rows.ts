/** What a name in news stands for: a place or a body, and every name it goes by, the first the one that is shown. */
export interface Row {
  readonly type: 'PLACE' | 'ORGANIZATION'
  readonly wikidataId: string | null
  readonly names: readonly string[]
}

/** Reads a hand-made table, "name|Wikidata id|other names" a line, "-" for no id. */
export function rowsOf(table: string, type: Row['type']): Row[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', id = '', others = ''] = line.split('|')
      return { type, wikidataId: id === '-' ? null : id, names: [name, ...others.split(/,(?! )/).filter(Boolean)] }
    })
}
