import type { Document, Link } from "../../../data/schema/index.ts";
import type { Named } from "../derive/candidate.ts";
import { likeness } from "../derive/proposal-candidate.ts";
import type { Joined } from "./joined.ts";

/** An event with links by position in the list, before ids are given. */
export interface Linked extends Joined {
  readonly to: readonly { readonly type: Link["type"]; readonly index: number; readonly note?: string }[];
}

/**
 * Links between events: those that rules saw (by handle), the parts of a meeting, what a message reports, and proposals
 * that revise an earlier one of the same party.
 */
export function withLinks(events: readonly Joined[], _documents: readonly Document[]): readonly Linked[] {
  const at = new Map<string, number>();
  events.forEach((event, index) => event.stands.forEach((key) => at.set(key, index)));
  const numbers = messagesByNumber(events);
  const hosts = hostMeetings(events);
  const meetings = meetingsByDocument(events);
  const proposals = events.flatMap((event, index) => (event.kind === "proposal" ? [index] : []));
  return events.map((event, index) => {
    const to: { type: Link["type"]; index: number; note?: string }[] = [];
    const add = (type: Link["type"], target: number | undefined, note?: string): void => {
      if (target === undefined || target === index || to.some((one) => one.type === type && one.index === target))
        return;
      to.push({ type, index: target, ...(note === undefined ? {} : { note }) });
    };
    for (const one of event.refers)
      add(one.type, one.named === undefined ? at.get(one.to) : meantBy(one.named, events, event, numbers), one.note);
    const host = hosts.get(event.document);
    if (
      host !== undefined &&
      event.status === "occurred" &&
      (event.kind === "proposal" || event.kind === "position") &&
      event.when.edtf === events[host]?.when.edtf
    )
      add("part-of", host);
    const told = meetings.get(event.document) ?? [];
    if (event.origin.rule === "message-sent")
      for (const one of told) if (one.rule === "meeting-reported") add("reports", one.index);
    if (host === index) for (const one of told) if (one.rule === "meeting-referred") add("refers-to", one.index);
    if (event.kind === "proposal") add("revises", revised(events, proposals, index));
    return { ...event, to };
  });
}

/** Messages by their numbers: a telegram with two ("21178/Delto 751") is known by either. */
function messagesByNumber(events: readonly Joined[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  events.forEach((event, index) => {
    if (event.kind !== "message" || event.number === undefined) return;
    for (const part of event.number.split("/")) found.set(part, [...(found.get(part) ?? []), index]);
  });
  return found;
}

/** What a text means by a number, or by "your seven points": one event only, and none that is later. */
function meantBy(
  named: Named,
  events: readonly Joined[],
  from: Joined,
  numbers: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  const earlier = (index: number): boolean =>
    (events[index]?.when.edtf ?? "") <= from.when.edtf && events[index] !== from;
  if (named.number !== undefined) {
    const found = (numbers.get(named.number) ?? []).filter(earlier);
    return found.length === 1 ? found[0] : undefined;
  }
  const found = events.flatMap((event, index) =>
    event.kind === "proposal" &&
    event.parties[0] === named.party &&
    event.points?.length === named.points &&
    earlier(index)
      ? [index]
      : [],
  );
  return found.at(-1);
}

/** The meeting that each document is the record of. */
function hostMeetings(events: readonly Joined[]): ReadonlyMap<string, number> {
  const hosts = new Map<string, number>();
  events.forEach((event, index) => {
    for (const key of event.stands) {
      const [document = "", handle = ""] = key.split("#");
      if (handle.startsWith("meeting-recorded@")) hosts.set(document, index);
    }
  });
  return hosts;
}

/** Meetings that took place, by each document that tells of them and the rule that found them there. */
function meetingsByDocument(
  events: readonly Joined[],
): ReadonlyMap<string, readonly { readonly index: number; readonly rule: string }[]> {
  const found = new Map<string, { index: number; rule: string }[]>();
  events.forEach((event, index) => {
    if (event.kind !== "meeting" || event.status !== "occurred") return;
    for (const key of event.stands) {
      const [document = "", handle = ""] = key.split("#");
      found.set(document, [...(found.get(document) ?? []), { index, rule: handle.split("@")[0] ?? "" }]);
    }
  });
  return found;
}

/** The last earlier proposal of the same party that shares at least a third of its points in substance. */
function revised(events: readonly Joined[], proposals: readonly number[], index: number): number | undefined {
  const event = events[index];
  if (event === undefined) return undefined;
  const [party] = event.parties;
  const words = event.words ?? [];
  for (const other of proposals.toReversed()) {
    const earlier = events[other];
    if (earlier === undefined || earlier.when.edtf >= event.when.edtf || earlier.parties[0] !== party) continue;
    const alike = words.filter((one) => (earlier.words ?? []).some((two) => likeness(one, two) >= 0.3)).length;
    if (words.length > 0 && alike / words.length >= 1 / 3) return other;
  }
  return undefined;
}
