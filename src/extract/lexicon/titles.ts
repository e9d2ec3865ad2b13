import { wordList } from './word-list.ts'

/** Courtesy and rank before a name, without full stop, in lower case. */
export const HONORIFICS = wordList(`
mr mrs ms miss dr sir dame prof rev fr sr hon mme mlle madam sheikh sheik hajji imam ayatollah rabbi pastor reverend
herr frau señor don lady lord
`)

/** Nouns that are an office or trade and can stand last before a name, in lower case. */
export const OFFICES = wordList(`
president premier chancellor minister secretary secretary-general ambassador envoy commissioner governor mayor senator
congressman congresswoman representative lawmaker deputy speaker chairman chairwoman chairperson chair chief director
director-general manager coach captain commander general colonel lieutenant sergeant major admiral officer inspector
detective constable sheriff judge justice prosecutor attorney lawyer barrister solicitor professor doctor surgeon
scientist researcher economist analyst expert historian author writer novelist journalist reporter editor columnist
correspondent anchor host spokesman spokeswoman spokesperson spokesmen adviser advisor aide counselor strategist
consultant activist campaigner leader founder co-founder co-chair ceo cfo coo cto executive king queen prince princess
duke duchess emperor sultan emir pope cardinal archbishop bishop priest imam rabbi pastor actor actress singer musician
director filmmaker artist player striker goalkeeper midfielder defender footballer champion candidate nominee
frontrunner vice-president undersecretary superintendent principal dean rector chancellor trustee treasurer councilman
councilwoman councillor councilor alderman delegate negotiator mediator minister-president taoiseach marshal
brigadier corporal private pilot astronaut teacher student resident farmer owner businessman businesswoman
entrepreneur billionaire veteran survivor witness father mother brother sister son daughter wife husband
sen rep gov gen lt col sgt capt maj cmdr adm det supt insp pres atty congressmember whistleblower pollster
`)

/** Offices and trades of which an article has more than it names, in lower case. */
export const COMMON_OFFICES = wordList(`
candidate nominee witness resident student survivor owner player
`)

/** Trades that stand before a name as offices do; no evidence for the tagger, whose lists have their own. */
export const TRADES = wordList(`
meteorologist ranger accountant accountant-general epidemiologist virologist biologist physicist geologist
psychologist sociologist archaeologist engineer architect nurse paramedic firefighter photographer poet composer
comedian chef banker lecturer critic commentator broadcaster blogger auditor ombudsman magistrate registrar
pro-chancellor commandant trainer referee skipper winger batsman bowler cyclist jockey boxer sprinter
`)

/** Words that may stand before an office as part of the title, in lower case. */
export const TITLE_MODIFIERS = wordList(`
prime deputy vice first second acting interim former ex outgoing incoming foreign defense defence interior finance
health education justice trade energy agriculture transport environment labour labor culture home security economy
economic information communications housing state assistant associate senior junior chief executive managing general
under permanent lead head press attorney solicitor district supreme court high brigadier rear major staff lt lieutenant
crown grand national federal local police fire campaign political opposition parliamentary presidential congressional
democratic republican house senate majority minority white party union team city county state regional provincial
special top research communications media public legal medical military army navy naval air force cabinet budget
treasury commerce intelligence homeland veterans affairs social development planning sports tourism science technology
water mining petroleum oil longtime veteran late fellow co- right-wing left-wing conservative liberal billionaire
additional marketing sales operations country
`)

/** Modifiers that make a title another office: a vice president is not "the president"; in lower case. */
export const TELLING_MODIFIERS = wordList(`
former ex vice deputy assistant acting incoming outgoing late shadow
`)

/** Titles, trades and kinship that only a woman has, in lower case. */
export const WOMENS_TITLES = wordList(`
mrs ms miss madam queen princess duchess spokeswoman chairwoman congresswoman councilwoman actress woman girl mother daughter wife
sister lady dame
`)

/** The same for a man. */
export const MENS_TITLES = wordList(`
mr sir king prince duke spokesman chairman congressman councilman man boy gunman father son husband brother lord
`)

/** Nouns for kin, in lower case. */
export const KINSHIP = wordList(`
father mother brother sister son daughter wife husband grandfather grandmother grandson granddaughter uncle aunt nephew
niece cousin widow widower stepfather stepmother stepson half-brother half-sister twin partner parents
`)

/** What may follow an office and its "of" as part of the title, with the words that stand before one, in lower case. */
export const TITLE_COMPLEMENTS = wordList(`
affairs board command council and the parliament police relations resources schools services staff state war works
`)

/** Nouns for one person that are no office, in lower case. */
export const PERSON_NOUNS = wordList(`
man woman boy girl person teenager youth victim suspect defendant complainant accused driver worker patient passenger
prisoner inmate gunman attacker assailant customer client user employee guard neighbour neighbor volunteer official
supporter critic voter protester protestor communicator billionaire millionaire
`)
