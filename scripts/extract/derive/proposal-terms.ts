import { CARDINALS, ORDINALS } from "../recognise/number-words.ts";
import { ACT, ACTED, ACTS } from "./act-words.ts";

/** The label that an item begins with, and the words that tie it to the others: "and third, that", "One was that". */
const LABEL = new RegExp(
  `^[^\\p{L}]*(?:(?:and|but|or|finally|lastly|then|also),? )*(?:(?:in |as |on |under |at )?(?:the |a |my |our |their |his |its )?(?:(?:point|step|stage|phase|part|element|article|principle|condition|proposal|suggestion) )?(?:${ORDINALS.join("|")}|${CARDINALS.join("|")}|other|last|[ivx]{1,4}|[a-l]|\\d{1,2})(?:ly)?(?: (?:of (?:these|them|all)|place|phase|step|stage|point|part|element|principle|condition|proposal|suggestion|thing|one))?(?=[^\\p{L}]|$)[^\\p{L}]*(?:(?:is|was|are|were|being|would be|will be|should be)\\b[^\\p{L}]*)?)?(?:(?:and|or|finally|lastly|also),? )*(?:that )?`,
  "iu",
);

/** Terms put as nouns: "Withdrawal of all foreign troops", "the release of prisoners". */
const NOUN =
  /^(?:the |an? |all |complete |total |immediate |early |full |prompt |unconditional |permanent |simultaneous |mutual |general |joint |free |strict |final |formal |international |peaceful |provisional |new |direct |no |and )*(?:recognition|withdrawals?|departure|cessation|release|respect|observance|establishment|termination|end|ending|halt|settlement|negotiations?|talks|reunification|policing|maintenance|dismantling|acceptance|formation|holding|guarantees?|return|exchange|elections?|cease-?fires?|truce|standstill|creation|convening|liquidation|implementation|supervision|control|verification|inspection|neutrali[sz]ation|neutrality|independence|restoration|solution|removal|deletion|addition|insertion|reference|sentence|clause|mention|payment|reparations?|compensation|closing|closure|opening|lifting|disbandment|dissolution|demobili[sz]ation|reduction|freez\w+|suspension|evacuation|repatriation|disarmament|pledge|undertaking|commitment|conference|commission|committee|resignation|amnesty|abolition|participation|non-\w+|use|discussion|timetable)\b/iu;
/** Terms put as what to do: "end its war", "to recognise the program", "not to reinforce". */
const DO = new RegExp(
  `^(?:also |not |never |neither |immediately |unconditionally |jointly |publicly |to |both sides |each side |the two sides )*(?:${ACT}|agree|abide|discuss|designate|implement|provide|set up|bring|ask|seek|say|state)\\b`,
  "iu",
);
/** Terms in the short form of papers: "No reinforcement", "Both sides to hold fire". */
const SHORT_TERM =
  /^(?:No|Both sides|Each side|All|Neither \p{L}+|Nothing|Nobody|The two sides|Both parties|The parties)\s/iu;
/** What is to be done or to be so. */
const MODAL =
  /\b(?:should|shall|must|will|would|might|could|ought to|to be|be|agrees?|undertakes?|no (?:further|other|change)|complete|total|immediate|unconditional|there (?:is|are) to be|comes? (?:home|into (?:force|effect))|goes? home|steps? down|is to|are to|has to|have to|had to|was to|were to)\b/i;
const DONE = new RegExp(
  `\\b(?:${ACTS}|\\p{Ll}+(?:s|ing|ion|ment) ${ACT}|(?:we|you|they|us|both|each) ${ACT}|be (?:\\p{Ll}+ly )?\\p{Ll}+(?:ed|wn|ld)|(?:is|are|be|being|been|to be) (?:\\p{Ll}+ly )?${ACTED}|${ACTED})\\b`,
  "iu",
);
/** A duty or an undertaking, by its verb: "shall leave", "will be freed", "is to end". What one thinks or says is none. */
const OBLIGES =
  /\b(?:should|shall|must|will|would|ought to|is to|are to|was to|were to|has to|have to|had to)(?: (?:not|also|then|only|all|both|each|at once|immediately|first|never|thereafter|\p{Ll}+ly)){0,3} (?!indeed\b|so\b|like\b|say\b|think\b|see\b|know\b|note\b|recall\b|ask\b|tell\b|explain\b|wish\b|want\b|understand\b|remember\b|listen\b|answer\b|study\b|seem\b|appear\b|probably\b|mean\b|feel\b|find\b|welcome\b|hope\b|read\b|talk\b|speak\b|consider\b|be (?:glad|happy|pleased|able|difficult|hard|wrong|useful|helpful|clear|better|best|more|very|a (?:mistake|good)|interested|told|guided|surprised|upset|kept|said)\b)\p{Ll}/iu;
/** "Bombing to stop", "Front to be one of the parties": in the short form of papers. */
const IS_TO = new RegExp(`^(?:[\\p{L}-]+ ){1,6}(?:not )?to (?:be|continue|become|have|stay|${ACT})\\b`, "u");
const READY = /\b(?:ready|prepared|willing) to\b/i;
/** What somebody asks for: "it asks that", "they would like". */
const ASKS =
  /^(?:(?:and|also|further|finally|lastly|moreover),? )*(?:he|she|they|it|we|I|\p{Lu}\p{L}+|the \p{L}+(?: \p{L}+)?) (?:also |further |finally |then |now |only )*(?:wants?|wanted|asks?(?! (?:whether|if|what|when|how|why|where|who))|asked(?: for| that)|demand(?:s|ed)?|insist(?:s|ed)?|request(?:s|ed)?|propos(?:es|ed|e)|suggest(?:s|ed)?|seeks|sought|offer(?:s|ed)?|calls? (?:for|on)|urges?|undertakes?|promises?)\b/iu;
const NARRATED = /\b(?:was|were|had|said|asked|told|replied|answered)\b/i;
const TELLING =
  /^(?:of course|as I|we have|I have|you have|they have|it is|there (?:is|are|was|were|has)|this is|I think|I believe|I want to|I would like|in your|you said|you are|you ask\w*|your \w+ (?:says?|is|does)|(?:he|she) (?!(?:also |then |further )?(?:would|will|shall|should|must|wants?|wanted|asks?|asked|proposes|proposed|demands|demanded)\b)|what (?:is|are|was) )/iu;
/** What is asked or left open: "whether Hanoi would come", "who should take part". */
const OPEN = /^(?:whether|how|who|whom|what|when|where|why|which|if so)\b/iu;
/** A phrase without a verb of its own that says how things are: "a clause on the zone". */
const FINITE =
  /\b(?:is|are|was|were|has|have|had|does|did|do|can|cannot|could|may|might|said|says|thinks?|believes?|knows?|I|you|he|she)\b|\b\w+ed (?:that|to|the|us|him|them)\b/i;
const LONGEST_PHRASE = 170;

const DUTY_AT_END =
  /\b(?:would|should|shall|must|will|(?:is|are|was|were|has|have|had) to)(?: (?:also|then|first|now))?:?\s*$/i;
const BASE_VERB = /^(?:not |never |neither |at once )?\p{Ll}+ /u;

export interface Terms {
  /** Which share of the items says what is to be done. */
  readonly share: number;
  readonly count: number;
  /** Which share says it in so many words: an act, a duty or an undertaking, not only a phrase. */
  readonly plain: number;
  /** Items ask, or talk of this and that: no terms. */
  readonly talk: boolean;
}

/**
 * How far the items of a series read as terms.
 *
 * @param led the words before the first of them: "Moscow would" makes a duty of every verb that follows.
 */
export function termsOf(items: readonly string[], led = ""): Terms {
  const duty = DUTY_AT_END.test(led);
  const bare = items.map((text) => {
    const own = text.replace(LABEL, "").trim();
    return duty && BASE_VERB.test(own) ? `it shall happen: ${own}` : own;
  });
  const terms = bare.filter(isTerm).length;
  const length = Math.max(1, items.length);
  return {
    share: terms / length,
    count: terms,
    plain: bare.filter(isPlain).length / length,
    talk:
      bare.some((text) => /\?["”]?$/.test(text)) ||
      bare.filter((text) => TELLING.test(text) || OPEN.test(text)).length > items.length / 3,
  };
}

function isTerm(text: string): boolean {
  if (text.length < LONGEST_PHRASE && !FINITE.test(text)) return true;
  // What an offer hangs on: "if the forts were closed".
  if (isPlain(text) || /^if\b/i.test(text)) return true;
  return (
    (MODAL.test(text) || DONE.test(text)) &&
    !(NARRATED.test(text) && !/\b(?:should|shall|must|will|would|might|could|(?:was|were) to)\b/i.test(text))
  );
}

function isPlain(text: string): boolean {
  if (NOUN.test(text) || DO.test(text) || SHORT_TERM.test(text) || READY.test(text) || ASKS.test(text)) return true;
  if (text.length < LONGEST_PHRASE && IS_TO.test(text) && !FINITE.test(text)) return true;
  return OBLIGES.test(text) || (DONE.test(text) && !NARRATED.test(text) && text.length < LONGEST_PHRASE);
}
