/** What was checked, and what is wrong with it. */
export interface Check {
  readonly name: string
  /** How much is wrong; 0 where all is well. */
  readonly count: number
  /** The first of it, in words. */
  readonly problems: readonly string[]
  /** What helps. */
  readonly cure: Cure
}

/**
 * TABLES: they can be brought up to date. INDEX: the full-text index can be written anew. DERIVED: an export holds all that
 * is lost. DATA: a backup is needed.
 */
export type Cure = 'TABLES' | 'INDEX' | 'DERIVED' | 'DATA'

/** Of what is wrong, so much is told. */
const TOLD = 3

/** A check under way. */
export interface Finding {
  /** Notes something that is wrong. */
  readonly note: (problem: string) => void
  readonly result: () => Check
}

/** Begins a check. */
export function begin(name: string, cure: Cure): Finding {
  const problems: string[] = []
  let count = 0
  return {
    note: (problem) => {
      count++
      if (problems.length < TOLD) problems.push(problem)
    },
    result: () => ({ name, cure, count, problems }),
  }
}

/** A check that some problems are all there is of. */
export function checkOf(name: string, cure: Cure, problems: Iterable<string>): Check {
  const finding = begin(name, cure)
  for (const problem of problems) finding.note(problem)
  return finding.result()
}

/** A row in words: "id 5, mentionCount 4". */
export function rowInWords(row: Readonly<Record<string, unknown>>): string {
  return Object.entries(row)
    .map(([column, value]) => `${column} ${typeof value === 'string' ? JSON.stringify(value) : value}`)
    .join(', ')
}
