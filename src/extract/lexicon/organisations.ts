import { wordList } from './word-list.ts'

/** Nouns that make the name they end, or stand in, an organisation's: in lower case. */
export const ORGANISATION_NOUNS = wordList(`
academy administration agency airlines airways alliance army assembly associates association authority bank battalion
board bloc brigade brigades broadcasting brothers bureau cabinet caucus center centre chamber church club coalition
college command commission committee companies company confederation conference congress conservatory consortium
convention cooperative corp corporation corps council court department directorate division duma embassy enterprises
exchange executive faculty federation fellowship firm force forces forum foundation front fund gazette government group
guard guards guild herald holdings hospital inc industries initiative inspectorate institute institution institutions
international investments journal judiciary laboratory laboratories league legislature limited llc llp lobby ltd
magazine media militia ministry mission monitor mosque movement museum nations navy network news newspaper newspapers
observatory office opera orchestra organisation organization parliament partners partnership party patrol plc police
politburo post press project radio regiment registry school secretariat securities senate service services society
squad studios summit symphony syndicate taskforce team technologies television telegraph times tribune tribunal trust
tv union unit united university watch workers times systems motors pharmaceuticals bancorp airline energy electric
petroleum oil software labs capital communications telecom group newspapers universities courts kremlin pentagon
`)

/** Organisations known by one name or by letters; "=" gives the name that all forms share. */
export const KNOWN_ORGANISATIONS = `
NATO=NATO
North Atlantic Treaty Organization=NATO
North Atlantic Treaty Organisation=NATO
UN=United Nations
U.N.=United Nations
United Nations=United Nations
EU=European Union
E.U.=European Union
European Union=European Union
AU=African Union
African Union=African Union
ASEAN=Association of Southeast Asian Nations
WHO=World Health Organization
World Health Organization=World Health Organization
WTO=World Trade Organization
World Trade Organization=World Trade Organization
IMF=International Monetary Fund
International Monetary Fund=International Monetary Fund
World Bank=World Bank
IAEA=International Atomic Energy Agency
International Atomic Energy Agency=International Atomic Energy Agency
OPEC=OPEC
OSCE=Organization for Security and Co-operation in Europe
OECD=OECD
ECOWAS=Economic Community of West African States
UNICEF=UNICEF
UNESCO=UNESCO
UNHCR=UNHCR
ICC=International Criminal Court
International Criminal Court=International Criminal Court
FBI=Federal Bureau of Investigation
Federal Bureau of Investigation=Federal Bureau of Investigation
CIA=Central Intelligence Agency
Central Intelligence Agency=Central Intelligence Agency
NSA=National Security Agency
DEA=Drug Enforcement Administration
NASA=NASA
FDA=Food and Drug Administration
EPA=Environmental Protection Agency
IRS=Internal Revenue Service
DNC=Democratic National Committee
RNC=Republican National Committee
GOP=Republican Party
Republican Party=Republican Party
Democratic Party=Democratic Party
Conservative Party=Conservative Party
Labour Party=Labour Party
NRA=National Rifle Association
NAACP=NAACP
ACLU=American Civil Liberties Union
PLO=Palestine Liberation Organization
ANC=African National Congress
KGB=KGB
FSB=FSB
Mossad=Mossad
Kremlin=Kremlin
White House=White House
Pentagon=Pentagon
State Department=State Department
Justice Department=Justice Department
Supreme Court=Supreme Court
Congress=Congress
Senate=Senate
House of Representatives=House of Representatives
Downing Street=Downing Street
10 Downing Street=Downing Street
Capitol Hill=Capitol Hill
Department of State=State Department
Department of Justice=Justice Department
Department of Defense=Defense Department
Defense Department=Defense Department
Treasury Department=Treasury Department
Federal Reserve=Federal Reserve
Security Council=United Nations Security Council
House of Commons=House of Commons
House of Lords=House of Lords
Home Office=Home Office
Foreign Office=Foreign Office
Whitehall=Whitehall
Scotland Yard=Scotland Yard
Buckingham Palace=Buckingham Palace
Holy See=Holy See
Blue House=Blue House
Elysee Palace=Elysee Palace
Élysée Palace=Elysee Palace
Elysee=Elysee Palace
Élysée=Elysee Palace
Hamas=Hamas
Hezbollah=Hezbollah
Taliban=Taliban
al-Qaida=al-Qaida
al-Qaeda=al-Qaida
al Qaeda=al-Qaida
Al Qaeda=al-Qaida
Al-Qaeda=al-Qaida
ISIS=Islamic State
ISIL=Islamic State
Islamic State=Islamic State
Boko Haram=Boko Haram
al-Shabab=al-Shabab
Al-Shabaab=al-Shabab
FIFA=FIFA
UEFA=UEFA
IOC=International Olympic Committee
NBA=NBA
NFL=NFL
AP=Associated Press
Associated Press=Associated Press
Reuters=Reuters
AFP=Agence France-Presse
Agence France-Presse=Agence France-Presse
Interfax=Interfax
TASS=TASS
ITAR-TASS=TASS
RIA Novosti=RIA Novosti
Xinhua=Xinhua
Bloomberg=Bloomberg
BBC=BBC
CNN=CNN
NBC=NBC
ABC=ABC
CBS=CBS
MSNBC=MSNBC
Fox News=Fox News
Al Jazeera=Al Jazeera
Al-Jazeera=Al Jazeera
New York Times=New York Times
Washington Post=Washington Post
Wall Street Journal=Wall Street Journal
Guardian=Guardian
Breitbart=Breitbart News
Breitbart News=Breitbart News
Politico=Politico
BuzzFeed=BuzzFeed
Google=Google
Facebook=Facebook
Twitter=Twitter
YouTube=YouTube
Microsoft=Microsoft
Apple=Apple
Amazon=Amazon
IBM=IBM
Boeing=Boeing
Airbus=Airbus
Gazprom=Gazprom
Toyota=Toyota
Samsung=Samsung
Shell=Shell
BP=BP
Greenpeace=Greenpeace
Red Cross=Red Cross
Amnesty International=Amnesty International
Human Rights Watch=Human Rights Watch
Oxfam=Oxfam
Interpol=Interpol
Europol=Europol
Bundestag=Bundestag
Knesset=Knesset
Lok Sabha=Lok Sabha
State Duma=State Duma
Harvard=Harvard University
Harvard University=Harvard University
Yale=Yale University
Wall Street=Wall Street
`

/** Nouns that make the name they end a thing: a treaty, law, war, prize, event or work; in lower case. */
export const THING_NOUNS = wordList(`
act accord accords agreement amendment award awards bill championship championships charter code constitution
convention cup declaration deal doctrine festival games holocaust law marathon medal olympics oscars pact plan
prize protocol resolution revolution rights scandal series spring strategy talks tour treaty trophy uprising war wars
day eve christmas easter ramadan week year bible koran quran tournament open
`)

/** Nouns that make the name they end a place; in lower case. */
export const PLACE_NOUNS = wordList(`
airport archipelago avenue bay beach bridge canal canyon cape city coast county creek desert district falls forest
gardens gulf harbor harbour heights highway hill hills island islands isles lake mount mountain mountains ocean park
peninsula plaza port province republic reserve ridge river road sea square state states station straits strait street
territory town township valley village ward zone prison stadium airport tower basin delta plateau region governorate
`)
