import { decodeHTMLStrict } from 'entities'
import type { Token } from 'marked'

/** Elements whose content is no text of the page. */
const UNREAD = /^<(script|style|iframe|noscript|svg|template|button|select|textarea|video|audio)(?=[\s/>])/i

/**
 * The words of inline Markdown without its marks: links as their words, no images, character references decoded once, a
 * line feed for each line break, single spaces else.
 */
export function wordsOf(tokens: readonly Token[]): string {
  return LEFT_OVER.reduce((text, [mark, words]) => text.replace(mark, words), written(tokens))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

/** Marks that pair with none, links to no address, characters that nobody sees. "sh**" stays. */
const LEFT_OVER: readonly (readonly [mark: RegExp, words: string])[] = [
  [/[\u00ad\u200b\u2060\ufeff]/g, ''],
  [/\[([^[\]]{1,500})\]\([^()\n]{0,500}\)/g, '$1'],
  [/(?<![\p{L}\p{N}_*])(?:_{1,3}|\*{2,3})(?![_*])/gu, ''],
  [/(?<=[.!?]["”’)]?)(?:_{1,3}|\*{2,3})(?!\S)/g, ''],
]

function written(tokens: readonly Token[]): string {
  const parts: string[] = []
  let unread: string | null = null
  for (const token of tokens) {
    const html = token.type === 'html' ? token.raw : ''
    if (unread === null) parts.push(html === '' ? writtenOne(token) : /^<br\b/i.test(html) ? '\n' : '')
    else if (html.toLowerCase().startsWith(`</${unread}`)) unread = null
    unread ??= html.endsWith('/>') ? null : (UNREAD.exec(html)?.[1]?.toLowerCase() ?? null)
  }
  return parts.join('')
}

function writtenOne(token: Token): string {
  if (token.type === 'br') return '\n'
  if (token.type === 'image' || token.type === 'checkbox') return ''
  if ('tokens' in token && token.tokens !== undefined) return written(token.tokens)
  const text = 'text' in token && typeof token.text === 'string' ? token.text : ''
  const isLiteral = token.type === 'codespan' || token.type === 'escape'
  return (isLiteral ? text : decodeHTMLStrict(text)).replace(/\s+/g, ' ')
}
