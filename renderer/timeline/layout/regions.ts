import type { Box } from "../../pen/pen.ts";
import type { Regions } from "../drawing.ts";
import type { LayoutInput } from "./input.ts";
import { TRAY_ROW } from "./undated.ts";

const AXIS = 32;
export const CONTEXT_ROW = 17;
export const COVERAGE_ROW = 12.5;
const COVERAGE_HEAD = 18;
const COVERAGE_FOOT = 5.5;
const DENSITY = 22;
const PLEATS = 26;
const OVERVIEW = 50;
/** On paper nobody drags the overview, and the lanes need the room. */
const PAPER = { pleats: 14, overview: 44 };
/** Documents beyond this many are told as a density. */
const MOST_DOCUMENTS = 8;

/** A view that is lower than this (a large text, a small window) needs the room for its lanes too. */
const LOW = 440;

/** What the regions of a view hold, settled from the options and the size. */
export interface RegionPlan {
  readonly regions: Regions;
  readonly contextRows: number;
  readonly coverage: "rows" | "density" | "off";
}

/** Divides the view from the top: axis, context, lanes (all the rest), tray of the undated, coverage, pleats, overview. */
export function planRegions(input: LayoutInput, undatedRows: number, actions: number): RegionPlan {
  const { size, gutter } = input;
  const options = input.regions ?? {};
  const rows =
    actions === 0 && options.contextRows === undefined ? 0 : (options.contextRows ?? (size.height < 600 ? 1 : 3));
  const coverage = coverageOf(input);
  const documents = Math.min(input.record.documents.length, coverageRowsOf(input));
  const spare = input.mode === "figure" || size.height < LOW;
  const heights = {
    axis: AXIS,
    context: rows === 0 ? 0 : rows * CONTEXT_ROW + 3,
    undated: undatedRows * TRAY_ROW,
    coverage:
      coverage === "off"
        ? 0
        : coverage === "density"
          ? DENSITY
          : COVERAGE_HEAD + documents * COVERAGE_ROW + COVERAGE_FOOT,
    pleats: options.overview === false ? 0 : spare ? PAPER.pleats : PLEATS,
    overview: options.overview === false ? 0 : spare ? PAPER.overview : OVERVIEW,
  };
  const fixed = Object.values(heights).reduce((sum, height) => sum + height, 0);
  const width = Math.max(0, size.width - gutter);
  let top = 0;
  const next = (height: number): Box => {
    const box = { x: gutter, y: top, width, height };
    top += height;
    return box;
  };
  const axis = next(heights.axis);
  const context = next(heights.context);
  const lanes = next(Math.max(0, size.height - fixed));
  const tray = next(heights.undated);
  const strip = next(heights.coverage);
  const pleats = next(heights.pleats);
  const overview = next(heights.overview);
  return {
    regions: {
      chart: { x: gutter, y: 0, width: Math.max(0, width - (options.inset ?? 0)), height: strip.y + strip.height },
      gutter: { x: 0, y: 0, width: gutter, height: size.height },
      axis,
      context,
      lanes,
      coverage: strip,
      pleats,
      overview,
      ...(undatedRows === 0 ? {} : { undated: tray }),
    },
    contextRows: rows,
    coverage,
  };
}

function coverageOf(input: LayoutInput): RegionPlan["coverage"] {
  const documents = input.record.documents.length;
  if (documents === 0) return "off";
  const asked = input.regions?.coverage;
  if (asked !== undefined && asked !== "rows") return asked;
  if (documents > MOST_DOCUMENTS) return "density";
  return asked ?? (documents <= coverageRowsOf(input) ? "rows" : "density");
}

/** How many documents get a row of their own: none in a small window, 5 in an ordinary one, 8 in a large one. */
function coverageRowsOf(input: LayoutInput): number {
  const asked = input.regions?.coverageRows;
  if (asked !== undefined) return asked;
  const { width } = input.size;
  // A docked panel takes 344 or 400 of the window, so these are narrower than the windows that they stand for.
  return width >= 1480 ? MOST_DOCUMENTS : width >= 1000 && input.gutter > 136 ? 5 : 0;
}
