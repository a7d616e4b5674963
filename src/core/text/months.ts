/** The names of the months in the languages of the news: the forms of CLDR, nominative and genitive, long and short, and some that people write. */

/** Twelve groups a language, forms parted by a stroke; a form that an earlier language has stands there alone. */
const TABLE: readonly string[] = [
  // en
  "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec",
  // de
  "januar/jän/jänner februar märz/mär/mrz - mai juni juli - - oktober/okt - dezember/dez",
  // fr
  "janvier/janv février/févr mars avril/avr - juin juillet/juil août septembre octobre novembre décembre/déc",
  // es
  "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set octubre noviembre diciembre/dic",
  // it
  "gennaio/gen febbraio - aprile maggio/mag giugno/giu luglio/lug - settembre ottobre/ott - dicembre",
  // pt
  "janeiro fevereiro/fev março - maio junho julho - setembro outubro/out novembro dezembro",
  // nl
  "januari februari maart/mrt - mei - - augustus - - - -",
  // pl
  "styczeń/stycznia/sty luty/lutego/lut marzec/marca kwiecień/kwietnia/kwi maj/maja czerwiec/czerwca/cze lipiec/lipca/lip sierpień/sierpnia/sie wrzesień/września/wrz październik/października/paź listopad/listopada/lis grudzień/grudnia/gru",
  // ru
  "январь/января/янв февраль/февраля/февр март/марта/мар апрель/апреля/апр май/мая июнь/июня/июн июль/июля/июл август/августа/авг сентябрь/сентября/сент октябрь/октября/окт ноябрь/ноября/нояб декабрь/декабря/дек",
  // uk
  "січень/січня/січ лютий/лютого/лют березень/березня/бер квітень/квітня/квіт травень/травня/трав червень/червня/черв липень/липня/лип серпень/серпня/серп вересень/вересня/вер жовтень/жовтня/жовт листопад/листопада/лист грудень/грудня/груд",
  // cs
  "leden/ledna/led únor/února/úno březen/března/bře duben/dubna/dub květen/května/kvě červen/června/čvn červenec/července/čvc srpen/srpna/srp září/zář říjen/října/říj listopadu prosinec/prosince/pro",
  // sk
  "január/januára február/februára marec apríl/apríla máj/mája jún/júna júl/júla augusta septembra október/októbra novembra decembra",
  // sl
  "- - - - - junij julij avgust/avg - - - -",
  // sr
  "јануар/јан фебруар/феб - април мај јун јул - септембар/сеп октобар новембар/нов децембар/дец",
  // ro
  "ianuarie/ian februarie martie aprilie - iunie/iun iulie/iul - septembrie octombrie noiembrie decembrie",
  // hu
  "- febr március/márc április/ápr május június július augusztus szeptember/szept - - -",
  // sv
  "- - - - - - - augusti - - - -",
  // da
  "- - marts - - - - - - - - -",
  // nb
  "- - - - - - - - - - - desember/des",
  // fi
  "tammikuu/tammikuuta/tammi helmikuu/helmikuuta/helmi maaliskuu/maaliskuuta/maalis huhtikuu/huhtikuuta/huhti toukokuu/toukokuuta/touko kesäkuu/kesäkuuta/kesä heinäkuu/heinäkuuta/heinä elokuu/elokuuta/elo syyskuu/syyskuuta/syys lokakuu/lokakuuta/loka marraskuu/marraskuuta/marras joulukuu/joulukuuta/joulu",
  // et
  "jaanuar/jaan veebruar/veebr märts aprill - juuni juuli - - oktoober - detsember/dets",
  // lv
  "janvāris februāris - aprīlis maijs jūnijs/jūn jūlijs/jūl augusts septembris oktobris novembris decembris",
  // lt
  "sausis/sausio vasaris/vasario kovas/kovo balandis/balandžio gegužė/gegužės birželis/birželio liepa/liepos rugpjūtis/rugpjūčio rugsėjis/rugsėjo spalis/spalio lapkritis/lapkričio gruodis/gruodžio",
  // tr
  "ocak/oca şubat/şub mart nisan/nis mayıs haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas aralık/ara",
  // el
  "ιανουαρίου/ιαν φεβρουαρίου/φεβ μαρτίου/μαρ απριλίου/απρ μαΐου/μαΐ ιουνίου/ιουν ιουλίου/ιουλ αυγούστου/αυγ σεπτεμβρίου/σεπ οκτωβρίου/οκτ νοεμβρίου/νοε δεκεμβρίου/δεκ",
  // bg
  "януари февруари - - - юни юли - септември октомври ноември декември",
  // id
  "- - maret - - - - agustus/agu - - - -",
  // ar
  "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
  // fa
  "ژانویه فوریه - آوریل - ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
  // he
  "ינואר/ינו׳ פברואר/פבר׳ מרץ אפריל/אפר׳ מאי יוני יולי אוגוסט/אוג׳ ספטמבר/ספט׳ אוקטובר/אוק׳ נובמבר/נוב׳ דצמבר/דצמ׳",
  // hi
  "जनवरी/जन॰ फ़रवरी/फ़र॰ मार्च अप्रैल - जून जुलाई/जुल॰ अगस्त/अग॰ सितंबर/सित॰ अक्टूबर/अक्टू॰ नवंबर/नव॰ दिसंबर/दिस॰",
  // ca
  "gener febrer març - maig juny juliol agost setembre - - desembre",
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  TABLE.flatMap((line) =>
    line.split(" ").flatMap((forms, i) => forms.split("/").map((form): [string, number] => [form, i + 1])),
  ).filter(([form]) => form !== "-"),
);

/** The number of a month, 1 to 12, from its name or its abbreviation; case and a full stop do not matter. */
export function monthNamed(name: string): number | undefined {
  return MONTHS.get(name.toLowerCase().normalize("NFC").replace(/\.$/, ""));
}
