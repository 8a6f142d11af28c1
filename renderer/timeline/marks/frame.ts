import type { Font, Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import type { TimelineDrawing } from "../drawing.ts";
import { crisp, drawBox, drawLine } from "./line.ts";

/** What differs between the screen and a figure: the headings, and what only serves pointing. */
export interface Frame {
  /** Left edge of the headings, from the gutter's. */
  readonly pad: number;
  readonly nameSize: number;
  /** A ground of their own under the headings. */
  readonly panel: boolean;
  /** Counts and second lines in lane headings. */
  readonly counts: boolean;
  /** How the true-time bar shows which part of time is drawn: to be dragged, outlined, or not at all. */
  readonly brush: "handles" | "outline" | "none";
  readonly headings: {
    readonly axis: Heading;
    readonly context: Heading;
    readonly coverage: Heading;
    readonly overview: Heading;
    readonly undated: Heading;
  };
}

/** From this gutter width on there is room for more than names. */
export const ROOMY = 160;

interface Heading {
  readonly text: string;
  readonly second?: string;
  /** Set small and in italics: a remark rather than a name. */
  readonly remark?: boolean;
}

export const screenFrame: Frame = {
  pad: 16,
  nameSize: 13,
  panel: true,
  counts: true,
  brush: "handles",
  headings: {
    axis: { text: "Linear inside each fold", remark: true },
    context: { text: "Context", second: "war, votes, deadlines" },
    coverage: { text: "Coverage", second: "document by document" },
    overview: { text: "True time", second: "unfolded" },
    undated: { text: "Undated" },
  },
};

export const figureFrame: Frame = {
  pad: 0,
  nameSize: 10.5,
  panel: false,
  counts: false,
  brush: "none",
  headings: {
    axis: { text: "Folded time" },
    context: { text: "Context" },
    coverage: { text: "Coverage" },
    overview: { text: "True time" },
    undated: { text: "Undated" },
  },
};

/** The ground, the gutter, and the rules between the regions. */
export function drawGrounds(drawing: TimelineDrawing, pen: Pen, theme: Theme, frame: Frame): void {
  const { gutter } = drawing.regions;
  if (!frame.panel || theme.surface.panel === theme.surface.canvas) return;
  drawBox(pen, gutter, { fill: theme.surface.panel });
}

export function drawRules(drawing: TimelineDrawing, pen: Pen, theme: Theme, frame: Frame): void {
  const { gutter, axis, context, lanes, coverage, pleats, undated } = drawing.regions;
  const right = lanes.x + lanes.width;
  const rule = (y: number, strong: boolean) =>
    drawLine(pen, gutter.x, crisp(y), right, crisp(y), { stroke: strong ? theme.line.rule : theme.line.hair });
  if (context.height > 0) rule(axis.y + axis.height, false);
  rule(lanes.y, true);
  if (undated !== undefined) rule(undated.y, false);
  if (coverage.height > 0) rule(coverage.y, true);
  if (pleats.height > 0) rule(pleats.y, true);
  if (frame.panel) {
    const edge = crisp(gutter.x + gutter.width);
    drawLine(pen, edge, gutter.y, edge, gutter.y + gutter.height, { stroke: theme.line.hair });
  }
}

/** The names of the regions, in the gutter. */
export function drawHeadings(drawing: TimelineDrawing, pen: Pen, theme: Theme, frame: Frame): void {
  const { axis, context, coverage, pleats, overview, undated } = drawing.regions;
  const { headings } = frame;
  const place = (heading: Heading, y: number) => drawHeading(heading, drawing, y, pen, theme, frame);
  const small = frame.nameSize * 0.33;
  const time = axisHeading(drawing, headings.axis);
  if (axis.height > 0 && time !== undefined) place(time, time.remark ? axis.y + 21 : axis.y + axis.height - 8);
  if (context.height >= 34) place(headings.context, context.y + 22);
  else if (context.height > 0) place({ text: headings.context.text }, context.y + context.height / 2 + small);
  const rows = drawing.coverage.some(({ heights }) => heights === undefined);
  if (rows && coverage.height > 0) place({ ...headings.coverage, second: undefined }, coverage.y + 16);
  else if (coverage.height > 0) place({ text: headings.coverage.text }, coverage.y + coverage.height / 2 + small);
  if (overview.height > 0) {
    const y = frame.brush === "handles" ? pleats.y + pleats.height + 8 : overview.y + overview.height - 19;
    const { second } = headings.overview;
    const per = `events per ${drawing.overview.per ?? "month"}`;
    place(second === undefined ? headings.overview : { ...headings.overview, second: `${per}, ${second}` }, y);
  }
  if (undated !== undefined)
    place({ text: headings.undated.text }, undated.y + Math.min(undated.height, 24) / 2 + small);
}

/** What is to be known of the axis: that it has folds, where it has any, and whose hours its hours are. */
function axisHeading({ axis, folds }: TimelineDrawing, heading: Heading): Heading | undefined {
  if (axis.hours === true) return { ...heading, text: "Hours in UTC" };
  if (folds.length > 0) return heading;
  return heading.remark === true ? undefined : { ...heading, text: "Time" };
}

function drawHeading(
  heading: Heading,
  drawing: TimelineDrawing,
  y: number,
  pen: Pen,
  theme: Theme,
  frame: Frame,
): void {
  const x = drawing.regions.gutter.x + frame.pad;
  if (heading.remark === true) {
    const remark: Font = { family: "chart", size: 10.5, weight: 400, italic: true };
    pen.text(heading.text, x, y, { font: remark, fill: theme.ink[3] });
    return;
  }
  const size = frame.counts ? 12.5 : frame.nameSize;
  pen.text(heading.text, x, y, { font: { family: "ui", size, weight: 600 }, fill: theme.ink[1] });
  if (heading.second === undefined || !frame.counts || drawing.regions.gutter.width < ROOMY) return;
  pen.text(heading.second, x, y + 15, { font: { family: "chart", size: 11, weight: 400 }, fill: theme.ink[3] });
}
