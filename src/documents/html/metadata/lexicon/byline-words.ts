/** Words that stand before the names in a byline, in the languages of the press; each ends where the names begin. */
export const LEADS =
  /^(?:(?:(?:story|written|words|text|report(?:ing|ed)?|posted|published|article|contributed|submitted|authored|analysis|opinion|commentary|review(?:ed)?|interview|photos?|video|created|added|exclusive|guest post|additional reporting)(?:\s+(?:and|&|\+)\s+(?:story|words|text|photo(?:s|graph(?:y|s))?|video|pictures|images|reporting))?\s+)?by(?=[\s:])|(?:authors?|writers?|byline|contributors?|reporters?|autor(?:in|en|a|es|as)?|auteurs?|autore|autori|redacteur|redaktør|författare|skribent|автор|текст|yazar|yazan|penulis|oleh|as told to|(?:skrevet|skriven|geschreven|escrito|écrit|scritto|verfasst|geschrieben|publicado|publié|pubblicato|geplaatst)\s+(?:af|av|door|por|par|da|von)|foto|texte?|tekst|texto|testo|par|von|por|di|door|av|af|od|przez|от|γράφει|bởi)(?=[\s:])|(?:撰文|文|作者|記者|记者)[\s:：/／])[\s:–—-]*/iu

/** "March 4, 2019 by Jane Doe", "Eine Analyse von Jane Doe": names follow. */
export const INNER_LEAD =
  /(?:^|[\s|•·,–—-])(?:(?:written|posted|published|story|reported) )?(?:[Bb]y|von|par|por|di|door):? +(?=[\p{Lu}\p{Lo}])/u

/** "Posted in Data by jdoe on March 4, 2019", "Submitted by jdoe": whatever name follows. */
export const POSTED_BY = /^(?:posted|published|written|submitted|created|added|uploaded)\b.{0,80}?\bby:?\s+(?=\S)/iu

/** Others than the writers: everything from there on is left out. */
export const OTHERS =
  /(?:^(?=(?:edit|produc|compil|translat))|[\s,;|(]+)(?:(?:additional|further) reporting|photos?|photography|pictures|video|graphics?|illustrations?|images?|edit(?:ing|ed)|produced|compiled|reviewed|translated|fotos?|photographies?|photographe)\s*(?:by:?|von|par|por|:)(?=\s).*$/iu

/** What the parts of a byline are called that name no writer: places, jobs, when. */
export const OTHER_PARTS =
  /(?:^|[\s_-])(?:loc|location|place|city|dateline|role|position|job(?:-?title)?|occupation|affiliation|(?:byline|author)[\w-]*(?:title|loc|role|desc(?:ription)?|bio|job))(?:$|[\s_-])/i

/** Where the names of a byline end: dates, places of work, what a page adds. */
export const ENDS =
  /\s(?:for|at|in|from|on|via|is an?|was|has|is the|who|reports?|covers|über|für|pour|para|per|à|am|um|op|le|el|il|contributed to)\s.*$|(?:^|[\s,(])[\d@#©].*$|\s(?:updated|published|posted|last|follow|email|share|read more|view|contact|more from|see all|mis à jour|publié|aktualisiert|stand|veröffentlicht|actualizado|publicado|aggiornato|pubblicato)\b.*$|(?<=\p{Ll}{3})\.\s+\p{L}{4}.*$/iu

/** What parts two names. */
export const PARTINGS =
  /\s*(?:[,;&|/•·●▪＋+、，\n\t]|\s[-–—]{1,2}\s|\s(?:and|und|et|y|e|og|och|en|ja|i|ve|и|und|with|mit|avec|con)\s)\s*/iu

const ROLE =
  '(?:writers?|reporters?|editors?|correspondents?|columnists?|journalists?|contributors?|producers?|photographers?|critics?|bloggers?|anchors?|meteorologists?|analysts?|interns?|freelancers?|hosts?|publishers?|authors?|presenters?|bureau chief|redakteur(?:in)?|reporter(?:in)?|korrespondent(?:in)?|chefredakteur(?:in)?|journaliste|rédact(?:eur|rice)|correspondant(?:e)?|periodista|redactor(?:a)?|corresponsal|giornalista|redattore|repórter|jornalista|verslaggever|redacteur|journalisten?|co-?founder|founder|ceo|director|manager|president|professor|lecturer|esq)'
const QUALITY =
  '(?:senior|junior|chief|staff|special|associate|assistant|deputy|executive|managing|contributing|guest|general|foreign|national|international|political|politics|business|sports?|science|health|technology|tech|education|crime|court|city|metro|state|local|world|news|features?|entertainment|arts?|culture|environment|religion|legal|energy|economics?|financial|finance|market|markets|investigative|digital|online|web|multimedia|video|photo|opinion|editorial|freelance|travel|food|fashion|money|consumer|transport|defen[cs]e|diplomatic|security|white house|washington|london|europe|asia|africa|social media|home affairs|media|music|film|tv|night|weekend|breaking|data|bureau|ap|cnn|afp|bbc|reuters)'

/** A job before a name that words of a place or desk stand before: "North Asia correspondent Jane Doe". */
export const DESK_BEFORE = new RegExp(
  `^[\\p{L}\\s/-]{0,40}\\s(?:${ROLE}|bureau chief)\\s+(?=\\p{Lu}\\S*\\s+\\p{Lu})`,
  'u',
)

/** Words of a job alone. */
export const QUALITY_ALONE = new RegExp(`^${QUALITY}$`, 'iu')

/** A part that is a job: "Staff Writer", "Chief Political Correspondent". */
export const ROLE_ALONE = new RegExp(
  `^(?:${QUALITY}[\\s/-]+)*${ROLE}(?:[\\s-]+(?:in[- ]chief|at large|emeritus))?\\.?$`,
  'iu',
)

/** A job behind a name: "Jane Doe Staff Writer". */
export const ROLE_BEHIND = new RegExp(`\\s+(?:${QUALITY}[\\s/-]+)*${ROLE}(?:\\s.*)?$`, 'iu')

/** A job before a name: "Political Editor Jane Doe". */
export const ROLE_BEFORE = new RegExp(
  `^(?:${QUALITY}[\\s/-]+)*${ROLE}(?:[\\s-]+(?:in[- ]chief|at large))?[\\s:]+`,
  'iu',
)

/** What is left of "Globe Staff" and "ESPN" behind a name: the newsroom that the writer belongs to. */
export const NEWSROOM_BEHIND = /\s+(?:(?:the\s+)?\S+\s+(?:[Ss]taff|News Service|Bureau)|(?![IVX]+$)\p{Lu}{2,5})$/u

/** Jobs that stand behind names without a space between: "홍길동 기자", "山田太郎記者". */
export const EASTERN_ROLE = /\s*(?:기자|특파원|記者|记者|特派員|編集委員|通讯员|報導)$/u

/** Words that make a name an organisation's. */
export const ORGANISATION_WORDS =
  /(?<![\p{L}\p{N}])(?:news|newsroom|newsdesk|newswire|press|desk|staff|team|agency|agencies|agencia|agence|agentur(?:en)?|agenzia|times|post|herald|tribune|gazette|journal|daily|bureau|network|wires?|media|medien|tv|television|radio|magazine|group|inc|llc|ltd|online|digital|reports?|editors|editorial|board|office|service|services|institute|university|foundation|association|society|center|centre|committee|council|company|studio|studios|department|redaktion|rédaction|redacción|redaccion|redazione|redação|redactie|redaksi|toimitus|редакция|редакція|correspondents|reporters|contributors|community|police|government|ministry|party|club|today|channel|broadcasting|publishing|publications|communications|entertainment|sports|blog|web|website|site|internet|com|org|net)(?![\p{L}\p{N}])/iu

/** Values that stand where nobody is named: logins, templates, defaults of content systems. */
export const NOBODY: ReadonlySet<string> = new Set([
  'admin',
  'administrator',
  'adminstaff',
  'anonymous',
  'author',
  'authors',
  'byline',
  'contributor',
  'default',
  'facebook',
  'google',
  'googleplus',
  'instagram',
  'linkedin',
  'twitter',
  'desk',
  'editor',
  'editors',
  'guest',
  'guestauthor',
  'importer',
  'na',
  'newsdesk',
  'newsroom',
  'none',
  'null',
  'owner',
  'root',
  'staff',
  'staffreport',
  'staffreporter',
  'staffreports',
  'staffwriter',
  'superuser',
  'sysadmin',
  'test',
  'undefined',
  'unknown',
  'user',
  'webdesk',
  'webmaster',
  'websteam',
  'webteam',
  'wordpress',
  'wpadmin',
  'wpengine',
  'writer',
])

/** "Our Reporter", "A Staff Reporter", "Special Correspondent": somebody who stays unnamed. */
export const UNNAMED = new RegExp(`^(?:our|a|an|the|by)\\s+(?:${QUALITY}[\\s/-]+)*(?:${ROLE}|bureau|team|staff)$`, 'iu')

/** Words that no name of a person holds: what pages print beside bylines. */
export const NO_NAME =
  /(?<![\p{L}\p{N}])(?:more|posts?|about|follow|view|all|articles?|stories|story|last|next|subscribe|share|read|contact|e-?mail|profile|biography|website|twitter|facebook|instagram|latest|authors?|published|updated|posted|created|comments?|minutes?|ago|today|yesterday|print|photos?|images?|getty|video|click|here|the|this|and|by|log|sign|search|menu|home|archive|category|uncategorized|editorials?|copyright|rights|reserved|advertisement|sponsored|partner|exclusive|breaking|caption|credit|source|special to)(?![\p{L}\p{N}])/iu

/** Small words within names of persons. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'al ap ben bin bint da dal das de degli dei del della den der des di do dos du e el ibn la las le les lo los of the and for san st ter ten van vande vander vom von y zu zum zur af av d o'.split(
    ' ',
  ),
)
