import { eventAt } from "../../model/names.ts";
import type { Record } from "../../model/record.ts";
import { describeMark, describeStatement } from "../../positions/describe.ts";
import type { PositionsDrawing } from "../../positions/drawing.ts";
import type { Mirrored } from "../../timeline/interact/mirror.ts";

/** Pointer targets are at least this wide and high. */
const TARGET = 24;

/** Every statement in view, row by row, each in order of time. */
export function mirroredOf(
  record: Record,
  drawing: PositionsDrawing,
  selected: ReadonlySet<string>,
): readonly Mirrored[] {
  const { chart } = drawing;
  return drawing.rows.flatMap(({ row, top }) =>
    row.stances
      .filter((mark) => top + mark.bottom > chart.y && top + mark.top < chart.y + chart.height)
      .filter(({ x }) => x >= chart.x && x <= chart.x + chart.width)
      .flatMap((mark) =>
        mark.events.map((index) => {
          const { id } = eventAt(record, index);
          const height = Math.max(TARGET, mark.bottom - mark.top + mark.size);
          return {
            id,
            name: mark.events.length === 1 ? describeMark(record, mark) : describeStatement(record, index),
            selected: selected.has(id),
            x: mark.x - TARGET / 2,
            y: top + (mark.top + mark.bottom) / 2 - height / 2,
            width: TARGET,
            height,
            kind: "position",
          };
        }),
      ),
  );
}
