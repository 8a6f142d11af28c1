import type { TimelineDrawing } from "../drawing.ts";

/**
 * The order of lanes while one of them is dragged: it takes the place of the lane that the pointer is over.
 *
 * @param lane id of the lane that is dragged
 * @returns undefined where nothing changes
 */
export function draggedOrder(drawing: TimelineDrawing, lane: string, y: number): readonly string[] | undefined {
  const ids = drawing.lanes.map(({ id }) => id);
  const from = ids.indexOf(lane);
  const over = drawing.lanes.findIndex(({ top, bottom }) => y >= top && y < bottom);
  if (from < 0 || over < 0 || over === from) return undefined;
  const target = drawing.lanes[over];
  // Only past the other lane's middle: two lanes of different heights would change places back and forth.
  const middle = ((target?.top ?? 0) + (target?.bottom ?? 0)) / 2;
  if (over > from ? y < middle : y > middle) return undefined;
  const others = ids.filter((id) => id !== lane);
  return [...others.slice(0, over), lane, ...others.slice(over)];
}
