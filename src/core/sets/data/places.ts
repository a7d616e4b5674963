/** Regions and cities that wars and disputes are about: a set begins with `name = title`, then a line a language; `mul` is a spelling that many languages share. */
export const PLACES = `
kursk = Kursk and the border region
mul Kursk, Kursks, Kurska, Kursku, Kurskem, Kurskom, Kurskas, Kurskin, Kurskiin, Kurskissa, Kurskist, Kurskis, Kurski, Kurskis, Kurskā, Kurske, Kurskij, Kursker, Kurskin, kurskin, Sudzha*, Sudscha, Soudja, Soedzja, Sudzja, Sudža*, Sudži*, Sudże, Sudża*, Sudżę, Szudzs*
fr Koursk
nl Koersk
pl kursk*
cs kursk*
sk kursk*
sl kursk*
hr kursk*
hu Kurszk*, kurszki
ru Курск*, Судж*
uk Курськ*, Курщин*, Судж*
bg Курск*, Суджа
sr Курск*, Курској, Суџ*
be Курск*, Курску*
el Κουρσκ, Σούντζα
ka კურსკ*, სუჯ*
hy Կուրսկ*
az Kursk*
ar كورسك, سودجا
fa کورسک, کرسک
he קורסק, סודז'ה
hi कुर्स्क*
bn কুরস্ক*
ur کرسک
ta குர்ஸ்க்*
vi Kursk, Cuốc-xcơ
th เคิร์สก์, คูร์สค์, เคิร์สค์, คูร์สก์
ko 쿠르스크
zh 库尔斯克, 庫爾斯克, 庫斯克
ja クルスク

belgorod = Belgorod and its region
mul Belgorod, Belgorodu, Belgorodem, Belgorods, Belgorodin, Belgorodissa, belgorodsk*, Bjelgorod*, Bělgorod*, Biełgorod*, Belhorod*
ru Белгород*
uk Бєлгород*, Білгород*
bg Белгород*
sr Белгород*, Белгороду
el Μπέλγκοροντ, Μπελγκορόντ
ka ბელგოროდ*
ar بيلغورود, بلغورود
fa بلگورود
he בלגורוד
hi बेलगोरोद
th เบลโกรอด
ko 벨고로드
zh 别尔哥罗德, 別爾哥羅德
ja ベルゴロド

donbas = Donbas, Donetsk and Luhansk
mul Donbas*, Donbass*, Donbász*, Donetsk*, Donezk*, Donieck*, Doněck*, Doneck*, Donjeck*, Donyeck*, Luhansk*, Lugansk*, Luhanszk*, Ługańsk*
ru Донбасс*, Донецк*, Луганск*, днр, лнр
uk Донбас*, Донецьк*, Донеччин*, Луганськ*, Луганщин*
bg Донбас*, Донецк*, Луганск*
sr Донбас*, Доњецк*, Луганск*
el Ντονμπάς, Ντονέτσκ, Λουχάνσκ
ka დონბას*, დონეცკ*, ლუგანსკ*
ar دونباس, دونيتسك, لوغانسك
fa دونباس, دونتسک, لوهانسک
he דונבאס, דונייצק, לוהנסק
hi डोनबास, दोनेत्स्क, डोनेट्स्क, लुहान्स्क
th ดอนบาส, โดเนตสก์, ลูฮันสก์
ko 돈바스, 도네츠크, 루한스크
zh 顿巴斯, 頓巴斯, 顿涅茨克, 頓內茨克, 卢甘斯克, 盧甘斯克
ja ドンバス, ドネツク, ルハンスク

crimea = Crimea
en Crimea*
de Krim
nl Krim
sv Krim
da Krim
fi Krim, Krimin, Krimillä
pl Krym, Krymu, Krymie, krymsk*
cs Krym*, krymsk*
sk Krym*, krymsk*
sl Krim, Krima, Krimu, krimsk*
hr Krim, Krima, Krimu, krimsk*
sr Крим, Крима, Криму, кримск*
bg Крим, кримск*
ru Крым, Крыма, Крыму, Крымом, крымск*
uk Крим, Криму, Кримом, кримськ*
fr Crimée
es Crimea
pt Crimeia
it Crimea
ro Crimeea, Crimeei
el Κριμαία*
hu Krím*, Krím-félsziget*
tr Kırım*
ka ყირიმ*
ar القرم, شبه جزيرة القرم
fa کریمه
he חצי האי קרים
hi क्रीमिया
vi Crimea, Krym
th ไครเมีย
ko 크림반도
zh 克里米亚, 克里米亞
ja クリミア

gaza = Gaza Strip
en Gaza*
de Gaza*, Gazastreifen*
nl Gaza*
sv Gaza*
fi Gaza*
pl Gaza, Gazy, Gazie, Gazę
cs Gaza, Gazy, Gaze, Gazu, Pásm* Gaz*
sk Gaza, Gazy, Gaze, Gazu
sl Gaza, Gaze, Gazi, Gazo
hr Gaza, Gaze, Gazi, Gazu
sr Газа, Газе, Гази, Газу
bg Газа
ru Газа, Газы, Газе, Газу, сектор* Газа
uk Газа, Гази, Газі, Газу, сектор* Гази
fr Gaza
es Gaza, Franja de Gaza
pt Gaza, Faixa de Gaza
it Gaza, Striscia di Gaza
ro Gaza, Fâșia Gaza
el Γάζα, Γάζας
hu Gáza*, Gázai övezet*
tr Gazze*
ka ღაზა*
ar غزة, قطاع غزة
fa غزه
he עזה, רצועת עזה
hi गाज़ा, गाजा
id Gaza
vi Gaza, Dải Gaza
th กาซา, ฉนวนกาซา
ko 가자지구
zh 加沙, 加薩
ja ガザ

west-bank = West Bank
en West Bank
de Westjordanland*
nl Westelijke Jordaanoever
sv Västbanken
da Vestbredden
no Vestbredden
fi Länsirannan, Länsiranta, Länsirannalla
pl Zachodni* Brzeg*
cs Západní* břeh*
sk Západn* breh*
ru Запад* берег* Иордана, Запад* берег* реки Иордан
uk Західн* берег*
fr Cisjordanie
es Cisjordania
pt Cisjordânia
it Cisgiordania
ro Cisiordania
el Δυτική Όχθη, Δυτικής Όχθης
hu Ciszjordánia*
tr Batı Şeria*
ar الضفة الغربية
fa کرانه باختری
he הגדה המערבית, יהודה ושומרון
hi वेस्ट बैंक, पश्चिमी तट
id Tepi Barat
vi Bờ Tây
th เวสต์แบงก์
ko 서안지구, 요르단강 서안
zh 约旦河西岸, 約旦河西岸
ja ヨルダン川西岸

taiwan-strait = Taiwan Strait
en Taiwan Strait*
de Taiwanstraße*, Taiwan-Straße*, Straße von Taiwan
fr détroit de Taïwan, détroit de Taiwan
es estrecho de Taiwán
it stretto di Taiwan
pt estreito de Taiwan
ru Тайваньск* пролив*
uk Тайванськ* проток*
pl Cieśnin* Tajwańsk*
cs Tchajwansk* průliv*
ar مضيق تايوان
vi eo biển Đài Loan
th ช่องแคบไต้หวัน
ko 대만해협
zh 台湾海峡, 台灣海峽, 台海
ja 台湾海峡
id Selat Taiwan

red-sea = Red Sea and Bab el-Mandeb
en Red Sea, Bab el-Mandeb, Bab al-Mandab
de Rotes Meer, Roten Meer*
nl Rode Zee
sv Röda havet
fi Punainenmeri, Punaisella merellä, Punaisenmeren
pl Morz* Czerwon*
cs Rudé moře, Rudého moře, Rudém moři
ru Красн* мор*
uk Червон* мор*
bg Червено море
fr mer Rouge
es mar Rojo
pt mar Vermelho
it mar Rosso
ro Marea Roșie, Mării Roșii
el Ερυθρά Θάλασσα
hu Vörös-tenger*
tr Kızıldeniz*
ar البحر الأحمر, باب المندب
fa دریای سرخ
he ים סוף, הים האדום
hi लाल सागर
id Laut Merah
vi Biển Đỏ
th ทะเลแดง
ko 홍해
zh 红海, 紅海
ja 紅海
`;
