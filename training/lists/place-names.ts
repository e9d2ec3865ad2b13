import { phraseList } from '../../src/extract/lexicon/word-list.ts'

/** Other names of countries and of what they are known by: form=name. */
export const PLACE_ALIASES = `
U.S.=United States
US=United States
U.S=United States
USA=United States
U.S.A.=United States
America=United States
United States of America=United States
UK=United Kingdom
U.K.=United Kingdom
Britain=United Kingdom
Great Britain=United Kingdom
UAE=United Arab Emirates
Holland=Netherlands
Russian Federation=Russia
Burma=Myanmar
Ivory Coast=Cote d'Ivoire
Czechia=Czech Republic
Swaziland=Eswatini
Macedonia=North Macedonia
Bosnia=Bosnia and Herzegovina
DR Congo=Democratic Republic of Congo
DRC=Democratic Republic of Congo
Timor-Leste=East Timor
Republic of Korea=South Korea
People's Republic of China=China
Kyiv=Kiev
D.C.=Washington
DC=Washington
Washington D.C.=Washington
Washington DC=Washington
Washington, D.C.=Washington
NYC=New York City
L.A.=Los Angeles
Vatican=Vatican City
Soviet Union=Soviet Union
USSR=Soviet Union
Yugoslavia=Yugoslavia
Korea=Korea
England=England
Scotland=Scotland
Wales=Wales
Northern Ireland=Northern Ireland
Hong Kong=Hong Kong
Macau=Macau
Puerto Rico=Puerto Rico
Greenland=Greenland
Chechnya=Chechnya
Crimea=Crimea
Abkhazia=Abkhazia
South Ossetia=South Ossetia
Gaza=Gaza
West Bank=West Bank
Gaza Strip=Gaza
Kashmir=Kashmir
Tibet=Tibet
Xinjiang=Xinjiang
Darfur=Darfur
Kurdistan=Kurdistan
Catalonia=Catalonia
Ala.=Alabama
Ariz.=Arizona
Ark.=Arkansas
Calif.=California
Colo.=Colorado
Conn.=Connecticut
Del.=Delaware
Fla.=Florida
Ga.=Georgia
Ill.=Illinois
Ind.=Indiana
Kan.=Kansas
Ky.=Kentucky
La.=Louisiana
Md.=Maryland
Mass.=Massachusetts
Mich.=Michigan
Minn.=Minnesota
Miss.=Mississippi
Mo.=Missouri
Mont.=Montana
Neb.=Nebraska
Nev.=Nevada
N.C.=North Carolina
N.D.=North Dakota
N.H.=New Hampshire
N.J.=New Jersey
N.M.=New Mexico
N.Y.=New York
Okla.=Oklahoma
Ore.=Oregon
Pa.=Pennsylvania
R.I.=Rhode Island
S.C.=South Carolina
S.D.=South Dakota
Tenn.=Tennessee
Tex.=Texas
Va.=Virginia
Vt.=Vermont
Wash.=Washington
Wis.=Wisconsin
W.Va.=West Virginia
Wyo.=Wyoming
`

/** Continents, regions, seas, rivers and mountains. */
export const REGIONS = phraseList(`
Africa, Asia, Europe, North America, South America, Latin America, Central America, Antarctica, Oceania, Middle East
Far East, Near East, North Africa, West Africa, East Africa, Southern Africa, Sub-Saharan Africa, Eastern Europe
Western Europe, Central Europe, Central Asia, South Asia, Southeast Asia, East Asia, Caribbean, Balkans, Baltics
Scandinavia, Caucasus, North Caucasus, South Caucasus, Siberia, Sahel, Sahara, Horn of Africa, Maghreb, Levant, Midwest
Persian Gulf, Mediterranean, Mediterranean Sea, Black Sea, Caspian Sea, Red Sea, Baltic Sea, North Sea, South China Sea
East China Sea, Atlantic, Pacific, Indian Ocean, Atlantic Ocean, Pacific Ocean, Arctic, Arctic Ocean, English Channel
Amazon River, Nile, Danube, Rhine, Volga, Ganges, Mekong, Mississippi River, Himalayas, Alps, Andes, Urals, Pyrenees
Everest, Sinai, Silicon Valley, Long Island, Staten Island, Bronx, Strait of Hormuz, Gulf of Aden, Bay of Bengal
Suez Canal, Panama Canal, New England, Niger Delta, Punjab, Sindh, Balochistan, Kerala, Gujarat, Bihar, Uttar Pradesh
Tamil Nadu, Maharashtra, Bavaria, Saxony, Normandy, Andalusia, Sicily, Sardinia, Ontario, British Columbia, Alberta
Queensland, New South Wales, Tasmania, Helmand, Waziristan, Anbar, Kurdistan, Okinawa, Hokkaido, Java, Sumatra, Borneo
Mindanao, Luzon
`)
