import { wordList } from './word-list.ts'

/** Abbreviations whose full stop ends no sentence, in lower case: always followed by more of the same sentence. */
export const OPEN_ABBREVIATIONS = wordList(`
mr mrs ms messrs dr prof gen lt col sgt capt maj cmdr cpl pvt adm rep reps sen sens gov govs rev hon st mt ft pres
supt det insp fr mme mlle sr. vs nos ave blvd approx al e.g i.e cf dept univ assn ald
`)

/** Abbreviations that can also end a sentence: only a capital after them tells, and often not even that. */
export const CLOSING_ABBREVIATIONS = wordList(`
jr sr inc corp co ltd plc bros etc jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n d.c a.m p.m e.u ph.d
ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex
va vt wash wis wyo
`)
