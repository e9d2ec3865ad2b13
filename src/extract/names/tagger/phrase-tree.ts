/** Called with the index of the first word of a phrase, that after its last, and the set that stands for it. */
export type VisitPhrase = (first: number, end: number, bits: number) => void

/**
 * Phrases as a tree of word numbers: node 0 is the root, any other is a word after the words above it. A node is found
 * by its parent and word in `slots`, an open-addressed hash table, so that half a million steps need no object.
 */
export interface PhraseTree {
  readonly slots: Int32Array
  readonly parents: Int32Array
  readonly words: Int32Array
  readonly bits: Int32Array
}

/** A tree without phrases, with room for so many nodes besides the root. */
export function phraseTree(nodes: number): PhraseTree {
  return {
    slots: new Int32Array(2 ** Math.ceil(Math.log2(nodes * 2 + 1))),
    parents: new Int32Array(nodes + 1),
    words: new Int32Array(nodes + 1),
    bits: new Int32Array(nodes + 1),
  }
}

/** The node of a word under a parent; where there is none, `next` becomes it. */
export function addNode(tree: PhraseTree, parent: number, word: number, next: number): number {
  const slot = slotOf(tree, parent, word)
  const known = tree.slots[slot] ?? 0
  if (known !== 0) return known
  tree.slots[slot] = next
  tree.parents[next] = parent
  tree.words[next] = word
  return next
}

/** Visits every planted phrase in a list of word numbers, -1 for unknown ones: by first word, then by length. */
export function visitPhrases(tree: PhraseTree, words: ArrayLike<number>, visit: VisitPhrase): void {
  for (let first = 0; first < words.length; first++) {
    let node = 0
    for (let at = first; at < words.length; at++) {
      const word = words[at] ?? -1
      node = word < 0 ? 0 : (tree.slots[slotOf(tree, node, word)] ?? 0)
      if (node === 0) break
      const bits = tree.bits[node] ?? 0
      if (bits !== 0) visit(first, at + 1, bits)
    }
  }
}

/** Where the node of a word under a parent stands in the table, or the free place where it would. */
function slotOf({ slots, parents, words }: PhraseTree, parent: number, word: number): number {
  const mask = slots.length - 1
  let slot = (Math.imul(parent, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> 7
  for (slot &= mask; ; slot = (slot + 1) & mask) {
    const node = slots[slot] ?? 0
    if (node === 0 || (parents[node] === parent && words[node] === word)) return slot
  }
}
