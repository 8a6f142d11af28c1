import type { Participation } from "../../../data/schema/index.ts";
import type { Block, SourceDocument } from "../read/source.ts";
import type { Directory, Party } from "./directory.ts";
import { partyOfOffice } from "./office.ts";
import { type PrintedPerson, readPersonLine } from "./person.ts";

/** Where a participant was found: a range of the plain text. */
export interface FoundParticipant {
  readonly participation: Participation;
  readonly start: number;
  readonly end: number;
}

/**
 * Who took part, from the document's own lists. One bullet may hold a whole delegation ("GVN: Ambassadors Lam, Diem and
 * Phong"), and a bullet that names a party alone heads those that follow.
 *
 * @param day the document's date, for offices that changed hands.
 */
export function listedParticipants(
  source: SourceDocument,
  directory: Directory,
  day?: string,
): readonly FoundParticipant[] {
  const found: FoundParticipant[] = [];
  let side: Party | undefined;
  for (const block of source.blocks.filter((other) => other.kind === "participant")) {
    const text = source.plain.slice(block.start, block.end);
    const heading = directory.parties.exactly(text);
    if (heading !== undefined && isHeading(text)) {
      side = heading;
      continue;
    }
    const sideHere = block.depth === undefined || block.depth > 0 || side === undefined ? side : side;
    for (const printed of readPersonLine(text)) found.push(participant(printed, block, directory, sideHere, day));
  }
  return distinct(found);
}

/** "GVN", "US Side:", "North Vietnamese Delegation" head a list; "North Vietnamese Interpreter" does not. */
function isHeading(text: string): boolean {
  return (
    text.length <= 60 && !/[,;]/.test(text) && !/\b(?:interpreter|official|officer|notetaker|aide|member)\b/i.test(text)
  );
}

/** Turns a printed person into a participation: who it is, and for whom. */
export function participant(
  printed: PrintedPerson,
  at: { readonly start: number; readonly end: number },
  directory: Directory,
  side: Party | undefined,
  day: string | undefined,
): FoundParticipant {
  const person = directory.person(printed.name);
  const labelled =
    printed.side === undefined
      ? undefined
      : (directory.parties.exactly(printed.side) ?? partyOfOffice(printed.side, directory));
  const office = printed.role === undefined ? undefined : partyOfOffice(printed.role, directory);
  const own = office ?? partyOfOffice(printed.name, directory);
  const recorded = person === undefined ? undefined : directory.partyOf(person, day);
  const party = labelled ?? recorded ?? side ?? own;
  return {
    participation: {
      ...(person === undefined ? { name: printed.name } : { person: person.id }),
      ...(party === undefined ? {} : { party }),
      ...(printed.role === undefined ? {} : { role: printed.role }),
    },
    start: at.start + printed.start,
    end: at.start + printed.end,
  };
}

function distinct(found: readonly FoundParticipant[]): readonly FoundParticipant[] {
  const seen = new Set<string>();
  return found.filter(({ participation }) => {
    const key = participation.person ?? `${participation.name ?? ""}|${participation.party ?? ""}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export type { Block };
