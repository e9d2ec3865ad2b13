import type { RecordField } from '../content.ts'
import { dayOrder, guessDate } from '../dates/index.ts'
import type { FuzzyDate, Metadata } from '../document.ts'
import { foldWords } from '../fold-words.ts'
import { firstDate, isAddress, isName, withoutBy } from '../told.ts'
import { languageOf } from './languages.ts'
import { plainLine } from './markup.ts'
import type { Values } from './values.ts'
import { wordsOf } from './words.ts'

/** What a record tells beside its text, and what it is called; null for what it does not. */
export interface RecordMetadata extends Metadata {
  readonly name: string | null
}

/** Reads what a record tells of its article. Throws a DocumentError where a field is mapped to what it does not have. */
export async function readMetadata(values: Values): Promise<RecordMetadata> {
  const words = (field: RecordField) => values(field).map(wordsOf)
  const language = words('language').flat().map(languageOf).find(Boolean) ?? null
  const title = await lineOf(words('title').flatMap(([first]) => first ?? []))
  const publisher = await lineOf(words('publisher').flat().filter(isName))
  return {
    title: title === null ? null : withoutPublisher(title, publisher),
    byline: await bylineOf(words('byline')),
    publisher,
    url: words('url').flat().find(isAddress) ?? null,
    published: await anyDate(values('published'), language),
    updatedStamp: await anyDate(values('updated'), language),
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

/** "Mill closes - BBC News" without the name of the house, where the record says the same. */
function withoutPublisher(title: string, publisher: string | null): string {
  const [, rest, name] = /^(.*\S)\s+[-–—|]\s+(\S.*)$/s.exec(title) ?? []
  if (rest === undefined || name === undefined || publisher === null) return title
  return foldWords(name) === foldWords(publisher) ? rest : title
}

async function bylineOf(candidates: readonly string[][]): Promise<string | null> {
  for (const words of candidates) {
    const names = await Promise.all(words.flatMap((some) => some.split(/\s*[;|\n]\s*/)).map(plainLine))
    const writers = names.map(withoutBy).filter(isName)
    if (writers.length > 0) return [...new Set(writers)].join(', ')
  }
  return null
}

/** The first date of some values; where none is one in full, the first that has one among other words. */
async function anyDate(values: readonly unknown[], language: string | null): Promise<FuzzyDate | null> {
  const whole = firstDate(values, language)
  if (whole !== null) return whole
  for (const words of values.flatMap(wordsOf)) {
    const date = await guessDate(words, dayOrder(language))
    if (date !== null) return { ...date, basis: 'METADATA' }
  }
  return null
}
