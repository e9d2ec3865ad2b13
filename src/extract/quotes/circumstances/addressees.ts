import type { Answer } from '../../grammar/attribution.ts'
import { adjunctsOf } from '../../grammar/cue-clauses.ts'
import { isPassive } from '../../grammar/cues.ts'
import { isPersonNoun, nounPhraseEnding, nounPhraseStarting } from '../../grammar/noun-phrases.ts'
import { wordList } from '../../lexicon/word-list.ts'
import { nameOf, type Scene, wordAt } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'

const TELLING = /^(?:tell|tells|told|telling)$/
/** Verbs whose object may be whom one speaks to, or what one asks for. */
const ASKING =
  /^(?:ask|remind|inform|assure|advise|urge|warn|beg|implore|thank|congratulate|instruct|notify|caution|reassure)(?:s|e?d|ing)?$|^(?:urging|assuring|advising|imploring|reassuring|begged|begging|notified|notifying)$/
/** Verbs that have whom they are said to after "to". */
const SAYING_TO = wordList(`
say says said saying write writes wrote writing explain explains explained explaining admit admits admitted confess
confesses confessed confide confides confided complain complains complained complaining joke jokes joked joking remark
remarked announce announces announced announcing whisper whispers whispered whispering shout shouts shouted shouting
yell yelled yelling mutter muttered reply replies replied replying respond responds responded responding repeat
repeated declare declared declaring suggest suggested insist insisted apologize apologized apologise apologised
describe described recount recounted boast boasted brag bragged lament lamented vent vented tweet tweeted text texted
email emailed
`)
/** What is said to somebody, or held with somebody. */
const MESSAGES = wordList(`
letter letters email emails e-mail e-mails memo memorandum note message messages text texts tweet statement statements
speech remarks interview interviews conversation conversations call calls chat testimony address response comment
comments reply report briefing submission presentation lecture telegram cable meeting talks discussion session
`)
/** Occasions, where something is told to nobody in particular, and what is told. */
const OCCASIONS = wordList(`
conference briefing hearing rally event forum meeting session summit ceremony convention interview inquest seminar
symposium debate breakfast dinner luncheon lunch reception vigil trial inquiry service
story stories tale tales joke jokes truth lie lies
`)
const AUDIENCES = wordList(`
crowd audience court jury parliament press paper newspaper magazine agency station broadcaster network channel outlet
committee subcommittee panel council board police public family media website site radio television tv nation people
congress senate house assembly staff class congregation gathering group team daily weekly tabloid service world country
cabinet tribunal commission judge me us
`)

/**
 * Whom a speaker speaks to: "told reporters", "said to Lopez", "in a letter to the governor", "asked by Fox News, he
 * said", "Lopez was told by Hill". Null where the clause of the verb does not tell, or tells of an occasion alone.
 */
export function addresseeOf(scene: Scene, answer: Answer): TokenRange | null {
  const { cue, speaker } = answer
  if (cue === null) return null
  if (isPassive(scene, cue)) return told(scene, answer)
  const found = objectOf(scene, cue) ?? addressed(scene, answer) ?? asker(scene, answer)
  return found === null || found.first === speaker?.first || isOccasion(scene, found) ? null : found
}

/** Lopez told Mayor Ian Hill at the mill; she asked the mayor why. */
function objectOf(scene: Scene, cue: number): TokenRange | null {
  const word = wordAt(scene, cue)
  const isTelling = TELLING.test(word)
  if (!isTelling && !ASKING.test(word)) return null
  const sentence = scene.reading.sentences[scene.reading.sentenceOf[cue] ?? -1]
  const phrase = nounPhraseStarting(scene, cue + 1, sentence?.last ?? cue)
  return phrase?.first === cue + 1 && (isTelling || canListen(scene, phrase)) ? withOwned(scene, phrase) : null
}

/** told Fox News' Ana Lopez: the mark after a plural ends what is taken for the phrase. */
function withOwned(scene: Scene, { first, last }: TokenRange): TokenRange {
  const owned = /^['’]$/.test(wordAt(scene, last)) ? nounPhraseStarting(scene, last + 1, last + 8) : null
  return { first, last: owned?.last ?? last }
}

/** said to Lopez; said in a letter to Lopez; in an interview with The Herald, she said; said, speaking to reporters. */
function addressed(scene: Scene, answer: Answer): TokenRange | null {
  const adjuncts = adjunctsOf(scene, answer)
  const found = adjuncts.find(({ preposition, words, isTime }, at) => {
    if (isTime || !/(?:^|\s)(?:to|with)$/.test(preposition) || !canListen(scene, words)) return false
    const before = adjuncts[at - 1]
    const isMessage = before !== undefined && MESSAGES.has(wordAt(scene, before.words.last - 1))
    if (preposition.startsWith('speaking') || (isMessage && before.words.last === words.first - 1)) return true
    return preposition === 'to' && isSaidTo(scene, answer, words)
  })
  return found === undefined ? null : withOwned(scene, found.words)
}

/** said to Lopez; but not "said a former aide to Lopez". */
function isSaidTo(scene: Scene, { speaker, cue }: Answer, { first }: TokenRange): boolean {
  return cue !== null && SAYING_TO.has(wordAt(scene, cue)) && first > cue && speaker?.last !== first - 1
}

/** Asked by Fox News whether she would go, Lopez said …; when asked by reporters. */
function asker(scene: Scene, { speaker, cue }: Answer): TokenRange | null {
  const sentence = scene.reading.sentences[scene.reading.sentenceOf[cue ?? -1] ?? -1]
  if (sentence === undefined || speaker === null) return null
  for (let at = sentence.first; at < Math.min(sentence.last, sentence.first + 40); at++) {
    if (!/^(?:asked|pressed|questioned)$/.test(wordAt(scene, at)) || wordAt(scene, at + 1) !== 'by') continue
    const before = wordAt(scene, at - 1)
    const phrase = nounPhraseStarting(scene, at + 2, sentence.last)
    const isOwn = at === sentence.first || /^(?:when|if|while|,)$/.test(before)
    if (isOwn && phrase !== null && canListen(scene, phrase)) return phrase
  }
  return null
}

/** Lopez was told by Hill: whom a passive verb has before it, where who tells stands after "by". */
function told(scene: Scene, { speaker, cue }: Answer): TokenRange | null {
  if (cue === null || speaker === null || !TELLING.test(wordAt(scene, cue))) return null
  if (wordAt(scene, speaker.first - 1) !== 'by' || speaker.first < cue) return null
  const sentence = scene.reading.sentences[scene.reading.sentenceOf[cue] ?? -1]
  let last = cue - 1
  while (/^(?:was|were|been|being|is|are|had|has|have|also|later)$/.test(wordAt(scene, last))) last--
  return nounPhraseEnding(scene, last, sentence?.first ?? cue)
}

/** Whether a phrase is of one who can be spoken to: somebody or some body with a name, a person, an audience. */
function canListen(scene: Scene, { last }: TokenRange): boolean {
  const name = nameOf(scene, last - 1)
  if (name !== null) return name.type !== 'OTHER'
  const word = wordAt(scene, last - 1)
  if (/^(?:cheers|jeers|applause|laughter)$/.test(word)) return false
  return (
    /^(?:him|her|them)$/.test(word) || AUDIENCES.has(word) || isPersonNoun(word) || isPersonNoun(word.replace(/s$/, ''))
  )
}

/** "a news conference", "a NATO briefing", but not "the Today programme". */
function isOccasion(scene: Scene, { last }: TokenRange): boolean {
  return OCCASIONS.has(wordAt(scene, last - 1)) && nameOf(scene, last - 1) === null
}
