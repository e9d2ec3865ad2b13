import { writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'

/** Where the models are that the extraction loads. */
export const MODELS = new URL('../src/extract/models/', import.meta.url)

/** Writes a model, packed; a model that is no bytes as JSON. */
export function writeModel(name: string, model: Uint8Array | object): void {
  const packed = brotliCompressSync(model instanceof Uint8Array ? model : Buffer.from(JSON.stringify(model)))
  writeFileSync(new URL(name, MODELS), packed)
  console.log(`${name}: ${(packed.length / 1e6).toFixed(2)} MB`)
}
