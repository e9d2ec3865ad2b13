/**
 * Capitals and other large cities, "name|Wikidata id|other names": facts of Wikidata (CC0), each found in a package
 * used here or a public text that states it. Left out on purpose, as news means more than one thing by the word: New
 * York, Hyderabad, Birmingham, Georgetown, Kingston, Victoria, Hamilton, San Jose. "Washington" alone is the capital,
 * as the stylebooks of the agencies have it ("Washington state" is the other).
 */
export const CAPITALS_AND_CITIES = `
Aarhus|Q25319
Abu Dhabi|Q1519
Abuja|Q3787
Accra|Q3761
Addis Ababa|Q3624
Aleppo|Q41183
Algiers|Q3561
Almaty|Q35493|Alma-Ata
Amman|Q3805
Amsterdam|Q727
Anchorage|Q39450
Andorra la Vella|Q1863
Ankara|Q3640
Antananarivo|Q3915
Antwerp|Q12892
Apia|Q36260
Ashgabat|Q23438
Asmara|Q3642
Astana|Q1520|Nur-Sultan
Asuncion|Q2933
Athens|Q1524
Atlanta|Q23556
Auckland|Q37100
Austin|Q16559
Baghdad|Q1530
Baku|Q9248
Baltimore|Q5092
Bamako|Q3703
Bandar Seri Begawan|Q9279
Bangkok|Q1861
Bangui|Q3832
Banjul|Q3726
Barcelona|Q1492
Basseterre|Q41295
Beijing|Q956|Peking
Beirut|Q3820
Belfast|Q10686
Belgrade|Q3711
Belmopan|Q3043
Bengaluru|Q1355|Bangalore
Bergen|Q26793
Berlin|Q64
Bern|Q70|Berne
Bilbao|Q8692
Bishkek|Q9361
Bissau|Q3739
Bogota|Q2841
Bologna|Q1891
Bordeaux|Q1479
Boston|Q100
Brasilia|Q2844
Bratislava|Q1780
Brazzaville|Q3844
Bridgetown|Q36168
Brisbane|Q34932
Bristol|Q23154
Brno|Q14960
Brussels|Q239
Bucharest|Q19660
Budapest|Q1781
Buenos Aires|Q1486
Bujumbura|Q3854
Busan|Q16520|Pusan
Cairo|Q85
Calgary|Q36312
Canberra|Q3114
Cape Town|Q5465
Caracas|Q1533
Cardiff|Q10690
Casablanca|Q7903
Castries|Q41699
Chengdu|Q30002
Chennai|Q1352|Madras
Chicago|Q1297
Chisinau|Q21197
Christchurch|Q79990
Cincinnati|Q43196
Cleveland|Q37320
Cologne|Q365
Colombo|Q35381
Conakry|Q3733
Copenhagen|Q1748
Dakar|Q3718
Dallas|Q16557
Damascus|Q3766
Dar es Salaam|Q1960
Delhi|Q1353
Denver|Q16554
Detroit|Q12439
Dhaka|Q1354|Dacca
Dili|Q9310
Djibouti City|Q3604
Dodoma|Q3866
Doha|Q3861
Dresden|Q1731
Dubai|Q612
Dublin|Q1761
Dushanbe|Q9365
Dusseldorf|Q1718|Duesseldorf
Edinburgh|Q23436
Florence|Q2044
Frankfurt|Q1794
Freetown|Q3780
Funafuti|Q34126
Gaborone|Q3919
Gaza City|Q47492
Gdansk|Q1792
Geneva|Q71
Ghent|Q1296
Gitega|Q167551
Glasgow|Q4093
Gothenburg|Q25287
Grenoble|Q1289
Guadalajara|Q9022
Guangzhou|Q16572|Canton
Guatemala City|Q1555
Guayaquil|Q43509
Hamburg|Q1055
Hangzhou|Q4970
Hanoi|Q1858
Hanover|Q1715|Hannover
Harare|Q3921
Hargeisa|Q168652
Havana|Q1563
Helsinki|Q1757
Ho Chi Minh City|Q1854|Saigon
Honiara|Q40921
Honolulu|Q18094
Houston|Q16555
Indianapolis|Q6346
Islamabad|Q1362
Istanbul|Q406
Jacksonville|Q18156
Jakarta|Q3630
Jerusalem|Q1218
Johannesburg|Q34647
Juba|Q1947
Kabul|Q5838
Kampala|Q3894
Karachi|Q8660
Kathmandu|Q3037|Katmandu
Kharkiv|Q42308|Kharkov
Khartoum|Q1963
Kigali|Q3859
Kingstown|Q41474
Kinshasa|Q3838
Kolkata|Q1348|Calcutta
Krakow|Q31487|Cracow
Kuala Lumpur|Q1865
Kunming|Q182852
Kuwait City|Q35178
Kyiv|Q1899|Kiev
Kyoto|Q34600
La Paz|Q1491
Lagos|Q8673
Lahore|Q11739
Leipzig|Q2079
Lhasa|Q5869
Libreville|Q3825
Lille|Q648
Lilongwe|Q3876
Lima|Q2868
Lisbon|Q597
Liverpool|Q24826
Ljubljana|Q437
Lome|Q3792
London|Q84
Los Angeles|Q65|L.A.,LA
Luanda|Q3897
Lusaka|Q3881
Lviv|Q36036|Lvov
Lyon|Q456|Lyons
Madrid|Q2807
Malabo|Q3818
Malaga|Q8851
Malmo|Q2211
Managua|Q3274
Manama|Q3882
Manchester|Q18125
Manila|Q1461
Maputo|Q3889
Marseille|Q23482|Marseilles
Maseru|Q3909
Mbabane|Q3904
Medellin|Q48278
Melbourne|Q3141
Mexico City|Q1489
Miami|Q8652
Milan|Q490
Minneapolis|Q36091
Minsk|Q2280
Mogadishu|Q2449
Monrovia|Q3748
Montevideo|Q1335
Montreal|Q340
Moroni|Q3901
Moscow|Q649
Mumbai|Q1156|Bombay
Munich|Q1726
Muscat|Q3826
N'Djamena|Q3659
Nairobi|Q3870
Nanjing|Q16666|Nanking
Nantes|Q12191
Naples|Q2634
Nashville|Q23197
Naypyidaw|Q37400|Naypyitaw
New Delhi|Q987
New York City|Q60|NYC
Niamey|Q3674
Nicosia|Q3856
Nouakchott|Q3688
Nuku'alofa|Q38834
Nuuk|Q226
Odesa|Q1874|Odessa
Osaka|Q35765
Oslo|Q585
Ottawa|Q1930
Ouagadougou|Q3777
Panama City|Q3306
Paramaribo|Q3001
Paris|Q90
Perth|Q3183
Philadelphia|Q1345
Phnom Penh|Q1850
Phoenix|Q16556
Pittsburgh|Q1342
Podgorica|Q23564
Port Louis|Q3929
Port Moresby|Q36526
Port of Spain|Q39178|Port-of-Spain
Port Vila|Q37806
Port-au-Prince|Q34261
Porto-Novo|Q3799
Porto|Q36433|Oporto
Prague|Q1085
Praia|Q3751
Pretoria|Q3926
Pristina|Q25270
Pyongyang|Q18808
Quito|Q2900
Rabat|Q3551
Ramallah|Q158119
Reykjavik|Q1764
Riga|Q1773
Rio de Janeiro|Q8678|Rio
Riyadh|Q3692
Rome|Q220
Rostov-on-Don|Q908
Rotterdam|Q34370
Salzburg|Q34713
San Antonio|Q975
San Diego|Q16552
San Francisco|Q62
San Salvador|Q3110
Sanaa|Q2471|Sana'a
Santiago|Q2887
Santo Domingo|Q34820
Sao Paulo|Q174
Sarajevo|Q11194
Seattle|Q5083
Seoul|Q8684
Seville|Q8717
Shanghai|Q8686
Skopje|Q384
Sofia|Q472
St. Louis|Q38022|Saint Louis
St. Petersburg|Q656|Saint Petersburg,Leningrad
Stockholm|Q1754
Strasbourg|Q6602
Stuttgart|Q1022
Suva|Q38807
Sydney|Q3130
Taipei|Q1867
Tallinn|Q1770
Tashkent|Q269
Tbilisi|Q994
Tehran|Q3616|Teheran
Tel Aviv|Q33935
The Hague|Q36600
Thessaloniki|Q17151|Salonika
Thimphu|Q9270
Tianjin|Q11736
Tirana|Q19689
Tokyo|Q1490
Toronto|Q172
Toulouse|Q7880
Tripoli|Q3579
Tunis|Q3572
Turin|Q495
Ulan Bator|Q23430|Ulaanbaatar
Utrecht|Q803
Vaduz|Q1844
Valencia|Q8818
Valletta|Q23800
Vancouver|Q24639
Venice|Q641
Vienna|Q1741
Vientiane|Q9326
Vilnius|Q216
Warsaw|Q270
Washington, D.C.|Q61|Washington,Washington D.C.,Washington DC,D.C.,District of Columbia
Wellington|Q23661
Windhoek|Q3935
Winnipeg|Q2135
Wuhan|Q11746
Xi'an|Q5826|Xian
Yamoussoukro|Q3768
Yangon|Q37995|Rangoon
Yaounde|Q3808
Yerevan|Q1953
Zagreb|Q1435
Zurich|Q72
`
