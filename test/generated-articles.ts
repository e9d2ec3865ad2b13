const PEOPLE = ['Anna Berg', 'Paul Weston', 'John Abbott', 'Ruth Stone'] as const
const PLACES = ['Norway', 'Poland', 'Georgia'] as const
const DAYS = ['', 'March 3, 2016', 'March 3, 2016', 'May 20, 2016', 'January 1, 2017'] as const
const AGENCIES = ['', 'Reuters', 'AP'] as const

/**
 * Articles in which people speak about each other and about countries by a fixed pattern, with ties: the same number
 * gives the same articles. Some are undated, some print no agency, and each tenth is the first again, a little longer.
 */
export function generatedArticles(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, number) => [`article-${number}.txt`, textOf(number)]))
}

function textOf(number: number): string {
  if (number % 10 === 9) return `${textOf(0)}\nNothing was added on day ${number}.\n`
  const [speaker, other, third] = [0, 1, 3].map((step) => at(PEOPLE, number * 2 + step + (number % 3)))
  const [country, neighbour] = [at(PLACES, number), at(PLACES, number + 1)]
  const agency = at(AGENCIES, number)
  const dateline = agency === '' ? '' : `${country} (${agency}) - `
  return `Talks of round ${number}

${at(DAYS, number)}

${dateline}Delegates met in ${country} for round ${number}. ${speaker} came with ${other} from ${neighbour}.

"We trust ${country} and ${other}," ${speaker} told ${third}. "${other} knows ${neighbour} well."

"Nothing is signed in round ${number}," ${other} said. ${third} met ${speaker} later.

"${speaker} is right," ${third} said. The hall called it "a day for ${neighbour}."
`
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length]
  if (value === undefined) throw new Error('expected a value to choose from')
  return value
}
