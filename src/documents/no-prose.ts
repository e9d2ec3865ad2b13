const STYLE_SHEET = /\.(?:css|scss|less)$/i
const PROGRAM = /\.(?:[cm]?[jt]s|[jt]sx|py|rb|pl|php|sh|bat|ps1|java|c|cpp|h|cs|go|rs|r|sql)$/i
const SHORTCUT = /^\[(?:InternetShortcut|Desktop Entry)\]/m
const RULE = /\{[^{}:]*:[^{}]*\}/
/** How lines of programs end, or begin. */
const STATEMENT =
  /[{}();=,[\]\\:]$|^(?:import|from|def|class|return|const|let|var|function|package|use|using|select|insert|create)\b|^(?:#|\/\/|\/?\*|--|@)/i

/** What kind of text that is no prose a file is, by its name and how it looks ("a style sheet"); null for any other. */
export function noProseKind(name: string, text: string): string | null {
  const opening = text.slice(0, 2 ** 14)
  if (STYLE_SHEET.test(name) && RULE.test(opening)) return 'a style sheet'
  if (PROGRAM.test(name) && isProgram(opening)) return 'a program'
  return SHORTCUT.test(opening.slice(0, 200)) ? 'a shortcut' : null
}

/** Whether at least half of the lines look like those of a program. */
function isProgram(opening: string): boolean {
  const lines = opening
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.filter((line) => STATEMENT.test(line)).length * 2 >= lines.length
}
