/** French. */

import { CURRENCY_SIGNS } from "./currencies.ts";
import { EMPTY, verbForms } from "./forms.ts";
import type { Grammar } from "./grammar.ts";
import { phrases, set, values } from "./lists.ts";

export const fr: Grammar = {
  ...EMPTY,
  language: "fr",
  nounFirst: true,
  clitic: /^(?:[ldnmtscj]|qu|jusqu|lorsqu|puisqu)['’]|-(?:t-)?(?:ils?|elles?|on)$/i,
  verbs: verbForms({
    confirms:
      "confirme confirment confirmé confirmée confirma confirmait reconnaît reconnaissent reconnu reconnaissait admet admettent admis admettait avoue avoué concède concédé vérifié",
    denies:
      "nie nient nié niait dément démentent démenti démentait rejette rejettent rejeté rejetait réfute réfutent réfuté récuse récusé conteste contestent contesté écarte écarté contredit",
    estimates:
      "estime estiment estimé estimait évalue évaluent évalué chiffre chiffré pense pensent croit croient juge jugé prévoit prévoient prévu calcule calculé",
    alleges:
      "accuse accusent accusé accusait prétend prétendent prétendu allègue allèguent allégué soupçonne soupçonnent soupçonné",
    condemns:
      "condamne condamnent condamné condamnait dénonce dénoncent dénoncé dénonçait critique critiquent critiqué fustige fustigent fustigé déplore déplorent déploré blâme blâmé proteste protesté",
    announces:
      "annonce annoncent annoncé annonçait proclame proclamé dévoile dévoilé révèle révèlent révélé promet promettent promis divulgué",
    warns:
      "mis+garde met+garde mettent+garde mettait+garde avertit avertissent averti avertissait prévient prévenu alerte alertent alerté menace menacent menacé craint craignent",
    says:
      "dit disent disait déclare déclarent déclaré déclarait affirme affirment affirmé affirmait indique indiquent indiqué indiquait précise précisent précisé précisait explique expliquent expliqué expliquait " +
      "ajoute ajoutent ajouté ajoutait assure assurent assuré assurait souligne soulignent souligné rapporte rapportent rapporté raconte raconté répond répondu répète répété signale signalent signalé note notent noté " +
      "écrit écrivent rappelle rappelé insiste insisté soutient soutiennent soutenu martèle martelé lance lancé commente commenté conclut conclu salue saluent salué demande demandé appelle+à appelé+à exhorte exhorté " +
      "qualifie qualifient qualifié regrette regretté témoigne témoigné informe informé fait+savoir fait+état",
  }),
  auxiliaries: set(
    "a ont avait avaient eu est sont était étaient été sera seront fut aura auraient s' n' l' se lui leur",
  ),
  be: set("est sont était étaient été fut furent être"),
  copulas: set("est sont était étaient semble paraît comme"),
  modals: set("pourrait pourraient devrait devraient peut peuvent doit doivent va vont veut veulent"),
  negations: set("ne n' pas jamais"),
  infinitive: set(""),
  adverbs: set(
    "aussi encore ensuite déjà notamment également toutefois cependant pourtant ainsi puis alors enfin désormais ici là hier aujourd'hui demain tôt tard récemment plus par ailleurs selon officiellement lundi mardi mercredi jeudi vendredi samedi dimanche",
  ),
  adverbEnd: /(?:amment|emment|ellement|ivement|ément|iquement|ablement|alement|airement)$/,
  times: set(
    "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre hier aujourd'hui demain matin soir après-midi nuit midi semaine mois an année dernier dernière",
  ),
  prepositions: set(
    "de du des d' à au aux en dans sur sous par pour avec sans chez vers contre entre après avant depuis pendant lors dès malgré parmi selon devant derrière",
  ),
  links: set("de du des d' à au pour"),
  conjunctions: set("que qu' mais parce quand lorsque lorsqu' si comme tandis alors puisque quoique où car"),
  breaks: set("mais tandis alors car"),
  questions: set("pourquoi comment"),
  and: set("et ou"),
  relatives: set("qui dont lequel laquelle"),
  that: set("que qu'"),
  determiners: set(
    "le la les l' un une des du ce cet cette ces son sa ses leur leurs plusieurs quelques certains certaines tous toutes chaque aucun aucune notre nos",
  ),
  articles: set("le la les l' un une son sa leur"),
  finite: set(
    "est sont était étaient a ont avait avaient sera seront fut furent peut peuvent doit doivent pourrait devrait va vont fait font vient viennent reste restent devient prend prennent met mettent suscite participent combattent combat mène mènent tente tentent subi envoyé",
  ),
  by: set("par"),
  according: phrases("selon, d' après, de l' avis de, aux dires de, de source"),
  noSpeaker: set("plan loi règle"),
  pronouns: new Map([
    ["il", "he"],
    ["elle", "she"],
    ["ils", "they"],
    ["elles", "they"],
    ["-il", "he"],
    ["-elle", "she"],
    ["-t-il", "he"],
    ["-t-elle", "she"],
    ["-ils", "they"],
    ["-t-on", "one"],
    ["on", "one"],
    ["je", "I"],
    ["nous", "I"],
  ]),
  authors: set("de du des d'"),
  estimates: set("estimation estimations évaluation évaluations"),
  papers: set("rapport communiqué étude sondage déclaration document enquête médias presse"),
  people: set(
    "homme femme porte-parole ministre président présidente chef directeur directrice général député députée responsable expert analyste témoin ambassadeur gouverneur maire avocat avocate juge premier",
  ),
  deputies: set("porte-parole responsable représentant"),
  officials: set(
    "porte-parole ministre ministère président gouvernement chef directeur général responsable responsables autorités autorité renseignement renseignements services service ambassadeur état-major armée",
  ),
  bodies: set(
    "agence ministère gouvernement entreprise société police armée commission conseil tribunal parti banque groupe organisation journal chaîne renseignement services autorités état-major kremlin pentagone présidence",
  ),
  titles: set("m. mme mm. général colonel président ministre"),
  feminine: set("mme femme présidente directrice députée"),
  masculine: set("m. homme président directeur"),
  blame: set(
    "criminel criminelle crime illégal illégale inacceptable inhumain inhumaine immoral barbare brutal honteux lâche escalade provocation violation agression",
  ),
  falsehood: set(
    "faux fausse infondé infondée infondées mensonge mensonges rumeur rumeurs inventé absurde mensonger désinformation propagande",
  ),
  noDenial: set("doute question"),
  none: set("aucun aucune personne rien"),
  plural: /[sx]$/,
  numbers: {
    values: values(
      "deux 2, trois 3, quatre 4, cinq 5, six 6, sept 7, huit 8, neuf 9, dix 10, onze 11, douze 12, treize 13, quatorze 14, quinze 15, seize 16, vingt 20, trente 30, quarante 40, cinquante 50, soixante 60, cent 100, mille 1000",
    ),
    multipliers: values(
      "mille 1000, cents 100, million 1000000, millions 1000000, milliard 1000000000, milliards 1000000000, douzaine 12",
    ),
    at: "à",
    totals: set("nombre total bilan chiffre"),
    joiners: set("et"),
    atLeast: phrases("plus de, plus d', au moins, au minimum, pas moins de"),
    atMost: phrases("jusqu' à, au plus, moins de, au maximum"),
    about: phrases("environ, près de, quelque, quelques, autour de, à peu près, presque, une"),
    between: set("entre de"),
    to: set("à et - – —"),
    decimal: ",",
    spaceGroups: true,
    percent: set("% pour"),
    currencies: new Map(CURRENCY_SIGNS),
    months: set("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    clock: set("h heures heure"),
    timeUnits: set("secondes minutes heures jours semaines mois ans années jour semaine an année"),
    timeBefore: set("dans depuis pendant après en il ya derniers dernières"),
    timeAfter: set("plus avant après"),
    ages: set("âgé âgée"),
    ofWords: set("de des d'"),
    labels: set("numéro article chapitre résolution no n°"),
    more: set("plus"),
  },
};
