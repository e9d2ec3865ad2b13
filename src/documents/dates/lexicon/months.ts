import { fold } from '../fold.ts'
import { beginnings } from './beginnings.ts'

/** A language's months from January, as dates write them; where a month has another form standing alone, twice. */
const NAMES = [
  'january february march april may june july august september october november december', // English
  'jan feb mar apr may jun jul aug sep oct nov dec', // English, short
  'januar februar märz april mai juni juli august september oktober november dezember', // German
  'jänner feber märz april mai juni juli august september oktober november dezember', // Austria
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre', // French
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre', // Spanish
  'enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre', // Peru, Uruguay
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre', // Italian
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro', // Portuguese
  'xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro', // Galician
  'gener febrer març abril maig juny juliol agost setembre octubre novembre desembre', // Catalan
  'januari februari maart april mei juni juli augustus september oktober november december', // Dutch
  'januari februari mrt april mei juni juli augustus september oktober november december', // Dutch, short
  'januari februari mars april maj juni juli augusti september oktober november december', // Swedish
  'januar februar marts april maj juni juli august september oktober november december', // Danish
  'januar februar mars april mai juni juli august september oktober november desember', // Norwegian
  'janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember', // Icelandic
  'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu', // Finnish
  'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
  'jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember', // Estonian
  'janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris', // Latvian
  'sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio', // Lithuanian
  'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień', // Polish
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  'leden únor březen duben květen červen červenec srpen září říjen listopad prosinec', // Czech
  'ledna února března dubna května června července srpna září října listopadu prosince',
  'januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra', // Slovak
  'januar februar marec april maj junij julij avgust september oktober november december', // Slovenian
  'januar februar mart april maj jun jul avgust septembar oktobar novembar decembar', // Serbian
  'јануар фебруар март април мај јун јул август септембар октобар новембар децембар',
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь', // Russian
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень', // Ukrainian
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  'януари февруари март април май юни юли август септември октомври ноември декември', // Bulgarian
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık', // Turkish
  'januari februari maret april mei juni juli agustus september oktober november desember', // Indonesian
  'januari februari mac april mei jun julai ogos september oktober november disember', // Malay
  'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie', // Romanian
  'január február március április május június július augusztus szeptember október november december', // Hungarian
  'ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου', // Greek
  'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר', // Hebrew
  'בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר',
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر', // Arabic, Egypt
  'كانونالثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرينالأول تشرينالثاني كانونالأول', // Arabic, Levant
  'جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر', // Arabic, Maghreb
  'जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर', // Hindi
]

const SHORTEST = 3

/**
 * Letters that a name of a month can begin with in any language, at least three, to the month: from 1, and 0 where names
 * of several begin so ("jui" of "juin" and "juillet"). Names are folded.
 */
export const MONTHS: ReadonlyMap<string, number> = beginnings(NAMES, SHORTEST)

/** Names in full, and the English short forms: those believed without a day beside them, as "List 2019" is no date. */
export const FULL_MONTHS: ReadonlySet<string> = new Set([
  ...NAMES.flatMap((names) => names.split(' ').map(fold)),
  ...'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
])
