import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { declaredCharset } from '../../src/documents/characters/declared.ts'
import { decode } from '../../src/documents/characters/decode.ts'
import { decodeLeftOverEntities } from '../../src/documents/characters/entities.ts'
import { DocumentError } from '../../src/documents/index.ts'

const latin1 = (bytes: string) => Buffer.from(bytes, 'latin1')
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

test.each([
  ['Windows-1252', latin1('The caf\xe9 said \x93no\x94 again and again.'), 'The café said “no” again and again.'],
  ['UTF-16 with its mark', utf16('Señor López'), 'Señor López'],
  ['UTF-16 without a mark', Buffer.from('Señor López said “no”.', 'utf16le'), 'Señor López said “no”.'],
  ['UTF-16 the other way round', iconv.encode('Señor López said no.', 'utf-16be'), 'Señor López said no.'],
  ['UTF-16 cut within a pair', utf16('Yes, she said \ud83d'), 'Yes, she said \ufffd'],
  ['UTF-32 without a mark', iconv.encode('Señor 🚢', 'utf-32le', { addBOM: false }), 'Señor 🚢'],
  ['UTF-32 with its mark', iconv.encode('Señor 🚢', 'utf-32be', { addBOM: true }), 'Señor 🚢'],
  ['UTF-8 with its mark', Buffer.from('\ufeffYes.'), 'Yes.'],
  ['UTF-8 with two marks, and one where files were joined', Buffer.from('\ufeff\ufeffYes.\n\ufeffNo.'), 'Yes.\nNo.'],
  ['line ends of all kinds', Buffer.from('a\r\nb\rc\nd\r\r\ne\u2028f\vg\fh\u2029i'), 'a\nb\nc\nd\ne\nf\ng\nh\n\ni'],
  ['blank lines of a Macintosh', Buffer.from('a\r\rb'), 'a\n\nb'],
  ['letters with marks apart', Buffer.from('Lo\u0301pez'), 'López'],
  ['NUL among words', Buffer.from('In\0es Calloway sp\0oke.\0\0\0\0\0\0\0\0\0\0\0'), 'Ines Calloway spoke.'],
  ['control characters', Buffer.from('The\x07 boat\x08 \x1b[31mleft\x1b[0m at \x7fnoon.'), 'The boat left at noon.'],
  ['control characters that Windows-1252 has marks for', Buffer.from('\x93Yes,\x94 he said.'), '“Yes,” he said.'],
  ['soft hyphens', Buffer.from('the gov\u00adern\u00adment'), 'the government'],
  ['joiners and directions', Buffer.from('a\u200bb\u200dc\u202ed'), 'a\u200bb\u200dc\u202ed'],
])('%s: read as it is stored', (_, bytes, text) => expect(decode(bytes)).toBe(text))

test.each([
  ['a letter of Windows-1252 within a word', '“The caf\xe9 is open,” — he said.', '“The café is open,” — he said.'],
  ['its marks at the edge of words', '— \x93Stay,\x94 said “she”.', '— “Stay,” said “she”.'],
  ['its apostrophe', '— it\x92s “here”.', '— it’s “here”.'],
  ['a sign cut short', '“It is \xe2\x80 open,” he said.', '“It is \ufffd open,” he said.'],
  ['a byte that is no letter there', '“It is\xff open,” he said.', '“It is\ufffd open,” he said.'],
])('UTF-8 but for %s is still UTF-8', (_, written, text) => {
  const bytes = Buffer.concat([...written].map((sign) => (/[\x80-\xff]/.test(sign) ? latin1(sign) : Buffer.from(sign))))
  expect(decode(bytes)).toBe(text)
})

test.each([
  ['windows-1251', 'Министр сказал, что линия снова открыта после одиннадцати лет ожидания.'],
  ['koi8-r', 'Министр сказал, что линия снова открыта после одиннадцати лет ожидания.'],
  ['windows-1253', 'Η παλιά γραμμή άνοιξε ξανά την Τρίτη μετά από έντεκα χρόνια.'],
  ['windows-1250', 'Stara linia promowa na wyspę została otwarta we wtorek po jedenastu latach. „Długo czekaliśmy”'],
  ['iso-8859-9', 'Eski feribot hattı on bir yıl sonra salı günü yeniden açıldı. Belediye başkanı söyledi.'],
  ['windows-1256', 'إعادة فتح خط العبارة القديم بعد أحد عشر عاما، قالت العمدة يوم الثلاثاء.'],
  ['shift_jis', '港は十一年ぶりに再開した。市長は「長い間待っていた」と述べた。'],
  ['euc-jp', '港は十一年ぶりに再開した。市長は「長い間待っていた」と述べた。'],
  ['gb18030', '渡轮航线在十一年后于星期二重新开放。市长说：“我们等了很久。”'],
  ['big5', '渡輪航線在十一年後於星期二重新開放。市長說：「我們等了很久。」'],
  ['euc-kr', '여객선 노선이 11년 만에 다시 열렸다. 시장은 오래 기다렸다고 말했다.'],
])('%s is told by its bytes', (encoding, text) => expect(decode(iconv.encode(text, encoding))).toBe(text))

test('what is declared is believed where the bytes do not tell, and not against them', () => {
  const russian = iconv.encode('<meta charset="windows-1251"><p>Да.', 'windows-1251')
  expect(decode(russian)).toContain('<p>Да.')
  expect(decode(iconv.encode('Да, да.', 'windows-1251'), 'windows-1251')).toBe('Да, да.')
  expect(decode(Buffer.from('<meta charset="iso-8859-1"><p>Café'))).toContain('Café')
  expect(decode(latin1('<?xml version="1.0" encoding="ISO-8859-1"?><p>Caf\xe9 \x93no\x94'))).toContain('Café “no”')
  expect(decode(latin1('<meta charset="no-such-thing"><p>The caf\xe9 is open'))).toContain('café')
})

test.each([
  ['<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', 'shift_jis'],
  ['\n<!doctype html><meta charset=KOI8-R>', 'koi8-r'],
  ["<?xml version='1.0' encoding='GB2312'?>", 'gb2312'],
  ['charset=utf-8', null],
  ['<p>No word of it', null],
])('%j declares %s', (markup, charset) => expect(declaredCharset(Buffer.from(markup))).toBe(charset))

const SPOILED = (text: string) => Buffer.from(Buffer.from(text).toString('latin1'))
test.each([
  ['UTF-8 read as Latin-1', SPOILED('“Yes,” said René — no'), '“Yes,” said René — no'],
  ['UTF-8 read as Windows-1252', Buffer.from('â€œYes,â€\x9d said RenÃ©'), '“Yes,” said René'],
  ['Cyrillic read as Latin-1', SPOILED('Министр сказал'), 'Министр сказал'],
])('%s and saved again is repaired', (_, bytes, text) => expect(decode(bytes)).toBe(text))

test.each(['The mark â€œ stands for “', 'CAFÉ’S DAY', 'São Paulo, Ã and ©', 'Éŕ and RenÃ©'])(
  '%s is left as it is: no repair is certain',
  (text) => expect(decode(Buffer.from(text))).toBe(text),
)

test.each([
  ['a PDF file', Buffer.from('%PDF-1.7 …')],
  ['a PNG image', latin1('\x89PNG\r\n')],
  ['an RTF file', Buffer.from('{\\rtf1 yes}')],
  ['binary data', latin1('\xff\x81\x01\x02\x41')],
  ['binary data', Buffer.from('a\0b\0\0\0c\x01d\x02')],
  ['UTF-8, UTF-16', latin1('\xe4\xe0.')],
  ['this file is empty', Buffer.from(' \n\t ')],
  ['this file is empty', Buffer.from('')],
  ['this file is empty', Buffer.from('\ufeff\0')],
  ['has no words', Buffer.from('123 --- 456')],
])('the error says: %s', (kind, bytes) => {
  expect(() => decode(bytes)).toThrow(DocumentError)
  expect(() => decode(bytes)).toThrow(kind)
  expect(() => decode(bytes)).toThrow(/^expected (?:plain text|an article)\b/)
})

test.each([
  ['&ldquo;Open,&rdquo; he said &amp;amp; left &#8212; &#x2019;', '“Open,” he said &amp; left — ’'],
  ['Ren&eacute; &lt;b&gt;', 'René <b>'],
  ['Use &lt;b&gt; for bold', 'Use &lt;b&gt; for bold'],
  ['AT&T &bogus; R&D;', 'AT&T &bogus; R&D;'],
])('entities left in plain text are decoded once: %s', (text, decoded) => {
  expect(decodeLeftOverEntities(text)).toBe(decoded)
})

test('any bytes are text without NUL and lone surrogates, in NFC, or refused with a DocumentError', () => {
  const wide = fc.string({ unit: 'binary' }).map((text) => Buffer.from(text, 'utf16le'))
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), wide, fc.string().map(latin1)), (bytes) => {
      try {
        const text = decode(bytes)
        expect(text).not.toMatch(/[^\P{Cc}\t\n]|\ufeff/u)
        expect(text.isWellFormed()).toBe(true)
        expect(text).toBe(text.normalize('NFC'))
      } catch (error) {
        if (!(error instanceof DocumentError)) throw error
      }
    }),
  )
})

test('what is written in UTF-8 or UTF-16 is read as it was', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `Words: ${text.normalize('NFC')}.`)
  fc.assert(
    fc.property(words, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'), (text, encoding) => {
      expect(decode(iconv.encode(text, encoding, { addBOM: true }))).toBe(text)
    }),
  )
})
