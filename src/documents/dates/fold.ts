/**
 * A text as dates are compared: lower case, digits 0 to 9, plain spaces and signs, without the accents of Latin, Greek
 * and Cyrillic letters and the vowel signs of Arabic ones ("MÄRZ" is "marz", "٤" is "4").
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0640\u064b-\u0655\u200e\u200f\u061c\ufeff]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/['’´`]/g, "'")
    .replace(/(تشرين|كانون) (?=ال)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Digits of every script stand in tens from their zero, which no digit stands before. */
function asciiDigit(digit: string): string {
  let zero = digit.codePointAt(0) ?? 0
  const value = zero
  while (value - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String(value - zero)
}
