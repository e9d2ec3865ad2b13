import picomatch from 'picomatch'

/** A pattern of paths, such as articles/*.html. */
export interface Pattern {
  /** The folder that all it stands for is in. */
  readonly folder: string
  /** How many folders deep below that it reaches. */
  readonly depth: number
  /** Whether it stands for a path below the folder, its parts parted by slashes. */
  readonly matches: (path: string) => boolean
}

/** The pattern that a path is, as shells read them, ** for any folders; null when there is none in it. Hidden files: none. */
export function patternOf(path: string): Pattern | null {
  const { base, glob, isGlob } = picomatch.scan(path)
  if (!isGlob) return null
  const matches = picomatch(glob)
  const depth = glob.includes('**') ? Number.POSITIVE_INFINITY : glob.split('/').length
  return { folder: base === '' ? '.' : base, depth, matches: (below) => matches(below) }
}
