import type Sqlite from 'better-sqlite3'
import type { ParagraphRole, Span } from '../documents/document.ts'

/** An article with all that refers to its text, as it is stored. */
export interface StoredArticle {
  readonly id: number
  readonly isCurrent: number
  readonly contentHash: string
  readonly lead: string | null
  readonly wordCount: number
  readonly quoteCount: number
  readonly text: string
  readonly paragraphs: readonly (Span & { readonly index: number; readonly role: ParagraphRole })[]
  readonly mentions: readonly StoredMention[]
  readonly roles: readonly (Span & { readonly entityId: number })[]
  readonly quotes: readonly StoredQuote[]
}

export interface StoredMention extends Span {
  readonly id: number
  readonly entityId: number
  readonly paragraphIndex: number
  readonly form: string
}

export interface StoredQuote {
  readonly id: number
  readonly paragraphIndex: number
  readonly text: string
  readonly length: number
  readonly start: number
  readonly contextStart: number
  readonly contextEnd: number
  readonly speakerStart: number | null
  readonly speakerEnd: number | null
  readonly cueStart: number | null
  readonly cueEnd: number | null
  readonly addresseeStart: number | null
  readonly addresseeEnd: number | null
  readonly wordsHash: string
  readonly spans: readonly (Span & { readonly index: number })[]
}

/** The articles that have a text, one after the other, each with all that refers to it. */
export function* storedArticles(connection: Sqlite.Database): Generator<StoredArticle> {
  const next = connection.prepare(`
    SELECT article.id, isCurrent, contentHash, lead, wordCount, quoteCount, text
    FROM Article AS article JOIN ArticleText AS own ON own.articleId = article.id
    WHERE article.id > ? ORDER BY article.id LIMIT 1`)
  const parts = partsOf(connection)
  for (let last = 0; ; ) {
    const article = next.get(last) as Omit<StoredArticle, keyof Parts> | undefined // shaped by its own SELECT
    if (article === undefined) return
    last = article.id
    yield { ...article, ...parts(article.id) }
  }
}

type Parts = Pick<StoredArticle, 'paragraphs' | 'mentions' | 'roles' | 'quotes'>

/** What refers to the text of an article, each kind read by one statement; shaped by that. */
function partsOf(connection: Sqlite.Database): (articleId: number) => Parts {
  const paragraphs = connection.prepare(
    'SELECT "index", role, start, "end" FROM Paragraph WHERE articleId = ? ORDER BY "index"',
  )
  const mentions = connection.prepare(
    'SELECT id, entityId, paragraphIndex, form, start, "end" FROM Mention WHERE articleId = ? ORDER BY id',
  )
  const roles = connection.prepare('SELECT entityId, start, "end" FROM Role WHERE articleId = ?')
  const quotes = connection.prepare('SELECT * FROM Quote WHERE articleId = ? ORDER BY id')
  const spans = connection.prepare('SELECT "index", start, "end" FROM QuoteSpan WHERE quoteId = ? ORDER BY "index"')
  return (articleId) => ({
    paragraphs: paragraphs.all(articleId) as StoredArticle['paragraphs'],
    mentions: mentions.all(articleId) as StoredMention[],
    roles: roles.all(articleId) as StoredArticle['roles'],
    quotes: (quotes.all(articleId) as Omit<StoredQuote, 'spans'>[]).map((quote) => {
      return { ...quote, spans: spans.all(quote.id) as StoredQuote['spans'] }
    }),
  })
}
