import { decodeHTML } from 'entities'
import { jsonrepair } from 'jsonrepair'
import { OTHER_WORKS } from './lexicon/schema-types.ts'
import { attributeOf, type Page } from './page.ts'

/** A node of a page's JSON-LD: the properties of one thing. */
export type JsonLdNode = Readonly<Record<string, unknown>>

/** The things that a page's JSON-LD describes, in their order, and those that have an "@id". */
export interface JsonLd {
  readonly nodes: readonly JsonLdNode[]
  readonly byId: ReadonlyMap<string, JsonLdNode>
}

/** Nodes read at most: a page with more lists other pages. */
const MOST_NODES = 2000
const LONGEST = 2_000_000

/**
 * Reads the JSON-LD of a page, broken JSON (comments, trailing commas, bare quotation marks and line feeds in strings)
 * mended. Works that the article only mentions (comments, lists of related ones) are not among the nodes. Never throws.
 */
export function readJsonLd(page: Page): JsonLd {
  const nodes: JsonLdNode[] = []
  const byId = new Map<string, JsonLdNode>()
  for (const script of page.querySelectorAll('script')) {
    if (!/ld\+json/i.test(attributeOf(script, 'type') ?? '')) continue
    for (const node of nodesOf(parseLoosely(script.textContent ?? ''))) {
      nodes.push(node)
      const id = node['@id']
      if (typeof id === 'string' && Object.keys(node).length > (byId.get(id) === undefined ? 1 : 2)) byId.set(id, node)
    }
  }
  return { nodes, byId }
}

/** JSON as pages write it, or null for what cannot be mended. */
export function parseLoosely(script: string): unknown {
  if (script.length > LONGEST) return null
  try {
    return JSON.parse(script)
  } catch {
    return parseMended(script)
  }
}

function parseMended(script: string): unknown {
  const opened = script.trim().replace(WRAPPER_START, '')
  const bare = opened.slice(0, -WRAPPER_LENGTH) + opened.slice(-WRAPPER_LENGTH).replace(WRAPPER_END, '')
  try {
    return JSON.parse(jsonrepair(bare))
  } catch {
    return null // not JSON at all, or nested beyond the stack: the page says it elsewhere, or nowhere
  }
}

/** Comments and the marks of CDATA, which scripts of XHTML and old browsers stand in. */
const WRAPPER_START = /^(?:\s|\/\*[^*]{0,200}\*\/|\/\/\s*(?=<)|<!\[CDATA\[|<!--)+/
const WRAPPER_END = /(?:\s|;|\/\*[^*]{0,200}\*\/|\/\/\s*(?=[\]-])|\]\]>|--!?>)+$/
const WRAPPER_LENGTH = 300

function nodesOf(root: unknown): JsonLdNode[] {
  const nodes: JsonLdNode[] = []
  const open: unknown[] = [root]
  while (open.length > 0 && nodes.length < MOST_NODES) {
    const value = open.pop()
    if (Array.isArray(value)) open.push(...value.slice(0, MOST_NODES).reverse())
    else if (isNode(value)) {
      nodes.push(value)
      const inner = Object.entries(value)
        .slice(0, MOST_NODES)
        .filter(([key]) => !OTHER_WORKS.has(key))
      open.push(...inner.map(([, child]) => child).reverse())
    }
  }
  return nodes
}

/** Whether a value of JSON is an object. */
export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A property's values: those of an array one by one, references to things of the page followed. */
export function valuesOf(node: JsonLdNode, property: string, { byId }: JsonLd): unknown[] {
  const value = node[property]
  const list = Array.isArray(value) ? value.slice(0, 100).flat(2) : [value]
  return list.map((item) => {
    const id = isNode(item) && Object.keys(item).length <= 2 ? item['@id'] : undefined
    return typeof id === 'string' ? (byId.get(id) ?? item) : item
  })
}

/** A property's texts, entities decoded; of things their names. */
export function textsOf(node: JsonLdNode, property: string, graph: JsonLd): string[] {
  return valuesOf(node, property, graph).flatMap((value) => {
    const text = isNode(value) ? (value['@value'] ?? value.name ?? value.url ?? value['@id']) : value
    return typeof text === 'string' ? [decodeHTML(text)] : []
  })
}

/** The types of a node, lower case, without the vocabulary's address. */
export function typesOf(node: JsonLdNode): string[] {
  const types = [node['@type'], node.type].flat()
  return types.filter((type) => typeof type === 'string').map((type) => type.toLowerCase().replace(/^.*[/:#]/, ''))
}
