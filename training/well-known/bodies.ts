/**
 * Bodies that news of the whole world names, "name|Wikidata id|other names": facts of Wikidata (CC0), each found in a
 * package used here or a public text that states it; "-" where neither was at hand. Bodies that many countries have by
 * the same name ("Supreme Court", "Labour Party") are left out.
 */
export const BODIES = `
African Union|Q7159|AU
Agence France-Presse|Q40464|AFP,Agence France Presse
Airbus|Q2311|EADS
Al Jazeera|Q13477|Al-Jazeera
al-Qaida|Q34490|al-Qaeda,al Qaeda,Al Qaeda,Al-Qaeda,Al-Qaida,al Qaida
Amazon|Q3884|Amazon.com
American Civil Liberties Union|Q592504|ACLU
Amnesty International|Q42970
Amtrak|Q23239
Apple|Q312|Apple Inc.
Arab League|Q7172|League of Arab States
Asian Development Bank|Q188822|ADB
Associated Press|Q40469|AP
Association of Southeast Asian Nations|Q7768|ASEAN
AT&T|Q35476
Bank of America|Q487907|BofA
Barclays|Q245343
BASF|Q9401
BBC|Q9531|British Broadcasting Corporation,British Broadcasting Corp.
BMW|Q26678
BNP Paribas|Q499707
Boko Haram|-
BP|Q152057|British Petroleum
Carabinieri|Q54852
Caribbean Community|Q205995|CARICOM
Carrefour|Q217599
Centers for Disease Control and Prevention|Q583725|CDC
Central Intelligence Agency|Q37230|CIA
CERN|Q42944
CNN|Q48340|Cable News Network
Collective Security Treaty Organization|Q318693|CSTO
Commonwealth of Independent States|Q7779|CIS
Council of Europe|Q8908
Credit Suisse|Q372657
Department of Defense|Q11209|Defense Department,U.S. Department of Defense,U.S. Defense Department
Deutsche Bahn|Q9322
Deutsche Bank|Q66048
Deutsche Presse-Agentur|Q312653|dpa,DPA
Deutsche Welle|Q153770|DW
Economic Community of West African States|Q193272|ECOWAS
Eni|Q565594|ENI
Eurasian Economic Union|Q4173083
European Bank for Reconstruction and Development|Q488981|EBRD
European Central Bank|Q8901|ECB
European Commission|Q8880
European Council|Q8886
European Court of Human Rights|Q122880|ECHR
European Medicines Agency|Q130146|EMA
European Parliament|Q8889
European Space Agency|Q42262|ESA
European Union|Q458|EU
Europol|Q207203
Facebook|Q380|Meta Platforms
Federal Bureau of Investigation|Q8333|FBI
FedEx|Q459477
FIFA|Q253414
Financial Action Task Force|Q681487|FATF
Food and Agriculture Organization|Q82151|FAO
Food and Drug Administration|Q204711|FDA
Ford Motor Company|Q44294|Ford,Ford Motor Co.,Ford Motor Co
General Electric|Q54173|GE
Google|Q95
Greenpeace|-
Gulf Cooperation Council|Q217172|GCC
Hamas|Q38799
Harvard University|Q13371|Harvard
Hezbollah|-|Hizbollah,Hizbullah
Holy See|Q159583
Honda|Q9584|Honda Motor Co.
HSBC|Q190464
Huawei|Q160120|Huawei Technologies
Human Rights Watch|-|HRW
Hyundai Motor Company|Q55931|Hyundai Motor
Intel|Q248|Intel Corp.
Inter-American Development Bank|Q1153087
Interfax|Q379271
Internal Revenue Service|Q973587|IRS
International Atomic Energy Agency|Q41984|IAEA
International Court of Justice|Q7801|ICJ,World Court
International Criminal Court|Q47488|ICC
International Energy Agency|Q826700|IEA
International Labour Organization|Q54129|ILO,International Labor Organization
International Maritime Organization|Q201054|IMO
International Monetary Fund|Q7804|IMF
International Olympic Committee|Q40970|IOC
International Organization for Migration|Q472311|IOM
International Telecommunication Union|Q376150|ITU
Interpol|Q8475
Islamic State|Q2429253|ISIS,ISIL,Islamic State of Iraq and the Levant,Islamic State of Iraq and Syria,IS group,Islamic State group
Izvestia|Q753932
KFC|Q524757
Knesset|-
Komsomolskaya Pravda|Q849047
Kremlin|-
Lukoil|Q329347
Massachusetts Institute of Technology|Q49108|MIT
McDonald's|Q38076
Mercedes-Benz|Q36008
Mercosur|Q4264
Microsoft|Q2283|Microsoft Corp.
Morgan Stanley|Q334204
NASA|Q23548|National Aeronautics and Space Administration
National Health Service|Q918396|NHS
National Public Radio|Q671510|NPR
NATO|Q7184|North Atlantic Treaty Organization,North Atlantic Treaty Organisation,North Atlantic Alliance
Netflix|Q907311
New York City Police Department|Q328473|NYPD
Nike|Q483915
Nissan|Q20165|Nissan Motor Co.
Non-Aligned Movement|Q83201
Novaya Gazeta|Q170135
OPEC|Q7795|Organization of the Petroleum Exporting Countries,Organization of Petroleum Exporting Countries
Organization for Economic Cooperation and Development|Q41550|OECD,Organisation for Economic Co-operation and Development,Organization for Economic Co-operation and Development
Organization for Security and Cooperation in Europe|Q81299|OSCE,Organization for Security and Co-operation in Europe
Organization for the Prohibition of Chemical Weapons|Q842490|OPCW,Organisation for the Prohibition of Chemical Weapons
Organization of American States|Q123759|OAS
Organization of Islamic Cooperation|Q47543|OIC,Organisation of Islamic Cooperation,Organization of the Islamic Conference
Pan American Health Organization|Q1856835|PAHO
Pemex|Q871308
Pentagon|-
Petrobras|Q210047
Red Cross|Q7178|International Red Cross
Renault|Q6686
Republican Party|Q29468|GOP,US Republican Party
Reuters|Q130879|Reuters News Agency
Rosneft|Q1141123
Royal Air Force|Q165862|RAF
Royal Mail|Q638098
RT|Q22868|Russia Today
Samsung Electronics|Q20718
Saudi Aramco|Q679322|Aramco
Shanghai Cooperation Organization|Q485207|SCO,Shanghai Cooperation Organisation
Shell|Q154950|Royal Dutch Shell
Siemens|Q81230
Sinopec|Q831445
Societe Generale|Q270363
South Asian Association for Regional Cooperation|Q145700|SAARC
Southern African Development Community|Q816706|SADC
Spiegel|Q131478|Der Spiegel
Stanford University|Q41506|Stanford
Starbucks|Q37158
Taliban|-
TASS|Q223799|ITAR-TASS,Itar-Tass
Tesco|Q487494
Tesla|Q478214|Tesla Motors
The Economist|Q180089
The Guardian|Q11148
The Moscow Times|Q1202611
The New York Times|Q9684
The Wall Street Journal|Q164746
The Washington Post|Q166032
Toyota|Q53268|Toyota Motor Corp.,Toyota Motor Corporation,Toyota Motor
Twitter|Q918
UBS|Q193199
UEFA|Q35572
Ukrinform|Q987030
UNESCO|Q7809|United Nations Educational, Scientific and Cultural Organization
United Nations Children's Fund|Q740308|UNICEF
United Nations Development Programme|Q161718|UNDP,UN Development Program,United Nations Development Program
United Nations Environment Programme|Q182016|UNEP,United Nations Environment Program
United Nations General Assembly|Q47423|UN General Assembly,U.N. General Assembly
United Nations High Commissioner for Refugees|Q132551|UNHCR,UN High Commissioner for Refugees,UN refugee agency,U.N. refugee agency
United Nations Human Rights Council|Q205650|UN Human Rights Council
United Nations Population Fund|Q623036|UNFPA
United Nations Relief and Works Agency|Q846656|UNRWA
United Nations Security Council|Q37470|UN Security Council,U.N. Security Council,Security Council
United Nations|Q1065|UN
United Press International|Q493845|UPI
United States Air Force|Q11223|US Air Force,U.S. Air Force
United States Army|Q9212|US Army,U.S. Army
United States Coast Guard|Q11224|US Coast Guard,U.S. Coast Guard
United States Congress|Q11268|US Congress,U.S. Congress
United States House of Representatives|Q11701|US House of Representatives,U.S. House of Representatives
United States Marine Corps|Q11218|US Marine Corps,U.S. Marine Corps
United States Navy|Q11220|US Navy,U.S. Navy
United States Postal Service|Q668687|US Postal Service,U.S. Postal Service
United States Senate|Q66096|US Senate,U.S. Senate
University of Cambridge|Q35794|Cambridge University
University of Oxford|Q34433|Oxford University
Vodafone|Q122141
Volkswagen|Q246|VW
Walmart|Q483551|Wal-Mart
Wells Fargo|Q744149
White House|Q35525
World Bank|Q7164
World Food Programme|Q204344|WFP,World Food Program
World Health Organization|Q7817|WHO,World Health Organisation
World Intellectual Property Organization|Q177773|WIPO
World Meteorological Organization|Q170424|WMO
World Trade Organization|Q7825|WTO,World Trade Organisation
Xiaomi|Q1636958
Xinhua|Q204839|Xinhua News Agency
`
