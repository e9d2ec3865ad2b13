import { boundaryClass, type EntityError } from './entity-errors.ts'
import type { TypedSpan } from './entity-scores.ts'
import { commonest } from './rates.ts'
import { sentenceAround } from './sentence.ts'

/** An error with the text that it is in. */
export interface PlacedError extends EntityError {
  readonly id: string | number
  readonly text: string
}

const EXAMPLES = 6
/** How many classes are shown, the others summed; and how much of an example. */
const CLASSES = 16
const LONGEST_EXAMPLE = 48

/** The errors by class, each class with its number and its commonest examples. */
export function entityErrorTable(errors: readonly PlacedError[]): string {
  const groups = LOOSE.map(([kind, title]) => loose(errors, kind, title))
  return [balance(errors), confusions(errors), boundaries(errors), ...groups].join('\n\n')
}

/** The errors as the row ALL of the scores counts them. */
function balance(errors: readonly PlacedError[]): string {
  const missing = errors.filter(({ gold }) => gold !== null)
  const wrong = errors.filter(({ found }) => found !== null)
  return [
    `fn ${missing.length} = ${sumOf(missing, [...SHARED, ['MISSED', 'missed']])}`,
    `fp ${wrong.length} = ${sumOf(wrong, [...SHARED, ['SPURIOUS', 'spurious']])}`,
  ].join('\n')
}

type Summand = readonly [kind: EntityError['kind'], words: string]

const SHARED: readonly Summand[] = [
  ['TYPE', 'of the wrong type alone'],
  ['BOUNDARY', 'with wrong boundaries'],
  ['CUT', 'pieces'],
]

function sumOf(errors: readonly PlacedError[], summands: readonly Summand[]): string {
  return summands.map(([kind, words]) => `${errors.filter((error) => error.kind === kind).length} ${words}`).join(' + ')
}

const LOOSE = [
  ['MISSED', 'missed: right names that nothing found meets'],
  ['SPURIOUS', 'spurious: found where no right name is'],
  ['CUT', 'pieces: meet a name that another is already held against, as where one name was cut in two'],
] as const

function confusions(errors: readonly PlacedError[]): string {
  const pairs = errors.flatMap(({ gold, found }) => (gold && found ? [`${gold.type} ${found.type}`] : []))
  const types = [...new Set(pairs.flatMap((pair) => pair.split(' ')))].sort()
  const row = (gold: string) => {
    const cells = types.map((found) => (gold === found ? '·' : count(pairs, `${gold} ${found}`)))
    return `  ${gold.padEnd(6)}${cells.map((cell) => String(cell).padStart(7)).join('')}`
  }
  const head = `  ${''.padEnd(6)}${types.map((type) => type.padStart(7)).join('')}`
  return [`wrong type (rows: right, columns: found; boundaries right or not)`, head, ...types.map(row)].join('\n')
}

function count(words: readonly string[], word: string): number {
  return words.filter((other) => other === word).length
}

function boundaries(errors: readonly PlacedError[]): string {
  const wrong = errors.flatMap(({ kind, gold, found, text }) => {
    if (kind !== 'BOUNDARY' || gold === null || found === null) return []
    return {
      group: `${gold.type} ${boundaryClass(gold, found)}`,
      example: `${wordsAt(text, gold)} → ${wordsAt(text, found)}`,
    }
  })
  return groups('wrong boundaries (right → found)', wrong)
}

function loose(errors: readonly PlacedError[], kind: EntityError['kind'], title: string): string {
  const own = errors.flatMap((error) => {
    const span = error.gold ?? error.found
    return error.kind !== kind || span === null ? [] : { group: span.type, example: wordsAt(error.text, span) }
  })
  return groups(title, own)
}

function groups(title: string, errors: readonly { readonly group: string; readonly example: string }[]): string {
  const names = [...new Set(errors.map(({ group }) => group))]
  const lines = names.map((name) => ({ name, own: errors.filter(({ group }) => group === name) }))
  const sorted = lines.sort((one, other) => other.own.length - one.own.length)
  const shown = sorted.slice(0, CLASSES).map(({ name, own }) => {
    return `  ${String(own.length).padStart(6)}  ${name}: ${commonest(
      own.map(({ example }) => example),
      EXAMPLES,
    )}`
  })
  const others = sorted.slice(CLASSES).reduce((sum, { own }) => sum + own.length, 0)
  return [
    `${title}: ${errors.length}`,
    ...shown,
    ...(others > 0 ? [`  ${String(others).padStart(6)}  of other classes`] : []),
  ].join('\n')
}

/** What the columns of `entityErrorLine` are. */
export const ENTITY_ERROR_HEAD = ['id', 'start', 'error', 'right', 'found', 'sentence'].join('\t')

const ERRORS = { MISSED: 'missed', SPURIOUS: 'spurious', TYPE: 'type', BOUNDARY: 'boundaries', CUT: 'piece' } as const

/** An error on one line: text, place, what it is, what is right and what was found; - for nothing. */
export function entityErrorLine({ id, text, kind, gold, found }: PlacedError): string {
  const show = (span: TypedSpan | null) => (span === null ? '-' : `${span.type} ${wordsAt(text, span)}`)
  const around = gold ?? found ?? { start: 0, end: 0 }
  return [id, around.start, ERRORS[kind], show(gold), show(found), sentenceAround(text, around)].join('\t')
}

function wordsAt(text: string, { start, end }: TypedSpan): string {
  const words = text.slice(start, end)
  return JSON.stringify(words.length > LONGEST_EXAMPLE ? `${words.slice(0, LONGEST_EXAMPLE)}…` : words)
}
