import type { ArticleRow, FuzzyDateRow } from './rows.ts'

/** When an article was published; null where its text does not say. */
export function publishedDate(article: ArticleRow | null): FuzzyDateRow | null {
  if (article === null || article.publishedLatest === null || article.publishedBasis === null) return null
  const { published, publishedLatest, publishedBasis, publishedText } = article
  return { earliest: published, latest: publishedLatest, basis: publishedBasis, text: publishedText }
}

/** The update stamp that an article prints; null where it prints none. */
export function updatedStamp(article: ArticleRow): FuzzyDateRow | null {
  const { updatedEarliest, updatedLatest, updatedBasis, updatedText } = article
  if (updatedEarliest === null || updatedLatest === null || updatedBasis === null) return null
  return { earliest: updatedEarliest, latest: updatedLatest, basis: updatedBasis, text: updatedText }
}
