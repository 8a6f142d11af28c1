import { textExtent, textWidth } from "../../pen/metrics/text.ts";
import type { Font, Pen, TextStyle } from "../../pen/pen.ts";
import { pictureKey } from "../../pen/picture-key.ts";
import { mix, type Theme } from "../../pen/theme.ts";
import type { Label } from "../drawing.ts";
import { drawLine } from "./line.ts";

export const HALO = 3.5;
/** Note numbers: their size relative to the label, and how far they are raised, relative to it too. */
const NOTE_SIZE = 0.78;
const NOTE_RISE = 0.3;
const LEAST_NOTE = 7.5;
const GAP = 2;

export interface LabelEmphasis {
  readonly selected: boolean;
  readonly presence: number;
}

function labelFont(label: Pick<Label, "planned" | "size" | "inFold">, selected = false): Font {
  const weight = label.planned || label.inFold ? 400 : selected ? 600 : 500;
  return { family: "chart", size: label.size, weight, ...(label.planned ? { italic: true } : {}) };
}

/** Words beside a mark: upright for what occurred, italic for what was planned, dotted under where it is doubtful. */
export function drawLabel(label: Label, pen: Pen, theme: Theme, emphasis: LabelEmphasis): void {
  const ground = (label.onFold ?? label.inFold) ? theme.surface.fold : theme.surface.canvas;
  const fill = mix(label.planned ? theme.ink[2] : theme.ink[1], ground, emphasis.presence);
  const font = labelFont(label, emphasis.selected);
  const halo = { colour: ground, width: HALO };
  if (label.leader !== undefined) {
    const [from, to] = label.leader;
    drawLine(pen, from.x, from.y, to.x, to.y, { stroke: theme.ink[3], width: 0.75 });
  }
  label.lines.forEach((line, i) => {
    const y = label.y + i * label.lineHeight;
    const last = i === label.lines.length - 1;
    // A note is a part of its line, which makes room for it where the label is not set from the left.
    const raised = last ? raisedNotes(label.notes, font, theme) : undefined;
    stampText(line, label.x, y, { font, fill, halo, anchor: label.anchor, ...(raised && { raised }) }, pen);
    if (!last || !label.doubtful) return;
    const wide = textWidth(line, font);
    const all = wide + notesOf(label.notes, font).width;
    const left = label.anchor === "start" ? label.x : label.anchor === "end" ? label.x - all : label.x - all / 2;
    drawLine(pen, left, y + 3, left + wide, y + 3, { stroke: theme.ink[2], width: 1, dash: [1, 2] });
  });
}

interface Notes {
  readonly text: string;
  readonly font: Font;
  readonly rise: number;
  /** With the gap before it. */
  readonly width: number;
}

function notesOf(numbers: readonly number[] | undefined, font: Font): Notes {
  const size = Math.max(LEAST_NOTE, font.size * NOTE_SIZE);
  const small: Font = { family: "chart", size, weight: 600 };
  const text = (numbers ?? []).join(",");
  return { text, font: small, rise: font.size * NOTE_RISE, width: text === "" ? 0 : textWidth(text, small) + GAP };
}

/** Note numbers as they stand behind the last line of a label. */
export function raisedNotes(
  numbers: readonly number[] | undefined,
  font: Font,
  theme: Theme,
): TextStyle["raised"] | undefined {
  const notes = notesOf(numbers, font);
  if (notes.text === "") return undefined;
  return { content: notes.text, font: notes.font, fill: theme.ink[2], rise: notes.rise, gap: GAP };
}

/** Words that stay while the view moves: a canvas draws them once and copies them. */
export function stampText(text: string, x: number, y: number, style: TextStyle, pen: Pen): void {
  const { font, fill, halo, raised, anchor } = style;
  const { ascent, descent } = textExtent(font);
  const pad = (halo?.width ?? 0) / 2 + 1;
  const after = raised === undefined ? 0 : raised.gap + textWidth(raised.content, raised.font);
  const wide = textWidth(text, font) + after;
  const left = anchor === "end" ? -wide : anchor === "middle" ? -wide / 2 : 0;
  const reach = { x: left - pad, y: -ascent - pad, width: wide + 2 * pad, height: ascent + descent + 2 * pad };
  const { family, size, weight, italic } = font;
  const key = pictureKey(text, family, size, weight, italic, fill, halo?.colour, halo?.width, anchor, raised?.content);
  pen.stamp(key, reach, x, y, (stamp, at, base) => stamp.text(text, at, base, style));
}
