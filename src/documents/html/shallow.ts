import { BLOCKS } from './elements.ts'

/** How deep elements can be nested; pages of newspapers are up to about 60 deep. */
const DEEPEST = 100

/** A tag that opens or closes; comments and declarations are none. */
const TAG = /<(?:!--|(\/?)([a-z][a-z0-9:-]*))/gi
/** What holds text and no elements, up to its own closing tag. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp'])
const EMPTY = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** What an element closes that opens right inside it, as in a browser: an unclosed `<li>` nests nothing. */
const CLOSES: ReadonlyMap<string, RegExp> = new Map([
  ['p', /^p$/],
  ['li', /^(?:li|p)$/],
  ['dt', /^(?:d[dt]|p)$/],
  ['dd', /^(?:d[dt]|p)$/],
  ['td', /^(?:t[dh]|p)$/],
  ['th', /^(?:t[dh]|p)$/],
  ['tr', /^(?:t[dhr]|p)$/],
  ['tbody', /^(?:t[dhr]|tbody|thead|p)$/],
  ['option', /^option$/],
])

const PARAGRAPH_END = '<br><br>'

/**
 * The same page with no element nested deeper than 100: a tag that goes deeper becomes a paragraph's end, or a space,
 * and its text stays. What reads a page recurses into it, so one of 100,000 nested elements would end the process. Linear time.
 */
export function shallow(html: string): string {
  const open: string[] = []
  const counts = new Map<string, number>()
  const kept: string[] = []
  let copied = 0
  TAG.lastIndex = 0
  for (let tag = TAG.exec(html); tag !== null; tag = TAG.exec(html)) {
    const name = tag[2]?.toLowerCase()
    if (name === undefined || (tag[1] === '' && RAW.has(name))) {
      TAG.lastIndex = endOfRaw(html, TAG.lastIndex, name)
      continue
    }
    if (EMPTY.has(name)) continue
    const depth = tag[1] === '' ? enter(open, counts, name) : leave(open, counts, name)
    if (depth <= DEEPEST) continue
    const end = html.indexOf('>', TAG.lastIndex)
    const gap = BLOCKS.has(name) ? PARAGRAPH_END : ' '
    // Tags next to each other become one gap.
    if (copied < tag.index || kept.at(-1) !== gap) kept.push(html.slice(copied, tag.index), gap)
    copied = end < 0 ? html.length : end + 1
    TAG.lastIndex = copied
  }
  return copied === 0 ? html : kept.join('') + html.slice(copied)
}

/** How deep the element that opens stands. */
function enter(open: string[], counts: Map<string, number>, name: string): number {
  const closes = CLOSES.get(name)
  for (let inner = open.at(-1); inner !== undefined && closes?.test(inner) === true; inner = open.at(-1)) {
    leave(open, counts, inner)
  }
  counts.set(name, (counts.get(name) ?? 0) + 1)
  return open.push(name)
}

/** How deep the element that closes stood, 0 where none was open; those inside it are closed with it. */
function leave(open: string[], counts: Map<string, number>, name: string): number {
  if ((counts.get(name) ?? 0) === 0) return 0
  for (let inner = open.pop(); inner !== undefined; inner = open.pop()) {
    counts.set(inner, (counts.get(inner) ?? 1) - 1)
    if (inner === name) break
  }
  return open.length + 1
}

function endOfRaw(html: string, from: number, name: string | undefined): number {
  if (name === undefined) {
    const end = html.indexOf('-->', from)
    return end < 0 ? html.length : end + 3
  }
  const closing = new RegExp(`</${name}`, 'gi')
  closing.lastIndex = from
  const end = closing.exec(html)
  return end === null ? html.length : end.index
}
