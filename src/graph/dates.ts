import type { ArticleRow, FuzzyDateRow, QuoteRow } from './rows.ts'

/** When an article was published; null where its text does not say. */
export function publishedDate(article: ArticleRow | null): FuzzyDateRow | null {
  if (article === null) return null
  const { published, publishedLatest, publishedBasis, publishedText, publishedAt } = article
  return dateOf(published, publishedLatest, publishedBasis, publishedText, publishedAt)
}

/** The update stamp that an article prints; null where it prints none. */
export function updatedStamp({
  updatedEarliest,
  updatedLatest,
  updatedBasis,
  updatedText,
}: ArticleRow): FuzzyDateRow | null {
  return dateOf(updatedEarliest, updatedLatest, updatedBasis, updatedText)
}

/** When a quote was said; null where its text does not tell. */
export function saidDate({ saidEarliest, saidLatest, saidBasis, saidText }: QuoteRow): FuzzyDateRow | null {
  return dateOf(saidEarliest, saidLatest, saidBasis, saidText)
}

function dateOf(
  earliest: string | null,
  latest: string | null,
  basis: FuzzyDateRow['basis'] | null,
  text: string | null,
  at: string | null = null,
): FuzzyDateRow | null {
  return earliest === null || latest === null || basis === null ? null : { earliest, latest, basis, text, at }
}
