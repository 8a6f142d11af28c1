import type { CanvasContext } from "./canvas-context.ts";
import type { Box, Pen } from "./pen.ts";

/** A small canvas that pictures are kept on; sizes are in device pixels. */
export type MakeSurface = (
  width: number,
  height: number,
) => { readonly context: CanvasContext; readonly image: unknown } | undefined;

/** A picture of something that looks the same wherever it stands. */
export interface Stamp {
  readonly image: never;
  /** Where on the image, device pixels. */
  readonly sourceX: number;
  readonly sourceY: number;
  readonly width: number;
  readonly height: number;
  /** Of its upper left corner, from the point it stands on; device pixels. */
  readonly left: number;
  readonly top: number;
}

/** Draws the thing about a point. */
type Draw = (pen: Pen, x: number, y: number) => void;

/** A sheet's pen, which draws in device pixels times the ratio. */
export type PenFor = (context: CanvasContext, ratio: number) => Pen;

interface Wish {
  readonly reach: Box;
  readonly draw: Draw;
}

interface Sheet {
  readonly image: never;
  readonly pen: Pen;
  readonly keys: string[];
  readonly pixels: number;
  /** Made for one picture: it has no room for another. */
  readonly own: boolean;
  /** Where the next picture of the current row goes, the row's top and its height. */
  x: number;
  y: number;
  height: number;
}

/** Width and height of a sheet that holds many pictures; what is larger has one of its own. */
const SHEET = 512;
/** Pixels of all sheets, four bytes each; beyond that, the oldest are dropped. */
const MOST_PIXELS = 12e6;
/** So many pictures are taken between two frames: a frame never waits for many at once. */
const MOST_AT_ONCE = 48;
const MOST_WISHES = 4000;
/** So often a thing is drawn before a picture of it is asked for. */
const TIMES = 2;
/** So many wishes are granted at once; fewer after so many frames. */
const ENOUGH = 24;
const LONGEST_WAIT = 8;

/**
 * Pictures of marks and words, many to a sheet. A picture is asked for while a frame is drawn, but taken before the next one: a
 * canvas that is drawn on and copied from by turns is copied whole each time.
 */
export class Stamps {
  private readonly stamps = new Map<string, Stamp>();
  private readonly wishes = new Map<string, Wish>();
  private readonly seen = new Map<string, number>();
  /** Frames since pictures were taken. */
  private waited = 0;
  private sheets: Sheet[] = [];

  constructor(
    private readonly surface: MakeSurface,
    private readonly penFor: PenFor,
  ) {}

  get(key: string): Stamp | undefined {
    return this.stamps.get(key);
  }

  /** Asks for a picture. */
  wish(key: string, reach: Box, draw: Draw): void {
    if (this.wishes.size < MOST_WISHES) this.wishes.set(key, { reach, draw });
  }

  /** True when it was asked about before: what comes but once or twice, as pills do while zooming, is not worth a picture. */
  isAgain(key: string): boolean {
    const times = this.seen.get(key) ?? 0;
    if (times >= TIMES) return true;
    if (this.seen.size >= MOST_WISHES) this.seen.clear();
    this.seen.set(key, times + 1);
    return false;
  }

  /**
   * Takes the pictures that were asked for, some at a time. A few wait for more: a sheet that was drawn on is copied whole before it is
   * copied from.
   */
  take(ratio: number): void {
    this.waited += 1;
    if (this.wishes.size < ENOUGH && this.waited < LONGEST_WAIT) return;
    this.waited = 0;
    let left = MOST_AT_ONCE;
    for (const [key, wish] of this.wishes) {
      if (left === 0) break;
      left -= 1;
      this.wishes.delete(key);
      this.make(key, wish, ratio);
    }
  }

  clear(): void {
    this.stamps.clear();
    this.wishes.clear();
    this.seen.clear();
    this.sheets = [];
  }

  private make(key: string, { reach, draw }: Wish, ratio: number): void {
    const left = Math.floor(reach.x * ratio);
    const top = Math.floor(reach.y * ratio);
    const width = Math.ceil((reach.x + reach.width) * ratio) - left;
    const height = Math.ceil((reach.y + reach.height) * ratio) - top;
    const sheet = this.sheetFor(width, height, ratio);
    if (sheet === undefined) return;
    const stamp = { image: sheet.image, sourceX: sheet.x, sourceY: sheet.y, width, height, left, top };
    const box = { x: sheet.x / ratio, y: sheet.y / ratio, width: width / ratio, height: height / ratio };
    sheet.pen.clip(box, () => draw(sheet.pen, (stamp.sourceX - left) / ratio, (stamp.sourceY - top) / ratio));
    sheet.x += width + 1;
    sheet.height = Math.max(sheet.height, height + 1);
    sheet.keys.push(key);
    this.stamps.set(key, stamp);
  }

  /** A sheet with room at its place for the next picture. */
  private sheetFor(width: number, height: number, ratio: number): Sheet | undefined {
    if (width > SHEET || height > SHEET / 2) return this.newSheet(width, height, ratio, true);
    const last = this.sheets.at(-1);
    if (last !== undefined && !last.own && hasRoom(last, width, height)) return last;
    return this.newSheet(SHEET, SHEET, ratio, false);
  }

  private newSheet(width: number, height: number, ratio: number, own: boolean): Sheet | undefined {
    const made = this.surface(width, height);
    if (made === undefined) return undefined;
    const pen = this.penFor(made.context, ratio);
    const sheet = { image: made.image as never, pen, keys: [], pixels: width * height, own, x: 0, y: 0, height: 0 };
    // The sheet that is being filled stays the last one.
    if (own) this.sheets.unshift(sheet);
    else this.sheets.push(sheet);
    this.dropOld(sheet);
    return sheet;
  }

  private dropOld(newest: Sheet): void {
    let pixels = this.sheets.reduce((sum, sheet) => sum + sheet.pixels, 0);
    const current = this.sheets.at(-1);
    for (const sheet of this.sheets.slice()) {
      if (pixels <= MOST_PIXELS) return;
      if (sheet === newest || sheet === current) continue;
      for (const key of sheet.keys) this.stamps.delete(key);
      this.sheets.splice(this.sheets.indexOf(sheet), 1);
      pixels -= sheet.pixels;
    }
  }
}

/** Moves a sheet's place to the next row where this one is full. */
function hasRoom(sheet: Sheet, width: number, height: number): boolean {
  if (sheet.x + width <= SHEET && sheet.y + height <= SHEET) return true;
  if (sheet.y + sheet.height + height > SHEET) return false;
  sheet.y += sheet.height;
  sheet.x = 0;
  sheet.height = 0;
  return true;
}
