import type { HtmlElement } from './dom.ts'

const names = (words: string) => new Set(words.split(' '))

/** Elements that start a line of their own (https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3). */
export const BLOCKS = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary ' +
    'table tbody td tfoot th thead title tr ul xmp',
)
/** Elements whose text is never shown as words of the page. */
const UNREAD = names(
  'script style noscript template head title svg math canvas iframe object embed audio video picture map button input ' +
    'select option optgroup textarea label datalist progress meter dialog link meta rp rt',
)
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
/** What pages hide from who does not pay is their article: it is in what was saved, and shown to who does. */
const PAID =
  /subscriber-only|premium|pay-?wall(?:ed)?-?(?:content|body)|paid-?content|metered-?content|locked-?content/i
/** How content management systems call what holds an article's own text and nothing else. */
const BODY_NAMES =
  /(?<![a-z])(?:article|story|post|entry)[-_]{0,2}(?:body|text|copy)(?![a-z-]*(?:ad|more|link|share|tag|foot|head|title|meta|by-?line)s?(?![a-z]))|(?<![a-z])body[-_]{0,2}(?:text|copy)(?![a-z])/i

/** Whether an element's text is never words of the page, or only part of a control. */
export function isUnread(element: HtmlElement, name: string): boolean {
  return UNREAD.has(name) && (name !== 'dialog' || element.getAttribute('open') === null)
}

/** Whether a browser shows nothing of an element, until a script does. */
export function isHidden(element: HtmlElement, name: string): boolean {
  if (name === 'body' || name === 'html') return false
  const isUnseen =
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    HIDING.test(element.getAttribute('style') ?? '')
  return isUnseen && !isArticleText(element)
}

/** Whether an element is called the text of an article. */
export function isArticleText(element: HtmlElement): boolean {
  const called = element.getAttribute('class') ?? ''
  return PAID.test(called) || BODY_NAMES.test(called) || element.getAttribute('itemprop') === 'articleBody'
}
