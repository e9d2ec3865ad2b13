import type { Gender } from '../people/gender.ts'
import { type Acquaintance, type Discourse, type Met, salienceAt } from './discourse.ts'
import { type GenderSigns, genderFit } from './genders.ts'

/** Somebody whom a pronoun may mean. */
export interface Candidate {
  readonly entity: number
  readonly gender: number
  /** What was said of them before; null for somebody whom only the words after the pronoun name. */
  readonly known: Acquaintance | null
  /** How many candidates with a name, and without one, were met after them. */
  readonly between: number
  readonly unnamedBetween: number
  readonly salience: number
  /** Their share of what they and the most salient other person weigh. */
  readonly lead: number
  readonly isInTitle: boolean
}

/** A pronoun that asks for somebody: where it stands, its gender, and whom the main clause after it names. */
export interface Pronoun extends Met {
  readonly gender: Gender
  readonly ahead: number | null
}

/** What an article tells of its people as a whole. */
export interface Company {
  readonly signs: ReadonlyMap<number, GenderSigns>
  readonly inTitle: ReadonlySet<number>
}

/** How many sentences back people are looked for, and nouns for somebody without a name. */
const REACH = 15
const UNNAMED_REACH = 2
const MOST_CANDIDATES = 10

/**
 * Those whom a pronoun may mean, the last met first: who was met in the sentences before and fits in gender, but for the
 * one who acts on it ("Hill asked him"), and whom the words after it name.
 */
export function candidatesFor(pronoun: Pronoun, discourse: Discourse, company: Company): Candidate[] {
  const blocking = discourse.known.find(({ last }) => isBlocking(last, pronoun))
  const met = discourse.known
    .filter(({ entity, last }) => pronoun.sentence - last.sentence <= reachOf(entity))
    .filter(({ entity, last }) => !isBarred(pronoun, discourse, entity, last))
    .filter(({ last }) => blocking === undefined || last.token >= blocking.last.token)
    .filter(({ entity, shown }) => genderFit(pronoun.gender, company.signs.get(entity), shown) !== -1)
    .slice(0, MOST_CANDIDATES)
  const { ahead } = pronoun
  const isNew = ahead !== null && !met.some(({ entity }) => entity === ahead)
  const named = isNew && genderFit(pronoun.gender, company.signs.get(ahead)) !== -1 ? [ahead] : []
  return [
    ...met.map((known, rank) => candidateFrom(pronoun, company, met, known, rank)),
    ...named.map((entity) => candidateAhead(pronoun, company, entity, met.length)),
  ]
}

/** Whom "him" cannot mean: "Hill asked him", "Reed left Hill with him" (but "left Hill and asked him"). */
function isBarred(pronoun: Pronoun, discourse: Discourse, entity: number, last: Met): boolean {
  if (pronoun.part === 'OBJECT') return clauseActor(pronoun, discourse) === entity
  return pronoun.part === 'COMPLEMENT' && last.part === 'OBJECT' && last.end === pronoun.token - 1
}

/** "A driver was hurt. He left", "Hill said that the writer's work ends with his book": nobody met before is meant. */
function isBlocking({ form, isNew, isActor, sentence, clause, token }: Met, pronoun: Pronoun): boolean {
  if (form !== 'NOUN') return false
  if (isNew && isActor && pronoun.sentence - sentence <= 1) return true
  return sentence === pronoun.sentence && token - clause <= LONGEST_DETERMINER
}

/** A noun opens its clause where no more stands before it: "the senior". */
const LONGEST_DETERMINER = 2

function reachOf(entity: number): number {
  return entity < 0 ? UNNAMED_REACH : REACH
}

/** Who acts last in the clause of a pronoun, before it. */
export function clauseActor({ clause }: Met, { here }: Discourse): number | null {
  return here.findLast((met) => met.clause === clause && met.isActor)?.entity ?? null
}

function candidateFrom(
  { gender, sentence }: Pronoun,
  { signs, inTitle }: Company,
  met: readonly Acquaintance[],
  known: Acquaintance,
  rank: number,
): Candidate {
  const { entity, shown } = known
  const later = met.slice(0, rank)
  const salience = salienceAt(known, sentence)
  const others = met.flatMap((other) => (other === known || other.entity < 0 ? [] : [salienceAt(other, sentence)]))
  return {
    entity,
    gender: genderFit(gender, signs.get(entity), shown),
    known,
    between: later.filter((other) => other.entity >= 0).length,
    unnamedBetween: later.filter((other) => other.entity < 0).length,
    salience,
    lead: salience / (salience + Math.max(LEAST_SALIENCE, ...others)),
    isInTitle: inTitle.has(entity),
  }
}

const LEAST_SALIENCE = 0.01

function candidateAhead({ gender }: Pronoun, { signs, inTitle }: Company, entity: number, between: number): Candidate {
  return {
    entity,
    gender: genderFit(gender, signs.get(entity)),
    known: null,
    between,
    unnamedBetween: 0,
    salience: 0,
    lead: 0,
    isInTitle: inTitle.has(entity),
  }
}
