const LEVEL = Symbol('level')

/** Rows that one statement gave, and what was read for all of them since, by what was asked. */
interface Level {
  readonly rows: readonly object[]
  readonly answers: Map<unknown, unknown>
}

interface Levelled {
  [LEVEL]?: Level
}

/** Ties rows that were read together, so that what one of them is asked for is read for all. Gives the rows back. */
export function asLevel<Row extends object>(rows: readonly Row[]): readonly Row[] {
  const level: Level = { rows, answers: new Map() }
  for (const row of rows as readonly Levelled[]) row[LEVEL] = level // of its own making: rows come fresh from a statement
  return rows
}

/** Something made of a row, which stands in the row's level: a stretch of text that a quote's columns name. */
export function within<Part extends object>(row: object, part: Part): Part {
  return Object.assign(part, { [LEVEL]: levelOf(row) })
}

/**
 * The answer to something asked of a row, worked out once for all rows of its level. `asked` names the question: the
 * nodes of a field, which stand for its arguments and selection too, or a text. A row without a level is one by itself.
 */
export function perLevel<Row extends object, Answer>(
  row: Row,
  asked: unknown,
  answer: (rows: readonly Row[]) => Answer,
): Answer {
  const { rows, answers } = levelOf(row)
  const known = answers.get(asked)
  if (known !== undefined) return known as Answer // what was asked names what is answered
  const found = answer(rows as readonly Row[]) // a level holds rows of one shape
  answers.set(asked, found)
  return found
}

function levelOf(row: Levelled): Level {
  row[LEVEL] ??= { rows: [row], answers: new Map() }
  return row[LEVEL]
}
