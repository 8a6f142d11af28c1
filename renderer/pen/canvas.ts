import type { CanvasContext } from "./canvas-context.ts";
import { cssFont } from "./families.ts";
import { boundsOf, hatchLines } from "./hatch.ts";
import { textExtent, textWidth } from "./metrics/text.ts";
import type { Box, Font, Paint, PathSink, PathStyle, Pen, TextStyle } from "./pen.ts";
import { pictureKey } from "./picture-key.ts";
import { type MakeSurface, type Stamp, Stamps } from "./stamps.ts";

/** A pen for a canvas on the screen. */
export interface CanvasPen extends Pen {
  /**
   * Starts a frame: sets the scale and covers the whole canvas with the ground, where one is given.
   *
   * @param size in CSS pixels; `ratio` is how many device pixels of the canvas one of them takes.
   */
  begin(size: { readonly width: number; readonly height: number; readonly ratio: number }, ground?: string): void;
  /** To be called when fonts arrive after the first frame: pictures of words were made without them. */
  forgetStamps(): void;
}

const NO_DASH: number[] = [];

/**
 * Setting a property of a context costs more than comparing it: the pen remembers what is set. Copying a picture of a mark
 * or a word costs a fraction of drawing it: with `surface`, the pen keeps what it stamps, and words that come again.
 */
export function createCanvasPen(context: CanvasContext, surface?: MakeSurface): CanvasPen {
  const stamps = surface === undefined ? undefined : new Stamps(surface, penOnSheet);
  let ratio = 1;
  let fill = "";
  let stroke = "";
  let width = Number.NaN;
  let dash: readonly number[] = NO_DASH;
  let cap = "";
  let join = "";
  let alpha = Number.NaN;
  let font: Font | undefined;
  let anchor = "";
  const fonts = new Map<string, string>();

  function forget(): void {
    fill = "";
    stroke = "";
    width = Number.NaN;
    dash = [Number.NaN];
    cap = "";
    join = "";
    alpha = Number.NaN;
    font = undefined;
    anchor = "";
  }

  function setAlpha(value: number): void {
    if (alpha === value) return;
    alpha = value;
    context.globalAlpha = value;
  }

  function setFill(value: string): void {
    if (fill === value) return;
    fill = value;
    context.fillStyle = value;
  }

  function setStroke(value: string, lineWidth: number, lineJoin: string): void {
    if (stroke !== value) {
      stroke = value;
      context.strokeStyle = value;
    }
    if (width !== lineWidth) {
      width = lineWidth;
      context.lineWidth = lineWidth;
    }
    if (join !== lineJoin) {
      join = lineJoin;
      context.lineJoin = lineJoin;
    }
  }

  function setDash(value: readonly number[]): void {
    if (dash === value || (dash.length === value.length && dash.every((part, i) => part === value[i]))) return;
    dash = value;
    context.setLineDash([...value]);
  }

  function setFont(value: Font): void {
    if (font === value) return;
    if (
      font === undefined ||
      font.size !== value.size ||
      font.weight !== value.weight ||
      font.family !== value.family ||
      (font.italic === true) !== (value.italic === true)
    ) {
      const key = `${value.family}${value.size}${value.weight}${value.italic === true}`;
      let css = fonts.get(key);
      if (css === undefined) {
        css = cssFont(value);
        fonts.set(key, css);
      }
      context.font = css;
    }
    font = value;
  }

  function fillWith(paint: Paint, trace: (sink: PathSink) => void): void {
    if (typeof paint === "string") {
      setFill(paint);
      context.fill();
    } else if ("hatch" in paint) {
      if (paint.ground !== undefined) {
        setFill(paint.ground);
        context.fill();
      }
      const bounds = boundsOf(trace);
      context.save();
      context.clip();
      context.beginPath();
      hatchLines(context, bounds, paint);
      setStroke(paint.hatch, paint.width, "miter");
      setDash(NO_DASH);
      context.stroke();
      context.restore();
      forget();
    } else {
      const gradient = context.createLinearGradient(paint.x0, 0, paint.x1, 0);
      gradient.addColorStop(0, paint.from);
      gradient.addColorStop(1, paint.to);
      fill = "";
      context.fillStyle = gradient;
      context.fill();
    }
  }

  function strokeWith(style: PathStyle): void {
    if (style.stroke === undefined) return;
    setStroke(style.stroke, style.width ?? 1, style.join ?? "miter");
    const lineCap = style.cap ?? "butt";
    if (cap !== lineCap) {
      cap = lineCap;
      context.lineCap = lineCap;
    }
    setDash(style.dash ?? NO_DASH);
    context.stroke();
  }

  /** Copies a picture to a point on whole device pixels: between them it would be blurred. */
  function copy(stamp: Stamp, x: number, y: number): void {
    setAlpha(1);
    const { sourceX, sourceY, width: wide, height: high } = stamp;
    const left = (Math.round(x * ratio) + stamp.left) / ratio;
    const top = (Math.round(y * ratio) + stamp.top) / ratio;
    context.drawImage(stamp.image, sourceX, sourceY, wide, high, left, top, wide / ratio, high / ratio);
  }

  /** On whole device pixels too where there is no picture yet, so that nothing moves when there is one. */
  function snapped(value: number): number {
    return stamps === undefined ? value : Math.round(value * ratio) / ratio;
  }

  function write(content: string, x: number, y: number, style: TextStyle): void {
    setAlpha(style.opacity ?? 1);
    setFont(style.font);
    const align = alignments[style.anchor ?? "start"];
    if (anchor !== align) {
      anchor = align;
      context.textAlign = align;
    }
    if (style.halo !== undefined) {
      setStroke(style.halo.colour, style.halo.width, "round");
      setDash(NO_DASH);
      context.strokeText(content, x, y);
    }
    setFill(style.fill);
    context.fillText(content, x, y);
    if (style.strike === true) strike(context, content, x, y, style);
  }

  const pen: CanvasPen = {
    begin({ width: wide, height: high, ratio: scale }, ground) {
      if (ratio !== scale) stamps?.clear();
      ratio = scale;
      stamps?.take(ratio);
      context.setTransform(scale, 0, 0, scale, 0, 0);
      forget();
      if (ground !== undefined) {
        setAlpha(1);
        setFill(ground);
        context.fillRect(0, 0, wide, high);
      }
      // Off in both pens: the metrics add up advances. The second switches off ligatures too, which canvas has no name for.
      context.fontKerning = "none";
      context.textRendering = "optimizeSpeed";
      // Pictures are copied pixel by pixel.
      context.imageSmoothingEnabled = false;
    },
    line(x1, y1, x2, y2, { stroke: colour, width: wide = 1, dash: parts, cap: end = "butt", opacity = 1 }) {
      // Along an axis it is a box, which is filled in a fifth of the time that a path takes to be stroked.
      if (colour === undefined || parts !== undefined || end !== "butt" || (x1 !== x2 && y1 !== y2)) return false;
      setAlpha(opacity);
      setFill(colour);
      if (x1 === x2) context.fillRect(x1 - wide / 2, Math.min(y1, y2), wide, Math.abs(y2 - y1));
      else context.fillRect(Math.min(x1, x2), y1 - wide / 2, Math.abs(x2 - x1), wide);
      return true;
    },
    box(box, { fill: colour, stroke: outline, opacity = 1 }) {
      if (typeof colour !== "string" || outline !== undefined) return false;
      setAlpha(opacity);
      setFill(colour);
      context.fillRect(box.x, box.y, box.width, box.height);
      return true;
    },
    path(trace, style) {
      setAlpha(style.opacity ?? 1);
      context.beginPath();
      trace(context);
      if (style.fill !== undefined) {
        fillWith(style.fill, trace);
        // Hatching clips to the path and draws lines of its own; the outline needs the path again.
        if (style.stroke !== undefined && typeof style.fill !== "string" && "hatch" in style.fill) {
          context.beginPath();
          trace(context);
        }
      }
      strokeWith(style);
    },
    text(content, x, y, style) {
      if (style.raised !== undefined) {
        const { raised, ...plain } = style;
        const [first, second] = placesOf(content, x, style, raised);
        pen.text(content, first, y, { ...plain, anchor: "start" });
        const { font, fill } = raised;
        pen.text(raised.content, second, y - raised.rise, { ...plain, font, fill, anchor: "start" });
        return;
      }
      // Letters alone are drawn faster than a picture of them is copied; a halo is not.
      if (stamps === undefined || style.halo === undefined) {
        write(content, x, y, style);
        return;
      }
      const key = keyOf(content, style);
      const stamp = stamps.get(key);
      if (stamp !== undefined) {
        copy(stamp, x, y);
        return;
      }
      if (stamps.isAgain(key))
        stamps.wish(key, reachOf(content, style), (sheet, a, b) => sheet.text(content, a, b, style));
      write(content, snapped(x), snapped(y), style);
    },
    clip(box, draw) {
      context.save();
      context.beginPath();
      context.rect(box.x, box.y, box.width, box.height);
      context.clip();
      draw();
      context.restore();
      forget();
    },
    stamp(key, reach, x, y, draw) {
      const stamp = key === undefined ? undefined : stamps?.get(key);
      if (stamp !== undefined) {
        copy(stamp, x, y);
        return;
      }
      if (key !== undefined && stamps?.isAgain(key) === true) stamps.wish(key, reach, draw);
      draw(pen, snapped(x), snapped(y));
    },
    group(_part, draw) {
      draw();
    },
    forgetStamps() {
      stamps?.clear();
    },
  };
  return pen;
}

function penOnSheet(context: CanvasContext, ratio: number): Pen {
  const pen = createCanvasPen(context);
  pen.begin({ width: 0, height: 0, ratio });
  return pen;
}

/** All that the looks of a line of text depend on. */
function keyOf(content: string, { font, fill, anchor, halo, opacity, strike: struck }: TextStyle): string {
  const { family, size, weight, italic } = font;
  const edge = [halo?.colour, halo?.width] as const;
  return pictureKey("text", content, family, size, weight, italic, fill, anchor, ...edge, opacity, struck);
}

/** The box about the point that a text stands on, with a pixel to spare. */
function reachOf(content: string, { font, anchor, halo }: TextStyle): Box {
  const { ascent, descent } = textExtent(font);
  const pad = (halo?.width ?? 0) / 2 + 1;
  // Letters of fonts that are not bundled may be wider than the metrics think.
  const wide = textWidth(content, font) * 1.1 + 2;
  const left = anchor === "end" ? -wide : anchor === "middle" ? -wide / 2 : 0;
  return { x: left - pad, y: -ascent - pad, width: wide + 2 * pad, height: ascent + descent + 2 * pad };
}

/** Where a text and the word raised behind it start. */
function placesOf(
  content: string,
  x: number,
  style: TextStyle,
  raised: NonNullable<TextStyle["raised"]>,
): readonly [number, number] {
  const before = textWidth(content, style.font) + raised.gap;
  const whole = before + textWidth(raised.content, raised.font);
  const start = style.anchor === "end" ? x - whole : style.anchor === "middle" ? x - whole / 2 : x;
  return [start, start + before];
}

const alignments = { start: "left", middle: "center", end: "right" } as const;

function strike(context: CanvasContext, content: string, x: number, y: number, style: TextStyle): void {
  const wide = context.measureText(content).width;
  const from = style.anchor === "middle" ? x - wide / 2 : style.anchor === "end" ? x - wide : x;
  context.fillRect(from, y - style.font.size * 0.3, wide, Math.max(0.75, style.font.size * 0.07));
}
