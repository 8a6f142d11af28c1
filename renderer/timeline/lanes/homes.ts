import type { Incidence } from "../../model/incidence.ts";
import { KINDS, type Record } from "../../model/record.ts";
import { authorsOf, correspondenceOf } from "../../model/roles.ts";

const PROPOSAL = KINDS.indexOf("proposal");
const MEETING = KINDS.indexOf("meeting");
const MESSAGE = KINDS.indexOf("message");

const known = new WeakMap<Record, Incidence>();

/**
 * The parties in whose lanes an event has its mark: all that met, all that put a text; but a message lies with who received it,
 * and a stance with who holds it. Found once per record.
 */
export function homesOf(record: Record): Incidence {
  const found = known.get(record);
  if (found !== undefined) return found;
  const { parties } = record;
  const offsets = new Uint32Array(record.size + 1);
  const counts = new Uint32Array(parties.ids.length);
  // Who an event lies with is among its parties, but for the rare one whose people say otherwise.
  let values = new Uint16Array(Math.max(16, parties.values.length));
  let filled = 0;
  const add = (value: number): void => {
    if (filled === values.length) {
      const larger = new Uint16Array(filled * 2);
      larger.set(values);
      values = larger;
    }
    values[filled] = value;
    filled += 1;
    counts[value] = (counts[value] ?? 0) + 1;
  };
  const { kind } = record.columns;
  for (let i = 0; i < record.size; i += 1) {
    const [start = 0, end = 0] = [parties.offsets[i], parties.offsets[i + 1]];
    const all = end - start < 2 || kind[i] === MEETING;
    const nobody = all || record.events[i]?.participants === undefined;
    if (all || (nobody && (kind[i] === MESSAGE || kind[i] === PROPOSAL))) {
      // Where nobody is named, the first party acts and the others receive: no need to look at roles.
      const from = !all && kind[i] === MESSAGE ? start + 1 : start;
      const to = !all && kind[i] === PROPOSAL ? start + 1 : end;
      for (let k = from; k < to; k += 1) add(parties.values[k] ?? 0);
    } else for (const value of byRoles(record, i)) add(value);
    offsets[i + 1] = filled;
  }
  const homes = { ids: parties.ids, offsets, values: values.slice(0, filled), counts };
  known.set(record, homes);
  return homes;
}

/** The same for an event of several parties that names people or is a stance. */
function byRoles(record: Record, index: number): readonly number[] {
  const event = record.events[index];
  if (event === undefined) return [];
  const { ids } = record.parties;
  const valuesOf = (parties: readonly string[]): readonly number[] =>
    parties.map((id) => ids.indexOf(id)).filter((value) => value >= 0);
  if (event.kind === "proposal") return valuesOf(authorsOf(event));
  if (event.kind === "position") return valuesOf([event.stance?.party ?? event.parties[0] ?? ""]);
  const { sender, recipients } = correspondenceOf(event);
  return valuesOf(recipients.length > 0 || sender === undefined ? recipients : [sender]);
}
