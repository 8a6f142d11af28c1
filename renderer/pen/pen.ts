/**
 * Where marks draw. There are two pens: one for a canvas on the screen, one that writes SVG for figures and the command
 * line. A mark that draws through a pen is therefore written once.
 *
 * All lengths are CSS pixels, y points down, colours are sRGB hex strings (the theme's).
 */
export interface Pen {
  /** Draws one path. `trace` is handed a sink that d3-path and d3-shape can draw into. */
  path(trace: (sink: PathSink) => void, style: PathStyle): void;
  /** Draws a straight line where the pen has a faster way than a path for one in this style; false where it has none. */
  line?(x1: number, y1: number, x2: number, y2: number, style: PathStyle): boolean;
  /** The same for a box. */
  box?(box: Box, style: PathStyle): boolean;
  text(content: string, x: number, y: number, style: TextStyle): void;
  /** What `draw` draws is cut off at the box. */
  clip(box: Box, draw: () => void): void;
  /**
   * Draws something that looks the same wherever it stands: `draw` puts it about a given point. A canvas keeps a picture of
   * it under `key` and copies that; `reach` is the box, about the point, that holds all of its ink. Without a key it keeps none, but
   * draws on the same whole pixels.
   */
  stamp(
    key: string | undefined,
    reach: Box,
    x: number,
    y: number,
    draw: (pen: Pen, x: number, y: number) => void,
  ): void;
  /** Names a part of the drawing: a `<g>` with attributes in SVG, nothing on a canvas. */
  group(part: Part, draw: () => void): void;
}

/** The drawing half of CanvasRenderingContext2D, as d3's shapes call it. */
export interface PathSink {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number, anticlockwise?: boolean): void;
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  closePath(): void;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Paint =
  | string
  /** Parallel lines at 45 degrees, `gap` apart, over an optional ground; they rise to the right unless they lean back. */
  | {
      readonly hatch: string;
      readonly gap: number;
      readonly width: number;
      readonly ground?: string;
      readonly lean?: "forward" | "back";
    }
  /** From one colour to another (a colour with alpha may be #RRGGBBAA) between two x positions. */
  | { readonly from: string; readonly to: string; readonly x0: number; readonly x1: number };

export interface PathStyle {
  readonly fill?: Paint;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly cap?: "butt" | "round" | "square";
  readonly join?: "miter" | "round";
  readonly opacity?: number;
}

export type FontFamily = "chart" | "ui" | "read" | "code";

export interface Font {
  readonly family: FontFamily;
  /** Pixels. */
  readonly size: number;
  readonly weight: 400 | 500 | 600;
  readonly italic?: boolean;
}

export interface TextStyle {
  readonly font: Font;
  readonly fill: string;
  readonly anchor?: "start" | "middle" | "end";
  /** A band of the ground's colour around the letters. */
  readonly halo?: { readonly colour: string; readonly width: number };
  readonly opacity?: number;
  readonly strike?: boolean;
  /** A smaller word that follows at once, raised by some pixels: part of the text when it is anchored. */
  readonly raised?: {
    readonly content: string;
    readonly font: Font;
    readonly fill: string;
    readonly rise: number;
    readonly gap: number;
  };
}

/** A named part of a drawing, for whoever reads the SVG: a program, a test or a screen reader. */
export interface Part {
  readonly name: string;
  readonly id?: string;
  readonly title?: string;
  readonly data?: Readonly<Record<string, string>>;
}
