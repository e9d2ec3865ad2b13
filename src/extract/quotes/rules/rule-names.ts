import { FOLLOWING_RULES } from './following.ts'
import { OWN_RULES } from './speaker-rules.ts'

/** The names of all rules that propose a speaker, surest first. */
export const RULES_BY_RANK: readonly string[] = [...OWN_RULES, ...FOLLOWING_RULES]
