import type { Extraction, MentionForm, Span } from '../../../extract/index.ts'
import { type Label, type Labels, labelsOf } from './labels.ts'
import { entityFormats, type Format, type Look, paint, TYPES, tame } from './paint.ts'

/** What is known of each UTF-16 unit of a text, as bits: what it names, in which form, and whether it is quoted. */
const TYPE = 0b111
const FORM = 0b11000
const FORM_AT = 3
const IS_CUE = 0b100000
const IS_QUOTED = 0b1000000

/** The forms of mentions, and the brackets that they stand in where nothing is coloured. */
const FORMS: readonly { readonly form: MentionForm; readonly opening: string; readonly closing: string }[] = [
  { form: 'NAME', opening: '[', closing: ']' },
  { form: 'ROLE', opening: '{', closing: '}' },
  { form: 'PRONOUN', opening: '<', closing: '>' },
]

/** A text with what was found in it laid over it. */
export interface Markup {
  readonly text: string
  readonly bits: Uint8Array
  readonly labels: Labels
}

/** Lays names, quotes and verbs of saying over a text; `numbers` are those of the entities in the lists. */
export function markUp(text: string, extraction: Extraction, numbers: ReadonlyMap<number, number>, look: Look): Markup {
  const { entities, mentions, quotes } = extraction
  const bits = new Uint8Array(text.length)
  for (const { start, end, entity, form } of mentions) {
    const type = TYPES.findIndex((shown) => shown.type === entities[entity]?.type)
    set(bits, { start, end }, mentionBits(type, form))
  }
  for (const { spans, cue } of quotes) {
    if (cue !== null) set(bits, cue, IS_CUE)
    for (const span of spans) set(bits, span, IS_QUOTED)
  }
  return { text, bits, labels: labelsOf(text, extraction, numbers, look) }
}

function mentionBits(type: number, form: MentionForm): number {
  return (type + 1) | (FORMS.findIndex((known) => known.form === form) << FORM_AT)
}

function set(bits: Uint8Array, { start, end }: Span, bit: number): void {
  for (let at = start; at < end; at++) bits[at] = (bits[at] ?? 0) | bit
}

/**
 * A stretch of a text over some formats of its own; without colours, names and what stands for them are in brackets.
 */
export function painted(markup: Markup, { start, end }: Span, look: Look, base: readonly Format[]): string {
  const { text, bits, labels } = markup
  const parts: string[] = []
  const label = (found: readonly Label[] | undefined) =>
    parts.push(...(found ?? []).map(({ words, format }) => paint(look, [format], words)))
  for (let at = start; at < end; ) {
    const first = at++
    while (at < end && bits[at] === bits[first] && !labels.before.has(at) && !labels.after.has(at)) at++
    label(labels.before.get(first))
    parts.push(paintRun(tame(text.slice(first, at)), bits[first] ?? 0, look, base))
    label(labels.after.get(at))
  }
  return parts.join('')
}

function paintRun(words: string, bits: number, look: Look, base: readonly Format[]): string {
  const shown = TYPES[(bits & TYPE) - 1]
  const form = FORMS[(bits & FORM) >> FORM_AT]
  const own = shown === undefined ? [] : entityFormats(shown.type, form?.form === 'NAME')
  const cue = (bits & IS_CUE) === 0 ? [] : (['underline'] as const)
  const quoted = (bits & IS_QUOTED) === 0 ? [] : (['italic'] as const)
  const isPlain = shown === undefined || form === undefined || look.isColoured
  return paint(look, [...base, ...own, ...cue, ...quoted], isPlain ? words : bracketed(shown.letters, words, form.form))
}

/** Words that name something, for a reader without colours: its type in letters, the form of the mention in brackets. */
export function bracketed(letters: string, words: string, form: MentionForm): string {
  const { opening, closing } = FORMS.find((known) => known.form === form) ?? { opening: '', closing: '' }
  return `${opening}${letters} ${words}${closing}`
}
