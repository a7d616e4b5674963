/** Spanish. */

import { CURRENCY_SIGNS } from "./currencies.ts";
import { EMPTY, verbForms } from "./forms.ts";
import type { Grammar } from "./grammar.ts";
import { phrases, set, values } from "./lists.ts";

export const es: Grammar = {
  ...EMPTY,
  language: "es",
  nounFirst: true,
  order: "subject-after",
  verbs: verbForms({
    confirms:
      "confirma confirman confirmó confirmaron confirmado confirmaba reconoce reconocen reconoció reconocieron reconocido admite admiten admitió admitieron admitido verificó verificado",
    denies:
      "niega niegan negó negaron negado negaba desmiente desmienten desmintió desmintieron desmentido rechaza rechazan rechazó rechazaron rechazado refuta refutó refutaron descartó descartaron descarta contradice",
    estimates:
      "estima estiman estimó estimaron estimado calcula calculan calculó calcularon calculado cifra cifró cifraron cree creen considera prevé pronostica pronosticó",
    alleges:
      "acusa acusan acusó acusaron acusado alega alegan alegó alegaron sospecha sospechan presunta pretende denunció+por culpa culpó",
    condemns:
      "condena condenan condenó condenaron condenado critica critican criticó criticaron criticado denuncia denuncian denunció denunciaron lamenta lamentan lamentó lamentaron repudia repudió reprocha reprochó protestó",
    announces:
      "anuncia anuncian anunció anunciaron anunciado declara declaran declaró declararon proclama proclamó revela revelan reveló revelaron revelado promete prometen prometió prometieron divulgó",
    warns:
      "advierte advierten advirtió advirtieron advertido alerta alertan alertó alertaron amenaza amenazan amenazó amenazaron teme temen",
    says:
      "dice dicen dijo dijeron dicho decía afirma afirman afirmó afirmaron afirmado señala señalan señaló señalaron indica indican indicó indicaron asegura aseguran aseguró aseguraron asegurado explica explican explicó explicaron " +
      "añade añaden añadió añadieron agrega agregó agregaron informa informan informó informaron informado subraya subrayó subrayaron destaca destacó destacaron comenta comentó sostiene sostuvo sostienen manifiesta manifestó manifestaron " +
      "expresa expresó relata relató responde respondió insiste insistió recuerda recordó precisa precisó reporta reportó reportaron apunta apuntó detalla detalló detallaron pide pidió exige exigió elogia elogió saluda saludó escribe escribió califica calificó calificaron comunicó sugiere sugieren sugirió",
  }),
  auxiliaries: set("ha han había habían he es son era eran fue fueron sido está están estaba se lo le les nos ser"),
  be: set("es son era eran fue fueron sido ser"),
  copulas: set("es son era eran fue fueron está parece como"),
  modals: set("podría podrían puede pueden debería debe deben va van quiere quieren"),
  negations: set("no nunca jamás tampoco"),
  infinitive: set(""),
  adverbs: set(
    "también ya aún todavía además luego después antes ayer hoy mañana ahora aquí allí sin embargo asimismo así entonces recientemente oficialmente pronto tarde más incluso",
  ),
  adverbEnd: /^\p{L}{3,}mente$/u,
  times: set(
    "lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ayer hoy mañana tarde noche semana mes año pasado pasada",
  ),
  prepositions: set(
    "de del en a al con por para sin sobre bajo entre hasta desde hacia contra durante tras ante según mediante",
  ),
  links: set("de del en para a al"),
  conjunctions: set("que pero porque cuando aunque si mientras como donde pues sino"),
  breaks: set("pero mientras sino pues"),
  questions: set("qué cómo"),
  and: set("y e o u"),
  relatives: set("quien quienes cual cuales"),
  that: set("que"),
  determiners: set(
    "el la los las un una unos unas este esta estos estas ese esa su sus varios varias algunos algunas muchos muchas todos todas cada ningún ninguna otro otra nuestro",
  ),
  articles: set("el la los las un una su"),
  finite: set(
    "es son era eran fue fueron ha han había habían está están estaba será serán puede pueden debe tiene tienen tuvo hace hizo hay va van participan luchan luchaban murieron murió envió enviaron lleva llegó llegaron",
  ),
  finiteEnd: /^\p{Ll}{2,}(?:aron|ieron|aban|aba)$/u,
  by: set("por"),
  according: phrases(
    "según, de acuerdo con, de acuerdo a, en palabras de, a juicio de, según las estimaciones de, según estimaciones de, según datos de, según los datos de, según informes de, según un informe de, según fuentes de, según informó, según dijo, según afirmó",
  ),
  noSpeaker: set("plan ley que"),
  pronouns: new Map([
    ["él", "he"],
    ["ella", "she"],
    ["ellos", "they"],
    ["ellas", "they"],
    ["yo", "I"],
    ["nosotros", "I"],
  ]),
  authors: set("de del"),
  estimates: set("estimación estimaciones cálculo cálculos"),
  papers: set("informe informes comunicado estudio encuesta declaración documento datos estimaciones medios prensa"),
  people: set(
    "hombre mujer portavoz ministro ministra presidente presidenta jefe jefa director directora general diputado diputada funcionario experto analista testigo embajador gobernador alcalde abogado juez líder",
  ),
  deputies: set("portavoz representante funcionario"),
  officials: set(
    "portavoz ministro ministerio presidente gobierno jefe director general funcionarios funcionario autoridades inteligencia servicio servicios embajador estado líder ejército",
  ),
  bodies: set(
    "agencia ministerio gobierno empresa compañía policía ejército comisión consejo tribunal partido banco grupo organización diario cadena inteligencia servicio autoridades pentágono kremlin presidencia",
  ),
  titles: set("sr. sra. general coronel presidente ministro"),
  feminine: set("sra. mujer ministra presidenta directora"),
  masculine: set("sr. hombre ministro director"),
  blame: set(
    "criminal crimen ilegal inaceptable inhumano inmoral bárbaro brutal vergonzoso cobarde escalada provocación violación agresión",
  ),
  falsehood: set(
    "falso falsa falsas infundado infundadas mentira mentiras rumor rumores invento absurdo desinformación propaganda",
  ),
  noDenial: set("duda cuestión"),
  none: set("ningún ninguna nadie nada"),
  plural: /s$/,
  numbers: {
    values: values(
      "dos 2, tres 3, cuatro 4, cinco 5, seis 6, siete 7, ocho 8, nueve 9, diez 10, once 11, doce 12, trece 13, catorce 14, quince 15, veinte 20, treinta 30, cuarenta 40, cincuenta 50, sesenta 60, setenta 70, ochenta 80, noventa 90, cien 100, mil 1000",
    ),
    multipliers: values("mil 1000, millón 1000000, millones 1000000, docena 12"),
    at: "en",
    totals: set("número total cifra"),
    joiners: set("y"),
    atLeast: phrases("más de, al menos, por lo menos, como mínimo, no menos de"),
    atMost: phrases("hasta, como máximo, menos de, a lo sumo"),
    about: phrases("unos, unas, cerca de, alrededor de, aproximadamente, casi, en torno a"),
    between: set("entre de"),
    to: set("a y - – —"),
    decimal: ",",
    spaceGroups: true,
    percent: set("% por"),
    currencies: new Map(CURRENCY_SIGNS),
    months: set("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    clock: set("horas hora h"),
    timeUnits: set("segundos minutos horas días semanas meses años día semana mes año"),
    timeBefore: set("en desde durante tras hace últimos últimas dentro"),
    timeAfter: set("después antes atrás"),
    ages: set("edad"),
    ofWords: set("de"),
    labels: set("número artículo capítulo resolución"),
    more: set("más"),
  },
};
