/** English. */

import { CURRENCY_SIGNS } from "./currencies.ts";
import { ENGLISH_VERBS } from "./en-verbs.ts";
import type { Grammar, Pronoun } from "./grammar.ts";
import { phrases, set, values } from "./lists.ts";

const PRONOUNS: readonly [string, Pronoun][] = [
  ["he", "he"],
  ["she", "she"],
  ["it", "it"],
  ["they", "they"],
  ["i", "I"],
  ["we", "I"],
  ["one", "one"],
];

export const en: Grammar = {
  language: "en",
  clitic: /['’](?:s|d|ll|re|ve|m)$|n['’]t$/i,
  capitalNouns: false,
  order: "subject-first",
  nounFirst: false,
  brackets: false,
  compounds: false,
  verbs: ENGLISH_VERBS,
  auxiliaries: set("has have had having is are was were be been being do does did 's 've 'd 're"),
  be: set("is are was were be been being 's 're got gets get"),
  copulas: set(
    "is are was were be been being 's looks look looked seems seem seemed sounds sound sounded remains amounts amounted constitutes constituted as",
  ),
  modals: set("would could may might should must can will shall 'll ought cannot"),
  negations: set("not n't never neither nor hardly"),
  hearers: set("told tell tells informed notified advised urged warned instructed briefed assured reminded"),
  reflexives: set("himself herself itself themselves myself ourselves yourself"),
  citing: set("quoting citing quoted cited quotes cites"),
  refusals: set("decline declines declined refuse refuses refused"),
  infinitive: set("to"),
  adverbs: set(
    "also once again then now still even just only further already yet soon first instead later earlier here there too however meanwhile thus " +
      "therefore moreover furthermore besides indeed nevertheless nonetheless since ago today yesterday tomorrow tonight overnight long often always " +
      "both all each else very so back previously so-called twice today almost quite rather perhaps maybe both " +
      "therein thereafter afterwards afterward beforehand online publicly repeatedly separately",
  ),
  adverbEnd: /^[a-z]{3,}ly$/,
  times: set(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march april may june july " +
      "august september october november december jan feb mar apr jun jul aug sep sept oct nov dec yesterday today tomorrow tonight overnight " +
      "morning afternoon evening night midnight noon midday weekend week month year day earlier later late early last next past a.m p.m a.m. p.m. gmt " +
      "time moment recently previously weekday dawn dusk spring summer autumn winter",
  ),
  prepositions: set(
    "of in on at by for from with to into onto over under about against between through during after before above below among amid around as " +
      "across along behind beyond despite toward towards upon within without per via near outside inside off since until till than concerning regarding including following",
  ),
  links: set("of for from at in with to on under behind"),
  conjunctions: set(
    "that but while because although though when after before if since as than whether so where why how whereas unless until once except yet nor lest",
  ),
  breaks: set("but while whereas although though because after before when"),
  questions: set("what how why whether"),
  and: set("and & or"),
  articles: set("a an the his her its their"),
  places: set(""),
  relatives: set("who which whom whose that"),
  that: set("that"),
  determiners: set(
    "the a an this that these those his her its their our my your some any no every each another both several many few most all such either neither",
  ),
  finite: set(
    "is are was were am has have had does did do would could may might should must can will shall 've 'll 're 'd n't be been " +
      "became began broke brought built bought came caught chose cut died drew drove fell fled flew fought found froze gave got grew held hit hurt kept knew led left lost " +
      "made meant met paid put ran rang rose sang sank sat saw sent set shook shot showed shut slept sold spent spoke stood stole struck " +
      "swept took taught threw thought told took understood went woke won wore wrote said goes comes takes makes gets gives remains becomes seems appears " +
      "hits wins loses plans wants needs faces expects continues begins makes helps shows says tells adds believes knows means say tell believe think allege argue insist know",
  ),
  finiteEnd: /^[a-z]{2,}ed$/,
  by: set("by"),
  as: set("as"),
  quoted: set("quoted cited"),
  according: phrases("according to, in the words of, in the view of, in the opinion of, in the judgment of"),
  accordingAfter: set(""),
  noSpeaker: set(
    "plan plans schedule law rules tradition custom need needs size taste age merit preference which what whom whether how",
  ),
  pronouns: new Map(PRONOUNS),
  authors: set("by from of"),
  estimates: set(
    "estimate estimates estimation estimations projection projections assessment assessments calculation calculations",
  ),
  papers: set(
    "statement report reports reporting study survey poll analysis assessment paper letter communique communiqué release bulletin data figures statistics " +
      "document documents dispatch dispatches article story account accounts translation filing complaint indictment affidavit memo census research estimate estimates transcript " +
      "announcement findings review briefing message post summary ruling record records",
  ),
  people: set(
    "man woman boy girl spokesman spokeswoman spokesperson minister president officer official leader chief chairman chairwoman head director actor actress singer " +
      "teacher doctor judge lawyer attorney prosecutor witness teenager teen student player coach manager general commander soldier prisoner envoy ambassador diplomat " +
      "analyst expert researcher scientist professor author writer journalist reporter editor senator lawmaker governor mayor secretary king queen prince princess pope " +
      "bishop priest owner founder executive ceo worker resident neighbour neighbor friend mother father brother sister son daughter wife husband uncle aunt suspect defendant " +
      "killer victim driver pilot captain star engineer detective sheriff inspector sergeant representative rep aide adviser advisor deputy candidate activist critic host " +
      "counsel nurse farmer fisherman tourist survivor bystander passer-by economist historian negotiator delegate rapporteur creator",
  ),
  bodies: set(
    "agency ministry government company firm department office police army military navy force forces administration commission committee council court party bank group " +
      "organisation organization union association university institute institution newspaper paper daily magazine station channel network broadcaster website outlet service bureau " +
      "authority board team club school hospital manufacturer maker giant regulator watchdog parliament senate congress kremlin pentagon embassy state country nation statement report study survey " +
      "release agency's command staff headquarters foundation charity federation league alliance bloc think-tank ngo corporation airline retailer developer startup lab laboratory centre center",
  ),
  seats: set(
    "moscow kyiv kiev seoul beijing tokyo washington london paris berlin brussels tehran jerusalem pyongyang ankara taipei islamabad kabul damascus baghdad riyadh cairo " +
      "warsaw rome madrid ottawa canberra hanoi manila jakarta bangkok minsk tbilisi yerevan baku vienna athens belgrade budapest havana caracas",
  ),
  deputies: set("spokesman spokeswoman spokesperson spokespeople official officials representative representatives"),
  officials: set(
    "spokesman spokeswoman spokesperson spokespeople official officials minister ministers ministry government president leader leaders leadership head chief director commander commanders general generals ambassador " +
      "envoy diplomat diplomats lawmaker lawmakers senator senators parliament staff agency service intelligence army military forces executive executives owner owners statement report department authority authorities " +
      "command council committee bureau office delegate delegation adviser advisor secretary chairman chairwoman chief ceo representative representatives source sources lawyer lawyers attorney counsel governor mayor " +
      "bank police navy court commission manager managers founder founders member members deputy premier king queen embassy mission rep aide aides boss bosses",
  ),
  titles: set(
    "mr mr. mrs mrs. ms ms. dr dr. sir lord lady dame prof prof. gen gen. lt lt. col col. maj maj. capt capt. sgt sgt. gov gov. sen sen. rep rep. rev rev. president minister " +
      "prime foreign defence defense secretary general colonel major captain sergeant chancellor king queen prince princess pope senator governor mayor judge justice inspector " +
      "officer detective sheriff chief director professor doctor coach ambassador spokesman spokeswoman spokesperson congressman congresswoman chairman lieutenant commander admiral deputy vice",
  ),
  feminine: set(
    "mrs mrs. ms ms. lady dame woman girl spokeswoman chairwoman actress mother sister daughter wife aunt queen princess congresswoman grandmother waitress her",
  ),
  masculine: set(
    "mr mr. sir lord man boy spokesman chairman actor father brother son husband uncle king prince pope congressman grandfather gentleman",
  ),
  blame: set(
    "criminal crime crimes inhumane inhuman immoral illegal unlawful unacceptable appalling outrageous outrage barbaric barbarous brutal shameful disgraceful disgrace despicable heinous reckless " +
      "irresponsible cowardly atrocity atrocities terrorism terrorist unjustified unjustifiable inexcusable intolerable unforgivable abhorrent horrific horrendous horrifying vile evil cruel monstrous " +
      "unprovoked aggression aggressive provocation provocative violation violations flagrant blatant egregious scandalous deplorable reprehensible repugnant hypocritical hypocrisy " +
      "betrayal treacherous savage senseless wicked sickening disgusting unconscionable unfair unjust disproportionate illegitimate escalation dangerous",
  ),
  falsehood: set(
    "false fake untrue baseless groundless unfounded fabricated fabrication fabrications lie lies rumour rumours rumor rumors nonsense hoax misinformation disinformation propaganda slander smear " +
      "fiction fictitious absurd ridiculous bogus invented mistaken untruthful wrong incorrect inaccurate misleading unsubstantiated myth",
  ),
  noDenial: set(
    "way doubt question comment need choice idea matter longer reason immediate surprise secret problem limit wonder point chance hope time guarantee easy",
  ),
  none: set("no none nobody nothing neither never"),
  plural: /(?:[^s]s|men|people|children|police|personnel|staff|dead)$/,
  numbers: {
    values: values(
      "zero 0, one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10, eleven 11, twelve 12, thirteen 13, fourteen 14, fifteen 15, " +
        "sixteen 16, seventeen 17, eighteen 18, nineteen 19, twenty 20, thirty 30, forty 40, fifty 50, sixty 60, seventy 70, eighty 80, ninety 90",
    ),
    multipliers: values(
      "hundred 100, thousand 1000, million 1000000, billion 1000000000, trillion 1000000000000, k 1000, m 1000000, mn 1000000, mln 1000000, bn 1000000000, tn 1000000000000, dozen 12, score 20",
    ),
    at: "at",
    totals: set("number toll total figure count tally losses"),
    joiners: set("and"),
    atLeast: phrases(
      "more than, over, at least, no fewer than, no less than, not less than, upwards of, upward of, in excess of, above, exceeding, a minimum of, well over, minimum of, beyond, greater than, not fewer than",
    ),
    atMost: phrases(
      "up to, as many as, as much as, at most, no more than, not more than, fewer than, less than, under, below, a maximum of, maximum of, at the most, as high as",
    ),
    about: phrases(
      "about, around, some, roughly, approximately, nearly, almost, close to, an estimated, estimated, circa, or so, just, just over, just under",
    ),
    between: set("from between"),
    to: set("to and or - – — through"),
    decimal: ".",
    spaceGroups: false,
    percent: set("percent % pct per-cent percentage"),
    currencies: new Map(CURRENCY_SIGNS),
    months: set(
      "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
    ),
    clock: set("a.m a.m. p.m p.m. am pm gmt utc hrs o'clock est edt cet bst"),
    timeUnits: set(
      "second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries night nights weekend weekends",
    ),
    timeBefore: set(
      "within in for last past next after over during every first previous coming another nearly about almost around since than",
    ),
    timeAfter: set("ago later earlier before after old"),
    ages: set("aged age year-old years-old old"),
    ofWords: set("of"),
    labels: set(
      "no no. nos number chapter article section resolution page room version phase level channel highway route interstate flight magnitude",
    ),
    more: set("more above over"),
  },
};
