/** Words of class names and ids of what is not the article: other stories, comments, boxes at the side. */
export const FURNITURE_WORDS =
  /^(?:.*[-_])?(?<!(?:has|with|no|without|hide)[-_])(?:comments?|commentlist|respond|related|sidebar|side-?bar|(?<!(?:post|entry|article|story|byline|content)[-_]{1,2})footer|recommend(?:ed|ations?)?|popular|trending|recirc|newsletter|most[-_]?read|most[-_]?viewed|latest|teasers?|promo|recentcomments|disqus|outbrain|taboola|nav|navigation|navbar|menu|tweet|embed)(?:[-_].*)?$/i

export const FURNITURE_ELEMENTS: ReadonlySet<string> = new Set([
  'nav',
  'footer',
  'aside',
  'figure',
  'figcaption',
  'blockquote',
  'form',
])
