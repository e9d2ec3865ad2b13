/** A name without case and accents, white space made even: what names are looked up and sorted by. */
export function fold(name: string): string {
  return bare(name).toLowerCase().replace(/\s+/gu, ' ').trim()
}

/** A name without accents. Most have nothing beyond ASCII, and taking nothing apart is the faster for it. */
function bare(name: string): string {
  return /[^\0-\x7f]/.test(name) ? name.normalize('NFKD').replace(/\p{M}/gu, '') : name
}
