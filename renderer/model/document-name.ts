import type { Document, Participation } from "../../data/schema/index.ts";
import { yearName } from "./date-words.ts";
import { momentOf } from "./dates.ts";
import type { Record } from "./record.ts";

/**
 * A document by a name short enough for a margin: "Kissinger to Haig, 1972" for what was sent, "Lê Đức Thọ–Brezhnev, 1966" for
 * what was said, else its title.
 */
export function shortDocumentName(record: Record, document: Document): string {
  const { placed } = momentOf(document.date.edtf);
  const year = Number.isNaN(placed) ? "" : `, ${yearName(new Date(placed).getUTCFullYear())}`;
  const [from, to] = [shortPersonName(record, document.from), shortPersonName(record, document.to)];
  if (from !== undefined && to !== undefined) return `${from} to ${to}${year}`;
  const speakers = document.participants.filter(
    (who, i, all) => who.person !== undefined && all.findIndex(({ party }) => party === who.party) === i,
  );
  const [first, second] = speakers.map((who) => shortPersonName(record, who));
  return first !== undefined && second !== undefined ? `${first}–${second}${year}` : document.title;
}

/** The surname where sources call the person by it alone, else the whole name: not every family name comes last. */
export function shortPersonName(record: Record, who: Participation | undefined): string | undefined {
  const person = who?.person === undefined ? undefined : record.person.get(who.person);
  if (person === undefined) return who?.name;
  const surname = person.name.split(/[\s,]+/).findLast((word) => person.aliases.includes(word));
  return surname ?? person.name;
}
