import type { Event, Evidence } from "../../data/schema/index.ts";
import { momentOf } from "./dates.ts";

/** Something on which passages give different accounts: what it is, what the record says of that, and the passages. */
export interface Dispute {
  /** "date", "point 8" or "account". */
  readonly about: string;
  /** The record's own words on how they differ; "" where it has none. */
  readonly note: string;
  readonly readings: readonly Evidence[];
}

/** What a note says where passages or documents give different accounts. */
export const SOURCES_DIFFER =
  /\b(two|three|several) readings\b|\b(sources|texts|documents) differ\b|\bdisagree\b|\bgive different\b/i;
const POINT = /\bpoint (\d+)\b/i;

/**
 * Where the sources of an event differ. A date counts when it is one of several days, or when its note names readings; anything
 * else when the note of its origin says that sources differ. A questioned date alone is doubt, not disagreement.
 */
export function disputesOf(event: Event): readonly Dispute[] {
  const disputes: Dispute[] = [];
  const { note = "" } = event.when;
  const dated = event.evidence.filter(({ supports }) => supports.includes("when"));
  // Of what is only planned, two days are a choice and not two accounts.
  const oneOf = momentOf(event.when.edtf).shape === "one-of" && event.status !== "planned";
  if (dated.length >= 2 && (oneOf || SOURCES_DIFFER.test(note)))
    disputes.push({ about: "date", note, readings: dated });
  const { note: remark = "" } = event.origin;
  if (SOURCES_DIFFER.test(remark)) {
    const number = Number(POINT.exec(remark)?.[1]);
    const point = event.points?.find(({ n }) => n === number);
    const readings = point === undefined ? event.evidence : point.evidence;
    const told = disputes.some((dispute) => sameEvidence(dispute.readings, readings));
    if (!told && point !== undefined) disputes.push({ about: `point ${number}`, note: remark, readings });
    else if (!told && disputes.length === 0 && readings.length >= 2)
      disputes.push({ about: "account", note: remark, readings });
  }
  return disputes;
}

function sameEvidence(a: readonly Evidence[], b: readonly Evidence[]): boolean {
  return a.length === b.length && a.every((evidence, i) => evidence === b[i]);
}
