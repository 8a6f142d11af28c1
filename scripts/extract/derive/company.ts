import type { Participation } from "../../../data/schema/index.ts";
import { isNation } from "../document/office.ts";
import { type ListedName, namesBefore, namesFrom } from "../recognise/people-list.ts";
import { type Reading, type Sentence, within } from "../recognise/reading.ts";
import { isDiary, isForTheRecord, isWire, recordsMeeting } from "./document-kind.ts";
import { mayBeNameOf } from "../recognise/name-shape.ts";
import { hostOf } from "./host.ts";
import { participationOf } from "./meeting-mention.ts";

/** Whose people a list in prose names: the author's, the other side's, or not said. */
type Side = "own" | "other" | "either";

interface Phrase {
  readonly pattern: RegExp;
  /** Where the list stands: behind the words or before them. */
  readonly list: "after" | "before";
  /** "accompanied by": of the side of whoever is the subject of the clause. */
  readonly side: Side | "subject";
  /** The author has to be in the sentence, or the subject left out: others meet without him. */
  readonly first?: boolean;
  /** The sentence has to tell of a meeting: "Orm and I agree" does not. */
  readonly meeting?: boolean;
}

/** Words by which a sentence tells of a meeting. */
const MEETS =
  /\b(?:met|saw|see|seen|meeting|called (?:on|at|in)|call on|received|visited|lunch\w*|dine[ds]?|dinner|breakfast\w*|tea|drinks|talk(?:ed|s)?|spoke|conversation|conferred|session|discussed|went (?:to|over)|spent|sat|briefed|joined|accompanied|audience|hours?|minutes)\b/;

const ME = "(?:me|us)";
const HIM = "(?:him|her|them)";
const OCCASION =
  "(?:meetings?|met|meeting|talks?|talked|talking|tea|lunch|luncheon|lunched|dinner|dined|breakfast|breakfasted|drinks|coffee|conversations?|conferred|consulted|spoke|sessions?|discussions?|appointment|audience|interview|exchange|visit|visited|sat down|hours?|minutes|spent|days?|weekend)";

const PHRASES: readonly Phrase[] = [
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
    pattern:
      /, who (?:had |was |were |has |also )*(?:asked to be (?:present|there)|present|there|attended|joined|sat in|interpreted|came|took notes|accompanied|with (?:me|us))\b/g,
    list: "before",
    side: "either",
  },
  {
    pattern:
      /\b(?:also )?(?:(?:was|were) (?:also |there and )?(?:present|in attendance|there)\b|also present|attended|sat in|participated|took part|joined (?:us|them|him|the|our|in)|came in|came along|came too|went along|looked in|dropped in|interpreted|translated|interpreting|took notes|(?:acted|served) as|(?:was|were) the other guests?|(?:was|were) the (?:interpreter|only other)|opened (?:the |by |with )|presided|led off|read a (?:prepared )?statement)\b/g,
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
      `\\b${OCCASION}\\b(?: \\w+| at \\w+'?s?| [\\d:.]+| [ap]\\.m\\.){0,5}? with |\\b(?:[Ss]aw|[Ss]een|[Cc]alled on|[Cc]all on|[Rr]eceived|[Vv]isited|received by|[Mm]et|[Ll]unched with|[Dd]ined with|[Tt]alked to|[Ss]poke to|talk(?:ing)? to|dinner for|lunch for|luncheon for|ran into|went to see|[Bb]riefed|[Aa]pproached|came (?:in )?to see) `,
      "gu",
    ),
    list: "after",
    side: "other",
    first: true,
  },
];

const FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|us)\b/;
/** A telegram leaves its author out: "Called on Foreign Minister Orm". */
const SUBJECTLESS =
  /^(?:\d+\. )?(?:Saw|Met|Called|Had|Lunched|Dined|Talked|Spoke|Received|Visited|Paid|Accompanied|Following|Went|Just)\b/;
/** How far into a document it says who was there. */
const OPENING = 2600;
const MOST = 900;

/** Somebody who came along, and where the sentence ends that says so. */
export interface Companion {
  readonly one: Participation;
  readonly at: number;
}

/**
 * Who was at the meetings that the author reports, from what the prose says: "Orm and I called on Minister Varga", "he
 * had Stol with him", "with Rehn on his side and Loos on mine". Who came with the author is of his party.
 */
export function companyOf(reading: Reading): readonly Companion[] {
  const records = recordsMeeting(reading.document) || isForTheRecord(reading.document);
  const whole = isForTheRecord(reading.document) || isDiary(reading.document);
  let prose = 0;
  const found: Companion[] = [];
  for (const sentence of reading.sentences) {
    if (sentence.inNote || (sentence.start > OPENING && !whole) || sentence.text.length > MOST) continue;
    if (sentence.speaker !== undefined || !isProse(sentence)) continue;
    // A record says in its first sentences who met; later ones tell of other meetings.
    const recorded = records && (sentence.block.kind === "subject" || prose < 2);
    if (sentence.block.kind !== "subject") prose += 1;
    for (const one of companyIn(reading, sentence, recorded)) found.push({ one, at: sentence.end });
  }
  return found;
}

/** Whether the author is in a sentence: as "I", left out, or by name as some posts write. */
function speaksOfAuthor(reading: Reading, { text, start, end }: Sentence): boolean {
  if (FIRST_PERSON.test(text) || (isWire(reading.document) && SUBJECTLESS.test(text))) return true;
  const named = new Set(reading.authors.flatMap((one) => one.person ?? []));
  if (within(reading.people, start, end).some((one) => one.person !== undefined && named.has(one.person))) return true;
  return reading.authors.some((one) => one.name !== undefined && text.includes(one.name.split(" ").at(-1) ?? one.name));
}

/**
 * Whom a sentence of others' meeting names: "Varga and Orm lunched with Rehn and Stol" in the report of somebody who was
 * not there.
 */
export function metIn(reading: Reading, sentence: Sentence): readonly Participation[] {
  const found: Participation[] = [];
  const { text } = sentence;
  for (const { pattern, first } of PHRASES) {
    if (first !== true) continue;
    for (const match of text.matchAll(pattern)) {
      const after = namesFrom(text, match.index + match[0].length).names;
      const before = VERB.test(match[0]) ? namesBefore(text, match.index).names : [];
      let party: string | undefined;
      for (const name of [...before, ...after]) {
        const one = participationIn(reading, sentence, name, { side: "either" }, party);
        if (name === before.at(-1)) party = undefined;
        else party = one?.party ?? party;
        if (one !== undefined) found.push(one);
      }
    }
  }
  return found;
}

const VERB =
  /^(?:saw|seen|called on|received|visited|met|lunched|dined|talked|spoke|conferred|consulted|breakfasted|spent) /i;

function isProse({ block }: Sentence): boolean {
  return block.kind === "paragraph" || block.kind === "list-item" || block.kind === "subject";
}

function companyIn(reading: Reading, sentence: Sentence, recorded: boolean): readonly Participation[] {
  const { text } = sentence;
  const author = recorded || speaksOfAuthor(reading, sentence);
  const found: { readonly one: Participation; readonly at: number; readonly sure: boolean }[] = [];
  const meets = MEETS.test(text);
  for (const { pattern, list, side, first, meeting } of PHRASES) {
    if ((first === true && !author) || (meeting === true && !meets)) continue;
    for (const match of text.matchAll(pattern)) {
      const { names } =
        list === "after" ? namesFrom(text, match.index + match[0].length) : namesBefore(text, match.index);
      const whose: Whose =
        side === "subject" ? sideOfSubject(reading, sentence, match.index) : { side, met: first === true };
      let before: string | undefined;
      for (const name of names) {
        const one = participationIn(reading, sentence, name, whose, before);
        if (one === undefined) continue;
        before = one.party ?? before;
        found.push({ one, at: sentence.start + name.start, sure: side === "own" || side === "subject" });
      }
      // "The President met with Varga": in a record, whoever met is not the author.
      if (!recorded || first !== true || names.length === 0 || sentence.block.kind === "subject") continue;
      for (const mention of within(reading.people, sentence.start, sentence.start + match.index))
        found.push({ one: participationOf(mention), at: mention.start, sure: false });
    }
  }
  for (const one of spokesmenIn(reading, sentence)) found.push({ one, at: sentence.start, sure: true });
  if (sentence.block.kind === "subject")
    for (const one of joinedIn(reading, text)) found.push({ one, at: sentence.start, sure: false });
  // What says that somebody came with the author goes before what only says that he was there.
  return found.toSorted((a, b) => Number(b.sure) - Number(a.sure)).map(({ one }) => one);
}

/** "Orm led for Maravia, Stol for Tolland": who spoke for whom at a session of several. */
function spokesmenIn(reading: Reading, sentence: Sentence): readonly Participation[] {
  return within(reading.parties, sentence.start, sentence.end).flatMap(({ start, end, party }) => {
    // "The Maravians had Varga and Orm", "Tolland was represented by Rehn".
    const had =
      /^(?: side| delegation)? (?:had|(?:was|were) represented by|consisted of|included) (?=(?:the )?\p{Lu})/u.exec(
        sentence.text.slice(end - sentence.start),
      );
    if (had !== null)
      return namesFrom(sentence.text, end - sentence.start + had[0].length).names.flatMap(
        (listed) => participationIn(reading, sentence, listed, { side: "either", party }, undefined) ?? [],
      );
    const before = sentence.text.slice(0, start - sentence.start);
    const lead = /(?: (?:led|spoke|spoke first|headed|sat|acted|presided))?(?: off)? for (?:the )?$/.exec(before);
    if (lead === null) return [];
    return namesBefore(sentence.text, lead.index).names.flatMap((listed) => {
      const one = participationIn(reading, sentence, listed, { side: "either", party }, undefined);
      return one === undefined ? [] : [one.party === undefined ? { ...one, party } : one];
    });
  });
}

/** "Lunch, Orm-Stol-Varga": surnames that a subject line joins by hyphens. */
function joinedIn(reading: Reading, text: string): readonly Participation[] {
  return [...text.matchAll(/\p{Lu}[\p{L}'’]+(?:[-–—/]\p{Lu}[\p{L}'’]+){2,}/gu)].flatMap(([run]) =>
    run.split(/[-–—/]/).flatMap((name) => {
      const one = reading.finder.bearer(name, "Mr.");
      return one?.person === undefined ? [] : [one];
    }),
  );
}

interface Whose {
  readonly side: Side;
  readonly party?: string;
  /** Those whom the author met, and not who came with them. */
  readonly met?: boolean;
}

/** Whose company "accompanied by" tells of: the author's where the clause speaks of him, else of who is named last before. */
function sideOfSubject(reading: Reading, sentence: Sentence, at: number): Whose {
  const before = sentence.text.slice(Math.max(0, at - 90), at);
  const subject = within(reading.people, sentence.start, sentence.start + at).at(-1);
  const near = subject !== undefined && sentence.start + at - subject.end < 40;
  if (near) return subject.party === undefined ? { side: "either" } : { side: "other", party: subject.party };
  if (FIRST_PERSON.test(before) || before.trim() === "") return { side: "own" };
  return { side: "either" };
}

function participationIn(
  reading: Reading,
  sentence: Sentence,
  listed: ListedName,
  whose: Whose,
  before: string | undefined,
): Participation | undefined {
  const [start, end] = [sentence.start + listed.start, sentence.start + listed.end];
  const mention = reading.people.find((one) => one.start < end && start < one.end);
  if (mention?.person !== undefined) return participationOf(mention);
  if (listed.name === "") return undefined;
  const bearer = reading.finder.bearer(listed.name, listed.title);
  if (bearer !== undefined) return bearer;
  if (isThing(reading, listed.name) || (listed.title === "" && isWord(reading, listed.name))) return undefined;
  const name = listed.name;
  const told = within(reading.parties, start - listed.title.length - 1, start)[0]?.party;
  const party =
    mention?.party ?? told ?? (isNation(listed.title) ? undefined : partyOf(reading, listed, start, whose, before));
  return { name, ...(party === undefined ? {} : { party }) };
}

/** Offices that a home government's people abroad hold: their bearers are the author's colleagues. */
const COLLEAGUE =
  /\b(?:DCM|PolCouns|Polcouns?|EconCouns|POLAD|CAS|COS|ARMA|DATT|Emboffs?|MACV|COMUSMACV|CINCPAC|USIA|USIS|NSC|CIA|Under Secretary|Assistant Secretary|Senator|Congressman|Embassy)\b/i;
const HOST_OFFICE =
  /\b(?:PriMin|FonMin|DefMin|MinDef|DepFonMin|Prime|Foreign|Minister|Premier|President|General|Gen|Marshal|Admiral|Adm|Prince|King|Secretary-General|Protocol)\b/;

function partyOf(
  reading: Reading,
  listed: ListedName,
  at: number,
  whose: Whose,
  before: string | undefined,
): string | undefined {
  if (whose.side === "own" || COLLEAGUE.test(listed.title)) return reading.home;
  if (whose.party !== undefined) return whose.party;
  if (listed.ownedAt !== undefined) {
    const owner = reading.people.findLast((one) => one.end <= at && one.start >= at - listed.title.length - 40);
    if (owner?.party !== undefined) return owner.party;
  }
  if (listed.theirs && before !== undefined) return before;
  // In a list of our own people, who holds no office of state is one of them.
  if (whose.side === "either" && before === reading.home && !HOST_OFFICE.test(listed.title) && listed.title !== "")
    return reading.home;
  // "He had Orm with him": of the side of whoever was named last.
  if (whose.side === "other" && whose.met !== true) {
    const named = within(reading.people, 0, at).findLast(
      (one) => one.party === undefined || one.party !== reading.home,
    );
    if (named?.party !== undefined) return named.party;
  }
  const host = hostOf(reading);
  const { name } = listed;
  if (host !== undefined && !mayBeNameOf(reading.lexicon.gazetteer, host, name))
    return /\b(?:General|Gen|Colonel|Col|Admiral|Adm|Ambassador)\b/.test(listed.title) && before !== host
      ? reading.home
      : undefined;
  // Without a title, who is met may be of any other mission in town.
  const alone = reading.counterparts[0] === host;
  if (
    host !== undefined &&
    (HOST_OFFICE.test(listed.title) || (whose.side === "other" && (listed.title !== "" || alone)))
  )
    return host;
  return before === reading.home ? undefined : before;
}

/** A single word that the text also writes small is a word, and people in the plural are no person. */
function isWord(reading: Reading, name: string): boolean {
  if (/\s/.test(name)) return false;
  if (/(?:ists|olics|ians|eaders|embers|fficials)$/.test(name)) return true;
  const small = name.toLowerCase();
  for (let at = reading.text.indexOf(small); at !== -1; at = reading.text.indexOf(small, at + 1)) {
    if (!/\p{L}/u.test(reading.text[at - 1] ?? "") && !/\p{L}/u.test(reading.text[at + small.length] ?? ""))
      return true;
  }
  return false;
}

/** A place, a party or a paper is nobody. */
function isThing(reading: Reading, name: string): boolean {
  const { places, parties } = reading.lexicon;
  return (
    places.get(name) !== undefined ||
    parties.get(name) !== undefined ||
    isNation(name) ||
    /\b(?:Palace|House|Embassy|Ministry|Residence|Conference|Talks|Delegation|Committee|Council|Commission)\b/.test(
      name,
    )
  );
}
