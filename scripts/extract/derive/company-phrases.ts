/** Whose people a list in prose names: the author's, the other side's, or not said. */
export type Side = "own" | "other" | "either";

export interface Phrase {
  readonly pattern: RegExp;
  /** Where the list stands: behind the words or before them. */
  readonly list: "after" | "before";
  /** "accompanied by": of the side of whoever is the subject of the clause. */
  readonly side: Side | "subject";
  /** The author has to be in the sentence, or the subject left out: others meet without him. */
  readonly first?: boolean;
  /** The sentence has to tell of a meeting: "Orm and I agree" does not. */
  readonly meeting?: boolean;
  /** Only who has a title, or whom the gazetteer knows: one goes to places as well. */
  readonly titled?: boolean;
}

/** Words by which a sentence tells of a meeting. */
export const MEETS =
  /\b(?:met|saw|see|seen|meeting|called (?:on|at|in)|call on|received|visited|lunch\w*|dine[ds]?|dinner|breakfast\w*|tea|drinks|talk(?:ed|s)?|spoke|conversation|conferred|session|discussed|went (?:to|over)|spent|sat|briefed|joined|accompanied|audience|hours?|minutes)\b/;

const ME = "(?:me|us)";
const HIM = "(?:him|her|them)";
const OCCASION =
  "(?:meetings?|met|meeting|talks?|talked|talking|tea|lunch|luncheon|lunched|dinner|dined|breakfast|breakfasted|drinks|coffee|conversations?|conferred|consulted|spoke|sessions?|discussions?|appointment|audience|interview|exchange|visit|visited|sat down|hours?|minutes|spent|days?|weekend)";

export const PHRASES: readonly Phrase[] = [
  {
    pattern:
      /\band I (?:then |also |both |again |just |have |had |today |yesterday |this (?:morning|afternoon|evening) |later )*(?:met|saw|see|called|went|had|lunched|dined|spent|talked|spoke|sat|visited|received|conferred|breakfasted|discussed|paid|attended|drove|flew|stopped|joined|accompanied|briefed|meeting|calling|were (?:received|invited|called|asked|with))\b/g,
    list: "before",
    side: "own",
  },
  { pattern: /\band me\b/g, list: "before", side: "either", meeting: true },
  {
    pattern: new RegExp(
      `\\b(?:also )?(?:(?:were|was|sat|went|came) (?:there |along |also )?with|accompanied|joined|came along with|assisted) ${ME}\\b|\\b(?:on|for) (?:mine|our side|my side|ours|the (?:US|U\\.S\\.|American) side)\\b`,
      "g",
    ),
    list: "before",
    side: "own",
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:were|was|sat|came) (?:also |there )?with|accompanied|assisted|flanked) ${HIM}\\b|\\bon (?:his|her|their|the other) side\\b|\\b(?:sat in|was present|were present|attended) (?:on|for) (?:his|their|the other) side\\b`,
      "g",
    ),
    list: "before",
    side: "other",
  },
  {
    // "We (myself, Orm and Stol) waited".
    pattern: /\b(?:[Ww]e|us) \((?:myself|I|me)(?:,| and) /g,
    list: "after",
    side: "own",
  },
  {
    // "I asked Varga to join me".
    pattern:
      /\b(?:asked|invited|summoned|called|sent for|urged) (?=(?:[\p{L}.]+ ){1,5}to (?:join|come|see|meet|lunch|dine|call|breakfast|drop|stay)\b)/gu,
    list: "after",
    side: "other",
    first: true,
  },
  {
    // "The President had me, Secretary Orm and Ambassador Stol"; "I arrived with Stol".
    pattern:
      /\b(?:had|brought|took) (?:me|us)(?:,| and) |\bI (?:arrived|came|went|called|returned|stayed|entered) (?:\w+ )?with /g,
    list: "after",
    side: "own",
  },
  {
    // "Varga, Orm and Loos sat with Stol and me".
    pattern:
      /\b(?:sat|talked|met|dined|lunched|breakfasted|walked|rode|drove|stayed|worked|spent [^.;]{1,24}) (?:down )?with (?=[^.;]{0,60}\b(?:me|us)\b)/g,
    list: "before",
    side: "other",
  },
  {
    // "Minister Varga, whom I saw at his home".
    pattern:
      /,? whom (?:I|we) (?:also |then |again |had )?(?:saw|seen|met|visited|received|called on|talked to|spoke to|lunched with|dined with|found)\b/g,
    list: "before",
    side: "other",
  },
  {
    pattern: /\b(?:took up|raised|discussed|reviewed|went over|explored|covered|went through)\b[^.;]{0,40}? with /g,
    list: "after",
    side: "other",
    first: true,
  },
  {
    pattern: /\bwent (?:over |around |back |again )?to /g,
    list: "after",
    side: "other",
    first: true,
    titled: true,
  },
  {
    // "(Orm and Stol present)".
    pattern: /(?: also)? present(?=[).;]|, (?:and|but|while)\b| throughout\b)/g,
    list: "before",
    side: "other",
  },
  {
    // "With Orm and Stol present"; "speaking order was Orm, Stol, Rehn and Lund".
    pattern:
      /\b[Ww]ith (?=[^.;]{3,90}? (?:also )?(?:present|in attendance|attending|sitting in|listening|interpreting|taking notes)\b)|\b[Ss]peaking order (?:was|is)(?: again)?:? /g,
    list: "after",
    side: "either",
  },
  {
    pattern:
      /, who (?:had |was |were |has |also )*(?:asked to be (?:present|there)|present|there|along|attended|joined|sat in|interpreted|came|took notes|accompanied|with (?:me|us))\b/g,
    list: "before",
    side: "either",
  },
  {
    pattern:
      /\b(?:also )?(?:(?:was|were) (?:also |already |both |all |there and )*(?:present|in attendance|there|along|on hand)\b|also present|attended|sat in|participated|took part|joined (?:us|them|him|the|our|in|group|party|meeting)|came in|came along|came too|went along|looked in|dropped in|interpreted|translated|interpreting|took notes|(?:acted|served) as|(?:was|were) (?:the )?other guests?|(?:was|were) (?:the )?(?:interpreter|only others?)|opened (?:the |by |with )|presided|led off|read a (?:prepared )?statement)\b/g,
    list: "before",
    side: "either",
  },
  {
    pattern:
      /\b(?:received|approached|asked to see|called in|sent for|summoned|drew|took|invited|came to see|came by to see|called on|came to call on|asked|told|hosted|gave) (?:me|us)\b|\b(?:came|called|paid a call) (?:to|at|on|by|in|around) (?:(?:the|our|my) )?(?:Embassy|Chancery|residence|house|office|see (?:me|us)|mission|request)\b/g,
    list: "before",
    side: "other",
  },
  {
    pattern:
      /\b(?:had (?:an? |the )?(?:lunch|dinner|breakfast|tea|drinks|coffee|\w+ )?(?:with|for)|met|gave \w+ for) (?:me|us)\b/g,
    list: "before",
    side: "other",
  },
  {
    pattern: new RegExp(
      `\\b(?:[Ww]ith ${ME} (?:was|were|came|at the table were)|(?:had|took|brought|have) with ${ME}|(?:I|we) (?:had|took|brought)(?! with)|[Oo]n (?:our|my|the (?:US|U\\.S\\.|American)|US|U\\.S\\.|American) side(?:,)?(?: (?:was|were|there were|included|consisted of))?|(?:I|[Ww]e) (?:was|were) (?:accompanied|joined|assisted) by|I and|^Accompanied by|^With)[: ]`,
      "g",
    ),
    list: "after",
    side: "own",
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:had|brought|took) with ${HIM}|(?:He|She|They|he|she|they) (?:was|were) (?:accompanied|joined|assisted|flanked) by|[Ww]ith ${HIM}(?: (?:was|were|came)|:)|(?:[Oo]n|[Ff]rom|[Ff]or) (?:his|her|their|the other) side(?:,)?(?: (?:was|were|there were|by))?|(?:His|Their|his|their) (?:side|party|team) (?:was|were|included|consisted of))[: ]`,
      "g",
    ),
    list: "after",
    side: "other",
  },
  {
    pattern:
      /\b(?:[Hh]e|[Ss]he|[Tt]hey|had) (?:brought|took along) |\bbrought along |\b(?:[Tt]ogether|[Aa]long|[Ii]n company) with |\bwith (?=(?:his|her) )|\b(?:accompanied|flanked|assisted|seconded) by[: ]|\b(?:had) (?=[\p{Lu}][^.;]{2,80} with (?:him|her|them)\b)/gu,
    list: "after",
    side: "subject",
  },
  {
    pattern:
      /\b(?:[Aa]lso (?:present|attending|there)(?: at (?:the )?\w+)?|[Oo]thers (?:present|attending|there)|[Pp]resent|[Tt]hose (?:present|attending)|[Pp]articipants|[Aa]ttending|[Tt]he other guests|[Oo]nly others?(?: \w+)? present|[Ii]n attendance)(?:,? (?:at|besides|in addition to|on) (?:the |my |our |this )?[\w-]+(?: \w+)?,?)? (?:was|were|included|being)[: ]|\b(?:represented by|comprised) |\b[Tt]he \p{Lu}\p{Ll}+(?: side| delegation)? (?:had|(?:was|were) represented by) (?=\p{Lu})|\b(?:joined|attended) by[: ]|\bin (?:the )?presence of /gu,
    list: "after",
    side: "either",
  },
  {
    // A subject line: "Meeting Between the President, Minister Varga and Mr. Rehn".
    pattern:
      /\b(?:[Mm]eeting|MEETING|[Cc]onversation|[Dd]iscussion|[Tt]alks?|[Ll]uncheon|[Ll]unch|[Dd]inner|[Bb]reakfast|[Cc]all|[Ss]ession|[Bb]riefing)s? (?:[Bb]etween|[Aa]mong|[Ww]ith|BETWEEN|WITH) |\b[Mm]eeting of (?!the\b)/g,
    list: "after",
    side: "either",
    first: true,
  },
  {
    pattern: new RegExp(
      `\\b${OCCASION}\\b(?: \\w+| at \\w+'?s?| [\\d:.]+| [ap]\\.m\\.){0,5}? with |\\b(?:(?:received|let in|greeted|welcomed|ushered in|shown in|escorted)(?: (?:again|alone|warmly|at|this|yesterday|today|afternoon|morning|evening|noon|once|more|\\w+ly|his|home|office|length|the|door|gate)){0,4} by|[Ss]aw|[Ss]een|[Cc]alled on|[Cc]all on|[Rr]eceived|[Vv]isited|[Mm]et|[Ll]unched with|[Dd]ined with|[Tt]alked to|[Ss]poke to|talk(?:ing)? to|dinner for|lunch for|luncheon for|ran into|went to see|[Bb]riefed|[Aa]pproached|came (?:in )?to see) `,
      "gu",
    ),
    list: "after",
    side: "other",
    first: true,
  },
];

/** Right before words of meeting: what is asked for, put off, refused or still to come. */
export const NOT_DONE =
  /\b(?:ask\w* for|request\w*|seek\w*|sought|arrang\w+|prepar\w+ for|before (?:my|the|our)|next|forthcoming|planned|scheduled|proposed|possible|future|upcoming|refus\w+|declin\w+|unable|fail\w*|try\w*|tried|hop\w+|want\w*|wish\w*|intend\w*|will|would|should|shall|may|might|cannot|can|could|must|not|never|if|when you|until|unless)(?: (?!and\b|but\b)\w+){0,4} ?$/i;
export const FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|us)\b/;
/** A telegram leaves its author out: "Called on Foreign Minister Orm". */
export const SUBJECTLESS =
  /^(?:\d+\. )?(?:Saw|Met|Called|Had|Lunched|Dined|Talked|Spoke|Received|Visited|Paid|Accompanied|Following|Went|Just)\b/;
/** Verbs with those who met on both sides of them. */
export const VERB =
  /^(?:saw|seen|called on|received|visited|met|lunched|dined|talked|spoke|conferred|consulted|breakfasted|spent) /i;
