/**
 * Which of a small set of things (parties, issues, people…) each event names, in two flat arrays: the values of event `i`
 * are `values[offsets[i] .. offsets[i + 1]]`. At half a million events a list of lists would cost ten times as much.
 */
export interface Incidence {
  /** Ids, by value. */
  readonly ids: readonly string[];
  readonly offsets: Uint32Array;
  readonly values: Uint16Array;
  /** How many events name each id. */
  readonly counts: Uint32Array;
}

/** Builds an incidence. Ids that are not in the list are left out; what an event names twice counts once. */
export function incidenceOf<Item>(
  items: readonly Item[],
  ids: readonly string[],
  named: (item: Item) => readonly string[],
): Incidence {
  const valueOf = new Map(ids.map((id, value) => [id, value]));
  const offsets = new Uint32Array(items.length + 1);
  const counts = new Uint32Array(ids.length);
  let values = new Uint16Array(Math.max(16, items.length * 2));
  let end = 0;
  for (let i = 0; i < items.length; i += 1) {
    const start = end;
    const names = named(items[i] as Item);
    for (let k = 0; k < names.length; k += 1) {
      const value = valueOf.get(names[k] ?? "");
      if (value === undefined || holds(values, start, end, value)) continue;
      if (end === values.length) {
        const larger = new Uint16Array(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values[end] = value;
      end += 1;
      counts[value] = (counts[value] ?? 0) + 1;
    }
    offsets[i + 1] = end;
  }
  return { ids, offsets, values: values.slice(0, end), counts };
}

function holds(values: Uint16Array, start: number, end: number, value: number): boolean {
  for (let i = start; i < end; i += 1) if (values[i] === value) return true;
  return false;
}

/** The values of one event. */
export function valuesAt(incidence: Incidence, index: number): Uint16Array {
  return incidence.values.subarray(incidence.offsets[index], incidence.offsets[index + 1]);
}
