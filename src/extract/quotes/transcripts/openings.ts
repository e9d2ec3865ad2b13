import type { Cast } from '../../entities/cast.ts'
import type { Span } from '../../extraction.ts'
import type { Scene } from '../../reading/scene.ts'
import { FEWEST_QUESTIONS, interviewBefore, questionsIn } from './interviews.ts'
import { labelEntities } from './label-parties.ts'
import { isPlain, type Label, labelAt } from './labels.ts'
import { isSpoken, type Line } from './lines.ts'

/** A line with which somebody begins to speak. */
export interface Opening {
  /** The words that name who speaks; null where a letter or nothing does. */
  readonly label: Span | null
  /** Index into the entities of the cast; null for not known. */
  readonly entity: number | null
  /** Offset at which the speech begins. */
  readonly speech: number
}

/** How the lines of a transcript or interview begin, by the index of the line. */
export interface Openings {
  readonly at: ReadonlyMap<number, Opening>
  /** Whether questions alone open, and who answers them has no label. */
  readonly isAsked: boolean
  readonly interviewee: number | null
}

/** A line with its label, and whom that means. */
interface Labelled {
  readonly line: number
  readonly label: Label
  readonly entity: number | null
  readonly isSpoken: boolean
}

/**
 * The lines at which the speakers of a transcript begin: at least two with labels, most of them spoken. Names must be
 * those of the cast, so that "Northam: two inches of rain" is none; letters need an interview told of before. Null for no
 * transcript.
 */
export function labelledOpenings(scene: Scene, cast: Cast, lines: readonly Line[]): Openings | null {
  const all = labelledLines(scene, cast, lines)
  const sure = all.filter(({ label, entity }) => isPlain(label) || (label.shape === 'NAME' && isPerson(cast, entity)))
  const isAsked = haveOneSpeaker(sure) && sure.every(({ line }) => isQuestion(scene, lines[line]))
  const interview = interviewBefore(scene, cast, lines[sure[0]?.line ?? 0]?.start ?? 0)
  const needsInterview = isAsked || sure.every(({ label }) => label.shape === 'LETTER')
  if (!areSpoken(sure) || (haveOneSpeaker(sure) && !isAsked) || (needsInterview && interview === null)) return null
  const interviewee = interview?.interviewee ?? null
  const bare = all.filter(({ label, entity }) => label.shape === 'BARE' && isPerson(cast, entity))
  const at = [...sure, ...bare].map(({ line, label, entity }) => {
    return [line, openingOf(label, isAnswer(label) ? interviewee : entity)] as const
  })
  return { at: new Map(at), isAsked: isAsked && bare.length === 0, interviewee }
}

/** Whether labels open speech: half of the lines are spoken, or all of those under names that come but once each. */
function areSpoken(labelled: readonly Labelled[]): boolean {
  const spoken = labelled.filter((one) => one.isSpoken).length
  const isOnce = new Set(labelled.map(({ entity }) => entity)).size === labelled.length
  const isList = isOnce && labelled.every(({ label }) => label.shape === 'NAME')
  return labelled.length >= 2 && (isList ? spoken === labelled.length : spoken * 2 >= labelled.length)
}

function haveOneSpeaker(labelled: readonly Labelled[]): boolean {
  return new Set(labelled.map(({ entity, label }) => entity ?? label.name)).size < 2
}

function isAnswer({ shape, name }: Label): boolean {
  return shape === 'LETTER' && /^a/i.test(name)
}

function labelledLines(scene: Scene, cast: Cast, lines: readonly Line[]): Labelled[] {
  const { text } = scene.reading
  const found = lines.flatMap((line, at) => {
    const label = labelAt(text, line)
    // "Lopez: We Shall Close the Mill" over an article is its headline.
    if (label === null || (at === 0 && labelAt(text, lines[1] ?? line) === null)) return []
    return [{ line: at, label, isSpoken: isSpoken(text, { ...line, start: label.speech }) }]
  })
  if (found.length < 2) return []
  const entities = labelEntities(
    scene,
    cast,
    found.map(({ label }) => label),
  )
  return found.map((one, index) => ({ ...one, entity: entities[index] ?? null }))
}

function isPerson(cast: Cast, entity: number | null): boolean {
  return cast.entities[entity ?? -1]?.type === 'PERSON'
}

function isQuestion({ reading }: Scene, line: Line | undefined): boolean {
  return line !== undefined && reading.text.slice(line.start, line.end).includes('?')
}

function openingOf({ shape, start, end, speech }: Label, entity: number | null): Opening {
  return { label: shape === 'LETTER' ? null : { start, end }, entity, speech }
}

/** The questions of an interview that have no labels; null where none stand so, or nobody is known to answer. */
export function askedOpenings(scene: Scene, cast: Cast, lines: readonly Line[]): Openings | null {
  const { text } = scene.reading
  if (lines.filter(({ end }) => text.charAt(end - 1) === '?').length < FEWEST_QUESTIONS) return null
  const interview = interviewBefore(scene, cast, text.length)
  if (interview === null || interview.interviewee === null) return null
  const questions = questionsIn(text, lines, interview)
  const at = questions.map((line) => [line, { label: null, entity: null, speech: lines[line]?.start ?? 0 }] as const)
  return at.length === 0 ? null : { at: new Map(at), isAsked: true, interviewee: interview.interviewee }
}
