import * as v from 'valibot'
import { layOut } from '../../documents/index.ts'
import {
  type Entity,
  type EntityType,
  extract,
  type Quote,
  type Span,
  type SpeakerStatus,
} from '../../extract/index.ts'
import { readJsonLine } from '../../import/annotated/json-line.ts'
import { openFile, readLines } from '../../import/annotated/lines.ts'
import { calledPath, isSystemError, problemOf } from '../../import/files.ts'
import type { Refusal } from './articles.ts'
import { type Words, wordsAt } from './words.ts'

/** A text to extract from, under an id of the caller's. */
export interface TextRecord {
  readonly id: string | number
  readonly text: string
}

/** Who speaks or is spoken to: the words that say so, and the name of the entity that they mean; null for not known. */
export interface PredictedParty extends Words {
  readonly entity: string | null
}

/** One span of a quote; a quote of two spans is two of these. */
export interface PredictedQuote extends Words {
  readonly type: 'direct' | 'partial' | 'indirect'
  readonly speaker: PredictedParty | null
  readonly cue: Words | null
  readonly addressee: PredictedParty | null
  readonly speakerStatus: SpeakerStatus
  /** 0 to 1: how sure the extraction is of quote and speaker. */
  readonly confidence: number
}

/** A name where the text prints it, and the fullest name of its entity. */
export interface PredictedEntity extends Words {
  readonly type: 'PER' | 'ORG' | 'LOC' | 'MISC'
  readonly name: string
}

/** What was found in a text, as the corpora of the field write it. Offsets are UTF-16 code units of `text` as given. */
export interface Prediction extends TextRecord {
  readonly quotes: readonly PredictedQuote[]
  readonly entities: readonly PredictedEntity[]
}

/** The types of CoNLL-2003 (https://aclanthology.org/W03-0419), in which peoples, treaties and works are one. */
const CONLL_TYPES = {
  PERSON: 'PER',
  ORGANIZATION: 'ORG',
  PLACE: 'LOC',
  GROUP: 'MISC',
  OTHER: 'MISC',
} as const satisfies Record<EntityType, PredictedEntity['type']>

const KINDS = { DIRECT: 'direct', PARTIAL: 'partial', INDIRECT: 'indirect' } as const

/** Rules that find words which are quoted without marks: the corpora count all words without marks as indirect. */
const UNMARKED = new Set(['speaker-line', 'question-and-answer'])

const textRecord = v.object({ id: v.union([v.string(), v.number()]), text: v.string() })

/** What was found in the records of some files, a line each, read no further than asked for; "-" is standard input. */
export async function* predictFiles(files: readonly string[]): AsyncGenerator<Prediction | Refusal> {
  for (const file of files) {
    try {
      for await (const line of readLines(await openFile(file))) {
        const record = 'problem' in line ? line.problem : readJsonLine(textRecord, line.text)
        if (typeof record === 'string') yield { place: `${calledPath(file)}:${line.number}`, reason: record }
        else yield predict(record)
      }
    } catch (error) {
      if (!isSystemError(error)) throw error
      yield { place: calledPath(file), reason: problemOf(error) }
    }
  }
}

/** Reads a text as an import of it would, and gives quotes, a span each, and names. Never throws. */
export function predict({ id, text }: TextRecord): Prediction {
  const { entities, mentions, quotes } = extract(text, layOut(text))
  const named = mentions.filter(({ form }) => form === 'NAME')
  return {
    id,
    text,
    quotes: quotes.flatMap((quote) => quoteSpans(text, entities, quote)),
    entities: named.flatMap(({ entity, ...span }) => {
      const { type, name } = entities[entity] ?? {}
      if (type === undefined || name === undefined) return []
      return { ...wordsAt(text, span), type: CONLL_TYPES[type], name }
    }),
  }
}

function quoteSpans(text: string, entities: readonly Entity[], quote: Quote): PredictedQuote[] {
  const party = (entity: number | null, span: Span | null) => {
    return span === null ? null : { ...wordsAt(text, span), entity: entities[entity ?? -1]?.name ?? null }
  }
  return quote.spans.map((span) => ({
    ...wordsAt(text, span),
    type: UNMARKED.has(quote.rule ?? '') ? 'indirect' : KINDS[quote.kind],
    speaker: party(quote.speaker, quote.speakerSpan),
    cue: wordsAt(text, quote.cue),
    addressee: party(quote.addressee, quote.addresseeSpan),
    speakerStatus: quote.speakerStatus,
    confidence: quote.confidence,
  }))
}
