/** A stretch of a document's text: half-open [start, end), in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What a paragraph is for. BOILERPLATE is page furniture: kept in the text, never analysed. */
export type ParagraphRole = 'TITLE' | 'BYLINE' | 'DATELINE' | 'HEADING' | 'BODY' | 'BOILERPLATE'

/** A paragraph, white space at its edges left out. */
export interface Paragraph extends Span {
  readonly role: ParagraphRole
}

/**
 * Why a date is believed: METADATA came with the document, STATED is printed in it, URL is in its address, INFERRED
 * follows from what it says.
 */
export type DateBasis = 'METADATA' | 'STATED' | 'URL' | 'INFERRED'

/**
 * A date as exactly as the text, or what came with it, tells: first and last day it can be, as YYYY-MM-DD, and the words
 * it was read from.
 */
export interface FuzzyDate {
  readonly earliest: string
  readonly latest: string
  readonly basis: DateBasis
  readonly text: string
  /** The instant, ISO 8601 in UTC, where the hour is known. */
  readonly at?: string
  /** Minutes that the clock which told the hour was ahead of UTC. */
  readonly offset?: number
}

/** How the bytes of a document were written. */
export type DocumentFormat = 'TEXT' | 'HTML' | 'MARKDOWN' | 'JSON' | 'CSV'

/** What a document tells of its article, wherever it does; null for what it does not. Words are one line each. */
export interface Metadata {
  readonly title: string | null
  readonly byline: string | null
  readonly publisher: string | null
  /** http or https. */
  readonly url: string | null
  /** BCP 47. */
  readonly language: string | null
  readonly published: FuzzyDate | null
  readonly updatedStamp: FuzzyDate | null
}

/** One document as read: its text and what its layout says of it. */
export interface Document {
  /** File name, no folder. */
  readonly name: string
  readonly format: DocumentFormat
  /** What every offset refers to; as read from a file: NFC, line feeds only, no byte order mark. */
  readonly text: string
  readonly title: string
  readonly byline: string | null
  /** Who published it, where the text says so: the agency of a dateline. */
  readonly publisher: string | null
  /** Where it stands on the web. */
  readonly url: string | null
  /** What it is written in, BCP 47, where it says so. */
  readonly language: string | null
  readonly published: FuzzyDate | null
  /** The update stamp that a page prints; never the date of publication. */
  readonly updatedStamp: FuzzyDate | null
  /** In reading order, not overlapping. */
  readonly paragraphs: readonly Paragraph[]
}
