import { PRONOUNS } from '../../lexicon/function-words.ts'
import { nameOf, type Scene, wordAt } from '../../reading/scene.ts'
import { RULES_BY_RANK } from '../rules/rule-names.ts'
import type { Contender } from './contenders.ts'
import { type Feature, flag } from './feature.ts'
import type { Bid } from './setting.ts'

const TYPES = ['OTHER', 'PERSON', 'ORGANIZATION', 'PLACE', 'GROUP']

/** Who a contender is, and what part they have in the article. */
export const ENTITY_FEATURES: readonly Feature<Bid>[] = [
  ['form', ({ setting, contender }) => formOf(setting.around.scene, contender)],
  ['type', ({ setting, contender }) => TYPES.indexOf(nameOf(setting.around.scene, contender.head)?.type ?? '')],
  ['resolved', ({ contender }) => flag(contender.party.entity !== null)],
  ['named', ({ setting, contender }) => setting.standings.named[contender.party.entity ?? -1] ?? 0],
  ['named-before', ({ setting, contender, first }) => flag((firstAt(setting, contender) ?? first) < first)],
  ['spoken', ({ setting, contender }) => setting.standings.spoken[contender.party.entity ?? -1] ?? 0],
  ['inside', ({ setting, contender }) => flag(setting.inside.has(contender.party.entity ?? -1))],
  ['said-before', ({ setting, contender }) => flag(isSame(setting.around.scene, setting.earlier, contender))],
  ['form-of-earlier', ({ setting }) => formOf(setting.around.scene, setting.earlier)],
  ['says-next', ({ setting, contender }) => saysNext(setting.next, contender.party.entity)],
]

/** By which rules a contender is proposed. */
export const RULE_FEATURES: readonly Feature<Bid>[] = [
  ['rules', ({ contender }) => contender.proposals.length],
  ['surest-rule', ({ contender }) => rankOf(contender.proposals[0]?.rule)],
  ...RULES_BY_RANK.map(
    (name): Feature<Bid> => [
      `rule-${name}`,
      ({ contender }) => flag(contender.proposals.some(({ rule }) => rule === name)),
    ],
  ),
]

function rankOf(rule: string | undefined): number {
  return rule === undefined ? RULES_BY_RANK.length : RULES_BY_RANK.indexOf(rule)
}

/** 1 a name, 2 a role phrase, 3 a pronoun; 0 for nobody. */
function formOf(scene: Scene, { phrase, head }: Contender): number {
  if (phrase === null) return 0
  if (nameOf(scene, head) !== null) return 1
  return PRONOUNS.has(wordAt(scene, head)) ? 3 : 2
}

function firstAt({ standings }: Bid['setting'], { party }: Contender): number | undefined {
  return standings.firstAt[party.entity ?? -1]
}

/** Whether two contenders are one: by their entity, by their words, or as both are "the source". */
function isSame(scene: Scene, one: Contender, other: Contender): boolean {
  if (one.party.entity !== null || other.party.entity !== null) return one.party.entity === other.party.entity
  return one.head === other.head || wordAt(scene, one.head) === wordAt(scene, other.head)
}

function saysNext(next: number | null, entity: number | null): number {
  return next === null ? -1 : flag(next === entity)
}
