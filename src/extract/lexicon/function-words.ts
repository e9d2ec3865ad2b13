import { wordList } from './word-list.ts'

/** Words that open a noun phrase. */
export const DETERMINERS = wordList(`
a an the this that these those my your his her its our their some any no every each another several many most few both
all one two three four five six seven eight nine ten dozens hundreds thousands other such neither either more fewer
whose what which
`)

/** Prepositions: a noun phrase before a verb does not reach back over them, but for the head's own ("of", "for"). */
export const PREPOSITIONS = wordList(`
of in on at by for from with without to into onto over under about above across after against along among around as
before behind below beneath beside besides between beyond despite during except inside like near off outside past per
regarding since than through throughout till toward towards until unlike up upon via within amid amongst atop
concerning including
`)

/** Words that join or open clauses. */
export const CONJUNCTIONS = wordList(`
and but or nor yet so because although though while whereas if unless when whenever where wherever whether that as since
until after before once who whom which whose what why how
`)

/** Auxiliary verbs and "not": they may stand between a subject and its verb of saying. */
export const AUXILIARIES = wordList(`
be am is are was were been being have has had having do does did will would shall should can could may might must not
never 'd 'll 've 's n't cannot let
`)

/** Adverbs without -ly that stand between a subject and its verb, or after it. */
export const ADVERBS = wordList(`
also then later too just still now again even already once often always sometimes earlier recently further instead
ever meanwhile soon thus therefore however both all here there today yesterday tomorrow afterward afterwards simply
famously reportedly rather only first twice perhaps indeed nonetheless nevertheless previously almost
`)

/** Nouns that end as adverbs do. */
const NOUNS_IN_LY = wordList(`
family assembly ally bully rally reply supply monopoly anomaly belly butterfly fly jelly lily homily weekly daily monthly
quarterly elderly
`)

/** Whether a word (lower case) is an adverb by its list or its ending: "also", "quietly", but not "family". */
export function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || (/.ly$/.test(word) && !NOUNS_IN_LY.has(word))
}

/** Personal pronouns that can be a speaker, and whom they can mean. */
export const PRONOUNS: ReadonlyMap<string, 'he' | 'she' | 'they' | 'it' | 'other'> = new Map([
  ['he', 'he'],
  ['she', 'she'],
  ['they', 'they'],
  ['it', 'it'],
  ['i', 'other'],
  ['we', 'other'],
  ['you', 'other'],
  ['who', 'other'],
  ['him', 'he'],
  ['her', 'she'],
  ['his', 'he'],
  ['their', 'they'],
  ['its', 'it'],
  ['them', 'they'],
  ['one', 'other'],
  ['others', 'other'],
  ['some', 'other'],
  ['many', 'other'],
  ['most', 'other'],
  ['another', 'other'],
  ['both', 'other'],
  ['everyone', 'other'],
  ['someone', 'other'],
  ['somebody', 'other'],
  ['nobody', 'other'],
])

/** Words that open a sentence with a capital without being a name: function words, adverbs, common openers. */
export const OPENERS = wordList(`
according accordingly actually additionally ahead altogether amazingly another anyone anything apparently asked
certainly clearly consequently critics currently denying despite earlier else elsewhere especially even eventually every
everyone everything evidently exactly experts fellow finally following foreign former fortunately frankly frequently
furthermore further generally given hence hello here his historically hopefully how however i i'm i've i'll i'd if
immediately in indeed initially instead it's its just last late lately later least less let likewise look many maybe
meanwhile moreover more most much my naturally nearly nevertheless new next no nobody none nor not nothing now obviously
officials ok okay old on once only opposition originally others otherwise over overall part particularly people perhaps
please police polls possibly presumably previously prior probably protesters recent recently regardless reporters
researchers residents right rumors sadly saying says scientists similarly simply since so some somehow someone something
sometimes soon speaking state still subsequently such suddenly supporters sure surely surprisingly thank thanks that's
the their then there there's these they they're they've thing this those thousands thus time today together tomorrow
tonight too traditionally true two typically ultimately under unfortunately unlike until up usually very via voters
we we're we've well what what's whatever when whenever where whereas wherever whether which while who who's whoever whom
whose why will with within without witnesses women men workers yes yesterday yet you you're you've your asked added
none never half hundreds millions several three four five six seven eight nine ten eleven twelve twenty thirty both
young black white among about above across after against along although am amid an and any are around as at be because
been before behind being below beside besides between beyond but by can could did do does doing don't during each either
few first for from get go had has have he he's her hers herself him himself i isn't it like made make may me might
must near neither of off often one or our out own people per put same see she she's should than that them themselves
through throughout thus to toward towards us was were would
`)

/** Common verb forms that no ending tells from nouns: they end a subject, and no noun phrase holds them. */
export const COMMON_VERBS = wordList(`
went go goes going gone took take takes taking came come comes coming made make makes making gave give gives giving got
get gets getting held hold holds kept keep keeps left leave leaves led lead leads sent send sends paid pay pays put puts
ran run runs sought seek seeks saw see sees seen seems seem showed show shows spoke speak speaks spoken speaking stood
stand stands spent spend spends met meet meets found find finds knew know knows lost lose loses won win wins wins fell
fall falls drew draw draws grew grow grows hit hits set sets sat sit sits rose rise rises wore wear wears drove drive
drives broke break breaks brought bring brings bought buy buys built build builds became become becomes chose choose
chooses cut cuts let lets threw throw throws used use uses wants want wanted needs need tries try tried appears appear
appeared remains remain calls looks look looked works works lives live began begins keeps starts start plans plan helps
help turned turns turn moved moves move heard hear hears laid shook struck stuck taught tore woke understood sees sees
ends ended compares permit permits works says fought hung sold sell sells shot slept swept
`)

/** Second parts of compounds whose first part can be a name: "Ruritania-led". */
export const COMPOUND_ENDINGS = wordList(`
led era based backed leaning born style run owned wide made held funded controlled occupied sponsored supported allied
linked trained listed bound language majority speaking wide like dominated aligned friendly
`)

/** What stands before a hyphen and a name without being part of it: "anti-Ruritanian". */
export const COMPOUND_OPENINGS = wordList(`
pro anti non ex post pre un pan intra inter trans mid sub neo semi counter
`)
