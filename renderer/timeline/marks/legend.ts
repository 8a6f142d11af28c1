import { textWidth } from "../../pen/metrics/text.ts";
import type { Font, Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import { crisp, drawLine } from "./line.ts";

/** One thing that a reader has to be told: how it looks, and what it means. */
export interface LegendEntry {
  /** Entries of one question stand together. */
  readonly group: "kind" | "channel" | "evidence" | "date" | "link" | "crowd" | "fold";
  readonly text: string;
  /** Of the picture, pixels. */
  readonly width: number;
  /** Draws the picture about its left edge and its middle. */
  readonly draw: (pen: Pen, theme: Theme, x: number, y: number) => void;
}

const FONT: Font = { family: "chart", size: 9.8, weight: 400 };
const ROW = 20;
const AFTER_PICTURE = 6;
const BETWEEN = 18;

/** Entries with their places: left edges in a width, rows from 0. */
export interface LegendPlan {
  readonly places: readonly {
    readonly entry: LegendEntry;
    readonly x: number;
    readonly row: number;
    readonly opens: boolean;
  }[];
  readonly height: number;
}

/** Sets entries in rows, a thin rule between the questions that share one. */
export function planLegend(entries: readonly LegendEntry[], width: number): LegendPlan {
  const places: LegendPlan["places"][number][] = [];
  let x = 0;
  let row = 0;
  entries.forEach((entry, i) => {
    const wide = entry.width + AFTER_PICTURE + textWidth(entry.text, FONT);
    const opens = i > 0 && entries[i - 1]?.group !== entry.group;
    if (x > 0 && x + wide > width) {
      x = 0;
      row += 1;
    }
    places.push({ entry, x, row, opens: opens && x > 0 });
    x += wide + BETWEEN;
  });
  return { places, height: entries.length === 0 ? 0 : (row + 1) * ROW };
}

export function drawLegend(plan: LegendPlan, left: number, top: number, pen: Pen, theme: Theme): void {
  for (const { entry, x, row, opens } of plan.places) {
    const middle = top + row * ROW + ROW / 2;
    if (opens) {
      const rule = crisp(left + x - BETWEEN / 2);
      drawLine(pen, rule, middle - 7, rule, middle + 7, { stroke: theme.line.rule, width: 0.75 });
    }
    entry.draw(pen, theme, left + x, middle);
    pen.text(entry.text, left + x + entry.width + AFTER_PICTURE, middle + 3.4, { font: FONT, fill: theme.ink[1] });
  }
}
