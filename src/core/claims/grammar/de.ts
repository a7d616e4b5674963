/** German. */

import { CURRENCY_SIGNS } from "./currencies.ts";
import { EMPTY, verbForms } from "./forms.ts";
import type { Grammar } from "./grammar.ts";
import { phrases, set, values } from "./lists.ts";

export const de: Grammar = {
  ...EMPTY,
  language: "de",
  capitalNouns: true,
  order: "subject-after",
  brackets: true,
  compounds: true,
  verbs: verbForms({
    confirms:
      "bestätigt bestätigte bestätigten bestätigen bestätige >bestätigt räumt+ein räumte+ein räumten+ein einräumte einräumt >eingeräumt gesteht+ein gestand+ein >eingestanden " +
      "gibt+zu gab+zu gaben+zu zugab >zugegeben erkennt+an erkannte+an >anerkannt",
    denies:
      "bestreitet bestritt bestritten bestreiten >bestritten dementiert dementierte dementierten >dementiert leugnet leugnete leugneten >geleugnet weist+zurück wies+zurück wiesen+zurück weisen+zurück " +
      "zurückwies >zurückgewiesen widerspricht widersprach widersprachen >widersprochen verneint verneinte >verneint lehnt+ab lehnte+ab lehnten+ab >abgelehnt",
    estimates:
      "schätzt schätzte schätzten schätzen >geschätzt beziffert bezifferte bezifferten >beziffert rechnet+mit rechnete+mit vermutet vermutete vermuten vermuteten glaubt glaubte glauben glaubten " +
      "prognostiziert prognostizierte erwartet erwartete erwarten",
    alleges:
      "behauptet behauptete behaupteten behaupten >behauptet beschuldigt beschuldigte beschuldigten >beschuldigt bezichtigt bezichtigte unterstellt unterstellte wirft+vor warf+vor warfen+vor werfen+vor vorwarf >vorgeworfen",
    condemns:
      "verurteilt verurteilte verurteilten verurteilen >verurteilt kritisiert kritisierte kritisierten kritisieren >kritisiert rügt rügte rügten tadelt tadelte prangert+an prangerte+an >angeprangert " +
      "verdammt verdammte bedauert bedauerte protestiert protestierte",
    announces:
      "verkündet verkündete verkündeten >verkündet kündigt+an kündigte+an kündigten+an kündigen+an ankündigte >angekündigt gibt+bekannt gab+bekannt gaben+bekannt bekanntgab >bekanntgegeben >bekannt gegeben " +
      "verspricht versprach >versprochen enthüllt enthüllte >enthüllt",
    warns: "warnt warnte warnten warnen >gewarnt droht drohte drohten drohen >gedroht mahnt mahnte mahnten >gemahnt",
    says:
      "sagt sagte sagten sagen >gesagt erklärt erklärte erklärten erklären >erklärt teilt+mit teilte+mit teilten+mit teilen+mit mitteilte mitteilten mitteilt >mitgeteilt berichtet berichtete berichteten berichten >berichtet " +
      "meldet meldete meldeten melden >gemeldet betont betonte betonten >betont äußert äußerte äußerten >geäußert schreibt schrieb schrieben schreiben >geschrieben meint meinte meinten heißt hieß " +
      "fügt+hinzu fügte+hinzu fügten+hinzu >hinzugefügt versichert versicherte versicherten >versichert so unterstreicht unterstrich ergänzt ergänzte spricht+von sprach+von sprachen+von sprechen+von " +
      "fordert forderte forderten fordern >gefordert lobt lobte lobten begrüßt begrüßte verlautet verlautete argumentiert argumentierte vermeldet vermeldete zitiert zitierte informiert informierte " +
      "nennt nannte nannten bezeichnet bezeichnete bezeichneten >bezeichnet",
  }),
  auxiliaries: set(
    "hat haben habe hatte hatten hätte hätten ist sind war waren sei seien wird werden wurde wurden worden gewesen",
  ),
  be: set("wird werden wurde wurden worden"),
  copulas: set("ist sind war waren sei seien wäre als"),
  modals: set(
    "würde würden könnte könnten dürfte dürften soll sollen sollte sollten möchte möchten muss müssen kann können will wollen",
  ),
  negations: set("nicht nie niemals kein keine keinen"),
  infinitive: set("zu"),
  adverbs: set(
    "auch noch nun dann erneut wieder bereits schon zudem außerdem indes jedoch aber allerdings hingegen zunächst später früher zuletzt dort hier heute gestern vorgestern offiziell erstmals nur sogar etwa weiter weiterhin " +
      "daraufhin dagegen demnach dabei dazu darauf darüber unterdessen derweil mittlerweile inzwischen öffentlich deutlich scharf insgesamt",
  ),
  times: set(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september oktober november dezember heute gestern morgen abend nachmittag vormittag mittag nacht " +
      "montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend montagmorgen dienstagmorgen mittwochmorgen donnerstagmorgen freitagmorgen samstagmorgen woche monat jahr wochenende uhr",
  ),
  prepositions: set(
    "in im an am auf bei beim von vom zu zum zur mit nach aus für über unter um durch gegen ohne während wegen vor seit bis zwischen hinter neben trotz laut gegenüber innerhalb außerhalb seitens",
  ),
  links: set("von vom für der des aus in im bei"),
  conjunctions: set(
    "dass daß aber weil obwohl wenn als nachdem bevor während ob wo wie sobald damit denn sondern falls",
  ),
  breaks: set("aber während sondern denn"),
  questions: set("was warum weshalb"),
  and: set("und oder sowie"),
  relatives: set("welche welcher welches wer"),
  that: set("dass daß"),
  determiners: set(
    "der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen jeder jede sein seine seinen ihr ihre ihren kein keine mehrere einige viele alle beide mancher rund etwa",
  ),
  articles: set("der die das ein eine"),
  finite: set(
    "ist sind war waren hat haben hatte hatten wird werden wurde wurden sei seien habe hätte hätten würde würden kann können könnte könnten soll sollen sollte sollten muss müssen musste mussten darf dürfen durfte will wollen wollte " +
      "wollten kam kamen ging gingen stand standen blieb blieben gab gaben nahm nahmen fand fanden lag lagen hielt hielten ließ ließen begann begannen starb starben fiel fielen kämpfen kämpften befinden befindet halten hält",
  ),
  by: set("von vom durch"),
  according: phrases(
    "nach angaben von, nach angaben der, nach angaben des, nach angaben, laut angaben von, laut angaben der, laut angaben des, laut, nach aussage von, nach aussagen von, nach aussage der, nach einschätzung von, nach einschätzung der, nach einschätzung des, " +
      "nach worten von, nach den worten von, nach darstellung von, nach darstellung der, nach informationen von, nach informationen der, nach informationen des, nach ansicht von, nach ansicht der, nach meinung von, wie aus",
  ),
  accordingAfter: set("zufolge"),
  noSpeaker: set("plan gesetz angaben"),
  pronouns: new Map([
    ["er", "he"],
    ["sie", "she"],
    ["es", "it"],
    ["ich", "I"],
    ["wir", "I"],
  ]),
  authors: set("von vom der des"),
  estimates: set("schätzung schätzungen einschätzung schätzwert"),
  papers: set("bericht erklärung mitteilung studie umfrage meldung berichte medienberichte angaben"),
  people: set(
    "mann frau sprecher sprecherin minister ministerin präsident präsidentin kanzler kanzlerin chef chefin leiter leiterin general abgeordneter abgeordnete beamter experte expertin analyst zeuge vertreter gouverneur bürgermeister anwalt richter",
  ),
  deputies: set("sprecher sprecherin vertreter"),
  officials: set(
    "sprecher sprecherin minister ministerium präsident regierung chef leiter general militärgeheimdienst geheimdienst vertreter behörden behörde botschafter generalstab armee armeeführung",
  ),
  bodies: set(
    "agentur ministerium regierung firma unternehmen polizei armee militär geheimdienst behörde behörden kommission rat gericht partei bank organisation zeitung sender staat land dienst generalstab geheimdienste bundeswehr",
  ),
  titles: set("herr frau dr. prof. general oberst präsident minister kanzler außenminister verteidigungsminister"),
  feminine: set("frau sprecherin ministerin präsidentin kanzlerin"),
  masculine: set("herr sprecher minister präsident kanzler"),
  blame: set(
    "verbrecherisch verbrechen illegal rechtswidrig inakzeptabel unmenschlich unmoralisch barbarisch brutal schändlich feige eskalation provokation verstoß völkerrechtswidrig",
  ),
  falsehood: set(
    "falsch unwahr erfunden gelogen haltlos unbegründet lüge lügen gerüchte gerücht falschmeldung unsinn propaganda desinformation",
  ),
  noDenial: set("zweifel frage zeit"),
  none: set("kein keine keinen niemand nichts"),
  numbers: {
    values: values(
      "zwei 2, drei 3, vier 4, fünf 5, sechs 6, sieben 7, acht 8, neun 9, zehn 10, elf 11, zwölf 12, zwanzig 20, dreißig 30, vierzig 40, fünfzig 50, sechzig 60, siebzig 70, achtzig 80, neunzig 90, hundert 100, tausend 1000",
    ),
    multipliers: values(
      "tausend 1000, millionen 1000000, million 1000000, mio 1000000, milliarden 1000000000, milliarde 1000000000, mrd 1000000000, dutzend 12",
    ),
    at: "auf",
    totals: set("zahl anzahl opferzahl"),
    joiners: set("und"),
    atLeast: phrases("mehr als, über, mindestens, wenigstens, nicht weniger als"),
    atMost: phrases("bis zu, höchstens, maximal, weniger als, unter"),
    about: phrases("etwa, rund, ungefähr, circa, ca., gut, knapp, fast, nahezu, schätzungsweise"),
    between: set("zwischen von"),
    to: set("bis und - – —"),
    decimal: ",",
    spaceGroups: true,
    percent: set("prozent %"),
    currencies: new Map(CURRENCY_SIGNS),
    months: set("januar februar märz april mai juni juli august september oktober november dezember"),
    clock: set("uhr"),
    timeUnits: set("sekunden minuten stunden tage tagen wochen monate monaten jahre jahren tag woche monat jahr"),
    timeBefore: set("in vor seit nach innerhalb während für"),
    timeAfter: set("lang alt später zuvor"),
    ages: set("alter jähriger jährige jährigen"),
    ofWords: set("von der"),
    labels: set("nummer nr artikel kapitel paragraf resolution"),
    more: set("mehr"),
  },
};
