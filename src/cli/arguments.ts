import { Argument, InvalidArgumentError, Option } from 'commander'
import { type FieldMap, RECORD_FIELDS } from '../documents/content.ts'
import { addMapping } from '../documents/records/field-map.ts'

/** Files and folders, one at least. */
export function pathsArgument(description: string): Argument {
  return new Argument('<paths...>', description).argParser((path: string, before: readonly string[] = []) => {
    if (path === '') throw new InvalidArgumentError('Expected a file or a folder, got an empty path.')
    return [...before, path]
  })
}

/** Where records have what the names of their fields do not tell; given again, another field. */
export function mapOption(): Option {
  return new Option('--map <field=path>', MAP_HELP).default({}, 'by their names').argParser(parseMapping)
}

const MAP_HELP = `where JSON or a table has a field of an article (${RECORD_FIELDS.join(', ')}), as text=story.body; repeatable`

function parseMapping(written: string, before: FieldMap): FieldMap {
  const map = addMapping(before, written)
  if (typeof map === 'string') throw new InvalidArgumentError(map)
  return map
}
