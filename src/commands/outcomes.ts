/** How many documents were stored, as the first of theirs or as a new version of one, were stored already, and were refused. */
export interface OutcomeCounts {
  readonly created: number
  readonly newVersions: number
  readonly unchanged: number
  readonly refused: number
}

/** The last line of an import: the sums, or that there was nothing, `nothing` saying of what and where. */
export function sumsOf({ created, newVersions, unchanged, refused }: OutcomeCounts, nothing: string): string {
  if (created + newVersions + unchanged + refused === 0) return `nothing to import: ${nothing}`
  const versions = newVersions === 0 ? '' : `${newVersions} new version${newVersions === 1 ? '' : 's'}, `
  return `${created} created, ${versions}${unchanged} unchanged, ${refused} refused`
}

/** A title or file name may hold anything; what would steer a terminal or break the line is shown as a mark. */
export function printable(line: string): string {
  return line.replace(/\p{Cc}/gu, '\ufffd')
}
