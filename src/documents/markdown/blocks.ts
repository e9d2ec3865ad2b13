import { type MarkedToken, marked, type Token } from 'marked'
import type { Block } from '../compose.ts'
import { layOut } from '../plain/lay-out.ts'
import { withoutTemplateMarks } from './template-marks.ts'
import { wordsOf } from './words.ts'

/** A paragraph; the depth of one that is a heading. */
export interface MarkdownBlock extends Block {
  readonly depth?: number
}

/**
 * The paragraphs of Markdown (CommonMark with GitHub's additions), without its marks: each item of a list and each row of
 * a table one, code as BOILERPLATE. Markdown nested deeper than anyone writes is laid out as plain text.
 */
export async function blocksOfMarkdown(markdown: string): Promise<MarkdownBlock[]> {
  const text = withoutTemplateMarks(markdown)
  const pieces = piecesOf(text)
  const blocks = await Promise.all(pieces.map((piece) => ('html' in piece ? readHtmlBlock(piece.html) : [piece])))
  return blocks.flat()
}

type Piece = MarkdownBlock | { readonly html: string }

function piecesOf(text: string): Piece[] {
  try {
    return withHtmlJoined(marked.lexer(text).flatMap(piecesIn))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return layOut(text).map(({ role, start, end }) => ({ role, text: text.slice(start, end) }))
  }
}

/** HTML that blank lines part is read as one: a table is one element. */
function withHtmlJoined(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  const html: string[] = []
  const endHtml = () => {
    if (html.length > 0) joined.push({ html: html.splice(0).join('') })
  }
  for (const piece of pieces) {
    if ('html' in piece) html.push(piece.html)
    else {
      endHtml()
      joined.push(piece)
    }
  }
  endHtml()
  return joined
}

function piecesIn(token: Token): Piece[] {
  const known = token as MarkedToken // no extension adds others
  switch (known.type) {
    case 'heading':
      return [{ role: 'HEADING', text: wordsOf(known.tokens).replaceAll('\n', ' '), depth: known.depth }]
    case 'paragraph':
      return bodyOf(wordsOf(known.tokens))
    case 'text':
      return bodyOf(wordsOf([known]))
    case 'blockquote':
      return known.tokens.flatMap(piecesIn)
    case 'list':
      return known.items.flatMap((item) => item.tokens.flatMap(piecesIn))
    case 'table':
      return [known.header, ...known.rows].flatMap((row) => bodyOf(row.map(({ tokens }) => wordsOf(tokens)).join(', ')))
    case 'code':
      return known.codeBlockStyle === 'indented' ? indented(known.text) : codeBlocks(known.text, 'BOILERPLATE')
    case 'html':
      return [{ html: known.raw }]
    default:
      return []
  }
}

/** Two line breaks part paragraphs. */
function bodyOf(words: string): Block[] {
  return words.split(/\n{2,}/).map((text) => ({ role: 'BODY', text: text.trim() }))
}

function codeBlocks(text: string, role: Block['role']): Block[] {
  return text.split(/\n\s*\n/).map((lines) => ({ role, text: lines.trim() }))
}

/** What is indented is code, but not inside HTML, nor where pasted text indents its sentences. */
function indented(text: string): Piece[] {
  if (/^<[a-z][^<>]*>/i.test(text)) return [{ html: text }]
  const isProse =
    /^["“‘«(]?\p{Lu}\p{L}*,? \p{L}/u.test(text) && /[.!?]["”’»)]?$/u.test(text.trim()) && !/[{};=<>]/.test(text)
  return codeBlocks(text, isProse ? 'BODY' : 'BOILERPLATE')
}

async function readHtmlBlock(html: string): Promise<Block[]> {
  if (html.replace(/<[^<>]*>/g, '').trim() === '') return []
  const { blocksOfHtml } = await import('../html/fragment.ts')
  return blocksOfHtml(html)
}
