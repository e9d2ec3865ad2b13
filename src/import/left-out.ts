import type { Dirent } from 'node:fs'

/** What editors, office programs, downloads under way and desktops keep beside files: "a.txt~", "#a.txt#", "a.txt.swp". */
const KEPT_BESIDE =
  /~$|^#.*#$|^~\$|\.sw[a-p]$|\.bak\d?$|\.(?:tmp|part|partial|crdownload|download)$|^(?:Thumbs\.db|desktop\.ini)$/i

/**
 * The folder that a browser saves the images and scripts of a page in: "Page_files" beside "Page.html". The languages are
 * those that Windows ties to a page: learn.microsoft.com/windows/win32/shell/manage#connected-files
 */
const SAVED_FOLDER =
  /(?:\.files|[-_](?:files?|Dateien|fichiers|archivos|bestanden|filer|tiedostot|pliki|soubory|elemei|ficheiros|arquivos|dosyalar|datoteke|fitxers|failid|fails|bylos|fajlovi|fitxategiak))$/

/** Why what stands in a folder is left out, in words, or null where it is not; `names` is all that stands there. */
export function reasonToLeaveOut(entry: Dirent, names: ReadonlySet<string>): string | null {
  const { name } = entry
  if (name.startsWith('.')) return 'hidden'
  if (KEPT_BESIDE.test(name)) return 'a backup or temporary file'
  if (entry.isSymbolicLink()) return 'a link: name it, and it is followed'
  if (entry.isDirectory()) return isSavedBesidePage(name, names) ? 'what a browser saved beside a page' : null
  return entry.isFile() ? null : 'neither a file nor a folder'
}

function isSavedBesidePage(name: string, names: ReadonlySet<string>): boolean {
  const page = name.replace(SAVED_FOLDER, '')
  return page !== name && ['.html', '.htm', '.xhtml', '.shtml'].some((ending) => names.has(page + ending))
}
