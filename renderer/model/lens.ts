import type { Event } from "../../data/schema/index.ts";
import { momentOf } from "./dates.ts";

/**
 * What a party knew of an event. `unknown` is a state of its own: nothing in evidence says so, which is not the same as
 * that it did not know.
 */
export type Knowing =
  | { readonly state: "known" }
  /** It learned of it after it happened, on this day (UTC milliseconds). */
  | { readonly state: "later"; readonly from: number; readonly edtf: string }
  | { readonly state: "unknown" }
  /** By the date that is asked for it had not happened yet. */
  | { readonly state: "ahead" };

/**
 * The lens "Who knew" for one event and party.
 *
 * A party that was there, or acted, knows from the event's own date. With `at` (UTC milliseconds), what the party learned
 * by that date counts as known, and what comes after it is `ahead`; without it, what it learned after the event is `later`,
 * with the day. What it learned after `at` stays `later`: the date of disclosure is part of what the record says.
 */
export function whoKnew(event: Event, party: string, at?: number): Knowing {
  const told = event.knownTo?.find((knowledge) => knowledge.party === party);
  const own = momentOf(event.when.edtf).date;
  if (at !== undefined && own.earliest > at) return { state: "ahead" };
  if (told === undefined) return event.parties.includes(party) ? { state: "known" } : { state: "unknown" };
  const learned = momentOf(told.from);
  if (Number.isNaN(learned.placed)) return { state: "unknown" };
  if (learned.date.earliest <= own.latest) return { state: "known" };
  if (at !== undefined && learned.date.latest <= at) return { state: "known" };
  return { state: "later", from: learned.placed, edtf: told.from };
}

/** How many events of a mask are in each state, under one lens. */
export function knowingCounts(
  events: readonly Event[],
  mask: Uint8Array,
  party: string,
  at?: number,
): Readonly<{ [state in Knowing["state"]]: number }> {
  const counts = { known: 0, later: 0, unknown: 0, ahead: 0 };
  events.forEach((event, i) => {
    if (mask[i] === 1) counts[whoKnew(event, party, at).state] += 1;
  });
  return counts;
}

/** A mask less what a party did not know by then: what it learned later, and what lay ahead. Whether it knew of the rest is not said. */
export function knownMask(events: readonly Event[], mask: Uint8Array, party: string, at?: number): Uint8Array {
  return mask.map((passes, i) => {
    const event = events[i];
    if (passes === 0 || event === undefined) return 0;
    const { state } = whoKnew(event, party, at);
    return state === "later" || state === "ahead" ? 0 : 1;
  });
}
