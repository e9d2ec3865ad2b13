import type { Extraction, MentionForm, Span } from '../../../extract/index.ts'
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

interface Label {
  readonly words: string
  readonly format: Format
}

/** A text with what was found in it laid over it. */
export interface Markup {
  readonly text: string
  readonly bits: Uint8Array
  /** What is printed before an offset: the numbers of entities, under another name than their own, and of quotes. */
  readonly labels: ReadonlyMap<number, readonly Label[]>
}

/** Lays names, quotes and verbs of saying over a text; `numbers` are those of the entities in the lists. */
export function markUp(
  text: string,
  { entities, mentions, quotes }: Extraction,
  numbers: ReadonlyMap<number, number>,
): Markup {
  const bits = new Uint8Array(text.length)
  const labels = new Map<number, Label[]>()
  const label = (at: number, words: string, format: Format) => {
    labels.set(at, [...(labels.get(at) ?? []), { words, format }])
  }
  for (const { start, end, entity, form } of mentions) {
    set(
      bits,
      { start, end },
      mentionBits(
        TYPES.findIndex(({ type }) => type === entities[entity]?.type),
        form,
      ),
    )
    const isOwnName = tame(text.slice(start, end)) === entities[entity]?.name
    if (!isOwnName) label(end, subscript(numbers.get(entity) ?? 0), 'dim')
  }
  for (const [index, { spans, cue }] of quotes.entries()) {
    if (cue !== null) set(bits, cue, IS_CUE)
    for (const span of spans) {
      set(bits, span, IS_QUOTED)
      label(afterMark(text, span.end), superscript(index + 1), 'bold')
    }
  }
  return { text, bits, labels }
}

function mentionBits(type: number, form: MentionForm): number {
  return (type + 1) | (FORMS.findIndex((known) => known.form === form) << FORM_AT)
}

function set(bits: Uint8Array, { start, end }: Span, bit: number): void {
  for (let at = start; at < end; at++) bits[at] = (bits[at] ?? 0) | bit
}

/** Offset after the mark that closes a quote, which a number follows. */
function afterMark(text: string, end: number): number {
  return end + (/^\s?["”’»«'“`]{1,2}/.exec(text.slice(end, end + 3))?.[0].length ?? 0)
}

/** A number set high, as a note has it. */
export function superscript(number: number): string {
  return withDigits(number, '⁰¹²³⁴⁵⁶⁷⁸⁹')
}

/** A number set low: whom a pronoun means. */
export function subscript(number: number): string {
  return withDigits(number, '₀₁₂₃₄₅₆₇₈₉')
}

function withDigits(number: number, digits: string): string {
  return String(number).replace(/\d/g, (digit) => digits.charAt(Number(digit)))
}

/**
 * A stretch of a text over some formats of its own; without colours, names and what stands for them are in brackets.
 */
export function painted(markup: Markup, { start, end }: Span, look: Look, base: readonly Format[]): string {
  const { text, bits, labels } = markup
  const parts: string[] = []
  for (let at = start; at < end; ) {
    const first = at++
    while (at < end && bits[at] === bits[first] && !labels.has(at)) at++
    parts.push(paintRun(tame(text.slice(first, at)), bits[first] ?? 0, look, base))
    for (const { words, format } of labels.get(at) ?? []) parts.push(paint(look, [format], words))
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
