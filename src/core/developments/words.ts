/** Words by which reports speak of statements, in the languages of the news. Data: rules stand elsewhere. */

/** Verbs and nouns of saying: they tell how something was said and not what. Stems of five letters, as `contentStems` makes them. */
export const SAYING: ReadonlySet<string> = new Set(
  (
    "confi denie deny denyi denia ackno admit rejec dismi refut dispu alleg claim estim annou offic state spoke comme warne warns told says " +
    "decli conde asser insis repor evide first clear publi recog conce bestä demen räumt confe recon niega confir подтв отриц опров призн заявл підтв"
  ).split(" "),
);

/** Neither yes nor no. */
export const EVASIONS: readonly RegExp[] = [
  /\bneither\s+confirm\w*\s+nor\s+(?:den|rul|dismiss|reject)\w*/i,
  /\b(?:not|n't|nor|never)\s+(?:confirm\w*\s+or\s+den\w+|den(?:y|ied)|rule\w*\s+out|exclude\w*|dispute\w*)\b/i,
  /\b(?:declin|refus|avoid)\w*\s+(?:to\s+)?(?:den|rul|confirm|exclud)\w*/i,
  /\bstopp\w*\s+short\s+of\s+(?:den|confirm|admit)\w*/i,
  /\bweder\s+bestätig\w*\s+noch\s+(?:dementier|ausschl)\w*/i,
  /\bni\s+confirm\w*\s+ni\s+(?:démen|niega|desmin|neg)\w*/iu,
  /не\s+подтверд\p{L}*\s+и\s+не\s+опроверг/iu,
];

/** The report looks back: what was said was said before. */
export const LOOKS_BACK =
  /\b(?:until then|until now|previously|has (?:long|repeatedly|always)|had (?:\w+ )?(?:neither|already|earlier|first|previously|repeatedly|denied|confirmed|rejected|dismissed|called|acknowledged|admitted|ruled))\b|\b(?:first|initially|at first|earlier)\s+(?:denied|rejected|dismissed|confirmed|called)\b/i;

/** Further down in a report the perfect tense tells what is known already: "Kyiv has said that some 4,000 were hurt". */
export const HAS_SAID =
  /\b(?:has|have)\s+(?:\w+ly\s+)?(?:said|told|called|described|dismissed|rejected|denied|put|estimated|claimed)\b/i;

/** A confirmation that was owed. */
export const ACKNOWLEDGES = /\b(?:acknowledg|admit|conced|eingeräumt|räumt|reconn|recono|признал)/iu;

/** What may be or is to come: no statement of a fact. */
export const SUPPOSES =
  /\b(?:would|could|may|might|should|likely|probably|possibl[ey]|expect\w*|suspect\w*|plan(?:s|ned)? to|prepar(?:es|ing) to|intend\w*|if|whether|appears?|seems?)\b|\b(?:würde|könnte|dürfte|voraussichtlich|pourrait|serait|podría|sería)\b|\bбы\b|возможно|вероятно/iu;

/** Somebody whose name and side a report does not give. */
export const A_PERSON =
  /^(?:the|a|an|one|his|her|their)\s+(?:\S+\s+)?(?:man|woman|boy|girl|teenager|suspect|defendant|victim|witness|resident|driver|lawyer|attorney|prisoner|reader|user|analyst|expert)s?$/i;

/** Headlines of pieces that sum up what is known. */
export const SUMS_UP =
  /^(?:why|how|what|who|when|where|explain\w*|analysis|opinion|comment|editorial|timeline|fact ?check|q&a|recap|live|warum|wie|was|pourquoi|comment|por qué|почему|как|что)\b|\b(?:explained|at a glance|what (?:we|you|to|\w+) (?:know|should|need|expect)|(?:in|at) \w+ (?:points|charts|minutes|questions|takeaways)|so far|key (?:points|takeaways))\b/iu;

/** Headlines of pieces that come again and again: "update 5", "week 52", "day 21". */
export const IN_A_SERIES =
  /\b(?:update|week|day|part|episode|issue|no|nr|vol|round|bulletin|tag|woche|teil|jour|semaine|día|semana|день|неделя)\.?\s*#?\d+\b|#\s?\d+/iu;

/** Before a figure that is given to compare with: "up from more than 1,000", "an earlier count of 12". */
export const COMPARES =
  /\b(?:up|down|rose|fell|raised|lowered|revised) (?:\w+ )?from\b|\b(?:earlier|previous|initial|first) (?:estimate|assessment|figure|count|tally|toll|number|total)s?\b|\bcompared (?:with|to)\b|\binstead of\b|\brather than\b|\bgegenüber\b|\bcontre\b|\bfrente a\b/i;

/** Before the whole of which a figure is a part. */
export const WHOLE =
  /\b(?:of|out of|among)\s+(?:(?:the|its|their|some|about|around|nearly|roughly|an|estimated|total|first)\s+)*$|\b(?:von (?:den|etwa|rund)|sur (?:les|environ)|de (?:los|las|unos)|из)\s+$/iu;

/** More of the same: these figures come on top of what was there. */
export const ON_TOP =
  /\b(?:additional|another|further|extra|reinforcements?|second\s+(?:wave|batch|deployment))\b|\p{N}\s+more\b(?!\s+than)|\bzusätzlich\w*|\bweitere\w*|\bsupplémentaires?\b|\badicional(?:es)?\b|дополнительн|ещё|еще/iu;

/** An article that mends an earlier one begins so. */
export const CORRECTION =
  /^\W*(?:correction|corrections? and clarifications?|clarification|corrigendum|correct(?:s|ed)|retraction|korrektur|richtigstellung|rectificati(?:f|on)|corrección|rectificación|correzione|correção|исправление|уточнение|виправлення|정정|訂正|更正|تصحيح)\b/iu;

/** The sentence of a correction that tells what was wrong. */
export const WAS_WRONG =
  /\b(?:early|earlier|previous|original|first|prior|printed|morning)\s+(?:edition|version|report|article|story|summary)|\b(?:an?|the|our|this)\s+(?:report|article|story|headline|summary)\b.*\b(?:said|stated|gave|put|misstated)|\b(?:misstated|incorrectly|wrongly|erroneously|mistakenly)\b|fälschlich|par erreur|por error|ошибочно|помилково/i;

/** Before the name of a place. */
export const LOCATIVE =
  /\b(?:in|into|to|near|at|from|off|outside|around|inside|towards?|across|nach|bei|aus|à|au|en|dans|près de|cerca de|desde|hasta|в|во|из|под|у|біля|до)\s+(?:the\s+|la\s+|le\s+|el\s+)?((?:\p{Lu}[\p{L}'’-]+)(?:\s+\p{Lu}[\p{L}'’-]+){0,2})/gu;
