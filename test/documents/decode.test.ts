import { expect, test } from 'vitest'
import { decode } from '../../src/documents/characters/decode.ts'
import { DocumentError } from '../../src/documents/index.ts'

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

test.each([
  [
    'Windows-1252',
    Buffer.from('The caf\xe9 said \x93no\x94 again and again.', 'latin1'),
    'The café said “no” again and again.',
  ],
  ['UTF-16 with its mark', utf16('Señor López'), 'Señor López'],
  ['UTF-8 with its mark', Buffer.from('\ufeffYes.'), 'Yes.'],
  ['line ends of all kinds', Buffer.from('a\r\nb\rc\n'), 'a\nb\nc\n'],
  ['letters with marks apart', Buffer.from('Lo\u0301pez'), 'López'],
])('%s is read', (_, bytes, text) => expect(decode(bytes)).toBe(text))

test.each([
  ['a PDF file', Buffer.from('%PDF-1.7 …')],
  ['a PNG image', Buffer.from('\x89PNG\r\n', 'latin1')],
  ['a ZIP archive', Buffer.from('PK\x03\x04')],
  ['a gzip archive', Buffer.from([0x1f, 0x8b, 8])],
  ['an RTF file', Buffer.from('{\\rtf1 yes}')],
  ['HTML, which is not read yet', Buffer.from('\n <!DOCTYPE html><p>Yes.')],
  ['XML, which is not read yet', Buffer.from('<?xml version="1.0"?><a/>')],
  ['contains NUL bytes', Buffer.from('abc\0def')],
  ['binary data', Buffer.from([0xff, 0x81, 0x01, 0x02, 0x41])],
  ['is empty', Buffer.from(' \n\t ')],
  ['is empty', Buffer.from('')],
  ['has no words', Buffer.from('123 --- 456')],
])('the error says: %s', (kind, bytes) => {
  expect(() => decode(bytes)).toThrow(DocumentError)
  expect(() => decode(bytes)).toThrow(kind)
  expect(() => decode(bytes)).toThrow('expected plain text')
})
