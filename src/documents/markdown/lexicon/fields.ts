/** What front matter is asked for. */
export type Field = 'title' | 'published' | 'updated' | 'byline' | 'publisher' | 'url' | 'language'

/**
 * The keys that front matter has a field under, those that say it most plainly first; keys are folded. As Hugo, Jekyll,
 * Hexo, Zola, Pandoc and the web clippers of note-taking programs write them.
 */
export const KEYS: Readonly<Record<Field, readonly string[]>> = {
  title: ['title', 'headline', 'articletitle', 'name'],
  published: [
    ...[
      'date',
      'published',
      'publishdate',
      'pubdate',
      'publishedat',
      'datepublished',
      'publisheddate',
      'publishedtime',
    ],
    ...['publishedon', 'publicationdate', 'posted', 'postedon', 'posteddate', 'postdate', 'issued', 'firstpublished'],
  ],
  updated: [
    ...['lastmod', 'updated', 'modified', 'lastmodifiedat', 'updatedat', 'datemodified', 'modifieddate', 'modifiedat'],
    ...['lastupdated', 'lastmodified', 'dateupdated', 'updateddate', 'updatedate', 'revised'],
  ],
  byline: ['byline', 'authors', 'author', 'writers', 'writer', 'reporter', 'reporters', 'creator', 'writtenby', 'by'],
  publisher: [
    'publisher',
    'source',
    'site',
    'sitename',
    'outlet',
    'publication',
    'newspaper',
    'agency',
    'containertitle',
  ],
  url: [
    ...['canonical', 'canonicalurl', 'url', 'link', 'permalink', 'source', 'sourceurl', 'originalurl', 'original'],
    ...['externalurl', 'uri', 'address'],
  ],
  language: ['lang', 'language', 'locale', 'langcode'],
}

/** Keys whose own fields count as those of the article, behind its own. */
export const GROUPS: readonly string[] = ['params', 'extra', 'taxonomies', 'metadata', 'meta']
