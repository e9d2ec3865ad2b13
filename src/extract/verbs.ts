import { IRREGULAR_FORMS, NEVER_CUES, SAYING_LEMMAS, WEAK_LEMMAS } from './lexicon/verbs.ts'

/** What shape a verb form has: "say", "says", "said", "saying". */
export type VerbForm = 'BASE' | 'THIRD' | 'PAST' | 'ING'

/** A form of a verb of saying. Weak verbs report only where a quote stands right beside them ("think", "laugh"). */
export interface SayingVerb {
  readonly lemma: string
  readonly form: VerbForm
  readonly isWeak: boolean
}

const FORMS = buildForms()

/** The verb of saying that a word (lower case) is a form of, or null. */
export function sayingVerb(word: string): SayingVerb | null {
  return FORMS.get(word) ?? null
}

/** Whether a word looks like the past of some verb, known or not: "chortled". */
export function looksPast(word: string): boolean {
  return word.length > 4 && word.endsWith('ed') && !NEVER_CUES.has(word)
}

function buildForms(): ReadonlyMap<string, SayingVerb> {
  const forms = new Map<string, SayingVerb>()
  for (const lemma of SAYING_LEMMAS) {
    const isWeak = WEAK_LEMMAS.has(lemma)
    forms.set(lemma, { lemma, form: 'BASE', isWeak })
    forms.set(thirdPerson(lemma), { lemma, form: 'THIRD', isWeak })
    for (const past of pasts(lemma)) forms.set(past, { lemma, form: 'PAST', isWeak })
    for (const ing of participles(lemma)) forms.set(ing, { lemma, form: 'ING', isWeak })
  }
  for (const [form, lemma] of IRREGULAR_FORMS) forms.set(form, { lemma, form: 'PAST', isWeak: WEAK_LEMMAS.has(lemma) })
  return forms
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
}

/** Both spellings where a consonant may double ("admited" harms nobody, "quiped" neither). */
function pasts(lemma: string): string[] {
  if (lemma.endsWith('e')) return [`${lemma}d`]
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`]
  return [`${lemma}ed`, `${lemma}${lemma.slice(-1)}ed`]
}

function participles(lemma: string): string[] {
  if (/[^eo]e$/.test(lemma)) return [`${lemma.slice(0, -1)}ing`]
  return [`${lemma}ing`, `${lemma}${lemma.slice(-1)}ing`]
}
