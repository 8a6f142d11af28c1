import type { LinkType } from "../../../data/schema/index.ts";
import type { DateReach, Glyph, TimelineDrawing } from "../drawing.ts";
import { drawContextItem } from "./context.ts";
import { foldHatch } from "./fold.ts";
import { drawGlyph } from "./glyph.ts";
import type { LegendEntry } from "./legend.ts";
import { drawBox } from "./line.ts";
import { drawLink } from "./link.ts";
import { drawPill } from "./pill.ts";
import { drawStem } from "./stem.ts";

/** What is used in a drawing and nothing else. */
export function legendOf(drawing: TimelineDrawing, monthText?: string): readonly LegendEntry[] {
  const glyphs = [...drawing.glyphs, ...drawing.undated];
  const has = (test: (glyph: Glyph) => boolean) => glyphs.some(test);
  const inPills = new Set(drawing.pills.flatMap((pill) => pill.kinds.map(({ kind }) => kind)));
  const entries: LegendEntry[] = [];
  const mark = (group: LegendEntry["group"], text: string, used: boolean, change: Partial<Glyph>, width = 16): void => {
    if (!used) return;
    const draw: LegendEntry["draw"] = (pen, theme, x, y) =>
      drawGlyph(
        { ...sample, ...shifted(change, x + width / 2, change.channel === "backchannel" ? y - 2 : y) },
        pen,
        theme,
      );
    entries.push({ group, text, width, draw });
  };
  const numbered = has((glyph) => glyph.kind === "proposal" && glyph.numeral !== undefined && !glyph.inFold);
  mark("kind", "meeting", has((glyph) => glyph.kind === "meeting") || inPills.has("meeting"), { size: 10 }, 10);
  mark(
    "kind",
    numbered ? "proposal, points" : "proposal",
    has((glyph) => glyph.kind === "proposal") || inPills.has("proposal"),
    { kind: "proposal", size: 12, ...(numbered ? { numeral: 3 } : {}) },
    12,
  );
  mark(
    "kind",
    "position",
    has((glyph) => glyph.kind === "position") || inPills.has("position"),
    { kind: "position", size: 9 },
    11,
  );
  mark(
    "kind",
    "message",
    has((glyph) => glyph.kind === "message") || inPills.has("message"),
    { kind: "message", size: 10 },
    11,
  );
  entries.push(...actions(drawing));
  mark(
    "kind",
    "joint text",
    has((glyph) => glyph.hue.lower !== undefined),
    { kind: "proposal", size: 11, hue: joint(glyphs) },
    11,
  );

  const open = glyphs.filter((glyph) => !glyph.inFold);
  const channel = (name: Glyph["channel"]) => open.some((glyph) => glyph.channel === name);
  mark("channel", "public", channel("public"), { size: 9, channel: "public" }, 9);
  mark("channel", "private", channel("private"), { size: 9, channel: "private" });
  mark("channel", "secret", channel("secret"), { size: 9, channel: "secret" });
  mark("channel", "backchannel", channel("backchannel"), { size: 8, channel: "backchannel" }, 12);
  if (drawing.stems.some((stem) => stem.channel === undefined && stem.kind === "joining" && !stem.planned)) {
    const draw: LegendEntry["draw"] = (pen, theme, x, y) =>
      drawStem({ event: "", x: x + 4, from: y - 7, to: y + 7, kind: "joining", planned: false }, pen, theme);
    entries.push({ group: "channel", text: "channel not stated", width: 8, draw });
  }

  const fill = (value: Glyph["fill"]) => has((glyph) => glyph.fill === value);
  mark("evidence", "recorded", fill("full"), { size: 10 }, 10);
  mark("evidence", "reported", fill("part"), { size: 10, fill: "part" }, 10);
  mark("evidence", "catalogue only", fill("empty"), { size: 10, fill: "empty" }, 10);
  mark("evidence", "planned", fill("dashed"), { size: 10, fill: "dashed" }, 10);
  mark("evidence", "cancelled", fill("struck"), { size: 10, fill: "struck" }, 12);
  mark(
    "evidence",
    "checked by a person",
    has((glyph) => glyph.checked && !glyph.inFold) && has((glyph) => !glyph.checked),
    {
      size: 9,
      checked: true,
    },
  );

  const reaches = [...glyphs, ...drawing.context].flatMap((item) => (item.reach === undefined ? [] : [item.reach]));
  const cap = (test: (reach: DateReach) => boolean) => reaches.some(test);
  mark(
    "date",
    "day supplied by editors",
    has((glyph) => glyph.supplied),
    { size: 8, supplied: true },
  );
  mark(
    "date",
    "within these days",
    cap((reach) => reach.start === "tick" && reach.end === "tick"),
    { size: 8, reach: reach("tick", "tick") },
    22,
  );
  mark(
    "date",
    "about",
    cap((reach) => isFade(reach.start) || isFade(reach.end)),
    { size: 8, reach: reach("fade", "fade") },
    22,
  );
  mark(
    "date",
    "questioned",
    cap((reach) => isRing(reach.start) && isRing(reach.end)),
    { size: 8, reach: reach("ring", "ring") },
    24,
  );
  mark(
    "date",
    "end unknown",
    cap((reach) => isRing(reach.start) !== isRing(reach.end)),
    { size: 8, reach: reach("tick", "ring") },
    24,
  );
  mark(
    "date",
    "lasted",
    has((glyph) => glyph.capsule !== undefined),
    { size: 10, capsule: { from: -11, to: 11, openEnd: false }, fill: "part" },
    24,
  );
  mark(
    "date",
    "still going on",
    has((glyph) => glyph.capsule?.openEnd === true),
    { size: 10, capsule: { from: -11, to: 11, openEnd: true }, fill: "part" },
    24,
  );
  mark(
    "date",
    "one of two dates",
    has((glyph) => glyph.alternative !== undefined),
    { size: 8, fill: "dashed", alternative: 18 },
    28,
  );

  mark(
    "date",
    "on each of several days",
    has((glyph) => glyph.both !== undefined),
    { size: 8, both: [18] },
    28,
  );

  entries.push(...links(drawing), ...crowds(drawing), ...folds(drawing, monthText));
  return entries;
}

const sample: Glyph = {
  event: "",
  index: -1,
  lane: "",
  kind: "meeting",
  x: 0,
  y: 0,
  size: 10,
  hue: { slot: "none" },
  fill: "full",
  checked: false,
  supplied: false,
  inFold: false,
  presence: 1,
};

/** Puts a sample in place, and with it what it has at its sides. */
function shifted(change: Partial<Glyph>, x: number, y: number): Partial<Glyph> {
  const { reach, capsule, alternative, both } = change;
  return {
    ...change,
    x,
    y,
    ...(reach === undefined ? {} : { reach: { ...reach, from: reach.from + x, to: reach.to + x } }),
    ...(capsule === undefined ? {} : { capsule: { ...capsule, from: capsule.from + x, to: capsule.to + x } }),
    ...(both === undefined ? {} : { x: x - (both[0] ?? 0) / 2, both: [x + (both[0] ?? 0) / 2] }),
    ...(alternative === undefined ? {} : { x: x - alternative / 2, alternative: x + alternative / 2 }),
  };
}

const reach = (start: DateReach["start"], end: DateReach["end"]): DateReach => ({ from: -11, to: 11, start, end });
const isFade = (cap: DateReach["start"]) => cap === "fade" || cap === "fade-ring";
const isRing = (cap: DateReach["start"]) => cap === "ring" || cap === "fade-ring";

function joint(glyphs: readonly Glyph[]): Glyph["hue"] {
  return glyphs.find((glyph) => glyph.hue.lower !== undefined)?.hue ?? { slot: "none", lower: "none" };
}

function actions(drawing: TimelineDrawing): LegendEntry[] {
  const entries: LegendEntry[] = [];
  const item = { event: "", index: -1, row: 0, fighting: false, planned: false };
  const add = (text: string, fighting: boolean, width: number) =>
    entries.push({
      group: "kind",
      text,
      width,
      draw: (pen, theme, x, y) =>
        drawContextItem(
          { ...item, fighting, box: { x, y: fighting ? y - 5 : y - 6, width, height: fighting ? 10 : 12 } },
          pen,
          theme,
          9,
          false,
        ),
    });
  if (drawing.context.some((action) => !action.fighting)) add("act or deadline", false, 5);
  if (drawing.context.some((action) => action.fighting)) add("fighting", true, 14);
  return entries;
}

const LINKS: readonly (readonly [LinkType, string])[] = [
  ["supersedes", "supersedes"],
  ["revises", "revises"],
  ["answers", "answers"],
  ["accepts", "accepts"],
  ["rejects", "rejects"],
  ["withdraws", "withdraws"],
  ["refers-to", "refers to"],
];

function links(drawing: TimelineDrawing): LegendEntry[] {
  const used = new Set<LinkType>(
    drawing.links.map((link) => (link.type === "reports" || link.type === "part-of" ? "refers-to" : link.type)),
  );
  return LINKS.filter(([type]) => used.has(type)).map(([type, text]) => ({
    group: "link",
    text,
    width: 26,
    draw: (pen, theme, x, y) => {
      const points = [0, 9, 17, 26].map((dx) => ({ x: x + dx, y }));
      const [a, b, c, d] = points;
      if (a === undefined || b === undefined || c === undefined || d === undefined) return;
      const line = { from: "", to: "", type, points: [a, b, c, d] as const, doubtful: false, emphasis: false };
      drawLink(line, pen, theme, { selected: false, hovered: false, presence: 1 });
    },
  }));
}

function crowds(drawing: TimelineDrawing): LegendEntry[] {
  const entries: LegendEntry[] = [];
  const pill = { id: "", lane: "", members: [], kinds: [], inFold: false, total: 2 };
  const add = (text: string, planned: boolean) =>
    entries.push({
      group: "crowd",
      text,
      width: 22,
      draw: (pen, theme, x, y) =>
        drawPill(
          {
            ...pill,
            planned,
            total: planned ? 2 : 5,
            box: { x, y: y - 7, width: 22, height: 14 },
            reach: { from: x, to: x + 22 },
          },
          pen,
          theme,
        ),
    });
  if (drawing.pills.some((item) => !item.planned)) add("five events together", false);
  if (drawing.pills.some((item) => item.planned)) add("two more, planned", true);
  if (drawing.glyphs.some((glyph) => glyph.stack !== undefined)) {
    entries.push({
      group: "crowd",
      text: "several of a kind",
      width: 16,
      draw: (pen, theme, x, y) =>
        drawGlyph(
          { ...sample, kind: "proposal", size: 12, x: x + 6, y: y + 2, stack: { sheets: 3, count: 3, members: [] } },
          pen,
          theme,
        ),
    });
  }
  return entries;
}

function folds(drawing: TimelineDrawing, monthText: string | undefined): LegendEntry[] {
  if (drawing.folds.length === 0) return [];
  const text = `folded time, compressed${monthText === undefined ? "" : `; elsewhere ${monthText}`}`;
  return [
    {
      group: "fold",
      text,
      width: 18,
      draw: (pen, theme, x, y) => {
        const box = { x, y: y - 7, width: 18, height: 14 };
        drawBox(pen, box, {
          fill: foldHatch(theme),
          stroke: theme.line.rule,
          width: 0.75,
        });
      },
    },
  ];
}
