import { textExtent, textWidth } from "../../pen/metrics/text.ts";
import type { Font, Pen, TextStyle } from "../../pen/pen.ts";
import { mix, type Theme } from "../../pen/theme.ts";
import type { Label } from "../drawing.ts";
import { drawLine } from "./line.ts";

export const HALO = 3.5;
/** Note numbers: their size relative to the label, and how far they are raised, relative to it too. */
const NOTE_SIZE = 0.78;
const NOTE_RISE = 0.3;
const LEAST_NOTE = 7.5;

export interface LabelEmphasis {
  readonly selected: boolean;
  readonly presence: number;
}

export function labelFont(label: Pick<Label, "planned" | "size" | "inFold">, selected = false): Font {
  const weight = label.planned || label.inFold ? 400 : selected ? 600 : 500;
  return { family: "chart", size: label.size, weight, ...(label.planned ? { italic: true } : {}) };
}

/** Words beside a mark: upright for what occurred, italic for what was planned, dotted under where it is doubtful. */
export function drawLabel(label: Label, pen: Pen, theme: Theme, emphasis: LabelEmphasis): void {
  const ground = label.inFold ? theme.surface.fold : theme.surface.canvas;
  const fill = mix(label.planned ? theme.ink[2] : theme.ink[1], ground, emphasis.presence);
  const font = labelFont(label, emphasis.selected);
  const halo = { colour: ground, width: HALO };
  if (label.leader !== undefined) {
    const [from, to] = label.leader;
    drawLine(pen, from.x, from.y, to.x, to.y, { stroke: theme.ink[3], width: 0.75 });
  }
  const notes = notesOf(label.notes, font);
  label.lines.forEach((line, i) => {
    const y = label.y + i * label.lineHeight;
    const last = i === label.lines.length - 1;
    // A note stands behind its last line, which moves left for it where the label is not set from the left.
    const room = last ? notes.width : 0;
    const wide = textWidth(line, font);
    const left =
      label.anchor === "start" ? label.x : label.anchor === "end" ? label.x - wide - room : label.x - (wide + room) / 2;
    stampText(line, left, y, { font, fill, halo }, pen);
    if (last) drawNotes(notes, left + wide, y, pen, theme, ground);
    if (last && label.doubtful) {
      drawLine(pen, left, y + 3, left + wide, y + 3, { stroke: theme.ink[2], width: 1, dash: [1, 2] });
    }
  });
}

export interface Notes {
  readonly text: string;
  readonly font: Font;
  readonly rise: number;
  /** With the gap before it. */
  readonly width: number;
}

export function notesOf(numbers: readonly number[] | undefined, font: Font): Notes {
  const size = Math.max(LEAST_NOTE, font.size * NOTE_SIZE);
  const small: Font = { family: "chart", size, weight: 600 };
  const text = (numbers ?? []).join(",");
  return { text, font: small, rise: font.size * NOTE_RISE, width: text === "" ? 0 : textWidth(text, small) + 2 };
}

export function drawNotes(notes: Notes, x: number, y: number, pen: Pen, theme: Theme, ground: string): void {
  if (notes.text === "") return;
  const style = { font: notes.font, fill: theme.ink[2], halo: { colour: ground, width: HALO } };
  stampText(notes.text, x + 2, y - notes.rise, style, pen);
}

/** Words that stay while the view moves: a canvas draws them once and copies them. Set from the left. */
export function stampText(text: string, x: number, y: number, style: TextStyle, pen: Pen): void {
  const { font, fill, halo } = style;
  const { ascent, descent } = textExtent(font);
  const pad = (halo?.width ?? 0) / 2 + 1;
  const reach = {
    x: -pad,
    y: -ascent - pad,
    width: textWidth(text, font) + 2 * pad,
    height: ascent + descent + 2 * pad,
  };
  const key = `${text}\n${font.family} ${font.size} ${font.weight} ${font.italic === true} ${fill} ${halo?.colour} ${halo?.width}`;
  pen.stamp(key, reach, x, y, (stamp, left, base) => stamp.text(text, left, base, style));
}
