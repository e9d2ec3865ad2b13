/** What a labelled line at the top or foot of a scraped text tells. */
export type LabelField =
  | 'title'
  | 'byline'
  | 'published'
  | 'updated'
  | 'publisher'
  | 'url'
  | 'language'
  | 'body'
  | 'other'

/** Labels of exports, of news archives (LexisNexis, Factiva) and of e-mails, in small letters. */
const LABELS: Readonly<Record<LabelField, string>> = {
  title: 'title|headline|subject|article title|hd|titel|titre|título|titolo|überschrift',
  byline: 'author|authors|author(s)|by|byline|writer|written by|reporter|journalist|autor|auteur|autore|autorin',
  published:
    'date|published|publication date|date published|publish date|published date|pubdate|pub date|published at|published on|posted|posted on|datetime|sent|first published|pd|datum|fecha|veröffentlicht|publié',
  updated: 'updated|last updated|date updated|modified|last modified|date modified|updated at|updated on|aktualisiert',
  publisher:
    'source|publisher|publication|newspaper|outlet|site|website|site name|journal|news source|sn|quelle|fuente',
  url: 'url|link|permalink|address|web address|original|original url|source url|article url|source link|canonical|web|uri',
  language: 'language|lang|la|sprache|langue|idioma',
  body: 'body|text|full text|content|article|article text|article body|story|lp|td|inhalt|contenu',
  other:
    'section|category|categories|keywords|keyword|tags|tag|topic|topics|subjects|id|doc id|document id|article id|guid|word count|words|length|wc|sc|cy|et|an|se|pg|ed|ns|re|in|co|pub|ipd|ipc|location|dateline|place|country|city|region|edition|page|pages|volume|issue|type|format|copyright|rights|license|licence|description|summary|abstract|image|images|image url|photo|retrieved|retrieved on|accessed|accessed on|access date|scraped|scraped at|scraped on|crawled|crawl date|fetched|from|to|cc|reply-to|message-id|status|encoding|charset|load-date|publication-type|publication type|journal-code|document-type|graphic|classification|organization|company|person|industry|geographic|state|issn|isbn|doi|database|language of document',
}

/** What a label tells. */
export const FIELD_OF_LABEL: ReadonlyMap<string, LabelField> = new Map(
  (Object.keys(LABELS) as LabelField[]).flatMap((field) =>
    LABELS[field].split('|').map((label): [string, LabelField] => [label, field]),
  ),
)

/** Languages by their English name and their own. */
export const LANGUAGES: ReadonlyMap<string, string> = new Map(
  `english en|german de|deutsch de|french fr|français fr|spanish es|español es|italian it|italiano it|portuguese pt
  |português pt|dutch nl|nederlands nl|russian ru|arabic ar|chinese zh|japanese ja|korean ko|polish pl|polski pl
  |swedish sv|svenska sv|norwegian no|danish da|dansk da|finnish fi|greek el|turkish tr|hebrew he|hindi hi|ukrainian uk
  |czech cs|hungarian hu|romanian ro|persian fa|farsi fa|urdu ur|indonesian id|vietnamese vi|thai th`
    .split('|')
    .map((pair): [string, string] => {
      const [name = '', code = ''] = pair.trim().split(' ')
      return [name, code]
    }),
)
