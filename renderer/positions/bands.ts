import { dayWords } from "../model/date-words.ts";
import type { Box } from "../pen/pen.ts";
import type { GapBand, IssueRow, ScaleStep, UnknownGap } from "./drawing.ts";
import { gapWords, type JointDate, type LoneDate } from "./gap.ts";
import type { PositionsInput } from "./layout.ts";
import type { Stand } from "./stance.ts";

const BAND = 34;
/** In a chart as narrow as a column of a journal leaves it. */
const NARROW = { chart: 330, band: 18 };
const BAND_APART = 4;

interface Dates {
  /** Both of the pair are in evidence. */
  readonly joint: readonly JointDate[];
  /** One of them is. */
  readonly lone: readonly LoneDate[];
}

/**
 * A band from one party's edge to the other's, at dates where both are in evidence; over the whole scale where only one is, since the
 * other may stand anywhere. Of dates that lie close the last, and one that is known before one that is not.
 */
export function layBands(
  { scale, gutter, pair }: PositionsInput,
  { joint, lone }: Dates,
  steps: readonly ScaleStep[],
): Pick<IssueRow, "bands" | "unknowns"> {
  const yOf = (place: number): number => steps[place]?.y ?? steps[0]?.y ?? 0;
  const width = scale.width < NARROW.chart ? NARROW.band : BAND;
  const taken: number[] = [];
  const isFree = (x: number): boolean => taken.every((other) => Math.abs(other - x) >= width + BAND_APART);
  const bands: GapBand[] = [];
  for (const date of joint.toReversed()) {
    const { time, a, b, reach } = date;
    const x = scale.x(Math.max(a.placed, b.placed)) + gutter;
    if (!isFree(x)) continue;
    taken.push(x);
    const boxOf = (from: number, to: number): Box | undefined => {
      const [top, bottom] = [yOf(from), yOf(to)];
      return bottom - top > 1 ? { x: x - width / 2, y: top, width, height: bottom - top } : undefined;
    };
    const widest = boxOf(...farthest(reach));
    if (widest === undefined) continue;
    const [upper, lower] = a.after.low <= b.after.low ? [a.after, b.after] : [b.after, a.after];
    bands.push({
      widest,
      narrowest: boxOf(upper.high, lower.low),
      carried: a.until !== time || b.until !== time,
      tip: bandWords(pair, date),
    });
  }
  const [top, bottom] = [yOf(0), yOf(steps.length - 1)];
  const unknowns: UnknownGap[] = [];
  for (const { step, party } of lone.toReversed()) {
    const x = scale.x(step.placed) + gutter;
    if (!isFree(x)) continue;
    taken.push(x);
    unknowns.push({
      x: x - width / 2,
      y: top,
      width,
      height: bottom - top,
      tip: unknownWords(pair, party, step.placed),
    });
  }
  return { bands, unknowns };
}

function bandWords(pair: PositionsInput["pair"], { time, a, b, gap }: JointDate): string {
  const carried = pair.filter((_, i) => [a, b][i]?.until !== time);
  const note = carried.length === 0 ? "" : ` What ${carried.join(" and ")} held is carried on from before.`;
  return `${gapWords(gap)} between ${pair.join(" and ")} on ${dayWords(time)}.${note}`;
}

function unknownWords(pair: PositionsInput["pair"], party: string, time: number): string {
  const other = pair.find((id) => id !== party) ?? "the other";
  return `On ${dayWords(time)} only ${party} is in evidence: where ${other} stood then, nobody says.`;
}

/** The two edges of two stands that lie farthest apart, the lower one first. */
function farthest([a, b]: readonly [Stand, Stand]): readonly [number, number] {
  return b.high - a.low >= a.high - b.low ? [a.low, b.high] : [b.low, a.high];
}
