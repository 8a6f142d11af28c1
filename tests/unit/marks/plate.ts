import type { Font, Pen } from "../../../renderer/pen/pen.ts";
import { createSvgPen } from "../../../renderer/pen/svg.ts";
import { type Theme, themes, type ThemeName } from "../../../renderer/pen/theme.ts";
import type { DateReach, Glyph, LinkLine, Pill } from "../../../renderer/timeline/drawing.ts";
import { drawContextItem } from "../../../renderer/timeline/marks/context.ts";
import { drawGlyph } from "../../../renderer/timeline/marks/glyph.ts";
import { drawBox, drawLine } from "../../../renderer/timeline/marks/line.ts";
import { drawLink } from "../../../renderer/timeline/marks/link.ts";
import { drawPill, drawPillRange } from "../../../renderer/timeline/marks/pill.ts";
import { drawFocus, drawHover, drawSelection, glyphBox } from "../../../renderer/timeline/marks/selection.ts";
import { drawStem } from "../../../renderer/timeline/marks/stem.ts";

/** The grammar of a mark on one sheet of 1200 by 900: every variable of the visual language in every value, in one theme. */
export function drawGrammar(pen: Pen, theme: Theme): void {
  drawBox(pen, { x: 0, y: 0, width: 1200, height: 900 }, { fill: theme.surface.canvas });
  const words = wordsWith(pen, theme);
  words.title(48, 58, "The grammar of a mark");
  kinds(pen, theme, words);
  channels(pen, theme, words);
  evidence(pen, theme, words);
  drawLine(pen, 48, 352.5, 1152, 352.5, { stroke: theme.line.hair });
  dates(pen, theme, words);
  links(pen, theme, words);
  states(pen, theme, words);
}

export function grammarPlate(name: ThemeName): string {
  const pen = createSvgPen();
  drawGrammar(pen, themes[name]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900" width="1200" height="900">`,
    `<title>The grammar of a mark, theme ${name}</title>`,
    `<style>text { font-kerning: none; font-variant-ligatures: none }</style>`,
    `<defs>\n${pen.definitions()}\n</defs>`,
    pen.body(),
    `</svg>\n`,
  ].join("\n");
}

export function glyphWith(changes: Partial<Glyph>): Glyph {
  return {
    event: "plate",
    index: 0,
    lane: "a",
    kind: "meeting",
    x: 0,
    y: 0,
    size: 13,
    hue: { slot: "1" },
    fill: "full",
    checked: false,
    supplied: false,
    inFold: false,
    presence: 1,
    ...changes,
  };
}

interface Words {
  title(x: number, y: number, text: string): void;
  head(x: number, y: number, text: string, second: string): void;
  say(x: number, y: number, text: string): void;
}

function wordsWith(pen: Pen, theme: Theme): Words {
  const put = (x: number, y: number, text: string, font: Font, fill: string) => pen.text(text, x, y, { font, fill });
  return {
    title: (x, y, text) => put(x, y, text, { family: "read", size: 28, weight: 600 }, theme.ink[1]),
    head(x, y, text, second) {
      put(x, y, text, { family: "ui", size: 13, weight: 600 }, theme.ink[1]);
      put(x, y + 17, second, { family: "chart", size: 12, weight: 400 }, theme.ink[3]);
    },
    say: (x, y, text) => put(x, y, text, { family: "chart", size: 13, weight: 400 }, theme.ink[1]),
  };
}

const four = [
  { kind: "meeting", size: 15 },
  { kind: "proposal", size: 17, numeral: 3 },
  { kind: "position", size: 13 },
  { kind: "message", size: 13 },
] as const;

function kinds(pen: Pen, theme: Theme, words: Words): void {
  words.head(48, 130, "What happened?", "shape");
  const rows = [
    ["Meeting", glyphWith({ kind: "meeting", size: 16 })],
    ["Proposal, 7 points", glyphWith({ kind: "proposal", size: 16, numeral: 7 })],
    ["Position", glyphWith({ kind: "position", size: 16 })],
    ["Message, points to the addressee", glyphWith({ kind: "message", size: 16 })],
  ] as const;
  rows.forEach(([text, glyph], i) => {
    drawGlyph({ ...glyph, x: 60, y: 178 + i * 34 }, pen, theme);
    words.say(84, 182.5 + i * 34, text);
  });
  const item = { event: "plate", index: 0, row: 0, fighting: false, planned: false };
  drawContextItem({ ...item, box: { x: 57, y: 307, width: 5, height: 14 } }, pen, theme, 12, false);
  words.say(84, 318.5, "Action, in the context band");
  drawContextItem({ ...item, fighting: true, box: { x: 240, y: 308, width: 22, height: 12 } }, pen, theme, 12, false);
  words.say(268, 318.5, "fighting");
}

function channels(pen: Pen, theme: Theme, words: Words): void {
  words.head(330, 130, "How openly?", "what surrounds it; the same line joins the parties");
  const rows = [
    ["Public: nothing", "public"],
    ["Private: a door ajar", "private"],
    ["Secret: closed, doubled", "secret"],
    ["Backchannel: a wave around", "backchannel"],
  ] as const;
  rows.forEach(([text, channel], row) => {
    const y = 178 + row * 42;
    four.forEach((shape, i) => drawGlyph(glyphWith({ ...shape, channel, x: 344 + i * 32, y }), pen, theme));
    drawStem(
      { event: "plate", x: 480, from: y - 15, to: y + 15, channel, kind: "joining", planned: false },
      pen,
      theme,
    );
    words.say(500, y + 4.5, text);
  });
  drawStem({ event: "plate", x: 480, from: 322, to: 346, kind: "joining", planned: false }, pen, theme);
  words.say(500, 340, "Not stated: hairline");
}

function evidence(pen: Pen, theme: Theme, words: Words): void {
  words.head(690, 130, "How well evidenced?", "how full it is; a pin when a person has checked it");
  const rows = [
    ["The document is a record of this event", { fill: "full" }],
    ["Another document reports it", { fill: "part" }],
    ["Catalogue record only", { fill: "empty" }],
    ["Planned: dashed, not yet an event", { fill: "dashed" }],
    ["Cancelled: struck through as well", { fill: "struck" }],
    ["Checked by a person (others: by rule)", { fill: "full", checked: true }],
  ] as const;
  rows.forEach(([text, change], row) => {
    const y = 176 + row * 30;
    four.forEach((shape, i) =>
      drawGlyph(glyphWith({ ...shape, ...change, hue: { slot: "2" }, x: 704 + i * 30, y }), pen, theme),
    );
    words.say(830, y + 4.5, text);
  });
  ["full", "part", "empty", "dashed"].forEach((fill, i) =>
    drawGlyph(
      glyphWith({
        kind: "proposal",
        size: 16,
        hue: { slot: "1", lower: "2" },
        fill: fill as Glyph["fill"],
        x: 1080,
        y: 178 + i * 30,
      }),
      pen,
      theme,
    ),
  );
  words.say(1096, 182.5, "Joint text");
}

const reachOf = (from: number, to: number, start: DateReach["start"], end: DateReach["end"] = start): DateReach => ({
  from: 110 + from,
  to: 110 + to,
  start,
  end,
});

function dates(pen: Pen, theme: Theme, words: Words): void {
  words.head(48, 378, "How well dated?", "what extends sideways");
  const rows: readonly (readonly [string, Partial<Glyph>])[] = [
    ["Day stated in the text", {}],
    ["Day supplied by catalogue or inference", { supplied: true }],
    ["The same, secret and checked", { supplied: true, channel: "secret", checked: true }],
    ["Known to the month or year", { reach: reachOf(-46, 46, "tick") }],
    ["About, give or take", { reach: reachOf(-50, 50, "fade") }],
    ["Questioned in the record", { reach: reachOf(-18, 18, "ring") }],
    ["About and questioned", { reach: reachOf(-40, 40, "fade-ring") }],
    ["Span of days, recorded", { capsule: { from: 76, to: 144, openEnd: false } }],
    [
      "Span of days, reported, private",
      { capsule: { from: 76, to: 144, openEnd: false }, fill: "part", channel: "private" },
    ],
    ["Going on, secret", { capsule: { from: 76, to: 144, openEnd: true }, fill: "part", channel: "secret" }],
    ["End unknown", { reach: reachOf(0, 58, "none", "ring") }],
    ["One of two days", { fill: "dashed", x: 84, alternative: 136 }],
    ["Both of two days", { x: 84, both: [136] }],
  ];
  rows.forEach(([text, change], i) => {
    const y = 428 + i * 34;
    drawGlyph(glyphWith({ size: 14, x: 110, y, ...change }), pen, theme);
    words.say(192, y + 4.5, text);
  });
}

function links(pen: Pen, theme: Theme, words: Words): void {
  words.head(760, 378, "How do texts descend?", "links between proposals; the end says what the later text does");
  const rows = [
    ["supersedes", "supersedes: replaces it whole"],
    ["revises", "revises: keeps and alters"],
    ["answers", "answers: replies, without yes or no"],
    ["accepts", "accepts"],
    ["rejects", "rejects"],
    ["withdraws", "withdraws"],
    ["refers-to", "refers to, reports"],
  ] as const;
  rows.forEach(([type, text], i) => {
    const y = 428 + i * 34;
    link(pen, theme, { type, doubtful: false, emphasis: false }, y);
    words.say(890, y + 4.5, text);
  });
  link(pen, theme, { type: "revises", doubtful: true, emphasis: false }, 666);
  words.say(890, 670.5, "by rule, below 0.6");
  link(pen, theme, { type: "answers", doubtful: false, emphasis: true }, 700);
  words.say(890, 704.5, "an end is selected");
}

function link(pen: Pen, theme: Theme, change: Pick<LinkLine, "type" | "doubtful" | "emphasis">, y: number): void {
  const points = [
    { x: 783, y },
    { x: 806, y },
    { x: 829, y },
    { x: 852, y },
  ] as const;
  const emphasis = { selected: change.emphasis, hovered: false, presence: 1 };
  drawLink({ from: "a", to: "b", ...change, points }, pen, theme, emphasis);
  drawGlyph(glyphWith({ kind: "proposal", size: 16, hue: { slot: "2" }, x: 772, y }), pen, theme);
  drawGlyph(glyphWith({ kind: "proposal", size: 16, x: 864, y }), pen, theme);
}

function states(pen: Pen, theme: Theme, words: Words): void {
  words.head(430, 378, "What is going on?", "selection, pointer, keyboard, crowding");
  const selected = glyphWith({ kind: "proposal", size: 18, numeral: 7, channel: "secret", x: 450, y: 432 });
  drawSelection(selected, pen, theme);
  drawGlyph(selected, pen, theme);
  words.say(520, 436, "selected");
  const hovered = glyphWith({ kind: "position", size: 14, hue: { slot: "2" }, x: 450, y: 478 });
  drawHover(hovered, pen, theme);
  drawGlyph(hovered, pen, theme);
  words.say(520, 482, "hovered");
  const focused = glyphWith({ channel: "private", x: 450, y: 524 });
  drawGlyph(focused, pen, theme);
  drawFocus(glyphBox(focused), pen, theme);
  words.say(520, 528, "focus");
  const both = glyphWith({ kind: "message", size: 12, x: 450, y: 578 });
  drawSelection(both, pen, theme);
  drawGlyph(both, pen, theme);
  drawFocus(glyphBox(both), pen, theme);
  words.say(520, 582, "selected, with focus");
  const sheets = { sheets: 3, count: 3, members: ["a", "b", "c"] };
  drawGlyph(glyphWith({ kind: "proposal", size: 16, fill: "part", stack: sheets, x: 444, y: 626 }), pen, theme);
  drawGlyph(glyphWith({ stack: { ...sheets, sheets: 2, count: 2 }, x: 476, y: 626 }), pen, theme);
  words.say(520, 630, "stacks of one kind");
  const pill: Pill = {
    id: "pill",
    lane: "a",
    box: { x: 434, y: 650, width: 62, height: 22 },
    members: [],
    kinds: [
      { kind: "meeting", count: 2, hue: { slot: "1" } },
      { kind: "proposal", count: 2, hue: { slot: "1" } },
      { kind: "message", count: 1, hue: { slot: "1" } },
    ],
    total: 5,
    planned: false,
    reach: { from: 424, to: 510 },
    inFold: false,
  };
  drawPillRange(pill, pen, theme);
  drawPill(pill, pen, theme);
  words.say(520, 665, "five events in one pill");
  drawPill(
    {
      ...pill,
      kinds: [],
      box: { x: 440, y: 686, width: 24, height: 16 },
      planned: true,
      total: 2,
      reach: { from: 450, to: 455 },
    },
    pen,
    theme,
  );
  words.say(520, 698, "two more, planned");
  drawGlyph(glyphWith({ size: 8, fill: "part", inFold: true, channel: "secret", x: 450, y: 732 }), pen, theme);
  words.say(520, 736, "in a fold");
  drawGlyph(
    glyphWith({ kind: "proposal", size: 18, numeral: 4, presence: 0.4, channel: "private", x: 450, y: 768 }),
    pen,
    theme,
  );
  words.say(520, 772, "veiled by a lens");
  drawGlyph(glyphWith({ kind: "proposal", size: 18, numeral: 12, x: 444, y: 804 }), pen, theme);
  drawGlyph(glyphWith({ kind: "proposal", size: 18, numeral: 12, fill: "part", x: 470, y: 804 }), pen, theme);
  words.say(520, 808, "two digits");
  drawGlyph(glyphWith({ kind: "message", toward: "up", channel: "private", x: 440, y: 840 }), pen, theme);
  drawGlyph(glyphWith({ kind: "message", toward: "down", channel: "backchannel", x: 466, y: 840 }), pen, theme);
  drawGlyph(glyphWith({ kind: "message", toward: "left", channel: "secret", x: 496, y: 840 }), pen, theme);
  words.say(520, 844, "messages up, down and left");
}
