import type { Filter } from "../model/filter.ts";

/** The filter with one value of a list put in or taken out. */
export function toggled<Key extends "kinds" | "channels" | "evidence" | "issues" | "documents" | "parties">(
  filter: Filter,
  key: Key,
  value: NonNullable<Filter[Key]>[number],
): Filter {
  const chosen = (filter[key] ?? []) as readonly unknown[];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...filter, [key]: next.length === 0 ? undefined : next };
}
