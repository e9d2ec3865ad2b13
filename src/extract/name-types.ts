import { type Candidate, isGivenName, textOf } from './cut-runs.ts'
import type { Evidence } from './evidence.ts'
import type { EntityType } from './extraction.ts'
import { isAdjective, listedName } from './gazetteer.ts'
import { ORGANISATION_NOUNS, PLACE_NOUNS, THING_NOUNS } from './lexicon/organisations.ts'
import type { Reading } from './reading.ts'
import type { Name } from './scene.ts'
import type { Token } from './tokens.ts'
import { sayingVerb } from './verbs.ts'

/**
 * Types the candidates by list, form and neighbours; a name that some place tells keeps that type all through. A lone
 * word that the article also writes small or after "the", and that nothing else tells, is no name ("the Government").
 */
export function typeCandidates(reading: Reading, candidates: readonly Candidate[], evidence: Evidence): Name[] {
  const { tokens } = reading
  const sure = candidates.map((candidate) => {
    return evidence.datelines.has(candidate.first) ? 'PLACE' : typeByForm(tokens, candidate)
  })
  const told = tellings(tokens, candidates, sure)
  const voted = votes(tokens, candidates)
  return candidates.flatMap((candidate, index) => {
    const words = textOf(tokens, candidate.first, candidate.last)
    const type = sure[index] ?? told.get(words) ?? voted.get(words)
    const isLone = candidate.last - candidate.first === 1
    if (type === undefined && isLone && isCommon(tokens, candidate, evidence)) return []
    return spansOf(tokens, candidate, type ?? typeByLength(tokens, candidate))
  })
}

/** "the Government", "Rain" beside "rain"; a compound is judged by its parts ("the Ruritanian-NATO talks"). */
function isCommon(tokens: readonly Token[], { first }: Candidate, { lowerCase }: Evidence): boolean {
  const word = tokens[first]?.lower ?? ''
  return !word.includes('-') && (lowerCase.has(word) || tokens[first - 1]?.lower === 'the')
}

/** The type that most places of a string speak for; strings that no place tells are left out. */
function votes(tokens: readonly Token[], candidates: readonly Candidate[]): ReadonlyMap<string, EntityType> {
  const cast = new Map<string, EntityType[]>()
  for (const candidate of candidates) {
    const type = typeByPlace(tokens, candidate)
    if (type === null) continue
    const words = textOf(tokens, candidate.first, candidate.last)
    cast.set(words, [...(cast.get(words) ?? []).slice(0, 50), type])
  }
  return new Map([...cast].map(([words, types]) => [words, majority(types)]))
}

function majority(types: readonly EntityType[]): EntityType {
  const count = (type: EntityType) => types.filter((other) => other === type).length
  return types.reduce((best, type) => (count(type) > count(best) ? type : best), types[0] ?? 'OTHER')
}

/** What each string is where its own form tells, and the surnames of people told so. */
function tellings(
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  sure: readonly (EntityType | null)[],
): ReadonlyMap<string, EntityType> {
  const told = new Map<string, EntityType>()
  for (const [index, { first, last }] of candidates.entries()) {
    const type = sure[index] ?? null
    if (type === null) continue
    told.set(textOf(tokens, first, last), type)
    if (type !== 'PERSON') continue
    for (let at = first + 1; at < last; at++) {
      const surname = textOf(tokens, at, last)
      if (!told.has(surname)) told.set(surname, 'PERSON')
    }
  }
  return told
}

/** What a name is by lists and by its own words, or null. */
function typeByForm(tokens: readonly Token[], candidate: Candidate): EntityType | null {
  const { first, last, hasTitle } = candidate
  const [opening, closing] = [tokens[first], tokens[last - 1]]
  if (opening === undefined || closing === undefined) return null
  const listed = listedName(textOf(tokens, first, last))
  if (hasTitle && listed?.type !== 'ORGANIZATION') return 'PERSON'
  if (listed !== null) return listed.type
  const isLong = last - first > 1
  const head = headNoun(tokens, candidate)
  if (isLong && isGivenName(opening) && !ORGANISATION_NOUNS.has(head)) return 'PERSON'
  if (isLong && PLACE_NOUNS.has(head)) return 'PLACE'
  if (isLong && ORGANISATION_NOUNS.has(head)) return 'ORGANIZATION'
  if (isLong && THING_NOUNS.has(head)) return 'OTHER'
  if (/^(?:\p{Lu}\.)+$/u.test(opening.text) && isLong) return 'PERSON'
  if (/^\p{Lu}{2,6}s?$/u.test(opening.text) && !isLong) return 'ORGANIZATION'
  if (opening.lower === 'new' && isLong && tokens[first - 1]?.lower !== 'the') return 'PLACE'
  return null
}

/** The noun that a name turns on: the one before "of" or "for", else the last. */
function headNoun(tokens: readonly Token[], { first, last }: Candidate): string {
  for (let at = first + 1; at < last; at++) {
    if (/^(?:of|for|on)$/.test(tokens[at]?.text ?? '')) return tokens[at - 1]?.lower ?? ''
  }
  return tokens[last - 1]?.lower ?? ''
}

/** "Lopez said", "according to Lopez", "in Lopezville": what the words around a name make it, or null. */
function typeByPlace(tokens: readonly Token[], { first, last }: Candidate): EntityType | null {
  const before = tokens[first - 1]?.lower ?? ''
  const after = tokens[last]?.lower ?? ''
  if (last - first > 3) return null
  if (before !== 'the' && (sayingVerb(after)?.form === 'PAST' || after === 'says' || after === 'who')) return 'PERSON'
  if (before !== 'the' && (sayingVerb(before)?.form === 'PAST' || tokens[first - 2]?.lower === 'according'))
    return 'PERSON'
  if (/^(?:in|at|near|from|into|outside|across|around)$/.test(before)) return 'PLACE'
  return null
}

function typeByLength(tokens: readonly Token[], { first, last }: Candidate): EntityType {
  const isBody = last - first > 3 || tokens[first - 1]?.lower === 'the'
  return isBody ? 'ORGANIZATION' : 'PERSON'
}

/** The span of a name; a compound ("Ruritania-led", "Ruritania-Sylvania") gives the names among its parts. */
function spansOf(tokens: readonly Token[], { first, last }: Candidate, type: EntityType): Name[] {
  const [opening, closing] = [tokens[first], tokens[last - 1]]
  if (opening === undefined || closing === undefined) return []
  if (last - first === 1 && opening.text.includes('-') && listedName(opening.text) === null) {
    const parts = partsOf(opening)
    if (parts !== null) return parts
  }
  return [{ start: opening.start, end: closing.end, type }]
}

function partsOf({ text, start }: Token): Name[] | null {
  const parts = text.split('-')
  const known = parts.map((part) => listedName(part)?.type ?? null)
  if (known.every((type) => type === null) && !parts.some(isAdjective)) return null
  let at = start
  return parts.flatMap((part, index) => {
    const partStart = at
    at += part.length + 1
    const type = known[index] ?? null
    return type === null || isAdjective(part) ? [] : [{ start: partStart, end: partStart + part.length, type }]
  })
}
