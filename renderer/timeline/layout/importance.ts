import { linksTo } from "../../model/names.ts";
import type { Record } from "../../model/record.ts";
import type { LayoutInput } from "./input.ts";

/** What a link weighs beside a point: a text that others answer or revise is what the talks were about. */
const PER_LINK = 2;

const weights = new WeakMap<Record, Float64Array>();

/**
 * How much an event weighs among those that want to be seen and named in a figure: its points and its links, from it and to it.
 * A figure has no hover and no zoom by which a text of seven points could still be found inside a count.
 */
function importance(record: Record, index: number): number {
  let known = weights.get(record);
  if (known === undefined) {
    known = Float64Array.from(
      record.events,
      ({ id, points, links }) => (points?.length ?? 0) + PER_LINK * (links.length + linksTo(record, id).length),
    );
    weights.set(record, known);
  }
  return known[index] ?? 0;
}

/** The one that stands for marks drawn as one: on screen the first, in a figure the weightiest. */
export function chiefOf<Member extends { readonly index: number }>(
  input: LayoutInput,
  members: readonly [Member, ...Member[]],
): Member {
  const weigh = weighing(input);
  return members.reduce((chief, member) => (weigh(member) > weigh(chief) ? member : chief));
}

/** What marks weigh against each other in a drawing: on screen nothing, there one can look closer. */
export function weighing({ mode, record }: LayoutInput): (member: { readonly index: number }) => number {
  return mode === "figure" ? ({ index }) => importance(record, index) : () => 0;
}
