import { letters } from './likeness.ts'

/** Whether some words name the site that a page stands on. */
export type IsSite = (words: string) => boolean

/**
 * Tells names of the site: those that the page claims, and what its domain spells ("The Harbour Gazette" on
 * harbourgazette.com, "BBC News" on bbc.co.uk, "NYT" on nyt.com).
 */
export function siteNames(publishers: readonly string[], address: string | null): IsSite {
  const known = new Set(publishers.map(bare).filter((name) => name !== ''))
  const labels = domainLabels(address)
  return (words) => {
    const name = bare(words)
    if (name === '') return false
    return known.has(name) || labels.some((label) => isDomainName(name, words, label))
  }
}

function bare(name: string): string {
  return letters(name.replace(/^(?:the|www\.)\s*|\.(?:com?|org|net|info)(?:\.\w\w)?$/gi, ''))
}

/** 'news.example.co.uk' gives 'example': the labels that are longer than a suffix. */
function domainLabels(address: string | null): string[] {
  if (address === null) return []
  const labels = new URL(address).hostname.replace(/^(?:www\d?|m|mobile|amp|edition)\./, '').split('.')
  return labels
    .slice(0, -1)
    .filter((label) => label.length > 3 || labels.length === 2)
    .map(letters)
}

function isDomainName(name: string, words: string, label: string): boolean {
  if (label === '' || words.length > 40) return false
  if (name === label || name === `the${label}`) return true
  if (label.length >= 4 && name.includes(label) && words.split(/\s+/).length <= 4) return true
  const initials =
    words
      .match(/(?<!\p{L})\p{L}/gu)
      ?.join('')
      .toLowerCase() ?? ''
  return initials.length >= 3 && initials === label
}
