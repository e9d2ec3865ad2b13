import { addNode, type PhraseTree, phraseTree } from './phrase-tree.ts'
import { addWord, type WordTable, wordTable } from './word-table.ts'

/** No entry has more letters. */
export const LONGEST_ENTRY = 60

const [LINE_END, SPACE] = [10, 32]

/** The lists in memory; `bits` is the set of the word of each number. */
interface ListsInMemory {
  readonly words: WordTable
  readonly bits: Int32Array
  readonly tree: PhraseTree
}

/**
 * Reads the file of lists. Its first line has the numbers of words, of tree nodes and of entries, then the sets that
 * occur. Then come, a byte for each entry in order, how many letters it shares with the one before, and, two bytes,
 * which set it has; last, in ASCII, what of each entry is not shared, a line each.
 */
export function readLists(file: Uint8Array): ListsInMemory {
  const head = file.indexOf(LINE_END)
  const [wordCount = 0, nodeCount = 0, entries = 0, ...sets] = textOf(file, head).split(' ').map(Number)
  const lists = { words: wordTable(wordCount), bits: new Int32Array(wordCount), tree: phraseTree(nodeCount) }
  const [entry, next] = [new Uint16Array(LONGEST_ENTRY), { word: 0, node: 1 }]
  let at = head + 1 + 3 * entries
  for (let index = head + 1; index <= head + entries; index++, at++) {
    let end = file[index] ?? 0
    for (let code = file[at]; code !== undefined && code !== LINE_END; code = file[++at]) entry[end++] = code
    const set = (file[index + entries] ?? 0) + 256 * (file[index + 2 * entries] ?? 0)
    addEntry(lists, entry, end, sets[set] ?? 0, next)
  }
  return lists
}

function textOf(file: Uint8Array, end: number): string {
  return new TextDecoder().decode(file.subarray(0, end))
}

/**
 * Puts an entry with its set into the table, if it is a word, else into the tree; `next` are the numbers still free.
 */
function addEntry(
  { words, bits, tree }: ListsInMemory,
  entry: Uint16Array,
  end: number,
  set: number,
  next: { word: number; node: number },
): void {
  let node = 0
  for (let start = 0, at = 0; at <= end; at++) {
    if (at < end && entry[at] !== SPACE) continue
    const word = addWord(words, entry, start, at, next.word)
    if (word === next.word) next.word++
    if (start === 0 && at === end) {
      bits[word] = set
      return
    }
    node = addNode(tree, node, word, next.node)
    if (node === next.node) next.node++
    start = at + 1
  }
  tree.bits[node] = set
}
