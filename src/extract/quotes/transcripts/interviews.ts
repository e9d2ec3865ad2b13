import type { Cast } from '../../entities/cast.ts'
import type { Scene } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import { type Line, speaksOfSelf } from './lines.ts'

/** What an article tells of an interview before it prints it. */
export interface Interview {
  /** Offset at which the first sentence that tells of it ends. */
  readonly start: number
  /** Index of who is asked into the entities of the cast; null for not told. */
  readonly interviewee: number | null
}

const ANNOUNCING =
  /\b(?:interview(?:s|ed)?|transcripts?|q ?& ?a|(?:spoke|speaks|talk(?:s|ed)?|chat(?:s|ted)?|sat down|caught up) (?:with|to)|answer(?:s|ed)? (?:\w+ ){0,4}questions|questions (?:for|to))\b/i
/** No more sentences are read for it. */
const MOST_READ = 40
/** In UTF-16 code units: what is longer is no question that stands alone; of a sentence no more is read. */
const LONGEST = 500
/** Fewer questions without labels make no interview. */
export const FEWEST_QUESTIONS = 3

/**
 * The interview that an article tells of before an offset: "Ana Lopez spoke to The Herald", "Q&A with Ana Lopez". Null
 * where it tells of none.
 */
export function interviewBefore(scene: Scene, cast: Cast, offset: number): Interview | null {
  const { text, sentences } = scene.reading
  const told = sentences
    .slice(0, MOST_READ)
    .filter(({ start, end }) => start < offset && ANNOUNCING.test(text.slice(start, Math.min(end, start + LONGEST))))
  const [first] = told
  if (first === undefined) return null
  const asked = told.flatMap((sentence) => onlyPersonIn(scene, cast, sentence) ?? [])
  return { start: first.end, interviewee: asked[0] ?? null }
}

function onlyPersonIn({ nameAt }: Scene, cast: Cast, { first, last }: TokenRange): number | null {
  const people = new Set<number>()
  for (let at = first; at < last; at++) {
    const entity = cast.entityOf[nameAt[at] ?? -1]
    if (entity !== undefined && cast.entities[entity]?.type === 'PERSON') people.add(entity)
  }
  const [only] = people
  return people.size === 1 && only !== undefined ? only : null
}

/**
 * The lines of an interview that are questions set without labels, with answers in the first person below them, by their
 * index. None where there are fewer than three, or most answers do not read as spoken.
 */
export function questionsIn(text: string, lines: readonly Line[], interview: Interview): number[] {
  const asked = lines.map((line) => line.start >= interview.start && isQuestion(text, line))
  const answers = lines.filter((_, at) => asked[at - 1] === true && asked[at] === false)
  const spoken = answers.filter((answer) => speaksOfSelf(text, answer))
  const isInterview = answers.length >= FEWEST_QUESTIONS && spoken.length * 2 > answers.length
  return isInterview ? [...lines.keys()].filter((at) => asked[at] === true) : []
}

function isQuestion(text: string, { start, end }: Line): boolean {
  return end - start <= LONGEST && text.charAt(end - 1) === '?' && !/["“‘'(]/.test(text.charAt(start))
}
