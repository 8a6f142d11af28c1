import type { EventKind } from "../../data/schema/index.ts";
import { EVIDENCE_STATES, type EvidenceState } from "./evidence.ts";
import { type Incidence, valuesAt } from "./incidence.ts";
import { CHANNELS, KINDS, type Record, STATUSES } from "./record.ts";

export type ChannelChip = (typeof CHANNELS)[number];
/** Evidence as the key bar offers it: planned and cancelled events are a class of their own, whatever vouches for them. */
const EVIDENCE_CHIPS = [...EVIDENCE_STATES, "planned"] as const;
export type EvidenceChip = EvidenceState | "planned";

/** What is to be seen. An empty or missing list asks nothing; several values of one list are alternatives, lists add up. */
export interface Filter {
  readonly kinds?: readonly EventKind[];
  readonly channels?: readonly ChannelChip[];
  readonly evidence?: readonly EvidenceChip[];
  /** True: only what a person checked. False: only what rules found. */
  readonly checked?: boolean;
  readonly issues?: readonly string[];
  readonly parties?: readonly string[];
  readonly people?: readonly string[];
  readonly documents?: readonly string[];
  /** Events that a search found. */
  readonly ids?: readonly string[];
}

/** Per chip: how many events it would leave, given all the other lists of the filter. */
export interface ChipCounts {
  readonly kinds: ReadonlyMap<EventKind, number>;
  readonly channels: ReadonlyMap<ChannelChip, number>;
  readonly evidence: ReadonlyMap<EvidenceChip, number>;
  readonly checked: number;
  readonly issues: ReadonlyMap<string, number>;
  readonly parties: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<string, number>;
  readonly documents: ReadonlyMap<string, number>;
}

export interface Filtered {
  /** 1 where an event passes, in the record's order. */
  readonly mask: Uint8Array;
  readonly shown: number;
  readonly counts: ChipCounts;
}

type Facet = Exclude<keyof Filter, "ids">;
const FACETS = [
  "kinds",
  "channels",
  "evidence",
  "checked",
  "issues",
  "parties",
  "people",
  "documents",
] as const satisfies readonly Facet[];

/** Applies a filter. One pass per list that asks something and one per list of counts. */
export function applyFilter(record: Record, filter: Filter): Filtered {
  const size = record.size;
  const asked = FACETS.filter((facet) => asks(filter[facet]));
  // How many of the asked lists an event fails, and the last that it fails: a chip's count leaves its own list aside.
  const fails = new Uint8Array(size);
  const failed = new Uint8Array(size);
  for (const facet of asked) {
    const passes = passesOf(record, filter, facet);
    const code = FACETS.indexOf(facet);
    for (let i = 0; i < size; i += 1) {
      if (passes(i)) continue;
      fails[i] = (fails[i] ?? 0) + 1;
      failed[i] = code;
    }
  }
  const found = filter.ids === undefined ? undefined : maskOfIds(record, filter.ids);
  const mask = new Uint8Array(size);
  let shown = 0;
  for (let i = 0; i < size; i += 1) {
    if (found !== undefined && found[i] === 0) fails[i] = 255;
    if (fails[i] === 0) {
      mask[i] = 1;
      shown += 1;
    }
  }
  const counted = (facet: Facet) => {
    const code = FACETS.indexOf(facet);
    return (i: number): boolean => fails[i] === 0 || (fails[i] === 1 && failed[i] === code);
  };
  return { mask, shown, counts: countsOf(record, counted) };
}

/** Everything is to be seen. */
export function fullMask(record: Record): Uint8Array {
  return new Uint8Array(record.size).fill(1);
}

function asks(value: Filter[Facet]): boolean {
  return typeof value === "boolean" || (value !== undefined && value.length > 0);
}

function maskOfIds(record: Record, ids: readonly string[]): Uint8Array {
  const mask = new Uint8Array(record.size);
  for (const id of ids) {
    const index = record.indexOf(id);
    if (index >= 0) mask[index] = 1;
  }
  return mask;
}

function passesOf(record: Record, filter: Filter, facet: Facet): (index: number) => boolean {
  const { kind, channel } = record.columns;
  switch (facet) {
    case "kinds":
      return codes(kind, KINDS, filter.kinds ?? []);
    case "channels":
      return codes(channel, CHANNELS, filter.channels ?? []);
    case "evidence": {
      const chips = new Set<EvidenceChip>(filter.evidence);
      return (i) => chips.has(evidenceChip(record, i));
    }
    case "checked":
      return (i) => isChecked(record, i) === filter.checked;
    case "issues":
    case "parties":
    case "people":
      return named(record[facet], filter[facet] ?? []);
    case "documents":
      return named(record.sources, filter.documents ?? []);
  }
}

function codes<Name>(column: Uint8Array, names: readonly Name[], wanted: readonly Name[]): (index: number) => boolean {
  const pass = names.map((name) => wanted.includes(name));
  return (i) => pass[column[i] ?? 0] ?? false;
}

function named(incidence: Incidence, wanted: readonly string[]): (index: number) => boolean {
  const values = new Set(wanted.map((id) => incidence.ids.indexOf(id)));
  return (i) => valuesAt(incidence, i).some((value) => values.has(value));
}

/** Which evidence chip an event belongs under. */
export function evidenceChip(record: Record, index: number): EvidenceChip {
  const status = STATUSES[record.columns.status[index] ?? 0];
  if (status === "planned" || status === "cancelled") return "planned";
  return EVIDENCE_STATES[record.evidenceColumn[index] ?? 0] ?? "catalogue";
}

/** Whether a person checked the event. */
function isChecked(record: Record, index: number): boolean {
  return record.events[index]?.origin.method === "curated";
}

function countsOf(record: Record, counted: (facet: Facet) => (index: number) => boolean): ChipCounts {
  const tally = <Name>(facet: Facet, names: readonly Name[], nameOf: (index: number) => Name): Map<Name, number> => {
    const counts = new Map(names.map((name) => [name, 0]));
    const passes = counted(facet);
    for (let i = 0; i < record.size; i += 1) {
      if (passes(i)) counts.set(nameOf(i), (counts.get(nameOf(i)) ?? 0) + 1);
    }
    return counts;
  };
  const tallyOf = (facet: Facet, incidence: Incidence): Map<string, number> => {
    const counts = new Uint32Array(incidence.ids.length);
    const passes = counted(facet);
    for (let i = 0; i < record.size; i += 1) {
      if (!passes(i)) continue;
      for (const value of valuesAt(incidence, i)) counts[value] = (counts[value] ?? 0) + 1;
    }
    return new Map(incidence.ids.map((id, value) => [id, counts[value] ?? 0]));
  };
  const { kind, channel } = record.columns;
  return {
    kinds: tally("kinds", KINDS, (i) => KINDS[kind[i] ?? 0] ?? "meeting"),
    channels: tally("channels", CHANNELS, (i) => CHANNELS[channel[i] ?? 0] ?? "not stated"),
    evidence: tally("evidence", EVIDENCE_CHIPS, (i) => evidenceChip(record, i)),
    checked: tally("checked", [true, false], (i) => isChecked(record, i)).get(true) ?? 0,
    issues: tallyOf("issues", record.issues),
    parties: tallyOf("parties", record.parties),
    people: tallyOf("people", record.people),
    documents: tallyOf("documents", record.sources),
  };
}
