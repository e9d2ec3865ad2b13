/**
 * Hashes of features: 32-bit integers stand for the strings that a model knows, so that none is kept.
 * Two features that meet in one hash share a weight; among a few hundred thousand that is one in ten thousand.
 */

/** Mixes a number into a hash: the finaliser of MurmurHash3. */
export function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** The hash of a string: FNV-1a over its UTF-16 code units, its length mixed in. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mix(hash, text.length)
}
