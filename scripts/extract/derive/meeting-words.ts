/** The words by which prose speaks of meetings, and of papers whose dates are not a meeting's. */

import { FULL_MONTH } from "../recognise/date-words.ts";

const OBJECT =
  "(?:late|early|earlier|all|with|again|privately|secretly|alone|briefly|separately|informally|formally|jointly|daily|for|today|yesterday|this|on|at|in|last|tonight|several|twice|first|together|here|there|once|until|after|during|over (?:lunch|dinner|breakfast|tea)|to (?:discuss|review|consider|hear|go over)|face to face|the (?:Secretary|President|Minister|Prime Minister|Foreign Minister|Ambassador))";
const OCCASION =
  "(?:meetings?|sessions?|talks?|conversations?|luncheon|lunch|dinner|breakfast|discussions?|audience|exchange of views|tea break|exchange|encounter|rounds?)";
/** Verbs that say people met. What follows "met", "saw" and "received" must be somebody or a circumstance. */
export const VERBS = new RegExp(
  [
    `\\b[Mm]et(?= ${OBJECT}\\b| \\p{Lu}|,? and (?:talked|discussed)|\\.|;| from \\d)`,
    "\\b(?:had|has|have|having) (?:just |already |also |again )?seen(?= (?:me|us|him|her|them|the (?:Secretary|President|Minister|Prime Minister|Foreign Minister|Ambassador))\\b)",
    "\\blast saw (?=me\\b|us\\b|him\\b|her\\b|them\\b|\\p{Lu})",
    "\\b[Ss]aw(?= (?:me|us|him|them)\\b (?:again |alone |for |at |on |this |yesterday|today|last ))",
    "\\b[Ss]aw(?= the (?:Secretary|President|Minister|Prime Minister|Foreign Minister|Ambassador|King|Premier)\\b)",
    "\\b[Ss]aw(?= (?:(?:Prime |Foreign |Vice |Deputy )?(?:Minister|Premier|President|Ambassador|General|Secretary|Mr\\.?|Dr\\.?|Senator) )?\\p{Lu})",
    "\\b(?:[Cc]alled|calls) on(?= (?!the \\w+ to\\b)(?:me|us|him|her|them|\\p{Lu}|the ))",
    "\\b(?:was|were) with (?=\\p{Lu}[\\p{L}.]+ (?:from|for|at|until|this|today|yesterday|on)\\b)",
    "\\b(?:last|first) (?:talked|spoke|saw each other)(?= (?:in|on|at) )",
    "\\b(?:dined|lunched|breakfasted) together\\b",
    "\\bcame to (?:me|us|my office|our [Ee]mbassy)(?= (?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur|on|this|at|yesterday|today|last))",
    "\\b(?:[Tt]he )?(?:earlier|previous|other|first|last) (?:two|three|ones?) (?:took place|were held|was held|were|was)(?= on| in)",
    "\\b(?:[Yy]our|his|my|our|the) (?:\\w+ )?calls? on (?=him|them|her|\\p{Lu})",
    "\\bspoken (?:privately |alone |at length )?(?:with|to)(?= \\p{Lu}| him| them| me| us| you)",
    "\\b(?:I|[Ww]e) (?:had |have |also )?(?:told|informed|advised) \\p{Lu}[\\p{L} ]{1,30}?(?= (?:on (?:\\p{Lu}|the \\d)|yesterday|this (?:morning|afternoon)|last night|today))",
    "\\b(?:[Tt]alked|[Ss]poke|[Cc]onferred|consulted|[Dd]ined|[Ll]unched|breakfasted) (?:privately |alone |at length |briefly |again )?(?:with|to)(?= \\p{Lu}| him| them| the )",
    `\\b(?:had|have had|held|have held|having|completed|concluded|just completed|began|opened|resumed) (?:a |an |another |our |my |his |their |the |two |three |six |first |second |final )*(?:(?!no\\b|to\\b|been\\b)[\\w/-]+ ){0,5}?${OCCASION}\\b(?! (?:on|about) )`,
    "\\b(?:came|went|comes|come|gone|been) (?:in |over |by |back |around )?to see (?=me|us|him|her|them|\\p{Lu}|the )",
    "\\b(?:came|stopped|dropped) (?:in|by)(?: (?:my |the |our )?(?:residence|office|[Ee]mbassy|house|villa))?(?= (?:late |early |earlier )?(?!on \\w+ with (?:a|an|his|the) )(?:\\d{1,2} \\p{Lu}\\p{L}+|yesterday|today|this|last|on|at)\\b)",
    "\\b(?:[Cc]alled|[Ss]ummoned|[Ii]nvited|[Aa]sked) (?:me|us|him|Ambassador \\p{Lu}\\p{L}+|DCM)(?: (?:in|over|by)\\b| to (?:the |his |her )?(?:Foreign |Prime )?(?:Ministry|Office|office|residence|Palace|palace|house|villa|embassy|Embassy)\\b| to (?:come|call|see|stop|drop)(?: in| by| on| over| to see)?\\b)(?: (?:him|her|them))?(?: again)?",
    "\\b[Ss]ent for (?:me|us|him|Ambassador \\p{Lu}\\p{L}+)\\b",
    "\\b[Cc]alled in (?=(?:\\p{Lu}[\\p{L}.]+ ){1,4}(?:this|today|yesterday|on|last|at|for|to) )",
    "\\btook (?:me|us|\\p{Lu}\\p{L}+(?: and \\p{Lu}\\p{L}+){0,2}) aside\\b",
    "\\b(?:sat down|got together|spent (?:\\w+ ){1,4}(?:hours?|minutes?|morning|afternoon|evening)) with (?=\\p{Lu}|him|them|the )",
    "\\b[Ll]ast time(?=,? (?:on |we (?:met|talked|spoke|saw)))",
    "\\b[Bb]riefed (?=me|us|him|them|the President|the Secretary|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)? (?:here |there )?(?:on (?:\\p{Lu}|\\d)|yesterday|today|this|last))",
    `\\b(?:first |second |last |next )?(?:${OCCASION}|one)(?: [\\p{L}-]+){0,6}? (?:was|were) (?:held|convened)\\b`,
    "\\b(?:[Pp]lenary|[Tt]alks|[Ss]essions?|[Mm]eetings?|[Cc]onference) (?:has |have |had )?(?:been )?(?:resumed|reconvened|convened|met)\\b",
    "\\b(?:had|spent|have had) (?:(?:an?|two|three|four|five|six|more|another|about|over|nearly|almost|and|half|hour|hours|one) ){0,6}(?:hours?|minutes|half)(?: alone| more)? with (?=\\p{Lu}|him|them|you|the )",
    "\\bgave (?:(?:a|an|us|me|him|them|his|farewell|small) )*(?:lunch|luncheon|dinner|reception|supper)\\b",
    "\\b(?:whom|that) (?:I|we|he|they|she|(?:\\p{Lu}[\\p{L}.]+ ){0,3}\\p{Lu}[\\p{L}.]+) (?:had |has |have )?(?:saw|met|seen)(?: alone| again| privately| briefly)?(?= (?:on|at|day|the day|yesterday|this|last|in|\\d|\\p{Lu}))",
    "\\b(?:called|summoned) in by(?= \\p{Lu}| the )",
    "\\bhad (?:him|them|me|us|\\p{Lu}\\p{L}+) (?:(?:in|over) (?=for|this|today|yesterday|last|on [A-Z])|to (?:lunch|dinner|breakfast|tea)\\b)",
    "\\b(?:[Ww]e|I) had (?:[\\w-]+ ){0,4}hours\\b",
    "\\b(?:second|third|last) of (?:two|three|four) days (?=with|of talks)",
    "\\b(?:[Ss]ince|[Ww]hen|[Aa]fter|[Uu]ntil) (?:we|our|they|you and I|the two of (?:us|them)|he and I) (?:had |have )?(?:last |first )?(?:parted|separated|adjourned|recessed|broke (?:up|off)|met|sat together|saw each other|(?:last )?(?:meeting|session|talk))(?= |,)",
    "\\b(?:the )?(?:last|first|latest|most recent|second|third) of (?:them|these|those|which)(?=,? (?:was |took place |held )?(?:on|in) )",
    "\\b(?:were|was|been) received (?:\\w+ )?by (?=\\p{Lu}|the )",
    "\\b(?:dined|lunched|breakfasted|had (?:lunch|dinner|breakfast)|having (?:lunch|dinner|breakfast)) (?:[\\p{L}]+ ){0,6}with(?= \\p{Lu}| me| us| him| them| the )",
    "\\b[Rr]eceived (?=(?:Ambassador|Minister|Foreign Minister|Prime Minister|me|us) )",
    `\\b[Rr]eceived (?=(?:\\p{Lu}[\\p{L}.]+(?:['’]s)? ){1,3}(?:envoy |representative |delegation )?(?:on |this |for |again|alone|yesterday|today|at noon|${FULL_MONTH}|\\d{1,2} (?:${FULL_MONTH})))`,
    `(?<!\\b(?:never|not) )\\b(?:discussed|reviewed|went over|gone over|been over|took up|taken up)\\b(?:(?!that\\b|which\\b)[^.;,]){1,60}? with (?=\\p{Lu}|him|them|the \\p{L}+ (?:on |this |last |yesterday|today))`,
    "\\b(?:convened|assembled)(?= (?:at|on|in|for|to|again|with|this))",
    "\\b(?:a|my|our|his|the) call (?:this \\w+ |yesterday |today )?(?:with [\\p{L} ]{2,30} )?on(?= \\p{Lu})",
    "\\bdays? of (?:negotiations|talks|meetings)\\b",
  ].join("|"),
  "gu",
);
export const NOUNS =
  /\b(?:[Mm]eeting|[Ss]ession|conversation|(?<!\b[Oo]f )Conversation|(?<!follows )discussion|[Tt]alks?|[Ll]uncheon|[Ll]unch(?:e(?=s))?|[Dd]inner|breakfast|[Pp]lenary|audience|conference|tea[- ]break|(?<=\b(?:at|the|a) )reception|[Tt]elephone conversation|mtg|conv)s?\b/g;
export const FUTURE_VERBS =
  /\b(?:(?<!\b(?:went|came|gone|come|pleased|glad|happy|back|over|us|me|him) )(?:to|will|would|shall|could|can|should|might|may|must|'ll) (?:then |also |only |again |next |probably |be able to )*(?:meet(?!\s+(?:the|this|these|those|their|our|any|all|such|his|its|your|a|with approval)\b(?! (?:President|North|South|Soviet|Chinese|Prime|Foreign|Ambassador|other side|Minister)))|reconvene|see(?= (?:me|us|him|her|them|you|the (?:Secretary|President|Minister|Prime Minister|Foreign Minister|Ambassador|Premier|King)|\p{Lu}[\p{L}.]+)\b)|call on|resume (?:the |our |these )?(?:talks|negotiations|meetings))|meet (?:there |here )?again|meeting again|[Nn]ext (?:appointment|private meeting|meeting|session|plenary|contact|round)|(?:I|[Ww]e) meet (?=(?:them|him|her|you|with|again)\b)|(?:[Aa]sked|[Ii]nvited) (?:us|me|him|them|to see us|to see me) (?:back|again)(?= )|(?:continue|go over (?:it|this|them)|answer|take (?:it|this) up|see each other)(?= (?:\w+ ){0,3}tomorrow)|see each other(?: again)?(?= on | at | next )|(?:[Ww]e|I|us|they|side|sides) (?:then )?(?:shall|will|can|could|would|should|agreed to|are to) (?:then |again )?(?:start|begin|continue|go on|proceed)(?: again)?(?= (?:tomorrow|at |on (?:the \d|Sun|Mon|Tue|Wed|Thu|Fri|Sat|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d)))|(?:will|would|to) sit (?:again )?(?=on |at |tomorrow)|(?:they|we|and|[Ww]e|[Tt]hey) (?:go on|continue|resume|reconvene)(?: again)? (?=tomorrow|on (?:the \d|Sun|Mon|Tue|Wed|Thu|Fri|Sat|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|agreed (?:with [^.;,]{2,40}? )?to (?:continue|resume|go on)(?= (?:on|tomorrow|at)\b)|to hear from (?:me|us)(?= (?:tomorrow|on|at)\b)|(?<=\b[Oo]n (?:the \d{1,2}(?:st|nd|rd|th)|[A-Z][a-z]+ \d{1,2}),? )(?:we|they) (?:open|begin|start|resume|meet|continue)\b|(?<=\b(?:will|would|shall|to) [^.;,]{2,50} )and (?:see|meet|call on) (?=me\b|us\b|him\b|them\b|with\b)|[Ll]et us (?:start|begin|continue|go on|resume)(?: again)?(?= (?:tomorrow|at |on (?:the \d|Sun|Mon|Tue|Wed|Thu|Fri|Sat|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d)))|forthcoming meeting|coming meeting|(?:requested|proposed|suggested|arranged|scheduled|set up|asked for|request(?:ing)?) (?:a |an |another |the )?(?:\w+ ){0,3}?(?:meeting|session|appointment|conversation)|meeting (?:is|has been|was) (?:set|scheduled|arranged|fixed|planned)|final meeting|conclusive meeting|(?:another|further|new|second|third|fourth|follow-up) (?:private |secret |plenary |formal )?(?:meeting|session|talk|conversation)(?= (?:on|for|at|in|tomorrow|next|\p{Lu}))|(?:meeting|session|one|talk|plenary|lunch|luncheon|dinner|appointment)s? (?:(?:is|are|was|were|being|has been|now|tentatively|be) )*(?:set|scheduled|planned|arranged|fixed|due) (?=for|on|to|at)|[Tt]he (?:next|second|third|fourth|other)(?: one)? (?:is|was|being) (?:set|scheduled|fixed|planned|to be held)|(?<=(?:[Mm]eeting|[Ss]ession|[Tt]alks?|[Cc]onversation|[Ll]uncheon|[Ll]unch|[Dd]inner|[Pp]lenary|[Ee]xchange|[Cc]ouncil|[Gg]roup|[Cc]onference|[Cc]ommittee)s?\b[^.;]{0,40}) (?:will|would|to|should) (?:be held|take place|convene|assemble)|(?<!\b(?:me|us|him|her|them) )(?:will|would|shall|to|might|may|can|could) (?:then |again |also )?(?:come (?:back|by|in to see|to see)|return to see|go back|be received by|lunch with|dine with|have (?:lunch|dinner|breakfast) with|have (?:a|another) (?:\w+ )?(?:meeting|session|talk|conversation))|\b(?:[Ww]e|I|[Tt]hey) meet (?=there|again|tomorrow|next|on|at|here|in|this|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)|(?<=\b(?:when|where|after|until|before) [^.;,]{0,30}|and \p{Lu}\p{L}+ )meet (?=on|at|in|around|about|again|there|here|tomorrow|next)|meets (?=with|again|next|on|at|tomorrow|today|this|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)|(?:after|when|until|before|once) (?:he|she|they|I|we|\p{Lu}\p{L}+) (?:sees?|meets?)(?= \p{Lu}| him| her| them| with| me| us)|(?:who|[Yy]ou|he|she|I|we|they|\p{Lu}\p{L}+|[Ss]ource) (?:sees?|meets)(?= (?:the (?:President|Secretary)|\p{Lu}[\p{L}.’']+|him|her|them|me|us)\b)(?! as)|(?:will|would|to|shall) (?:then |again |also )?receive (?=me\b|us\b|him\b|her\b|them\b|\p{Lu}\p{L}+|the (?:Secretary|President|Minister|Prime Minister|Foreign Minister|Ambassador|delegation|envoy))|(?:we|and|to|should|will|would) (?:resume|reconvene)(?= on | at | in |,)|(?:seek|request|make|arrange|get|obtain|ask for) (?:an? |early |immediate |urgent |further )*(?:appointment|audience|interview)|(?:I|[Ww]e|he|they|am|are|is) (?:go|going|return|returning|come|coming) back (?=to (?:him|them|her|see|\p{Lu}|the (?:[Pp]alace|Ministry|Minister|President))|at |tomorrow|on )|[Ll]et(?:['’]s| us) (?:all )?(?:meet|get together)|(?:propose|suggest)(?:d|s)?(?: that)? we meet|(?:am|are|is|be) seeing (?=him|them|her|\p{Lu})|[Ss]eeing (?=(?:him|them|\p{Lu}[\p{L}.]+)(?: \p{Lu}\p{L}+)? (?:again|tomorrow)))/gu;
export const CANCELLED =
  /\b(?:cancel(?:l?ed|ling|lation)?|call(?:ed|ing)? off|postpon\w+|did not agree to meet(?:ing)?|not agree to meet(?:ing)?|refus\w+ to (?:meet|see|receive)|broke(?:n)? off the meeting|not possible to meet|(?:has|had|have) not taken place|did not take place|put off|fell through|no point (?:is|was|would be) served by|decline[ds]? to meet|not be able to (?:meet|attend|come)|not be held|(?:will|would|was|is|should|can) be no (?:\w+ )?(?:meeting|session|plenary)|no (?:such |further |formal |private )?(?:meeting|session)s? (?:on|January|February|March|April|May|June|July|August|September|October|November|December|today|this|tomorrow|was held|were held|took place)|failed to keep|did not keep (?:the|his|our) appointment|did not (?:show|turn) up|called it off)\b/i;
export const NOT_A_MEETING =
  /\b(?:called by|NSC Files|Memcons?|(?:press|news) (?:conference|interview|briefing)s?|interview (?:given|with a|to)|given an interview|correspondent)\b/i;
/** Talks by telephone are none across a table: where one stands in the clause, it is no meeting. */
export const PHONE = /\b(?:telephon\w+|telcon|by phone|phoned|on the phone)\b/i;
/** What makes a sentence that also speaks of a telephone one about a meeting. */
export const IN_PERSON =
  /\b(?:met (?:with|again)|(?:came|come|went) (?:in )?to see|asked (?:me|us) to (?:come|call)|called on|tea[- ]break)\b/;
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
  /\b(?:[Yy]esterday|[Tt]his morning|[Ll]ast night|[Ll]ast week)(?: \w+)?,? (?:I|we) (?:have )?(?:informed|told|talked to|spoke to|discussed|said to|explained to) you\b|\b(?:I|[Ww]e|[Yy]ou) (?:also |already )?(?:told|said to|explained to) (?:you|us|me|him|the Special Adviser|the Minister|the President|(?:the )?\p{Lu}[\p{L}. ]{2,30})(?= (?:on|last|yesterday|this morning|in) )|\b(?:[Yy]ou|I|[Ww]e) (?:said|stated|mentioned|raised this|put forward)(?= on (?:the \d|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d))/u;

export const PAPER_AFTER =
  /^, the Department\b|^,? (?:recounting|reporting|describing|summarizing|transmitting|which (?:report|recount|describ|summar)\w*)\b|^(?:['’]s)?,? (?:[\w-]+ )?(?:telegram|memorandum|letter|cable|message|declaration|statement|note|paper|report|deadline|covering|editorial|issue|edition|announcement|press|plan|papers?)\b/i;
export const PAPER_BEFORE =
  /\b(?:telegram|memorandum|letter|cable|message|statement|declaration|dated|conversation,|The New York Times,|speech|broadcast|article|paper|note)(?: of| on|,| dated| from \w+,)? ?$/i;

/** In a report: what somebody told a colleague, with the day on which he did. */
export const TOLD_ON = new RegExp(
  `\\b(?:told|informed|assured|gave) (?:me|us|DCM|[Ee]mb(?:assy )?off(?:icer)?|[Pp]olcouns|[Cc]harg[eé])\\b(?= (?:account )?(?:(?:at|over) \\w+ |privately |alone |in confidence )?(?:today|yesterday|this (?:morning|afternoon|evening)|last (?:night|evening)|(?:on )?(?:${FULL_MONTH}|\\d{1,2} ${FULL_MONTH})))`,
  "gu",
);
/** "If he had met with us", "had we met": it did not come to it. */
export const CONTRARY = /\b(?:[Ii]f|[Uu]nless)\b(?: [^\s,;]+){0,4} ?$|(?:^|[.;,] )[Hh]ad (?:he|she|they|we|I|you) $/;
/** Verbs that take a person or a country: only where a person follows do people meet. */
export const VISITED =
  /\b(?:[Vv]isited|paid (?:a |another )?(?:\w+ )?(?:call|visit) (?:on|to)|joined|received|(?:had|has|have|having) (?:just |already |also |again )?seen) (?=\p{Lu}|me|us|him|her|them)/gu;
/** A paper changes hands between people who meet: "delivered the message to Le Chang today", "handed me the note". */
export const HANDED =
  /\b(?:[Dd]elivered|[Hh]anded|[Pp]resented)\b[^.;,]{0,60}? to(?= \p{Lu}| him| them)|\b(?:[Hh]anded|[Gg]ave) (?:me|us|him|them)(?= on (?:the \d|[A-Z][a-z]+ \d))|\b(?:given|handed) (?:to )?(?:me|us|him|them)(?= on (?:the \d|[A-Z][a-z]+ \d))|\b(?:[Hh]anded|[Gg]ave) (?:me|us|him|them)(?= (?:the|a|his|your|our|their|following|copy|text|note|message|letter)\b)/gu;
/** Between a noun and a date, words after which the date is another thing's. */
export const SAID_BETWEEN =
  /\b(?:that|which|who|whose|because|by \w+ing|said|saying|death|and (?:I|he|they|we)|when)\b/;
/** The same for verbs, which may have a longer way to their date. */
export const TOLD_BETWEEN = /\b(?:that|because|saying|death|whose)\b|, (?:and )?then\b/;
/** What may stand between the word for a meeting and the date that is part of its name. */
export const BESIDE =
  /^(?: (?:at|in) (?:(?!\bon\b)[^.;,]){2,50})?(?:,? (?:scheduled|set|held|planned|arranged|fixed) (?:for|on)|,? (?:was|were|is|will be|to be|has been|being) (?:held|set|scheduled|convened)(?: (?:on|for))?| took place(?: on)?|,? (?:of|on|for)|,)? (?:(?:on|last|next|early|late) )?(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day,? )?$/;
/** A day that bounds a meeting's is not the meeting's: "any day after October 23". */
export const BOUND_BEFORE =
  /\b(?:until|till|through|by|before|after|since|prior to|than|as of|effective|pending|from now until)(?: about| the| midnight)? $/i;
/** Words that put a meeting off to a day that follows. */
export const POSTPONED =
  /\b(?:put off|postponed|deferred|moved(?: back| up| forward)?|delayed|shifted|rescheduled|advanced|brought forward)(?: from [^.;]{3,30}?)? (?:until|till|to|for)(?: the)? /;
/** Words that leave open whether a meeting will come about. */
export const HEDGED =
  /\b(?:hop(?:e|es|ed|ing)|may|might|could|can|able|prepared|ready|willing|possibly|perhaps|wish(?:es|ed)?|want(?:s|ed)?)\b/i;

/** "We proposed this meeting on July 4": the day is the proposal's. */
export const PROPOSED_BEFORE = /\b(?:propos\w+|suggest\w+|request\w+|ask\w+)\b[^.;]{0,30}\bthis $/;
/** "The first such meeting since March 8", "not seen since": there was one on that day. */
export const FIRST_SINCE =
  /\b(?:first|only|next|last|no|any) (?:[\w-]+ ){0,3}(?:meeting|session|talk|contact|conversation|time|plenary|round|one)s?(?: with [^.;,]{1,40}?)?(?: we have (?:met|had))? since (?:the |that of |the one of )?$|\b(?:the first|not (?:been )?(?:seen|met|spoken|talked|sat)\b[^.;,]{0,30}|never (?:seen|met)\b[^.;,]{0,30}|last (?:saw|met|talked)\b[^.;,]{0,30}) since (?:the )?$/;
/** "Not seen since May 26", "the first since May 26": they met on that day. */
export const SINCE =
  /\b(?:(?:not|never|n['’]t) (?:\w+ )?(?:been |had )?(?:seen|met|spoken|talked|sat)\b[^.;,]{0,30}?|(?:the|our|his|their) first(?: \w+){0,2}|(?:met|seen|saw)\b[^.;,]{0,30}? for the first time) (?=since (?:the )?(?:\p{Lu}|\d))/gu;

/** What was given or said across a table on a day: in the record of a later talk between the same two sides. */
export const GIVEN_ON = new RegExp(
  `\\b(?:[Yy]ou|I|[Ww]e|[Tt]hey|[Hh]e|side)(?: (?:have|had|also|already|first))* (?:gave|given|handed|presented|put|tabled|told|read|explained|complained|showed|mentioned|said|offered|suggested|proposed|raised|promised|agreed|indicated)\\b(?! (?:publicly|in public))(?: (?!(?:that|which|because|whether|if|it|this)\\b)[\\w'’-]+){0,5}?(?=,? (?:on (?:the \\d|(?:${FULL_MONTH}) \\d)|yesterday|this morning|last (?:night|week|time)))`,
  "gu",
);
/** "Which followed that of February 7", of a meeting. */
export const THAT_OF = new RegExp(
  `\\b(?:that|the one|those) (?:of|on) (?=(?:${FULL_MONTH}) \\d|\\d{1,2} (?:${FULL_MONTH}))`,
  "g",
);
/** "On May 31 you gave us seven points". */
export const ON_A_DAY = new RegExp(
  `(?<=^(?:\\W|And |But |As |So |Now |Then )*(?:[Oo]n (?:${FULL_MONTH}) \\d{1,2}(?:, \\d{4})?|[Yy]esterday|[Tt]his morning|[Ll]ast (?:night|week))(?: (?:morning|afternoon|evening))?,? )(?:you|we|I|they|your side|our side)(?: \\w+ly)? (?:gave|handed|presented|put|tabled|offered|told|made|read|explained|complained|showed|mentioned|said|suggested|proposed|raised|promised|agreed)\\b`,
  "u",
);
/** "On July 26 Thuy complained": where Thuy is at the table, he did it there. */
export const ON_A_DAY_SOMEBODY = new RegExp(
  `(?<=^(?:\\W|And |But |As )*[Oo]n (?:${FULL_MONTH}) \\d{1,2}(?:, \\d{4})?,? )(?:(?:Mr|Dr)\\. |Special Adviser |Minister )?\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2} (?:gave|handed|presented|put|tabled|offered|told|explained|complained|showed|mentioned|said)\\b`,
  "u",
);
