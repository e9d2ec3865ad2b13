import { labelOf, OUTSIDE } from '../src/extract/names/tagger/labels.ts'
import type { Reading } from '../src/extract/reading/reading.ts'
import { tokenFrom } from '../src/extract/reading/tokens.ts'
import type { Marked } from './corpora.ts'

/**
 * A label for each token of a reading; a name that cuts a token takes it whole. Names that overlap another or a
 * sentence's end are left out.
 */
export function goldLabels({ tokens, sentenceOf }: Reading, entities: readonly Marked[]): Uint8Array {
  const labels = new Uint8Array(tokens.length)
  for (const { start, end, type } of entities) {
    const first = tokenFrom(tokens, start)
    let last = first
    while ((tokens[last]?.start ?? end) < end) last++
    if (last === first || sentenceOf[first] !== sentenceOf[last - 1]) continue
    if (labels.subarray(first, last).some((label) => label !== OUTSIDE)) continue
    labels.fill(labelOf('I', type), first, last)
    labels[first] = labelOf('B', type)
    labels[last - 1] = labelOf(last - first === 1 ? 'U' : 'L', type)
  }
  return labels
}
