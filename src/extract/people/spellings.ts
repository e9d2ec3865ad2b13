import { remembered } from '../remembered.ts'

/** The same for one name's spellings in Latin letters: "Mohammed", "Muhamad"; "Zelensky", "Zelenskiy". */
export const soundOf = remembered((word: string): string =>
  word
    .replace(/ph/g, 'f')
    .replace(/ou|oo|o/g, 'u')
    .replace(/(?:y|i)+/g, 'i')
    .replace(/e/g, 'a')
    .replace(/q|ck|c(?!h)/g, 'k')
    .replace(/(.)\1+/g, '$1'),
)

/** A word with its letters sorted but for the first: the same for "Akhtar" and the slip "Akthar". */
export function slipForm(word: string): string {
  return word.charAt(0) + [...word.slice(1)].sort().join('')
}
