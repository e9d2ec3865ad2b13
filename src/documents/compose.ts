import type { Paragraph, ParagraphRole } from './document.ts'

/** A paragraph before it has a place in a text; its text holds no blank line, and no white space at its edges. */
export interface Block {
  readonly role: ParagraphRole
  readonly text: string
}

/** The text that blocks make, a blank line between two, and its paragraphs. Empty blocks are left out. */
export function compose(blocks: readonly Block[]): { text: string; paragraphs: Paragraph[] } {
  const filled = blocks.filter(({ text }) => text !== '')
  let end = -PARTING.length
  const paragraphs = filled.map(({ role, text }) => {
    const start = end + PARTING.length
    end = start + text.length
    return { role, start, end }
  })
  return { text: filled.map(({ text }) => text).join(PARTING), paragraphs }
}

const PARTING = '\n\n'
