const TITLES = new Set(
  `mr mrs ms miss dr sir lord lady dame sen senator rep representative gov governor president prime minister vice
  chancellor secretary judge justice gen general col colonel capt captain lt sgt maj major adm admiral chief king queen
  prince princess pope rev reverend father bishop cardinal professor prof mayor speaker chairman chairwoman congressman
  congresswoman ambassador detective inspector officer deputy spokesman spokeswoman spokesperson former ex us foreign
  defense defence`.split(/\s+/),
)
const DROPPED = /^(?:the|a|an|jr|sr|ii|iii)$/

/** The words of a name in lower case, without accents, marks, possessives and articles. */
function nameWords(name: string): string[] {
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const words = folded
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .split(/\s+/)
  return words.filter((word) => word !== '' && !DROPPED.test(word))
}

function withoutTitles(words: readonly string[]): string[] {
  return words.filter((word) => !TITLES.has(word))
}

/** The last word of a name, titles left out where anything else is there; empty for a name without words. */
export function lastName(name: string): string {
  const words = nameWords(name)
  return withoutTitles(words).at(-1) ?? words.at(-1) ?? ''
}

/** Whether two names have the same words. */
export function isSameName(one: string, other: string): boolean {
  const words = nameWords(one).join(' ')
  return words !== '' && words === nameWords(other).join(' ')
}

/** Whether some words have one in common with others, whatever its case. */
export function haveCommonWord(one: string, other: string): boolean {
  const words = nameWords(other)
  return nameWords(one).some((word) => words.includes(word))
}

/**
 * Whether two names are one person's or body's: one has the other's words, or the last words agree and no first ones
 * differ.
 */
export function namesMatch(one: string, other: string): boolean {
  const [words, others] = [withoutTitles(nameWords(one)), withoutTitles(nameWords(other))]
  const [last, otherLast] = [words.at(-1), others.at(-1)]
  if (last === undefined || otherLast === undefined) return isSameName(one, other)
  if (last !== otherLast) return isPartOf(words, others)
  if (words.length === 1 || others.length === 1) return true
  return isSameGivenName(words[0] ?? '', others[0] ?? '') || words.slice(0, -1).some((word) => others.includes(word))
}

function isPartOf(words: readonly string[], others: readonly string[]): boolean {
  const [short, long] = words.length <= others.length ? [words, others] : [others, words]
  return short.length > 1 && short.every((word) => long.includes(word))
}

/** The same, or one of them its initial. */
function isSameGivenName(one: string, other: string): boolean {
  if (one === other) return true
  return one[0] === other[0] && (one.length === 1 || other.length === 1)
}
