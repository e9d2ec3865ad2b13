import { wordList } from './word-list.ts'

/** Verbs whose subject is speaking or writing, wherever they stand: their complement is what was said. */
export const SAYING_LEMMAS = wordList(`
say tell add ask reply answer respond explain insist argue claim state declare announce note remark comment observe
mention admit acknowledge concede confess deny warn caution predict promise vow pledge suggest urge advise demand
complain recall remember assert maintain contend stress emphasize emphasise underscore underline reiterate repeat
conclude write tweet post retort quip joke shout yell cry scream whisper murmur mutter exclaim boast brag lament
report testify tout read reveal disclose confirm affirm agree disagree counter object protest interject
continue begin finish elaborate opine proclaim profess pronounce charge allege accuse speculate wonder muse reason
theorize estimate point inform assure remind instruct order command beg plead appeal implore describe call dub label
term brand characterize characterise denounce condemn criticize criticise slam blast mock ridicule deride decry
praise hail applaud laud blame dismiss reject defend propose recommend declared chant sing recite rule signal
quote cite rejoin respond rant rail fume thunder gush snap hiss bark blurt bellow intone echo retweet blog hint imply
caption inquire enquire query question sum summarize apologize apologise stipulate specify clarify indicate
proffer volunteer venture offer sigh laugh smile chuckle grumble moan groan scoff sneer crow crack deadpan posit
postulate preach lecture swear joke sniff shrug fret worry marvel enthuse rave sympathize reflect reminisce narrate
recount relate think believe feel hope refer title headline
characterized tease taunt scold chide admonish rebuke berate lambast lambaste castigate chastise vent huff
suggested dictate advocate contest refute rebut respond confide assail attack
`)

/** Verbs that name what they speak of, or that report only when a quote follows at once. */
export const WEAK_LEMMAS = wordList(`
think believe feel hope offer laugh smile attack remember sing smile worry order rule title headline think refer relate
offer crack shrug read point charge post continue begin finish reason signal contest question worry agree
`)

/** Forms that no rule gives: past and participle of the verbs above. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map([
  ['said', 'say'],
  ['told', 'tell'],
  ['wrote', 'write'],
  ['written', 'write'],
  ['began', 'begin'],
  ['begun', 'begin'],
  ['swore', 'swear'],
  ['sworn', 'swear'],
  ['sang', 'sing'],
  ['sung', 'sing'],
  ['thought', 'think'],
  ['felt', 'feel'],
  ['read', 'read'],
  ['spake', 'speak'],
  ['put', 'put'],
  ['pled', 'plead'],
])

/** Past and -ed words that look like verbs of saying to position rules but never are. */
export const NEVER_CUES = wordList(`
united based need speed indeed hundred red bed shed seed feed breed exceed proceed naked wicked sacred beloved so-called
`)

/** Third persons that are plurals of nouns as often: verbs only right after a name, a pronoun or a comma. */
export const NOUN_LIKE_FORMS = wordList(`
attacks claims reports remarks comments questions orders rules charges signals quotes demands promises calls answers
cites posts tweets points offers hopes fears reasons titles headlines blogs doubts praises jokes shouts cries screams
laughs sighs smiles estimates states feels brands labels terms dubs blasts taunts addresses lectures contests volunteers
requests objects counters counts protests recalls pleads plots notes
`)
