import { personKeys } from './person-keys.ts'
import type { PersonName } from './person-names.ts'
import { canBeOne } from './same-person.ts'
import { slipForm, soundOf } from './spellings.ts'

/** The people of an article by their full names. */
export interface FullNames {
  /** A full name, as `labelOf` writes it -> number of its cluster. */
  readonly clusterOf: ReadonlyMap<string, number>
  /** The fullest name of each cluster. */
  readonly fullest: readonly PersonName[]
  /** A form of a name (`formsOf`) -> the clusters that have it, few. */
  readonly byForm: ReadonlyMap<string, readonly number[]>
}

/** The same for the same name, however printed. */
export function labelOf({ words, generation }: PersonName): string {
  return `${words.join(' ')} ${generation}`
}

/** How a word sounds, to look up by, and what it is but for a slip; short words are like nothing else. */
export function likenessesOf(word: string): string[] {
  return word.length > 4 && word.length < 40 ? [`~${soundOf(word)}`, `=${slipForm(word)}`] : []
}

/** A word that more people share than this tells nothing; nor is a longer list gone through for each name. */
const MOST_BEARERS = 20

/**
 * Finds the people of an article by their full names; names of one word, and null for what is no person's, are passed
 * over.
 */
export function clusterFullNames(names: readonly (PersonName | null)[]): FullNames {
  const clusterOf = new Map<string, number>()
  const fullest: PersonName[] = []
  const byForm = new Map<string, number[]>()
  for (const name of longestFirst(names)) {
    const known = candidates(byForm, name).find((cluster) => isNameOf(fullest[cluster], name))
    const cluster = known ?? fullest.push(name) - 1
    clusterOf.set(labelOf(name), cluster)
    for (const form of [...formsOf(name), ...keyOf(name)]) register(byForm, form, cluster)
  }
  return { clusterOf, fullest, byForm }
}

/** The different names of more than a word, those of the most words first, and of fewest initials among equals. */
function longestFirst(names: readonly (PersonName | null)[]): PersonName[] {
  const full = new Map<string, PersonName>()
  for (const name of names) {
    if (name !== null && name.words.length > 1 && !full.has(labelOf(name))) full.set(labelOf(name), name)
  }
  const initials = ({ words }: PersonName) => words.filter((word) => word.length === 1).length
  return [...full.values()].sort((a, b) => b.words.length - a.words.length || initials(a) - initials(b))
}

/** Those who differ by initials alone come first: "Ian Hill" is "Ian W. Hill" before "Ian Hill Lopez". */
function candidates(byForm: ReadonlyMap<string, readonly number[]>, name: PersonName): number[] {
  const [first, last] = [name.words[0] ?? '', name.words.at(-1) ?? '']
  return [...keyOf(name), last, first, ...likenessesOf(last)].flatMap((form) => byForm.get(form) ?? [])
}

/** "Li Wang" and "Wang Li" are one in an article, which writes its names one way or the other. */
function isNameOf(fullest: PersonName | undefined, name: PersonName): boolean {
  if (fullest === undefined) return false
  const [[first, last], words] = [fullest.words, name.words]
  const isSwapped = fullest.words.length === 2 && words.length === 2 && words[0] === last && words[1] === first
  return isSwapped || canBeOne(fullest, name)
}

/** What else a name goes by: each of its words, what is like it, and its initials ("AMLO"). */
function formsOf({ words }: PersonName): string[] {
  const initials = words.length > 2 ? [words.map((word) => word.charAt(0)).join('')] : []
  return [...words, ...words.flatMap(likenessesOf), ...initials]
}

function keyOf(name: PersonName): string[] {
  const { sure } = personKeys(name)
  return sure === null ? [] : [sure]
}

function register(clusters: Map<string, number[]>, word: string, cluster: number): void {
  const bearers = clusters.get(word)
  if (bearers === undefined) clusters.set(word, [cluster])
  else if (bearers.length < MOST_BEARERS && !bearers.includes(cluster)) bearers.push(cluster)
}
