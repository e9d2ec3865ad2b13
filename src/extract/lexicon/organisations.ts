import { wordList } from './word-list.ts'

/** Words that many bodies' names begin or end with, and that are none of theirs alone, in lower case. */
export const GENERIC_WORDS = wordList(`
university ministry department office committee council court party police parliament government national
international royal federal general central united new south north east west state public american british world
european african first high supreme house bank group association institute school college city nation nations
`)
