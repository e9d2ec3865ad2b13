import type { Cast } from '../../entities/cast.ts'
import type { Span } from '../../extraction.ts'
import type { Scene } from '../../reading/scene.ts'
import { tokenFrom } from '../../reading/tokens.ts'
import { type Line, linesOf, speaksOfSelf } from './lines.ts'
import { askedOpenings, labelledOpenings, type Opening, type Openings } from './openings.ts'

/** What one speaks in a transcript or an interview before another does, and who: by the words of a label, if any. */
export interface Turn extends Pick<Opening, 'label' | 'entity'> {
  /** A span a paragraph, the label left out. */
  readonly spans: readonly Span[]
}

/** The turns of an article, in order, and its labels that stand within quotation marks (“SMITH: …”). */
export interface Transcript {
  readonly turns: readonly Turn[]
  /** Offset of the opening mark -> the words of the label. */
  readonly labelledMarks: ReadonlyMap<number, Span>
}

/** A turn runs on over no more lines without a label, when a label follows them. */
const LONGEST_PAUSE = 8

/**
 * The transcript or interview that an article prints without quotation marks; one without turns for most articles. Lines
 * are labelled ("SMITH: …", "Q: …") at least twice, and read as spoken; or questions stand over their answers.
 */
export function findTranscript(scene: Scene, cast: Cast): Transcript {
  const lines = linesOf(scene.reading)
  const openings = labelledOpenings(scene, cast, lines) ?? askedOpenings(scene, cast, lines)
  if (openings === null) return { turns: [], labelledMarks: new Map() }
  const labelled = [...openings.at].flatMap(([line, { label }]): [number, Span][] => {
    const { start } = lines[line] ?? {}
    return label === null || start === undefined || !isMarked(scene, start) ? [] : [[start, label]]
  })
  return { turns: turnsFrom(scene, cast, lines, openings), labelledMarks: new Map(labelled) }
}

function isMarked({ reading }: Scene, start: number): boolean {
  return /["“]/.test(reading.text.charAt(start))
}

/** A turn whose end is not reached. */
interface OpenTurn extends Pick<Turn, 'label' | 'entity'> {
  readonly lines: Line[]
}

function turnsFrom(scene: Scene, cast: Cast, lines: readonly Line[], openings: Openings): Turn[] {
  const turns: OpenTurn[] = []
  const next = nextOpenings(lines, openings)
  const speakers = new Set([...openings.at.values()].flatMap(({ entity }) => entity ?? []))
  let isOpen = false
  for (const [at, line] of lines.entries()) {
    const opening = openings.at.get(at)
    if (isMarked(scene, line.start) || line.isHeading) isOpen = false
    if (opening !== undefined && !isMarked(scene, line.start)) {
      turns.push({ ...opening, lines: [{ ...line, start: opening.speech }] })
      isOpen = true
    } else if (isOpen && !isDirection(scene, line)) {
      isOpen = runsOn(scene, cast, line, next[at] ?? 0, speakers)
      const isAnswer = openings.isAsked && openings.at.has(at - 1)
      if (isOpen && isAnswer) turns.push({ label: null, entity: openings.interviewee, lines: [line] })
      else if (isOpen) turns.at(-1)?.lines.push(line)
    }
  }
  return turns.map(({ label, entity, lines: own }) => ({ label, entity, spans: spansOf(own) }))
}

/** How many lines on from each line the next opening stands. */
function nextOpenings(lines: readonly Line[], { at }: Openings): number[] {
  const distances = new Array<number>(lines.length).fill(0)
  for (let line = lines.length - 1, away = Number.POSITIVE_INFINITY; line >= 0; line--, away++) {
    if (at.has(line)) away = 0
    distances[line] = away
  }
  return distances
}

/** (LAUGHTER), [Applause.], —Ana Lopez: set among the turns, and nobody's words. */
function isDirection({ reading }: Scene, { start, end }: Line): boolean {
  return end - start < 100 && /^(?:\([^()]*\)\.?|\[[^[\]]*\]\.?|[—–-].*)$/.test(reading.text.slice(start, end))
}

/** Whether a line without a label is more of what was spoken before: not where the article writes about a speaker. */
function runsOn(scene: Scene, cast: Cast, line: Line, next: number, speakers: ReadonlySet<number>): boolean {
  if (speaksOfSelf(scene.reading.text, line)) return true
  return next <= LONGEST_PAUSE && !namesAny(scene, cast, line, speakers)
}

function namesAny({ reading, nameAt }: Scene, cast: Cast, line: Line, speakers: ReadonlySet<number>): boolean {
  const [first, last] = [tokenFrom(reading.tokens, line.start), tokenFrom(reading.tokens, line.end)]
  for (let at = first; at < last; at++) if (speakers.has(cast.entityOf[nameAt[at] ?? -1] ?? -1)) return true
  return false
}

/** The lines of each paragraph as one span. */
function spansOf(lines: readonly Line[]): Span[] {
  const spans = new Map<number, Span>()
  for (const { paragraph, start, end } of lines)
    spans.set(paragraph, { start: spans.get(paragraph)?.start ?? start, end })
  return [...spans.values()]
}
