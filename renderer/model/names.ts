import type { Document, Event, Link } from "../../data/schema/index.ts";
import type { PartySlot } from "./slots.ts";
import { type DateWordsOptions, dateWords } from "./date-words.ts";
import type { Record } from "./record.ts";
import { valuesAt } from "./incidence.ts";

/** Names for ids; an id without an entry stands for itself. */
export function partyName(record: Record, id: string): string {
  return record.party.get(id)?.name ?? id;
}

export function personName(record: Record, id: string): string {
  return record.person.get(id)?.name ?? id;
}

export function placeName(record: Record, id: string): string {
  return record.place.get(id)?.name ?? id;
}

export function issueName(record: Record, id: string): string {
  return record.issue.get(id)?.name ?? id;
}

export function documentTitle(record: Record, id: string): string {
  return record.document.get(id)?.title ?? id;
}

export function slotOf(record: Record, party: string): PartySlot {
  return record.slots.get(party) ?? "other";
}

/** The event's date in words, as dataset and basis give it. */
export function eventDate(record: Record, index: number, options?: DateWordsOptions): string {
  const event = record.events[index];
  return event === undefined ? "" : dateWords(event.when, options);
}

/** Documents that the event and its points rest on, in order of date. */
export function documentsOf(record: Record, index: number): readonly Document[] {
  const ids = new Set([...valuesAt(record.sources, index)].map((value) => record.sources.ids[value]));
  return record.documents.flatMap(({ document }) => (ids.has(document.id) ? [document] : []));
}

const incoming = new WeakMap<Record, ReadonlyMap<string, readonly Incoming[]>>();

export interface Incoming {
  readonly from: string;
  readonly link: Link;
}

/** Links of other events that point at this one. */
export function linksTo(record: Record, id: string): readonly Incoming[] {
  let all = incoming.get(record);
  if (all === undefined) {
    const lists = new Map<string, Incoming[]>();
    for (const event of record.events) {
      for (const link of event.links) {
        const list = lists.get(link.to);
        if (list === undefined) lists.set(link.to, [{ from: event.id, link }]);
        else list.push({ from: event.id, link });
      }
    }
    all = lists;
    incoming.set(record, all);
  }
  return all.get(id) ?? [];
}

/** The event at a place of the record's order. Throws on an index that is not the record's: a programming error. */
export function eventAt(record: Record, index: number): Event {
  const event = record.events[index];
  if (event === undefined) throw new RangeError(`The record has ${record.size} events, so none at ${index}`);
  return event;
}
