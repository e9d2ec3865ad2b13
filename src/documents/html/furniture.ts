import type { HtmlElement } from './dom.ts'
import { isArticleText, isHidden } from './elements.ts'
import { COMMENTS, FURNITURE, FURNITURE_ELEMENTS, FURNITURE_ROLES, STANDFIRST } from './lexicon/furniture-names.ts'
import { type Furniture, isProse, type PageBlock } from './page-block.ts'
import { setAs } from './styles.ts'

/** Elements that hold the article whatever classes its topics gave them ("tag-politics category-news"). */
const NEVER = new Set(['html', 'body', 'main', 'article'])
/** How far above a paragraph its name is looked for. */
const CLIMB = 4
/** How much of an article the elements of one name hold for the name to be misleading. */
const SHARE_OF_ARTICLE = { FURNITURE: 0.25, COMMENTS: 0.8 }

/** The furniture that an element begins by its name, role, class or id, inside that of the elements around it. */
export function furnitureOf(element: HtmlElement, name: string, outer: Furniture | null): Furniture | null {
  if (NEVER.has(name)) return outer
  if (isHidden(element, name)) return { called: ['hidden'], kind: 'HIDDEN', element, outer }
  const role = element.getAttribute('role') ?? ''
  const names = namesOf(element)
  const comments = wordsIn(names, COMMENTS)
  if (comments.length > 0) return { called: comments, kind: 'COMMENTS', element, outer }
  if (isArticleText(element) && !isCertain(outer)) return null
  const elements = FURNITURE_ELEMENTS.has(name) ? [`<${name}>`] : []
  const roles = FURNITURE_ROLES.has(role) ? [`role ${role}`] : []
  const called = [...elements, ...roles, ...wordsIn(names, FURNITURE)]
  return called.length === 0 ? outer : { called, kind: 'FURNITURE', element, outer }
}

/**
 * The blocks of furniture, by what their elements are called. A name is not believed where elements of that name hold a
 * good part of what was found to be the article: "related" on the page of related things, "caption" on all paragraphs.
 */
export function findFurniture(blocks: readonly PageBlock[], found: ReadonlySet<PageBlock>): Set<PageBlock> {
  const weights = new Map<string, number>()
  let whole = 0
  for (const { text, furniture } of found) {
    whole += text.length
    for (const called of new Set(outwards(furniture).flatMap((one) => one.called)))
      weights.set(called, (weights.get(called) ?? 0) + text.length)
  }
  const isRest = restsOf(blocks, found)
  const isBelieved = ({ called, kind, element }: Furniture) =>
    kind === 'HIDDEN'
      ? !isRest(element)
      : called.some((word) => (weights.get(word) ?? 0) <= whole * SHARE_OF_ARTICLE[kind])
  const isSet = setAs([...found].filter(({ furniture }) => furniture === null))
  return new Set(
    blocks.filter(
      (block) => outwards(block.furniture).some(isBelieved) && (isCertain(block.furniture) || !isSet(block)),
    ),
  )
}

/** Fewer paragraphs of prose than this in a hidden box are a note or a form's answer. */
const FEWEST_HIDDEN = 2

/** Tells hidden boxes that hold the rest of an article: prose, beside what was found of it. */
function restsOf(blocks: readonly PageBlock[], found: ReadonlySet<PageBlock>): (box: HtmlElement) => boolean {
  const counts = new Map<HtmlElement, number>()
  for (const { furniture } of blocks.filter((block) => isProse(block) && block.furniture?.kind === 'HIDDEN'))
    if (furniture !== null) counts.set(furniture.element, (counts.get(furniture.element) ?? 0) + 1)
  const holders = new Set([...found].filter(isProse).map(({ element }) => element.parentElement))
  return (box) => (counts.get(box) ?? 0) >= FEWEST_HIDDEN && holders.has(box.parentElement)
}

/** Whether furniture is told by more than what an author called a box. */
function isCertain(furniture: Furniture | null): boolean {
  return outwards(furniture).some(({ called, kind }) => kind === 'COMMENTS' || called.some((word) => !isClass(word)))
}

function isClass(word: string): boolean {
  return !word.startsWith('<') && !word.startsWith('role ')
}

/** Whether an element is called a standfirst, or the next ones around it are, or it stands in a page's or article's head. */
export function isStandfirst({ element }: PageBlock): boolean {
  let one: HtmlElement | null = element
  for (let climbed = 0; one !== null && climbed < CLIMB && !NEVER.has(one.localName); climbed++) {
    if (one.localName === 'header' || namesOf(one).search(STANDFIRST) >= 0) return true
    one = one.parentElement
  }
  return false
}

function outwards(furniture: Furniture | null): Furniture[] {
  const all: Furniture[] = []
  for (let one = furniture; one !== null; one = one.outer) all.push(one)
  return all
}

function wordsIn(names: string, furniture: RegExp): string[] {
  return Array.from(names.matchAll(furniture), ([word]) => word.trim())
}

/** What an element is called by its author: words of class and id, in lower case, "relatedLinks" parted. */
function namesOf(element: HtmlElement): string {
  return ['class', 'id', 'data-component', 'data-testid', 'data-qa']
    .map((attribute) => element.getAttribute(attribute) ?? '')
    .join(' ')
    .slice(0, 400)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .replace(/[_:]+/g, '-')
    .toLowerCase()
}
