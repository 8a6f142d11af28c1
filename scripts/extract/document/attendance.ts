import type { SourceDocument } from "../read/source.ts";
import type { Directory } from "./directory.ts";
import { initialsFit, isInitials } from "./initials.ts";
import { type FoundParticipant, participant } from "./participants.ts";
import { type PrintedPerson, readPersonLine } from "./person.ts";

/** How much of a body says who was there: its first paragraphs. */
const OPENING_BLOCKS = 4;

const LIST =
  "((?:[^.;:]|\\b(?:Mr|Mrs|Dr|Messrs|Gen|Col|Amb|Sec|Jr|Sr|St|Cdes?|Lt|Maj|Adm|Capt|Brig|Asst|Yu|[A-Z])\\.)+?)";
/** Where a sentence ends: no stop after a title or an initial does. */
const END =
  "(?:(?<!\\b(?:Mr|Mrs|Dr|Messrs|Gen|Col|Amb|Sec|Jr|Sr|St|Cdes?|Lt|Maj|Adm|Capt|Brig|Asst|Yu|[A-Z]))\\.(?=\\s|$)|;|$)";
const SIDED = new RegExp(
  `\\b(?:[Pp]resent|[Pp]articipating|[Aa]ttending)?\\s*(?:on|[Ff]or|[Oo]n) (?:the )?([\\p{L}.]+(?: [\\p{L}.]+){0,2}?)(?: side)? (?:were|was|there were)\\s+${LIST}${END}`,
  "gu",
);
const OTHER_SIDE = new RegExp(
  `(?:^|[.;]\\s+)(?:[Tt]he )?([\\p{L}.]+(?: [\\p{L}.]+){0,2}?) side (?:was|were|consisted of|included)\\s+${LIST}${END}`,
  "gu",
);
const BY_SIDE = new RegExp(
  `\\b(?:[Oo]n|[Ff]rom|[Ff]or) the ([\\p{L}.]+(?: [\\p{L}.]+){0,2}?) side(?:,|:| ?[—–-]|(?= (?:Cdes?|Comrades?|Messrs|Ministers|Ambassadors|Generals)\\b))\\s*(?:there were )?${LIST}${END}`,
  "gu",
);
/** Of one list, groups are parted by semicolons. */
const GROUPS = LIST.replace("[^.;:]", "[^.:]");
const STOP = END.replace("|;", "");
const PLAIN = new RegExp(
  `\\b(?:(?:[Aa]lso )?(?:[Pp]resent|[Aa]ttending|[Pp]articipating|[Ii]n attendance)(?: (?:(?:at|in|for|during) )?(?:the|this) \\w+(?: \\w+){0,3}?)?|[Tt]hose (?:(?:who were )?present|(?:who )?attend(?:ing|ed)|in attendance|participating)(?: (?:(?:at|in|for|during) )?(?:the|this) \\w+(?: \\w+){0,3}?)?|(?:[Tt]he )?[Pp]articipants|[Aa]ttendees)(?:,? (?:in addition to|besides|apart from) [^.;]{1,60}?,?)? ?(?:(?:were|was|included)|:)\\s+${GROUPS}${STOP}`,
  "gu",
);
const ATTENDED_BY = new RegExp(`\\b[Aa]ttended by\\s+${LIST}${END}`, "gu");
const NAMES = "((?:(?:(?:Mr|Mrs|Dr|Gen|Col|Amb|\\p{Lu})\\.|\\p{Lu}[\\p{L}'’-]+),?(?: and)? )+)";
const ATTENDED = new RegExp(
  `(?<=^|[.;] |\\(|\\n)${NAMES}(?:also )?(?:attended|(?:was|were) (?:also )?(?:present|in attendance)|sat in|participated|took part)\\b`,
  "gu",
);
/** "The meeting took place in the library, with Orm and Stol present". */
const WITH_PRESENT =
  /\bwith ([^.;:]{3,120}?) (?:also )?(?:present|in attendance|attending|sitting in|taking notes|interpreting)\b/gu;
const BETWEEN = /\b(?:between|among)\s+(.+?)$/i;

/**
 * Who took part, from prose: "Present on the Soviet side were …", "Present at the meeting were …" in a note, and the
 * names in a title ("Telephone Conversation Between President Johnson and Secretary McNamara").
 */
export function attendanceInProse(
  source: SourceDocument,
  directory: Directory,
  meets: boolean,
  day?: string,
): readonly FoundParticipant[] {
  const found: FoundParticipant[] = [];
  let body = 0;
  for (const block of source.blocks) {
    const isNote = block.kind === "note" || block.kind === "source-note";
    if (block.kind === "title") {
      const title = source.plain.slice(block.start, block.end);
      found.push(...fromTitle(title, block.start, directory, day));
      if (source.format === "wilson-text" && found.length === 0)
        found.push(...knownIn(title, block.start, directory, day));
      continue;
    }
    if (!isNote) {
      body += 1;
      if (body > OPENING_BLOCKS || block.kind === "participant") continue;
    }
    const text = source.plain.slice(block.start, Math.min(block.end, block.start + 4000));
    const sided = [...text.matchAll(SIDED), ...text.matchAll(OTHER_SIDE), ...text.matchAll(BY_SIDE)].filter(
      (match) => directory.parties.exactly(match[1] ?? "") !== undefined || /\bside\b/.test(match[0]),
    );
    for (const match of sided) {
      const side = directory.parties.exactly(match[1] ?? "");
      const those = people(match[2] ?? "").map((printed) =>
        participant(printed, at(block.start, match), directory, side, day),
      );
      found.push(...(side === undefined ? sharing(those) : those));
    }
    // In the body of a telegram, who was present somewhere is no participant of the telegram.
    if (sided.length > 0 || (!meets && !isNote)) continue;
    // "Brook also attended": in a note that says nothing of another meeting, this one is meant.
    const also = isNote && meets && !/\bmet with\b/.test(text) ? [...text.matchAll(ATTENDED)] : [];
    const beside = isNote && meets ? [...text.matchAll(WITH_PRESENT)] : [];
    const by = meets || block.kind === "source-note" ? [...text.matchAll(ATTENDED_BY)] : [];
    for (const match of [...text.matchAll(PLAIN), ...also, ...beside, ...by])
      found.push(
        ...people(match[1] ?? "").map((printed) =>
          participant(printed, at(block.start, match), directory, undefined, day),
        ),
      );
  }
  return found;
}

/** "Varga and Rehn, Port Amber, 4 May": of what a title pairs, those whom the gazetteer knows. */
function knownIn(
  title: string,
  start: number,
  directory: Directory,
  day: string | undefined,
): readonly FoundParticipant[] {
  if (!/^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,4}(?:,[^.:]{1,80})? (?:and|with|to) \p{Lu}/u.test(title))
    return [];
  return title.split(/,? (?:and|with|to) (?=\p{Lu})|, /u).flatMap((part) => {
    const name = part.trim();
    if (!/^\p{Lu}[\p{L}.'’ -]+$/u.test(name) || directory.place(name) !== undefined) return [];
    if (directory.identify(name, day === undefined ? {} : { day }).person === undefined) return [];
    return [participant({ name, start: 0, end: 0 }, { start, end: start }, directory, undefined, day)];
  });
}

/** Those on one side of a table are of one party: of the one that some of them are known to be of. */
function sharing(those: readonly FoundParticipant[]): readonly FoundParticipant[] {
  const parties = new Set(those.flatMap((who) => who.participation.party ?? []));
  const [party] = parties;
  if (party === undefined || parties.size > 1) return those;
  return those.map((who) => ({ ...who, participation: { ...who.participation, party } }));
}

function fromTitle(
  title: string,
  start: number,
  directory: Directory,
  day: string | undefined,
): readonly FoundParticipant[] {
  const match = /\b(?:conversation|call|talk|meeting|discussion)s?\b/i.test(title) ? BETWEEN.exec(title) : null;
  if (match === null) return [];
  return (match[1] ?? "")
    .split(/,? and (?=\p{Lu}|the )(?!(?:\p{Lu}[\p{L}-]+ ){1,2}(?:Affairs|Relations|Policy)\b)/u)
    .flatMap((part) => {
      const name = part
        .replace(/,\s*(?:\p{L}+ \d{1,2}, |\d{1,2} \p{L}+,? |\p{L}+ )?\d{4}.*$/u, "")
        .replace(/,? (?:in|at) \p{Lu}[^()]*$/u, "")
        .replace(/^(?:the )?(?:Comrades?|Cdes?\.?) (?=\p{Lu})/u, "")
        .trim();
      const bracket = /^(?:the )?(.+?)\s*\(([\p{L}.'’ -]+)\)/u.exec(name);
      const printed: PrintedPerson =
        bracket === null
          ? { name, start: 0, end: 0 }
          : { name: bracket[2] ?? name, role: bracket[1] ?? "", start: 0, end: 0 };
      return /^\p{Lu}|^the \p{Lu}/u.test(name) && name.length <= 120
        ? [participant(printed, { start, end: start }, directory, undefined, day)]
        : [];
    });
}

/**
 * Those who speak in a record and stand in none of its lists: somebody whom the gazetteer knows who speaks more than
 * once or is named in full, and in notes of a meeting without any list everybody who speaks.
 */
export function speakingParticipants(
  source: SourceDocument,
  directory: Directory,
  everybody: boolean,
  listed: readonly FoundParticipant[],
  day?: string,
): readonly FoundParticipant[] {
  const surnames = new Set(listed.map((who) => surnameOf(who, directory)));
  const turns = new Map<string, { readonly start: number; readonly end: number; count: number }>();
  for (const block of source.blocks) {
    if (block.kind !== "speech" || block.speaker === undefined) continue;
    const turn = turns.get(block.speaker) ?? { start: block.start, end: block.end, count: 0 };
    turn.count += 1;
    turns.set(block.speaker, turn);
  }
  return [...turns.entries()].flatMap(([label, turn]) => {
    const name = isInitials(label) ? (bearerOf(label, directory, day) ?? label) : label;
    const known = directory.identify(name, day === undefined ? {} : { day }).person !== undefined;
    // A surname may head a paragraph that is about somebody; "Secretary Orm:" and "Piet Stol:" speak.
    const counts = known
      ? turn.count > 1 || everybody || (turns.size > 2 && /\s/.test(label) && !isInitials(label))
      : everybody && isNameOfSomebody(name) && !surnames.has(lastWord(name));
    return counts ? [participant({ name, start: 0, end: 0 }, turn, directory, undefined, day)] : [];
  });
}

/** The one person of the gazetteer in office on the day whose initials these are. */
function bearerOf(initials: string, directory: Directory, day: string | undefined): string | undefined {
  if (directory.identify(initials).person !== undefined) return initials;
  const bearers = directory.gazetteer.people.filter(
    (person) => initialsFit(initials, person.name) && directory.heldOffice(person, day),
  );
  const [only] = bearers;
  return bearers.length === 1 ? only?.name : undefined;
}

function surnameOf({ participation }: FoundParticipant, directory: Directory): string {
  const known = directory.gazetteer.people.find((person) => person.id === participation.person);
  return lastWord(known?.name ?? participation.name ?? "");
}

function lastWord(name: string): string {
  return name.trim().split(/\s+/).at(-1)?.toLowerCase() ?? "";
}

function isNameOfSomebody(name: string): boolean {
  return (
    !isInitials(name) &&
    /\p{Lu}\p{Ll}/u.test(name) &&
    !/^(?:All|Others?|Voices?|Interpreter|Translator|Q|A|Question|Answer|Speaker|Everyone|General discussion)\b/i.test(
      name,
    )
  );
}

/** The people of a sentence: names, not what else prose says. */
function people(list: string): readonly PrintedPerson[] {
  if (list.length > 700) return [];
  const names = list.replace(/\s+/g, " ").replace(/,? (?:were|was) (?:also )?(?:present|in attendance)$/, "");
  return readPersonLine(names.trim()).filter(
    ({ name }) =>
      /^(?:the )?\p{Lu}/u.test(name) &&
      name.split(" ").length <= 6 &&
      !/\b(?:were|was|that|which|had|who)\b/.test(name),
  );
}

function at(blockStart: number, match: RegExpExecArray): { readonly start: number; readonly end: number } {
  return { start: blockStart + match.index, end: blockStart + match.index + match[0].length };
}
