import { isCommon } from '../lists/common-words.ts'
import { givenNames, surnames } from '../lists/people.ts'
import { cities, places, regions } from '../lists/places.ts'
import { BODIES } from './bodies.ts'
import { type Row, rowsOf } from './rows.ts'
import { ITEMS, type Item } from './suggestions.ts'

/** Descriptions of bodies that news names without saying where they are; chains of shops are not among them. */
const NEWSWORTHY =
  /multinational|airline|automotive|automaker|aerospace|oil and gas|petroleum|technology company|newspaper|broadcaster|political party|central bank|investment bank/i
const LOCAL = /chain|district|subsidiary|operator of|library|school|flag of|former|retailer|brand of|fuel station/i

/** The hand-made list of bodies, then the companies, banks, parties and newspapers that name-suggestion-index names. */
export function organisations(): Row[][] {
  const taken = new Set(
    [givenNames(), surnames(), places(), regions(), cities(15_000)].flat().map((name) => name.toLowerCase()),
  )
  const isItsOwn = ({ label }: Item) => !taken.has(label.toLowerCase()) && !isCommon(label) && label.length > 2
  const items = ITEMS.filter(
    ({ label, description }) => NEWSWORTHY.test(description) && !LOCAL.test(`${description} ${label}`),
  )
  return [
    rowsOf(BODIES, 'ORGANIZATION'),
    items.filter(isItsOwn).map(({ id, label }) => ({ type: 'ORGANIZATION', wikidataId: id, names: [label] })),
  ]
}
