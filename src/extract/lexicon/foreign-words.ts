import { wordList } from './word-list.ts'

/**
 * Verbs of saying in other languages than English, and what stands for "according to": forms that news prints beside
 * quotes, in lower case, none of which is a word of English.
 */
export const FOREIGN_CUES = wordList(`
sagt sagte sagten gesagt erklärt erklärte erklärten meint meinte betont betonte ergänzte ergänzt berichtete teilte
kritisierte forderte fordert warnte warnt fragte fragt antwortete antwortet rief schrieb schreibt hieß bezeichnete
nannte nennt kündigte äußerte fügte laut zufolge
dit disait déclare déclaré déclara déclarait affirme affirmé affirma affirmait explique expliqué expliqua expliquait
ajoute ajouté ajouta ajoutait précise précisé précisa souligne souligné souligna répond répondu répondit demandé
demanda
assuré estime estimé estimait indique indiqué confie confié lancé lança écrit écrivait raconte raconté racontait
annoncé reconnaît reconnu déplore déploré dénonce dénoncé martèle insisté rappelle rappelé conclut qualifié selon
dijo dijeron dicho decía afirmó afirma afirmaron declaró declara declararon explicó explica explicaron añadió añade
señaló señala aseguró asegura manifestó comentó comenta respondió responde preguntó pregunta indicó advirtió agregó
sostuvo expresó aclaró recordó subrayó destacó concluyó escribió llamó calificó según
detto disse dissero spiega spiegato spiegò aggiunge aggiunto aggiunse dichiara dichiarato dichiarò afferma affermato
affermò sottolinea sottolineato commenta commentato risponde risposto rispose chiede chiesto scrive scritto racconta
raccontato definito secondo
dizem diz disseram afirmou declarou explicou acrescentou contou respondeu perguntou ressaltou destacou informou
escreveu garantiu alertou segundo
zei zegt zeiden zeggen gezegd verklaarde verklaart vertelt vertelde stelt stelde aldus benadrukt benadrukte antwoordde
schrijft schreef vroeg noemde noemt volgens
säger sade berättar berättade menar menade förklarade förklarar skriver skrev frågade svarade svarar tillade tillägger
uppgav kallade enligt
siger sagde fortæller fortalte mener mente forklarer forklarede forklarte spurgte spurte svarede svarte
tilføjer tilføjede sier understreker kalte ifølge
sanoo sanoi kertoo kertoi toteaa totesi vastasi kysyi mukaan
powiedział powiedziała powiedzieli mówi mówił mówiła stwierdził stwierdziła dodał dodała podkreślił podkreśliła
zaznaczył zaznaczyła oświadczył oświadczyła ocenił oceniła wyjaśnił wyjaśniła zapytał zapytała odpowiedział
odpowiedziała napisał napisała według
řekl řekla řekli uvedl uvedla dodal dodala prohlásil prohlásila podle povedal povedala uviedol uviedla
mondta mondja közölte hangsúlyozta szerint spus spune declarat afirmat potrivit
rekao rekla rekli kazao kazala izjavio izjavila dejal dejala
dedi söyledi belirtti açıkladı konuştu ifade göre
сказал сказала сказали заявил заявила заявили отметил отметила добавил добавила подчеркнул подчеркнула рассказал
рассказала сообщил сообщила пояснил пояснила считает говорит ответил ответила спросил спросила
сказав заявив зазначив додав розповів каже каза заяви
είπε λέει δήλωσε τόνισε ανέφερε πρόσθεσε
قال قالت وقال وقالت أضاف أضافت وأضاف وأضافت صرح صرحت أكد أكدت يقول تقول
אמר אמרה הוסיף הוסיפה
`)

/** Verbs of saying that English spells as words of its own, or as parts of names. */
export const FOREIGN_CUES_LIKE_ENGLISH = wordList(`
so dice dis note assure commente annonce lance demande insiste declare sa
`)

/** Pronouns that such a verb has for its subject. */
export const FOREIGN_PRONOUNS = wordList(`
er sie es il elle ils elles él ella ellos egli lui lei ele ela eles hij zij ze han hon hun hän ona
он она они він вона
`)

/** What stands before whom something is said to: "dijo a la prensa". */
export const ADDRESSING = wordList('a à au aux al alla ai ao aos à zu zum zur gegenüber tegen till til do per för')

/** What joins a name to what belongs to it: "le maire de Paris", "die Sprecherin von Karl Weiß". */
export const BELONGING = wordList('de du des del della dei di do da von vom van af av från fra der')

/** Small words of other languages that English news hardly prints in small letters. */
export const FOREIGN_FUNCTION_WORDS = wordList(`
der das den dem ein eine einen einem einer und oder ist sind waren wird wurde wir ihr sich nicht auch mit auf für
von vom zum zur im nach über bei dass wenn haben hatte kein keine
le la les un une des du et ou est sont était nous vous ils elle elles ne pas avec pour dans sur que qui ce cette
avons avez ont aussi au aux
el los las una y o es fue está están hemos han muy para por como más pero también lo se su
il gli uno ed è sono abbiamo hanno non più anche della delle che di
os um uma e é são foi estão nós não mais também ao dos nos
het een en niet ook wij zijn heeft wordt werd naar maar dat deze
och är inte det att som på vi har för till av ett jag
og er ikke jeg blir ble til
ja ei oli että mutta ovat
jest są nie się że i w z na był była było jak ale
je jsou byl byla že v
és nem egy hogy este sunt şi și nu ve bir bu için
`)
