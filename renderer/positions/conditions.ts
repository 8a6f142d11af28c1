import { DAY } from "../model/dates.ts";
import type { Box } from "../pen/pen.ts";
import type { ConditionLink } from "./drawing.ts";
import { rowGeometry } from "./gutter.ts";
import type { PositionsInput } from "./layout.ts";
import type { StanceStep, Track } from "./stance.ts";

const FAR = 2;
const SWING = 12;
const SWING_STEP = 5;
const MOST_SWING = 40;
/** A stance on the other issue counts as what the condition is about within this many days. */
const NEAR = 120;

/** Stances that are tied to another issue, as lines from their mark to the stance there that is nearest in time. */
export function layLinks(
  input: PositionsInput,
  tracks: ReadonlyMap<string, readonly Track[]>,
  tops: ReadonlyMap<string, number>,
  height: number,
  chart: Box,
): readonly ConditionLink[] {
  const links: ConditionLink[] = [];
  const used = new Map<number, number>();
  for (const { issue, step, event, other, target, text } of conditionsOf(tracks)) {
    const [top, otherTop] = [tops.get(issue), tops.get(other)];
    if (top === undefined || otherTop === undefined) continue;
    if (top + height < chart.y || top > chart.y + chart.height) continue;
    const from = { x: input.scale.x(step.placed) + input.gutter, y: top + heightOf(input, issue, step, height) };
    const inView = (y: number): boolean => y > chart.y && y < chart.y + chart.height;
    if (!inView(from.y)) continue;
    const to = {
      x: input.scale.x(target?.placed ?? step.placed) + input.gutter,
      y: otherTop + heightOf(input, other, target, height),
    };
    // Across several rows a line is followed only when it is asked for.
    const away = !inView(to.y) || Math.abs(top - otherTop) > FAR * height;
    const column = Math.round(from.x / 40);
    const nth = used.get(column) ?? 0;
    used.set(column, nth + 1);
    links.push({ event, issue, from, to, away, swing: Math.min(MOST_SWING, SWING + nth * SWING_STEP), text });
  }
  return links;
}

interface Conditional {
  readonly issue: string;
  readonly step: StanceStep;
  readonly event: number;
  readonly other: string;
  /** The stance there that it leads to, where there is one. */
  readonly target: StanceStep | undefined;
  readonly text: string;
}

const found = new WeakMap<object, readonly Conditional[]>();

/** Every stance with a condition on another issue; found once for the tracks. */
function conditionsOf(tracks: ReadonlyMap<string, readonly Track[]>): readonly Conditional[] {
  const known = found.get(tracks);
  if (known !== undefined) return known;
  const all = [...tracks.values()]
    .flat()
    .flatMap(({ issue, party, steps }) =>
      steps.flatMap((step) =>
        step.conditions.flatMap(({ event, condition: { issue: other, text } }) =>
          other === undefined || other === issue
            ? []
            : [{ issue, step, event, other, target: nearest(tracks.get(other) ?? [], step, party), text }],
        ),
      ),
    );
  found.set(tracks, all);
  return all;
}

function heightOf(input: PositionsInput, issueId: string, step: StanceStep | undefined, height: number): number {
  const issue = input.record.issue.get(issueId);
  if (issue === undefined) return height / 2;
  const ys = rowGeometry(input, issue, height);
  if (step === undefined) return (ys[0] ?? 0) / 2 + (ys.at(-1) ?? height) / 2;
  return ((ys[step.low] ?? 0) + (ys[step.high] ?? 0)) / 2;
}

/** The stance there that is nearest in time, another party's first: a condition is asked of somebody. */
function nearest(tracks: readonly Track[], step: StanceStep, party: string): StanceStep | undefined {
  const distance = (other: StanceStep): number => Math.abs(other.placed - step.placed);
  const near = (wanted: (track: Track) => boolean): StanceStep | undefined =>
    tracks
      .filter(wanted)
      .flatMap(({ steps }) => steps)
      .filter((other) => distance(other) <= NEAR * DAY)
      .sort((a, b) => distance(a) - distance(b))[0];
  return near((track) => track.party !== party) ?? near((track) => track.party === party);
}
