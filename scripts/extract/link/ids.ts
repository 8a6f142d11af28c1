import type { Event } from "../../../data/schema/index.ts";
import type { Gazetteer } from "../gazetteer.ts";
import type { Linked } from "./links.ts";

/**
 * Gives every event an id made of what it is: date, parties, kind. Events that would share one are numbered in the order
 * of their first evidence, so the same documents give the same ids.
 */
export function giveIds(events: readonly Linked[], _gazetteer: Gazetteer): readonly Event[] {
  const order = events.map((_, index) => index).toSorted((a, b) => compareEvents(events[a], events[b]));
  const used = new Map<string, number>();
  const ids: string[] = [];
  for (const index of order) {
    const event = events[index];
    if (event === undefined) continue;
    const stem = stemOf(event);
    const count = (used.get(stem) ?? 0) + 1;
    used.set(stem, count);
    ids[index] = count === 1 ? stem : `${stem}-${count}`;
  }
  return order.flatMap((index) => {
    const event = events[index];
    const id = ids[index];
    if (event === undefined || id === undefined) return [];
    const {
      handle: _handle,
      document: _document,
      refers: _refers,
      stands: _stands,
      words: _words,
      range: _range,
      spans: _spans,
      number: _number,
      to,
      ...rest
    } = event;
    return [{ id, ...rest, links: to.flatMap((link) => linkTo(ids[link.index], link)) }];
  });
}

function linkTo(id: string | undefined, link: Linked["to"][number]): Event["links"] {
  return id === undefined ? [] : [{ type: link.type, to: id, ...(link.note === undefined ? {} : { note: link.note }) }];
}

function stemOf(event: Linked): string {
  const date =
    event.when.edtf
      .replace(/[^0-9X/]+/gi, (mark) => (mark.includes("-") ? "-" : ""))
      .split("/")[0]
      ?.replace(/^-+|-+$/g, "") ?? "";
  const who =
    event.stance?.party ?? (event.kind === "proposal" ? event.parties[0] : event.parties.slice(0, 3).join("-"));
  const what =
    event.kind === "position"
      ? event.stance?.issue
      : event.kind === "message" && event.number !== undefined
        ? `message-${event.number}`
        : event.kind;
  const slug = [date === "" ? "undated" : date, who, what]
    .filter((part) => part !== undefined && part !== "")
    .join("-");
  return slug
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^-|-$/g, "");
}

function compareEvents(a: Linked | undefined, b: Linked | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return (
    order(sortDate(a), sortDate(b)) ||
    order(a.document, b.document) ||
    (a.evidence[0]?.position.start ?? 0) - (b.evidence[0]?.position.start ?? 0) ||
    order(a.kind, b.kind) ||
    order(a.handle, b.handle)
  );
}

function sortDate(event: Linked): string {
  return /\d{4}(?:-\d{2}){0,2}/.exec(event.when.edtf)?.[0] ?? "9999";
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
