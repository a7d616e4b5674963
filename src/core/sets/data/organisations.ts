/** Organisations by their names and initials: a set begins with `name = title`, then a line a language. Initials that are also a common word count only as capitals. */
export const ORGANISATIONS = `
united-nations = United Nations
en United Nations, =UN, U.N., UNSC, Security Council, General Assembly
de Vereinte Nationen, Vereinten Nationen, UN-Sicherheitsrat*, UNO, Weltsicherheitsrat*
nl Verenigde Naties, VN-Veiligheidsraad, =VN
sv Förenta nationerna, FN, säkerhetsrådet
da Forenede Nationer, =FN, Sikkerhedsrådet
no Forente nasjoner, =FN, Sikkerhetsrådet
fi Yhdistyneet kansakunnat, Yhdistyneiden kansakuntien, YK, turvallisuusneuvosto*
pl Organizacj* Narodów Zjednoczonych, ONZ, Rad* Bezpieczeństwa
cs Organizace spojených národů, =OSN, Rada bezpečnosti, Rady bezpečnosti
sk Organizácia Spojených národov, =OSN, Bezpečnostn* rad*
sl Združeni narodi, Združenih narodov, =OZN, Varnostni svet*
hr Ujedinjeni narodi, Ujedinjenih naroda, Vijeće sigurnosti
sr Уједињене нације, Уједињених нација, Савет безбедности
bg ООН, Обединените нации, Съвет* за сигурност
ru ООН, Организаци* Объединенных Наций, Совет* Безопасности, Совбез*
uk ООН, Організаці* Об'єднаних Націй, Рад* Безпеки, Радбез*
fr Nations unies, ONU, Conseil de sécurité
es Naciones Unidas, ONU, Consejo de Seguridad
pt Nações Unidas, ONU, Conselho de Segurança
it Nazioni Unite, ONU, Consiglio di sicurezza
ro Națiunile Unite, Națiunilor Unite, ONU, Consiliul de Securitate
el Ηνωμένα Έθνη, Ηνωμένων Εθνών, ΟΗΕ, Συμβούλιο Ασφαλείας
hu ENSZ, Egyesült Nemzetek, Biztonsági Tanács*
tr Birleşmiş Milletler, =BM, Güvenlik Konseyi
ar الأمم المتحدة, مجلس الأمن
fa سازمان ملل, ملل متحد, شورای امنیت
he האו×´ם, האומות המאוחדות, מועצת הביטחון
hi संयुक्त राष्ट्र*, सुरक्षा परिषद*
id PBB, Perserikatan Bangsa-Bangsa, Dewan Keamanan
vi Liên Hợp Quốc, Liên Hiệp Quốc, Hội đồng Bảo an
th สหประชาชาติ, ยูเอ็น, คณะมนตรีความมั่นคง
ko 유엔, 안전보장이사회, 안보리
zh 联合国, 聯合國, 安理会, 安理會
ja 国連, 国際連合, 安保理

nato = NATO
en NATO, North Atlantic Treaty Organi?ation, North Atlantic Alliance
fr OTAN
fi Nato*, Naton
ru НАТО, Североатлантическ* альянс*
uk НАТО, Північноатлантичн* альянс*
bg НАТО
sr НАТО
el ΝΑΤΟ
ka ნატო*
hy ՆԱՏՕ
ar الناتو, حلف شمال الأطلسي, حلف الناتو
fa ناتو, پیمان آتلانتیک شمالی
he נאט×´ו, נאטו
hi नाटो
th นาโต
ko 나토, 북대서양조약기구
zh 北约, 北約, 北大西洋公约组织
ja 北大西洋条約機構
de NATO*
es OTAN
pt OTAN
pl NATO
it NATO
tr NATO*
id NATO
vi NATO

european-union = European Union
en European Union, =EU, European Commission
de Europäische Union, Europäischen Union, =EU, EU-Kommission, Europäische Kommission
nl Europese Unie, =EU, Europese Commissie
sv Europeiska unionen, =EU, EU-kommission*
da Europæiske Union, =EU, EU-Kommission*
fi Euroopan unioni*, =EU, Euroopan komissio*
pl Uni* Europejsk*, UE, Komisj* Europejsk*
cs Evropsk* uni*, =EU, Evropsk* komis*
sk Európsk* úni*, =EÚ, Európsk* komisi*
sl Evropsk* unij*, =EU, Evropsk* komisij*
hr Europsk* unij*, =EU, Europsk* komisij*
sr Европск* униј*, ЕУ, Европск* комисиј*
bg Европейск* съюз*, =ЕС, Европейск* комиси*
ru Евросоюз*, Европейск* союз*, =ЕС, Еврокомисси*
uk Євросоюз*, Європейськ* Союз*, =ЄС, Єврокомісі*
fr Union européenne, =UE, Commission européenne
es Unión Europea, =UE, Comisión Europea
pt União Europeia, =UE, Comissão Europeia
it Unione europea, =UE, Commissione europea
ro Uniunea Europeană, Uniunii Europene, =UE, Comisia Europeană
el Ευρωπαϊκή Ένωση, Ευρωπαϊκής Ένωσης, =ΕΕ, Κομισιόν
hu Európai Unió*, =EU, Európai Bizottság*
tr Avrupa Birliği*, =AB, Avrupa Komisyonu*
ar الاتحاد الأوروبي, المفوضية الأوروبية
fa اتحادیه اروپا, کمیسیون اروپا
he האיחוד האירופי, הנציבות האירופית
hi यूरोपीय संघ*, यूरोपीय आयोग
id Uni Eropa, Komisi Eropa
vi Liên minh châu Âu, Liên minh Châu Âu, =EU
th สหภาพยุโรป, อียู
ko 유럽연합, 유럽 연합, 집행위원회
zh 欧盟, 歐盟
ja 欧州連合, 欧州委員会

iaea = International Atomic Energy Agency
en IAEA, International Atomic Energy Agency
de IAEA, IAEO, Internationale Atomenergiebehörde
fr AIEA, Agence internationale de l'énergie atomique
es OIEA, Organismo Internacional de Energía Atómica
it AIEA
pt AIEA
ru МАГАТЭ
uk МАГАТЕ
bg МААЕ
pl MAEA
cs MAAE
el ΔΟΑΕ
hu NAÜ
tr UAEA
ar الوكالة الدولية للطاقة الذرية
fa آژانس بین‌المللی انرژی اتمی
he סבא×´א
hi आईएईए
vi IAEA
id IAEA
ko 국제원자력기구
zh 国际原子能机构, 國際原子能總署
ja 国際原子力機関
th ทบวงการพลังงานปรมาณู

world-health-organization = World Health Organization
en World Health Organi?ation, =WHO
de Weltgesundheitsorganisation*
nl Wereldgezondheidsorganisatie
sv Världshälsoorganisation*
da Verdenssundhedsorganisation*
fi Maailman terveysjärjestö*
pl Światow* Organizacj* Zdrowia
cs Světov* zdravotnick* organizac*
sk Svetov* zdravotníck* organizáci*
sl Svetovn* zdravstven* organizacij*
hr Svjetsk* zdravstven* organizacij*
bg Световн* здравн* организаци*
ru ВОЗ, Всемирн* организаци* здравоохранен*
uk ВООЗ, Всесвітн* організаці* охорони здоров'я
fr Organisation mondiale de la santé, OMS
es Organización Mundial de la Salud, OMS
pt Organização Mundial da Saúde, OMS
it Organizzazione mondiale della sanità, OMS
ro Organizați* Mondial* a Sănătății, OMS
el Παγκόσμι* Οργανισμ* Υγείας, ΠΟΥ
hu Egészségügyi Világszervezet*, WHO
tr Dünya Sağlık Örgütü*
ar منظمة الصحة العالمية
fa سازمان جهانی بهداشت
he ארגון הבריאות העולמי
hi विश्व स्वास्थ्य संगठन*
id Organisasi Kesehatan Dunia
vi Tổ chức Y tế Thế giới
th องค์การอนามัยโลก
ko 세계보건기구
zh 世界卫生组织, 世界衛生組織, 世卫, 世衛
ja 世界保健機関

imf = International Monetary Fund
en IMF, International Monetary Fund
de IWF, Internationaler Währungsfonds, Internationalen Währungsfonds
fr FMI, Fonds monétaire international
es FMI, Fondo Monetario Internacional
pt FMI, Fundo Monetário Internacional
it FMI, Fondo monetario internazionale
pl MFW, Międzynarodow* Fundusz* Walutow*
cs MMF, Mezinárodní* měnov* fond*
ru МВФ, Международн* валютн* фонд*
uk МВФ, Міжнародн* валютн* фонд*
bg МВФ
ro FMI
el ΔΝΤ
hu IMF, Nemzetközi Valutaalap*
tr IMF, Uluslararası Para Fonu*
ar صندوق النقد الدولي
fa صندوق بین‌المللی پول
he קרן המטבע הבינלאומית
hi अंतर्राष्ट्रीय मुद्रा कोष, आईएमएफ
id IMF, Dana Moneter Internasional
vi IMF, Quỹ Tiền tệ Quốc tế
th กองทุนการเงินระหว่างประเทศ, ไอเอ็มเอฟ
ko 국제통화기금
zh 国际货币基金, 國際貨幣基金
ja 国際通貨基金

international-courts = International Criminal Court and Court of Justice
en International Criminal Court, International Court of Justice, =ICC, =ICJ
de Internationaler Strafgerichtshof, Internationalen Strafgerichtshof*, IStGH, Internationaler Gerichtshof, Internationalen Gerichtshof*
nl Internationaal Strafhof, Internationaal Gerechtshof
fr Cour pénale internationale, =CPI, Cour internationale de justice, =CIJ
es Corte Penal Internacional, Tribunal Penal Internacional, =CPI, Corte Internacional de Justicia
pt Tribunal Penal Internacional, =TPI, Corte Internacional de Justiça
it Corte penale internazionale, Corte internazionale di giustizia
pl Międzynarodow* Trybunał* Karn*, MTK
cs Mezinárodní* trestní* soud*
ru Международн* уголовн* суд*, МУС, Международн* суд* ООН
uk Міжнародн* кримінальн* суд*, МКС
el Διεθν* Ποινικ* Δικαστήρι*
hu Nemzetközi Büntetőbíróság*
tr Uluslararası Ceza Mahkemesi*, Uluslararası Adalet Divanı*
ar المحكمة الجنائية الدولية, محكمة العدل الدولية
fa دیوان کیفری بین‌المللی, دیوان بین‌المللی دادگستری
he בית הדין הפלילי הבינלאומי, בית הדין בהאג
hi अंतर्राष्ट्रीय न्यायालय, अंतरराष्ट्रीय आपराधिक न्यायालय
id Mahkamah Pidana Internasional, Mahkamah Internasional
vi Tòa án Hình sự Quốc tế, Tòa án Công lý Quốc tế
ko 국제형사재판소, 국제사법재판소
zh 国际刑事法院, 國際刑事法院, 国际法院, 國際法院
ja 国際刑事裁判所, 国際司法裁判所

hamas = Hamas
en Hamas, al-Qassam
ru ХАМАС*
uk ХАМАС*
bg Хамас
sr Хамас*
el Χαμάς
ar حماس, كتائب القسام
fa حماس
he חמאס
hi हमास
ka ჰამას*
th ฮามาส
ko 하마스
zh 哈马斯, 哈馬斯
ja ハマス
fi Hamas*, Hamasin
pl Hamas*
cs Hamás*, Hamas*
hu Hamász*, Hamasz*
es Hamás
pt Hamas

hezbollah = Hezbollah
en Hezbollah, Hizbollah, Hizbullah
de Hisbollah
nl Hezbollah
sv Hizbollah
fi Hizbollah*
pl Hezbollah*
cs Hizballáh*
ru Хезболл*
uk Хезболл*
bg Хизбула*
el Χεζμπολ*
fr Hezbollah
es Hezbolá, Hizbulá
pt Hezbollah
it Hezbollah
ro Hezbollah
hu Hezbollah*
tr Hizbullah
ar حزب الله
fa حزب‌الله, حزب الله
he חיזבאללה, חזבאללה
hi हिज्बुल्ला*
th ฮิซบอลเลาะห์
ko 헤즈볼라
zh 真主党, 真主黨
ja ヒズボラ

islamic-state = Islamic State
en Islamic State, ISIS, ISIL, =IS, Daesh, ISIS-K
de Islamischer Staat, Islamischen Staat*, IS-Miliz, IS-Terror*
fr État islamique, Daech, =EI
es Estado Islámico, Dáesh
pt Estado Islâmico
it Stato islamico, Isis, Daesh
nl Islamitische Staat, =IS
sv Islamiska staten, =IS
pl Państw* Islamsk*, ISIS
cs Islámsk* stát*
ru Исламск* государств*, ИГИЛ
uk Ісламськ* держав*, ІДІЛ
bg Ислямска държава
el Ισλαμικό Κράτος
hu Iszlám Állam*
tr DEAŞ, DAEŞ, IŞİD*, IŞİD
ar داعش, تنظيم الدولة, الدولة الإسلامية
fa داعش
he דאעש
hi इस्लामिक स्टेट, आईएसआईएस
id ISIS, Negara Islam
ko 이슬람국가
zh 伊斯兰国, 伊斯蘭國
ja イスラム国

taliban = Taliban
en Taliban, Taleban
ru Талибан*, талиб*
uk Талібан*, таліб*
bg Талибан*
el Ταλιμπάν
fr talibans, taliban
es talibán, talibanes
pt Talibã, talibãs, talibans
it talebani, talebano
pl talib*
cs Tálibán*, talib*
hu tálib*
tr Taliban
ar طالبان
fa طالبان
he טליבאן
hi तालिबान
ur طالبان
th ตาลีบัน, ตอลิบาน
ko 탈레반
zh 塔利班
ja タリバン, タリバーン
de Taliban
id Taliban

houthis = Houthis
en Houthi*, Ansar Allah
de Huthi*, Huthis
fr Houthi*, houthiste*
es hutí, hutíes
pt houthi*
it houthi
ru хусит*
uk хусит*
pl Huti
cs Húsí*, Hútí*
el Χούθι
hu húszi*
tr Husi*
ar الحوثي*, حوثي*, أنصار الله
fa حوثی*, انصارالله
he חות'ים, החות'ים, חותים
hi हूती*
id Houthi
vi Houthi
th ฮูตี
ko 후티
zh 胡塞
ja フーシ

wagner = Wagner group
en Wagner group, Wagner mercenar*, Wagner fighters, Africa Corps, Prigozhin*
de Wagner-Gruppe, Wagner-Söldner*, Prigoschin*
fr groupe Wagner, mercenaires de Wagner, Prigojine
es grupo Wagner, Prigozhin
ru ЧВК Вагнер*, вагнеров*, Пригожин*
uk ПВК Вагнер*, вагнерів*, Пригожин*
pl Grup* Wagner*, wagnerowc*, Prigożyn*
cs wagnerov*, Prigožin*
fi Wagner-ryhm*, Prigožin*
it gruppo Wagner, Prigozhin
ar فاغنر
fa واگنر
he ואגנר
ko 바그너
zh 瓦格纳, 瓦格納
ja ワグネル
tr Wagner grubu, Prigojin
el Βάγκνερ
vi Wagner
id Wagner

south-korean-intelligence = South Korea's National Intelligence Service
en National Intelligence Service, =NIS
ko 국정원, 국가정보원
zh 国家情报院, 國家情報院, 国情院, 國情院
ja 国家情報院, 国情院
ru Национальн* служб* разведки
uk Національн* служб* розвідки
de Nationaler Geheimdienst*
fr Service national de renseignement
es Servicio Nacional de Inteligencia
`;
