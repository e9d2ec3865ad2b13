import type { Gender } from '../people/gender.ts'
import type { Place } from './places.ts'

/** One place of an article, outside quotes, that means a person or somebody without a name. */
export interface Met extends Place {
  /** Index of the person; below -1, a number of its own for each noun that means somebody without a name. */
  readonly entity: number
  readonly form: 'NAME' | 'ROLE' | 'NOUN' | 'PRONOUN'
  /** First token, and the one after the last. */
  readonly token: number
  readonly end: number
  /** First token of its clause. */
  readonly clause: number
  /** Number of the sentence, of those that are not all quote. */
  readonly sentence: number
  readonly paragraph: number
  /** Whether the words are somebody's first: "a driver". */
  readonly isNew: boolean
  /** The gender that the words tell: "she", "the spokeswoman". */
  readonly gender: Gender | null
}

/** What an article has said so far of one whom it has met. */
export interface Acquaintance {
  readonly entity: number
  readonly last: Met
  readonly isLastFirst: boolean
  readonly lastActor: Met | null
  readonly lastSpeaking: Met | null
  readonly lastPronoun: Met | null
  /** How many places of the paragraph of the last one mean them. */
  readonly timesHere: number
  /** After Lappin and Leass (1994): what their places weigh together at the last one, half of it lost a sentence. */
  readonly salience: number
  /** How many "he" and "she" meant them. */
  readonly shown: Readonly<Record<Gender, number>>
}

/** What a reader has in mind at a place of an article. */
export interface Discourse {
  /** Those met, the last one first. */
  readonly known: readonly Acquaintance[]
  /** What was met last in the sentence that is being read, and who acts first in it. */
  readonly here: readonly Met[]
  readonly firstActor: number | null
  /** Who acts first in the sentence before. */
  readonly previousActor: number | null
  readonly lastSpeaker: number | null
  /** The last pronoun of each gender. */
  readonly lastMeant: Readonly<Record<Gender, Met | null>>
}

/** Before the first word. */
export const NOTHING_MET: Discourse = {
  known: [],
  here: [],
  firstActor: null,
  previousActor: null,
  lastSpeaker: null,
  lastMeant: { he: null, she: null },
}

/** A reader forgets all others. */
const MOST_KNOWN = 24
const MOST_HERE = 24
const NEVER_SHOWN: Readonly<Record<Gender, number>> = { he: 0, she: 0 }

/** What a reader has in mind after one more place. */
export function meet(discourse: Discourse, met: Met): Discourse {
  const before = atSentence(discourse, met.sentence)
  const known = before.known.find(({ entity }) => entity === met.entity) ?? null
  const others = before.known.filter((other) => other !== known)
  const isMeant = met.form === 'PRONOUN' && met.gender !== null
  return {
    known: [acquaintance(met, known, before.here.length === 0), ...others].slice(0, MOST_KNOWN),
    here: [...before.here.slice(-MOST_HERE), met],
    firstActor: before.firstActor ?? (met.isActor ? met.entity : null),
    previousActor: before.previousActor,
    lastSpeaker: met.isSpeaking ? met.entity : before.lastSpeaker,
    lastMeant: isMeant ? { ...before.lastMeant, [met.gender ?? '']: met } : before.lastMeant,
  }
}

/** What a reader has in mind when a sentence begins, or goes on. */
export function atSentence(discourse: Discourse, sentence: number): Discourse {
  const last = discourse.here.at(-1)
  if (last === undefined || last.sentence === sentence) return discourse
  const previousActor = last.sentence === sentence - 1 ? discourse.firstActor : null
  return { ...discourse, here: [], firstActor: null, previousActor }
}

function acquaintance(met: Met, known: Acquaintance | null, isFirst: boolean): Acquaintance {
  const shown = known?.shown ?? NEVER_SHOWN
  return {
    entity: met.entity,
    last: met,
    isLastFirst: isFirst,
    lastActor: met.isActor ? met : (known?.lastActor ?? null),
    lastSpeaking: met.isSpeaking ? met : (known?.lastSpeaking ?? null),
    lastPronoun: met.form === 'PRONOUN' ? met : (known?.lastPronoun ?? null),
    timesHere: (known?.last.paragraph === met.paragraph ? known.timesHere : 0) + 1,
    salience: weightOf(met, isFirst) + (known === null ? 0 : salienceAt(known, met.sentence)),
    shown: met.gender === null ? shown : { ...shown, [met.gender]: shown[met.gender] + 1 },
  }
}

const WEIGHTS = { SUBJECT: 8, OBJECT: 5, OWNER: 4, COMPLEMENT: 4, REFLEXIVE: 4, OTHER: 5 }
const FIRST_WEIGHT = 3

function weightOf({ part }: Met, isFirst: boolean): number {
  return WEIGHTS[part] + (isFirst ? FIRST_WEIGHT : 0)
}

/** What the salience of somebody has become by a later sentence. */
export function salienceAt({ salience, last }: Acquaintance, sentence: number): number {
  return salience * 0.5 ** (sentence - last.sentence)
}
