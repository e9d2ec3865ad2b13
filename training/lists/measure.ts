import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bitOf, LISTS, type List, loadLists } from '../../src/extract/names/tagger/lists.ts'
import { type Token, tokenise } from '../../src/extract/reading/tokens.ts'

/** An annotated text of a corpus in JSON Lines. */
interface Annotated {
  readonly text: string
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[]
}

const TYPES = ['PER', 'ORG', 'LOC', 'MISC'] as const
type Counts = Record<string, number>
const LISTED = loadLists(readFileSync(new URL('../../src/extract/models/lists.bin.br', import.meta.url)))

/** The longest matches of one list that begin with a capital, as spans. */
function matchesOf(list: List, tokens: readonly Token[]): { start: number; end: number }[] {
  const ends = new Map<number, number>()
  for (const [at, { text }] of tokens.entries()) if (LISTED.bitsOf(text) & bitOf(list)) ends.set(at, at + 1)
  const ids = tokens.map(({ text }) => LISTED.idOf(text))
  LISTED.matches(ids, (first, end, bits) => {
    if (bits & bitOf(list)) ends.set(first, end)
  })
  let reached = 0
  return [...ends]
    .sort(([one], [other]) => one - other)
    .flatMap(([first, end]) => {
      if (first < reached || !/^\p{Lu}/u.test(tokens[first]?.text ?? '')) return []
      reached = end
      return [{ start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }]
    })
}

/** How many matches of a list are an entity of each type, how many only part of one, how many neither. */
function measure(list: List, texts: readonly { gold: Annotated; tokens: readonly Token[] }[]): Counts {
  const counts: Counts = { all: 0 }
  const add = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1
  }
  for (const { gold, tokens } of texts) {
    const typeOf = new Map(gold.entities.map(({ start, end, type }) => [`${start} ${end}`, type]))
    for (const { start, end } of matchesOf(list, tokens)) {
      add('all')
      const around = gold.entities.find((entity) => entity.start <= start && entity.end >= end)
      add(typeOf.get(`${start} ${end}`) ?? (around === undefined ? 'none' : `in ${around.type}`))
    }
  }
  return counts
}

/** Prints for each list how often its matches are entities of each type, and how many entities of each it has. */
function report(folder: string): void {
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)
      return lines.map((line) => JSON.parse(line) as Annotated)
    })
    .map((gold) => ({ gold, tokens: tokenise(gold.text, { start: 0, end: gold.text.length }) }))
  const percent = (part = 0, whole = 0) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1))
  const total = (type: string) =>
    texts.reduce((sum, { gold }) => sum + gold.entities.filter((entity) => entity.type === type).length, 0)
  console.table(
    Object.fromEntries(
      LISTS.map((list) => {
        const counts = measure(list, texts)
        const exact = TYPES.map((type) => [`is ${type} %`, percent(counts[type], counts.all)])
        const inside = TYPES.map((type) => [`in ${type} %`, percent(counts[`in ${type}`], counts.all)])
        const covered = TYPES.map((type) => [`of ${type} %`, percent(counts[type], total(type))])
        return [
          list,
          Object.fromEntries([
            ['met', counts.all],
            ...exact,
            ...inside,
            ['none %', percent(counts.none, counts.all)],
            ...covered,
          ]),
        ]
      }),
    ),
  )
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('expected the folder of annotated .jsonl texts as argument')
report(folder)
