/**
 * English verbs of saying, by what saying so amounts to: the reporting verbs of grammars and style books, not of any one text.
 *
 * A verb is a base form, or base:present:past:participle:gerund where it is irregular. What it needs
 * is marked: `*` a clause, `^` one with "that", `~` an object, `+a/b` a particle, `!` a verdict or a quotation.
 */

import type { Stance } from "../../types.ts";
import type { Form, Needs, Verb } from "./grammar.ts";

const VERBS: Readonly<Record<Stance, string>> = {
  confirms:
    "confirm acknowledge admit:admits:admitted:admitted:admitting concede verify recognise* recognize* corroborate authenticate confess " +
    "validate* certify*",
  denies:
    "deny reject refute dismiss dispute rebut:rebuts:rebutted:rebutted:rebutting disavow contradict* repudiate disclaim gainsay* debunk " +
    "rubbish brush+off/aside wave+away/off/aside shrug:shrugs:shrugged:shrugged:shrugging+off rule+out",
  estimates:
    "estimate reckon* calculate* assess* gauge* project* forecast:forecasts:forecast:forecast:forecasting predict put:puts:put:put:putting+at " +
    "guess* believe* think:thinks:thought:thought:thinking* anticipate* surmise* extrapolate* approximate*",
  alleges: "allege claim accuse~ suspect~ contend purport^ insinuate speculate* profess* theorise* theorize*",
  condemns:
    "condemn denounce criticise criticize slam:slams:slammed:slammed:slamming blast lambast lambaste decry deplore castigate censure " +
    "rebuke reprimand berate excoriate protest* chide admonish assail* bemoan lament scold upbraid object* deride ridicule mock* " +
    "label! brand! call! describe! characterise! characterize! dub:dubs:dubbed:dubbed:dubbing!",
  announces: "announce declare unveil* reveal disclose proclaim pledge vow promise publicise* publicize* divulge",
  warns: "warn caution threaten* forewarn fear* sound+alarm",
  says:
    "say:says:said:said:saying tell:tells:told:told:telling~ add* state* remark comment* note* observe* explain reply* respond* answer* argue " +
    "insist stress emphasise emphasize underline* underscore* maintain* assert affirm reaffirm reiterate repeat* mention* quip:quips:quipped:quipped:quipping joke* " +
    "recall* write:writes:wrote:written:writing* tweet* post* testify agree* suggest* indicate* report conclude* hope* feel:feels:felt:felt:feeling^ " +
    "advise urge call+on/for praise hail welcome* congratulate express voice complain propose recommend counter* " +
    "signal* imply* argue opine* exclaim whisper* shout* mutter* boast* brag:brags:bragged:bragged:bragging* echo* elaborate* clarify point+out/to " +
    "show:shows:showed:shown:showing^ find:finds:found:found:finding^ " +
    "commend applaud laud extol:extols:extolled:extolled:extolling swear:swears:swore:sworn:swearing* concur:concurs:concurred:concurred:concurring* " +
    "caution relate* recount inform~ notify~ demand plead* appeal+for/to regret* apologise* apologize* tout enthuse joke* grumble* wonder* worry* doubt* " +
    "speak:speaks:spoke:spoken:speaking+of hint+at/that advocate* forecast* brief^",
};

/** Forms that are nouns as well, or nouns before anything else. */
const NOUNS = new Set(
  (
    "report reports claim claims estimate estimates state states note notes comment comments remark remarks charge charges demand demands warning warnings " +
    "call calls order orders hope hopes answer answers reply replies appeal appeals forecast forecasts project projects post posts tweet tweets " +
    "protest protests label labels brand brands pledge pledges vow vows promise promises threat fear fears blast blasts show shows stress point points " +
    "request requests question questions finding findings reading readings recall quote quotes voice voices signal signals doubt doubts regret regrets blame " +
    "suspect suspects guess hint hints echo echoes thought saw felt hail hails boast boasts joke jokes shout shouts whisper whispers brief briefs " +
    "object objects find finds dispute disputes rebuke rebukes praise welcome worry worries concern thanks censure address mock sayings feeling writing " +
    "recommend lament laments caution gauge reprimand reprimands read reads slam slams"
  ).split(" "),
);

const NEEDS: Readonly<Record<string, Needs>> = {
  "": "nothing",
  "*": "clause",
  "^": "that",
  "~": "object",
  "+": "particle",
  "!": "verdict",
};

/** By form. */
export const ENGLISH_VERBS: ReadonlyMap<string, readonly Verb[]> = build();

function build(): ReadonlyMap<string, readonly Verb[]> {
  const verbs = new Map<string, Verb[]>();
  for (const [stance, list] of Object.entries(VERBS) as [Stance, string][])
    for (const entry of list.split(/\s+/)) {
      const [, spelling, mark = "", particles] = /^([^*!+^~]+)([*!+^~])?(.*)$/.exec(entry)!;
      const needs = NEEDS[mark]!;
      for (const [form, word] of formsOf(spelling!)) {
        const known = verbs.get(word) ?? [];
        const more = needs === "particle" ? { particles: new Set(particles!.split("/")) } : {};
        known.push({ stance, form, needs, noun: NOUNS.has(word), ...more });
        verbs.set(word, known);
      }
    }
  return verbs;
}

function formsOf(spelling: string): [Form, string][] {
  const [base, present, past, participle, gerund] = spelling.split(":") as [string, ...string[]];
  const stem = base.endsWith("e") ? base.slice(0, -1) : base;
  const soft = /[^aeiou]y$/.test(base) ? base.slice(0, -1) : undefined;
  const regular = soft === undefined ? `${stem}ed` : `${soft}ied`;
  return [
    ["base", base],
    [
      "present",
      present ?? (soft !== undefined ? `${soft}ies` : /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`),
    ],
    ["past", past ?? regular],
    ["participle", participle ?? regular],
    ["gerund", gerund ?? `${stem}ing`],
  ];
}
