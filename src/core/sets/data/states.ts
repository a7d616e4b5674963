/**
 * The states: ISO 3166-1 code, name of the set, then what English calls them and their people where their name alone does not say it. The
 * names in other languages come from CLDR (Intl.DisplayNames), other words of the main languages from `nationalities.ts`.
 */
export const STATES = `
AD andorra Andorra*
AE united-arab-emirates Emirati*, =UAE
AF afghanistan
AG antigua-and-barbuda Antigua*
AL albania Albania*
AM armenia Armenia*
AO angola Angola*
AR argentina Argentin*
AT austria Austria*
AU australia Australia*
AZ azerbaijan Azerbaijan*, Azeri*
BA bosnia-and-herzegovina Bosnia*, Herzegovin*
BB barbados Barbadian*
BD bangladesh Bangladesh*
BE belgium Belgian*
BF burkina-faso Burkinabe, Burkinabé
BG bulgaria Bulgaria*
BH bahrain Bahrain*
BI burundi Burundi*
BJ benin Benin, Beninese
BN brunei Brunei*
BO bolivia Bolivia*
BR brazil Brazil*
BS bahamas Bahamas, Bahamian*
BT bhutan Bhutan*
BW botswana Botswana*
BY belarus
BZ belize Belize*
CA canada Canadian*
CD dr-congo DRC, DR Congo, Democratic Republic of Congo, Democratic Republic of the Congo, Congolese
CF central-african-republic Central African*
CG republic-of-congo Republic of Congo, Congo-Brazzaville
CH switzerland Swiss
CI ivory-coast Ivory Coast, Ivorian*
CL chile Chile*
CM cameroon Cameroon*
CN china
CO colombia Colombia*
CR costa-rica Costa Rica*
CU cuba Cuban*
CV cape-verde Cape Verde*, Cabo Verde*
CY cyprus Cypriot*
CZ czechia Czech*
DE germany
DJ djibouti Djibouti*
DK denmark Danish, Dane, Danes
DM dominica
DO dominican-republic Dominican Republic
DZ algeria Algeria*
EC ecuador Ecuador*
EE estonia Estonia*
EG egypt Egypt*
ER eritrea Eritrea*
ES spain Spanish, Spaniard*
ET ethiopia Ethiopia*
FI finland Finnish, Finn, Finns
FJ fiji Fijian*
FM micronesia Micronesia*
FR france
GA gabon Gabonese
GB united-kingdom
GD grenada Grenadian*
GE georgia =Georgia, =Georgian, =Georgians
GH ghana Ghana*
GM gambia Gambia*
GN guinea Guinean*
GQ equatorial-guinea Equatorial Guinea*
GR greece Greek, Greeks
GT guatemala Guatemala*
GW guinea-bissau Guinea-Bissau*
GY guyana Guyan*
HN honduras Hondura*
HR croatia Croatia*, Croat, Croats
HT haiti Haiti*
HU hungary Hungarian*
ID indonesia Indonesia*
IE ireland Irish
IL israel
IN india
IQ iraq Iraqi*
IR iran
IS iceland Icelandic, Icelander*
IT italy Italian*
JM jamaica Jamaica*
JO jordan Jordanian*
JP japan
KE kenya Kenya*
KG kyrgyzstan Kyrgyz*
KH cambodia Cambodia*
KI kiribati
KM comoros Comor*
KN saint-kitts-and-nevis St Kitts, St. Kitts
KP north-korea
KR south-korea
KW kuwait Kuwait*
KZ kazakhstan Kazakh*
LA laos Laotian*, Lao
LB lebanon Lebanese
LC saint-lucia St Lucia, St. Lucia
LI liechtenstein
LK sri-lanka Sri Lanka*
LR liberia Liberia*
LS lesotho Lesotho
LT lithuania Lithuania*
LU luxembourg Luxembourg*
LV latvia Latvia*
LY libya Libya*
MA morocco Morocc*
MC monaco Monegasque*
MD moldova Moldov*
ME montenegro Montenegr*
MG madagascar Malagasy
MH marshall-islands Marshallese
MK north-macedonia Macedonia*
ML mali Malian*
MM myanmar Myanmar, Burma, Burmese
MN mongolia Mongolia*
MR mauritania Mauritania*
MT malta Maltese
MU mauritius Mauriti*
MV maldives Maldiv*
MW malawi Malawi*
MX mexico Mexic*
MY malaysia Malaysia*
MZ mozambique Mozambi*
NA namibia Namibia*
NE niger Nigerien*
NG nigeria Nigeria*
NI nicaragua Nicaragua*
NL netherlands Netherlands, Dutch, Holland
NO norway Norwegian*
NP nepal Nepal*
NR nauru Nauru*
NZ new-zealand New Zealand*
OM oman Oman, Omani*
PA panama Panama*
PE peru Peru, Peruvian*
PG papua-new-guinea Papua New Guinea*
PH philippines Philippine*, Filipino*
PK pakistan
PL poland
PS palestine
PT portugal Portuguese
PW palau Palau*
PY paraguay Paraguay*
QA qatar Qatar*
RO romania Romania*
RS serbia Serbia*, Serb, Serbs
RU russia
RW rwanda Rwanda*
SA saudi-arabia Saudi*
SB solomon-islands Solomon Island*
SC seychelles Seychell*
SD sudan Sudanese
SE sweden Swedish, Swede, Swedes
SG singapore Singapore*
SI slovenia Slovenia*, Slovene*
SK slovakia Slovak*
SL sierra-leone Sierra Leone*
SM san-marino
SN senegal Senegal*
SO somalia Somali*
SR suriname Surinam*
SS south-sudan South Sudan*
ST sao-tome-and-principe Sao Tome*
SV el-salvador Salvadoran*, Salvadorean*
SY syria
SZ eswatini Eswatini, Swazi*
TD chad Chadian*
TG togo Togolese
TH thailand Thai, Thais, Thailand*
TJ tajikistan Tajik*
TL timor-leste East Timor*, Timor-Leste
TM turkmenistan Turkmen*
TN tunisia Tunisia*
TO tonga Tonga, Tongan*
TR turkey
TT trinidad-and-tobago Trinidad*
TV tuvalu Tuvalu*
TW taiwan
TZ tanzania Tanzania*
UA ukraine
UG uganda Uganda*
US united-states
UY uruguay Uruguay*
UZ uzbekistan Uzbek*
VA vatican Vatican, Holy See
VC saint-vincent St Vincent, St. Vincent
VE venezuela
VN vietnam Vietnam*, Viet Nam
VU vanuatu Vanuatu*
WS samoa Samoa*
XK kosovo Kosov*
YE yemen Yemen*
ZA south-africa South Africa*
ZM zambia Zambia*
ZW zimbabwe Zimbabwe*
`;
