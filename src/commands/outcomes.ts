/** How many documents were stored, were stored already, and were refused. */
export interface OutcomeCounts {
  readonly created: number
  readonly unchanged: number
  readonly refused: number
}

/** The last line of an import: the sums, or that there was nothing, `nothing` saying of what and where. */
export function sumsOf({ created, unchanged, refused }: OutcomeCounts, nothing: string): string {
  const isEmpty = created + unchanged + refused === 0
  return isEmpty ? `nothing to import: ${nothing}` : `${created} created, ${unchanged} unchanged, ${refused} refused`
}

/** A title or file name may hold anything; what would steer a terminal or break the line is shown as a mark. */
export function printable(line: string): string {
  return line.replace(/\p{Cc}/gu, '\ufffd')
}
