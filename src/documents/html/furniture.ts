import type { HtmlElement } from './dom.ts'
import { COMMENTS, FURNITURE, FURNITURE_ELEMENTS, FURNITURE_ROLES } from './lexicon/furniture-names.ts'
import type { Furniture } from './page-block.ts'

/** Elements that hold the article whatever classes its topics gave them ("tag-politics category-news"). */
const NEVER = new Set(['html', 'body', 'main', 'article'])

/** The furniture that an element begins by its name, role, class or id, inside that of the elements around it. */
export function furnitureOf(element: HtmlElement, name: string, outer: Furniture | null): Furniture | null {
  if (NEVER.has(name)) return outer
  const kind = kindOf(element, name)
  return kind === null ? outer : { element, kind, outer }
}

function kindOf(element: HtmlElement, name: string): Furniture['kind'] | null {
  if (FURNITURE_ELEMENTS.has(name) || FURNITURE_ROLES.has(element.getAttribute('role') ?? '')) return 'FURNITURE'
  const called = namesOf(element)
  if (called === '') return null
  if (COMMENTS.test(called)) return 'COMMENTS'
  return FURNITURE.test(called) ? 'FURNITURE' : null
}

/** What an element is called by its author: words of class and id, in lower case, "relatedLinks" parted. */
function namesOf(element: HtmlElement): string {
  const called = [element.getAttribute('class'), element.getAttribute('id')].filter((words) => words !== null)
  return called
    .join(' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .replace(/[_:]+/g, '-')
    .toLowerCase()
}
