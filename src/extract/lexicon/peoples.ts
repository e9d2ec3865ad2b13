import { phraseList } from './word-list.ts'

/** Countries and the words for their people: "name|adjectives and nouns", none for a country without one. */
export const COUNTRIES = `
Afghanistan|Afghan
Albania|Albanian
Algeria|Algerian
Angola|Angolan
Argentina|Argentine,Argentinian
Armenia|Armenian
Australia|Australian
Austria|Austrian
Azerbaijan|Azerbaijani,Azeri
Bahamas|Bahamian
Bahrain|Bahraini
Bangladesh|Bangladeshi
Barbados|Barbadian
Belarus|Belarusian,Belarussian
Belgium|Belgian
Belize|Belizean
Benin|Beninese
Bhutan|Bhutanese
Bolivia|Bolivian
Bosnia and Herzegovina|Bosnian
Botswana|Botswanan
Brazil|Brazilian
Brunei|Bruneian
Bulgaria|Bulgarian
Burkina Faso|Burkinabe
Burundi|Burundian
Cambodia|Cambodian
Cameroon|Cameroonian
Canada|Canadian
Cape Verde|Cape Verdean
Central African Republic|
Chad|Chadian
Chile|Chilean
China|Chinese
Colombia|Colombian
Comoros|Comorian
Democratic Republic of Congo|Congolese
Congo|Congolese
Costa Rica|Costa Rican
Cote d'Ivoire|Ivorian
Croatia|Croatian,Croat
Cuba|Cuban
Cyprus|Cypriot
Czech Republic|Czech
Denmark|Danish,Dane
Djibouti|Djiboutian
Dominican Republic|Dominican
East Timor|Timorese
Ecuador|Ecuadorian,Ecuadorean
Egypt|Egyptian
El Salvador|Salvadoran,Salvadorean
Equatorial Guinea|Equatoguinean
Eritrea|Eritrean
Estonia|Estonian
Eswatini|Swazi
Ethiopia|Ethiopian
Fiji|Fijian
Finland|Finnish,Finn
France|French
Gabon|Gabonese
Gambia|Gambian
Georgia|Georgian
Germany|German
Ghana|Ghanaian
Greece|Greek
Grenada|Grenadian
Guatemala|Guatemalan
Guinea|Guinean
Guinea-Bissau|
Guyana|Guyanese
Haiti|Haitian
Honduras|Honduran
Hungary|Hungarian
Iceland|Icelandic,Icelander
India|Indian
Indonesia|Indonesian
Iran|Iranian
Iraq|Iraqi
Ireland|Irish
Israel|Israeli
Italy|Italian
Jamaica|Jamaican
Japan|Japanese
Jordan|Jordanian
Kazakhstan|Kazakh,Kazakhstani
Kenya|Kenyan
Kiribati|
Kosovo|Kosovar,Kosovan
Kuwait|Kuwaiti
Kyrgyzstan|Kyrgyz
Laos|Laotian,Lao
Latvia|Latvian
Lebanon|Lebanese
Lesotho|Basotho
Liberia|Liberian
Libya|Libyan
Liechtenstein|
Lithuania|Lithuanian
Luxembourg|Luxembourgish
Madagascar|Malagasy
Malawi|Malawian
Malaysia|Malaysian
Maldives|Maldivian
Mali|Malian
Malta|Maltese
Mauritania|Mauritanian
Mauritius|Mauritian
Mexico|Mexican
Micronesia|Micronesian
Moldova|Moldovan
Monaco|Monegasque
Mongolia|Mongolian
Montenegro|Montenegrin
Morocco|Moroccan
Mozambique|Mozambican
Myanmar|Burmese
Namibia|Namibian
Nauru|Nauruan
Nepal|Nepalese,Nepali
Netherlands|Dutch
New Zealand|New Zealander
Nicaragua|Nicaraguan
Niger|Nigerien
Nigeria|Nigerian
North Korea|North Korean
North Macedonia|Macedonian
Norway|Norwegian
Oman|Omani
Pakistan|Pakistani
Palau|Palauan
Palestine|Palestinian
Panama|Panamanian
Papua New Guinea|
Paraguay|Paraguayan
Peru|Peruvian
Philippines|Philippine,Filipino
Poland|Polish,Pole
Portugal|Portuguese
Qatar|Qatari
Romania|Romanian
Russia|Russian
Rwanda|Rwandan
Samoa|Samoan
Saudi Arabia|Saudi,Saudi Arabian
Senegal|Senegalese
Serbia|Serbian,Serb
Seychelles|Seychellois
Sierra Leone|Sierra Leonean
Singapore|Singaporean
Slovakia|Slovak,Slovakian
Slovenia|Slovenian,Slovene
Solomon Islands|
Somalia|Somali
South Africa|South African
South Korea|South Korean
South Sudan|South Sudanese
Spain|Spanish,Spaniard
Sri Lanka|Sri Lankan
Sudan|Sudanese
Suriname|Surinamese
Sweden|Swedish,Swede
Switzerland|Swiss
Syria|Syrian
Taiwan|Taiwanese
Tajikistan|Tajik
Tanzania|Tanzanian
Thailand|Thai
Togo|Togolese
Tonga|Tongan
Trinidad and Tobago|Trinidadian
Tunisia|Tunisian
Turkey|Turkish,Turk
Turkmenistan|Turkmen
Tuvalu|Tuvaluan
Uganda|Ugandan
Ukraine|Ukrainian
United Arab Emirates|Emirati
United Kingdom|British,Briton
United States|American
Uruguay|Uruguayan
Uzbekistan|Uzbek
Vanuatu|
Vatican City|
Venezuela|Venezuelan
Vietnam|Vietnamese
Yemen|Yemeni
Zambia|Zambian
Zimbabwe|Zimbabwean
`

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
