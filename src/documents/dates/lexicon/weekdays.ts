import { beginnings } from './beginnings.ts'

/** A language's days of the week from Monday. */
const NAMES = [
  'monday tuesday wednesday thursday friday saturday sunday', // English
  'montag dienstag mittwoch donnerstag freitag samstag sonntag', // German
  'montag dienstag mittwoch donnerstag freitag sonnabend sonntag',
  'lundi mardi mercredi jeudi vendredi samedi dimanche', // French
  'lunes martes miércoles jueves viernes sábado domingo', // Spanish
  'lunedì martedì mercoledì giovedì venerdì sabato domenica', // Italian
  'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo', // Portuguese
  'dilluns dimarts dimecres dijous divendres dissabte diumenge', // Catalan
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag', // Dutch
  'måndag tisdag onsdag torsdag fredag lördag söndag', // Swedish
  'mandag tirsdag onsdag torsdag fredag lørdag søndag', // Danish, Norwegian
  'maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai', // Finnish
  'maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina',
  'poniedziałek wtorek środa czwartek piątek sobota niedziela', // Polish
  'pondělí úterý středa čtvrtek pátek sobota neděle', // Czech
  'понедельник вторник среда четверг пятница суббота воскресенье', // Russian
  'понеділок вівторок середа четвер пʼятниця субота неділя', // Ukrainian
  'пн вт ср чт пт сб вс', // Russian, short
  'пн вт ср чт пт сб нд', // Ukrainian, short
  'pazartesi salı çarşamba perşembe cuma cumartesi pazar', // Turkish
  'senin selasa rabu kamis jumat sabtu minggu', // Indonesian
  'luni marți miercuri joi vineri sâmbătă duminică', // Romanian
  'hétfő kedd szerda csütörtök péntek szombat vasárnap', // Hungarian
  'δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή', // Greek
  'esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev', // Estonian
  'pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena', // Latvian
  'pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis', // Lithuanian
  'pondelok utorok streda štvrtok piatok sobota nedeľa', // Slovak
  'ponedeljek torek sreda četrtek petek sobota nedelja', // Slovenian
  'ponedjeljak utorak srijeda četvrtak petak subota nedjelja', // Croatian
  'ponedeljak utorak sreda četvrtak petak subota nedelja', // Serbian
  'понедељак уторак среда четвртак петак субота недеља',
  'понеделник вторник сряда четвъртък петък събота неделя', // Bulgarian
  'luns martes mércores xoves venres sábado domingo', // Galician
  'mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur sunnudagur', // Icelandic
  'isnin selasa rabu khamis jumaat sabtu ahad', // Malay
  'pzt sal çar per cum cmt paz', // Turkish, short
  'dl dt dc dj dv ds dg', // Catalan, short
  'lu ma me je ve sa di', // French, short
  'שני שלישי רביעי חמישי שישי שבת ראשון', // Hebrew
  'الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد', // Arabic
  'सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार', // Hindi
  '月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日', // Japanese
  '星期一 星期二 星期三 星期四 星期五 星期六 星期日', // Chinese
  '월요일 화요일 수요일 목요일 금요일 토요일 일요일', // Korean
]

/** Letters that a name of a day of the week can begin with, to the day: 1 for Monday (ISO 8601), 0 where several begin so. Folded. */
export const WEEKDAYS: ReadonlyMap<string, number> = beginnings(NAMES, 2)
