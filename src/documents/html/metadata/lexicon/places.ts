/** Places of more than one word that bylines name beside the writers, lower case. */
export const PLACES: ReadonlySet<string> = new Set(
  `abu dhabi|addis ababa|baton rouge|buenos aires|cape town|chapel hill|colorado springs|costa rica|des moines|el paso|
el salvador|fort lauderdale|fort wayne|fort worth|grand rapids|great britain|green bay|ho chi minh city|hong kong|
jefferson city|jersey city|kansas city|kuala lumpur|las vegas|little rock|long beach|long island|los angeles|
mexico city|new brunswick|new delhi|new hampshire|new haven|new jersey|new mexico|new orleans|new south wales|
new york|new york city|new zealand|north carolina|north dakota|north korea|northern ireland|oklahoma city|
palm beach|palo alto|panama city|phnom penh|port moresby|puerto rico|rhode island|rio de janeiro|salt lake city|
san antonio|san diego|san francisco|san jose|san juan|santa barbara|santa fe|santa monica|sao paulo|são paulo|
saudi arabia|silicon valley|sioux falls|south africa|south australia|south carolina|south dakota|south korea|
sri lanka|st louis|st. louis|st paul|st. paul|st petersburg|tel aviv|united kingdom|united nations|united states|
virginia beach|washington dc|washington d.c.|west bank|west virginia|western australia`
    .replaceAll('\n', '')
    .split('|'),
)
