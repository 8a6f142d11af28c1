import type { Font } from "../pen/pen.ts";
import { COLUMN_WIDTH, type FigureSize, PX_PER_MM } from "./options.ts";

/** How a figure's frame is set: its margin and the sizes of its heading, in pixels. */
export interface Sheet {
  readonly margin: number;
  readonly title: Font;
  readonly titleLeading: number;
  readonly method: Font;
  readonly methodLeading: number;
}

const PAGE: Sheet = {
  margin: 10 * PX_PER_MM,
  title: { family: "read", size: 19, weight: 600 },
  titleLeading: 24,
  method: { family: "ui", size: 10.5, weight: 400 },
  methodLeading: 14,
};

/** For a page that has margins of its own. */
const PART: Sheet = { ...PAGE, margin: 4 * PX_PER_MM };

/** For one column of a journal: the type stays as large as print needs, all else gives way. */
const COLUMN: Sheet = {
  margin: 1.5 * PX_PER_MM,
  title: { family: "read", size: 12.5, weight: 600 },
  titleLeading: 15.5,
  method: { family: "ui", size: 9, weight: 400 },
  methodLeading: 12,
};

/** A sheet with its height is a page of its own; a width alone is a part of somebody's page. */
export function sheetFor({ width, height }: FigureSize): Sheet {
  if (width < COLUMN_WIDTH) return COLUMN;
  return height === undefined ? PART : PAGE;
}
