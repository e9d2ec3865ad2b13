import type { Dirent } from 'node:fs'
import { isSavedBesidePage, reasonByName } from '../documents/kept-beside.ts'

/** Why a link is left out, and a folder of a page. */
export const LINK = 'a link: name it, and it is followed'
export const SAVED_BESIDE = 'what a browser saved beside a page'

/** What a folder holds: the names in their order, and what else than files some of them are. */
export interface FolderContents {
  readonly names: readonly string[]
  readonly others: ReadonlyMap<string, Dirent>
}

/** Why what stands in a folder is left out, in words, or null where it is not. */
export function reasonToLeaveOut(name: string, { names, others }: FolderContents): string | null {
  const reason = reasonByName(name)
  const entry = others.get(name)
  if (reason !== null || entry === undefined) return reason
  if (entry.isSymbolicLink()) return LINK
  if (!entry.isDirectory()) return 'neither a file nor a folder'
  return isSavedBesidePage(name, (other) => has(names, other)) ? SAVED_BESIDE : null
}

/** Whether a name is among others in their order. */
function has(names: readonly string[], name: string): boolean {
  let [low, high] = [0, names.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle] ?? '') < name) low = middle + 1
    else high = middle
  }
  return names[low] === name
}
