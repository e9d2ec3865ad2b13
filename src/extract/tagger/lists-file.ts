import { addNode, type PhraseTree, phraseTree } from './phrase-tree.ts'
import { addWord, type WordTable, wordTable } from './word-table.ts'

/** Numbers are written as the characters from this code on: "0" is 0. */
export const FIRST_CODE = 48
/** No entry is longer, in UTF-16 code units. */
export const LONGEST_ENTRY = 60

/** The lists in memory; `bits` is the set of the word of each number. */
interface ListsInMemory {
  readonly words: WordTable
  readonly bits: Int32Array
  readonly tree: PhraseTree
}

/**
 * Reads the file of lists: sections parted by an empty line. The first has the numbers of words and of tree nodes, the
 * second the sets that occur. The others have, for each entry in order: how much of the entry before it begins with,
 * which set it has, and the rest of it.
 */
export function readLists(file: string): ListsInMemory {
  const [sizes = '', sets = '', shared = '', kinds = '', rests = ''] = file.split('\n\n')
  const [wordCount = 0, nodeCount = 0] = numbers(sizes)
  const lists = { words: wordTable(wordCount), bits: new Int32Array(wordCount), tree: phraseTree(nodeCount) }
  const setOfKind = numbers(sets)
  const [entry, next] = [new Uint16Array(LONGEST_ENTRY), { word: 0, node: 1 }]
  for (let index = 0, at = 0; index < kinds.length; index++, at++) {
    let end = shared.charCodeAt(index) - FIRST_CODE
    for (let code = rests.charCodeAt(at); at < rests.length && code !== LINE_END; code = rests.charCodeAt(++at))
      entry[end++] = code
    addEntry(lists, entry, end, setOfKind[kinds.charCodeAt(index) - FIRST_CODE] ?? 0, next)
  }
  return lists
}

const [LINE_END, SPACE] = [10, 32]

/** Puts an entry with its set into the table, if it is a word, else into the tree; `next` are the numbers still free. */
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

function numbers(line: string): number[] {
  return line.split(' ').map(Number)
}
