import { wordList } from './word-list.ts'

/**
 * Courtesy titles and ranks that open a name and are no part of it, without full stop, in lower case; none that is a
 * given name as well ("Don").
 */
export const COURTESIES = wordList(`
mr mrs ms miss mx dr sir dame prof professor rev reverend hon mme mlle madam sheikh sheik sheikha sayyid ayatollah shri
smt maulana alhaji hajji hajj haji datuk datin herr frau señor señora lord lady
`)

/** What tells a son from his father, after a name, in lower case. */
export const GENERATIONS = wordList('jr sr ii iii iv')

/** Small words that open a family name ("de Hoop Scheffer", "bin Laden", "al-Ansari"), in lower case. */
export const PARTICLES = wordList(`
al el ul bin bint ibn ben abu abou de del della di da do dos das du des la le las los van von der den ten ter zu zur st
san santa mac o af av
`)

/** Small words that a father's name follows, in lower case. */
export const FATHERS = wordList('bin ibn ben bint')

/** Words of headlines, which few long names have, in lower case. */
export const HEADLINE_WORDS = wordList(`
about after against and as at before but by from for got has in into is more not on over says than that the to was when
while will with
`)
