/** Codes of the languages that news is mostly written in, whose names are known in English and in the language itself. */
const CODES =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ku ky lo lt lv mk ml mn mr ms my nb ne nl nn no pa pl ps pt ro ru sd si sk sl so sq sr sv sw ta te th tl tr uk ur uz vi zh zu'

/** A language as BCP 47 writes it ("en_US", "eng", "English", "Deutsch"); null for what is none. */
export function languageOf(words: string): string | null {
  const written = words.trim().replaceAll('_', '-')
  const code = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(written) ? written : codesByName().get(written.toLowerCase())
  if (code === undefined) return null
  try {
    return Intl.getCanonicalLocales(code)[0] ?? null
  } catch {
    return null // well formed is not all that it asks
  }
}

let known: ReadonlyMap<string, string> | undefined

function codesByName(): ReadonlyMap<string, string> {
  known ??= new Map(CODES.split(' ').flatMap((code) => ['en', code].map((inside) => [nameOf(code, inside), code])))
  return known
}

function nameOf(code: string, inside: string): string {
  return new Intl.DisplayNames([inside], { type: 'language' }).of(code)?.toLowerCase() ?? code
}
