/**
 * How names of states and cities are inflected, by language: the end of the name as it is looked up, then the ends it has instead ("-" for
 * none). The longest end that fits counts; a name with none of them does not change, nor do names in other languages.
 */
const GENITIVE = "- : - s";
const FINNISH = "- : - n a ä an än on in en ssa ssä sta stä lla llä lta ltä lle ksi";

export const GRAMMARS: Readonly<Record<string, string>> = {
  de: GENITIVE,
  sv: GENITIVE,
  da: GENITIVE,
  no: GENITIVE,
  nl: GENITIVE,
  ru: "- : - а у ом е | а : а ы и е у ой | я : я и ю ей ёй | ия : ия ии ию ией | й : й я ю ем е | ь : ь я ю ем е и ью",
  uk: "- : - а у ом ові і | а : а и і у ою | я : я і ю ею | ія : ія ії ію ією | й : й ю я єм ї єві | ь : ь я ю ем і",
  be: "- : - а у ам е | а : а ы е у ай | я : я і ю яй | ія : ія іі ію іяй | й : й я ю ем і | ь : ь і ю",
  bg: "я : я ю | ия : ия ийо",
  sr: "- : - а у ом | а : а е и у ом | ија : ија ије ији ију ијом | о : о а у ом | е : е а у ем",
  hr: "- : - a u om | a : a e i u om | ija : ija ije iji iju ijom | o : o a u om",
  sl: "- : - a u om | a : a e i o | ija : ija ije iji ijo",
  cs: "- : - u a e ě em ovi | a : a y e ě u ou | ie : ie ii ií | ko : ko ka ku kem | o : o a u em",
  sk: "- : - u a e om | a : a y e u ou | ia : ia ie ii iu iou | ko : ko ka ku kom | o : o a u om",
  pl: "- : - u a em owi ie | a : a y i e ie ę ą | ia : ia ii ię ią | ja : ja ji ję ją | y : y ach om ami",
  lv: "a : a as u ai ā | ija : ija ijas iju ijai ijā | e : e es i ei ē | s : s u am ā | is : is a i im ī",
  lt: "a : a os ą ai oje | ija : ija ijos iją ijai ijoje | as : as o ą ui e | is : is io į iui yje | ė : ė ės ę ei ėje | us : us aus ų ui uje",
  fi: FINNISH,
  et: "- : - t s st sse l le lt ga ni ks",
  hu: "- : - ban ben ba be ból ből ra re ról ről t ot et at nak nek val vel on en i | a : a ában ába ából ára át ának ával ai | e : e ében ébe éből ére ét ének ével ei",
  ro: "- : - ul ului | a : a ei ă | ia : ia iei ie | ea : ea ei",
  el: "α : α ας | ία : ία ίας | ός : ός ού ό | ο : ο ου | η : η ης | ι : ι ιού",
  sq: "- : - i it in | a : a ë ën ës e | i : i isë inë ia",
  ka: "- : - ი ის ს ში მა ით იდან | ი : ი ის ს ში მა ით იდან | ა : ა ას ის აში ამ | ო : ო ოს ოში ომ | ე : ე ეს ეში ემ",
  hy: "- : - ի ը ն ում ից ով ին",
};
