import { foldLetters } from '../fold-letters.ts'
import { TITLE_MODIFIERS } from '../lexicon/titles.ts'
import { phraseList } from '../lexicon/word-list.ts'
import { countryOf } from '../names/peoples.ts'
import { wellKnown } from '../names/well-known.ts'
import type { Scene } from '../reading/scene.ts'
import { plainText, tokenFrom } from '../reading/tokens.ts'

/** Bodies that every country, state or city may have under this name, folded as in `foldName`. */
const GENERIC_BODIES = new Set(
  phraseList(`
parliament, congress, senate, house, house of representatives, house of assembly, house of commons, house of lords
lower house, upper house, legislature, national assembly, legislative assembly, legislative council, general assembly
federal assembly, chamber of deputies, council of ministers, cabinet, presidency, government, federal government
state government, supreme court, high court, federal high court, court of appeal, court of appeals, appeals court
federal court, federal supreme court, constitutional court, district court, magistrates court, criminal court
central bank, reserve bank, national bank, treasury, army, navy, air force, armed forces, military, coast guard
national guard, security forces, police, police force, police service, national police, federal police, state police
electoral commission, election commission, national electoral commission, human rights commission, city council
anti corruption commission, attorney generals office, public prosecution, county council, city hall, state house
foreign office, labour party, labor party, democratic party, conservative party, liberal party, socialist party
communist party, social democratic party, green party, workers party
`),
)

/** Nouns that stand for a body told elsewhere in the article, folded. */
const BARE_NOUNS = new Set(
  phraseList(`
ministry, department, party, council, commission, university, federation, company, first nation, first nations
`),
)

/** Whether a name, folded, says too little to be the same body in another article: "ministry of finance", "company". */
export function isGenericBody(label: string): boolean {
  return BARE_NOUNS.has(label) || isOwnedBody(label)
}

/** Whether a name, folded, says which body it is together with its country, state or city: "ministry of finance". */
export function isOwnedBody(label: string): boolean {
  if (GENERIC_BODIES.has(label) || /^(?:ministry|department) (?:of|for) /.test(label)) return true
  const [office, ...topics] = label.split(' ').toReversed()
  if (office !== 'ministry' && office !== 'department') return false
  // Only the United States have a State Department.
  return label !== 'state department' && topics.every((word) => TITLE_MODIFIERS.has(word))
}

/**
 * The label of a generic body whose name says whose it is ("Kenyan Parliament", "US Senate", "Supreme Court of India"
 * are "kenya parliament", "united states senate", "india supreme court"); null for all other names.
 */
export function ownedBodyLabel(name: string): string | null {
  const words = name.split(/\s+/)
  for (let at = 1; at < Math.min(words.length, LONGEST_STATE + 1); at++) {
    const body = folded(words.slice(at).join(' '))
    const state = isOwnedBody(body) ? stateNamed(words.slice(0, at).join(' ')) : null
    if (state !== null) return bodyOf(state, body)
  }
  const [, body = '', owner = ''] = /^(.{1,100}) of (?:the )?(.{1,40})$/u.exec(name) ?? []
  const state = isOwnedBody(folded(body)) ? stateNamed(owner) : null
  return state === null ? null : bodyOf(state, folded(body))
}

/** The label of a generic body of a country, state or city. */
export function bodyOf(state: string, body: string): string {
  return `${folded(state)} ${body}`
}

/** "Papua New Guinea": the most words that name a state before its body. */
const LONGEST_STATE = 3

/** The country of a demonym, or a well-known place by any of its names; null for other words. */
function stateNamed(words: string): string | null {
  const owner = words.replace(/['’]s?$/u, '')
  const country = countryOf(owner) ?? owner
  return wellKnown(country, 'PLACE')?.name ?? (country === owner ? null : country)
}

/** The same as `foldName` for the few words of a state or body. */
function folded(words: string): string {
  return foldLetters(words)
    .replace(/[.’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * Whose body a name is by what stands at it: a place or demonym right before ("Kenya's Senate", "the Kenyan Senate"), or
 * a place after "of" ("the Senate of Kenya"); null where the text does not say.
 */
export function stateBeside(scene: Scene, name: number): string | null {
  const { tokens } = scene.reading
  const span = scene.names[name]
  if (span === undefined) return null
  const [first, after] = [tokenFrom(tokens, span.start), tokenFrom(tokens, span.end)]
  const before = /^['’]s?$/u.test(tokens[first - 1]?.text ?? '') ? first - 2 : first - 1
  const link = tokens[after]?.lower === 'of' ? after + 1 : -1
  const places = [before, link, tokens[link]?.lower === 'the' ? link + 1 : -1]
  return places.map((at) => stateAt(scene, at)).find((state) => state !== null) ?? null
}

function stateAt({ reading: { text }, names, nameAt }: Scene, at: number): string | null {
  const name = names[nameAt[at] ?? -1]
  if (name === undefined || (name.type !== 'PLACE' && name.type !== 'GROUP')) return null
  const printed = plainText(text.slice(name.start, name.end))
  return stateNamed(printed) ?? (name.type === 'PLACE' ? printed : null)
}
