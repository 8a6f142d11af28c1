/** The words by which prose speaks of meetings, and of papers whose dates are not a meeting's. */

const OBJECT =
  "(?:with|again|privately|secretly|alone|briefly|separately|for|today|yesterday|this|on|at|in|last|tonight|several|twice|first|together|here)";
const MONTHS = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const OCCASION =
  "(?:meetings?|sessions?|talks?|conversations?|luncheon|lunch|dinner|breakfast|discussions?|audience|exchange of views|tea break|round)";
/** Verbs that say people met. What follows "met", "saw" and "received" must be somebody or a circumstance. */
export const VERBS = new RegExp(
  [
    `\\b[Mm]et(?= ${OBJECT}\\b| \\p{Lu}|,? and (?:talked|discussed)|\\.|;| from \\d)`,
    "\\b[Ss]aw(?= (?:(?:Prime |Foreign |Vice |Deputy )?(?:Minister|Premier|President|Ambassador|General|Secretary|Mr\\.?|Dr\\.?|Senator) )?\\p{Lu})",
    "\\b(?:[Cc]alled|calls) on(?= (?!the \\w+ to\\b)(?:me|us|him|her|them|\\p{Lu}|the ))",
    "\\b(?:[Tt]alked|[Ss]poke|[Cc]onferred|consulted|[Dd]ined|[Ll]unched|breakfasted) (?:privately |alone |at length |briefly |again )?(?:with|to)(?= \\p{Lu}| him| them| the )",
    `\\b(?:had|have had|held|have held|having|completed|concluded|just completed|began|opened|resumed) (?:a |an |another |our |my |his |their |the |two |three |six |first |second |final )*(?:(?!no\\b|to\\b|been\\b)[\\w/-]+ ){0,5}?${OCCASION}\\b(?! (?:on|about) )`,
    "\\b(?:came|went|comes) (?:in )?to see (?=me|us|him|her|them|\\p{Lu})",
    "\\b[Rr]eceived (?=(?:Ambassador|Minister|Foreign Minister|Prime Minister|me|us) )",
    `\\b[Rr]eceived (?=(?:\\p{Lu}[\\p{L}.]+(?:['’]s)? ){1,3}(?:envoy |representative |delegation )?(?:on |this |again|alone|yesterday|today|at noon|${MONTHS}|\\d{1,2} (?:${MONTHS})))`,
    `(?<!\\b(?:never|not) )\\b(?:discussed|reviewed|went over)\\b[^.;,]{1,60}? with (?=\\p{Lu}|him|them)`,
    "\\b(?:convened|assembled)(?= (?:at|on|in|for|to|again|with|this))",
    "\\b(?:a|my|our|his|the) call (?:this \\w+ |yesterday |today )?(?:with [\\p{L} ]{2,30} )?on(?= \\p{Lu})",
    "\\bdays? of (?:negotiations|talks|meetings)\\b",
  ].join("|"),
  "gu",
);
export const NOUNS =
  /\b(?:[Mm]eeting|[Ss]ession|conversation|(?<!\b[Oo]f )Conversation|(?<!follows )discussion|[Tt]alks?|[Ll]uncheon|[Ll]unch|[Dd]inner|breakfast|[Pp]lenary|audience|conference)s?\b/g;
export const FUTURE_VERBS =
  /\b(?:(?<!\b(?:went|came|gone|come|pleased|glad|happy|back|over|us|me|him) )(?:to|will|would|shall|could|can|should|might|may|must|'ll) (?:then |also |only |again |next |probably |be able to )*(?:meet(?!\s+(?:the|this|these|those|their|our|any|all|such|his|its|your|a|with approval)\b(?! (?:President|North|South|Soviet|Chinese|Prime|Foreign|Ambassador|other side|Minister)))|reconvene|see(?= (?:me|us|him|her|them|you|\p{Lu}))|call on|resume (?:the |our |these )?(?:talks|negotiations|meetings))|meet again|meeting again|next (?:meeting|session|plenary|contact|round)|(?:I|[Ww]e) meet (?=(?:them|him|her|you|with|again)\b)|(?:asked|invited) (?:us|me|him|them) back|(?:continue|go over (?:it|this|them)|answer|take (?:it|this) up|see each other)(?= (?:\w+ ){0,3}tomorrow)|forthcoming meeting|coming meeting|(?:requested|proposed|suggested|arranged|scheduled|set up|asked for|request(?:ing)?) (?:a |an |another |the )?(?:\w+ ){0,3}?(?:meeting|session|appointment|conversation)|meeting (?:is|has been|was) (?:set|scheduled|arranged|fixed|planned)|final meeting|conclusive meeting|(?:am|are|is|be) seeing (?=him|them|her|\p{Lu})|[Ss]eeing (?=(?:him|them|\p{Lu}[\p{L}.]+)(?: \p{Lu}\p{L}+)? (?:again|tomorrow)))/gu;
export const CANCELLED =
  /\b(?:cancel(?:l?ed|ling|lation)?|call(?:ed|ing)? off|postpon\w+|did not agree to meet(?:ing)?|not agree to meet(?:ing)?|refus\w+ to meet|broke(?:n)? off the meeting|not possible to meet|(?:has|had|have) not taken place|did not take place|put off|fell through)\b/i;
export const NOT_A_MEETING =
  /\b(?:telephon\w+|telcon|by phone|called by|NSC Files|Memcons?|(?:press|news) (?:conference|interview|briefing)s?|interview (?:given|with a|to)|given an interview|correspondent)\b/i;
export const SESSION =
  /\b\d{1,3}(?:st|nd|rd|th) (?:plenary |regular |formal |public |NSC )*(?:session|meeting|plenary)\b/;
export const FIRST_PERSON = /\b(?:I|we|We|my|My|our|Our|me|us)\b/;
/** Papers bear dates of their own, which are not the meeting's. */
export const PAPER_BETWEEN =
  /\b(?:telegram|airgram|memorand\w+|letter|cable|message|document|dated|report of|statement|aide[- ]m[eé]moire|ibid|note of|paper|raids?|attacks?|strikes?|incident|departure|arrival|which took place)\b/i;
/** "reports my meeting with": undated, but the author's own and just over. */
export const OWN_MEETING =
  /\b(?:reports?|report on|summary of|highlights of|account of|results of|after|following|during|in) (?:\w+ ){0,3}(?:my|our) (?:\w+ ){0,2}(?:meeting|conversation|talk|session|discussion|call|lunch|dinner)$/i;

/** Talks told of without a word for them, in a report that is about one: "Quat told me", "after my conversation with". */
export const TOLD_ME =
  /\b(?:(?:told|asked|informed|assured) (?:me|us)|asked me to (?:come|call)|called me in|summoned me|asked to see me|I (?:told|asked|informed|assured) (?=(?:the |Mr\.? |Dr\.? |General |Ambassador |Minister |Prime Minister |Foreign Minister |President )?\p{Lu}))/gu;

/** In a transcript: "Yesterday I informed you" speaks of a meeting between the two the day before. */
export const TOLD_YOU =
  /\b(?:[Yy]esterday|[Tt]his morning|[Ll]ast night|[Ll]ast week)(?: \w+)?,? (?:I|we) (?:have )?(?:informed|told|talked to|spoke to|discussed|said to|explained to) you\b/;

export const PAPER_AFTER =
  /^, the Department\b|^,? (?:[\w-]+ )?(?:telegram|memorandum|letter|cable|message|declaration|statement|note|paper|report|deadline|covering|editorial|issue|edition|announcement|press|plan|papers?)\b/i;
export const PAPER_BEFORE =
  /\b(?:telegram|memorandum|letter|cable|message|statement|declaration|dated|conversation,|The New York Times,|speech|broadcast|article|paper|note)(?: of| on|,| dated| from \w+,)? ?$/i;

/** In a report: what somebody told a colleague, with the day on which he did. */
export const TOLD_ON = new RegExp(
  `\\b(?:told|informed|assured|gave) (?:me|us|DCM|[Ee]mb(?:assy )?off(?:icer)?|[Pp]olcouns|[Cc]harg[eé])\\b(?= (?:account )?(?:today|yesterday|this (?:morning|afternoon|evening)|last (?:night|evening)|(?:on )?(?:${MONTHS}|\\d{1,2} ${MONTHS})))`,
  "gu",
);
/** "If he had met with us": it did not come to it. */
export const CONTRARY = /\b(?:[Ii]f|[Uu]nless|[Hh]ad)\b(?: [^\s,;]+){0,4} ?$/;
