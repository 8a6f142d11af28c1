/** What is to be done or to be so. */
const MODAL =
  /\b(?:should|shall|must|will|would|ought to|to be|be|agrees?|undertakes?|ceases?|withdraw\w*|recogni[sz]es?|respects?|releases?|stops?|ends?|returns?|closes?|opens?|halts?|returned|closed|opened|freed|released|exchanged|withdrawn|dismantled|established|removed|reduced|ended|halted|formed|repatriated|no (?:further|other|change)|complete|total|immediate|unconditional|there (?:is|are) to be|(?:is|are) (?:\w+ly )?\w+ed|leaves?|departs?|refrains?|begins?|sends?|names?|receives?|carr(?:y|ies) out|come home|go home|step down)\b/i;
const LABEL =
  "^[^\\p{L}]*(?:(?:(?:point|step|stage|phase|part|element) )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|one|two|three|four|five|six|seven|eight|nine|ten|[a-l]|[ivx]+)(?:ly)?(?: (?:phase|step|stage|point))?\\b[^\\p{L}]*)?(?:and |that |to )?";
/** Terms put as nouns: "Withdrawal of all foreign troops", "the release of prisoners". */
const TERM = new RegExp(
  `${LABEL}(?:the |an? |all |complete |total |immediate |early |full |prompt |unconditional |permanent |simultaneous |mutual |general |joint |free |strict |final |formal |international |peaceful |provisional |new |direct |and )*(?:recognition|withdrawals?|departure|cessation|release|respect|observance|establishment|termination|end|ending|halt|settlement|negotiations?|talks|reunification|policing|maintenance|dismantling|acceptance|formation|holding|guarantees?|return|exchange|elections?|cease-?fires?|truce|standstill|creation|convening|liquidation|implementation|supervision|control|verification|inspection|neutrali[sz]ation|neutrality|independence|restoration|solution|removal|payment|reparations?|compensation|closing|closure|opening|lifting|disbandment|dissolution|demobili[sz]ation|reduction|freez\\w+|suspension|evacuation|repatriation|disarmament|pledge|undertaking|commitment|conference|commission|committee|resignation|amnesty|abolition|participation|non-\\w+|use|discussion|timetable)\\b`,
  "iu",
);
/** Terms put as what to do: "end its war", "(2) recognise the program". */
const DO = new RegExp(
  `${LABEL}(?:also |not |immediately |unconditionally )?(?:end|stop|withdraw|recogni[sz]e|accept|leave|open|name|receive|keep|hold|cease|release|return|form|give|pay|begin|start|agree|make|take|allow|permit|close|suspend|halt|respect|refrain|send|set|exchange|guarantee|provide|establish|abolish|dismantle|restore|resume|reduce|limit|include|exclude|drop|remove|delete|replace|renounce|dissolve|observe|honou?r|negotiate|meet|undertake|implement|remove|lift|convene|appoint|designate|disband|join|abide|bring|put|confirm|sign|discuss|support)\\b`,
  "iu",
);
/** Terms in the short form of papers: "No reinforcement", "Both sides to hold fire". */
const SHORT_TERM =
  /^[^\p{L}]*(?:[a-l]|[ivx]+|\d+)?[^\p{L}]*(?:No|Both sides|Each side|All|Neither side|The two sides|Both parties|The parties)\s/u;
const NARRATED = /\b(?:was|were|had|said|asked|told|replied|answered)\b/i;
const TELLING =
  /^[^\p{L}]*(?:(?:first|second|third|fourth|fifth|sixth|point \w+|one|two|three|finally)(?:ly)?[,:.]? )?(?:of course|as I|we have|I have|you have|they have|it is|there (?:is|are|was|were|has)|this is|I think|I believe|I want to|I would like|in your|you said|you are|you ask\w*|your \w+ (?:says?|is|does)|he |she )/iu;

export interface Terms {
  /** Which share of the items says what is to be done. */
  readonly share: number;
  readonly count: number;
  /** Items ask, or talk of this and that: no terms. */
  readonly talk: boolean;
}

/** How far the items of a series read as terms. */
export function termsOf(items: readonly string[]): Terms {
  const terms = items.filter(isTerm).length;
  return {
    share: terms / Math.max(1, items.length),
    count: terms,
    talk:
      items.some((text) => /\?["”]?$/.test(text.trim())) ||
      items.filter((text) => TELLING.test(text)).length > items.length / 3,
  };
}

/** A phrase without a verb of its own that says how things are: "a clause on the zone". */
const FINITE =
  /\b(?:is|are|was|were|has|have|had|does|did|do|can|may|said|says|thinks?|believes?|knows?|I|you|he|she)\b|\b\w+ed (?:that|to|the|us|him|them)\b/i;
const LONGEST_PHRASE = 170;

function isTerm(text: string): boolean {
  if (text.length < LONGEST_PHRASE && !FINITE.test(text)) return true;
  if (TERM.test(text) || SHORT_TERM.test(text) || DO.test(text)) return true;
  return MODAL.test(text) && !(NARRATED.test(text) && !/\b(?:should|shall|must|will|would)\b/i.test(text));
}
