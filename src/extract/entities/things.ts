import type { EntityType } from '../extraction.ts'
import { GENERIC_WORDS } from '../lexicon/organisations.ts'
import { isOrganisationWord } from '../names/tagger/index.ts'
import type { Scene } from '../reading/scene.ts'
import { remembered } from '../remembered.ts'
import { bodyOf, isOwnedBody, stateBeside } from './institutions.ts'
import { bareName, foldName, knownThing, thingLabel } from './keys.ts'

/** A name of anything but a person, and what it is known by in the article. */
interface Thing {
  readonly printed: string
  readonly type: EntityType
  readonly label: string
  readonly isKnown: boolean
}

/**
 * What each name of an article belongs to, by label: names of one label are one entity; null for people.
 *
 * Letters go to the name that they stand for, told in brackets ("World Rice Board (WRB)") or by its initials; a part of
 * an organisation's name to the one name that begins or ends with it. What the lists know stays what it is. A body that
 * every country has is told by its country.
 */
export function labelThings(scene: Scene): (string | null)[] {
  return ownedBodies(scene, mergeForms(scene, readThings(scene)))
}

/** The labels of an article, those of generic bodies with the country beside the name, else the only one that has any. */
function ownedBodies(scene: Scene, labels: readonly (string | null)[]): (string | null)[] {
  const states = labels.map((label, index) => (isOwnedBody(label ?? '') ? stateBeside(scene, index) : null))
  const ownersOf = new Map<string, Set<string>>()
  for (const [index, state] of states.entries()) {
    const label = labels[index] ?? ''
    if (state !== null) ownersOf.set(label, (ownersOf.get(label) ?? new Set()).add(state))
  }
  return labels.map((label, index) => {
    const owners = [...(ownersOf.get(label ?? '') ?? [])]
    const owner = states[index] ?? (owners.length === 1 ? owners[0] : undefined)
    return label === null || owner === undefined ? label : bodyOf(owner, label)
  })
}

function mergeForms(scene: Scene, things: readonly (Thing | null)[]): (string | null)[] {
  const told = toldInBrackets(scene, things)
  const initials = initialsOf(things)
  const parts = partsOf(things)
  return things.map((thing) => {
    if (thing === null) return null
    const { label, isKnown, type } = thing
    const full = told.get(label) ?? (isKnown ? undefined : (initials.get(lettersOf(thing)) ?? null))
    const whole = type === 'ORGANIZATION' && !isKnown ? parts.get(full ?? label) : undefined
    return whole ?? full ?? label
  })
}

function readThings({ reading, names }: Scene): (Thing | null)[] {
  return names.map(({ start, end, type }) => {
    return type === 'PERSON' ? null : READERS[type](reading.text.slice(start, end))
  })
}

const READERS = {
  ORGANIZATION: readerOf('ORGANIZATION'),
  PLACE: readerOf('PLACE'),
  GROUP: readerOf('GROUP'),
  OTHER: readerOf('OTHER'),
}

function readerOf(type: EntityType): (printed: string) => Thing {
  return remembered((printed) => ({
    printed: bareName(printed),
    type,
    label: thingLabel(printed, type),
    isKnown: knownThing(printed, type) !== null,
  }))
}

/** "WRB" of "W.R.B.", "WRBs"; empty for what is no letters. */
function lettersOf({ printed }: Thing): string {
  const letters = printed.replace(/[.\s]/g, '').replace(/s$/, '')
  return /^\p{Lu}[\p{L}&-]{1,7}$/u.test(letters) && /\p{Lu}.*\p{Lu}/u.test(letters) ? letters.toLowerCase() : ''
}

/** What a name in brackets right after or before another says: "World Rice Board (WRB)", "WRB (World Rice Board)". */
function toldInBrackets(
  { reading: { text }, names }: Scene,
  things: readonly (Thing | null)[],
): ReadonlyMap<string, string> {
  const told = new Map<string, string>()
  for (const [index, before] of things.entries()) {
    const [first, second, after] = [names[index], names[index + 1], things[index + 1] ?? null]
    if (first === undefined || second === undefined || before === null || after === null) continue
    if (!/^\s?\(["“']?$/u.test(text.slice(first.end, second.start))) continue
    if (standsFor(before, lettersOf(after)) || isBlendOf(after, before)) told.set(after.label, before.label)
    else if (standsFor(after, lettersOf(before))) told.set(before.label, after.label)
  }
  return told
}

/** Whether letters are, in their order, among those of a longer name, the first its first. */
function standsFor({ printed }: Thing, letters: string): boolean {
  const words = foldName(printed)
  if (letters === '' || words.length <= letters.length + 1 || words[0] !== letters[0]) return false
  let at = 0
  for (const letter of words) if (letter === letters[at]) at++
  return at === letters.length
}

/** "Unam" of "University of Namibia"; no word of the name itself. */
function isBlendOf(blend: Thing, full: Thing): boolean {
  const isWord = foldName(full.printed).split(' ').includes(blend.label)
  return !isWord && !blend.isKnown && /^\p{Lu}\p{Ll}{2,7}$/u.test(blend.printed) && standsFor(full, blend.label)
}

/** Initials of the longer names, small words read and passed over: "World Rice Board" tells what "WRB" is. */
function initialsOf(things: readonly (Thing | null)[]): ReadonlyMap<string, string> {
  const initials = new Map<string, string>()
  for (const thing of things) {
    const words = thing?.printed.split(/[\s-]+/) ?? []
    if (thing === null || words.length < 2 || thing.type === 'GROUP') continue
    for (const kept of [words.filter((word) => /^\p{Lu}/u.test(word)), words]) {
      const letters = kept.map((word) => word.charAt(0).toLowerCase()).join('')
      if (letters.length > 1 && !initials.has(letters)) initials.set(letters, thing.label)
    }
  }
  return initials
}

/** Longer names are lists or headlines, and have no short forms. */
const MOST_WORDS = 12

/** Parts of the longer organisations' names -> the one that has it; a part of several belongs to none. */
function partsOf(things: readonly (Thing | null)[]): ReadonlyMap<string, string> {
  const wholes = new Map<string, string | null>()
  for (const thing of things) {
    if (thing?.type !== 'ORGANIZATION') continue
    for (const part of shorterForms(thing)) {
      const known = wholes.get(part)
      wholes.set(part, known === undefined || known === thing.label ? thing.label : null)
    }
  }
  return new Map([...wholes].flatMap(([part, label]): [string, string][] => (label === null ? [] : [[part, label]])))
}

function shorterForms({ label, printed }: Thing): string[] {
  const words = label.split(' ')
  if (words.length < 2 || words.length > MOST_WORDS) return []
  const cuts = words.slice(1).map((_, at) => at + 1)
  const parts = cuts.flatMap((at) => [words.slice(0, at), words.slice(at)]).filter((part) => part.length > 1)
  return [...parts, ...singleForms(words, /^\p{Lu}{3}/u.test(printed))]
    .filter((part) => !part.every((word) => GENERIC_WORDS.has(word)))
    .map((part) => part.join(' '))
}

/** "BMC" of "BMC Minerals", "Galaxy" of "Jwaneng Galaxy of Botswana"; "News" is no short form of "Sky News". */
function singleForms(words: readonly string[], isShouted: boolean): string[][] {
  const tail = words.indexOf('of')
  const [first = '', last = ''] = [words[0], words[(tail > 1 ? tail : words.length) - 1]]
  const openings = first.length > 3 || (first.length === 3 && isShouted) ? [[first]] : []
  return last.length > 3 && !isOrganisationWord(last) ? [...openings, [last]] : openings
}
