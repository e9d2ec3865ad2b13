import { type Draft, type Span, write, writeName, writeWords } from './draft.ts'
import { between, oneOf, type Random } from './random.ts'
import type { WorldEntity } from './world.ts'

/** What a sentence with a quote will be made of. */
export interface QuotePlan {
  readonly shape: 'WHOLE' | 'BROKEN' | 'PARTIAL' | 'INDIRECT' | 'NOBODY'
  readonly isAboutSomebody: boolean
  readonly hasAddressee: boolean
}

/** Plans a quote: mostly direct, one in eight nobody's, two in five with a name inside the quoted words. */
export function planQuote(random: Random): QuotePlan {
  const shape = oneOf(random, SHAPES)
  const canAddress = shape === 'WHOLE' || shape === 'INDIRECT'
  return { shape, isAboutSomebody: random() < 0.4, hasAddressee: canAddress && random() < 0.25 }
}

const SHAPES = ['WHOLE', 'WHOLE', 'WHOLE', 'BROKEN', 'PARTIAL', 'PARTIAL', 'INDIRECT', 'NOBODY'] as const

/** How many names the sentence of a plan prints. */
export function namesOf({ shape, isAboutSomebody, hasAddressee }: QuotePlan): number {
  return Number(shape !== 'NOBODY') + Number(isAboutSomebody) + Number(hasAddressee)
}

/** Writes the sentence of a plan, taking its names from those that the draft has still to print. */
export function writeQuote(draft: Draft, plan: QuotePlan): void {
  const speaker = plan.shape === 'NOBODY' ? null : takeSpeaker(draft)
  const about = plan.isAboutSomebody ? draft.names.shift() : undefined
  if (speaker === null) writeNobodys(draft, about)
  else if (plan.shape === 'PARTIAL') writePartial(draft, speaker, about)
  else if (plan.shape === 'BROKEN') writeBroken(draft, speaker, about)
  else writeUtterance(draft, plan, speaker, about)
}

/** Who can speak: people, organisations, and places for their governments. The next of any kind where nobody can. */
function takeSpeaker({ names }: Draft): WorldEntity {
  const first = names.findIndex(({ type }) => type === 'PERSON' || type === 'ORGANIZATION')
  const [speaker] = names.splice(Math.max(first, 0), 1)
  if (speaker === undefined) throw new Error('expected a name for the speaker, but all are printed')
  return speaker
}

function writeUtterance(draft: Draft, plan: QuotePlan, speaker: WorldEntity, about?: WorldEntity): void {
  const addressee = plan.hasAddressee ? draft.names.shift() : undefined
  const isIndirect = plan.shape === 'INDIRECT'
  const said = { kind: isIndirect ? ('INDIRECT' as const) : ('DIRECT' as const), addressee: addressee?.key ?? null }
  const spoken = isIndirect ? null : writeMarked(draft, about, ',')
  if (spoken !== null) write(draft, ' ')
  const cue = writeCue(draft, speaker, addressee === undefined ? oneOf(draft.random, SAID) : 'told')
  if (addressee !== undefined) {
    write(draft, ' ')
    writeName(draft, addressee)
  }
  if (spoken === null) write(draft, ' that ')
  const span = spoken ?? writeWords(draft, between(draft.random, 7, 18), about)
  write(draft, '. ')
  draft.quotes.push({ ...said, spans: [span], speaker: speaker.key, cue })
}

function writeBroken(draft: Draft, speaker: WorldEntity, about?: WorldEntity): void {
  const first = writeMarked(draft, about, ',')
  write(draft, ' ')
  const cue = writeCue(draft, speaker, oneOf(draft.random, SAID))
  write(draft, '. ')
  const second = writeMarked(draft, undefined, '.')
  write(draft, ' ')
  draft.quotes.push({ spans: [first, second], kind: 'DIRECT', speaker: speaker.key, cue, addressee: null })
}

function writePartial(draft: Draft, speaker: WorldEntity, about?: WorldEntity): void {
  const cue = writeCue(draft, speaker, oneOf(draft.random, CALLED))
  writeBetween(draft, 3, ' ')
  const span = writeScare(draft, about)
  writeBetween(draft, 5, '. ')
  draft.quotes.push({ spans: [span], kind: 'PARTIAL', speaker: speaker.key, cue, addressee: null })
}

function writeNobodys(draft: Draft, about?: WorldEntity): void {
  writeWords(draft, between(draft.random, 3, 8), undefined, true)
  write(draft, ' ')
  const span = writeScare(draft, about)
  writeBetween(draft, 6, '. ')
  draft.quotes.push({ spans: [span], kind: 'PARTIAL', speaker: null, cue: null, addressee: null })
}

/** A whole utterance between marks, the comma or full stop inside them. */
function writeMarked(draft: Draft, about: WorldEntity | undefined, stop: string): Span {
  write(draft, '"')
  const [start] = writeWords(draft, between(draft.random, 7, 20), about, true)
  const [, end] = write(draft, stop)
  write(draft, '"')
  return [start, end]
}

/** A few words between marks. */
function writeScare(draft: Draft, about?: WorldEntity): Span {
  write(draft, '"')
  const span = writeWords(draft, between(draft.random, 2, 6), about)
  write(draft, '"')
  return span
}

/** Who speaks, and the verb of saying: gives where the verb stands. */
function writeCue(draft: Draft, speaker: WorldEntity, verb: string): Span {
  writeName(draft, speaker)
  write(draft, ' ')
  return write(draft, verb)
}

function writeBetween(draft: Draft, words: number, end: string): void {
  write(draft, ' ')
  writeWords(draft, words)
  write(draft, end)
}

const SAID = ['said', 'said', 'said', 'added', 'warned', 'asked', 'replied', 'insisted']
const CALLED = ['called', 'described', 'praised', 'denied']
