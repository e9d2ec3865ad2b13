import type { Scene } from '../reading/scene.ts'
import { type FullNames, labelOf, likenessesOf } from './full-names.ts'
import { type Address, addressOf, type Bearer, chooseBearer, isInPassing, meet } from './namesakes.ts'
import { isOwnWord, type PersonName } from './person-names.ts'

/**
 * The cluster of each name (-1 for null): a full name's own, and for a short form that of the person whom it means.
 * Goes over the article once, in reading order, so that of two people of one surname the one named last can be told.
 */
export function assignNames(scene: Scene, names: readonly (PersonName | null)[], full: FullNames): number[] {
  const bearers = full.fullest.map(newBearer)
  const others = new Map<string, number>()
  return names.map((name, index) => {
    if (name === null) return -1
    const address = addressOf(scene, index)
    const own = full.clusterOf.get(labelOf(name)) ?? others.get(labelOf(name))
    const cluster = own ?? meantBy(full, bearers, name, address) ?? bearers.length
    const known = bearers[cluster] ?? newBearer(name, cluster)
    if (known.cluster === bearers.length) others.set(labelOf(name), cluster)
    bearers[cluster] = meet(known, address, own === undefined || !isInPassing(scene, index))
    return cluster
  })
}

function newBearer(name: PersonName, cluster: number): Bearer {
  return { cluster, name, met: -1, gender: null, offices: [] }
}

/** The person whom a short form means: one whose name it ends, else one with that word, else one spelt much like it. */
function meantBy(full: FullNames, bearers: readonly Bearer[], name: PersonName, address: Address): number | undefined {
  const last = name.words.at(-1) ?? ''
  const known = bearersOf(full, bearers, last)
  const named = known.filter((bearer) => isOwnWord(bearer.name.words, last))
  const surnamed = named.filter((bearer) => isSurnameOf(bearer.name, last))
  const abbreviated = known.filter((bearer) => !bearer.name.words.includes(last))
  const alike = known.length > 0 ? [] : likenessesOf(last).flatMap((form) => bearersOf(full, bearers, form))
  const sets = [surnamed, named, abbreviated, alike]
  return chooseBearer(sets.find((set) => set.length > 0) ?? [], address)?.cluster
}

function bearersOf({ byForm }: FullNames, bearers: readonly Bearer[], form: string): Bearer[] {
  return (byForm.get(form) ?? []).flatMap((cluster) => bearers[cluster] ?? [])
}

/** The last word; in "Moon Jae-in" and "Xi Jinping" the first is as good. */
function isSurnameOf({ words, isSurnameFirst }: PersonName, word: string): boolean {
  return words.at(-1) === word || (isSurnameFirst && words[0] === word)
}
