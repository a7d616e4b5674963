/**
 * Words that say nothing of what a sentence is about: articles, prepositions, pronouns, auxiliaries, and the verbs by which news tells who
 * spoke. Folded, by language only so that a reader finds them.
 */
const TABLE: Readonly<Record<string, string>> = {
  en:
    "a about after against all also am among an and another any are as at be because been before being between both but by can could did do " +
    "does doing down during each even few for from further had has have having he her here hers him his how however i if in into is it its " +
    "just may me might more most must my no nor not now of off on once one only or other our out over own per s said same say says she " +
    "should since so some still such t than that the their them then there these they this those though through to told too under until up " +
    "upon us very was we were what when where whether which while who whom whose why will with within without would yet you your " +
    "according added adds tell tells telling reported reportedly report reports mr mrs ms dr",
  weekdays:
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week month year day january february march april " +
    "june july august september october november december morning evening night",
  de:
    "aber als am an auch auf aus bei bis da dass das dem den der des die dies doch durch ein eine einem einen einer er es fur hat haben im in " +
    "ist ihr ihre mehr mit nach nicht noch nur oder ob sagte sein seine sich sie sind so uber um und unter vom von vor war waren werden wie " +
    "wird wurde wurden zu zum zur",
  fr:
    "au aux avec ce ces cette dans de des du elle en est et etait ete eu il ils je la le les leur leurs lui mais ne ou par pas plus pour qu " +
    "que qui sa se ses son sont sur un une a deux dit ont avait selon",
  es:
    "al como con de del dijo donde el ella ellos en entre era es esta este fue ha han la las le lo los mas no o para pero por que se segun sin " +
    "sobre su sus un una y ya",
  ru:
    "а без бы был была были было в во вот для до его ее если еще же за и из или их к как когда ко который ли на над не ни но о об он она они " +
    "от по под при с сказал сообщил со так также то тоже у что чтобы это этого",
  uk: "а але або без був була були в від до з за зі його її і й із їх та те ти то у це що щоб як який на не про при",
};

export const DULL_WORDS: ReadonlySet<string> = new Set(Object.values(TABLE).flatMap((words) => words.split(" ")));
