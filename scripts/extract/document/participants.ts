import type { Participation } from "../../../data/schema/index.ts";
import type { SourceDocument } from "../read/source.ts";
import type { Directory, Party } from "./directory.ts";
import { isHomeAgency, isNation, partyOfOffice } from "./office.ts";
import { type PrintedPerson, readPersonLine } from "./person.ts";

/** Where a participant was found: a range of the plain text. */
export interface FoundParticipant {
  readonly participation: Participation;
  readonly start: number;
  readonly end: number;
  /** True where something says that this is somebody of a party that the gazetteer does not have. */
  readonly foreign?: boolean;
}

/** Whom those listed after a heading belong to; `foreign` is a party that the gazetteer does not have. */
type Side = Party | "foreign" | undefined;

/**
 * Who took part, from the document's own lists. One bullet may hold a whole delegation ("GVN: Ambassadors Lam, Diem and
 * Phong"), and a bullet that names a party, an agency or a place alone heads those that follow.
 *
 * @param day the document's date, for offices that changed hands.
 */
export function listedParticipants(
  source: SourceDocument,
  directory: Directory,
  day?: string,
): readonly FoundParticipant[] {
  const found: FoundParticipant[] = [];
  let side: Side;
  const first = source.blocks.findIndex((block) => block.kind === "participant");
  const last = source.blocks.findLastIndex((block) => block.kind === "participant");
  // A heading among the people may name their side: "United States" on a line without a bullet.
  for (const block of source.blocks.slice(Math.max(0, first - 1), last + 1)) {
    if (block.kind !== "participant" && block.kind !== "heading") continue;
    const text = source.plain.slice(block.start, block.end);
    const heading = sideOfHeading(text, directory);
    if (heading !== undefined) side = heading.side;
    if (heading !== undefined || block.kind === "heading") continue;
    for (const printed of readPersonLine(text)) {
      if (isNobody(printed.name, directory)) continue;
      found.push(participant(printed, block, directory, side, day));
    }
  }
  return found;
}

/** A party, a nation or an agency among the names of a list is nobody's name. */
function isNobody(name: string, directory: Directory): boolean {
  return (
    directory.parties.exactly(name) !== undefined ||
    CHAIR.test(name) ||
    (isHomeAgency(name) && directory.parties.home !== undefined) ||
    /^(?:and )?(?:several |two |three |four |various )?(?:others?|myself|the undersigned)$/i.test(name)
  );
}

/** The side that a line heads, where it names no person: "GVN", "US Side:", "State", "Saigon", "UK". */
function sideOfHeading(text: string, directory: Directory): { readonly side: Side } | undefined {
  const line = text
    .replace(/[:.]\s*$/, "")
    .replace(/^(?:for|on|from|on behalf of) (?:the )?(?=\p{Lu})/iu, "")
    .trim();
  if (line.length > 60 || /[,;]/.test(line) || /\b(?:interpreter|official|officer|notetaker|aide|member)\b/i.test(line))
    return undefined;
  const party = directory.parties.exactly(line) ?? directory.parties.exactly(line.replace(/\.?$/, "."));
  if (party !== undefined) return { side: party };
  if (isNation(line)) return { side: "foreign" };
  if (isHomeAgency(line))
    return directory.parties.home === undefined ? { side: undefined } : { side: directory.parties.home };
  return directory.place(line) === undefined ? undefined : { side: undefined };
}

const CHAIR =
  /^(?:(?:Acting |Deputy |Vice )?Chair(?:man)?|Interpreters?|Note-?takers?|Recorder|Rapporteur|Observers?|Secretary)$/i;

/** Turns a printed person into a participation: who it is, and for whom. */
export function participant(
  printed: PrintedPerson,
  at: { readonly start: number; readonly end: number },
  directory: Directory,
  side: Side,
  day: string | undefined,
): FoundParticipant {
  const { person, party: recorded } = directory.identify(printed.name, {
    ...(printed.role === undefined ? {} : { role: printed.role }),
    ...(day === undefined ? {} : { day }),
  });
  const label = printed.side?.replace(/^(?:For|From|On behalf of|On) (?:the )?/i, "");
  const labelled =
    label === undefined
      ? undefined
      : (directory.parties.exactly(label) ??
        (isHomeAgency(label) ? directory.parties.home : partyOfOffice(label, directory)));
  const office = printed.role === undefined ? undefined : partyOfOffice(printed.role, directory);
  const headed = side === "foreign" ? undefined : side;
  // "British Ambassador Orm" says whose he is, "Mr. English" does not.
  const titled = side !== "foreign" && !/^(?:Mr|Mrs|Ms|Miss|Dr|Messrs)\b/.test(printed.name);
  const own = office ?? (titled ? partyOfOffice(printed.name, directory) : undefined);
  // "Chairman—Ilse Varga" heads no delegation.
  const role = printed.role ?? (label !== undefined && CHAIR.test(label) ? label : undefined);
  const party = labelled ?? recorded ?? headed ?? own;
  return {
    participation: {
      ...(person === undefined ? { name: printed.name } : { person: person.id }),
      ...(party === undefined ? {} : { party }),
      ...(role === undefined ? {} : { role }),
    },
    start: at.start + printed.start,
    end: at.start + printed.end,
    foreign:
      side === "foreign" ||
      // The gazetteer knows the person, and gives no party.
      (person !== undefined && recorded === undefined) ||
      isNation(printed.role ?? "") ||
      isNation(printed.name) ||
      (printed.side !== undefined && isNation(printed.side)),
  };
}

/**
 * Somebody whom nothing places is of the party of those listed around: lists go delegation by delegation. Where both
 * neighbours that are placed agree, that is whose; at the end of a list, the last one's.
 */
export function withNeighbours(found: readonly FoundParticipant[], directory: Directory): readonly FoundParticipant[] {
  const anyForeign = found.some((who) => who.foreign === true);
  return found.map((who, i) => {
    if (who.participation.party !== undefined || who.foreign === true) return who;
    const before = found.slice(0, i).findLast((other) => other.participation.party !== undefined)?.participation.party;
    const after = found.slice(i + 1).find((other) => other.participation.party !== undefined)?.participation.party;
    const party =
      before === undefined || after === undefined
        ? (before ?? after)
        : before === after
          ? before
          : anyForeign
            ? undefined
            : before;
    // Where nobody at all is placed, they are the home government's own.
    const fallback =
      found.every((other) => other.participation.party === undefined) && !anyForeign
        ? directory.parties.home
        : undefined;
    const chosen = party ?? fallback;
    return chosen === undefined ? who : { ...who, participation: { ...who.participation, party: chosen } };
  });
}

/** Each participant once, as first found. */
export function distinct(found: readonly FoundParticipant[]): readonly FoundParticipant[] {
  const seen = new Set<string>();
  return found.filter(({ participation }) => {
    const key = participation.person ?? `${participation.name ?? ""}|${participation.party ?? ""}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
