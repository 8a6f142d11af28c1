import type { Lane, TimelineDrawing } from "../drawing.ts";
import { laneScrollBar } from "../marks/lane-scroll.ts";

/** How far beside the bar it can be taken hold of. */
const REACH = 8;

/**
 * How far the lanes have to be scrolled for one of some lanes to be in sight: not at all where one of them is already, else as
 * little as it takes.
 */
export function scrollToShow({ laneScroll, regions }: TimelineDrawing, lanes: readonly Lane[]): number {
  const by = laneScroll?.by ?? 0;
  const [top, bottom] = [regions.lanes.y, regions.lanes.y + regions.lanes.height];
  const shifts = lanes.map((lane) => {
    if (lane.top < top) return lane.top - top;
    return lane.bottom > bottom ? Math.min(lane.bottom - bottom, lane.top - top) : 0;
  });
  const least = shifts.reduce((best, shift) => (Math.abs(shift) < Math.abs(best) ? shift : best), shifts[0] ?? 0);
  return by + least;
}

/** What a drag that begins on the scroll bar, or beside it in its track, makes of the scroll: for a height, how far. Nothing elsewhere. */
export function laneScrollDrag(drawing: TimelineDrawing, x: number, from: number): ((y: number) => number) | undefined {
  const bar = laneScrollBar(drawing);
  const { lanes } = drawing.regions;
  if (bar === undefined || drawing.laneScroll === undefined) return undefined;
  if (Math.abs(x - (bar.x + bar.width / 2)) > REACH || from < lanes.y || from > lanes.y + lanes.height)
    return undefined;
  const { extent, by } = drawing.laneScroll;
  const perPixel = (extent - lanes.height) / Math.max(1, lanes.height - bar.height);
  // Beside the bar in its track: its middle comes to the pointer.
  const held = from >= bar.y && from <= bar.y + bar.height ? 0 : from - (bar.y + bar.height / 2);
  return (y) => by + (y - from + held) * perPixel;
}
