import { statSync } from 'node:fs'
import path from 'node:path'

/** What keeps a file from being written where a path says, and what helps; null where nothing is seen to. */
export function obstacleTo(file: string): string | null {
  const folder = path.dirname(path.resolve(file))
  if (kindOf(file) === 'FOLDER') return 'expected the path of a file, but it is a folder; name a file in it'
  switch (kindOf(folder)) {
    case 'NOTHING':
      return `expected a folder that is there, but there is no ${folder}; make it first`
    case 'OTHER':
      return `expected a folder, but ${folder} is none; name another path`
    case 'FOLDER':
      return null
  }
}

function kindOf(place: string): 'FOLDER' | 'NOTHING' | 'OTHER' {
  try {
    return statSync(place).isDirectory() ? 'FOLDER' : 'OTHER'
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return 'OTHER'
    return 'NOTHING'
  }
}
