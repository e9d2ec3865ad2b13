/** Letters that Unicode does not take apart into a letter and an accent. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

/**
 * The form in which words stand on the lists: lower case, no accents, a straight apostrophe, no full stop at the end or
 * between initials ("Erdoğan" is "erdogan", "Corp." "corp", "U.S." "us").
 */
export function listForm(word: string): string {
  const lower = word.toLowerCase()
  const plain = /[^\0-\x7f]/.test(lower) ? bare(lower) : lower
  if (!plain.includes('.') || plain.length < 2) return plain
  return INITIALS.test(plain) ? plain.replaceAll('.', '') : plain.replace(/\.$/, '')
}

const INITIALS = /^(?:\p{L}\.){2,}\p{L}?$/u

function bare(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼʻ]/g, "'")
    .replace(/[‐-–]/g, '-')
    .replace(/[øłđðıßæœþ]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
}
