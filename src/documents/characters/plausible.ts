const WORD = /[\p{L}\p{M}]+/gu
/** "Wort", "WORT", "wort", "d'été" in parts, and words of scripts without capitals. */
const SANE_WORD = /^(?:\p{Lu}?[\p{Ll}\p{M}]*|[\p{Lu}\p{M}]+|[\p{Lo}\p{Lm}\p{M}]+)$/u
const ONE_SCRIPT =
  /^(?:[\p{Script=Latin}\p{M}]+|[\p{Script=Cyrillic}\p{M}]+|[\p{Script=Greek}\p{M}]+|[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+)$/u
/** What no text holds: bytes that mean nothing, control characters, private use, unassigned, half-width katakana, boxes. */
const NO_TEXT = /[^\P{Cc}\t\n\v\f\r]|[\ufffd\p{Co}\p{Cn}\uff61-\uff9f\u2500-\u259f]/u
/** A sign within a word that is none of writing: "Ð¤Ð°", "t³umacz". */
const SIGN_IN_WORD = /\p{L}[^\p{L}\p{M}\p{Nd}\p{Zs}\p{Pd}\p{Pf}\p{Pi}\p{Po}\p{Ps}\p{Pe}\p{ASCII}]\p{L}/gu

/**
 * How much of a text looks like bytes read in a wrong encoding, from 0 to 1: of its words with letters beyond ASCII,
 * those whose capitals or scripts are not as words have them, and those that hold signs. 1 where it cannot be text.
 */
export function shareOfOdd(text: string): number {
  if (NO_TEXT.test(text) || hasMostlyCapitals(text)) return 1
  const words = [...text.matchAll(WORD)].map(([word]) => word).filter((word) => /\P{ASCII}/u.test(word))
  const odd = words.filter((word) => !SANE_WORD.test(word) || !ONE_SCRIPT.test(word)).length
  const signs = text.match(SIGN_IN_WORD)?.length ?? 0
  return Math.min(1, (odd + signs) / Math.max(words.length, 1))
}

/** Cyrillic in the wrong one of two encodings has capitals for small letters. */
function hasMostlyCapitals(text: string): boolean {
  const letters = text.match(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu) ?? []
  return letters.filter((letter) => /\p{Lu}/u.test(letter)).length * 2 > letters.length
}

/** Which letters a language of Asia is told by; a text in an encoding of it has that share of them. */
const LETTERS: readonly (readonly [encoding: RegExp, letters: RegExp, least: number, most: number])[] = [
  [/^(?:shift_?jis|euc-jp|iso-2022-jp)/i, /[\u3040-\u30ff]/gu, 0.1, 1],
  [/^(?:gb|big5)/i, /[\u3040-\u30ff\uac00-\ud7a3]/gu, 0, 0.05],
  [/^euc-kr/i, /[\uac00-\ud7a3]/gu, 0.5, 1],
]

/** Whether a text has the letters that texts in an encoding of Asia have: kana in Japanese, none in Chinese. */
export function hasLettersOf(encoding: string, text: string): boolean {
  const expected = LETTERS.find(([pattern]) => pattern.test(encoding))
  if (expected === undefined) return true
  const [, letters, least, most] = expected
  const all = text.match(/[\p{Script=Han}\u3040-\u30ff\uac00-\ud7a3]/gu)?.length ?? 0
  const share = (text.match(letters)?.length ?? 0) / Math.max(all, 1)
  return all > 0 && share >= least && share <= most
}
