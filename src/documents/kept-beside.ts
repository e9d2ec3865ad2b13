/** What editors, office programs, downloads under way and desktops keep beside files: "a.txt~", "#a.txt#", "a.txt.swp". */
const KEPT_BESIDE =
  /~$|^#.*#$|^~\$|\.sw[a-p]$|\.bak\d?$|\.(?:tmp|part|partial|crdownload|download)$|^(?:Thumbs\.db|desktop\.ini)$/i

/**
 * The folder that a browser saves the images and scripts of a page in: "Page_files" beside "Page.html". The languages are
 * those that Windows ties to a page: learn.microsoft.com/windows/win32/shell/manage#connected-files
 */
const SAVED_FOLDER =
  /(?:\.files|[-_](?:files?|Dateien|fichiers|archivos|bestanden|filer|tiedostot|pliki|soubory|elemei|ficheiros|arquivos|dosyalar|datoteke|fitxers|failid|fails|bylos|fajlovi|fitxategiak))$/

/** Why what has a name is left out of a folder, where the name says it. */
export function reasonByName(name: string): string | null {
  if (name.startsWith('.')) return 'hidden'
  return KEPT_BESIDE.test(name) ? 'a backup or temporary file' : null
}

/** Whether a folder has what belongs to a page, by the name of one that is beside it. */
export function isSavedBesidePage(name: string, isBeside: (name: string) => boolean): boolean {
  const page = name.replace(SAVED_FOLDER, '')
  return page !== name && ['.html', '.htm', '.xhtml', '.shtml'].some((ending) => isBeside(page + ending))
}
