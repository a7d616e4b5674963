/** Words of war and security: a set begins with `name = title`, then a line a language. A star stands for the endings of a word. */
export const WAR = `
troops = soldiers and armed forces
en troop, troops, soldier*, servicem*, servicewom*, service members, infantry*, battalion*, brigade*, regiment*, armed forces, army, armies, special forces, commando*, paratrooper*, marines, conscript*, reservist*, military personnel, military units, fighters, combatants, military contingent*, military engineers, combat engineers, sappers, reinforcements
de Soldat*, Truppe*, Elitesoldat*, Elitetruppe*, Streitkräfte*, Spezialkräfte*, Spezialeinheit*, Bundeswehr, Bataillon*, Brigade*, Armee, Kämpfer*, Infanter*, Militärangehörige*, Pioniere, Verstärkung*
nl soldaat, soldaten, troepen*, militair, militairen, manschappen, leger, strijdkrachten, strijders, bataljon*, brigade*, elitetroepen
sv soldat*, trupp, trupper*, styrkor*, armén, militärer, bataljon*, brigad*, specialförband*
da soldat*, tropper*, styrker*, hæren, bataljon*, brigade*, elitesoldat*
no soldat*, tropper*, styrker*, hæren, bataljon*, brigade*
fi sotila*, joukot, joukko*, joukkoj*, taistelij*, armeija*, pataljoona*, prikaati*, varusmie*
et sõdur*, väed, vägede*, vägesid, väeüksus*, sõjaväela*, armee*, pataljon*
lv karavīr*, karaspēk*, armij*, bataljon*, kareivj*
lt karys, kario, kariai, karių, karius, kariams, kareivi*, kariuomen*, pajėgos, pajėgų, batalion*, dalini*
pl żołnierz*, wojsk*, oddział*, armia, armii, armię, batalion*, brygad*, siły zbrojne, sił zbrojnych
cs voják*, vojác*, vojác*, vojsk*, armád*, jednotk*, prapor*, brigád*, ozbrojené síly, ozbrojených sil, příslušník* armád*
sk vojak*, vojac*, vojsk*, armád*, jednotk*, prápor*, brigád*, ozbrojené sily
sl vojak*, vojašk*, vojsk*, enote, enot, enotah, bataljon*, brigad*, oboroženih sil
hr vojnik*, vojnic*, vojsk*, postrojb*, jedinic*, bojn*, bataljun*, brigad*, oružane snage
sr војник*, војниц*, војск*, јединиц*, батаљон*, бригад*, vojnik*, vojnic*, vojsk*, jedinic*, bataljon*
bg войник*, войниц*, войск*, военнослужещ*, военните, армия, армията, батальон*, бригад*, контингент*, бойци, бойците
ru солдат*, военнослужащ*, военные, военных, военным, военными, войск*, боец, бойц*, армия, армии, армию, армией, контингент*, подразделени*, батальон*, бригад*, спецназ*, пехот*, десантник*, сапер*, силовик*, вооруженны* сил*
uk солдат*, військов*, військ*, боєць, бійц*, армія, армії, армію, армією, контингент*, підрозділ*, батальйон*, бригад*, спецназ*, піхот*, десантник*, сапер*, збройн* сил*
be салдат*, вайскоў*, вайсков*, войск*, байц*, арміі, армія, батальён*, брыгад*
fr soldat*, troupe, troupes, militaires, combattant*, forces armées, forces spéciales, armée, armées, bataillon*, brigade*, régiment*, fantassin*, sapeur*, contingent militaire
es soldado*, tropa, tropas, militares, efectivos, combatient*, ejército*, fuerzas armadas, fuerzas especiales, batallon*, batallón, brigada*, infantería, zapador*
pt soldado*, tropa, tropas, militares, efetivos, combatent*, exército*, forças armadas, forças especiais, batalhão, batalhões, brigada*, infantaria
it soldat*, truppa, truppe, militari, combattent*, esercito, eserciti, forze armate, forze speciali, battaglion*, brigata, brigate, fanteria, fanti
ro soldat*, soldați*, trupe, trupele, trupelor, militari, militarii, militarilor, armata, armatei, forțe armate, forțele armate, batalion*, brigad*, combatanț*
ca soldat, soldats, tropa, tropes, militars, exèrcit*, combatents, forces armades, batalló, batallons
el στρατιώτ*, στρατιωτών, στρατεύμ*, στρατός, στρατού, στρατό, στρατιωτικοί, στρατιωτικών, ένοπλες δυνάμεις, ενόπλων δυνάμεων, τάγμα, τάγματα, μαχητ*
hu katon*, csapat*, hadsereg*, haderő*, zászlóalj*, dandár*, harcos*
tr asker*, birlik, birlikler*, ordu*, tugay*, tabur*, savaşçı*, komando*
az əsgər*, hərbçi*, qoşun*, ordu*, döyüşçü*
sq ushtar*, trupa, trupat, trupave, ushtri*, forcat e armatosura, batalion*
ka ჯარისკაც*, სამხედრო*, მებრძოლ*, ჯარი, ჯარის, ჯარები*, არმი*, ბატალიონ*
hy զինվոր*, զինծառայող*, զորք*, բանակ*, գումարտակ*
ar جنود*, جندي*, قوات*, القوات, مقاتل*, مقاتلين, عسكريين, عسكريون, كتيبة, كتائب, جيش, الجيش, لواء, وحدات عسكرية
fa سرباز*, نیروهای, نظامی*, ارتش*, رزمند*, گردان*, لشکر*
he חייל*, לוחם, לוחמ*, כוחות, צבא, גדוד*, חטיבה, חטיבת
hi सैनिक*, सेना*, जवान*, फौज*, बटालियन*
bn সৈন্য*, সেনা*, সৈনিক*, ব্যাটালিয়ন*
ur فوجی*, فوجیوں, فوج, افواج, سپاہی*
ta ராணுவ*, படையினர்*, சிப்பாய்*, படைகள்*
id tentara, pasukan, prajurit, serdadu, batalyon, militer
ms tentera, askar, pasukan, anggota tentera, batalion
vi binh sĩ, binh lính, quân đội, quân nhân, lính, lữ đoàn, tiểu đoàn, bộ binh, đưa quân, gửi quân, điều quân
fil sundalo*, mga sundalo, tropa, hukbo*, kawal*, batalyon
th ทหาร, กองทัพ, กองกำลัง, กองพัน
ko 병력, 군인, 병사, 군대, 부대, 전투병, 공병, 특수부대, 장병, 여단, 대대, 파병
zh 士兵, 军队, 軍隊, 部队, 部隊, 官兵, 兵力, 工兵, 军人, 軍人, 援兵, 特种部队, 特種部隊, 战士, 派兵, 出兵
ja 兵士, 部隊, 軍隊, 兵力, 軍人, 工兵, 将兵, 特殊部隊, 派兵
sw askari, wanajeshi, majeshi, jeshi

deployment = sending of troops
en deploy*, redeploy*, dispatch* NEAR/4 troops, "sent troops", "sending troops", "send troops", "boots on the ground"
de entsand*, entsend*, Entsendung*, stationier*, Truppenentsendung*, Truppenverlegung*
nl gestuurd, ingezet, uitgezonden, stuurt troepen, inzet van troepen, gestationeerd*
sv skick* trupper, skick* soldater, utplacer*, sänt soldater
da udsend*, udstationer*, sendt soldater, sender soldater
no utplasser*, sendt soldater, sender soldater, utsend*
fi lähett* joukko*, lähett* sotila*, joukkojen lähettämi*
lv nosūt* karavīr*, izvietoj*, izvietot*
lt dislokuo*, dislokav*, siunt* kari*, pasiunt* kari*, išsiunt* kari*
pl wysłan* żołnierz*, wysyła* żołnierz*, wysłał* wojsk*, rozmieszcz*, rozmieści*
cs nasazen*, nasadil*, vysl* voják*, poslal* voják*, rozmístěn*
sk nasadil*, nasaden*, vyslal* vojak*, poslal* vojak*, rozmiestn*
sl napotil*, poslal* vojak*, razporedi*, namestil*
hr poslal* vojnik*, razmje*, rasporedi*, raspoređ*
sr послал* војник*, распоре*, размешта*
bg изпрат* войн*, изпращ* войн*, разполаг*, дислоцир*
ru отправк* военн*, отправил* военн*, направил* военн*, переброс*, переброш*, размещ*, размест*, развертыван*, дислоцир*
uk відправк* військов*, відправил* військов*, перекин*, перекид*, розміщ*, розгорт*, дислок*
fr déploi*, déploy*, redéploi*, envoi de troupes, envoyé des soldats, envoyé des troupes
es despleg*, desplieg*, despliegue*, envío de tropas, envi* soldados, envi* tropas
pt destac* tropas, envio de tropas, envi* soldados, envi* tropas, mobiliz*
it schier*, dispiega*, invio di truppe, invi* soldati, invi* truppe
ro desfășur*, trimis trupe, trimite trupe, trimis soldați, trimite soldați, dislocat*, dislocare*
el ανάπτυξη στρατ*, αποστολή στρατ*, έστειλ* στρατ*, στέλν* στρατ*
hu bevet*, telepít*, csapatok küldés*, katonákat küld*
tr konuşlandır*, sevk etti, sevk etme*, asker gönder*, asker sevk*
ar نشر, انتشار, نشرت, أرسلت, إرسال, ترسل
fa اعزام, مستقر, استقرار, فرستاد*
he פריסת כוחות, פרסה, פרסו, שליחת כוחות, שלחה
hi तैनात*, तैनाती, सैनिक भेज*
id dikerahkan, mengerahkan, pengerahan, mengirim pasukan, pengiriman pasukan, dikirim
vi triển khai, điều quân, đưa quân, gửi quân, cử quân
th ส่งทหาร, ประจำการ, ส่งกำลัง
fil nagpadala, ipinadala, nagdeploy, ideneploy*
ko 파병, 파견, 배치, 증파, 참전
zh 派兵, 出兵, 部署, 派遣, 增兵, 参战, 參戰
ja 派兵, 派遣, 配備, 投入, 参戦

casualties = killed and wounded
en casualt*, killed, dead, deaths, wounded, injured, death toll, fatalit*, losses, slain, fallen soldiers
de getötet*, Tote, Toten, Todesopfer*, Verletzte*, verletzt*, Verwundet*, verwundet*, Verluste*, gefallen*
nl gedood*, doden, gewond*, slachtoffers, verliezen, gesneuvel*
sv döda, dödad*, döds*, skadad*, sårad*, förluster*
da dræbt*, døde, sårede*, såret, tab, kvæsted*
no drept*, døde, såret, sårede, skadd, skadde, tap
fi kuoll*, haavoittu*, kaatu*, tappio*, loukkaantu*
et hukku*, hukkunu*, haavata*, kaotus*, tapet*
lv bojāgāj*, nogalināt*, ievainot*, krituš*, zaudējum*
lt žuv*, sužei*, nukaut*, nuostol*, aukų
pl zabit*, zgin*, rann*, ofiar*, straty, strat, stratach, poległ*
cs mrtv*, zabit*, zraněn*, ztrát*, oběti, padl*
sk mŕtv*, zabit*, zranen*, strát*, obete, padl*
sl mrtv*, ubit*, ranjen*, izgub*, žrtv*, padl*
hr poginul*, ubijen*, ranjen*, gubit*, žrtv*
sr погинул*, убијен*, рањен*, губи*, жртв*
bg убит*, загина*, ранен*, загуб*, жертв*
ru убит*, погиб*, ранен*, потер*, жертв*, раненых
uk вбит*, загин*, поранен*, втрат*, жертв*
fr tué, tués, tuée, tuées, morts, blessé*, pertes, victimes, bilan humain
es muert*, herid*, baja, bajas, fallecid*, víctimas, abatid*
pt mort*, ferid*, baixas, vítimas, perdas
it mort*, ucci*, ferit*, vittime, perdite, caduti
ro uciș*, ucis*, răniț*, rănit*, morți, victime, pierderi*
el νεκρ*, σκοτώθηκ*, τραυματ*, απώλειες, θύματα
hu halott*, meghalt*, megsebesül*, sebesült*, veszteség*, elesett*
tr öldü*, ölen*, yaral*, kayıp*, can kaybı
ka დაიღუპ*, დაღუპ*, დაჭრ*, მსხვერპლ*
ar قتلى, قتل*, مقتل, جرحى, مصاب*, إصاب*, خسائر, ضحايا
fa کشته*, زخمی*, تلفات, مجروح*
he הרוג*, נהרג*, פצוע*, נפצע*, אבדות
hi मारे गए, घायल*, हताहत*, मौत*
id tewas, terbunuh, luka-luka, terluka, korban, gugur
ms terbunuh, maut, cedera, korban, terkorban
vi thiệt mạng, bị thương, thương vong, tử trận, tử vong
fil patay, nasawi, napatay, sugatan, nasugatan
th เสียชีวิต, บาดเจ็บ, ผู้เสียชีวิต, สูญเสีย
ko 사상자, 사망, 부상, 전사, 희생자
zh 伤亡, 傷亡, 死亡, 阵亡, 陣亡, 受伤, 受傷, 丧生, 喪生, 死伤
ja 死傷, 死亡, 負傷, 戦死, 犠牲者, 死者

prisoners-of-war = captured soldiers
en prisoner of war, prisoners of war, POW, POWs, captur*, prisoner swap, prisoner exchange
de Kriegsgefangen*, gefangen genommen*, gefangengenommen*, Gefangenenaustausch*
nl krijgsgevangen*, gevangengenomen, gevangen genomen
sv krigsfång*, tillfångatag*
da krigsfang*, taget til fange
no krigsfang*, tatt til fange
fi sotavanki*, sotavange*, vangittu*
et sõjavang*, vangistat*
lv karagūst*, gūst*
lt karo belaisv*, belaisv*, nelaisv*
pl jeniec, jeńc*, jeńców, wzięt* do niewoli, pojman*, schwytan*
cs zajat*, zajatc*, zajat*
sk zajat*, zajatc*
sl vojni ujetnik*, ujetnik*, zajet*
hr zarobljen*, ratni zarobljenik, ratnih zarobljenika
sr заробљен*, ратни заробљеник
bg военноплен*, пленен*, пленник*, пленени
ru военнопленн*, пленн*, пленен*, взят* в плен, в плену
uk військовополонен*, полонен*, полон, у полон, в полоні
fr prisonnier* de guerre, prisonnier*, capturé*, fait* prisonnier*
es prisionero*, capturad*, prisioneros de guerra
pt prisioneir*, capturad*, prisioneiros de guerra
it prigionier*, catturat*, prigionieri di guerra
ro prizonier*, captur*
el αιχμάλωτ*, αιχμαλωτ*, αιχμάλωτοι πολέμου
hu hadifog*, elfog*, fogságba*
tr savaş esir*, esir alın*, esir düş*, ele geçiril*
ka ტყვე, ტყვეები*, ტყვედ
ar أسرى, أسير, أسر, الأسرى, أسروا
fa اسیر*, اسرا*, اسرای جنگی
he שבוי*, שבויי, נשבו, נתפסו
hi युद्धबंदी*, बंदी बना*
id tawanan perang, tawanan, ditangkap
vi tù binh, bị bắt
th เชลยศึก, เชลย
ko 포로, 생포
zh 战俘, 戰俘, 俘虏, 俘虜, 被俘
ja 捕虜, 拘束

war = war and invasion
en war, wars, wartime, warfare, invasion*, invad*, hostilities, frontline*, battlefield*
de Krieg, Krieges, Kriegs, Kriege, Kriegen, Angriffskrieg*, Invasion*, Front, Frontlinie*, Schlachtfeld*
nl oorlog, oorlogen, oorlogs*, invasie*, frontlinie
sv krig, kriget, krigets, invasion*, frontlinje*
da krig, krigen, krigens, invasion*, frontlinje*
no krig, krigen, krigens, invasjon*, frontlinje*
fi sota, sodan, sotaa, sodassa, sotatoim*, hyökkäyssota*, invaasio*, rintama*
et sõda, sõja, sõjas, sõjategev*, rinne, rindel, invasioon*
lv karš, kara, karu, karā, karadarb*, iebrukum*, fronte, frontē
lt karas, karo, karą, kare, karui, invazij*, įsiveržim*, frontas, fronte
pl wojna, wojny, wojnie, wojnę, wojną, wojen*, inwazj*, front, froncie
cs válka, války, válce, válku, válkou, váleč*, invaz*, fronta, frontě
sk vojna, vojny, vojne, vojnu, vojnou, vojnov*, invázi*, front, fronte
sl vojna, vojne, vojni, vojno, invazij*, fronta, fronti
hr rat, rata, ratu, ratom, ratn*, invazij*, fronta, fronti
sr рат, рата, рату, ратом, ратн*, инвазиј*, фронт*
bg война, войната, войни, инвази*, нахлуван*, фронт*
ru война, войны, войне, войну, войной, вторжен*, боев* действ*, фронт*
uk війна, війни, війні, війну, війною, вторгнен*, бойов* дії, бойов* діях, бойов* дій, фронт*
fr guerre, guerres, invasion*, hostilités, ligne de front
es guerra, guerras, invasi*, hostilidades, frente de batalla, línea del frente
pt guerra, guerras, invas*, hostilidades, linha de frente
it guerra, guerre, invasion*, ostilità, fronte
ro război, războiul, războiului, războaie, invazi*, linia frontului
el πόλεμος, πολέμου, πόλεμο, πόλεμοι, εισβολ*, μέτωπο
hu háború*, háborús, invázió*, front, fronton
tr savaş*, işgal*, cephe*
ar حرب, الحرب, حروب, غزو, جبهة
fa جنگ, جنگی, حمله نظامی, تهاجم, جبهه
he מלחמה, מלחמת, פלישה, חזית
hi युद्ध*, जंग, आक्रमण*
id perang, peperangan, invasi
vi chiến tranh, cuộc chiến, xâm lược
th สงคราม, รุกราน
ko 전쟁, 침공, 전선
zh 战争, 戰爭, 入侵, 侵略, 前线, 前線
ja 戦争, 侵攻, 侵略, 前線

ceasefire = ceasefire, truce and peace talks
en ceasefire*, "cease fire", truce*, armistice*, peace talk*, peace deal*, peace plan*, peace negotiation*, peace agreement*
de Waffenruhe*, Waffenstillstand*, Feuerpause*, Friedensgespräch*, Friedensverhandlung*, Friedensplan*, Friedensabkommen*
nl staakt-het-vuren, wapenstilstand*, bestand, vredesbesprek*, vredesonderhandel*, vredesplan*, vredesakkoord*
sv vapenvila*, vapenstillestånd*, eldupphör*, fredssamtal*, fredsförhandling*, fredsplan*
da våbenhvile*, våbenstilstand*, fredsforhandling*, fredssamtale*, fredsplan*
no våpenhvile*, våpenstillstand*, fredsforhandling*, fredssamtale*, fredsplan*
fi tulitau*, aselepo*, aselevon, rauhanneuvottelu*, rauhansopimu*
et relvarahu*, vaherahu*, rahuläbirääkimis*, rahukõnelus*
lv pamier*, uguns pārtraukšan*, miera sarun*
lt paliaub*, ugnies nutrauk*, taikos deryb*
pl zawieszeni* broni, rozejm*, rozmow* pokojow*, negocjacj* pokojow*, plan* pokojow*
cs příměř*, klid* zbraní, mírov* rozhovor*, mírov* jednán*, mírov* plán*
sk prímeri*, mierov* rozhovor*, mierov* rokovan*, mierov* plán*
sl premirj*, prekinitev ognja, mirovn* pogajanj*, mirovn* pogovor*
hr primirj*, prekid vatre, prekida vatre, mirovn* pregovor*
sr примирј*, прекид ватре, мировн* преговор*
bg примири*, прекратяване на огъня, мирн* преговор*, спиране на огъня
ru перемири*, прекращени* огня, мирн* переговор*, мирн* план*, режим* тишины
uk перемир*, припинення вогню, мирн* переговор*, мирн* план*
fr cessez-le-feu, trêve*, armistice*, pourparlers de paix, négociations de paix, accord de paix, plan de paix
es alto el fuego, cese el fuego, cese al fuego, tregua*, armisticio*, negociaciones de paz, conversaciones de paz, acuerdo de paz, plan de paz
pt cessar-fogo, trégua*, armistício*, negociações de paz, acordo de paz, plano de paz
it cessate il fuoco, tregua, tregue, armistizio, colloqui di pace, negoziati di pace, accordo di pace, piano di pace
ro încetarea focului, încetare a focului, armistiți*, negocieri de pace, acord de pace, armistițiu*
el εκεχειρία*, κατάπαυση πυρός, ανακωχή*, ειρηνευτικ* συνομιλ*, διαπραγματεύσεις ειρήν*
hu tűzszünet*, fegyverszünet*, béketárgyalás*, béketerv*, békemegállapod*
tr ateşkes*, barış görüşme*, barış müzakere*, barış plan*, barış anlaşma*
ar وقف إطلاق النار, هدنة, الهدنة, محادثات السلام, مفاوضات السلام
fa آتش‌بس*, آتش بس, مذاکرات صلح
he הפסקת אש, הפסקת האש, שיחות שלום
hi युद्धविराम*, संघर्ष विराम, शांति वार्ता*
id gencatan senjata, perundingan damai, pembicaraan damai
vi ngừng bắn, đình chiến, hòa đàm, đàm phán hòa bình
th หยุดยิง, เจรจาสันติภาพ, สงบศึก
ko 휴전, 정전, 종전, 평화협상, 평화 협상
zh 停火, 停战, 停戰, 休战, 休戰, 和谈, 和談, 和平谈判
ja 停戦, 休戦, 和平交渉, 和平協議

missile-test = missiles and their launches
en missile*, ICBM*, ballistic, rocket launch*, projectile*
de Rakete*, Raketentest*, Marschflugkörper*, Interkontinentalrakete*
nl raket, raketten, raket*
sv robot*, missil*
da missil*, raket*
no missil*, rakett*
fi ohju*
et rakett*, rakett
lv raķet*
lt raket*
pl rakiet*, pocisk*
cs raket*, střel* s plochou dráhou
sk raket*, strel* s plochou dráhou
sl raket*, izstrel*
hr raket*, projektil*
sr ракет*, пројектил*
bg ракет*
ru ракет*, баллистическ*
uk ракет*, балістичн*
fr missile*, tir de missile, balistique*
es misil*, proyectil*, balístic*
pt míssil, mísseis, balístic*, projétil, projéteis
it missil*, balistic*
ro rachet*, balistic*
el πύραυλ*, πυραυλ*, βαλλιστικ*
hu rakét*, ballisztikus
tr füze*, balistik
ar صاروخ*, صواريخ, الصواريخ, باليستي*
fa موشک*, بالستیک
he טיל, טילים, בליסטי*
hi मिसाइल*, बैलिस्टिक
id rudal, peluru kendali, misil
ms peluru berpandu, misil
vi tên lửa, đạn đạo
fil missile, misil
th ขีปนาวุธ, จรวด
ko 미사일, 탄도미사일, 발사체
zh 导弹, 導彈, 飞弹, 飛彈
ja ミサイル, 弾道

drone = drones
en drone*, UAV*, unmanned aerial
de Drohne*, Kampfdrohne*
nl drone*, onbemand*
sv drönar*
da drone*
no drone*
fi drooni*, lennokki*
et droon*
lv dron*, bezpilot*
lt dron*, bepilo*
pl dron*, bezzałogow*
cs dron*, bezpilot*
sk dron*, bezpilot*
sl dron*, brezpilot*
hr dron*, bespilot*
sr дрон*, беспилот*, dron*
bg дрон*, безпилот*
ru дрон*, беспилот*, бпла
uk дрон*, безпілот*, бпла
fr drone*
es dron, drones
pt drone*
it drone, droni
ro drone, drona, dronă, dronel*
el drone*, μη επανδρωμέν*, ντρόουν*
hu drón*
tr insansız hava araç*, drone*, İHA, SİHA
ar مسيرة, مسيرات, طائرة مسيّرة, طائرات مسيرة, درون
fa پهپاد*
he מל״ט, מל×´ט, מזל×´ט, רחפן, רחפנים, כטב×´ם
hi ड्रोन*
id drone, pesawat nirawak
vi máy bay không người lái, UAV
th โดรน
ko 드론, 무인기
zh 无人机, 無人機
ja ドローン, 無人機

airstrike = air strikes and shelling
en airstrike*, "air strike", "air strikes", shelling, bombardment*, bombing*, air raid*
de Luftangriff*, Luftschlag*, Beschuss, Bombardier*, Bombenangriff*, Raketenangriff*
nl luchtaanval*, beschieting*, bombardement*
sv luftangrepp*, flyganfall*, beskjutning*, bombning*
da luftangreb*, bombning*, bombardement*
no luftangrep*, bombing*, beskytning*
fi ilmaisku*, pommit*, tykistötu*
pl nalot*, ostrzał*, ostrzel*, bombardow*
cs nálet*, ostřelov*, bombardov*
sk nálet*, ostreľov*, bombardov*
sl zračni napad*, obstreljev*, bombard*
hr zračni napad*, granatir*, bombardir*
bg въздуш* удар*, обстрел*, бомбард*
ru авиаудар*, обстрел*, бомбардиров*, бомбежк*
uk авіаудар*, обстріл*, бомбардув*
fr frappe* aérienne*, bombardement*, raid* aérien*
es ataque* aéreo*, bombardeo*
pt ataque* aéreo*, bombardeamento*, bombardeio*
it raid aere*, attacc* aere*, bombardament*
ro atac* aerian*, bombardament*, lovitur* aerian*
el αεροπορικ* επιδρομ*, βομβαρδισμ*
hu légicsapás*, légitámad*, bombáz*
tr hava saldırı*, bombardıman*
ar غارة, غارات, قصف, القصف
fa حمله هوایی, حملات هوایی, بمباران
he תקיפה אווירית, תקיפות, הפצצה, הפצצות
hi हवाई हमल*, बमबारी
id serangan udara, pengeboman, pemboman
vi không kích, pháo kích, ném bom
th โจมตีทางอากาศ, ทิ้งระเบิด
ko 공습, 폭격, 포격
zh 空袭, 空襲, 轰炸, 轟炸, 炮击, 砲擊
ja 空爆, 空襲, 砲撃, 爆撃

nuclear = nuclear weapons and power
en nuclear, atomic bomb*, uranium, plutonium
de Atom*, nuklear*, Kernkraft*, Uran
nl nucleair*, kernwapen*, atoom*, kerncentrale*, uranium
sv kärnvapen*, kärnkraft*, uran
da atom*, kernevåben, atomkraft*, uran
no atom*, kjernevåpen*, kjernekraft*, uran
fi ydin*, uraani*
pl nuklearn*, atomow*, jądrow*, uran
cs jadern*, atomov*, uran
sk jadrov*, atómov*, urán
sl jedrsk*, atomsk*, uran
hr nuklearn*, atomsk*, uran
bg ядрен*, атомн*, уран
ru ядерн*, атомн*, аэс, уран
uk ядерн*, атомн*, аес, уран
fr nucléaire*, atomique*, uranium
es nuclear*, atómic*, uranio
pt nuclear*, atómic*, atômic*, urânio
it nuclear*, atomic*, uranio
ro nuclear*, atomic*, uraniu
el πυρηνικ*, ατομικ* βόμβ*, ουράνιο
hu nukleáris, atom*, urán*
tr nükleer, atom bomba*, uranyum
ar نووي*, النووي, نووية, النووية, يورانيوم
fa هسته‌ای, هسته ای, اورانیوم
he גרעין, גרעיני*, אורניום
hi परमाणु*, यूरेनियम
id nuklir, uranium
ms nuklear, uranium
vi hạt nhân, uranium
th นิวเคลียร์, ยูเรเนียม
ko 핵무기, 핵실험, 원자력, 우라늄, 비핵화, 핵시설
zh 核武, 核试, 核試, 核电, 核電, 核设施, 原子弹, 铀, 无核化
ja 核兵器, 核実験, 原子力, 原発, ウラン, 非核化

submarine = submarines
en submarine*, U-boat*
de U-Boot*, Unterseeboot*
nl onderzeeër*, onderzeeboot*, duikboot*
sv ubåt*
da ubåd*, u-båd*
no ubåt*, undervannsbåt*
fi sukellusvene*
et allveelaev*
lv zemūden*
lt povandenin*
pl okręt* podwodn*, podwodniak*
cs ponork*
sk ponork*
sl podmornic*
hr podmornic*
sr подморниц*
bg подводниц*
ru подлодк*, подводн* лодк*, апл
uk підводн* човн*, підводн* човен, субмарин*
fr sous-marin*
es submarino*
pt submarino*
it sottomarin*, sommergibil*
ro submarin*
el υποβρύχι*
hu tengeralattjáró*
tr denizaltı*
ar غواصة, غواصات
fa زیردریایی*
he צוללת, צוללות
hi पनडुब्बी*
id kapal selam
ms kapal selam
vi tàu ngầm
th เรือดำน้ำ
ko 잠수함
zh 潜艇, 潛艇
ja 潜水艦

fighting = fighting and combat
en fight, fights, fighting, fought, combat, battle, battles, clash*, offensive, front line, frontline*
de kämpf*, Kampf*, Gefecht*, Schlacht, Offensive, Kampfhandlung*, Kampfeinsatz*
nl vecht*, vocht, vochten, gevecht*, strijd*, offensief, meevecht*
sv strid*, slåss, slogs, kämpa*, stridande
da kæmp*, kamp, kampe, kampene
no kjemp*, kamp, kamper, kampene, slåss
fi taiste*, sotatoim*
et võitle*, lahing*
lv karo, cīņ*, kauj*
lt kovo*, kariauj*, mūš*
pl walcz*, walk*, bitw*
cs bojuj*, bojova*, boje, bojů, bojích, bojům
sk bojuj*, bojova*, boje, bojov, bojoch
sl bojuj*, borij*, boji, bojev, bojih, spopad*
hr bore, borb*, bori se, sukob*
sr боре се, борб*, сукоб*
bg сражав*, воюва*, бойн*, боеве*, битк*
ru сража*, воюю*, воева*, боях, боев*, бои, битв*, боестолкнов*
uk воюю*, воюва*, боях, бойов*, бої, боїв, битв*
be ваюю*, ваява*, баях, бая*
fr combat*, bataille*, affrontement*, se battent, se battre, battus
es combat*, luch*, batalla*, pelea*, enfrentamiento*
pt combat*, lut*, batalha*, confronto*
it combatt*, battagli*, scontr*
ro lupt*, combat*, bătăli*
ca combat*, lluit*, batall*
el μάχ*, πολεμ*, πολέμησαν, συγκρούσ*
hu harc*, csatá*, ütközet*
tr savaş*, çatış*, muharebe*
az döyüş*, vuruş*
sq luft*, beteja*, betejë*
ka იბრძ*, ბრძოლ*
hy մարտեր*, կռվ*, մարտ*
ar القتال, قتال, يقاتل*, تقاتل, معارك, معركة, المعارك, اشتباك*
fa می‌جنگ*, جنگید*, نبرد*, درگیری*
he נלחמ*, לחימה, קרבות, קרב
hi लड़ रहे, लड़ने, लड़ाई*, जंग
bn লড়াই*, যুদ্ধ*
ur لڑ رہے, لڑائی, جنگ
id bertempur*, pertempuran, berperang, ikut berperang
ms bertempur, pertempuran, berperang
vi chiến đấu, giao tranh, tham chiến
fil nakikipaglaban, lumaban, lumalaban, labanan, pakikipaglaban
th สู้รบ, ร่วมรบ, การรบ, ปะทะ
ko 전투, 교전, 참전, 싸우, 격전
zh 作战, 作戰, 战斗, 戰鬥, 参战, 參戰, 交战, 交戰, 战场, 戰場
ja 戦闘, 交戦, 参戦, 戦場, 戦って
`;
