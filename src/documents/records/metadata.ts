import type { RecordField } from '../content.ts'
import { type DayOrder, dayOrder, guessDate, metadataDate } from '../dates/index.ts'
import type { FuzzyDate } from '../document.ts'
import { languageOf } from './languages.ts'
import { plainLine } from './markup.ts'
import type { Values } from './values.ts'
import { wordsOf } from './words.ts'

/** What a record tells beside its text; null for what it does not. */
export interface RecordMetadata {
  readonly title: string | null
  readonly byline: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly published: FuzzyDate | null
  readonly updatedStamp: FuzzyDate | null
  readonly language: string | null
  readonly name: string | null
}

/** Reads what a record tells of its article. Throws a DocumentError where a field is mapped to what it does not have. */
export async function readMetadata(values: Values): Promise<RecordMetadata> {
  const words = (field: RecordField) => values(field).map(wordsOf)
  const language = words('language').flat().map(languageOf).find(Boolean) ?? null
  const order = language === null ? null : dayOrder(language)
  return {
    title: await lineOf(words('title').flatMap(([first]) => first ?? [])),
    byline: await bylineOf(words('byline')),
    publisher: await lineOf(words('publisher').flat().filter(isName)),
    url: words('url').flat().find(isAddress) ?? null,
    published: await firstDate(values('published'), order),
    updatedStamp: await firstDate(values('updated'), order),
    language,
    name: await lineOf(words('name').flat()),
  }
}

async function lineOf(words: readonly string[]): Promise<string | null> {
  for (const candidate of words) {
    const line = await plainLine(candidate)
    if (line !== '') return line
  }
  return null
}

function isAddress(words: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(words) && URL.canParse(words)
}

/** "Wikinews"; not the address or the number of a house. */
function isName(words: string): boolean {
  return /\p{L}/u.test(words) && !/^(?:https?:|www\.)/i.test(words)
}

async function bylineOf(candidates: readonly string[][]): Promise<string | null> {
  for (const words of candidates) {
    const names = await Promise.all(words.flatMap((some) => some.split(/\s*[;|\n]\s*/)).map(plainLine))
    const writers = names.map((name) => name.replace(/^by:?\s+(?=\p{Lu})/iu, '')).filter(isName)
    if (writers.length > 0) return [...new Set(writers)].join(', ')
  }
  return null
}

/** The first date of some values; where none is one in full, the first that has one among other words. */
async function firstDate(values: readonly unknown[], order: DayOrder | null): Promise<FuzzyDate | null> {
  for (const value of values) {
    const date = metadataDate(value, order)
    if (date !== null) return date
  }
  for (const words of values.flatMap(wordsOf)) {
    const date = await guessDate(words, order)
    if (date !== null) return { ...date, basis: 'METADATA' }
  }
  return null
}
