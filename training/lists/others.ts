import { MONTHS_AND_DAYS } from '../../src/extract/lexicon/months-and-days.ts'
import { IRREGULAR_FORMS, SAYING_LEMMAS } from '../../src/extract/lexicon/verbs.ts'
import { wordList } from '../../src/extract/lexicon/word-list.ts'
import { sayingVerb } from '../../src/extract/verbs.ts'
import { isCommon } from './common-words.ts'
import { taggedWords, wikipediaTitles } from './compromise.ts'
import { articlePeople } from './people.ts'
import { capitalisedKinds, FILES, instances } from './wordnet.ts'

/** Wars, battles, treaties, feasts and games (WordNet's, compromise's holidays). */
export function events(): string[] {
  const named = [FILES.event, FILES.act, FILES.state].flatMap(instances)
  return [...named, ...capitalisedKinds(FILES.event), ...taggedWords('Holiday')].filter(
    (name) => !isCommon(name) || name.includes(' '),
  )
}

/** Nouns that end, or open, the name of an event, treaty, law, prize or work ("War", "Accord", "Battle of"). */
export function eventWords(): string[] {
  return [...EVENT_WORDS]
}

const EVENT_WORDS = wordList(`
act accord accords agreement amendment award awards bill championship championships charter code constitution
convention cup declaration deal doctrine festival games holocaust law marathon medal olympics oscars pact plan prize
protocol resolution revolution rights scandal series spring strategy talks tour treaty trophy uprising war wars day
eve christmas easter ramadan week year bible koran quran tournament open album battle book bowl campaign carnival
census chart crisis derby elections election exhibition expedition fair film genocide invasion magazine massacre movie
novel offensive olympiad operation play primaries primary program programme project rebellion referendum revolt riots
season siege song storm summit symposium system trial typhoon hurricane earthquake
`)

/** Titles of much-read articles that are no person's, of any type: what they tell is where a name begins and ends. */
export function articleTitles(): string[] {
  const people = new Set(articlePeople())
  return wikipediaTitles().filter(
    (title) => !people.has(title) && !isCommon(title) && !/^list of|discography|filmography/.test(title),
  )
}

/** Months, weekdays and their short forms. */
export function calendar(): string[] {
  return [...MONTHS_AND_DAYS]
}

/** "said", "says", "told": what stands beside the speaker. */
export function speechVerbs(): string[] {
  const endings = [...SAYING_LEMMAS].flatMap((lemma) => {
    const stem = lemma.replace(/[ey]$/, '')
    return [`${lemma}s`, `${lemma}es`, `${stem}ies`, `${stem}ied`, `${stem}ed`, `${lemma}${lemma.slice(-1)}ed`]
  })
  return [...endings, ...IRREGULAR_FORMS.keys()].filter((form) => sayingVerb(form)?.isWeak === false)
}
