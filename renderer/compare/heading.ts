import type { Event, Participation } from "../../data/schema/index.ts";
import { sourceLine } from "../model/citation.ts";
import { shortPersonName } from "../model/document-name.ts";
import { documentsOf, partyName } from "../model/names.ts";
import type { Record } from "../model/record.ts";
import { authorsOf, isAddressee } from "../model/roles.ts";
import { pageWords } from "./pages.ts";

/** Who put a text to whom: "Kissinger to Xuân Thủy", "Kissinger and Lê Đức Thọ", "North Vietnam to United States". */
export function whoPut(record: Record, event: Event): string {
  const authors = authorsOf(event);
  const people = (event.participants ?? []).flatMap((who) => {
    const name = shortPersonName(record, who);
    return name === undefined ? [] : [{ who, name }];
  });
  const named = (test: (who: Participation) => boolean) =>
    people.filter(({ who }) => test(who)).map(({ name }) => name);
  const isAuthor = ({ party }: Participation): boolean => party !== undefined && authors.includes(party);
  const put = named((who) => isAuthor(who) && !isAddressee(who));
  const addressed = named(isAddressee);
  const others = addressed.length > 0 ? addressed : named((who) => !isAuthor(who));
  const partiesOf = (ids: readonly string[]) => ids.map((party) => partyName(record, party));
  const from = put.length > 0 ? put : partiesOf(authors);
  const to = others.length > 0 ? others : partiesOf(event.parties.filter((party) => !authors.includes(party)));
  return to.length === 0 ? list(from) : `${list(from)} to ${list(to)}`;
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
