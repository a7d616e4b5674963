/**
 * What Intl.DisplayNames has not: the peoples of the states in the news, other names of the states, their initials. A set begins with
 * `CODE = the name of the set`, then a line a language. The names themselves come from CLDR, through Intl.
 */
export const NATIONALITIES = `
KP = north-korea
en North Korea*, N. Korea*, DPRK, NoKor, NorKor, Democratic People's Republic of Korea, Korean People's Army, NK troops, NK soldiers, =NK
de nordkorean*, Nord-Korea*
nl Noord-Korea*
sv nordkorean*
da nordkorean*
no nordkorean*
fi pohjoiskorea*, pohjois-korea*
et põhjakorea*, Põhja-Korea*
lv ziemeļkorej*
lt šiaurės korėj*
pl północnokoreańs*, Kore* Północn*, KRLD, koreańsk* żołnierz*, Koreańczy* z Północy
cs severokorej*, Severn* Kore*, KLDR
sk severokórej*, Severn* Kóre*, KĽDR
sl severnokorej*, Severn* Korej*, DLRK
hr sjevernokorej*, Sjevern* Korej*
sr севернокореј*, Северн* Кореј*, severnokorej*, Severn* Korej*
bg севернокоре*, Северна Корея
ru КНДР, северокоре*, Северн* Коре*
uk КНДР, північнокоре*, Північн* Коре*
be КНДР, паўночнакарэй*, Паўночн* Карэ*
fr nord-coréen*, nordcoréen*, RPDC
es norcorean*, RPDC
pt norte-corean*, RPDC
it nord-corean*, nordcorean*, RPDC
ro nord-corean*, nordcorean*, Core* de Nord, RPDC
ca nord-corean*, nordcoreà, nordcorean*
el βορειοκορε*, Βόρει* Κορέ*, Βορεί* Κορέ*
hu észak-kore*, Észak-Kore*, KNDK
tr Kuzey Kore*, KDHC
az Şimali Korey*, Şimal Korey*, KXDR
sq koreano-verior*, Kore* e Veriut, Koresë së Veriut
ka ჩრდილოეთ კორე*, ჩრდილოკორე*
hy հյուսիսկորե*, հյուսիսային Կորե*
ar كوري شمالي, كوريون شماليون, كوريين شماليين, الكوري الشمالي, الكوريين الشماليين, الكورية الشمالية, الكوريون الشماليون, كوري* شمالي*, جمهورية كوريا الشعبية, كوريا الديمقراطية الشعبية
fa کره شمالی, کره‌شمالی
he צפון קוריא*, צפון קוריאה, צפון-קוריאה
hi उत्तर कोरिया*, उत्तरी कोरिया*
bn উত্তর কোরিয়*, উত্তর কোরিয়া*
ur شمالی کوریا
ta வட கொரிய*
id Korut
vi Triều Tiên, Bắc Triều Tiên, Bắc Hàn, CHDCND Triều Tiên
fil Hilagang Korea*, North Korea*, NoKor
th เกาหลีเหนือ, โสมแดง
ko 북한, 북조선, 조선인민군, 北 당국, 北 매체, 조선민주주의인민공화국, 北 파병
zh 朝鲜, 朝鮮, 北韓, 北韩, 朝军, 朝軍
ja 北朝鮮, 朝鮮人民軍, 朝鮮兵

KR = south-korea
en South Korea*, S. Korea*, Republic of Korea, =ROK, SoKor
de südkorean*
nl Zuid-Korea*
sv sydkorean*
da sydkorean*
no sørkorean*
fi eteläkorea*
pl południowokoreańs*, Koreańczy* z Południa, Kore* Południow*
cs jihokorej*, Jižní* Kore*
sk juhokórej*, Južn* Kóre*
sl južnokorej*, Južn* Korej*
hr južnokorej*, Južn* Korej*
sr јужнокореј*, Јужн* Кореј*
bg южнокоре*
ru южнокоре*, Южн* Коре*
uk південнокоре*, Південн* Коре*
fr sud-coréen*
es surcorean*
pt sul-corean*
it sudcorean*
ro sud-corean*, Core* de Sud
el νοτιοκορε*, Νότι* Κορέ*
hu dél-kore*
tr Güney Kore*
ka სამხრეთ კორე*, სამხრეთკორე*
ar كوري جنوبي, كوري* جنوبي*
he דרום קוריא*
hi दक्षिण कोरिया*
ko 한국, 남한, 대한민국, 우리 정부
zh 韩国, 韓國, 南韓, 南韩
ja 韓国
vi Hàn Quốc
id Korsel
th เกาหลีใต้

RU = russia
en Russia*, Kremlin*
de russisch*, Russe, Russen, Kreml, Kremls
nl Russisch*, Russen, Kremlin, Kremls
sv rysk*, ryss, ryssar*, Kreml, Kremls
da russisk*, russer*, Kreml, Kremls
no russisk*, russer*, Kreml, Kremls
fi venäl*, Kreml*
et vene, venela*, Venemaa*, Kreml*
lv krievu, kriev*, Kremļ*
lt rusų, rusai, rusas, rusus, rusišk*, Kreml*
pl rosyjs*, Rosjan*, Rosji, Rosja, Rosję, Rosją, Kreml*
cs rusk*, Rusov*, Rusům, Rusy, Kreml*
sk rusk*, Rusov*, Rusmi, Kremľ*
sl rusk*, Rusi, Rusov, Kremelj*, Kremlj*
hr rusk*, Rusi, Rusa, Kremlj*
sr руск*, Руси, Руса, Кремљ*, rusk*, Kremlj*
bg руск*, руснац*, Кремъл
ru российс*, русск*, россиян*, РФ, Кремл*
uk росій*, росіян*, РФ, Кремл*
be расій*, расіян*, РФ, Крамл*
fr russe, russes, Kremlin
es ruso, rusos, rusa, rusas, Kremlin
pt russo, russos, russa, russas, Kremlin
it russo, russi, russa, russe, Cremlino
ro rus, rusă, ruși*, rusești*, rusesc*, Kremlin*
ca rus, russos, russa, russes, Kremlin
el ρωσικ*, Ρώσ*, Κρεμλίν*
hu orosz*, Kreml*
tr Rus, Ruslar*, Rusya*, Kremlin*
az rus, rusiya*, Kreml*
ka რუს*, კრემლ*
hy ռուս*, Կրեմլ*
ar روسي*, الروسي*, الروس, الكرملين
fa روس, روسی, روس‌ها, کرملین
he רוסי, רוסים, רוסית, הקרמלין
hi रूसी, क्रेमलिन
bn রুশ, রাশিয়*, ক্রেমলিন
ur روسی, کریملن
ta ரஷ்ய*
vi =Nga, nước Nga, Điện Kremlin
th รัสเซีย, เครมลิน
ko 러시아, 크렘린, 러군, 북러, 한러, 미러, 대러, 러 파병, 러에, 러 측
zh 俄罗斯, 俄羅斯, 俄国, 俄國, 俄军, 俄軍, 俄方, 俄乌, 俄烏, 援俄, 赴俄, 对俄, 對俄, 朝俄, 中俄, 美俄, 克里姆林宫, 克里姆林宮, 克宫
ja ロシア, 露軍, クレムリン, 露西部, 日露, 米露, 朝露

UA = ukraine
en Ukrain*, AFU
de ukrainisch*, Ukrainer*
nl Oekra*
sv ukrainsk*, ukrainar*
da ukrainsk*, ukrainer*
no ukrainsk*, ukrainer*
fi ukrainal*
et ukraina*, ukrainl*
lv ukrain*
lt ukrain*
pl ukraińs*, ukrain*
cs ukrajin*
sk ukrajin*
sl ukrajin*
hr ukrajin*
sr украјин*, ukrajin*
bg украин*, Украйна
ru украин*, ВСУ
uk україн*, ЗСУ
be украін*, Украіна
fr ukrainien*
es ucrania*
pt ucrania*
it ucrain*
ro ucrain*
ca ucraïn*
el ουκραν*
hu ukrán*, ukrajn*
tr Ukrayna*
az Ukrayna*
ka უკრაინ*
hy ուկրաին*
ar أوكراني*, الأوكراني*
fa اوکراین*
he אוקראינ*
hi यूक्रेन*
bn ইউক্রেন*
ur یوکرین*
ta உக்ரைன*
vi Ukraine, Ukraina, U-crai-na
ko 우크라이나, 우크라
zh 乌克兰, 烏克蘭, 乌军, 烏軍, 乌方, 俄乌, 俄烏
ja ウクライナ
th ยูเครน

US = united-states
en United States, =US, U.S., =USA, America, Washington, White House, Pentagon
de =US, amerikanisch*, Amerikaner*, USA, Weißes Haus, Weißen Haus*, Pentagon
nl Amerikaan*, Witte Huis, Pentagon
sv amerikansk*, amerikanar*, Vita huset, Pentagon
da amerikansk*, amerikaner*, Hvide Hus, Pentagon
no amerikansk*, amerikaner*, Det hvite hus, Pentagon
fi yhdysval*, amerikkal*, Valkoinen talo, Valkoisen talon, Pentagon*
pl amerykańs*, Amerykan*, Stan* Zjednoczon*, USA, Biał* Dom*, Pentagon*
cs americk*, Američan*, Spojen* stát*, USA, Bílý dům, Bílého domu, Pentagon*
sk americk*, Američan*, Spojen* štát*, USA, Biely dom, Pentagon*
sl ameri*, Združen* držav*, ZDA, Pentagon*
hr američk*, Amerikan*, Sjedinjen* Držav*, SAD, Bijel* kuć*, Pentagon*
sr америч*, Сједињен* Држав*, САД, Бел* кућ*, Пентагон*
bg американ*, САЩ, Белия дом, Пентагон*
ru американ*, США, Бел* дом*, Пентагон*
uk американ*, США, Білий дім, Білого дому, Білому домі, Пентагон*
fr américain*, États-Unis, Etats-Unis, Maison Blanche, Pentagone
es estadounidense*, norteamerican*, EEUU, EE.UU., Estados Unidos, Casa Blanca, Pentágono
pt norte-american*, estadunidense*, EUA, Estados Unidos, Casa Branca, Pentágono
it american*, statunitens*, Stati Uniti, =Usa, =USA, Casa Bianca, Pentagono
ro american*, Statele Unite, Statelor Unite, SUA, Casa Albă, Pentagon*
el αμερικαν*, ΗΠΑ, Λευκ* Οίκ*, Πεντάγων*
hu amerikai*, Egyesült Államok*, Fehér Ház*, Pentagon*
tr Amerika*, ABD, Beyaz Saray*, Pentagon*
ka ამერიკ*, აშშ
ar أمريكي*, أميركي*, الولايات المتحدة, البيت الأبيض, البنتاغون
fa آمریکا*, امریکا*, ایالات متحده, کاخ سفید, پنتاگون
he אמריק*, ארה״ב, הבית הלבן, הפנטגון
hi अमेरिक*, व्हाइट हाउस, पेंटागन
id Amerika*, =AS, Gedung Putih, Pentagon
vi =Mỹ, Hoa Kỳ, Nhà Trắng, Lầu Năm Góc
th สหรัฐ, อเมริกา, ทำเนียบขาว, เพนตากอน
ko 미국, 백악관, 미군, 펜타곤
zh 美国, 美國, 美军, 美軍, 白宫, 白宮, 五角大楼, 五角大廈
ja 米国, 米軍, アメリカ, ホワイトハウス, 国防総省

CN = china
en Chinese, =PRC, People's Republic of China
de chinesisch*, Chinese, Chinesen
nl Chinees, Chinese, Chinezen
sv kinesisk*, kineser*
da kinesisk*, kineser*
no kinesisk*, kineser*
fi kiinal*
pl chińs*, Chińczy*, Chin, Chinach, Chinami
cs čínsk*, Číňan*, Čín*
sk čínsk*, Číňan*, Čín*
sl kitajsk*, Kitajc*
hr kinesk*, Kinez*
sr кинеск*, Кинез*
bg китайск*, китайц*
ru китайс*, китайц*, КНР
uk китайс*, китайц*, КНР
fr chinois*
es chino, chinos, china, chinas
pt chinês, chinesa*, chineses
it cinese, cinesi
ro chinez*
el κινεζ*
hu kínai*, Kínáb*, Kínáv*, Kínát
tr Çin, Çinli*, Çince
ka ჩინ*
ar صيني*, الصيني*
fa چینی
he סין, סיני, סינים, סינית
hi चीनी, चीन
vi Trung Quốc
id Tiongkok, Cina
ko 중국, 중공군
zh 中国, 中國, 中方, 中共
ja 中国
th จีน

IL = israel
en Israel*, =IDF
de israelisch*, Israeli, Israelis
nl Israëlisch*, Israëli*
sv israelisk*
da israelsk*
no israelsk*
fi israelil*, Israel*
pl izraels*, Izrael*
cs izraels*, Izrael*
sk izraels*, Izrael*
sl izraels*, Izrael*
hr izraels*, Izrael*
sr израел*
bg израел*
ru израил*, ЦАХАЛ
uk ізраїл*
fr israélien*
es israelí*
pt israelense*, israelita*
it israelian*
ro israelian*
el ισραηλ*
hu izrael*
tr İsrail*
ka ისრაელ*
ar إسرائيل*, الإسرائيلي*
fa اسرائیل*
he ישראל*, צה״ל
hi इजरायल*, इज़राइल*
vi Israel
ko 이스라엘
zh 以色列, 以军, 以軍
ja イスラエル
th อิสราเอล

PS = palestine
en Palestin*
de palästinens*, Palästina*
nl Palestijn*, Palestina
sv palestinsk*, palestinier*, Palestina*
da palæstinens*, Palæstina*
no palestinsk*, palestiner*, Palestina*
fi palestiinal*, Palestiin*
pl palestyńs*, Palestyn*
cs palestin*
sk palestín*
sl palestin*
hr palestin*
sr палестин*
bg палестин*
ru палестин*
uk палестин*
fr palestinien*, Palestine
es palestin*
pt palestin*
it palestin*
ro palestin*
el παλαιστ*
hu palesztin*
tr Filistin*
ar فلسطين*, الفلسطيني*
fa فلسطین*
he פלסטינ*
hi फिलिस्तीन*, फ़लस्तीन*
id Palestina
vi Palestine
ko 팔레스타인
zh 巴勒斯坦
ja パレスチナ
th ปาเลสไตน์

IR = iran
en Iran*, =IRGC
de iranisch*, Iraner*
nl Iraans*, Iraniër*
sv iransk*
da iransk*
no iransk*
fi iranil*
pl irańs*, Irańczy*
cs íránsk*, Íránc*
sk iránsk*, Iránc*
sl iransk*, Iranc*
hr iransk*, Iranc*
sr иранск*
bg иранск*, иранц*
ru иранск*, иранц*
uk іранськ*, іранц*
fr iranien*
es iraní*
pt iranian*
it iranian*
ro iranian*
el ιραν*
hu iráni*
tr İran*
ar إيراني*, الإيراني*
fa ایران*
he איראני*, איראן
hi ईरान*
ko 이란 정부, 이란군, 이란 핵, 이란 대통령, 이란의, 이란과, 테헤란
zh 伊朗
ja イラン
vi Iran
th อิหร่าน

FR = france
en French
de französisch*, Franzos*
nl Frans, Franse, Fransen
sv fransk*, fransmän*
da fransk*, franskmænd*
no fransk*, franskmenn*
fi ranskal*
pl francus*, Francuz*
cs francouz*
sk francúz*
sl francos*
hr francus*
sr францус*
bg френск*, французи
ru француз*
uk француз*
fr français*
es frances, francés, franceses, francesa*
pt francês, francesa*, franceses
it frances*
ro francez*
el γαλλ*
hu francia*
tr Fransız*
ar فرنسي*, الفرنسي*
fa فرانسوی
he צרפתי*, צרפת
hi फ्रांस*, फ़्रांस*
vi =Pháp, nước Pháp
zh 法国, 法國
ja フランス, 仏軍
ko 프랑스

DE = germany
en German, Germans
de deutsch*, Deutsche, Deutschen
nl Duits*, Duitser*
sv tysk*
da tysk*
no tysk*
fi saksal*
pl niemiec*, Niemc*, Niemcz*
cs německ*, Němc*, Němec*
sk nemeck*, Nemc*, Nemeck*
sl nemšk*, Nemc*
hr njemač*, Nijemc*
sr немач*, Немц*
bg немск*, германск*, германц*
ru немецк*, германск*, ФРГ
uk німецьк*, ФРН
fr allemand*
es alemán, alemana*, alemanes
pt alemão, alemã, alemãs, alemães
it tedesc*
ro german*
el γερμαν*
hu német*
tr Alman*
ar ألماني*, الألماني*
fa آلمان*
he גרמני*
hi जर्मन*
vi =Đức, nước Đức
zh 德国, 德國
ja ドイツ
ko 독일

GB = united-kingdom
en =UK, U.K., Britain, British, Great Britain, Downing Street
de britisch*, Brite, Briten, Großbritannien*
nl Brits*, Britten, Groot-Brittannië
sv brittisk*, Storbritannien*
da britisk*, Storbritannien*
no britisk*, Storbritannia*
fi britti*, brittil*, Britannia*
pl brytyjs*, Brytyjczy*, Wielk* Brytani*
cs britsk*, Britové, Britů, Britům, Velk* Británi*
sk britsk*, Briti, Britov, Veľk* Británi*
sl britansk*, Velik* Britanij*
hr britansk*, Velik* Britanij*
sr британ*, Велик* Британиј*
bg британ*, Великобритани*
ru британ*, Великобритани*
uk британ*, Велик* Британі*, Великобритані*
fr britannique*, Grande-Bretagne, Royaume-Uni
es británic*, Gran Bretaña, Reino Unido
pt britânic*, Grã-Bretanha, Reino Unido
it britannic*, Gran Bretagna, Regno Unito
ro britanic*, Marea Britanie, Marii Britanii, Regatul Unit
el βρεταν*, Ηνωμέν* Βασίλει*, Ηνωμένου Βασιλείου
hu brit, britek*, Nagy-Britanni*, Egyesült Királyság*
tr İngiliz*, İngiltere*, Birleşik Krallık*, Britanya*
ar بريطاني*, البريطاني*, المملكة المتحدة
fa بریتانیا*, انگلیس*
he בריטי*, בריטניה
hi ब्रिटेन*, ब्रिटिश*
id Inggris
vi nước Anh, Vương quốc Anh, chính phủ Anh
zh 英国, 英國
ja 英国, イギリス, 英軍
ko 영국
th อังกฤษ, สหราชอาณาจักร

JP = japan
en Japanese
de japanisch*, Japaner*
nl Japans*, Japanner*
sv japansk*
fi japanil*
pl japońs*, Japoń*
cs japonsk*, Japonc*
sk japonsk*, Japonc*
hr japansk*, Japan*
sr јапанск*, Јапан*
bg японск*, японц*
ru японск*, японц*
uk японськ*, японц*
fr japonais*
es japones*, japonés
pt japones*, japonês
it giappones*
ro japonez*
el ιαπων*, Ιάπων*
hu japán*
tr Japon*
ar ياباني*, الياباني*
fa ژاپن*
he יפני*, יפן
hi जापान*
vi Nhật Bản, =Nhật
zh 日本, 日方
ja 日本
ko 일본

TR = turkey
en =Turkey, Türkiye, Turkish, Turks
de türkisch*, Türkei, Türken
nl Turks, Turkse, Turken, Turkije
sv turkisk*, Turkiet*
fi turkkil*, Turkki*, Turki*
pl tureck*, Turc*, Turcj*
cs tureck*, Turek, Turci, Turků
hr tursk*, Turci
sr турск*, Турц*
bg турск*, Турци*
ru турецк*, Турци*, турк*
uk турецьк*, Туреччин*
fr turc, turcs, turque*, Turquie
es turco, turcos, turca, turcas, Turquía
pt turco, turcos, turca, turcas, Turquia
it turco, turchi, turca, turche, Turchia
ro turc*, Turcia, Turciei
el τουρκ*
hu török*
tr Türk, Türkler*, Türkiye*, Türkçe*, Türkün*
ar تركي*, التركي*
fa ترکیه
he טורקי*, תורכי*
hi तुर्की*
zh 土耳其
ja トルコ
ko 튀르키예, 터키

SY = syria
en Syria*
de syrisch*, Syrer*
nl Syrisch*, Syriër*
sv syrisk*, syrier*
fi syyrial*
pl syryjs*, Syryjczy*
cs syrsk*, Syřan*
ru сирийс*, сирийц*
uk сирійськ*, сирійц*
fr syrien*
es sirio, sirios, siria*
pt sírio, sírios, síria*
it sirian*
el συριακ*, Συρία*
tr Suriye*
ar سوري, سوريا, سورية, السوري*, السوريين
he סוריה, סורי, סורים
zh 叙利亚, 敘利亞
ja シリア
ko 시리아

IN = india
en Indian, Indians
de indisch*, Inder*
nl Indiaas*, Indiase, Indiër*
fi intial*
pl indyjs*
cs indick*, Indov*
ru индийс*
uk індійськ*
fr indien*
es indio*, india*
pt indian*
it indian*
el ινδικ*, Ινδία*, Ινδοί
hu indiai*
tr Hintli*, Hindistan*
ar هندي*, الهندي*
he הודי, הודים, הודו
hi भारत*
zh 印度总理, 印度政府, 印度军, 印度外交, 新德里, 印方, 印度總理
ja インド政府, インド首相, インド軍, インド洋
ko 인도 정부, 인도 총리, 뉴델리, 인도군
vi Ấn Độ

PK = pakistan
en Pakistan*
de pakistanisch*
fr pakistanais*
es pakistan*
ru пакистан*
uk пакистан*
ar باكستان*
hi पाकिस्तान*
zh 巴基斯坦
ja パキスタン
ko 파키스탄

PL = poland
en Polish, Poles
de polnisch*, Polen
nl Pools, Poolse, Polen
fi puolal*
pl polsk*, Polak*, Polac*
cs polsk*, Polác*
ru польск*, поляк*
uk польськ*, поляк*
fr polonais*
es polac*
pt polones*, polac*, polonês
it polacc*
el πολων*
hu lengyel*
ar بولندي*
he פולני*, פולין
zh 波兰, 波蘭
ja ポーランド
ko 폴란드

BY = belarus
en Belarus*
de belarussisch*, weißrussisch*, Weißrussland*
nl Wit-Rusland, Belarussisch*
fi valkovenäl*, Valko-Venäj*
pl białorus*
cs bělorus*
sk bielorus*
ru белорус*, Белорусси*, Беларус*
uk білорус*
be беларус*
fr biélorus*, bélarus*
es bielorrus*
pt bielorrus*, belarus*
it bielorus*
el λευκορω*
hu belarusz*, fehérorosz*
ar بيلاروس*
zh 白俄罗斯, 白俄羅斯
ja ベラルーシ
ko 벨라루스

TW = taiwan
en Taiwan*
de taiwanisch*, taiwanes*, Taiwan*
fr taïwanais*, Taïwan
es taiwan*, Taiwán
ru тайван*
uk тайван*
pl tajwa*
cs tchaj-wan*, tchajwan*
ar تايوان*
vi Đài Loan
zh 台湾, 台灣, 臺灣
ja 台湾
ko 대만

VE = venezuela
en Venezuela*
es venezolan*
fr vénézuélien*
de venezolanisch*, venezuelan*
pt venezuelan*
it venezuelan*
ru венесуэл*
uk венесуел*
ar فنزويل*
zh 委内瑞拉, 委內瑞拉
ja ベネズエラ
ko 베네수엘라

AF = afghanistan
en Afghan*
de afghanisch*
fr afghan*
es afgan*
pt afegã*, afegan*
ru афган*
uk афган*
pl afgań*, Afgan*
ar أفغان*
fa افغان*
zh 阿富汗
ja アフガニスタン
ko 아프가니스탄, 아프간
`;
