/** Where the reading of lines of JSON stands. */
export interface Nesting {
  /** Of a file that is a list: the index of the item that comes; null outside of one. */
  readonly item: number | null
  readonly depth: number
  /** Whether a value has begun that has not ended. */
  readonly isOpen: boolean
}

/** What a line has of a value; where it ends there, its index in the list that the file is, null outside of one. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly item: number | null
}

/** Before the first line. */
export const OUTSIDE: Nesting = { item: null, depth: 0, isOpen: false }

const COMMA = 0x2c
const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

/**
 * Cuts a line into the values of JSON that stand in a file one after the other, or are the items of the list which it
 * is. Nothing is checked but how they nest, and nothing here goes deeper with them; a string ends with its line, as it
 * must in JSON.
 */
export function cutLine(text: string, before: Nesting): { readonly pieces: Piece[]; readonly after: Nesting } {
  let { item, depth, isOpen } = before
  const pieces: Piece[] = []
  let start = 0
  let isFirst = false
  const cut = (end: number, isLast: boolean) => {
    if (isOpen) pieces.push({ start, end, isFirst, isLast, item })
    if (!isOpen || !isLast) return
    isOpen = false
    if (item !== null) item++
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const list = outsideOf(code, { item, depth, isOpen })
    if (list !== null) {
      cut(at, true)
      item = list.item
      depth = floorOf(item)
      continue
    }
    if (!isOpen) {
      start = at
      isOpen = isFirst = true
    }
    depth = Math.max(depth + stepOf(code), floorOf(item))
    if (code === QUOTE) at = endOfString(text, at)
    if (isEnd(code) && depth === floorOf(item)) cut(at + 1, true)
  }
  cut(text.length, false)
  return { pieces, after: { item, depth, isOpen } }
}

/** Where the reading stands after a character between values, or that begins or ends the list of them; null within one. */
function outsideOf(code: number, { item, depth, isOpen }: Nesting): Pick<Nesting, 'item'> | null {
  if (depth !== floorOf(item)) return null
  if (code <= 0x20 || code === COMMA) return isOpen && item !== null ? { item: item + 1 } : { item }
  if (code === CLOSE_LIST && item !== null) return { item: null }
  return code === OPEN_LIST && item === null && !isOpen ? { item: 0 } : null
}

/** How deep it is between two values. */
function floorOf(item: number | null): 0 | 1 {
  return item === null ? 0 : 1
}

function stepOf(code: number): number {
  if (code === OPEN_LIST || code === OPEN_OBJECT) return 1
  return code === CLOSE_LIST || code === CLOSE_OBJECT ? -1 : 0
}

/** Whether a value can end with a character: what else ends one is a comma or white space after it. */
function isEnd(code: number): boolean {
  return code === QUOTE || code === CLOSE_LIST || code === CLOSE_OBJECT
}

/** The index of the mark that closes the string which begins at an index; of the last character where none does. */
function endOfString(text: string, start: number): number {
  for (let close = text.indexOf('"', start + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    let escapes = 0
    while (text.charCodeAt(close - 1 - escapes) === BACKSLASH) escapes++
    if (escapes % 2 === 0) return close
  }
  return text.length - 1
}
