/** Words of politics, law and public life: a set begins with `name = title`, then a line a language. */
export const POLITICS = `
sanctions = sanctions and embargoes
en sanction*, embargo*, asset freeze*
de Sanktion*, sanktionier*, Embargo*
nl sanctie*, embargo*
sv sanktion*, embargo*
da sanktion*, embargo*
no sanksjon*, embargo*
fi pakott*, sanktio*
et sanktsioon*
lv sankcij*, embargo
lt sankcij*
pl sankcj*, embarg*
cs sankc*, embarg*
sk sankci*, embarg*
sl sankcij*, embarg*
hr sankcij*, embarg*
sr санкциј*, sankcij*
bg санкци*, ембарго
ru санкци*, эмбарго
uk санкці*, ембарго
fr sanction*, embargo*
es sanción, sanciones, sancion*, embargo*
pt sanç*, sancion*, embargo*
it sanzion*, embargo
ro sancți*, embargo*
el κυρώσεις, κυρώσεων, εμπάργκο
hu szankci*, embargó*
tr yaptırım*, ambargo*
az sanksiya*
ka სანქცი*, ემბარგო*
hy պատժամիջոց*
ar عقوبات, العقوبات, حظر
fa تحریم*
he סנקציות, עיצומים, אמברגו
hi प्रतिबंध*
id sanksi, embargo
ms sekatan, sanksi
vi trừng phạt, cấm vận
fil parusa*, sanction*, embargo
th คว่ำบาตร, มาตรการลงโทษ
ko 제재, 금수
zh 制裁, 禁运, 禁運
ja 制裁, 禁輸

election = elections and votes
en election*, electoral, ballot*, referendum*, polling station*, runoff*
de Wahl, Wahlen, Wahlkampf*, Wähler*, Stichwahl*, Neuwahl*, Bundestagswahl*, Präsidentschaftswahl*, Parlamentswahl*, Volksabstimmung*
nl verkiezing*, stembus*, referendum*
sv valet, riksdagsval*, presidentval*, parlamentsval*, folkomröstning*, väljar*
da valget, folketingsvalg*, præsidentvalg*, folkeafstemning*, vælger*
no valget, stortingsvalg*, presidentvalg*, folkeavstemning*, velger*
fi vaalit, vaale*, vaalien, kansanäänesty*
et valimis*, rahvahääletus*
lv vēlēšan*, referendum*
lt rinkim*, referendum*
pl wybor*, wybór prezydenta, referend*, głosowan*
cs volby, voleb*, volbách, volič*, referend*
sk voľby, volieb*, voľbách, volič*, referend*
sl volitve, volitev, volitvah, volilc*, referend*
hr izbori, izbora, izborima, izborn*, referendum*
sr избори, избора, изборима, изборн*, референдум*
bg избори, изборите, изборн*, референдум*
ru выборы, выборов, выборах, выборам, избирател*, референдум*
uk вибори, виборів, виборах, виборам, виборц*, референдум*
fr élection*, électoral*, scrutin*, référendum*
es eleccion*, electoral*, comicios, referéndum*, balotaje
pt eleiç*, eleitoral, eleitorais, referendo*, segundo turno
it elezion*, elettoral*, ballottagg*, referendum
ro alegeri*, electoral*, referendum*, scrutin*
el εκλογ*, δημοψήφισμα
hu választás*, népszavazás*
tr seçim*, referandum*, oy verme
az seçki*, referendum*
ka არჩევნებ*, რეფერენდუმ*
hy ընտրություն*, հանրաքվե*
ar انتخابات, الانتخابات, اقتراع, استفتاء
fa انتخابات, همه‌پرسی
he בחירות, משאל עם
hi चुनाव*, मतदान*, जनमत संग्रह
id pemilu, pemilihan umum, pilpres, pilkada, referendum
ms pilihan raya, referendum
vi bầu cử, trưng cầu dân ý
fil halalan, eleksyon, reperendum
th เลือกตั้ง, ประชามติ
ko 선거, 대선, 총선, 국민투표
zh 选举, 選舉, 大选, 大選, 公投
ja 選挙, 国民投票, 投開票

protest = protests and unrest
en protest*, demonstrat*, riot*, unrest, rally, rallies
de Protest*, Demonstration*, Demonstrant*, demonstrier*, Unruhen, Krawall*, Ausschreitung*
nl protest*, demonstrat*, betoging*, betoger*, rellen
sv protest*, demonstr*, upplopp*, kravall*
da protest*, demonstr*, optøjer*, uroligheder*
no protest*, demonstr*, opptøyer*, uroligheter*
fi protest*, mielenosoit*, mellak*
et protest*, meeleavaldus*
pl protest*, demonstr*, manifestacj*, zamieszk*
cs protest*, demonstr*, nepokoj*
sk protest*, demonštr*, nepokoj*
sl protest*, demonstr*, nemir*
hr prosvjed*, demonstr*, nered*
sr протест*, демонстр*, неред*
bg протест*, демонстр*, безредиц*
ru протест*, демонстрац*, митинг*, беспоряд*
uk протест*, демонстрац*, мітинг*, заворушен*
fr manifestation*, manifestant*, protest*, émeute*
es protesta*, manifestac*, manifestante*, disturbio*
pt protesto*, manifesta*, tumulto*, distúrbio*
it protest*, manifestazion*, manifestant*, scontri
ro protest*, manifest*, demonstr*
el διαδήλωσ*, διαδηλώσ*, διαδηλωτ*, διαμαρτυρ*
hu tüntet*, tiltakoz*, zavargás*
tr protesto*, gösteri*, eylemci*
ka საპროტესტო, პროტესტ*, აქცი*, დემონსტრაცი*
ar احتجاج*, الاحتجاجات, مظاهر*, المتظاهرين, تظاهر*
fa اعتراض*, معترض*, تظاهرات
he הפגנה, הפגנות, מפגינים, מחאה
hi प्रदर्शन*, विरोध*
id protes*, demonstrasi, unjuk rasa, kerusuhan, demo
vi biểu tình, bạo loạn
th ประท้วง, ชุมนุม
ko 시위, 집회, 항의
zh 抗议, 抗議, 示威, 骚乱, 騷亂
ja 抗議, デモ, 暴動

coup = coups and martial law
en coup, coups, putsch*, martial law, junta*, mutiny, state of emergency
de Putsch*, Staatsstreich*, Kriegsrecht*, Junta, Ausnahmezustand*, Meuterei*
nl staatsgreep*, coup, krijgswet, junta, noodtoestand
sv kupp, kuppen, kuppförsök*, statskupp*, krigslag*, undantagstillstånd*, junta*
da kup, kuppet, kupforsøg*, statskup*, undtagelsestilstand*, junta*
no kupp, kuppet, kuppforsøk*, statskupp*, unntakstilstand*, junta*
fi vallankaappau*, sotatilal*, juntta*, poikkeustila*
pl zamach* stanu, pucz*, stan wojenny, stanu wojennego, junt*, stan wyjątkow*
cs puč*, převrat*, stanné právo, stanného práva, junt*, výjimečn* stav*
sk puč*, prevrat*, stanné právo, stanného práva, junt*, výnimočn* stav*
sl državn* udar*, puč*, vojno stanje, vojnega stanja, hunta, hunte, izredne razmere
hr državn* udar*, puč*, ratno stanje, izvanredno stanje, hunta, hunte
bg преврат*, военно положение, хунта*, извънредно положение
ru переворот*, путч*, военн* положен*, хунт*, чрезвычайн* положен*
uk переворот*, путч*, воєнн* стан*, хунт*, надзвичайн* стан*
fr coup d'état, coups d'état, putsch*, loi martiale, junte*, état d'urgence
es golpe de estado, golpista*, ley marcial, junta militar, estado de excepción
pt golpe de estado, golpista*, lei marcial, junta militar, estado de exceção
it colpo di stato, golpe, legge marziale, giunta militare, stato di emergenza
ro lovitur* de stat, puci*, legea marțială, legii marțiale, junta, stare de urgență
el πραξικόπημα*, στρατιωτικό νόμο, στρατιωτικός νόμος, στρατιωτικού νόμου, χούντα*
hu puccs*, államcsíny*, hadiállapot*, rendkívüli állapot*, junta
tr darbe*, sıkıyönetim*, cunta*, olağanüstü hal*
ar انقلاب*, الانقلاب, أحكام عرفية, الأحكام العرفية, حالة الطوارئ
fa کودتا*, حکومت نظامی, وضعیت اضطراری
he הפיכה, משטר צבאי, מצב חירום
hi तख्तापलट*, मार्शल लॉ, आपातकाल*
id kudeta, darurat militer, junta, keadaan darurat
vi đảo chính, thiết quân luật, tình trạng khẩn cấp
fil batas militar, kudeta, martial law
th รัฐประหาร, กฎอัยการศึก, ภาวะฉุกเฉิน
ko 쿠데타, 계엄, 군부, 비상사태
zh 政变, 政變, 戒严, 戒嚴, 军政府, 軍政府, 紧急状态
ja クーデター, 戒厳令, 軍政, 非常事態

impeachment = impeachment and removal from office
en impeach*, no-confidence vote*, "vote of no confidence", "removed from office"
de Amtsenthebung*, Impeachment*, Misstrauensvotum*
nl afzetting*, impeachment*, motie van wantrouwen
sv riksrätt*, misstroendevot*, misstroendeförklaring*
da rigsret*, mistillid*
no riksrett*, mistillit*
fi virkarikos*, epäluottamus*
pl impeachment*, odwołani* prezydent*, wotum nieufności
cs impeachment*, odvolán* prezident*, vyslovení nedůvěry, ústavn* žalob*
sk impeachment*, odvolan* prezident*, vyslovenie nedôvery
sl ustavn* obtožb*, nezaupnic*
hr opoziv*, impeachment*, nepovjerenj*
bg импийчмънт*, вот на недоверие
ru импичмент*, отстранен* от должности, вотум недоверия
uk імпічмент*, усунен* з посади, вотум недовіри
fr destitution*, destitué*, motion de censure, impeachment
es destituci*, juicio político, moción de censura, impeachment
pt impeachment*, destitui*, moção de censura
it impeachment, destituzion*, mozione di sfiducia
ro suspendare*, demiter*, moțiune de cenzură, impeachment
el καθαίρεσ*, παραπομπή του προέδρου, πρόταση δυσπιστίας
hu alkotmányos vádemelés*, impeachment*, bizalmatlansági
tr azil süreci, azledil*, görevden alın*, güvensizlik oyu
ar عزل الرئيس, عزله, حجب الثقة
fa استیضاح*, برکناری
he הדחה, הדחת, אי אמון
hi महाभियोग*, अविश्वास प्रस्ताव
id pemakzulan, dimakzulkan, mosi tidak percaya
vi luận tội, phế truất, bất tín nhiệm
fil impeachment
th ถอดถอน, ไม่ไว้วางใจ
ko 탄핵, 파면, 불신임
zh 弹劾, 彈劾, 罢免, 罷免, 不信任
ja 弾劾, 罷免, 不信任

summit = summits and state visits
en summit*, state visit*
de Gipfel*, Staatsbesuch*
nl topontmoeting*, topoverleg, staatsbezoek*, overleg
sv toppmöte*, statsbesök*, samtal
da topmøde*, statsbesøg*, møde, samtaler
no toppmøte*, statsbesøk*, samtaler
fi huippukoko*, valtiovierail*, tapaami*
pl szczyt*, wizyt*, spotkani*, rozmowy
cs summit*, státní návštěv*, setkán*, jednán*
sk samit*, summit*, návštev*, stretnut*, rokovan*
sl vrh, vrhu, srečanj*, obisk*
hr samit*, sastan*, posjet*
bg среща на върха, срещи*, посещени*
ru саммит*, визит*
uk саміт*, візит*
fr sommet*, visite* d'État, rencontre*, pourparlers
es cumbre*, visita* de Estado, encuentro*, reunión
pt cúpula*, cimeira*, visita* de Estado, encontro*, reunião
it vertice, vertici, summit, visita di Stato, incontr*
ro summit*, vizit*, întâlnir*
el σύνοδος κορυφής, συνόδου κορυφής, συνάντησ*, επίσκεψ*
hu csúcstalálkozó*, állami látogat*, találkoz*
tr zirve*, ziyaret*, görüşme*
ar قمة, القمة, زيارة, لقاء, محادثات
fa نشست, دیدار, اجلاس, مذاکرات
he פסגה, ביקור, פגישה
hi शिखर सम्मेलन*, मुलाकात*, बैठक*
id KTT, kunjungan, pertemuan, konferensi tingkat tinggi
vi hội nghị thượng đỉnh, chuyến thăm, hội đàm
th ประชุมสุดยอด, เยือน
ko 정상회담, 회담, 방문
zh 峰会, 峰會, 会晤, 會晤, 访问, 訪問, 会谈, 會談
ja 首脳会談, サミット, 会談, 訪問

treaty = treaties and agreements
en treaty, treaties, pact, pacts, accord, accords, agreement*
de Vertrag, Vertrags, Verträge*, Abkommen*, Pakt*
nl verdrag*, akkoord*, pact, overeenkomst*
sv fördrag*, avtal*, pakt*
da traktat*, aftale*, pagt*
no traktat*, avtale*, pakt*
fi sopimu*
pl traktat*, umow*, pakt*, porozumieni*
cs smlouv*, dohod*, pakt*
sk zmluv*, dohod*, pakt*
sl pogodb*, sporazum*, pakt*
hr ugovor*, sporazum*, pakt*
bg договор*, споразумен*, пакт*
ru договор*, соглашен*, пакт*
uk договір, договор*, угод*, пакт*
fr traité*, accord, accords, pacte*
es tratado*, acuerdo*, pacto*
pt tratado*, acordo*, pacto*
it trattat*, accordo, accordi, patto
ro tratat*, acord*, pact*
el συνθήκη*, συμφωνί*, σύμφωνο
hu szerződés*, egyezmény*, megállapodás*
tr antlaşma*, anlaşma*, pakt*
ar معاهدة, اتفاق*, الاتفاق, اتفاقية, ميثاق
fa معاهده, توافق*, پیمان*, قرارداد*
he הסכם, אמנה, ברית
hi संधि*, समझौत*
id perjanjian, traktat, kesepakatan, pakta
vi hiệp ước, hiệp định, thỏa thuận
th สนธิสัญญา, ข้อตกลง
ko 조약, 협정, 합의
zh 条约, 條約, 协定, 協定, 协议, 協議
ja 条約, 協定, 合意

trial = courts, charges and trials
en court*, trial, trials, indict*, verdict*, prosecutor*, convict*, sentenced
de Gericht*, Prozess*, Anklage*, angeklagt*, Urteil*, verurteil*, Staatsanwalt*
nl rechtbank*, rechtszaak*, aanklacht*, veroordeel*, vonnis*
sv domstol*, rättegång*, åtal*, dömd*, dömts, åklagar*
da domstol*, retssag*, tiltal*, dømt, anklag*
no domstol*, rettssak*, tiltal*, dømt, påtale*
fi oikeudenkäyn*, oikeus, syyttä*, tuomi*
pl sąd, sądu, sądzie, sądow*, proces*, oskarż*, wyrok*, prokurat*
cs soud*, proces*, obžal*, rozsud*, odsouz*
sk súd*, proces*, obžal*, rozsud*, odsúd*
sl sodišč*, sojenj*, obtož*, obsojen*
hr sud, suda, suđenj*, optužen*, optužb*, presud*, osuđen*
bg съд, съда, съдеб*, процес*, обвинен*, присъд*, прокурат*
ru суд, суда, суде, судеб*, процесс*, обвинен*, приговор*, прокур*
uk суд, суду, суді, судов*, процес*, обвинувач*, вирок*, прокур*
fr tribunal*, procès, inculp*, verdict*, condamn*, procureur*, mis en examen
es tribunal*, juicio*, imput*, veredicto*, conden*, fiscal*
pt tribunal*, julgamento*, acusad*, veredicto*, conden*, procurador*
it tribunal*, process*, imputat*, verdett*, condann*, procur*
ro tribunal*, proces*, inculpat*, condamn*, procuror*
el δικαστήρι*, δίκη, δίκης, κατηγορούμεν*, καταδίκ*, εισαγγελ*
hu bíróság*, tárgyalás*, vádlott*, ítélet*, ügyész*
tr mahkeme*, dava, davası, iddianame*, hüküm*, savcı*
ar محكمة, المحكمة, محاكمة, اتهام*, حكم, إدانة
fa دادگاه*, محاکمه, متهم, حکم
he בית משפט, בית המשפט, משפט, כתב אישום, הורשע
hi अदालत*, कोर्ट, मुकदम*, सुनवाई*, सज़ा
id pengadilan, sidang, dakwaan, vonis, terdakwa, jaksa
vi tòa án, phiên tòa, xét xử, truy tố, tuyên án
th ศาล, พิจารณาคดี, ฟ้องร้อง
ko 법원, 재판, 기소, 판결, 선고, 검찰
zh 法院, 法庭, 审判, 審判, 起诉, 起訴, 判决, 判決, 检察
ja 裁判, 裁判所, 起訴, 判決, 検察

hacking = hackers and cyber attacks
en hacker*, hacking, hacked, cyber*, ransomware*, malware*, phishing, crypto*, data breach*
de Hacker*, gehackt*, Cyber*, Ransomware*, Schadsoftware*, Krypto*, Datenleck*
nl hacker*, hackers, gehackt*, cyber*, ransomware, crypto*, datalek*
sv hackare*, hackad*, cyber*, krypto*, dataintrång*, dataläck*
da hacker*, hacket, cyber*, krypto*, datalæk*
no hacker*, hacket, cyber*, krypto*, datainnbrudd*
fi hakkeri*, tietomur*, kyber*, krypto*, kiristyshait*
pl haker*, hakers*, cyber*, kryptowalut*, ransomware
cs hacker*, kyber*, kryptoměn*, ransomware
sk hacker*, kyber*, kryptomen*, ransomvér*
sl heker*, kiber*, kriptovalut*
hr haker*, kiber*, kriptovalut*
sr хакер*, сајбер*, криптовалут*
bg хакер*, кибер*, криптовалут*
ru хакер*, кибер*, взлом*, криптовалют*, вымогател*
uk хакер*, кібер*, злам*, криптовалют*
fr pirate* informatique*, hacker*, cyber*, rançongiciel*, cryptomonnaie*, fuite de données
es hacker*, pirata* informátic*, ciber*, ransomware, criptomoneda*
pt hacker*, pirata* informátic*, ciber*, ransomware, criptomoeda*
it hacker*, pirat* informatic*, cyber*, ransomware, criptovalut*
ro hacker*, cibern*, ransomware, criptomoned*
el χάκερ*, κυβερνο*, κρυπτονομίσματ*
hu hacker*, hekker*, kiber*, kriptovalut*, zsarolóvírus*
tr hacker*, bilgisayar korsan*, siber*, kripto*, fidye yazılım*
ar قراصنة, هاكر*, اختراق, سيبراني*, عملات مشفرة, العملات المشفرة
fa هکر*, سایبری, رمزارز*, باج‌افزار
he האקר*, סייבר, פריצה, כופרה, קריפטו*
hi हैकर*, हैकिंग, साइबर*, क्रिप्टो*
id peretas*, hacker*, siber, kripto*, diretas
vi tin tặc, hacker, tấn công mạng, an ninh mạng, tiền điện tử, tiền mã hóa
fil hacker*, cyber*
th แฮกเกอร์, ไซเบอร์, คริปโต
ko 해킹, 해커, 사이버, 암호화폐, 가상화폐, 가상자산, 랜섬웨어
zh 黑客, 駭客, 骇客, 网络攻击, 網路攻擊, 加密货币, 加密貨幣, 勒索软件
ja ハッカー, ハッキング, サイバー, 暗号資産, 仮想通貨, ランサムウェア

terrorism = terror attacks
en terroris*, terror attack*, suicide bomb*, gunman, gunmen, hostage*
de Terror*, Terroranschlag*, Anschlag, Anschläge*, Selbstmordattent*, Geisel*
nl terror*, aanslag*, gijzel*
sv terror*, attentat*, gisslan*
da terror*, attentat*, gidsel*
no terror*, attentat*, gissel*
fi terror*, pommi-isku*, panttivan*
pl terroryst*, terroryz*, zamach*, zakładni*
cs teror*, atentát*, rukojm*
sk teror*, atentát*, rukojem*
sl terorist*, terorize*, napad, talc*
hr terorist*, terorize*, napad*, taoc*
bg тероризъм, терорист*, атентат*, заложни*
ru терроризм*, террорист*, теракт*, заложник*, смертник*
uk тероризм*, терорист*, теракт*, заручник*
fr terroris*, attentat*, kamikaze*, otage*
es terroris*, atentado*, rehen, rehenes, rehén
pt terroris*, atentado*, refém, reféns
it terroris*, attentat*, ostagg*
ro teroris*, atentat*, ostatic*
el τρομοκρατ*, ομηρ*, όμηρ*, βομβιστ*
hu terror*, merénylet*, merénylő*, túsz*
tr terör*, intihar saldırı*, rehine*
ar إرهاب*, الإرهاب, هجوم إرهابي, انتحاري*, رهائن, الرهائن
fa تروریس*, حمله انتحاری, گروگان*
he טרור, פיגוע*, מחבל*, חטופים, בני ערובה
hi आतंकी*, आतंकवाद*, आत्मघाती, बंधक*
id teror*, bom bunuh diri, sandera
vi khủng bố, đánh bom, con tin
th ก่อการร้าย, ตัวประกัน, ระเบิดฆ่าตัวตาย
ko 테러, 인질, 자폭
zh 恐怖袭击, 恐怖主义, 恐怖分子, 恐襲, 恐攻, 人质, 人質
ja テロ, 人質, 自爆

refugees = refugees and migrants
en refugee*, migrant*, asylum*, displaced
de Flüchtling*, Geflüchtete*, Migrant*, Asyl*, Vertrieben*
nl vluchteling*, migrant*, asiel*, ontheemd*
sv flykting*, migrant*, asyl*
da flygtning*, migrant*, asyl*
no flyktning*, migrant*, asyl*
fi pakolai*, siirtolai*, turvapaik*
pl uchodźc*, uchodźstw*, migrant*, azyl*
cs uprchlík*, uprchlic*, migrant*, azyl*
sk utečen*, migrant*, azyl*
sl begun*, migrant*, azil*
hr izbjeglic*, migrant*, azil*
bg бежан*, мигрант*, убежище
ru беженц*, мигрант*, переселенц*
uk біженц*, мігрант*, переселенц*
fr réfugié*, migrant*, asile, déplacés
es refugiad*, migrante*, asilo, desplazad*
pt refugiad*, migrante*, asilo, deslocad*
it rifugiat*, profug*, migrant*, asilo, sfollat*
ro refugiat*, migrant*, azil*
el πρόσφυγ*, προσφύγ*, μετανάστ*, μεταναστ*, άσυλο
hu menekült*, migráns*, menedék*
tr mülteci*, göçmen*, sığınmacı*
ar لاجئ*, اللاجئين, نازح*, النازحين, مهاجر*
fa پناهنده*, پناهجو*, آواره*, مهاجر*
he פליט, פליטים, מהגרים, מבקשי מקלט
hi शरणार्थी*, प्रवासी*
id pengungsi*, migran*, suaka
vi người tị nạn, tị nạn, di cư, nhập cư
th ผู้ลี้ภัย, ผู้อพยพ
ko 난민, 이주민, 망명
zh 难民, 難民, 移民, 庇护, 庇護
ja 難民, 移民, 亡命

corruption = corruption and bribery
en corrupt*, bribe*, embezzle*, kickback*, money laundering
de Korruption*, korrupt*, Bestech*, Geldwäsche*, Veruntreu*
nl corrupti*, corrupt*, omkop*, witwas*
sv korruption*, mut*, bestick*, penningtvätt*
da korruption*, bestik*, hvidvask*
no korrupsjon*, bestik*, hvitvask*
fi korrupti*, lahjont*, rahanpesu*
pl korupcj*, łapów*, prani* pieniędzy
cs korupc*, úplat*, praní peněz
sk korupci*, úplat*, pranie špinavých peňazí
sl korupcij*, podkup*, pranje denarja
hr korupcij*, mito, mita, podmić*, pranje novca
bg корупци*, подкуп*, пране на пари
ru коррупци*, взятк*, взяточ*, отмыван*
uk корупці*, хабар*, відмиван*
fr corruption, corrompu*, pot-de-vin, pots-de-vin, blanchiment
es corrupci*, corrupt*, sobornos, soborno, lavado de dinero, blanqueo
pt corrupç*, corrupt*, suborno*, propina*, lavagem de dinheiro
it corruzion*, corrott*, tangent*, riciclagg*
ro corupți*, mită, mitei, spălare de bani
el διαφθορ*, δωροδοκ*, ξέπλυμα
hu korrupci*, korrupt*, veszteget*, pénzmosás*
tr yolsuzluk*, rüşvet*, kara para*
ar فساد, الفساد, رشوة, رشاوى, غسل الأموال
fa فساد, رشوه, پولشویی, اختلاس
he שחיתות, שוחד, הלבנת הון
hi भ्रष्टाचार*, रिश्वत*, घोटाल*
id korupsi*, suap, penyuapan, pencucian uang
vi tham nhũng, hối lộ, rửa tiền
th ทุจริต, คอร์รัปชัน, สินบน
ko 부패, 뇌물, 비리, 횡령
zh 腐败, 腐敗, 贪污, 貪污, 受贿, 賄賂, 洗钱
ja 汚職, 贈賄, 収賄, 不正, 資金洗浄
`;
