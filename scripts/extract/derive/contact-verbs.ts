import { regularForms } from "./verb-forms.ts";

/**
 * The verbs of being together and of saying something to somebody, each with all its forms, by how the other person is
 * joined to them. A rule says "a verb of meeting", and not which.
 */

/** What follows the verb and leads to the other person: nothing, or one of these words. */
export type Frame = "" | "with" | "to";

interface Verb {
  /** Base form and third person, by which a verb may look ahead. */
  readonly base: string;
  /** Past, participle and -ing. */
  readonly past: string;
}

/** Base, third person, past, participle, with -ing; a hyphen joins a particle to each. */
function verbs(lines: readonly string[]): readonly Verb[] {
  return lines.map((line) => {
    const [forms = "", particle] = line.split(" + ");
    const [base = "", third = "", past = "", participle = "", ing = ""] = forms.split(" ");
    const tail = particle === undefined ? "" : ` ${particle}`;
    return { base: `(?:${base}|${third})${tail}`, past: `(?:${past}|${participle}|${ing})${tail}` };
  });
}

function regular(words: string, particle?: string): readonly string[] {
  return words.split(" ").map((base) => {
    const { third, past, ing } = regularForms(base);
    return `${base} ${third} ${past} ${past} ${ing}${particle === undefined ? "" : ` + ${particle}`}`;
  });
}

const CALL = ["call calls called called calling"];

/** To be with somebody: people meet whenever one of these has a person after it. */
const MEETING: Readonly<Record<Frame, readonly Verb[]>> = {
  "": verbs([
    "meet meets met met meeting",
    "see sees saw seen seeing",
    ...regular("visit receive greet entertain host interview consult debrief approach summon welcome"),
    "brief briefs briefed briefed briefing",
    ...CALL.map((forms) => `${forms} + (?:in )?(?:on|upon)`),
    ...CALL.map((forms) => `${forms} + in`),
    "drop drops dropped dropped dropping + in on",
    "bump bumps bumped bumped bumping + into",
    "run runs ran run running + into",
    ...regular("sound", "out"),
    "send sends sent sent sending + for",
    "take takes took taken taking + (?:leave of|aside)",
    "say says said said saying + (?:good-?bye|farewell) to",
    "pay pays paid paid paying + (?:a|another|his|my|our|their)(?: \\w+)? (?:call|visit) (?:on|to)",
  ]),
  with: verbs([
    "meet meets met met meeting",
    "speak speaks spoke spoken speaking",
    "sit sits sat sat sitting",
    "confer confers conferred conferred conferring",
    "chat chats chatted chatted chatting",
    "get gets got gotten getting + together",
    "spend spends spent spent spending",
    ...regular("talk consult converse lunch dine breakfast huddle"),
    "have has had had having",
    "hold holds held held holding",
  ]),
  to: verbs(["speak speaks spoke spoken speaking", ...regular("talk")]),
};

/** To say or give something to somebody: people meet where a day is named and nothing speaks of paper or wire. */
const TELLING: Readonly<Record<Frame, readonly Verb[]>> = {
  "": verbs([
    "tell tells told told telling",
    "give gives gave given giving",
    "show shows showed shown showing",
    ...regular("inform assure ask remind warn advise notify urge press thank promise caution question hand offer"),
  ]),
  to: verbs([
    "say says said said saying",
    "put puts put put putting",
    "make makes made made making",
    "give gives gave given giving",
    "read reads read read reading",
    "repeat repeats repeated repeated repeating",
    ...regular(
      "suggest propose explain mention present convey deliver hand complain confirm describe indicate outline stress",
    ),
    ...regular("point", "out"),
    ...regular("pass", "on"),
  ]),
  with: verbs([
    "take takes took taken taking + up",
    "go goes went gone going + over",
    ...regular("raise discuss review explore"),
  ]),
};

/** Nouns for being together, by the word that joins the other person to them. */
const NOUNS: Readonly<Record<"with" | "to" | "on", string>> = {
  with: "meeting|mtg|talk|conversation|conv|session|lunch|luncheon|dinner|breakfast|supper|discussion|exchange|interview|appointment|audience|encounter|contact|consultation|round|chat|tea|call|visit|plenary|rendezvous|summit|get-together",
  to: "visit|approach|d[eé]marche|farewell",
  on: "call",
};

/** A noun for being together with its preposition, right before the other person: "mtg with", "approach to", "call on". */
export const MEETING_NOUNS = new RegExp(
  Object.entries(NOUNS)
    .map(
      ([joint, words]) =>
        `(?<![\\p{L}'’-])(?:${words})s? (?:yesterday |today |last night |this \\w+ |tomorrow )?${joint}(?: both)?(?= )`,
    )
    .join("|"),
  "giu",
);

export interface VerbPattern {
  readonly frame: Frame;
  readonly pattern: RegExp;
}

function patterns(table: Readonly<Record<Frame, readonly Verb[]>>): readonly VerbPattern[] {
  return (["", "with", "to"] as const).map((frame) => {
    const of = (pick: (verb: Verb) => string) => table[frame].map(pick).join("|");
    return {
      frame,
      pattern: new RegExp(
        `(?<![\\p{L}'’-])(?:(?<base>${of((v) => v.base)})|(?<past>${of((v) => v.past)}))(?![\\p{L}-])`,
        "giu",
      ),
    };
  });
}

/** Patterns of the verbs of meeting; group `base` holds the forms that may look ahead, `past` the others. */
export const MEETING_VERBS = patterns(MEETING);
/** The same for verbs of telling. */
export const TELLING_VERBS = patterns(TELLING);
