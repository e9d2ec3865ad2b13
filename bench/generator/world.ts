import { type EntityType, inventEntity, inventPublisher, inventReporter, inventWords } from './invent.ts'
import { oneOf, type Random, zipfDraw } from './random.ts'

/** Whom or what the generated articles name. */
export interface WorldEntity {
  readonly key: string
  readonly name: string
  readonly type: EntityType
}

const WORDS = 20_000
const ENTITIES = 5_000
const PUBLISHERS = 40
const REPORTERS = 300

/** Draws a word as often as a language would. */
export const drawWord = zipfDraw(inventWords(WORDS))

/** Draws an entity: few are named everywhere, most hardly ever. */
export const drawEntity = zipfDraw(
  Array.from({ length: ENTITIES }, (_, index): WorldEntity => ({ key: `e${index + 1}`, ...inventEntity() })),
)

/** Draws the name of a newspaper or agency. */
export const drawPublisher = zipfDraw(Array.from({ length: PUBLISHERS }, inventPublisher))

const reporters = Array.from({ length: REPORTERS }, inventReporter)

/** Draws a name for a byline. */
export function drawByline(random: Random): string {
  return oneOf(random, reporters)
}
