import { createCanvasPen } from "../../pen/canvas.ts";
import type { Pen } from "../../pen/pen.ts";
import type { Theme } from "../../pen/theme.ts";
import type { IssueRow, PlacedRow, PositionsDrawing } from "../../positions/drawing.ts";
import {
  drawBehind,
  drawConditions,
  drawInFront,
  drawReadingKey,
  drawRow,
  drawRowMarks,
  drawRowTracks,
  drawTouched,
  type PositionsOptions,
  type PositionsState,
} from "../../positions/marks/index.ts";
import { newSheet, type Screen } from "../../timeline/interact/screen.ts";

const LAYERS = ["under", "over"] as const;
/** What lies under the links between issues, and what lies over them. */
type Layer = (typeof LAYERS)[number];

/** Device pixels; a layer comes when it is needed, or when there is time for it. */
type Picture = { [layer in Layer]?: HTMLCanvasElement };

/** Marks at a row's edge reach this far beyond it, CSS pixels. */
const SPILL = 4;
/** Of all pictures, four bytes each; beyond that, those that were used longest ago are dropped. */
const MOST_PIXELS = 12e6;

/**
 * Rows as pictures: while they only scroll, a frame copies them. A row is drawn once, when it comes into view; what is pointed at or
 * chosen is drawn over its picture.
 */
export class RowPictures {
  private readonly rows = new Map<IssueRow, Picture>();
  private pixels = 0;
  private looks = "";
  private theme: Theme | undefined;
  private readonly scratch = newSheet(1, 1);
  private ground: { readonly of: readonly unknown[]; readonly canvas: HTMLCanvasElement } | undefined;

  constructor(
    private readonly screen: Screen,
    private readonly options: PositionsOptions,
  ) {}

  /** To be called when fonts arrive: what was drawn before is in other letters. */
  forget(): void {
    this.rows.clear();
    this.pixels = 0;
    this.ground = undefined;
  }

  /** Draws a view from pictures, which are made where there are none. `ratio` is device pixels per CSS pixel. */
  draw(drawing: PositionsDrawing, theme: Theme, state: PositionsState, ratio: number): void {
    const { options } = this;
    const { context, pen } = this.screen;
    const { chart, width } = drawing;
    this.fits(drawing, theme, ratio);
    this.copy(this.groundOf(drawing, theme, ratio), 0, 0);
    const inRows = (layer: Layer): void => {
      const images = drawing.rows.map(({ row }) => this.layerOf(row, layer, drawing, theme, ratio));
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.beginPath();
      context.rect(0, Math.round(chart.y * ratio), Math.ceil(width * ratio), Math.floor(chart.height * ratio));
      context.clip();
      const left = layer === "under" ? 0 : chart.x * ratio;
      drawing.rows.forEach(({ top }, i) => {
        const image = images[i];
        if (image !== undefined) this.copy(image, left, (top - SPILL) * ratio);
      });
      context.restore();
    };
    const inChart = { x: chart.x, y: chart.y, width: chart.width, height: chart.height };
    inRows("under");
    if (drawing.links.length > 0) pen.clip(inChart, () => drawConditions(drawing, pen, theme, state));
    inRows("over");
    pen.clip(inChart, () => drawTouched(drawing, pen, theme, state));
    drawInFront(drawing, pen, theme, options);
  }

  /** Makes one layer of a row that lacks it; false where none does. */
  prepare(rows: readonly PlacedRow[], drawing: PositionsDrawing, theme: Theme, ratio: number): boolean {
    this.fits(drawing, theme, ratio);
    for (const { row } of rows)
      for (const layer of LAYERS)
        if (this.rows.get(row)?.[layer] === undefined) {
          // What a canvas was told to draw it draws when it is copied for the first time: now, and not during a frame.
          this.scratch.context.drawImage(this.layerOf(row, layer, drawing, theme, ratio), 0, 0, 1, 1, 0, 0, 1, 1);
          return true;
        }
    return false;
  }

  /** Pictures are of one theme and one resolution. */
  private fits(drawing: PositionsDrawing, theme: Theme, ratio: number): void {
    const looks = [ratio, drawing.width, drawing.height].join(" ");
    // Forced colours may give way to others under the same name.
    if (looks === this.looks && theme === this.theme) return;
    this.forget();
    this.theme = theme;
    this.looks = looks;
  }

  private copy(image: HTMLCanvasElement, x: number, y: number): void {
    const { context } = this.screen;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.drawImage(image, Math.round(x), Math.round(y));
    context.restore();
  }

  private groundOf(drawing: PositionsDrawing, theme: Theme, ratio: number): HTMLCanvasElement {
    const chosen = drawing.columns.find((column) => column.chosen);
    const of = [drawing.frame, drawing.key, chosen?.x, ...drawing.pair.map(({ slot }) => slot)];
    if (this.ground?.of.every((part, i) => part === of[i]) === true) return this.ground.canvas;
    const canvas = this.paint(drawing.width, drawing.height, ratio, 0, (pen) => {
      drawBehind(drawing, pen, theme, this.options);
      drawReadingKey(drawing, pen, theme);
    });
    this.ground = { of, canvas };
    return canvas;
  }

  private layerOf(
    row: IssueRow,
    layer: Layer,
    drawing: PositionsDrawing,
    theme: Theme,
    ratio: number,
  ): HTMLCanvasElement {
    const picture = this.rows.get(row) ?? {};
    // Used last: dropped last.
    this.rows.delete(row);
    this.rows.set(row, picture);
    const known = picture[layer];
    if (known !== undefined) return known;
    const made = this.drawLayer(row, layer, drawing, theme, ratio);
    picture[layer] = made;
    this.pixels += made.width * made.height;
    for (const [other, old] of this.rows) {
      if (this.pixels <= MOST_PIXELS || other === row) break;
      this.rows.delete(other);
      for (const { width, height } of Object.values(old)) this.pixels -= width * height;
    }
    return made;
  }

  private drawLayer(
    row: IssueRow,
    layer: Layer,
    drawing: PositionsDrawing,
    theme: Theme,
    ratio: number,
  ): HTMLCanvasElement {
    const { chart } = drawing;
    const height = row.height + 2 * SPILL;
    const placed = { row, top: SPILL };
    if (layer === "over")
      return this.paint(chart.width, height, ratio, chart.x, (pen) =>
        drawRowMarks(placed, pen, theme, {}, this.options),
      );
    return this.paint(drawing.width, height, ratio, 0, (pen) => {
      drawRow(placed, drawing, pen, theme, this.options);
      const inChart = { x: chart.x, y: 0, width: chart.width, height };
      pen.clip(inChart, () => drawRowTracks(placed, drawing, pen, theme));
    });
  }

  /** A picture of so many CSS pixels whose left edge lies at `left`. */
  private paint(
    width: number,
    height: number,
    ratio: number,
    left: number,
    draw: (pen: Pen) => void,
  ): HTMLCanvasElement {
    const { context, image } = newSheet(Math.ceil(width * ratio), Math.ceil(height * ratio));
    const pen = createCanvasPen(context);
    pen.begin({ width: 0, height: 0, ratio });
    context.translate(-left, 0);
    draw(pen);
    return image;
  }
}
