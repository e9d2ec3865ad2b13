import { loadTrees, probability, scoreOf, type Trees } from '../../learned/trees.ts'
import type { Scene } from '../../reading/scene.ts'
import type { Group } from '../groups.ts'
import { type Feature, lookAt } from './look.ts'
import { PLACE_IN_ARTICLE } from './place-in-article.ts'
import { WORDS_AROUND } from './words-around.ts'
import { WORDS_INSIDE } from './words-inside.ts'

const FEATURES: readonly Feature[] = [...WORDS_INSIDE, ...WORDS_AROUND, ...PLACE_IN_ARTICLE]

/** What the numbers of a row are, in their order. */
export const QUOTATION_FEATURES: readonly string[] = FEATURES.map(({ name }) => name)

/** Marked words with less worth are no quote: most right on publishers kept back, with at least 96 of 100 found right. */
export const LEAST_WORTH = 0.55

let trees: Trees | undefined

/**
 * How likely marked words are given as somebody's, and not a term, a title of a work, a nickname or words held at arm's
 * length: a probability for each group of an article, in their order. The trees learned it (training/quotation.ts).
 */
export function worthsOf(scene: Scene, groups: readonly Group[]): number[] {
  const learned = loadQuotation()
  return quotationRows(scene, groups).map((row) => probability(scoreOf(learned, row)))
}

/** The first call loads the model, so that training can begin without one. */
function loadQuotation(): Trees {
  trees ??= loadTrees('quotation', QUOTATION_FEATURES)
  return trees
}

/** The numbers that tell quotes from terms: a row for each group of an article, in their order. */
export function quotationRows(scene: Scene, groups: readonly Group[]): number[][] {
  return lookAt(scene, groups).map((look) => FEATURES.map(({ of }) => of(look)))
}
