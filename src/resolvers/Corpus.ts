import { EXTRACTION_VERSION } from '../extract/version.ts'
import type { CorpusResolvers } from '../generated/resolvers.ts'

/** What the corpus answers beside its columns. */
export const Corpus: CorpusResolvers = {
  version: ({ version }) => String(version),
  extraction: () => EXTRACTION_VERSION,
}
