import { personWords } from './keys.ts'
import type { Scene } from './scene.ts'

/**
 * Clusters the people among an article's names: for each name the number of its cluster, -1 for names of other things.
 *
 * Full names come first, the longest before the others; then each short form goes to the full name that ends with it
 * ("de Hoop Scheffer"), of two such to the one met last before it, and a given name to the one person that bears it.
 */
export function clusterPeople({ reading, names }: Scene): number[] {
  const words = names.map(({ start, end, type }) =>
    type === 'PERSON' ? personWords(reading.text.slice(start, end)) : [],
  )
  const clusters = new Array<number>(names.length).fill(-1)
  const fullNames = new Map<string, number>()
  const byShortForm = new Map<string, Bearer[]>()
  let count = 0
  for (const index of byLength(words)) {
    const own = words[index] ?? []
    const name = own.join(' ')
    const known = fullNames.get(name) ?? bearer(byShortForm.get(name) ?? [], names[index]?.start ?? 0)
    const cluster = known ?? count++
    clusters[index] = cluster
    if (own.length > 1 || known === undefined) fullNames.set(name, cluster)
    if (own.length > 1)
      for (const form of shortForms(own)) register(byShortForm, form, { cluster, at: names[index]?.start ?? 0 })
  }
  return clusters
}

/** A form that more people share than this tells nothing. */
const MOST_BEARERS = 20

interface Bearer {
  readonly cluster: number
  readonly at: number
}

/** Indexes of the people, those of the most words first, in reading order among equals. */
function byLength(words: readonly (readonly string[])[]): number[] {
  const people = [...words.keys()].filter((index) => (words[index] ?? []).length > 0)
  return people.sort((a, b) => (words[b]?.length ?? 0) - (words[a]?.length ?? 0) || a - b)
}

/** "ana maria lopez": "maria lopez", "lopez", "ana lopez", "a lopez"; "ana" alone is a form as well. */
function shortForms(words: readonly string[]): string[] {
  const [given = '', last = ''] = [words[0], words.at(-1)]
  const endings = words.slice(1).map((_, at) => words.slice(at + 1).join(' '))
  return [...endings, `${given} ${last}`, `${given.charAt(0)} ${last}`, given]
}

function register(forms: Map<string, Bearer[]>, form: string, by: Bearer): void {
  const bearers = forms.get(form)
  if (bearers === undefined) forms.set(form, [by])
  else if (bearers.length < MOST_BEARERS) bearers.push(by)
}

/** The bearer met last before a place, else the first; nobody for none. Few people share a form, so a scan is short. */
function bearer(bearers: readonly Bearer[], place: number): number | undefined {
  return (bearers.findLast(({ at }) => at <= place) ?? bearers[0])?.cluster
}
