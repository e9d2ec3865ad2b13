import { clusterFullNames } from './full-names.ts'
import { type PersonName, readPersonName } from './person-names.ts'
import type { Scene } from './scene.ts'
import { assignNames } from './short-names.ts'

/**
 * Clusters the people among an article's names: for each name the number of its cluster, -1 for names of other things.
 *
 * Full names come first, the longest before the others; then each short form goes to the full name that it ends, else to
 * one that it is a word of ("Xi" to Xi Jinping, "Ana" to Ana Lopez), else to one spelt otherwise. Who of two people of
 * one surname is meant, `chooseBearer` says.
 */
export function clusterPeople(scene: Scene): number[] {
  const names = readNames(scene)
  return assignNames(scene, names, clusterFullNames(names))
}

function readNames({ reading, names }: Scene): (PersonName | null)[] {
  const known = new Map<string, PersonName>()
  return names.map(({ start, end, type }) => {
    if (type !== 'PERSON') return null
    const printed = reading.text.slice(start, end)
    const name = known.get(printed) ?? readPersonName(printed)
    known.set(printed, name)
    return name
  })
}
