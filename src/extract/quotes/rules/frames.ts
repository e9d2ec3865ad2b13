import type { Stretch } from '../../reading/marks.ts'
import type { Scene } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import { tokenFrom } from '../../reading/tokens.ts'

/** A quoted stretch within its sentence: what the reporter writes before it and after it, as ranges of tokens. */
export interface Frame {
  readonly stretch: Stretch
  readonly lead: TokenRange
  readonly tail: TokenRange
  /** Punctuation that ends the stretch, inside the marks or right after ("," in «"Yes," she said»), or empty. */
  readonly edge: string
}

/** Whether a stretch begins as a whole utterance does: with a capital, a letter that has none, a figure, a nested mark or ¿ ¡. */
export function opensUtterance({ reading }: Scene, { start }: { readonly start: number }): boolean {
  return /^[\p{Lu}\p{Lo}\p{N}‘'“„‚«‹[.…¿¡]/u.test(reading.tokens[tokenFrom(reading.tokens, start)]?.text ?? '')
}

/** No reporter's clause is longer, in tokens; what stands further off is not looked at. */
const LONGEST_CLAUSE = 45

/** The frame of each stretch, in their order. */
export function frameStretches(scene: Scene): Frame[] {
  return scene.stretches.map((stretch) => frameOf(scene, stretch))
}

function frameOf({ reading }: Scene, stretch: Stretch): Frame {
  const { tokens, sentences, sentenceOf, text } = reading
  const opening = tokenFrom(tokens, stretch.outer.start)
  const after = tokenFrom(tokens, stretch.outer.end)
  const first = sentences[sentenceOf[opening] ?? -1]?.first ?? opening
  const last = sentences[sentenceOf[after - 1] ?? -1]?.last ?? after
  const inner = text.slice(stretch.end - 3, stretch.end).replace(/["'’”]+$/, '')
  const edges = [inner.slice(-1), text.charAt(stretch.outer.end)]
  return {
    stretch,
    lead: { first: Math.max(first, opening - LONGEST_CLAUSE), last: opening },
    tail: { first: after, last: Math.max(after, Math.min(last, after + LONGEST_CLAUSE)) },
    edge: edges.find((character) => /[,.?!…;:—–-]/.test(character)) ?? '',
  }
}
