import type { Stance } from "../../../data/schema/index.ts";

type Held = Stance["held"];

/**
 * The verbs by which a side takes a stand, by what taking it so amounts to. All forms of a verb stand here and nowhere
 * else; what is behind a bar must follow ("call|for" is no call by telephone).
 */
const FORMS: Readonly<Record<Held, readonly string[]>> = {
  demands: [
    "demand(?:s|ed|ing)?",
    "insist(?:s|ed|ing)?",
    "requir(?:e|es|ed|ing)",
    "call(?:s|ed|ing)? (?:for|(?:on|upon) (?=[^.;]{2,50} to\\b))",
    "press(?:es|ed|ing)? (?:for|us|them|him|her|hard)",
    "ask(?:s|ed|ing)? (?:for|that|us to|them to|him to)",
    "request(?:s|ed|ing)?",
    "urg(?:e|es|ed|ing)",
    "want(?:s|ed|ing)?",
    "seek(?:s|ing)?",
    "sought",
    "expect(?:s|ed)? (?:that|us|them|the)",
    "(?:hold|holds|held|holding) out for",
    "(?:adamant|insistent|firm) (?:that|on|about|in)",
    "would like (?:the|to see|us|our|all|an?)",
    "(?:condition|demand|requirement|price|precondition) (?:is|was|remains|remained|would be)",
    "ma(?:ke|kes|de) (?:it )?a (?:pre)?condition",
  ],
  offers: [
    "offer(?:s|ed|ing)?",
    "propos(?:e|es|ed|ing)",
    "suggest(?:s|ed|ing)?",
    "promis(?:e|es|ed|ing)",
    "undert(?:ake|akes|ook|aken|aking)",
    "pledg(?:e|es|ed|ing)",
    "volunteer(?:s|ed)?",
    "(?:prepared|ready|willing) (?:to|for)",
    "(?:willingness|readiness) to",
    "commit(?:s|ted|ting)? (?:itself|themselves|himself|herself|ourselves|us|the)",
    "put(?:s|ting)? forward",
    "(?:proposal|offer|suggestion) (?:is|was|remains|would be)",
  ],
  refuses: [
    "refus(?:e|es|ed|ing)",
    "reject(?:s|ed|ing)?",
    "oppos(?:e|es|ed|ing)(?: to)?",
    "declin(?:e|es|ed|ing)",
    "turn(?:s|ed|ing)? down",
    "rul(?:e|es|ed|ing) out",
    "object(?:s|ed|ing)? to",
    "resist(?:s|ed|ing)?",
    "exclud(?:e|es|ed|ing)",
    "balk(?:s|ed|ing)?(?: at)?",
    "den(?:y|ies|ied|ying)",
    "dismiss(?:es|ed|ing)?",
    "brush(?:es|ed|ing)? (?:aside|off)",
    "rebuff(?:s|ed|ing)?",
    "(?:would|will|could) not (?:hear of|budge|yield|move)",
    "(?:has|have|had|did) not (?:budge|budged|moved|yielded|given way)",
    "st(?:ood|ands?) (?:fast|firm)",
    "ha(?:s|ve|d) no intention of",
    "(?:unwilling|unable|reluctant) to",
    "(?:unprepared|not (?:prepared|ready|willing)) to",
  ],
  concedes: [
    "conced(?:e|es|ed|ing)",
    "grant(?:s|ed|ing)?",
    "g(?:ive|ives|ave|iven|iving) (?:way|up|in|ground)",
    "drop(?:s|ped|ping)?",
    "abandon(?:s|ed|ing)?",
    "yield(?:s|ed|ing)?",
    "waiv(?:e|es|ed|ing)",
    "back(?:s|ed|ing)? (?:down|off|away)",
    "relent(?:s|ed)?",
    "soften(?:s|ed|ing)?",
    "show(?:s|ed|n)? (?:some |more |a little )?(?:give|flexibility|movement)",
    "no longer (?:insist|demand|require|ask|press|want)(?:s|ed|ing)?",
    "withdr(?:aw|aws|ew|awn|awing) (?:his|her|its|their|our|the) (?:demand|objection|insistence|condition)s?",
  ],
  agrees: [
    "agree(?:s|d|ing|able)?",
    "accept(?:s|ed|ing)?",
    "consent(?:s|ed|ing)?",
    "concur(?:s|red|ring)?",
    "approv(?:e|es|ed|ing)",
    "endors(?:e|es|ed|ing)",
    "welcom(?:e|es|ed|ing)",
    "(?:supports|supported|(?<=\\b(?:[Ww]e|[Tt]hey|[Yy]ou|I|to|would|will|not|\\w+ly) )support(?! (?:of|for|from)\\b))",
    "favor(?:s|ed|ing)?",
    "g(?:o|oes|oing|one) along",
    "went along",
    "acquiesc(?:e|es|ed|ing)",
  ],
  states: [
    "sa(?:id|y|ys|ying)",
    "stat(?:e|es|ed|ing)",
    "declar(?:e|es|ed|ing)",
    "maintain(?:s|ed|ing)?",
    "(?:re)?affirm(?:s|ed|ing)?",
    "confirm(?:s|ed|ing)?",
    "reiterat(?:e|es|ed|ing)",
    "repeat(?:s|ed|ing)?",
    "emphasi[sz](?:e|es|ed|ing)",
    "stress(?:es|ed|ing)?",
    "ma(?:ke|kes|de|king) (?:it )?(?:\\w+ )?(?:clear|plain)",
    "indicat(?:e|es|ed|ing)",
    "explain(?:s|ed|ing)?",
    "warn(?:s|ed|ing)?",
    "not(?:es|ed)",
    "add(?:s|ed)",
    "argu(?:e|es|ed|ing)",
    "claim(?:s|ed|ing)?",
    "contend(?:s|ed)?",
    "assert(?:s|ed|ing)?",
    "repl(?:y|ies|ied|ying)",
    "respond(?:s|ed|ing)?",
    "answer(?:s|ed|ing)?",
    "t(?:old|ell|ells)",
    "inform(?:s|ed|ing)?",
    "remark(?:s|ed)?",
    "t(?:ake|akes|ook|aken) the (?:position|line|view)",
    "h(?:old|olds|eld) (?:that|to)",
    "regard(?:s|ed)?",
    "consider(?:s|ed)?",
    "believ(?:e|es|ed)",
    "prefer(?:s|red)?",
    "pointed out",
    "ma(?:ke|kes|de) (?:no secret|it known)",
    "profess(?:es|ed)",
    "ha(?:s|ve|d) (?:always )?(?:held|maintained) (?:that|to)",
    "(?:position|view|stand|line|policy) (?:is|was|remains|remained|seems to be|seemed to be|would be|has been|had been)",
    "continued",
  ],
};

/** Most telling first: where two verbs share their first word ("no longer insist"), the earlier class has it. */
const ORDER: readonly Held[] = ["concedes", "refuses", "offers", "demands", "agrees", "states"];

/** Any stance verb; the group that matched tells its class. */
export const STANCE_VERB = new RegExp(
  `\\b(?:${ORDER.map((held) => `(?<${held}>${FORMS[held].join("|")})`).join("|")})\\b`,
  "gi",
);

/** The class of a match of `STANCE_VERB`. */
export function classOf(match: RegExpMatchArray): Held {
  return ORDER.find((held) => match.groups?.[held] !== undefined) ?? "states";
}

/** What a verb amounts to when it is denied: who does not insist gives way, who does not object agrees. */
export function denied(held: Held): Held | undefined {
  switch (held) {
    case "offers":
    case "agrees":
      return "refuses";
    case "demands":
      return "concedes";
    case "refuses":
      return "agrees";
    default:
      return undefined;
  }
}

/** What something is to a side that speaks of it: "would be unacceptable", "is indispensable". */
export const STANCE_PREDICATE =
  /\b(?:(?<refuses>unacceptable|not acceptable|out of the question|impossible|intolerable|inadmissible|not negotiable|nonnegotiable|ruled out|excluded)|(?<demands>indispensable|essential|imperative|mandatory|a prerequisite|a precondition|a sine qua non|absolutely necessary|of the essence)|(?<agrees>acceptable|agreeable))\b/gi;

/** Nouns that hold a stand, with whose it is before them: "their demand", "Hanoi's refusal". */
export const STANCE_NOUN =
  /\b(?:(?<demands>demands?|insistence|requirements?)|(?<offers>offers?|proposals?|promises?|pledges?|willingness|readiness|commitment|suggestion)|(?<refuses>refusal|rejection|opposition|objections?|unwillingness)|(?<concedes>concession)|(?<agrees>acceptance|consent)|(?<states>position|stand|view|attitude|policy))\b/gi;

/** What a side does or leaves when it says what it will do: of these, "we will" offers and "we will not" refuses. */
export const DEED =
  /^(?:be )?(?:stop|halt|cease|end|suspend|withdraw|pull|remove|leave|reduce|limit|cut|release|return|free|set|give|provide|contribute|help|respect|observe|honou?r|recogni[sz]e|support|sign|initial|announce|publish|divulge|disclose|negotiate|discuss|talk|meet|refrain|restrain|permit|allow|let|join|resign|dissolve|dismantle|resume|continue|bomb|mine|attack|send|impose|interfere|tolerate|abandon|overthrow|replace|repair|pay|exchange|restore|guarantee|participate|enter|change|compromise|settle|use|deliver|supply|keep|remain|stay|move|relocate|fight|bring|make|have|take|go|begin|start|hold|proceed|come|sit)/i;
