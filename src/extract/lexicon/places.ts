import { phraseList } from './word-list.ts'

/** Countries: name, adjectives and nouns of its people (the first a plural of the people), capital. */
export const COUNTRIES = `
Afghanistan|Afghan|Kabul
Albania|Albanian|Tirana
Algeria|Algerian|Algiers
Angola|Angolan|Luanda
Argentina|Argentine,Argentinian|Buenos Aires
Armenia|Armenian|Yerevan
Australia|Australian|Canberra
Austria|Austrian|Vienna
Azerbaijan|Azerbaijani,Azeri|Baku
Bahamas|Bahamian|Nassau
Bahrain|Bahraini|Manama
Bangladesh|Bangladeshi|Dhaka
Barbados|Barbadian|Bridgetown
Belarus|Belarusian,Belarussian|Minsk
Belgium|Belgian|Brussels
Belize|Belizean|Belmopan
Benin|Beninese|Porto-Novo
Bhutan|Bhutanese|Thimphu
Bolivia|Bolivian|La Paz
Bosnia and Herzegovina|Bosnian|Sarajevo
Botswana|Botswanan|Gaborone
Brazil|Brazilian|Brasilia
Brunei|Bruneian|Bandar Seri Begawan
Bulgaria|Bulgarian|Sofia
Burkina Faso|Burkinabe|Ouagadougou
Burundi|Burundian|Bujumbura
Cambodia|Cambodian|Phnom Penh
Cameroon|Cameroonian|Yaounde
Canada|Canadian|Ottawa
Cape Verde|Cape Verdean|Praia
Central African Republic||Bangui
Chad|Chadian|N'Djamena
Chile|Chilean|Santiago
China|Chinese|Beijing
Colombia|Colombian|Bogota
Comoros|Comorian|Moroni
Democratic Republic of Congo|Congolese|Kinshasa
Congo|Congolese|Brazzaville
Costa Rica|Costa Rican|San Jose
Cote d'Ivoire|Ivorian|Yamoussoukro
Croatia|Croatian,Croat|Zagreb
Cuba|Cuban|Havana
Cyprus|Cypriot|Nicosia
Czech Republic|Czech|Prague
Denmark|Danish,Dane|Copenhagen
Djibouti|Djiboutian|Djibouti City
Dominican Republic|Dominican|Santo Domingo
East Timor|Timorese|Dili
Ecuador|Ecuadorian,Ecuadorean|Quito
Egypt|Egyptian|Cairo
El Salvador|Salvadoran,Salvadorean|San Salvador
Equatorial Guinea|Equatoguinean|Malabo
Eritrea|Eritrean|Asmara
Estonia|Estonian|Tallinn
Eswatini|Swazi|Mbabane
Ethiopia|Ethiopian|Addis Ababa
Fiji|Fijian|Suva
Finland|Finnish,Finn|Helsinki
France|French|Paris
Gabon|Gabonese|Libreville
Gambia|Gambian|Banjul
Georgia|Georgian|Tbilisi
Germany|German|Berlin
Ghana|Ghanaian|Accra
Greece|Greek|Athens
Grenada|Grenadian|Saint George's
Guatemala|Guatemalan|Guatemala City
Guinea|Guinean|Conakry
Guinea-Bissau||Bissau
Guyana|Guyanese|Georgetown
Haiti|Haitian|Port-au-Prince
Honduras|Honduran|Tegucigalpa
Hungary|Hungarian|Budapest
Iceland|Icelandic,Icelander|Reykjavik
India|Indian|New Delhi
Indonesia|Indonesian|Jakarta
Iran|Iranian|Tehran
Iraq|Iraqi|Baghdad
Ireland|Irish|Dublin
Israel|Israeli|Jerusalem
Italy|Italian|Rome
Jamaica|Jamaican|Kingston
Japan|Japanese|Tokyo
Jordan|Jordanian|Amman
Kazakhstan|Kazakh,Kazakhstani|Astana
Kenya|Kenyan|Nairobi
Kiribati||Tarawa
Kosovo|Kosovar,Kosovan|Pristina
Kuwait|Kuwaiti|Kuwait City
Kyrgyzstan|Kyrgyz|Bishkek
Laos|Laotian,Lao|Vientiane
Latvia|Latvian|Riga
Lebanon|Lebanese|Beirut
Lesotho|Basotho|Maseru
Liberia|Liberian|Monrovia
Libya|Libyan|Tripoli
Liechtenstein||Vaduz
Lithuania|Lithuanian|Vilnius
Luxembourg|Luxembourgish|
Madagascar|Malagasy|Antananarivo
Malawi|Malawian|Lilongwe
Malaysia|Malaysian|Kuala Lumpur
Maldives|Maldivian|Male
Mali|Malian|Bamako
Malta|Maltese|Valletta
Mauritania|Mauritanian|Nouakchott
Mauritius|Mauritian|Port Louis
Mexico|Mexican|Mexico City
Micronesia|Micronesian|Palikir
Moldova|Moldovan|Chisinau
Monaco|Monegasque|
Mongolia|Mongolian|Ulan Bator
Montenegro|Montenegrin|Podgorica
Morocco|Moroccan|Rabat
Mozambique|Mozambican|Maputo
Myanmar|Burmese|Naypyidaw
Namibia|Namibian|Windhoek
Nauru|Nauruan|Yaren
Nepal|Nepalese,Nepali|Kathmandu
Netherlands|Dutch|Amsterdam
New Zealand|New Zealander|Wellington
Nicaragua|Nicaraguan|Managua
Niger|Nigerien|Niamey
Nigeria|Nigerian|Abuja
North Korea|North Korean|Pyongyang
North Macedonia|Macedonian|Skopje
Norway|Norwegian|Oslo
Oman|Omani|Muscat
Pakistan|Pakistani|Islamabad
Palau|Palauan|Ngerulmud
Palestine|Palestinian|Ramallah
Panama|Panamanian|Panama City
Papua New Guinea||Port Moresby
Paraguay|Paraguayan|Asuncion
Peru|Peruvian|Lima
Philippines|Philippine,Filipino|Manila
Poland|Polish,Pole|Warsaw
Portugal|Portuguese|Lisbon
Qatar|Qatari|Doha
Romania|Romanian|Bucharest
Russia|Russian|Moscow
Rwanda|Rwandan|Kigali
Samoa|Samoan|Apia
Saudi Arabia|Saudi,Saudi Arabian|Riyadh
Senegal|Senegalese|Dakar
Serbia|Serbian,Serb|Belgrade
Seychelles|Seychellois|Victoria
Sierra Leone|Sierra Leonean|Freetown
Singapore|Singaporean|
Slovakia|Slovak,Slovakian|Bratislava
Slovenia|Slovenian,Slovene|Ljubljana
Solomon Islands||Honiara
Somalia|Somali|Mogadishu
South Africa|South African|Pretoria
South Korea|South Korean|Seoul
South Sudan|South Sudanese|Juba
Spain|Spanish,Spaniard|Madrid
Sri Lanka|Sri Lankan|Colombo
Sudan|Sudanese|Khartoum
Suriname|Surinamese|Paramaribo
Sweden|Swedish,Swede|Stockholm
Switzerland|Swiss|Bern
Syria|Syrian|Damascus
Taiwan|Taiwanese|Taipei
Tajikistan|Tajik|Dushanbe
Tanzania|Tanzanian|Dodoma
Thailand|Thai|Bangkok
Togo|Togolese|Lome
Tonga|Tongan|Nuku'alofa
Trinidad and Tobago|Trinidadian|Port of Spain
Tunisia|Tunisian|Tunis
Turkey|Turkish,Turk|Ankara
Turkmenistan|Turkmen|Ashgabat
Tuvalu|Tuvaluan|Funafuti
Uganda|Ugandan|Kampala
Ukraine|Ukrainian|Kiev
United Arab Emirates|Emirati|Abu Dhabi
United Kingdom|British,Briton|London
United States|American|Washington
Uruguay|Uruguayan|Montevideo
Uzbekistan|Uzbek|Tashkent
Vanuatu||Port Vila
Vatican City||
Venezuela|Venezuelan|Caracas
Vietnam|Vietnamese|Hanoi
Yemen|Yemeni|Sanaa
Zambia|Zambian|Lusaka
Zimbabwe|Zimbabwean|Harare
`

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

/** States of the United States; Georgia is left to the countries and told apart by nothing yet. */
export const US_STATES = phraseList(`
Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois
Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri
Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma
Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington
West Virginia, Wisconsin, Wyoming
`)

/** Large and often named cities that are no capital. */
export const CITIES = phraseList(`
New York City, Los Angeles, Chicago, Houston, Phoenix, Philadelphia, San Antonio, San Diego, Dallas, San Jose, Austin
San Francisco, Columbus, Seattle, Denver, Boston, Nashville, Detroit, Portland, Las Vegas, Memphis, Baltimore, Milwaukee
Atlanta, Miami, New Orleans, Cleveland, Tampa, Pittsburgh, Cincinnati, St. Louis, Minneapolis, Salt Lake City, Orlando
Brooklyn, Manhattan, Queens, Harlem, Ferguson, Hollywood, Toronto, Montreal, Vancouver, Calgary, Quebec, Guadalajara
Tijuana, Monterrey, Rio de Janeiro, Sao Paulo, Guayaquil, Medellin, Cali, Maracaibo, Cordoba, Rosario, Valparaiso
Birmingham, Manchester, Liverpool, Leeds, Glasgow, Edinburgh, Belfast, Cardiff, Bristol, Oxford, Cambridge, Marseille
Lyon, Nice, Toulouse, Strasbourg, Calais, Munich, Hamburg, Frankfurt, Cologne, Stuttgart, Dresden, Leipzig, Bonn, Milan
Naples, Turin, Venice, Florence, Genoa, Palermo, Barcelona, Valencia, Seville, Bilbao, Porto, Geneva, Zurich, Basel
Rotterdam, The Hague, Antwerp, Ghent, Salzburg, Gothenburg, Bergen, Krakow, Gdansk, Istanbul, Izmir, Thessaloniki
St. Petersburg, Saint Petersburg, Vladivostok, Novosibirsk, Sochi, Grozny, Kharkiv, Odessa, Lviv, Donetsk, Luhansk
Mariupol, Aleppo, Homs, Mosul, Basra, Fallujah, Kirkuk, Irbil, Tel Aviv, Haifa, Hebron, Nablus, Bethlehem, Jeddah, Mecca
Medina, Dubai, Sharjah, Aden, Alexandria, Giza, Benghazi, Misrata, Casablanca, Marrakesh, Lagos, Kano, Ibadan, Maiduguri
Port Harcourt, Johannesburg, Cape Town, Durban, Soweto, Mombasa, Kisumu, Dar es Salaam, Zanzibar, Bulawayo, Goma
Abidjan, Kumasi, Douala, Mumbai, Bombay, Delhi, Kolkata, Calcutta, Chennai, Madras, Bangalore, Bengaluru, Hyderabad, Ahmedabad
Pune, Lucknow, Srinagar, Karachi, Lahore, Peshawar, Quetta, Rawalpindi, Kandahar, Herat, Chittagong, Mandalay, Yangon
Rangoon, Ho Chi Minh City, Saigon, Da Nang, Shanghai, Guangzhou, Shenzhen, Wuhan, Chongqing, Tianjin, Nanjing, Xian
Osaka, Kyoto, Hiroshima, Nagasaki, Fukushima, Yokohama, Busan, Incheon, Cebu, Davao, Surabaya, Bali, Aceh, Sydney
Melbourne, Brisbane, Perth, Adelaide, Darwin, Auckland, Christchurch, Honolulu, Anchorage, Guantanamo Bay, Srebrenica
`)

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

/** Peoples, faiths and parties by the name of their members, in the plural. */
export const PEOPLES = phraseList(`
Republicans, Democrats, Muslims, Christians, Jews, Hindus, Buddhists, Catholics, Protestants, Sunnis, Shiites, Shias
Kurds, Arabs, Europeans, Africans, Asians, Latinos, Hispanics, African-Americans, African Americans, Tamils, Uighurs
Uyghurs, Tibetans, Chechens, Pashtuns, Hutus, Tutsis, Roma, Scots, Englishmen, Frenchmen, Irishmen, Dutchmen, Texans
Californians, New Yorkers, Londoners, Parisians, Muscovites, Conservatives, Tories, Liberals, Nazis, Communists
Westerners, Southerners, Rohingya, Yazidis, Alawites, Druze, Sikhs, Mormons, Evangelicals, Native Americans, Maoris
Bosniaks, Albanians, Catalans, Basques, Syrians, Iraqis, Marxists, Maoists, Islamists, Houthis
`)

/** Adjectives of regions, faiths and parties that are capitalised and name nobody. */
export const OTHER_ADJECTIVES = phraseList(`
European, African, Asian, Arab, Arabic, Western, Eastern, Northern, Southern, Soviet, Latin, Latino, Hispanic, Muslim
Islamic, Christian, Jewish, Catholic, Protestant, Hindu, Buddhist, Sunni, Shiite, Shia, Kurdish, Chechen, Tibetan, Tamil
English, Scottish, Welsh, Baltic, Balkan, Caucasian, Nordic, Scandinavian, Mediterranean, Atlantic, Pacific, Republican
Democratic, Democrat, Conservative, Liberal, Communist, Socialist, Marxist, Nazi, Islamist, Anglican, Orthodox, Roman
African-American, Asian-American, Mexican-American, Anglo-American, Afro-Caribbean, Hebrew, Persian, Pashtun, Catalan
Basque, Texan, Californian, Victorian, Zionist, Kremlinologist, Palestinian-Israeli, Parisian, Olympic, Internet, Euro
`)
