import { type Draft, wordsOf, write, writePlain } from './draft.ts'
import { namesOf, planQuote, type QuotePlan, writeQuote } from './quotes.ts'
import { between, oneOf, type Random, randomFrom, seedOf } from './random.ts'
import { drawByline, drawEntity, drawPublisher, type WorldEntity } from './world.ts'

const MENTIONS = 15
const QUOTES = 6
/** Sentences without a quote: two paragraphs of three, and two beside each quote. */
const PLAIN = 18
const LAST_DAY = Date.UTC(2025, 11, 31)
const DAYS = 3_652
const MINUTES_A_DAY = 1_440

/** The record of some number in the corpus of some seed, as `onrecord import --annotated` reads it. */
export function recordOf(seed: number, number: number) {
  const random = randomFrom(seedOf(seed, number))
  const cast = castOf(random)
  const { text, mentions, quotes } = writeArticle(random, namesToPrint(random, cast))
  const title = titleOf(random, cast)
  const publishedAt = new Date(LAST_DAY - 60_000 * between(random, 0, DAYS * MINUTES_A_DAY)).toISOString()
  return {
    name: `${seed}-${number}`,
    title,
    text,
    publishedAt,
    publisher: drawPublisher(random),
    url: `https://news.example/${publishedAt.slice(0, 10).replaceAll('-', '/')}/${seed}-${number}`,
    byline: drawByline(random),
    entities: cast,
    mentions,
    quotes,
  }
}

/** Whom an article names, each once. */
function castOf(random: Random): WorldEntity[] {
  const size = between(random, 6, 10)
  const cast = new Set<WorldEntity>()
  while (cast.size < size) cast.add(drawEntity(random))
  return [...cast]
}

/** Everyone once, and the first of the cast more often, in no order. */
function namesToPrint(random: Random, cast: readonly WorldEntity[]): WorldEntity[] {
  const again = Array.from({ length: MENTIONS - cast.length }, () => oneOf(random, cast.slice(0, 4)))
  const shuffled = [...cast, ...again].map((entity) => ({ entity, place: random() }))
  return shuffled.sort((one, other) => one.place - other.place).map(({ entity }) => entity)
}

function titleOf(random: Random, [first]: readonly WorldEntity[]): string {
  const words = wordsOf(random, between(random, 4, 8))
  return `${first?.name ?? 'Nobody'} ${words}`
}

function writeArticle(random: Random, names: readonly WorldEntity[]): Draft {
  const plans = Array.from({ length: QUOTES }, () => planQuote(random))
  const draft: Draft = { random, text: '', mentions: [], quotes: [], names: [...names] }
  const isNaming = spread(MENTIONS - plans.reduce((sum, plan) => sum + namesOf(plan), 0))
  let plain = 0
  const plainSentences = (count: number) => {
    for (const end = plain + count; plain < end; plain++)
      writePlain(draft, isNaming(plain) ? draft.names.shift() : undefined)
  }
  const paragraph = (plan?: QuotePlan) => {
    if (plan !== undefined) writeQuote(draft, plan)
    plainSentences(plan === undefined ? 3 : 2)
    draft.text = draft.text.trimEnd()
    write(draft, '\n\n')
  }
  for (const plan of [undefined, ...plans.slice(0, 3), undefined, ...plans.slice(3)]) paragraph(plan)
  draft.text = draft.text.trimEnd()
  return draft
}

/** Spreads some names over the sentences without a quote: tells whether the n-th of them has one. */
function spread(names: number): (sentence: number) => boolean {
  const before = (sentence: number) => Math.floor((sentence * names) / PLAIN)
  return (sentence) => before(sentence + 1) > before(sentence)
}
