/** Words of disasters, accidents and health: a set begins with `name = title`, then a line a language. */
export const DISASTERS = `
earthquake = earthquakes
en earthquake*, quake*, aftershock*, seismic
de Erdbeben*, Nachbeben*, Beben, Seebeben*
nl aardbeving*, naschok*
sv jordbävning*, jordskalv*, efterskalv*
da jordskælv*, efterskælv*
no jordskjelv*, etterskjelv*
fi maanjäristy*, jälkijäristy*
et maavärin*, järeltõu*
lv zemestrīc*
lt žemės drebėjim*
pl trzęsieni* ziemi, wstrząs*
cs zemětřesen*, otřes*
sk zemetrasen*, otras*
sl potres*
hr potres*
sr земљотрес*, potres*, zemljotres*
bg земетресен*, трус*
ru землетрясен*, подземн* толч*, афтершок*
uk землетрус*, підземн* поштовх*
fr séisme*, tremblement* de terre, secousse* sismique*, réplique* sismique*
es terremoto*, sismo*, seísmo*, temblor, temblores
pt terremoto*, sismo*, terramoto*, abalo* sísmico*
it terremot*, scoss*, sisma
ro cutremur*, seism*
ca terratrèmol*, sisme*
el σεισμ*, μετασεισμ*
hu földrengés*, utórengés*
tr deprem*, artçı sarsıntı*
az zəlzələ*
ka მიწისძვრ*
hy երկրաշարժ*
ar زلزال*, الزلزال, زلازل, هزة أرضية
fa زلزله*, زمین‌لرزه*, زمین لرزه
he רעידת אדמה, רעידת האדמה, רעש אדמה
hi भूकंप*, भूकम्प*
bn ভূমিকম্প*
ur زلزلہ, زلزلے
id gempa*
ms gempa*
vi động đất, dư chấn
fil lindol*, aftershock*
th แผ่นดินไหว, อาฟเตอร์ช็อก
ko 지진, 여진
zh 地震, 余震, 餘震
ja 地震, 余震

flood = floods
en flood*, inundat*, deluge
de Hochwasser*, Überschwemmung*, Überflutung*, Sturzflut*, Flutkatastrophe*
nl overstroming*, watersnood*
sv översvämning*
da oversvømmelse*
no flom*, oversvømmelse*
fi tulva*
et üleujutus*
pl powódź, powodzi*, podtopien*
cs povod*, záplav*
sk povod*, záplav*
sl poplav*
hr poplav*
sr поплав*, poplav*
bg наводнен*
ru наводнен*, паводк*, паводок, затоплен*
uk повін*, повен*, паводк*, паводок, затоплен*
fr inondation*, crue, crues
es inundaci*, riada*
pt inundaç*, enchente*, cheias
it alluvion*, inondazion*, allagament*
ro inundați*, viitur*
el πλημμύρ*, πλημμυρ*
hu árvíz*, árviz*, áradás*
tr sel felaket*, su baskın*, taşkın*
ar فيضان*, فيضانات, سيول, السيول
fa سیل, سیلاب*
he שיטפון, שיטפונות, הצפה, הצפות
hi बाढ़*
id banjir*
ms banjir*
vi lũ lụt, lũ quét, ngập lụt
fil baha, pagbaha*, binaha
th น้ำท่วม, อุทกภัย
ko 홍수, 침수
zh 洪水, 洪灾, 洪災, 水灾, 水災, 洪涝
ja 洪水, 浸水, 水害

storm = hurricanes, typhoons and storms
en hurricane*, typhoon*, cyclone*, tornado*, tropical storm*, superstorm*
de Hurrikan*, Taifun*, Zyklon, Zyklone, Zyklons, Wirbelsturm*, Tornado*, Tropensturm*
nl orkaan*, orkanen, tyfoon*, cycloon*, tornado*
sv orkan*, tyfon*, cyklon*, tornado*
da orkan*, tyfon*, cyklon*, tornado*
no orkan*, tyfon*, syklon*, tornado*
fi hurrikaani*, taifuuni*, sykloni*, tornado*, pyörremyrsky*
pl huragan*, tajfun*, cyklon*, tornad*
cs hurikán*, tajfun*, cyklón*, tornád*
sk hurikán*, tajfún*, cyklón*, tornád*
sl orkan*, tajfun*, ciklon*, tornad*
hr uragan*, tajfun*, ciklon*, tornad*
bg ураган*, тайфун*, циклон*, торнадо
ru ураган*, тайфун*, циклон*, торнадо, смерч*
uk ураган*, тайфун*, циклон*, торнадо, смерч*
fr ouragan*, typhon*, cyclone*, tornade*, tempête tropicale
es huracán, huracanes, tifón, tifones, ciclón, ciclones, tornado*, tormenta tropical
pt furacão, furacões, tufão, tufões, ciclone*, tornado*, tempestade tropical
it uragan*, tifon*, ciclon*, tornado, tempesta tropicale
ro uragan*, taifun*, ciclon*, tornad*
el τυφών*, κυκλών*, ανεμοστρόβιλ*
hu hurrikán*, tájfun*, ciklon*, tornád*
tr kasırga*, tayfun*, siklon*, hortum*
ar إعصار*, الإعصار, أعاصير
fa طوفان*, توفان*, گردباد*
he הוריקן, טייפון, ציקלון, טורנדו
hi चक्रवात*, तूफान*, टाइफून
id topan*, siklon*, badai tropis, angin puting beliung
vi bão, siêu bão, áp thấp nhiệt đới, lốc xoáy
fil bagyo*
th พายุไต้ฝุ่น, เฮอริเคน, ไซโคลน, พายุโซนร้อน
ko 태풍, 허리케인, 사이클론, 토네이도
zh 台风, 颱風, 飓风, 颶風, 气旋, 氣旋, 龙卷风, 龍捲風
ja 台風, ハリケーン, サイクロン, 竜巻

wildfire = forest and bush fires
en wildfire*, bushfire*, forest fire*, brush fire*
de Waldbrand*, Waldbränd*, Buschbrand*, Buschbränd*
nl bosbrand*, natuurbrand*
sv skogsbrand*, skogsbränd*
da skovbrand*, naturbrand*
no skogbrann*
fi metsäpalo*, maastopalo*
pl pożar* las*
cs lesn* požár*
sk lesn* požiar*
sl gozdn* požar*
hr šumsk* požar*
bg горск* пожар*
ru лесн* пожар*, природн* пожар*
uk лісов* пожеж*
fr feu* de forêt, incendie* de forêt, feux de forêt
es incendio* forestal*
pt incêndio* floresta*
it incendi* boschiv*
ro incendi* de vegetație, incendi* de pădure
el δασικ* πυρκαγι*, δασικών πυρκαγιών
hu erdőtűz*, erdőtüz*
tr orman yangın*
ar حرائق الغابات, حريق غابات
fa آتش‌سوزی جنگل, آتش سوزی جنگل*
he שריפות יער, שרפות יער, שריפת יער
hi जंगल में आग, जंगलों में आग
id kebakaran hutan
vi cháy rừng
th ไฟป่า
ko 산불
zh 山火, 野火, 林火, 森林火灾, 森林大火
ja 山火事, 山林火災, 森林火災

eruption = volcanic eruptions
en volcan*, eruption*, lava
de Vulkan*, Eruption*, Lava
nl vulkaan*, vulkan*, uitbarsting*
sv vulkan*, utbrott*
da vulkan*
no vulkan*
fi tulivuor*
pl wulkan*, erupcj*
cs sopk*, sopečn*, vulkán*
sk sopk*, sopečn*, vulkán*
sl vulkan*, ognjenik*
hr vulkan*, erupcij*
bg вулкан*
ru вулкан*
uk вулкан*
fr volcan*, éruption*
es volcán, volcanes, volcánic*, erupción, erupciones
pt vulcão, vulcões, vulcânic*, erupç*
it vulcan*, eruzion*
ro vulcan*, erupți*
el ηφαίστει*, ηφαιστεί*
hu vulkán*, tűzhányó*
tr yanardağ*, volkan*
ar بركان*, البركان, براكين
fa آتشفشان*
he הר געש, התפרצות
hi ज्वालामुखी*
id gunung api, gunung berapi, erupsi
vi núi lửa
th ภูเขาไฟ
ko 화산, 분화
zh 火山
ja 火山, 噴火

tsunami = tsunamis
en tsunami*, tidal wave*
de Tsunami*, Flutwelle*
nl tsunami*, vloedgolf
sv tsunami*
da tsunami*
no tsunami*
fi tsunami*
pl tsunami
cs tsunami, vln* cunami
sk cunami, tsunami
sl cunami*
hr tsunami*, cunami*
bg цунами*
ru цунами
uk цунамі
fr tsunami*, raz-de-marée
es tsunami*, maremoto*
pt tsunami*, maremoto*
it tsunami, maremot*
ro tsunami*
el τσουνάμι*
hu cunami*, szökőár*
tr tsunami*
ar تسونامي
fa سونامی
he צונאמי
hi सुनामी
id tsunami
vi sóng thần
th สึนามิ
ko 쓰나미, 지진해일
zh 海啸, 海嘯
ja 津波

explosion = explosions and blasts
en explosion*, explod*, blast, blasts, detonat*
de Explosion*, explodier*, Detonation*
nl explosie*, ontploffing*, ontplof*
sv explosion*, explodera*
da eksplosion*, eksplodere*
no eksplosjon*, eksplodert*, eksploderte
fi räjähd*, räjähty*
pl eksploz*, wybuch*
cs výbuch*, explo*, vybuch*
sk výbuch*, explo*, vybuch*
sl eksploz*
hr eksploz*
bg експлоз*, взрив*
ru взрыв*, взорв*
uk вибух*, підірва*
fr explosion*, explos*
es explosi*, estall*
pt explos*, explod*
it esplosion*, esplos*
ro exploz*
el έκρηξ*, εκρήξ*
hu robbanás*, robban*
tr patlama*, patlad*
ar انفجار*, الانفجار, تفجير*
fa انفجار*
he פיצוץ, התפוצצות
hi विस्फोट*, धमाक*
id ledakan*, meledak
vi vụ nổ, phát nổ
th ระเบิด
ko 폭발
zh 爆炸
ja 爆発

epidemic = epidemics and infections
en epidemic*, pandemic*, outbreak*, virus*, covid*, infection*, quarantine*
de Epidemie*, Pandemie*, Ausbruch, Virus, Viren, Infektion*, Quarantäne*, Seuche*
nl epidemie*, pandemie*, uitbraak, virus*, besmetting*, quarantaine*
sv epidemi*, pandemi*, utbrott*, virus*, smitta*, karantän*
da epidemi*, pandemi*, virus*, smitte*, karantæne*
no epidemi*, pandemi*, virus*, smitte*, karantene*
fi epidemi*, pandemi*, virus*, tartunta*, karanteeni*
pl epidemi*, pandemi*, wirus*, zakażen*, kwarantann*
cs epidemi*, pandemi*, virus*, nákaz*, karantén*
sk epidémi*, pandémi*, vírus*, nákaz*, karantén*
sl epidemij*, pandemij*, virus*, okužb*, karanten*
hr epidemij*, pandemij*, virus*, zaraz*, karanten*
bg епидеми*, пандеми*, вирус*, заразен*, карантин*
ru эпидеми*, пандеми*, вирус*, заражен*, карантин*
uk епідемі*, пандемі*, вірус*, заражен*, карантин*
fr épidémi*, pandémi*, virus, contamination*, quarantaine*
es epidemia*, pandemia*, brote*, virus, contagio*, cuarentena*
pt epidemia*, pandemia*, surto*, vírus, contágio*, quarentena*
it epidemi*, pandemi*, focolai*, virus, contagi*, quarantena
ro epidemi*, pandemi*, virus*, infect*, carantin*
el επιδημ*, πανδημ*, κρούσμα*, καραντίν*
hu járvány*, világjárvány*, vírus*, fertőz*, karantén*
tr salgın*, pandemi*, virüs*, karantina*
ar وباء, الوباء, جائحة, فيروس*, تفشي
fa همه‌گیری, اپیدمی, ویروس*, قرنطینه
he מגפה, מגיפה, נגיף, וירוס, התפרצות
hi महामारी*, वायरस*, संक्रमण*
id wabah, pandemi, epidemi, virus, penularan
vi dịch bệnh, đại dịch, bùng phát, vi rút, virus
th โรคระบาด, ไวรัส, การระบาด
ko 전염병, 감염병, 팬데믹, 바이러스, 감염
zh 疫情, 病毒, 流行病, 传染病, 傳染病, 感染
ja 感染症, パンデミック, ウイルス, 流行, 感染

plane-crash = air crashes
en plane crash*, air crash*, crash-land*, crash NEAR/4 (plane OR jet OR aircraft OR helicopter), crashed NEAR/4 (plane OR jet OR aircraft OR helicopter)
de Flugzeugabsturz*, Flugzeugabstürz*, Flugzeugunglück*, Bruchlandung*, Hubschrauberabsturz*
nl vliegtuigcrash*, vliegramp*, vliegtuigongeluk*
sv flygolyck*, flygkrasch*
da flystyrt*, flyulykke*
no flystyrt*, flyulykke*
fi lento-onnettomu*, lentoturma*
pl katastrof* lotnicz*, wypad* lotnicz*
cs letecké neštěst*, letecká nehod*, pád* letadla
sk leteck* nešťast*, pád* lietadla
sl letalsk* nesreč*, strmoglavl*
hr zrakoplovn* nesreć*, pad* zrakoplova
bg самолетн* катастроф*
ru авиакатастроф*, крушен* самолет*, авиапроисшеств*
uk авіакатастроф*, падін* літак*
fr crash aérien, accident* d'avion, catastrophe* aérienne*
es accidente* aéreo*, accidente* de avión
pt acidente* aéreo*, queda de avião
it incident* aere*, disastr* aere*
ro accident* aviatic*, prăbușire* avion*
el αεροπορικό δυστύχημα, αεροπορικό ατύχημα, συντριβή αεροσκάφους
hu repülőgép-szerencsétlenség*, lezuhant repülő*, légi katasztróf*
tr uçak kazası*, uçak düştü
ar تحطم طائرة, سقوط طائرة
fa سقوط هواپیما
he התרסקות מטוס, התרסק מטוס
hi विमान हादस*, विमान दुर्घटन*
id kecelakaan pesawat, pesawat jatuh
vi rơi máy bay, tai nạn máy bay
th เครื่องบินตก
ko 여객기 추락, 비행기 추락, 항공기 사고
zh 空难, 空難, 坠机, 墜機
ja 墜落, 航空事故
`;
