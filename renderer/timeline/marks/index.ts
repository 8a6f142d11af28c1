import { lowerBound } from "../../model/bounds.ts";
import { textWidth } from "../../pen/metrics/text.ts";
import type { Box, Font, Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import type { ContextItem, Glyph, TimelineDrawing } from "../drawing.ts";
import { drawAxis, drawFlag, drawFlagLine, drawGrid } from "./axis.ts";
import { drawCapsuleNotches } from "./capsule.ts";
import { drawContextItem } from "./context.ts";
import { drawCoverageRow, drawCoverageTitle } from "./coverage.ts";
import { drawFan } from "./fan.ts";
import { drawFold, drawFoldLabel, drawOpenedFold } from "./fold.ts";
import { type Frame, drawGrounds, drawHeadings, drawRules, screenFrame } from "./frame.ts";
import { drawGlyph, drawGlyphReach } from "./glyph.ts";
import { drawUnknown } from "./knowledge.ts";
import { drawKeys } from "./key.ts";
import { drawLabel } from "./label.ts";
import { drawLaneHeading, drawLaneLine } from "./lane.ts";
import { drawLaneScroll } from "./lane-scroll.ts";
import { drawLink, drawLinkWord } from "./link.ts";
import { drawBox } from "./line.ts";
import { drawOverview, drawPleat } from "./overview.ts";
import { drawPlayhead } from "./playhead.ts";
import { drawPill, drawPillRange } from "./pill.ts";
import {
  drawContextState,
  drawFocus,
  drawHover,
  drawPillHover,
  drawPillSelection,
  drawSelection,
  glyphBox,
} from "./selection.ts";
import { drawStem, drawTables } from "./stem.ts";

export { figureFrame, type Frame } from "./frame.ts";

/** What the reader points at, has chosen or follows. Ids are those of events; a pill may be hovered or focused by its own. */
export interface TimelineState {
  readonly selected?: ReadonlySet<string>;
  /** The same as indices in the model, rising: pills know their members by them. */
  readonly selectedAt?: ArrayLike<number>;
  readonly hovered?: string;
  readonly focused?: string;
  /** The focused event as an index in the model: a pill knows its members by it. */
  readonly focusedAt?: number;
  /** While a line of descent is followed: the events that keep their strength. */
  readonly followed?: ReadonlySet<string>;
}

export interface DrawingOptions {
  readonly frame?: Frame;
  /** What a program or a screen reader is told of an event, where the pen can carry it. */
  readonly nameOf?: (event: string) => string | undefined;
}

/** How much is left of what is not followed. */
const FADED = 0.35;

/** Draws a whole timeline: the same marks for the screen and for figures. */
export function drawTimeline(
  drawing: TimelineDrawing,
  pen: Pen,
  theme: Theme,
  state: TimelineState = {},
  options: DrawingOptions = {},
): void {
  const frame = options.frame ?? screenFrame;
  const { regions } = drawing;
  const presenceOf = (...events: readonly string[]) => {
    const followed = state.followed === undefined || events.every((event) => state.followed?.has(event)) ? 1 : FADED;
    return Math.min(followed, ...events.map((event) => drawing.veils?.get(event) ?? 1));
  };

  pen.group({ name: "ground" }, () => {
    drawBox(pen, { x: 0, y: 0, width: drawing.width, height: drawing.height }, { fill: theme.surface.canvas });
    drawGrounds(drawing, pen, theme, frame);
  });

  const chart = { x: regions.lanes.x, y: 0, width: regions.lanes.width, height: drawing.height };
  pen.clip(chart, () => {
    pen.group({ name: "folds" }, () => drawing.folds.forEach((fold) => drawFold(fold, drawing, pen, theme)));
    pen.group({ name: "grid" }, () => drawGrid(drawing, pen, theme));
    pen.group({ name: "axis" }, () => {
      drawAxis(drawing, pen, theme);
      drawing.folds.forEach((fold) => drawFoldLabel(fold, drawing, pen, theme));
      drawing.openedFolds?.forEach((fold) => drawOpenedFold(fold, drawing, pen, theme));
    });
  });

  pen.group({ name: "frame" }, () => {
    drawRules(drawing, pen, theme, frame);
    drawHeadings(drawing, pen, theme, frame);
    withinLanes(drawing, pen, regions.gutter.x, () => {
      for (const lane of drawing.lanes) {
        if (!isInLanes(drawing, lane.top, lane.bottom)) continue;
        pen.group({ name: "lane", data: { lane: lane.id } }, () => {
          drawLaneLine(lane, drawing, pen, theme);
          drawLaneHeading(lane, drawing, pen, theme, frame);
        });
      }
    });
    drawing.coverage.forEach((row) => drawCoverageTitle(row, drawing, pen, theme, frame));
  });

  pen.clip(chart, () => {
    drawFlagLine(drawing, pen, theme, flagFoot(drawing, state));
    drawContext(drawing, pen, theme, state, options, presenceOf);
    withinLanes(drawing, pen, regions.lanes.x, () => drawMarks(drawing, pen, theme, state, options, presenceOf));
    drawGlyphs(drawing.undated, drawing, pen, theme, state, options, presenceOf);
    drawing.undatedLabels?.forEach((label) => {
      const selected = state.selected?.has(label.event) === true;
      drawLabel(label, pen, theme, { selected, presence: presenceOf(label.event) });
    });
    if (drawing.laneScroll !== undefined) pen.group({ name: "lane-scroll" }, () => drawLaneScroll(drawing, pen, theme));
    pen.group({ name: "coverage" }, () => drawing.coverage.forEach((row) => drawCoverageRow(row, pen, theme)));
    pen.group({ name: "pleats" }, () => drawing.pleats.forEach((pleat) => drawPleat(pleat, drawing, pen, theme)));
    pen.group({ name: "playhead" }, () => drawPlayhead(drawing, pen, theme));
    drawFlag(drawing, pen, theme);
    const lone = drawing.undated.some(({ event }) => event === state.focused);
    const inFan = drawing.fan?.rows.some(({ glyph }) => glyph.event === state.focused) === true;
    const focus = (): void => drawFocused(drawing, pen, theme, state);
    if (inFan) {
      // Its row on the card has the ring.
    } else if (lone) focus();
    else withinLanes(drawing, pen, regions.lanes.x, focus);
    const { fan, keys } = drawing;
    if (keys !== undefined) pen.group({ name: "keys" }, () => drawKeys(keys, pen, theme));
    if (fan !== undefined) pen.group({ name: "fan" }, () => drawFan(fan, pen, theme, state));
  });
  pen.group({ name: "overview" }, () => drawOverview(drawing, pen, theme, frame));
}

type PresenceOf = (...events: readonly string[]) => number;

function drawContext(
  drawing: TimelineDrawing,
  pen: Pen,
  theme: Theme,
  state: TimelineState,
  options: DrawingOptions,
  presenceOf: PresenceOf,
): void {
  const size = drawing.labels[0]?.size ?? 11.5;
  for (const item of drawing.context) {
    const [inFold, labelInFold] = [middleOf(item.box), labelMiddle(item)].map((x) => isInFold(drawing, x));
    pen.group(partOf("context", item.event, options), () => {
      if (state.hovered === item.event) drawContextState(item, "hovered", pen, theme);
      if (state.selected?.has(item.event)) drawContextState(item, "selected", pen, theme);
      drawContextItem(item, pen, theme, size, inFold === true, presenceOf(item.event), labelInFold);
    });
  }
  const { context, undated } = drawing.regions;
  drawMore(drawing.contextMore, context, pen, theme);
  if (undated !== undefined) drawMore(drawing.undatedMore, undated, pen, theme);
}

const MORE: Font = { family: "chart", size: 11, weight: 600 };

/** How many more there was no room for. */
function drawMore(count: number, region: Box, pen: Pen, theme: Theme): void {
  if (count <= 0) return;
  const [text, font] = [`+${count}`, MORE];
  const [right, y] = [region.x + region.width - 8, region.y + region.height - 5];
  const width = textWidth(text, font) + 6;
  // A ground of its own: it stands where bars run through.
  drawBox(pen, { x: right - width + 3, y: y - 11, width, height: 14 }, { fill: theme.surface.canvas });
  pen.text(text, right, y, { font, fill: theme.ink[3], anchor: "end" });
}

function drawMarks(
  drawing: TimelineDrawing,
  pen: Pen,
  theme: Theme,
  state: TimelineState,
  options: DrawingOptions,
  presenceOf: PresenceOf,
): void {
  pen.group({ name: "stems" }, () => {
    drawTables(drawing.tables, pen, theme);
    for (const stem of drawing.stems) {
      if (isInLanes(drawing, stem.from, stem.to)) drawStem(stem, pen, theme, presenceOf(stem.event));
    }
  });
  pen.group({ name: "links" }, () => {
    const emphasised = drawing.links.map((link) => ({
      link,
      emphasis: {
        selected: link.emphasis || has(state.selected, link.from, link.to),
        hovered: state.hovered === link.from || state.hovered === link.to,
        presence: presenceOf(link.from, link.to),
      },
    }));
    for (const { link, emphasis } of emphasised) {
      pen.group({ name: "link", data: { from: link.from, to: link.to, type: link.type } }, () =>
        drawLink(link, pen, theme, emphasis),
      );
    }
    // Over all lines: a word that another line crosses can't be read.
    for (const { link, emphasis } of emphasised) drawLinkWord(link, pen, theme, emphasis);
  });
  const seen = drawing.glyphs.filter(({ y }) => isInLanes(drawing, y - BESIDE, y + BESIDE));
  const isChosen = ({ event, stack }: Glyph): boolean => has(state.selected, ...(stack?.members ?? [event]));
  const [others, chosen] = [seen.filter((glyph) => !isChosen(glyph)), seen.filter(isChosen)];
  drawGlyphs(inOrder(others), drawing, pen, theme, state, options, presenceOf);
  // What extends from a chosen mark stays under the clusters, or it would cross them out.
  for (const glyph of chosen) drawGlyphReach(glyph, pen, theme);
  const faded = state.followed === undefined ? 1 : FADED;
  pen.group({ name: "ranges" }, () => drawing.pills.forEach((pill) => drawPillRange(pill, pen, theme, faded)));
  for (const pill of drawing.pills) {
    if (!isInLanes(drawing, pill.box.y - BESIDE, pill.box.y + BESIDE)) continue;
    pen.group({ name: "pill", data: { pill: pill.id, total: String(pill.total) } }, () => {
      if (state.hovered === pill.id) drawPillHover(pill, pen, theme);
      if (share(state.selectedAt, pill.members)) drawPillSelection(pill, pen, theme);
      drawPill(pill, pen, theme, pill.presence ?? faded);
      if (pill.unknown === true) drawUnknown(pill.box.x + pill.box.width + 1, pill.box.y + 3, pen, theme);
    });
  }
  // What is chosen is in no cluster, but may lie where one does: it lies on top.
  drawGlyphs(inOrder(chosen.map(withoutReach)), drawing, pen, theme, state, options, presenceOf);
  pen.group({ name: "labels" }, () => {
    for (const label of drawing.labels) {
      if (!isInLanes(drawing, label.box.y - BESIDE, label.box.y + label.box.height + BESIDE)) continue;
      const selected = state.selected?.has(label.event) === true;
      drawLabel(label, pen, theme, { selected, presence: presenceOf(label.event) });
    }
  });
}

function withoutReach(glyph: Glyph): Glyph {
  const { reach: _, ...rest } = glyph;
  return rest;
}

function drawGlyphs(
  glyphs: readonly Glyph[],
  drawing: TimelineDrawing,
  pen: Pen,
  theme: Theme,
  state: TimelineState,
  options: DrawingOptions,
  presenceOf: PresenceOf,
): void {
  const edges = drawing.folds.flatMap((fold) => [fold.from, fold.to]);
  for (const glyph of glyphs) {
    const members = glyph.stack?.members ?? [glyph.event];
    pen.group(partOf(glyph.kind, glyph.event, options, glyph), () => {
      if (state.hovered !== undefined && members.includes(state.hovered)) drawHover(glyph, pen, theme);
      if (has(state.selected, ...members)) drawSelection(glyph, pen, theme);
      const presence = Math.min(glyph.presence, Math.max(...members.map((member) => presenceOf(member))));
      drawGlyph(glyph, pen, theme, presence);
      if (glyph.capsule !== undefined) drawCapsuleNotches(glyph, glyph.capsule, edges, pen, theme);
    });
  }
}

/** How far a mark with all that surrounds it reaches up or down. */
const BESIDE = 30;

/** Whether something between two heights can be seen; everything can, where the lanes do not scroll. */
function isInLanes(drawing: TimelineDrawing, from: number, to: number): boolean {
  const { lanes } = drawing.regions;
  return drawing.laneScroll === undefined || (to >= lanes.y && from <= lanes.y + lanes.height);
}

/** Where the lanes scroll, what is drawn of them ends at their region. */
function withinLanes(drawing: TimelineDrawing, pen: Pen, left: number, draw: () => void): void {
  if (drawing.laneScroll === undefined) return draw();
  const { lanes, gutter } = drawing.regions;
  const right = lanes.x + lanes.width;
  pen.clip({ x: left, y: lanes.y, width: right - Math.max(left, gutter.x), height: lanes.height }, draw);
}

/** Spans first: what happened on one day within them lies on top. */
function inOrder(glyphs: readonly Glyph[]): readonly Glyph[] {
  return [
    ...glyphs.filter((glyph) => glyph.capsule !== undefined),
    ...glyphs.filter((glyph) => glyph.capsule === undefined),
  ];
}

function drawFocused(drawing: TimelineDrawing, pen: Pen, theme: Theme, state: TimelineState): void {
  const { focused } = state;
  if (focused === undefined) return;
  const glyph = [...drawing.glyphs, ...drawing.undated].find(
    (candidate) => candidate.event === focused || candidate.stack?.members.includes(focused) === true,
  );
  const box =
    glyph !== undefined
      ? glyphBox(glyph)
      : (drawing.pills.find((pill) => pill.id === focused || holds(pill.members, state.focusedAt))?.box ??
        drawing.context.find((item) => item.event === focused)?.box);
  if (box !== undefined) pen.group({ name: "focus" }, () => drawFocus(box, pen, theme));
}

/** The flag's line ends at the topmost mark of the selection. */
function flagFoot(drawing: TimelineDrawing, state: TimelineState): number {
  const { lanes } = drawing.regions;
  const tops = drawing.glyphs.filter((glyph) => state.selected?.has(glyph.event)).map((glyph) => glyphBox(glyph).y - 6);
  return tops.length === 0 ? lanes.y + lanes.height : Math.max(lanes.y, Math.min(...tops));
}

function middleOf({ x, width }: Box): number {
  return x + width / 2;
}

function labelMiddle({ box, label }: ContextItem): number {
  if (label === undefined) return middleOf(box);
  const half = (label.width ?? 0) / 2;
  return label.anchor === "start" ? label.x + half : label.anchor === "end" ? label.x - half : label.x;
}

function isInFold(drawing: TimelineDrawing, middle: number): boolean {
  return drawing.folds.some((fold) => middle > fold.from && middle < fold.to);
}

function has(set: ReadonlySet<string> | undefined, ...ids: readonly string[]): boolean {
  return set !== undefined && ids.some((id) => set.has(id));
}

function holds(members: ArrayLike<number>, index: number | undefined): boolean {
  return index !== undefined && index >= 0 && Array.prototype.includes.call(members, index);
}

/** Whether two rising lists have a number in common. */
function share(few: ArrayLike<number> | undefined, many: ArrayLike<number>): boolean {
  const last = many[many.length - 1];
  if (few === undefined || last === undefined) return false;
  for (let i = lowerBound(few, many[0] ?? 0); i < few.length && (few[i] ?? 0) <= last; i += 1) {
    if (many[lowerBound(many, few[i] ?? 0)] === few[i]) return true;
  }
  return false;
}

function partOf(name: string, event: string, options: DrawingOptions, glyph?: Glyph) {
  const title = options.nameOf?.(event);
  return {
    name,
    data: { event, ...(glyph === undefined ? {} : { lane: glyph.lane }) },
    ...(title === undefined ? {} : { title }),
  };
}
