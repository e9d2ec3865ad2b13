import type { Entity } from '../extraction.ts'
import { type Gender, genderOfName, genderOfTitle } from '../people/gender.ts'
import { readPersonName } from '../people/person-names.ts'
import type { Scene } from '../reading/scene.ts'
import type { Met } from './discourse.ts'

/** What tells the gender of a person, each for itself. */
export interface GenderSigns {
  /** By a courtesy title or office: "Mrs", "spokesman". */
  readonly told: Gender | null
  readonly given: Gender | null
  /** How often each pronoun stands after them where their sentence has named nobody else. */
  readonly beside: Readonly<Record<Gender, number>>
}

const NOTHING: Readonly<Record<Gender, number>> = { he: 0, she: 0 }

/** The signs of those whom an article names, by entity. */
export function genderSignsOf(
  { reading: { tokens } }: Scene,
  entities: readonly Entity[],
  meetings: readonly Met[],
): ReadonlyMap<number, GenderSigns> {
  const beside = pronounsBeside(meetings)
  const signs = new Map<number, GenderSigns>()
  for (const { entity, form, token } of meetings) {
    const named = entities[entity]
    if (named === undefined || form !== 'NAME') continue
    const told = genderOfTitle([tokens[token - 1]?.lower.replace(/\.$/, '') ?? '']) // "Mrs Hill"
    const known = signs.get(entity)
    if (known === undefined) signs.set(entity, signsOf(named, told, beside.get(entity) ?? NOTHING))
    else if (told !== null) signs.set(entity, { ...known, told })
  }
  return signs
}

function signsOf(entity: Entity, told: Gender | null, beside: GenderSigns['beside']): GenderSigns {
  return { told: told ?? genderOfRoles(entity), given: genderOfName(readPersonName(entity.name).words), beside }
}

/**
 * Whether somebody has the gender of a pronoun: 1 for yes, -1 for no, 0 where nothing tells. What a title says is
 * taken at its word; a given name may be outweighed by the pronouns that meant them before (`shown`) and stand beside.
 */
export function genderFit(
  gender: Gender,
  signs: GenderSigns | undefined,
  shown: Readonly<Record<Gender, number>> = NOTHING,
): number {
  if (signs?.told != null) return signs.told === gender ? 1 : -1
  const { he, she } = signs?.beside ?? NOTHING
  const given = signs?.given == null ? 0 : signs.given === 'she' ? GIVEN_NAME : -GIVEN_NAME
  const women = given + she + shown.she - he - shown.he
  return women === 0 ? 0 : women > 0 === (gender === 'she') ? 1 : -1
}

/** How many pronouns a given name outweighs. */
const GIVEN_NAME = 3

function genderOfRoles({ name, roles }: Entity): Gender | null {
  const titles = roles.flatMap(({ title }) => title.toLowerCase().split(' '))
  const opening = /^\p{L}+/u.exec(name.toLowerCase())?.[0] ?? ''
  return genderOfTitle([opening]) ?? genderOfTitle(titles)
}

/** How many of each pronoun follow the one person whom a sentence has named. */
function pronounsBeside(meetings: readonly Met[]): ReadonlyMap<number, GenderSigns['beside']> {
  const beside = new Map<number, GenderSigns['beside']>()
  let [sentence, only] = [-1, NOBODY]
  for (const met of meetings) {
    if (met.sentence !== sentence) only = NOBODY
    sentence = met.sentence
    if (met.form === 'NAME') only = only === NOBODY || only === met.entity ? met.entity : SEVERAL
    if (met.form !== 'PRONOUN' || met.gender === null || only < 0) continue
    const counts = beside.get(only) ?? NOTHING
    beside.set(only, { ...counts, [met.gender]: counts[met.gender] + 1 })
  }
  return beside
}

const NOBODY = -1
const SEVERAL = -2
