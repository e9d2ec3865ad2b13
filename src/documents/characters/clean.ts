import { controlsAsWindows1252 } from './windows-1252.ts'

/** What colours text on a terminal: ESC [ numbers letter (https://www.ecma-international.org/publications-and-standards/standards/ecma-48/). */
const TERMINAL_SEQUENCE = new RegExp(`${String.fromCharCode(0x1b)}\\[[0-9;?]{0,20}[@-~]`, 'g')
/** Vertical tab, form feed and U+2028 end lines as well. */
const LINE_END = /\r\r?\n|[\r\v\f\u2028]/g
/** NUL and other control characters but tab and line feed; the byte order mark; the soft hyphen, no sign of a text. */
const UNSEEN = /[^\P{Cc}\t\n]|[\ufeff\u00ad]/gu

/**
 * A text as it is stored: line feeds only, no control characters but tabs, no byte order marks (not even in the middle,
 * where files were joined), no soft hyphens, no unpaired surrogates, NFC. Other invisible characters stay.
 */
export function clean(text: string): string {
  return controlsAsWindows1252(text.replace(TERMINAL_SEQUENCE, ''))
    .replace(LINE_END, '\n')
    .replaceAll('\u2029', '\n\n')
    .replace(UNSEEN, '')
    .toWellFormed()
    .normalize('NFC')
}
