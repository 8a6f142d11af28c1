import { holdsOffice, OFFICE_END, ROLE_START } from "./office-words.ts";

/** A person as a list prints one: "Major General Vernon Walters, Defense Attaché". Positions count in the line. */
export interface PrintedPerson {
  /** With rank: "Major General Vernon Walters". */
  readonly name: string;
  readonly role?: string;
  /** What stood before a colon: "GVN". */
  readonly side?: string;
  readonly start: number;
  readonly end: number;
}

const RANKS =
  "(?:Ambassadors?|Ministers?|Messrs|Mr|Mrs|Ms|Miss|Dr|Drs|Generals?|Gen|Colonels?|Col|Secretaries|Secretary|Senators?|Representatives?|Congressm[ae]n|Admirals?|Cdes|Cde|Comrades?|Madame|Mme|(?:Deputy |Acting )?Under Secretary|(?:Deputy |Acting )?Assistant Secretary|Asst\\.? Secretary|Deputy Secretary|Acting Secretary|Secty|Governor|Director|Speaker|Justice|Chancellor|Prime Minister|Foreign Minister|President|Vice President)";
const SIDE = /^([\p{L}\d.&/'’ –-]{1,40}?)\s*(:\s*|—\s*|\s[–-]\s+|–\s+)(?=\S)/u;

/** An office or post in capitals: "CINCPAC", "C/S", "J–5", never initials with stops. */
const ACRONYM = /^(?=.*\p{Lu}.*[\p{Lu}\d])\p{Lu}[\p{Lu}\d/&—–-]*$/u;

/** How the great are styled, before name or title: "His Excellency Sisra Vong", "H.E. the Minister". */
const STYLE =
  /(?<!\p{L})(?:(?:His|Her|Their) (?:Royal |Serene |Imperial )?(?:Highness(?:es)?|Excellenc(?:y|ies)|Majest(?:y|ies)|Eminence|Holiness)|H\. ?(?:R\. ?)?[EH]\.|[Tt]he (?:Rt\.? |Right )?Hon(?:orable|ourable|\.)?),? (?=\p{Lu}|the \p{Lu})/gu;

/**
 * Reads a line of a list of participants: one person, or several ("Messrs. Habib and Holbrooke").
 *
 * Commas part either name and role or name and name; where a role word follows, it is a role.
 */
export function readPersonLine(printed: string): readonly PrintedPerson[] {
  const line = printed.replace(STYLE, (style) => " ".repeat(style.length));
  const side = sideOf(line);
  const offset = side?.[0].length ?? 0;
  const body = line
    .slice(offset)
    .replace(/[.;\s]+$/, (tail, at: number) =>
      /\b(?:Jr|Sr)$/.test(line.slice(0, offset + at)) ? "." : tail === "" ? "" : "",
    );
  const named = side?.[1] === undefined ? {} : { side: side[1].trim() };
  const parts = splitNames(body);
  let rank = "";
  return parts.flatMap((part, i) => {
    const before = parts[i - 1];
    // "Senators Orm and Stol; Piet Loos": a semicolon ends what the rank is said of.
    if (before !== undefined && body.slice(before.start + before.text.length, part.start).includes(";")) rank = "";
    const plural =
      /^(Ambassadors|Ministers|Messrs\.?|Generals|Colonels|Secretaries|Senators|Representatives|Congressmen|Admirals|Cdes\.?|Drs\.?|Comrades)\s+/.exec(
        part.text,
      );
    if (plural !== null) rank = singular(plural[1] ?? "");
    else if (new RegExp(`^${RANKS}\\b`).test(part.text)) rank = "";
    // "Mr. Colonel Orm": one of the two ranks is a slip.
    const bare = (plural === null ? part.text : part.text.slice(plural[0].length)).replace(
      /^Mr\.? (?=(?:Colonel|General|Ambassador|Admiral|Secretary|Minister|Senator|Dr\.)\s)/,
      "",
    );
    const split = splitRole(bare);
    if (split.name === "") return [];
    const name = rank !== "" && !new RegExp(`^${RANKS}\\b`).test(split.name) ? `${rank} ${split.name}` : split.name;
    const start = offset + part.start;
    return [
      {
        name,
        ...(split.role === undefined ? {} : { role: split.role }),
        ...named,
        start,
        end: start + part.text.length,
      },
    ];
  });
}

/**
 * What heads a line before a colon or a dash: "GVN:", "For State:", "CIA—". After a dash, an office or an acronym
 * belongs to the name before it ("Admiral Orm—CINCPAC").
 */
function sideOf(line: string): RegExpExecArray | null {
  const match = SIDE.exec(line);
  if (match === null || match[2]?.startsWith(":") === true) return match;
  const rest = line.slice(match[0].length);
  const first = rest.split(/[,;]/)[0] ?? "";
  const office = (ROLE_START.test(rest) && !startsWithRankedName(first)) || ACRONYM.test(first.trim());
  return office || new RegExp(`^${RANKS}\\b\\.?\\s`).test(match[1] ?? "") ? null : match;
}

function singular(plural: string): string {
  const forms: Readonly<Record<string, string>> = {
    Congressmen: "Congressman",
    Messrs: "Mr.",
    Cdes: "Cde.",
    Drs: "Dr.",
    Secretaries: "Secretary",
  };
  const key = plural.replace(/\.$/, "");
  return forms[key] ?? key.replace(/s$/, "");
}

interface Part {
  readonly text: string;
  readonly start: number;
}

/** Cuts a line where one name ends and another begins: at commas, semicolons and "and", but not before a role. */
function splitNames(body: string): readonly Part[] {
  const cuts: { readonly at: number; readonly length: number }[] = [];
  let depth = 0;
  for (let i = 0; i < body.length; i += 1) {
    const character = body[i] ?? "";
    if (character === "(" || character === "[") depth += 1;
    else if (character === ")" || character === "]") depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const separator = /^(?:;\s*(?:and\s+)?|,\s*(?:and\s+)?|\.\s+[Aa]lso,?\s+|\s+and\s+(?=\p{Lu}|the\s+\p{Lu}))/u.exec(
      body.slice(i, i + 24),
    )?.[0];
    if (separator === undefined) continue;
    cuts.push({ at: i, length: separator.length });
    i += separator.length - 1;
  }
  const pieces: Part[] = [];
  let start = 0;
  for (const cut of [...cuts, { at: body.length, length: 0 }]) {
    pieces.push({ text: body.slice(start, cut.at), start });
    start = cut.at + cut.length;
  }
  if (pieces.length < 2) return pieces.filter((piece) => piece.text.trim() !== "");
  return joinRoles(body, pieces);
}

/** Pieces that hold a role go with the name before them, and so does all that follows a role up to the next name. */
function joinRoles(body: string, pieces: readonly Part[]): readonly Part[] {
  const semicolons = body.includes(";");
  const ranked = pieces.filter((piece) => new RegExp(`^(?:the )?${RANKS}\\b\\.?\\s`, "i").test(piece.text)).length;
  const joined: { text: string; start: number; role: boolean }[] = [];
  pieces.forEach((piece, i) => {
    const before = joined.at(-1);
    const separator =
      i === 0 ? "" : body.slice((pieces[i - 1]?.start ?? 0) + (pieces[i - 1]?.text.length ?? 0), piece.start);
    const isRole =
      /^(?:Jr|Sr|I{2,3}|M\.?D|Ph\.?D|USA|USN|USAF|USMC)\b/.test(piece.text) ||
      (before !== undefined && ACRONYM.test(piece.text.trim())) ||
      (before !== undefined && /^(?:\p{Lu}\.){2,5}(?:\p{Lu}\.?)?$/u.test(piece.text.trim())) ||
      (before?.role === true && OFFICE_END.test(piece.text)) ||
      (ROLE_START.test(piece.text) &&
        !isNameWithOffice(piece.text) &&
        !startsWithRankedName(piece.text) &&
        !(OFFICE_ALONE.test(piece.text) && OFFICE_ALONE.test(before?.text ?? ""))) ||
      !/^\p{Lu}|^(?:the|de|van|von) /u.test(piece.text);
    const goesOn =
      before?.role === true &&
      !separator.startsWith(";") &&
      (semicolons || ranked <= 1) &&
      pieces.length <= 6 &&
      !startsWithRankedName(piece.text);
    if (before !== undefined && !separator.startsWith(";") && (isRole || goesOn)) {
      before.text = body.slice(before.start, piece.start + piece.text.length);
      before.role = true;
      return;
    }
    joined.push({ text: piece.text, start: piece.start, role: false });
  });
  return joined.filter((piece) => piece.text.trim() !== "");
}

/** "Piet Loos of the Cabinet Staff" after "and": a name with its office, not an office. */
const NAME_OF = /^(\p{Lu}[\p{L}'’-]+\.? (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+) of (?:the )?\p{Lu}/u;

function isNameWithOffice(text: string): boolean {
  const name = NAME_OF.exec(text)?.[1];
  return (
    name !== undefined &&
    !holdsOffice(name) &&
    !/^(?:King|Queen|Prime|Under|Vice|First|Second|Third|Joint|National|Permanent|Foreign)\b/.test(name)
  );
}

/** An office that stands for its holder in a list: "President, Vice President, Varga". */
const OFFICE_ALONE =
  /^(?:the )?(?:(?:Vice )?President|(?:Under )?Secretary(?: of (?:State|Defense))?|Attorney General|Speaker)$/i;

function startsWithRankedName(text: string): boolean {
  return (
    new RegExp(`^${RANKS}\\b\\.?\\s+\\p{Lu}[\\p{L}.'’-]*(?:\\s+\\p{Lu}[\\p{L}.'’-]*){0,3}$`, "u").test(text) &&
    !/\b(?:General|Secretary|Minister|Ambassador)$/.test(text)
  );
}

/** Parts name and role at the first comma, bracket, or "of". */
function splitRole(text: string): { readonly name: string; readonly role?: string } {
  // The number of a note may stand behind a name, a space between.
  const trimmed = text.trim().replace(/(?<=\p{Ll})\s?\d{1,2}$/u, "");
  const bracket = /^([^([,]+?(?:, (?:Jr|Sr)\.?)?)\s*[([](.+?)[)\]]\s*(.*)$/.exec(trimmed);
  if (bracket !== null) {
    const role = [bracket[2], bracket[3]]
      .filter((part) => part !== undefined && part !== "")
      .join(" ")
      .trim();
    return { name: (bracket[1] ?? "").replace(/,$/, "").trim(), role };
  }
  const comma = /^(.+?)(?:,(?!\s*(?:Jr|Sr)\b)|\s*[—–]|\s+-)\s*(.+)$/.exec(trimmed);
  if (comma !== null) return { name: (comma[1] ?? "").trim(), role: (comma[2] ?? "").trim() };
  // "Adm. Orm for the JCS".
  const stands = /^(.+?) (?:for|representing) (?:the )?(\p{Lu}[\p{Lu}/]+)$/u.exec(trimmed);
  if (stands !== null) return { name: stands[1] ?? trimmed, role: stands[2] ?? "" };
  const of = /^(\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]+){1,3})\s+(?:of|from)\s+(?:the\s+)?(\p{Lu}.*)$/u.exec(
    trimmed,
  );
  if (
    of !== null &&
    !/\b(?:Secretary|Minister|Director|President|Chief|Chairman|Premier|Ambassador|General|Deputy|Assistant)$/.test(
      of[1] ?? "",
    )
  )
    return { name: (of[1] ?? "").trim(), role: (of[2] ?? "").trim() };
  return { name: trimmed };
}
