import { group } from "d3";
import type { Record } from "../model/record.ts";
import { type Track, tracksOf } from "./stance.ts";

const grouped = new WeakMap<Uint8Array, ReadonlyMap<string, readonly Track[]>>();

/** The tracks of every issue; made once for a record and its filters. */
export function tracksByIssue(record: Record, mask: Uint8Array): ReadonlyMap<string, readonly Track[]> {
  const known = grouped.get(mask);
  if (known !== undefined) return known;
  const made = group(tracksOf(record, mask), (track) => track.issue);
  grouped.set(mask, made);
  return made;
}
