import { wordList } from './word-list.ts'

/** Months, weekdays and their short forms: capitalised, but no names. */
export const MONTHS_AND_DAYS = wordList(`
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
mondays tuesdays wednesdays thursdays fridays saturdays sundays
`)
