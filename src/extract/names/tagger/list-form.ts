import { foldLetters } from '../../fold-letters.ts'

/**
 * The form in which words stand on the lists: lower case, no accents, a straight apostrophe, no full stop at the end or
 * between initials ("Erdoğan" is "erdogan", "Corp." "corp", "U.S." "us").
 */
export function listForm(word: string): string {
  const plain = foldLetters(word)
    .replace(/[’‘ʼʻ]/g, "'")
    .replace(/[‐-–]/g, '-')
  if (!plain.includes('.') || plain.length < 2) return plain
  return INITIALS.test(plain) ? plain.replaceAll('.', '') : plain.replace(/\.$/, '')
}

const INITIALS = /^(?:\p{L}\.){2,}\p{L}?$/u
