import { EXTRACTION_VERSION } from '../extract/version.ts'
import type { CorpusResolvers } from '../generated/resolvers.ts'

export const Corpus: CorpusResolvers = {
  version: ({ version }) => String(version),
  extraction: () => EXTRACTION_VERSION,
}
