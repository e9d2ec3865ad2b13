/** Version of the extraction: another one may find other mentions, quotes and speakers in the same text. */
export const EXTRACTION_VERSION = 'crf-3'
