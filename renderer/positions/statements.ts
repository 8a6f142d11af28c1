import { dateWords } from "../model/date-words.ts";
import { eventAt } from "../model/names.ts";
import type { Font } from "../pen/pen.ts";
import { Occupancy } from "../timeline/layout/occupancy.ts";
import type { IssueRow, StanceMark, StatementLabel } from "./drawing.ts";
import type { PositionsInput } from "./layout.ts";
import { broken } from "./words.ts";

export const STATEMENT: Font = { family: "chart", size: 11.5, weight: 500 };
export const STATEMENT_LEADING = 13.5;
const WIDEST = 176;
const GAP = 10;
/** How far up and down, and then sideways, a label may lie from its mark. */
const SHIFTS = [0, ...Array.from({ length: 40 }, (_, i) => (i + 1) * 15)];
const OUTS = [0, 60, 130, 200, 280, 360, 440];

/** Every statement by name beside its mark: as near as there is room, with a line to the mark. */
export function layStatements(
  input: PositionsInput,
  laid: Pick<IssueRow, "stances" | "lines" | "risers" | "codes">,
  height: number,
): readonly StatementLabel[] {
  const { record, measure, gutter, scale } = input;
  const taken = new Occupancy();
  for (const mark of laid.stances)
    taken.add({ x: mark.x - 9, y: mark.top - 9, width: 18, height: mark.bottom - mark.top + 18 });
  for (const { x, y, text, anchor } of laid.codes) {
    const width = measure(text, { family: "chart", size: 11, weight: 600 });
    taken.add({ x: anchor === "end" ? x - width - 2 : x - 2, y: y - 11, width: width + 4, height: 15 });
  }
  for (const { reach, top, bottom } of laid.stances)
    if (reach !== undefined)
      taken.add({ x: reach.from - 4, y: (top + bottom) / 2 - 4, width: reach.to - reach.from + 8, height: 8 });
  for (const { from, to, y } of laid.lines) taken.add({ x: from, y: y - 2, width: to - from, height: 4 });
  for (const { x, from, to } of laid.risers)
    taken.add({ x: x - 2, y: Math.min(from, to), width: 4, height: Math.abs(to - from) });
  const edges = { left: gutter + 4, right: gutter + scale.width - 4, bottom: height - 6 };
  const labels: StatementLabel[] = [];
  for (const mark of laid.stances) {
    for (const index of mark.events) {
      const event = eventAt(record, index);
      const lines = [
        ...broken(event.title, STATEMENT, WIDEST, 2, measure),
        `${event.stance?.held ?? ""}, ${dateWords(event.when)}`,
      ];
      const width = Math.max(...lines.map((line) => measure(line, STATEMENT))) + 2;
      const box = placeFor(mark, { width, height: lines.length * STATEMENT_LEADING }, taken, edges);
      if (box === undefined) continue;
      taken.add({ x: box.x - 3, y: box.y - 2, width: box.width + 6, height: box.height + 4 });
      labels.push({ event: index, lines, box, slot: mark.slot, leader: leaderTo(mark, box) });
    }
  }
  return labels;
}

function placeFor(
  mark: StanceMark,
  { width, height }: { readonly width: number; readonly height: number },
  taken: Occupancy,
  edges: { readonly left: number; readonly right: number; readonly bottom: number },
) {
  const middle = (mark.top + mark.bottom) / 2;
  let best: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | undefined;
  let nearest = Infinity;
  for (const out of OUTS) {
    for (const shift of SHIFTS) {
      for (const side of [1, -1]) {
        for (const up of [-1, 1]) {
          const cost = out * 1.2 + shift;
          if (cost >= nearest) continue;
          const x = side > 0 ? mark.x + GAP + out : mark.x - GAP - out - width;
          const y = middle - height / 2 + up * shift;
          const box = { x, y, width, height };
          if (x < edges.left || x + width > edges.right || y < 46 || y + height > edges.bottom) continue;
          if (!taken.isFree(box)) continue;
          best = box;
          nearest = cost;
        }
      }
    }
  }
  return best;
}

/** From the edge of the label that faces the mark to the nearest place on the mark. */
function leaderTo(mark: StanceMark, box: StatementLabel["box"]): StatementLabel["leader"] {
  const x = box.x > mark.x ? box.x - 2 : box.x + box.width + 2;
  const y = box.y + box.height / 2;
  const side = box.x > mark.x ? 1 : -1;
  return [x, y, mark.x + side * (mark.size / 2), Math.min(Math.max(y, mark.top), mark.bottom)];
}
