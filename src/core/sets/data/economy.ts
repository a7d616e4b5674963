/** Words of work, money and trade: a set begins with `name = title`, then a line a language. */
export const ECONOMY = `
strike = strikes and walkouts of workers
en strike, strikes, striking workers, walkout*, industrial action, picket*, general strike*
de Streik*, streik*, Arbeitsniederlegung*, Warnstreik*, Generalstreik*, Arbeitskampf*
nl staking*, staken, staakt, stakende*
sv strejk*
da strejk*
no streik*
fi lakko*, lako*, työnseisau*
et streik*, streigi*
lv streik*
lt streik*
pl strajk*
cs stávk*
sk štrajk*
sl stavk*
hr štrajk*
sr штрајк*, štrajk*
bg стачк*, стачн*
ru забастовк*, забастовок, бастую*, стачк*
uk страйк*
fr grève*, gréviste*, débrayage*
es huelga*, huelguista*, paro general
pt greve*, grevista*, paralisaç*
it sciopero, scioperi, scioper*
ro grev*
ca vaga, vagues, vaguista*
el απεργ*
hu sztrájk*
tr grev, grevi, grevler*, greve
ka გაფიცვ*
ar إضراب*, الإضراب
fa اعتصاب*
he שביתה, שביתת, שובתים
hi हड़ताल*
id mogok*, pemogokan
vi đình công, bãi công
fil welga*, nagwelga
th นัดหยุดงาน, ประท้วงหยุดงาน
ko 파업
zh 罢工, 罷工
ja ストライキ, スト突入

tariff = tariffs and trade disputes
en tariff*, trade war*, import dut*, customs dut*, protectionis*
de Zoll, Zölle*, Strafzoll*, Strafzöll*, Handelskrieg*, Handelsstreit*
nl importheffing*, invoerheffing*, invoertarie*, handelsoorlog*
sv tull, tullar*, importtull*, handelskrig*
da toldsats*, toldtarif*, importtold*, handelskrig*
no tollsats*, importtoll*, handelskrig*
fi tulli*, tuontitulli*, kauppasot*, kauppasod*
pl cło, cła, ceł, cłami, wojn* handlow*
cs clo, cla, cel, celní*, obchodní válk*
sk clo, clá, ciel, colné, obchodn* vojn*
sl carin*, trgovinsk* vojn*
hr carin*, trgovinsk* rat*
bg мита, митата, митническ*, търговск* война
ru пошлин*, тариф*, торгов* войн*
uk мита, мито, тариф*, торговельн* війн*
fr droits de douane, tarif* douanier*, guerre commerciale, surtaxe*
es arancel*, guerra comercial
pt tarifa*, tarifaço, guerra comercial, taxas aduaneiras
it dazi, dazio, guerra commerciale
ro tarife vamale, taxe vamale, război comercial
el δασμ*, εμπορικ* πόλεμ*
hu vám, vámok*, vámtarif*, kereskedelmi háború
tr gümrük vergi*, gümrük tarife*, ticaret savaş*, tarife*
ar رسوم جمركية, الرسوم الجمركية, حرب تجارية, تعريفات
fa تعرفه*, جنگ تجاری
he מכס, מכסים, מלחמת סחר
hi टैरिफ*, शुल्क*, व्यापार युद्ध
id tarif*, bea masuk, perang dagang
vi thuế quan, chiến tranh thương mại
th ภาษีนำเข้า, สงครามการค้า
ko 관세, 무역전쟁, 무역 전쟁
zh 关税, 關稅, 贸易战, 貿易戰
ja 関税, 貿易戦争

inflation = prices and interest rates
en inflation*, interest rate*, rate cut*, rate hike*, recession*, consumer price*
de Inflation*, Teuerung*, Leitzins*, Zinssenkung*, Zinserhöhung*, Rezession*
nl inflatie*, rentes, renteverlaging*, renteverhoging*, recessie*
sv inflation*, ränt*, styrränt*, lågkonjunktur*, recession*
da inflation*, renten, rentesats*, recession*
no inflasjon*, rente, renten, styringsrent*, resesjon*
fi inflaatio*, korko, koron, korkoj*, taantum*
pl inflacj*, stop* procentow*, recesj*
cs inflac*, úrokov* saz*, reces*
sk inflác*, infláci*, úrokov* sadz*, reces*
sl inflacij*, obrestn* mer*, recesij*
hr inflacij*, kamatn* stop*, recesij*
bg инфлаци*, лихв*, рецеси*
ru инфляци*, ключев* ставк*, процентн* ставк*, рецесси*
uk інфляці*, облікова ставк*, рецесі*
fr inflation, taux d'intérêt, taux directeur*, récession*
es inflación, tipos de interés, tasas de interés, tasa de interés, recesión
pt inflaç*, taxa de juros, taxas de juro, juros, recess*
it inflazion*, tassi di interesse, tassi d'interesse, recession*
ro inflați*, dobând*, recesiun*
el πληθωρισμ*, επιτόκι*, επιτοκί*, ύφεσ*
hu infláció*, kamat*, recesszió*
tr enflasyon*, faiz*, resesyon*
ar تضخم, التضخم, أسعار الفائدة, سعر الفائدة, ركود
fa تورم, نرخ بهره, رکود
he אינפלציה, ריבית, הריבית, מיתון
hi महंगाई*, मुद्रास्फीति, ब्याज दर, ब्याज दरों, मंदी
id inflasi, suku bunga, resesi
vi lạm phát, lãi suất, suy thoái
th เงินเฟ้อ, ดอกเบี้ย, เศรษฐกิจถดถอย
ko 인플레이션, 물가, 금리, 경기침체
zh 通胀, 通脹, 通货膨胀, 利率, 加息, 降息, 衰退
ja インフレ, 物価, 金利, 利上げ, 利下げ, 景気後退

bankruptcy = bankruptcies and insolvency
en bankrupt*, insolven*, chapter 11, liquidation, receivership
de Insolvenz*, insolvent*, Konkurs*, Pleite*, bankrott*, Zahlungsunfähig*
nl faillissement*, failliet*, surseance
sv konkurs*, insolven*
da konkurs*, insolven*
no konkurs*, insolven*
fi konkurssi*, maksukyvyttöm*
pl bankruct*, upadłoś*, niewypłacaln*
cs bankrot*, insolven*, úpadk*, konkurz*
sk bankrot*, insolven*, úpadk*, konkurz*
sl stečaj*, bankrot*, insolven*
hr stečaj*, bankrot*, insolven*
bg банкрут*, фалит*, несъстоятелност*
ru банкрот*, несостоятельност*
uk банкрут*, неплатоспроможн*
fr faillite*, insolvab*, redressement judiciaire, dépôt de bilan, liquidation judiciaire
es bancarrota*, quiebra*, insolven*, concurso de acreedores
pt falência*, insolv*, recuperação judicial
it fallimento, fallimenti, bancarotta, insolven*
ro faliment*, insolven*
el πτώχευσ*, πτωχεύ*, αφερεγγυότητ*
hu csőd*, fizetésképtelen*, felszámolás*
tr iflas*, konkordato*
ar إفلاس*, الإفلاس, إعسار
fa ورشکست*
he פשיטת רגל, חדלות פירעון
hi दिवालिया*, दिवाला
id bangkrut, pailit, kebangkrutan
vi phá sản, vỡ nợ
th ล้มละลาย
ko 파산, 부도, 법정관리, 회생절차
zh 破产, 破產
ja 破産, 倒産, 破綻

merger = mergers and takeovers
en merger*, takeover*, acquisition*, buyout*, acquire* NEAR/8 (company OR firm OR stake OR shares)
de Fusion*, Übernahme*, Übernahmeangebot*, fusionier*
nl fusie*, overname*, fuseren
sv fusion*, uppköp*, sammanslagning*, förvärv*
da fusion*, opkøb*, sammenlægning*
no fusjon*, oppkjøp*
fi fuusio*, yrityskaup*, yritysos*
pl fuzj*, przejęci*
cs fúz*, převzet*, akvizic*
sk fúzi*, prevzat*, akvizíci*
sl združit*, prevzem*
hr spajanj*, preuzimanj*, akvizicij*
bg сливан*, придобиван*, поглъщан*
ru слиян*, поглощен*
uk злитт*, поглинан*
fr fusion*, rachat*, acquisition*, OPA
es fusión, fusiones, adquisici*, OPA
pt fusão, fusões, aquisiç*
it fusion*, acquisizion*, OPA
ro fuziun*, achiziți*, preluare*
el συγχώνευσ*, εξαγορ*
hu fúzió*, felvásárl*, összeolvad*
tr birleşme*, satın alma*, devralma*
ar اندماج, الاندماج, استحواذ, الاستحواذ
fa ادغام, تملک
he מיזוג, רכישה, השתלטות
hi विलय*, अधिग्रहण*
id merger, akuisisi, penggabungan
vi sáp nhập, thâu tóm
th ควบรวม, เข้าซื้อกิจการ
ko 합병, 인수합병, 인수
zh 并购, 併購, 合并, 合併, 收购, 收購
ja 合併, 買収, 統合

layoffs = layoffs and job cuts
en layoff*, "lay off", "laid off", job cut*, redundanc*, dismissal*
de Entlassung*, Stellenabbau*, Kündigungswelle*, entlassen*
nl ontslag*, massaontslag*, banenverlies, schrappen van banen
sv uppsägning*, varsel, varslar*, varslat*
da fyring*, afskedig*, fyrer
no oppsigels*, nedbemann*
fi irtisano*, yt-neuvottelu*
pl zwolnieni*, zwolnień, redukcj* etatów
cs propoušt*, výpově*
sk prepúšť*, výpove*
sl odpušč*
hr otpušt*, otkaz*
bg съкращен*, уволнен*
ru увольнен*, сокращен*
uk звільнен*, скорочен*
fr licenciement*, suppression* de postes, suppressions d'emplois, plan social
es despido*, recorte de empleos, ERE
pt demiss*, despediment*, corte de empregos
it licenziament*, esuber*
ro concedier*, disponibiliz*
el απολύσεις, απολύσεων
hu elbocsát*, leépítés*
tr işten çıkar*
ar تسريح, فصل الموظفين
fa اخراج, تعدیل نیرو
he פיטורים, פיטורי
hi छंटनी*
id PHK, pemutusan hubungan kerja
vi sa thải, cắt giảm nhân sự
th เลิกจ้าง, ปลดพนักงาน
ko 해고, 감원, 구조조정
zh 裁员, 裁員, 解雇
ja 解雇, 人員削減, リストラ

oil = oil and gas
en oil, crude, natural gas, LNG, pipeline*, petroleum
de Öl, Erdöl*, Rohöl*, Erdgas*, Pipeline*, Flüssiggas
nl olie, aardolie*, aardgas*, pijpleiding*
sv olja, oljan, oljepris*, naturgas*, gasledning*
da olie, råolie*, naturgas*, gasledning*
no olje, oljen, oljepris*, naturgass*, gassrør*
fi öljy*, raakaöljy*, maakaasu*
pl ropa naftowa, ropy naftowej, gaz ziemn*, gazu ziemnego, gazociąg*, ropociąg*
cs ropa, ropy, ropn*, zemní plyn, zemního plynu, plynovod*, ropovod*
sk ropa, ropy, ropn*, zemný plyn, zemného plynu, plynovod*, ropovod*
sl nafta, nafte, zemeljski plin, plinovod*
hr nafta, nafte, prirodni plin, plinovod*, naftovod*
bg петрол*, нефт*, природен газ, газопровод*
ru нефт*, природн* газ*, газопровод*, нефтепровод*
uk нафт*, природн* газ*, газопровод*, нафтопровод*
fr pétrole, pétroli*, gaz naturel, gazoduc*, oléoduc*
es petróleo, petroler*, crudo, gas natural, gasoducto*, oleoducto*
pt petróleo, petrol*, gás natural, gasoduto*, oleoduto*
it petrolio, greggio, gas naturale, gasdott*, oleodott*
ro petrol*, țiței, gaze naturale, gazoduct*
el πετρέλαι*, πετρελαί*, φυσικό αέριο, αγωγ*
hu kőolaj*, olajár*, földgáz*, gázvezeték*
tr petrol*, doğal gaz*, doğalgaz*, boru hattı
ar نفط, النفط, نفطي*, الغاز الطبيعي, خط أنابيب
fa نفت*, گاز طبیعی, خط لوله
he נפט, גז טבעי, צינור
hi तेल, कच्चा तेल, कच्चे तेल, प्राकृतिक गैस, पाइपलाइन*
id minyak mentah, minyak bumi, gas alam, pipa gas
vi dầu mỏ, dầu thô, khí đốt, đường ống
th น้ำมันดิบ, ก๊าซธรรมชาติ, ท่อส่ง
ko 원유, 석유, 천연가스, 송유관, 가스관
zh 石油, 原油, 天然气, 天然氣, 管道
ja 石油, 原油, 天然ガス, パイプライン

climate = climate change
en climate change, global warming, climate crisis, greenhouse gas*, carbon emission*, net zero, climate summit*
de Klima*, Erderwärmung*, Treibhausgas*, CO2-Ausstoß
nl klimaat*, opwarming van de aarde, broeikasgas*
sv klimat*, global uppvärmning, växthusgas*
da klima*, global opvarmning, drivhusgas*
no klima*, global oppvarming, klimagass*
fi ilmasto*, kasvihuonekaasu*
pl zmian* klimat*, klimatyczn*, gaz* cieplarnian*
cs klimatick*, změn* klimatu, globální oteplování, skleníkov* plyn*
sk klimatick*, zmen* klímy, skleníkov* plyn*
sl podnebn*, toplogredn*
hr klimatsk*, stakleničk*
bg климатичн*, изменение на климата, парников* газ*
ru изменен* климат*, климатическ*, парников* газ*, глобальн* потеплен*
uk змін* клімат*, кліматичн*, парников* газ*, глобальн* потеплін*
fr changement climatique, réchauffement climatique, climat, gaz à effet de serre, dérèglement climatique
es cambio climático, calentamiento global, crisis climática, gases de efecto invernadero
pt mudança* climática*, alteraç* climática*, aquecimento global, gases de efeito estufa
it cambiament* climatic*, riscaldamento globale, crisi climatica, gas serra
ro schimbăr* climatic*, încălzirea globală, gaze cu efect de seră
el κλιματικ* αλλαγ*, κλιματικ* κρίσ*, υπερθέρμανσ*
hu éghajlat*, klíma*, üvegházhatás*
tr iklim değişikliğ*, iklim kriz*, küresel ısınma, sera gaz*
ar تغير المناخ, التغير المناخي, الاحتباس الحراري
fa تغییرات اقلیمی, تغییر اقلیم, گرمایش زمین
he שינויי אקלים, משבר האקלים, התחממות גלובלית
hi जलवायु*, ग्लोबल वार्मिंग
id perubahan iklim, pemanasan global, krisis iklim
vi biến đổi khí hậu, nóng lên toàn cầu
th เปลี่ยนแปลงสภาพภูมิอากาศ, โลกร้อน
ko 기후변화, 기후 변화, 기후위기, 온난화, 온실가스
zh 气候变化, 氣候變化, 气候变迁, 氣候變遷, 全球变暖, 温室气体
ja 気候変動, 温暖化, 温室効果ガス
`;
