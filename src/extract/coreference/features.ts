import { type Candidate, clauseActor, type Pronoun } from './candidates.ts'
import type { Acquaintance, Discourse, Met } from './discourse.ts'
import type { Part } from './places.ts'

/** A pronoun with what its sentence and those before say, whomever it means. */
interface Question {
  readonly pronoun: Pronoun
  readonly isFirst: boolean
  /** Who acts last in its clause, who before that clause, who of these speaks, who acts first in its sentence. */
  readonly clauseActor: number | null
  readonly outerActor: number | null
  readonly outerSpeaker: number | null
  readonly sentenceActor: number | null
  readonly discourse: Discourse
  readonly candidates: number
}

type Feature = (question: Question, candidate: Candidate) => number

/** What stands for "never", in sentences. */
const NEVER = 99

/** What is asked of a pronoun and somebody whom it may mean, each answer a number. */
const FEATURES_BY_NAME: Readonly<Record<string, Feature>> = {
  isUnnamed: (_, { entity }) => flag(entity < 0),
  isNew: (_, { known }) => flag(known?.last.isNew),
  gender: (_, { gender }) => gender,
  isInTitle: (_, { isInTitle }) => flag(isInTitle),
  salience: (_, { salience }) => salience,
  lead: (_, { lead }) => lead,
  sentences: ({ pronoun }, { known }) => sentencesSince(pronoun, known?.last),
  paragraphs: ({ pronoun: { paragraph } }, { known }) => (known === null ? NEVER : paragraph - known.last.paragraph),
  tokens: ({ pronoun: { token } }, { known }) => (known === null ? NEVER : token - known.last.token),
  between: (_, { between }) => between,
  unnamedBetween: (_, { unnamedBetween }) => unnamedBetween,
  candidates: ({ candidates }) => candidates,
  timesHere: (_, { known }) => known?.timesHere ?? 0,
  isLastSubject: (_, { known }) => isPart(known, 'SUBJECT'),
  isLastObject: (_, { known }) => isPart(known, 'OBJECT'),
  isLastOwner: (_, { known }) => isPart(known, 'OWNER'),
  isLastFirst: (_, { known }) => flag(known?.isLastFirst),
  isLastPronoun: (_, { known }) => flag(known?.last.form === 'PRONOUN'),
  isLastSpeaking: (_, { known }) => flag(known?.last.isSpeaking),
  sinceActing: ({ pronoun }, { known }) => sentencesSince(pronoun, known?.lastActor),
  sincePronoun: ({ pronoun }, { known }) => sentencesSince(pronoun, known?.lastPronoun),
  sinceSpeaking: ({ pronoun }, { known }) => sentencesSince(pronoun, known?.lastSpeaking),
  isOfClause: ({ pronoun: { clause } }, { known }) => flag(known?.last.clause === clause),
  isOfPart: ({ pronoun: { part } }, { known }) => isPart(known, part),
  isBeside: ({ pronoun }, { known }) => flag(pronoun.part === 'OWNER' && known?.last.end === pronoun.token - 1),
  isOwnActor: ({ pronoun: { part }, clauseActor }, { entity }) => {
    return flag((part === 'OWNER' || part === 'REFLEXIVE') && clauseActor === entity)
  },
  isClauseActor: ({ clauseActor }, { entity }) => flag(clauseActor === entity),
  isOuterActor: ({ outerActor }, { entity }) => flag(outerActor === entity),
  isOuterSpeaker: ({ outerSpeaker }, { entity }) => flag(outerSpeaker === entity),
  isToldOfSelf: ({ pronoun: { part }, outerSpeaker }, { entity }) =>
    flag(part === 'SUBJECT' && outerSpeaker === entity),
  isSentenceActor: ({ sentenceActor }, { entity }) => flag(sentenceActor === entity),
  isPreviousActor: ({ discourse: { previousActor } }, { entity }) => flag(previousActor === entity),
  isActingOn: ({ pronoun: { part }, isFirst, discourse: { previousActor } }, { entity }) => {
    return flag(part === 'SUBJECT' && isFirst && previousActor === entity)
  },
  isLastSpeaker: ({ discourse: { lastSpeaker } }, { entity }) => flag(lastSpeaker === entity),
  isSpeakingOn: ({ pronoun: { isSpeaking }, discourse: { lastSpeaker } }, { entity }) => {
    return flag(isSpeaking && lastSpeaker === entity)
  },
  isLastMeant: ({ pronoun: { gender }, discourse }, { entity }) => flag(discourse.lastMeant[gender]?.entity === entity),
  sinceMeant: ({ pronoun, discourse }) => sentencesSince(pronoun, discourse.lastMeant[pronoun.gender]),
  isAhead: ({ pronoun: { ahead } }, { entity }) => flag(ahead === entity),
  isSubject: ({ pronoun: { part } }) => flag(part === 'SUBJECT'),
  isOwner: ({ pronoun: { part } }) => flag(part === 'OWNER'),
  isSpeaking: ({ pronoun: { isSpeaking } }) => flag(isSpeaking),
  isFirst: ({ isFirst }) => flag(isFirst),
}

/** The names of the features, in the order of a row. */
export const PRONOUN_FEATURES: readonly string[] = Object.keys(FEATURES_BY_NAME)
const FEATURES = Object.values(FEATURES_BY_NAME)

/** The features of a pronoun and each of those whom it may mean, a row for each. */
export function rowsFor(pronoun: Pronoun, discourse: Discourse, candidates: readonly Candidate[]): number[][] {
  const before = discourse.here.filter(({ clause }) => clause < pronoun.clause)
  const outer = before.findLast(({ isActor }) => isActor)
  const question = {
    pronoun,
    isFirst: discourse.here.length === 0,
    clauseActor: clauseActor(pronoun, discourse),
    outerActor: outer?.entity ?? null,
    outerSpeaker: outer?.isSpeaking === true ? outer.entity : null,
    sentenceActor: discourse.firstActor,
    discourse,
    candidates: candidates.length,
  }
  return candidates.map((candidate) => FEATURES.map((feature) => feature(question, candidate)))
}

function flag(is: boolean | undefined): number {
  return is === true ? 1 : 0
}

function isPart(known: Acquaintance | null, part: Part): number {
  return flag(known?.last.part === part)
}

function sentencesSince({ sentence }: Met, met: Met | null | undefined): number {
  return met == null ? NEVER : sentence - met.sentence
}
