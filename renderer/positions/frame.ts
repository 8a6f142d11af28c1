import type { Box } from "../pen/pen.ts";
import type { TimelineDrawing } from "../timeline/drawing.ts";
import type { LaneIndex } from "../timeline/lanes/index-lanes.ts";
import { layAxis } from "../timeline/layout/axis.ts";
import { layFolds } from "../timeline/layout/fold-bands.ts";
import type { LayoutInput } from "../timeline/layout/input.ts";
import type { PositionsInput } from "./layout.ts";

const NOTHING: Box = { x: 0, y: 0, width: 0, height: 0 };

const frames = new WeakMap<
  PositionsInput["scale"],
  { readonly key: string; readonly mask: Uint8Array; readonly frame: TimelineDrawing }
>();

/** The frame of a scale, made once while only the rows scroll. */
export function layFrame(input: PositionsInput, chart: Box): TimelineDrawing {
  const { scale, size, gutter, mask, selected = "" } = input;
  const key = [size.width, size.height, gutter, chart.width, chart.height, selected, input.record.dataset.id].join(" ");
  const known = frames.get(scale);
  if (known?.key === key && known.mask === mask) return known.frame;
  const frame = makeFrame(input, chart);
  frames.set(scale, { key, mask, frame });
  return frame;
}

/** The timeline's axis and folds over the chart of positions, with nothing in their lanes. */
function makeFrame(input: PositionsInput, chart: Box): TimelineDrawing {
  const { record, mask, scale, size, gutter, measure, selected } = input;
  const timeline: LayoutInput = {
    record,
    mask,
    scale,
    lanes: { by: "none" },
    size: { width: gutter + chart.width, height: size.height },
    gutter,
    measure,
    ...(selected === undefined ? {} : { selected }),
  };
  const folds = layFolds(timeline, { placedAll: placedOf(input) }, gutter);
  return {
    width: size.width,
    height: size.height,
    regions: {
      chart: { x: chart.x, y: 0, width: chart.width, height: chart.y + chart.height },
      gutter: { x: 0, y: 0, width: gutter, height: chart.y + chart.height },
      axis: { x: chart.x, y: 0, width: chart.width, height: chart.y },
      context: NOTHING,
      lanes: chart,
      coverage: NOTHING,
      pleats: NOTHING,
      overview: NOTHING,
    },
    axis: layAxis(timeline, gutter, folds),
    folds,
    lanes: [],
    tables: [],
    stems: [],
    glyphs: [],
    pills: [],
    links: [],
    labels: [],
    context: [],
    contextMore: 0,
    coverage: [],
    pleats: [],
    overview: { bars: [], years: [], stretches: [], brush: [0, 0] },
    undated: [],
    undatedMore: 0,
    counts: { total: 0, shown: 0, drawn: 0, clustered: 0, carried: 0, undated: 0, outside: 0 },
  };
}

const remembered = new WeakMap<Uint8Array, LaneIndex["placedAll"]>();

/** Where the events that the filters leave stand in time, in order. */
function placedOf({ record, mask }: PositionsInput): LaneIndex["placedAll"] {
  const known = remembered.get(mask);
  if (known !== undefined) return known;
  const placed = record.columns.placed.subarray(0, record.dated).filter((_, i) => mask[i] === 1);
  remembered.set(mask, placed);
  return placed;
}
