import type { Event } from "../../data/schema/index.ts";
import { sourceLine } from "../model/citation.ts";
import { shortPersonName } from "../model/document-name.ts";
import { documentsOf, partyName } from "../model/names.ts";
import type { Record } from "../model/record.ts";
import { authorsOf } from "../model/roles.ts";
import { pageWords } from "./pages.ts";

/** Who put a text to whom: "Kissinger to Xuân Thủy", "Kissinger and Lê Đức Thọ", "North Vietnam to United States". */
export function whoPut(record: Record, event: Event): string {
  const authors = authorsOf(event);
  const isAuthor = (party: string | undefined): boolean => party !== undefined && authors.includes(party);
  const people = (event.participants ?? []).flatMap((who) => {
    const name = shortPersonName(record, who);
    return name === undefined ? [] : [{ name, author: isAuthor(who.party) }];
  });
  const names = (author: boolean): readonly string[] => {
    const named = people.filter((who) => who.author === author).map(({ name }) => name);
    if (named.length > 0) return named;
    const parties = author ? authors : event.parties.filter((party) => !isAuthor(party));
    return parties.map((party) => partyName(record, party));
  };
  const others = names(false);
  return others.length === 0 ? list(names(true)) : `${list(names(true))} to ${list(others)}`;
}

/** Who alone tells of a text that is not itself on record: "Kissinger"; nothing where it is, or where nobody is named. */
export function reporterOf(record: Record, index: number): string | undefined {
  if (record.evidence(index) !== "reported") return undefined;
  return shortPersonName(record, documentsOf(record, index)[0]?.from);
}

/** Where a text stands, with all pages that its points rest on: "FRUS 1969–1976, vol. VII, doc. 207, pp. 657–8". */
export function sourceWords(record: Record, index: number): string {
  const event = record.events[index];
  const passages = [...(event?.evidence ?? []), ...(event?.points ?? []).flatMap(({ evidence }) => evidence)];
  return documentsOf(record, index)
    .map((document) => {
      const pages = pageWords(passages.filter((passage) => passage.document === document.id));
      return [sourceLine(document), pages].filter((part) => part !== "").join(", ");
    })
    .join("; ");
}

function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
