import { writeFileSync } from 'node:fs'
import { listForm } from '../../src/extract/names/tagger/list-form.ts'
import { bitOf, type List } from '../../src/extract/names/tagger/lists.ts'
import { LONGEST_ENTRY } from '../../src/extract/names/tagger/lists-file.ts'
import { encode } from './encode.ts'
import { companies, organisations, organisationWords } from './organisations.ts'
import { articleTitles, calendar, events, eventWords, speechVerbs } from './others.ts'
import { givenNames, people, surnames, titles } from './people.ts'
import { cities, countries, peoples, places, placeWords, regions } from './places.ts'

/** What each list holds, by its source. */
const SOURCES: Readonly<Record<List, () => readonly string[]>> = {
  GIVEN_NAME: givenNames,
  SURNAME: surnames,
  PERSON: people,
  TITLE: titles,
  COUNTRY: countries,
  LARGE_CITY: () => cities(100_000),
  CITY: () => cities(15_000),
  REGION: regions,
  PLACE: places,
  PLACE_WORD: placeWords,
  PEOPLE: peoples,
  ORGANISATION: organisations,
  COMPANY: companies,
  ORGANISATION_WORD: organisationWords,
  EVENT: events,
  EVENT_WORD: eventWords,
  CALENDAR: calendar,
  SPEECH_VERB: speechVerbs,
  ARTICLE: articleTitles,
}
/** What the file can hold: ASCII is all that is left of names in Latin letters. */
const IS_ENTRY = new RegExp(`^[!-~][ -~]{1,${LONGEST_ENTRY - 1}}$`)

/** All entries of all lists in their list form, each with the set of its lists. */
function makeEntries(): ReadonlyMap<string, number> {
  const entries = new Map<string, number>()
  for (const [list, source] of Object.entries(SOURCES) as [List, () => readonly string[]][]) {
    for (const phrase of source()) {
      const entry = wordsOf(phrase).join(' ')
      if (IS_ENTRY.test(entry)) entries.set(entry, (entries.get(entry) ?? 0) | bitOf(list))
    }
  }
  return entries
}

/** The words of a phrase as the tagger meets them: no commas and brackets, the possessive ending a word of its own. */
function wordsOf(phrase: string): string[] {
  const words = phrase
    .replace(/[,;:()"“”]/g, ' ')
    .replace(/(?<=\p{L})['’]s(?=\s|$)/gu, " 's")
    .trim()
    .split(/\s+/)
  return words.map(listForm)
}

writeFileSync(new URL('../../src/extract/models/lists.bin.br', import.meta.url), encode(makeEntries()))
