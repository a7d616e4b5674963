/**
 * Heads of state and government and others who make news, by the names that they are written under; state of 2025 and 2026.
 * A set begins with `name = title`, then a line a language; `mul` is a spelling that many languages share.
 */
export const PEOPLE = `
kim-jong-un = Kim Jong Un
mul Kim Jong Un, Kim Jong-un, Kim Jong-unin*, Kim Dzong Un, Kim Dzong Una, Kim Dzong Unem, Kim Dzong Unowi, Kim Čong-un*, Kim Čong-una, Kim Czong Un, Kim Jong-una, Kim Jong-unem, Kim Džong Un, Kim Džong Una, Kim Džong Unom, Kims Jong-uns, Kim Jung-un
ru Ким Чен Ын, Ким Чен Ына, Ким Чен Ыну, Ким Чен Ыном, Ким Чен Ыне
uk Кім Чен Ин, Кім Чен Ина, Кім Чен Ину, Кім Чен Ином
bg Ким Чен-ун, Ким Чен Ун
sr Ким Џонг Ун, Ким Џонг Уна, Ким Џонг Уну
be Кім Чэн Ын, Кім Чэн Ына
el Κιμ Γιονγκ Ουν, Κιμ Τζονγκ Ουν
ka კიმ ჩენ ინი, კიმ ჩენ ინის, კიმ ჩენ ინმა, კიმ ჩენ უნი, კიმ ჩენ უნის, კიმ ჩენ უნმა, კიმ ჯონგ უნი, კიმ ჯონგ უნის
hy Կիմ Չեն Ին, Կիմ Չեն Ինի, Կիմ Չեն Ինը, Կիմ Ջոնգ Ուն, Կիմ Ջոնգ Ունի
ar كيم جونغ أون, كيم جونج أون, كيم يونغ أون, كيم جونغ-أون
fa کیم جونگ اون
he קים ג'ונג און, קים ג׳ונג און, קים ג'ונג-און
hi किम जोंग उन, किम जोंग-उन
bn কিম জং উন
ur کم جونگ ان
ta கிம் ஜாங் உன்
vi Kim Jong Un, Kim Chính Ân
th คิม จอง อึน, คิมจองอึน, คิม จอง-อึน
ko 김정은
zh 金正恩
ja 金正恩

putin = Vladimir Putin
mul Putin, Putins, Putina, Putinem, Putinovi, Putinu, Putinom, Putinin, Putinia, Putinille, Putyin*, Poutine, Putinas, Putino, Poetin, Putinův, Putinov*
ru Путин*
uk Путін*
bg Путин*
be Пуцін*
el Πούτιν
ka პუტინ*
hy Պուտին*
ar بوتين
fa پوتین
he פוטין
hi पुतिन
bn পুতিন
ur پوتن, پیوٹن
ta புதின்
th ปูติน
ko 푸틴
zh 普京, 普丁, 蒲亭
ja プーチン

zelensky = Volodymyr Zelensky
mul Zelensky*, Zelenskiy*, Zelenskyj*, Zelenskij*, Zelenski, Zelenskim, Zelenskog*, Zelenskega, Zelenskemu, Zelenskí, Zelenského, Zelenskému, Zelensk*, Selenskyj*, Selenski*, Zełensk*, Zelenszkij*, Zelenskis, Zelenskio, Zelenskyi, Zelenskyin, Zelenskyille
ru Зеленск*
uk Зеленськ*
bg Зеленски
el Ζελένσκι
ka ზელენსკი*
hy Զելենսկի*
ar زيلينسكي
fa زلنسکی
he זלנסקי
hi ज़ेलेंस्की, जेलेंस्की
bn জেলেনস্কি
ur زیلنسکی
th เซเลนสกี
ko 젤렌스키
zh 泽连斯基, 澤連斯基, 澤倫斯基
ja ゼレンスキー

trump = Donald Trump
mul Trump, Trumps, Trumpa, Trumpem, Trumpovi, Trumpu, Trumpom, Trumpin, Trumpia, Trumpas, Trumpo, Trumpov*, Trampa, Tramps
ru Трамп*
uk Трамп*
bg Тръмп
sr Трамп*
el Τραμπ
ka ტრამპ*
hy Թրամփ*
ar ترامب, ترمب
fa ترامپ
he טראמפ
hi ट्रंप, ट्रम्प
bn ট্রাম্প
ur ٹرمپ
th ทรัมป์
ko 트럼프
zh 特朗普, 川普
ja トランプ

biden = Joe Biden
mul Biden, Bidens, Bidena, Bidenem, Bidenovi, Bidenu, Bidenom, Bidenin, Bidenas, Baidens
ru Байден*
uk Байден*
bg Байдън
sr Бајден*
el Μπάιντεν
ar بايدن
fa بایدن
he ביידן
hi बाइडेन, बाइडन
th ไบเดน
ko 바이든
zh 拜登
ja バイデン

xi-jinping = Xi Jinping
mul Xi Jinping*, Xi Jinpings, Si Ťin-pching*, Si Ťin-pching, Xi Jinpinga, Xi Jinpingiem, Hszi Csin-ping*, Sji Dzjinping
ru Си Цзиньпин*
uk Сі Цзіньпін*
bg Си Дзинпин*
sr Си Ђинпинг*
el Σι Τζινπίνγκ
ar شي جين بينغ, شي جينبينغ
fa شی جین‌پینگ, شی جین پینگ
he שי ג'ינפינג, שי ג׳ינפינג
hi शी जिनपिंग
vi Tập Cận Bình
th สี จิ้นผิง
ko 시진핑
zh 习近平, 習近平
ja 習近平

netanyahu = Benjamin Netanyahu
mul Netanyahu*, Netanjahu*, Netanyahou, Nétanyahou, Nethanjahu*
ru Нетаньяху
uk Нетаньягу, Нетаньяху
bg Нетаняху
sr Нетанјаху
el Νετανιάχου
ar نتنياهو
fa نتانیاهو
he נתניהו
hi नेतन्याहू
th เนทันยาฮู
ko 네타냐후
zh 内塔尼亚胡, 納坦雅胡, 内坦亚胡
ja ネタニヤフ

macron = Emmanuel Macron
mul Macron, Macrons, Macrona, Macronem, Macronovi, Macronu, Macronom, Macronin
ru Макрон*
uk Макрон*
bg Макрон*
el Μακρόν
ar ماكرون
fa ماکرون, مکرون
he מקרון
hi मैक्रों
th มาครง
ko 마크롱
zh 马克龙, 馬克宏, 馬克龍
ja マクロン

merz = Friedrich Merz
mul Friedrich Merz*, Merz, Merze, Merzem, Merzom, Merzin
ru Мерц, Мерца, Мерцу, Мерцем
uk Мерц, Мерца, Мерцу, Мерцом
bg Мерц
el Μερτς
ar ميرتس
fa مرتس
ko 메르츠
zh 默茨, 梅爾茨
ja メルツ

scholz = Olaf Scholz
mul Scholz, Scholze, Scholzem, Scholzom, Scholzin
ru Шольц*
uk Шольц*
bg Шолц*
el Σολτς
ar شولتس
fa شولتس
he שולץ
ko 숄츠
zh 朔尔茨, 蕭茲
ja ショルツ

starmer = Keir Starmer
mul Keir Starmer*, Starmer, Starmers, Starmera, Starmerem, Starmerovi, Starmerin
ru Стармер*
uk Стармер*
bg Стармър*
el Στάρμερ
ar ستارمر
fa استارمر
he סטארמר
hi स्टारमर
ko 스타머
zh 斯塔默, 施凱爾, 施紀賢
ja スターマー

erdogan = Recep Tayyip Erdogan
mul Erdogan*, Erdoğan*
ru Эрдоган*
uk Ердоган*
bg Ердоган*
sr Ердоган*
el Ερντογάν
ka ერდოღან*
hy Էրդողան*
ar أردوغان
fa اردوغان
he ארדואן
hi एर्दोगन, एर्दोआन
ko 에르도안, 에르도간
zh 埃尔多安, 艾爾多安
ja エルドアン

modi = Narendra Modi
mul Narendra Modi*, Modi, Modis, Modiho, Módí, Módího
ru Моди
uk Моді
bg Моди
ar مودي
fa مودی
he מודי
hi मोदी
bn মোদি, মোদী
ur مودی
th โมดี
ko 모디 총리
zh 莫迪
ja モディ首相

khamenei = Ali Khamenei
mul Khamenei*, Chamenei*, Chameneí*, Hamenei*, Jameneí, Jamenei, Khaménei*
ru Хаменеи
uk Хаменеї
bg Хаменей
el Χαμενεΐ
ar خامنئي
fa خامنه‌ای
he חמינאי, ח'אמנאי
hi खामेनेई, खामेनेई
ko 하메네이
zh 哈梅内伊, 哈米尼
ja ハメネイ

lukashenko = Alexander Lukashenko
mul Lukashenko*, Lukaschenko*, Loekasjenko*, Lukasjenko*, Lukasjenka*, Lukašenk*, Łukaszenk*, Lukasenka*, Loukachenko*, Lukashenka*
ru Лукашенк*
uk Лукашенк*
be Лукашэнк*
el Λουκασένκο
ar لوكاشينكو
fa لوکاشنکو
he לוקשנקו
ko 루카셴코
zh 卢卡申科, 盧卡申科
ja ルカシェンコ

orban = Viktor Orban
mul Orbán*, Orban, Orbana, Orbanu, Orbanom, Orbanin
ru Орбан*
uk Орбан*
bg Орбан*
el Όρμπαν
ar أوربان
he אורבן
ko 오르반
zh 欧尔班, 奧班
ja オルバン

maduro = Nicolas Maduro
mul Nicolás Maduro*, Nicolas Maduro*, Maduro
ru Мадуро
uk Мадуро
bg Мадуро
el Μαδούρο
ar مادورو
fa مادورو
he מדורו
ko 마두로
zh 马杜罗, 馬杜洛
ja マドゥロ

lee-jae-myung = Lee Jae-myung
mul Lee Jae-myung*, Lee Jae Myung*, I Če-mjong*
ru Ли Чжэ Мен*, Ли Чжэ Мён*, Ли Джэ Мен*, Ли Джэ Мён*
uk Лі Чже Мен*, Лі Джемьон*
ar لي جاي ميونغ
vi Lee Jae Myung, Lee Jae-myung
th อี แจ มยอง, อี แจ-มยอง
ko 이재명
zh 李在明
ja 李在明

yoon-suk-yeol = Yoon Suk Yeol
mul Yoon Suk Yeol*, Yoon Suk-yeol*, Yun Suk Yeol*, Yun Seok-yeol*, Yun Suk-yeol*, Jun Sok-jol*
ru Юн Сок Ель*, Юн Сок Ёль*, Юн Сок Ел, Юн Сок Ела, Юн Сок Елу, Юн Сок Елом
uk Юн Сок Йоль*, Юн Сок Йол*
bg Юн Сок-йол*
ar يون سوك يول, يون سيوك يول
he יון סוק יול
hi यून सुक योल
th ยุน ซอก ยอล, ยุน ซ็อก-ย็อล
ko 윤석열
zh 尹锡悦, 尹錫悅
ja 尹錫悦

rutte = Mark Rutte
mul Mark Rutte*, Rutte, Ruttes, Rutteho, Ruttem, Ruttego
ru Рютте
uk Рютте
bg Рюте
el Ρούτε
ar روته
fa روته
he רוטה
ko 뤼터, 뤼테
zh 吕特, 呂特
ja ルッテ

guterres = Antonio Guterres
mul Guterres*, Guterrese, Gutteres
ru Гутерриш*
uk Гутерріш*, Гутерреш*
bg Гутериш
el Γκουτέρες
ar غوتيريش
fa گوترش
he גוטרש
hi गुटेरेस
ko 구테흐스
zh 古特雷斯, 古特瑞斯
ja グテレス

von-der-leyen = Ursula von der Leyen
mul von der Leyen*, Von der Leyen*
ru фон дер Ляйен
uk фон дер Ляєн
bg фон дер Лайен
el φον ντερ Λάιεν
ar فون دير لاين
he פון דר ליין
ko 폰데어라이엔
zh 冯德莱恩, 馮德萊恩
ja フォンデアライエン
`;
