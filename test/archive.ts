import { crc32, deflateRawSync } from 'node:zlib'

/** A file to be put into a ZIP archive; what is given beside path and content is written as it is, however wrong. */
export interface Packed {
  readonly path: string
  readonly content: string | Uint8Array
  readonly flags?: number
  readonly method?: number
  readonly checksum?: number
}

const DEFLATED = 8

/** A ZIP archive (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16). */
export function zipped(files: readonly Packed[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const { path, content, flags = 0, method = DEFLATED, checksum } of files) {
    const name = Buffer.from(path)
    const bytes = Buffer.from(content)
    const packed = method === DEFLATED ? deflateRawSync(bytes) : bytes
    const common = shorts([20, flags, method, 0, 0])
    const sizes = longs([checksum ?? crc32(bytes), packed.length, bytes.length])
    const local = Buffer.concat([longs([0x04034b50]), common, sizes, shorts([name.length, 0]), name, packed])
    const rest = [shorts([name.length, 0, 0, 0, 0]), longs([0, offset]), name]
    entries.push(Buffer.concat([longs([0x02014b50]), shorts([20]), common, sizes, ...rest]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const end = [longs([0x06054b50]), shorts([0, 0, files.length, files.length]), longs([directory.length, offset])]
  return Buffer.concat([...locals, directory, ...end, shorts([0])])
}

function shorts(values: readonly number[]): Buffer {
  return Buffer.from(Uint16Array.from(values).buffer)
}

function longs(values: readonly number[]): Buffer {
  return Buffer.from(Uint32Array.from(values).buffer)
}
