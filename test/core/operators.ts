/**
 * Every operator of the query language by example: a query, a text that it is true of, one that it is not. The conformance table in
 * docs/operators.md is printed from this.
 */
export interface OperatorRow {
  readonly operator: string;
  readonly meaning: string;
  /** ISO 639-1, where stemming needs to know it. */
  readonly language?: string;
  readonly examples: readonly (readonly [query: string, trueOf: string, notTrueOf: string])[];
}

export const OPERATORS: readonly OperatorRow[] = [
  {
    operator: "word",
    meaning: "a word, whatever its capitals, accents, width; apostrophes and hyphens part words",
    examples: [
      ["kursk", "Fighting in KURSK.", "Kurskaya station"],
      ["ukraine", "l’Ukraine dit", "ukrainien"],
      ["елка", "Ёлка", "елки"],
      ["14,000", "some 14.000 men", "14 men"],
      ["nord-coréen*", "soldats nord-coreens", "nord et coréen"],
    ],
  },
  {
    operator: "AND, or nothing",
    meaning: "all of them",
    examples: [
      ["troops AND kursk", "Kursk: troops arrive", "troops"],
      ["troops kursk", "Kursk: troops arrive", "Kursk"],
    ],
  },
  { operator: "OR", meaning: "one of them", examples: [["troops OR kursk", "troops", "soldiers"]] },
  {
    operator: "NOT, -term",
    meaning: "without it",
    examples: [
      ["kursk NOT submarine", "Kursk region", "the submarine Kursk"],
      ["kursk -submarine", "Kursk region", "the submarine Kursk"],
      ["kursk -(submarine OR sank)", "Kursk region", "Kursk sank"],
    ],
  },
  {
    operator: "( )",
    meaning: "what belongs together",
    examples: [["(troops OR soldiers) AND kursk", "soldiers in Kursk", "soldiers"]],
  },
  {
    operator: '"phrase"',
    meaning: "the words in a row",
    examples: [
      ['"north korea"', "North Korea said", "north of Korea"],
      ['"north korea*"', "the North Koreans", "Korean north"],
      ['"북한 군인"', "북한군인들이", "북한의 군인"],
    ],
  },
  {
    operator: "NEAR/n",
    meaning: "at most n words apart, in either order; NEAR alone is NEAR/10; groups on both sides",
    examples: [
      ["troops NEAR/3 kursk", "Kursk saw new troops", "troops a b c Kursk"],
      ["troops NEAR/3 kursk", "troops a b Kursk", "Kursk a b c troops"],
      ["a1 NEAR/1 b1", "b1 a1", "a1 x b1"],
      ["near1 NEAR/5 near1", "near1 and near1", "near1 alone"],
      ["朝鲜 NEAR/5 士兵", "朝鲜的新士兵", "朝鲜今天说了许多话士兵"],
      [
        "(dprk OR pyongyang) NEAR/4 (troops OR soldiers)",
        "Pyongyang's soldiers",
        "Pyongyang spoke and nobody else had any soldiers",
      ],
      ["(dprk NEAR/2 troops) NEAR/3 kursk", "DPRK troops enter Kursk", "DPRK troops a b c d Kursk"],
    ],
  },
  {
    operator: "ONEAR/n",
    meaning: "the same, the left one first",
    examples: [["troops ONEAR/3 kursk", "troops in Kursk", "Kursk has troops"]],
  },
  {
    operator: "ATLEAST/k(a, b, c)",
    meaning: "at least k of them",
    examples: [
      ["ATLEAST/2(kursk, sudzha, belgorod)", "Sudzha and Kursk", "Kursk, Kursk"],
      ["ATLEAST/1(kursk AND troops, sudzha)", "troops in Kursk", "Kursk"],
    ],
  },
  {
    operator: "prefix*",
    meaning: "words that begin so: three letters or more, two signs",
    examples: [
      ["korea*", "Koreans", "kore"],
      ["شمالي*", "كوريّاً شماليّاً", "جنوبي"],
      ["organi?ation*", "organisations", "organ"],
    ],
  },
  {
    operator: "?",
    meaning: "any one letter",
    examples: [
      ["wom?n", "women", "womaen"],
      ["金?恩", "金正恩说", "金恩"],
    ],
  },
  {
    operator: "=word",
    meaning: "capitals and marks count",
    examples: [
      ["=NASA", "NASA said", "nasa said"],
      ["=US", "the US said", "tell us"],
      ['="Die Welt"', "in Die Welt", "die Welt"],
      ["=Kors*", "Korsika", "korsika"],
      ["=Résumé", "a Résumé", "a Resume"],
    ],
  },
  {
    operator: "term{n}",
    meaning: "at least n mentions",
    examples: [
      ["kursk{3}", "Kursk, Kursk and Kursk", "Kursk and Kursk"],
      ["(kursk OR sudzha){2}", "Kursk, Sudzha", "Sudzha"],
    ],
  },
  { operator: "term^n", meaning: "counts n times for the score", examples: [["kursk^2", "Kursk", "Sudzha"]] },
  {
    operator: "stemming",
    meaning: "other forms of a word count, by the language of the article",
    language: "en",
    examples: [
      ["soldier", "two soldiers", "a soldering iron"],
      ["sanctions", "a new sanction", "sanctuary"],
      ['"captured soldier"', "they capture soldiers", "soldiers capture"],
    ],
  },
  {
    operator: "stemming, German",
    meaning: "",
    language: "de",
    examples: [["Soldat", "mit den Soldaten", "die Söldner"]],
  },
  {
    operator: "stemming, Russian",
    meaning: "",
    language: "ru",
    examples: [["санкция", "новых санкций", "санкт"]],
  },
  {
    operator: "exact:",
    meaning: "without stemming",
    language: "en",
    examples: [
      ["exact:soldier", "a soldier", "soldiers"],
      ["exact:(soldier NEAR/3 kursk)", "Kursk: a soldier", "soldiers in Kursk"],
    ],
  },
  {
    operator: "scripts without spaces",
    meaning: "found within longer words; Arabic and Hebrew words also behind what is written onto them",
    examples: [
      ["북한", "북한군이 러시아로", "남한"],
      ["朝鲜士兵", "约1万名朝鲜士兵参与", "朝鲜的士兵"],
      ["クルスク", "ｸﾙｽｸ州", "クルク"],
      ["เกาหลีเหนือ", "ทหารเกาหลีเหนือไป", "เกาหลีใต้"],
      ["قوات", "إن والقوات الروسية", "قوة"],
      ["القوات", "دعم للقوات", "قوات"],
      ["חיילים", "והחיילים הגיעו", "חייל"],
    ],
  },
  {
    operator: "@set",
    meaning: "a set of terms: the storyline's own, or one that ships",
    examples: [
      ["@north-korea", "Pyongyang said", "Seoul said"],
      ["@north-korea NEAR/5 @troops", "Severnokorejski vojaki", "Južnokorejski vojaki"],
    ],
  },
];

/** Fields, held against one article. */
export const FIELD_ROWS: readonly (readonly [
  field: string,
  meaning: string,
  trueOf: readonly string[],
  notTrueOf: readonly string[],
])[] = [
  [
    "title:",
    "in the title",
    ["title:kursk", "title:(troops NEAR/2 kursk)"],
    ['title:"troops kursk"', "title:pyongyang"],
  ],
  ["lead:", "in the first hundred words of the text", ["lead:pyongyang"], ["lead:moscow"]],
  ["text:", "in the text, without the title", ["text:pyongyang", "text:moscow"], ["text:kursk"]],
  ["url:", "in the address", ['url:"north korea"', "url:north{1} AND kursk"], ["url:sport"]],
  [
    "source:",
    "in the name or domain of the source",
    ["source:news.example", 'source:"daily news"'],
    ["source:other.example", "source:news.daily"],
  ],
  ["author:", "in the byline", ["author:park"], ["author:pyongyang"]],
  ["lang:", "the language, as said or detected", ["lang:en", "NOT lang:ko"], ["lang:ko"]],
  [
    "(between fields)",
    "nothing goes from the title into the text",
    ["kursk AND pyongyang"],
    ['"kursk pyongyang"', "kursk NEAR/10 pyongyang"],
  ],
];
