/** Letters that Unicode does not take apart into a plain one and a mark. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
])

/** Words in small letters without diacritics: "Øystein Łódź" is "oystein lodz". */
export function foldLetters(words: string): string {
  const small = words.toLowerCase()
  if (/^[\0-\x7f]*$/.test(small)) return small
  return small
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðþßæœı]/g, (letter) => PLAIN.get(letter) ?? letter)
}
