import { FOREIGN_CUES, FOREIGN_FUNCTION_WORDS } from '../lexicon/foreign-words.ts'
import { wordList } from '../lexicon/word-list.ts'
import type { Token } from './tokens.ts'

/** Words of English that no other language with Latin letters spells alike and uses as often. */
const ENGLISH_WORDS = wordList(`
the of and with said says that this from his they were would have has been not but by it he she you which their is to
was for are at
`)
/** Where the letters end that Latin alphabets have. */
const LAST_LATIN = 0x24f

/** Whether the words of a paragraph are of another language than English, by its small words and its letters. */
export function isForeign(words: readonly Token[]): boolean {
  let [foreign, english] = [0, 0]
  for (const [index, { text, lower }] of words.entries()) {
    if (ENGLISH_WORDS.has(lower)) english++
    else if (isSmall(words, index) && (isForeignWord(lower) || isNotLatin(text))) foreign++
  }
  return foreign > english
}

/** "La ligne", but not "La Paz": a capital before a small letter is that of a sentence. */
function isSmall(words: readonly Token[], index: number): boolean {
  const [word, next] = [words[index], words[index + 1]]
  return word?.text === word?.lower || (next !== undefined && /^\p{Ll}/u.test(next.text))
}

function isForeignWord(word: string): boolean {
  return FOREIGN_FUNCTION_WORDS.has(word) || FOREIGN_CUES.has(word)
}

function isNotLatin(word: string): boolean {
  return word.charCodeAt(0) > LAST_LATIN && /^(?!\p{Script=Latin})\p{L}/u.test(word)
}
