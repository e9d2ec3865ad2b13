/** What stands above a Markdown text, between fences, and the text below. */
export interface FrontMatter {
  readonly syntax: 'YAML' | 'TOML' | 'JSON'
  readonly source: string
  readonly body: string
}

/** Front matter is short; a fence further down is a rule between paragraphs. */
const LONGEST = 100_000
const KEY = /^["']?[\p{L}_$][\p{L}\p{N} _.$-]{0,60}["']?[^\S\n]*:(?=\s|$)/u
/** Keys that show that front matter was begun, even where nothing closes it. */
const ARTICLE_KEY = /^(?:title|headline|date|published|author|authors|byline)[^\S\n]*:/im

/**
 * Parts front matter from the text below it: YAML between lines of "---", TOML between "+++", JSON between ";;;", each
 * as the first thing in the text. YAML that nothing closes ends with its last line of "key: value" before an empty one.
 * Null where there is none.
 */
export function splitFrontMatter(text: string): FrontMatter | null {
  const [, fence] = /^\s*(---|\+\+\+|;;;)[^\S\n]*\n/.exec(text.slice(0, LONGEST)) ?? []
  if (fence === undefined) return null
  const start = text.indexOf('\n', text.indexOf(fence)) + 1
  if (fence === '---') return splitAt(text, start, 'YAML', /^(?:---|\.\.\.)[^\S\n]*$/m) ?? unclosed(text, start)
  return fence === '+++'
    ? splitAt(text, start, 'TOML', /^\+\+\+[^\S\n]*$/m)
    : splitAt(text, start, 'JSON', /^;;;[^\S\n]*$/m)
}

/** JSON that stands above a text without fences, as Hugo writes it; null where there is none. */
export function splitJson(text: string): FrontMatter | null {
  if (!/^\s*\{\s*"/.test(text.slice(0, 200))) return null
  const end = /^\}[^\S\n]*$/m.exec(text.slice(0, LONGEST))
  if (end === null) return null
  const split = end.index + 1
  return { syntax: 'JSON', source: text.slice(0, split), body: text.slice(split) }
}

function splitAt(text: string, start: number, syntax: FrontMatter['syntax'], fence: RegExp): FrontMatter | null {
  const inside = text.slice(start, start + LONGEST)
  const close = fence.exec(inside)
  if (close === null) return null
  const source = inside.slice(0, close.index)
  const body = text.slice(start + close.index + close[0].length)
  return syntax !== 'YAML' || isYaml(source) ? { syntax, source, body } : null
}

/** Whether the first line that says something is a key; two rules with words between them are no front matter. */
function isYaml(source: string): boolean {
  const first = source.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#'))
  return first === undefined || KEY.test(first)
}

function unclosed(text: string, start: number): FrontMatter | null {
  const [source = ''] = text.slice(start, start + LONGEST).split(/\n[^\S\n]*\n/, 1)
  const isFields =
    ARTICLE_KEY.test(source) && source.split('\n').every((line) => KEY.test(line) || /^\s+\S|^- /.test(line))
  return isFields ? { syntax: 'YAML', source, body: text.slice(start + source.length) } : null
}
