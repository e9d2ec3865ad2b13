/** A stretch of an article's text: half-open [start, end), in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What an entity is; OTHER is for treaties, laws, wars and works. */
export type EntityType = 'PERSON' | 'ORGANIZATION' | 'PLACE' | 'GROUP' | 'OTHER'
/** How a mention names its entity: by name, by office ("the spokesman"), by pronoun. */
export type MentionForm = 'NAME' | 'ROLE' | 'PRONOUN'
/**
 * DIRECT: whole utterances in marks, or set as a speaker's line ("SMITH: …"). PARTIAL: marked words inside the reporter's
 * sentence. INDIRECT: words without marks.
 */
export type QuoteKind = 'DIRECT' | 'PARTIAL' | 'INDIRECT'

/**
 * NAMED: an entity. ANONYMOUS: a speaker is meant but has no entity. UNRESOLVED: a pronoun or role not traced. NONE: no
 * speaker stands near.
 */
export type SpeakerStatus = 'NAMED' | 'ANONYMOUS' | 'UNRESOLVED' | 'NONE'

/** A title or office that the text gives a person, where it stands: "Deputy Foreign Minister". */
export interface Role extends Span {
  readonly title: string
}

/** Someone or something an article names, under all the names that it uses. */
export interface Entity {
  readonly type: EntityType
  /** The fullest name met. */
  readonly name: string
  /**
   * Each the same for the same entity in every article, surest first; none where its names are too short to tell (a
   * surname alone).
   */
  readonly keys: readonly string[]
  /** Shortened or differently spelt forms of its keys, which other entities may share. */
  readonly hints: readonly string[]
  readonly wikidataId: string | null
  readonly roles: readonly Role[]
}

/** One place where an article names an entity. `entity` is an index into `Extraction.entities`. */
export interface Mention extends Span {
  readonly entity: number
  /** Number of the article's sentence that it stands in, from 0. */
  readonly sentence: number
  readonly form: MentionForm
}

/** An entity that may speak a quote, an index into `Extraction.entities`, and how likely it does, 0 to 1. */
export interface Candidate {
  readonly entity: number
  readonly score: number
}

/**
 * Words that an article gives as somebody's. `speaker`, `addressee` and `onBehalfOf` are indexes into
 * `Extraction.entities`.
 */
export interface Quote {
  readonly kind: QuoteKind
  /** One span a part, marks left out, in reading order; a quote broken by "he said" has two. */
  readonly spans: readonly Span[]
  /** The sentence or sentences around the quote. */
  readonly context: Span
  readonly speaker: number | null
  /** The words that name the speaker: "NATO spokesman Yves Brodeur", "he". */
  readonly speakerSpan: Span | null
  readonly speakerStatus: SpeakerStatus
  /** The verb of saying: "told". */
  readonly cue: Span | null
  readonly addressee: number | null
  readonly addresseeSpan: Span | null
  /** Whom the speaker speaks for: NATO, for its spokesman. */
  readonly onBehalfOf: number | null
  /** When it was said, in the words of the text: "on Monday". */
  readonly said: Span | null
  /** Entities that may be the speaker, surest first, the speaker among them; none where no entity may. */
  readonly candidates: readonly Candidate[]
  /** 0 to 1: how sure the extraction is of quote and speaker. */
  readonly confidence: number
  /** Name of the rule that answered; null where none did, as another found the quote. */
  readonly rule: string | null
}

/** All that was found in one article. Mentions and quotes are in reading order. */
export interface Extraction {
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly quotes: readonly Quote[]
}
