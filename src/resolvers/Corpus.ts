import type { CorpusResolvers } from '../generated/resolvers.ts'
import { EXTRACTION_VERSION } from '../import/version.ts'

/** What the corpus answers beside its columns. */
export const Corpus: CorpusResolvers = {
  version: ({ version }) => String(version),
  extraction: () => EXTRACTION_VERSION,
}
