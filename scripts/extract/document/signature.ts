import type { Participation } from "../../../data/schema/index.ts";
import type { SourceDocument } from "../read/source.ts";
import type { Directory, Party } from "./directory.ts";
import { initialsFit, isInitials } from "./initials.ts";
import { partyOfOffice } from "./office.ts";

/** A name as a signature prints it, with the office below it. */
export interface Signature {
  readonly name: string;
  readonly role?: string;
}

const CLOSING = /\b(?:regards|wishes|sincerely|respectfully|yours|cordially|faithfully|truly|submitted|obedient)\b/i;
const PART = "(?:\\p{Lu}[\\p{L}'’-]*\\.?|\\p{Lu}\\.(?:\\p{Lu}\\.)*|de\\p{Lu}?|van|von|der|la)";
const NAME = new RegExp(`^${PART}(?:\\s+${PART}){0,4}(?:,?\\s+(?:Jr|Sr)\\.?)?`, "u");
/** Where, in a name with its office on the same line, the office begins. */
const OFFICE =
  /\s*,?\s*(?<=[\p{Ll}.,\s])(?=(?:Chief|Chairman|Director|Deputy|Acting|Assistant|Special|Secretary|Under Secretary|Ambassador|Minister|General|Lt\.?|Lieutenant|Major|Brigadier|Brig\.|Colonel|Captain|Admiral|Vice Admiral|Rear Admiral|Executive|Counselor|Adviser|Commander|Military|President|Prime|Foreign|Head|Member|Representative|U\.S\.|USA|USN|USAF|USMC)\b)/u;
const NOT_SIGNED =
  /^(?:Attachments?|Enclosures?|Tab|Annex|Approved?|Disapproved?|See|Copies|Concur|Yes|No|Distribution|Drafted|Clear\w*|Recommendations?|Comments?|Conclusions?|End|Unquote|Unsigned|Undated|Note|Signature|Signed|Secret|Top|Confidential|Eyes|Nodis|Exdis|Limdis|Action|Info|Part|Section|Summary|The|This|All|Other|None|GP|Gp|Of|In|On|At|We|It|If|As|And|But|For|To|I|A|An|And|Or|Yours?|Dear|Best|Warm)\b(?!\.)/;

/**
 * The name that a telegram, letter or memorandum is signed with: the line on its own before the notes, or before the
 * first enclosure, with the office that may stand below.
 */
export function signatureOf(source: SourceDocument): Signature | undefined {
  const first = source.blocks.findIndex((block) => block.part !== undefined || isNote(block.kind));
  const body = source.blocks.slice(0, first === -1 ? undefined : first).filter((block) => block.end > block.start);
  const lines: string[] = [];
  for (const block of body.toReversed()) {
    // "H. C." begins like an item of a list: what was taken for its label belongs to the name.
    const start = source.plain.lastIndexOf("\n", Math.max(0, block.start - 1)) + 1;
    const text = source.plain.slice(start, block.end).replace(/\s+/g, " ").trim();
    const short = text.length <= 90 && !/[.:;?!]$/.test(text.replace(/(?:\b\p{Lu}|\bJr|\bSr|\bU\.S\.A)\.$/u, ""));
    const bracketed = /^\[.*\]$/.test(text);
    if (bracketed && lines.length === 0) continue;
    if (block.kind !== "signature" && !(short && MAY_SIGN.has(block.kind) && lines.length < MOST_LINES)) break;
    lines.unshift(text);
  }
  const at = lines.findIndex((line) => !CLOSING.test(line) && readName(line) !== undefined);
  const line = lines[at];
  const name = line === undefined ? undefined : readName(line);
  if (line === undefined || name === undefined) return undefined;
  const role = [line.replace(/^\/s\/\s*/, "").slice(name.length), ...lines.slice(at + 1)]
    .map((part) => part.replace(/^[\s,]+|[\s,]+$/g, ""))
    .filter((part) => part !== "")
    .join(", ");
  return { name, ...(role === "" || role.length > 120 ? {} : { role }) };
}

/** Kinds of block in which a reader may have left a signature: name, rank and office on lines of their own. */
const MAY_SIGN: ReadonlySet<string> = new Set(["paragraph", "heading", "list-item"]);
const MOST_LINES = 5;
/** An office on a line of its own is nobody's name. */
const OFFICE_LINE =
  /^(?:(?:Defense|Military|Naval|Air|Army|Political|Press|Economic|Legal) (?:Attach[eé]|Counsel(?:l)?or|Advis[eo]r|Officer)$|(?:Special|Deputy|Assistant|Acting|Chief|Director|Chairman|Executive|Counselor|Adviser|Commander|Head|Member|Representative|Secretary|Under Secretary|Minister|Military|Prime Minister|Foreign Minister|President|Brigadier General|Major General|Lieutenant General|Rear Admiral|Vice Admiral)(?:,|$| (?:of|for|to|in|at|on|the|and|Assistant|Secretary|Director|Chief|General|Adviser|U\.S\.|USA|USN|USAF)\b))/;

/** The name at the head of a line, where nothing but an office follows it. */
function readName(line: string): string | undefined {
  const text = line.replace(/^\/s\/\s*/, "");
  if (NOT_SIGNED.test(text) || OFFICE_LINE.test(text) || /\d/.test(text)) return undefined;
  const head = text.split(OFFICE)[0]?.replace(/[\s,]+$/, "") ?? "";
  const match = NAME.exec(head)?.[0];
  if (match === undefined || match.length !== head.length || head.length > 45) return undefined;
  return match;
}

function isNote(kind: string): boolean {
  return kind === "note" || kind === "source-note";
}

/** A stop belongs to a name only after an initial or a short title. */
const WORD = "(?:(?:\\p{Lu}|Mr|Dr|Amb|Gen|Col|Adm|Lt|Jr|Sr|St|McG)\\.|\\p{Lu}[\\p{L}'’-]*)";
const SENDER_NAME = `${WORD}(?: ?${WORD}){0,3}`;
const FOR_FROM = new RegExp(
  `\\b(?:[Ff]or|[Tt]o|FOR|TO|[Ee]yes [Oo]nly)(?: the)? (${SENDER_NAME}(?:(?:,| and|,? & ) ?(?:the )?${SENDER_NAME}){0,3}),? (?:only )?(?:from|FROM|From) (?:the )?(${SENDER_NAME}(?:(?:,| and) (?:the )?${SENDER_NAME})?)(?=[.,;:\\n]|\\s\\d|$)`,
  "u",
);
const FROM_TO = new RegExp(`\\bFrom (${SENDER_NAME}) to (?:the )?(${SENDER_NAME})(?=[.,;:\\n])`, "u");
const FROM = new RegExp(`^(?:[^.:]{1,60}\\. ){0,4}From (${SENDER_NAME}(?:(?:,| and) ${SENDER_NAME}){0,2})[.:,]`, "u");
const FOR = new RegExp(`^(?:[^.:]{1,60}\\. ){0,4}(?:Eyes only )?[Ff]or (${SENDER_NAME})\\.(?= |$)`, "u");

/** "For Ambassador Lodge from Rusk.", "From Harriman and Vance." among a message's first words: who writes to whom. */
export interface Address {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export function addressInOpening(source: SourceDocument): Address | undefined {
  const opening = source.blocks.filter(
    (block) =>
      block.part === undefined &&
      (block.kind === "paragraph" ||
        block.kind === "heading" ||
        block.kind === "list-item" ||
        block.kind === "subject"),
  );
  for (const block of opening.slice(0, 3)) {
    const head = source.plain.slice(block.start, Math.min(block.end, block.start + 200));
    const both = FOR_FROM.exec(head);
    if (both !== null) return { from: names(both[2]), to: names(both[1]) };
    const fromTo = FROM_TO.exec(head);
    if (fromTo !== null) return { from: names(fromTo[1]), to: names(fromTo[2]) };
    const only = FROM.exec(head);
    if (only !== null) return { from: names(only[1]), to: [] };
    const reader = FOR.exec(head);
    if (reader !== null) return { from: [], to: names(reader[1]) };
  }
  return undefined;
}

function names(list: string | undefined): readonly string[] {
  return (list ?? "")
    .split(/,? and |, | & /)
    .map((name) => name.replace(/\.$/, "").replace(/^the /, "").trim())
    .filter(
      (name) => name !== "" && !/^(?:Department|Embassy|State|Saigon|Washington|Paris|Moscow|White House)$/.test(name),
    );
}

const ENCLOSED = new RegExp(
  `\\b(?:[Mm]essage|[Ll]etter|[Nn]ote|[Rr]eply|[Tt]ext|[Ff]ollowing|[Mm]emo(?:randum)?|[Cc]ommunication)\\b(?: is| was| be)?(?: (?:sent|delivered|dated [^,;:]{4,20},?))? from (?:the )?(${SENDER_NAME}) to (?:the )?(${SENDER_NAME})(?=[.,;:\\n“"]|\\s\\p{Ll}|$)`,
  "u",
);

/** How an enclosure is headed: "Letter From Chairman Varga to President Orm". */
const ENCLOSURE = new RegExp(
  `^(?:Draft )?(?:Letter|Message|Note|Memorandum|Telegram|Cable) [Ff]rom (?:the )?(${SENDER_NAME}) to (?:the )?(${SENDER_NAME})(?:\\s?\\d)?$`,
  "u",
);

/** Who writes to whom what a message passes on: "Please deliver the following letter from President Orm to Varga". */
export function addressOfEnclosed(source: SourceDocument): { readonly from: string; readonly to: string } | undefined {
  for (const block of source.blocks.filter(({ part, kind }) => part === undefined && kind !== "title").slice(0, 6)) {
    if (isNote(block.kind)) continue;
    const match = ENCLOSED.exec(source.plain.slice(block.start, Math.min(block.end, block.start + 400)));
    if (match !== null) return { from: match[1] ?? "", to: match[2] ?? "" };
  }
  for (const { start, end, kind } of source.blocks) {
    const match = kind === "title" || end - start > 160 ? null : ENCLOSURE.exec(source.plain.slice(start, end));
    if (match !== null) return { from: match[1] ?? "", to: match[2] ?? "" };
  }
  return undefined;
}

/** "Dictated by McCone", "Drafted by Manfull", "Prepared by Colby on February 7" in the source note: who wrote it. */
export function drafterOf(source: SourceDocument): string | undefined {
  const note = source.blocks.find((block) => block.kind === "source-note");
  if (note === undefined) return undefined;
  const match = new RegExp(
    `\\b(?:Dictated|Drafted|Prepared|Written|Handwritten|drafted|prepared|dictated) by (${SENDER_NAME})(?=[\\s,.;(])`,
    "u",
  ).exec(source.plain.slice(note.start, note.end));
  const name = match?.[1];
  return name === undefined || /^(?:The|An?)\b/.test(name) ? undefined : name;
}

/** What is known of who signs, besides the name: for whom, in which office. */
export interface Signing {
  readonly party?: Party | undefined;
  readonly role?: string | undefined;
}

/**
 * The person behind a printed name. A surname under a post's message counts as somebody of the gazetteer only where that
 * person held an office on the day: posts are signed by whoever was there.
 */
export function personSigning(
  name: string,
  { party, role }: Signing,
  directory: Directory,
  day: string | undefined,
): Participation | undefined {
  if (isInitials(name)) {
    const bearers = directory.gazetteer.people.filter(
      (person) => initialsFit(name, person.name) && directory.heldOffice(person, day, party),
    );
    const [only] = bearers;
    if (only === undefined || bearers.length > 1) return undefined;
    return withParty({ person: only.id }, directory.partyOf(only, day) ?? party);
  }
  if (OFFICE_ALONE.test(name)) {
    const { person, party: held } = directory.identify(name, day === undefined ? {} : { day });
    // Who held the office is not known where the date is lost; whose office it is, is.
    if (person === undefined) return withParty({ name: /^the /i.test(name) ? name : `the ${name}` }, party);
    return party !== undefined && held !== party ? undefined : withParty({ person: person.id }, held);
  }
  // Who signs for a post is no head of state: a rank keeps those apart who share a surname.
  const ranked = /\s/.test(name) || role !== undefined ? name : `Ambassador ${name}`;
  const { person } = directory.identify(ranked, {
    ...(role === undefined ? {} : { role }),
    ...(day === undefined ? {} : { day }),
  });
  if (person !== undefined && (party === undefined || directory.heldOffice(person, day, party)))
    return withParty({ person: person.id }, directory.partyOf(person, day) ?? party);
  const own =
    party ?? (role === undefined ? undefined : partyOfOffice(role, directory)) ?? partyOfOffice(name, directory);
  return withParty({ name }, own);
}

const OFFICE_ALONE =
  /^(?:the )?(?:(?:Vice |Acting )?President|(?:Acting |Under |Deputy )?Secretary(?: of (?:State|Defense))?)$/i;

function withParty(who: Participation, party: Party | undefined): Participation {
  return party === undefined ? who : { ...who, party };
}
