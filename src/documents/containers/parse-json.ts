/** A value of JSON and how many characters it is written in, or why it is none. */
export type ParsedJson = { readonly value: unknown; readonly size: number } | { readonly problem: string }

/** Deeper than any export, and not so deep that what goes down into a value runs out of stack. */
const DEPTH_AT_MOST = 100
/** What is mended is gone through by a pattern that keeps a place for each escape. */
const CHARACTERS_MENDED = 2 ** 22

/**
 * Reads one value of JSON. What programs write that is not quite JSON is taken as they mean it: NaN and Infinity, which
 * are null, and line breaks and tabs in strings. Of a key that comes twice, the last counts.
 */
export function parseJson(text: string): ParsedJson {
  const value = parsed(text) ?? (text.length <= CHARACTERS_MENDED ? parsed(mended(text)) : undefined)
  if (value === undefined) return { problem: `expected JSON, got ${excerpt(text)}` }
  if (isDeeper(value, DEPTH_AT_MOST)) return { problem: `expected JSON of at most ${DEPTH_AT_MOST} levels, got more` }
  return { value, size: text.length }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // which JSON cannot say
  }
}

function mended(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/gs, (found) =>
    found.startsWith('"') ? found.replace(/\p{Cc}/gu, (control) => JSON.stringify(control).slice(1, -1)) : 'null',
  )
}

/** Level by level: a value may be nested deeper than functions can call each other. */
function isDeeper(value: unknown, levels: number): boolean {
  let level: readonly unknown[] = [value]
  for (let depth = 0; depth <= levels && level.length > 0; depth++) level = level.flatMap(innerValues)
  return level.length > 0
}

function innerValues(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).filter((inner) => typeof inner === 'object' && inner !== null)
}

const EXCERPT = 40

/** The first characters of what came, in quotes. */
export function excerpt(text: string): string {
  return JSON.stringify(text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…`.toWellFormed() : text)
}
