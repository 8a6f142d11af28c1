import type { Party } from "../../data/schema/index.ts";

/** The hue of a party, from the design tokens: seven, and slate for all further ones, which are told apart by lane and code. */
export type PartySlot = "1" | "2" | "3" | "4" | "5" | "6" | "7" | "other";

const SLOTS = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** Parties whose hue the tokens fix, so that it is the same in every dataset that they appear in. */
const FIXED: Readonly<{ [party: string]: PartySlot }> = {
  US: "1",
  DRV: "2",
  RVN: "3",
  PRG: "4",
  USSR: "5",
  PRC: "6",
  DPRK: "other",
  POL: "other",
  FRA: "other",
  LAO: "other",
  KHM: "other",
};

/** Gives every party its slot: the fixed ones first, the others what is left in order of event count (then id), then slate. */
export function partySlots(
  parties: readonly Party[],
  counts: ReadonlyMap<string, number>,
): ReadonlyMap<string, PartySlot> {
  const slots = new Map<string, PartySlot>();
  for (const { id } of parties) {
    const fixed = FIXED[id];
    if (fixed !== undefined) slots.set(id, fixed);
  }
  const taken = new Set(slots.values());
  const free = SLOTS.filter((slot) => !taken.has(slot));
  const rest = parties.filter(({ id }) => !slots.has(id)).map(({ id }) => id);
  rest.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  rest.forEach((id, i) => slots.set(id, free[i] ?? "other"));
  return slots;
}
