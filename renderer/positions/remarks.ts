import type { Issue } from "../../data/schema/index.ts";
import { dayWords } from "../model/date-words.ts";
import { DAY } from "../model/dates.ts";
import { gapWords, type JointDate } from "./gap.ts";
import type { Stand, StanceStep, Track } from "./stance.ts";

/** Something that a rule found in an issue, with the rule's own words, so that a reader can check it. */
export interface Remark {
  readonly kind: "deadlock" | "reversal";
  /** Short, for the drawing. */
  readonly text: string;
  /** What was found, and by which rule. */
  readonly rule: string;
  /** Whose reversal; nobody's for a deadlock. */
  readonly party?: string;
  readonly from: number;
  readonly to: number;
}

/** Two joint dates nearer than this are one meeting: to stand still within it is no deadlock. */
const APART = 30;

/** Deadlocks of the pair and reversals of every party on one issue. */
export function remarksOf(issue: Issue, tracks: readonly Track[], joint: readonly JointDate[]): readonly Remark[] {
  return [...deadlocks(joint), ...tracks.flatMap((track) => reversals(issue, track))];
}

function deadlocks(joint: readonly JointDate[]): readonly Remark[] {
  const found: Remark[] = [];
  let start = 0;
  for (let i = 1; i <= joint.length; i += 1) {
    const [first, last, next] = [joint[start], joint[i - 1], joint[i]];
    if (first === undefined || last === undefined) continue;
    if (next !== undefined && standsStill(first, next)) continue;
    if (last.time - first.time >= APART * DAY && first.gap.narrowest > 0 && bothSpoke(first, last))
      found.push(deadlock(first, last));
    start = i;
  }
  return found;
}

function standsStill(first: JointDate, next: JointDate): boolean {
  return same(first.a.after, next.a.after) && same(first.b.after, next.b.after);
}

/** Carried stances stand still by themselves: both have to have said it again. */
function bothSpoke(first: JointDate, last: JointDate): boolean {
  return first.a !== last.a && first.b !== last.b;
}

function deadlock(first: JointDate, last: JointDate): Remark {
  const [from, to] = [dayWords(first.time), dayWords(last.time)];
  return {
    kind: "deadlock",
    text: "deadlock",
    rule: `Deadlock, ${from} to ${to}: both stated the same steps again at least ${APART} days later, with a gap of ${gapWords(last.gap)} between them.`,
    from: first.time,
    to: last.time,
  };
}

/** A party that certainly moved one way along the scale and later certainly back. Ranges that touch are no movement. */
function reversals(issue: Issue, track: Track): readonly Remark[] {
  const found: Remark[] = [];
  const { steps } = track;
  let way = 0;
  let origin: StanceStep | undefined;
  steps.forEach((step, i) => {
    const before = steps.findLast((other, k) => k < i && other.latest < step.earliest);
    if (before === undefined) return;
    const moved = direction(before.after, step.after);
    if (moved === 0) return;
    if (way !== 0 && moved !== way && origin !== undefined) {
      found.push({
        kind: "reversal",
        text: `${track.party} turns back`,
        rule:
          `Reversal: ${track.party} stood at ${labels(issue, origin.after)} (${dayWords(origin.placed)}), ` +
          `moved to ${labels(issue, before.after)} (${dayWords(before.placed)}), ` +
          `and back to ${labels(issue, step.after)} (${dayWords(step.placed)}). Only moves between steps that do not overlap count.`,
        party: track.party,
        from: before.placed,
        to: step.placed,
      });
    }
    way = moved;
    origin = before;
  });
  return found;
}

/** 1 towards the high pole, -1 towards the low one, 0 where the ranges have a step in common. */
export function direction(from: Stand, to: Stand): -1 | 0 | 1 {
  return to.low > from.high ? 1 : to.high < from.low ? -1 : 0;
}

function same(a: Stand, b: Stand): boolean {
  return a.low === b.low && a.high === b.high;
}

/** The steps of a stand in words: "after a settlement, no date", or from one to another. */
export function labels(issue: Issue, { low, high }: Stand): string {
  const name = (place: number): string => `“${issue.scale[place]?.label ?? ""}”`;
  return low === high ? name(low) : `${name(low)} to ${name(high)}`;
}
