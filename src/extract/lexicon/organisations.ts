import { wordList } from './word-list.ts'

/** Words that many bodies' names begin or end with, and that are none of theirs alone, in lower case. */
export const GENERIC_WORDS = wordList(`
university ministry department office committee council court party police parliament government national
international royal federal general central united new south north east west state public american british world
european african first high supreme house bank group association institute school college city nation nations
`)

/** Nouns for one body that has a name, in lower case. */
export const BODY_NOUNS = wordList(`
company firm corporation agency ministry department party university hospital bank airline carrier newspaper magazine
paper broadcaster network union group organization organisation association federation foundation charity club team
school college church government administration campaign court council committee subcommittee commission board bureau
institute manufacturer retailer automaker
`)
