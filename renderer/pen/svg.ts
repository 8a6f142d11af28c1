import { pathRound, type Path } from "d3";
import { portableFamilies } from "./families.ts";
import type { Box, Font, Paint, Part, PathSink, PathStyle, Pen, TextStyle } from "./pen.ts";

/** A pen that writes SVG: pure string building, so it needs no document, and the same calls give the same bytes. */
export interface SvgPen extends Pen {
  /** What was drawn so far, as SVG elements. */
  body(): string;
  /** Patterns, gradients and clipping paths that the body refers to; goes into `<defs>`. */
  definitions(): string;
  /** Characters drawn per font, so that a figure embeds what it needs and no more. */
  used(): readonly { readonly font: Font; readonly text: string }[];
}

/** @param prefix starts every id, for several drawings in one document. */
export function createSvgPen(prefix = "p"): SvgPen {
  const out: string[] = [];
  const definitions: string[] = [];
  const ids = new Map<string, string>();
  const characters = new Map<string, { readonly font: Font; readonly seen: Set<string> }>();

  function define(key: string, write: (id: string) => string): string {
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = `${prefix}${ids.size + 1}`;
    ids.set(key, id);
    definitions.push(write(id));
    return id;
  }

  function paint(value: Paint): string {
    if (typeof value === "string") return colour("fill", value);
    const id = define(JSON.stringify(value), (id) => ("hatch" in value ? hatch(id, value) : gradient(id, value)));
    return ` fill="url(#${id})"`;
  }

  const pen: SvgPen = {
    path(trace, style) {
      const path = pathRound(2);
      trace(sinkOf(path));
      const d = path.toString();
      if (d === "") return;
      const fill = style.fill === undefined ? ' fill="none"' : paint(style.fill);
      out.push(`<path d="${d}"${fill}${strokeOf(style)}/>`);
    },
    text(content, x, y, style) {
      if (content === "") return;
      remember(characters, style.font, content);
      if (style.raised !== undefined) remember(characters, style.raised.font, style.raised.content);
      out.push(
        `<text x="${number(x)}" y="${number(y)}"${fontOf(style.font)}${textOf(style)}>${escape(content)}${raisedOf(style)}</text>`,
      );
    },
    clip(box, draw) {
      const key = `clip ${[box.x, box.y, box.width, box.height].map(number).join(" ")}`;
      const id = define(key, (id) => `<clipPath id="${id}"><rect${boxOf(box)}/></clipPath>`);
      out.push(`<g clip-path="url(#${id})">`);
      draw();
      out.push("</g>");
    },
    stamp(_key, _reach, x, y, draw) {
      draw(pen, x, y);
    },
    group(part, draw) {
      const at = out.length;
      out.push(groupOf(part));
      draw();
      // A group that drew nothing would only be noise to whoever reads the file.
      if (out.length === at + 1) out.pop();
      else out.push("</g>");
    },
    body: () => out.join("\n"),
    definitions: () => definitions.join("\n"),
    used: () => [...characters.values()].map(({ font, seen }) => ({ font, text: [...seen].sort().join("") })),
  };
  return pen;
}

/** A number with two decimals at most. */
export function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/** Text made safe inside an element or a double-quoted attribute. Control characters are not XML and are dropped. */
export function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function sinkOf(path: Path): PathSink {
  return path;
}

/** SVG 1.1 readers know no eight-digit colours: the alpha goes into an attribute of its own. */
function colour(attribute: "fill" | "stroke" | "stop-color", value: string): string {
  if (!/^#[0-9a-f]{8}$/i.test(value)) return ` ${attribute}="${value}"`;
  const alpha = Number.parseInt(value.slice(7), 16) / 255;
  return ` ${attribute}="${value.slice(0, 7)}" ${attribute.replace("-color", "")}-opacity="${number(alpha)}"`;
}

function strokeOf(style: PathStyle): string {
  const opacity = style.opacity === undefined || style.opacity === 1 ? "" : ` opacity="${number(style.opacity)}"`;
  if (style.stroke === undefined) return opacity;
  const width = style.width ?? 1;
  return [
    colour("stroke", style.stroke),
    width === 1 ? "" : ` stroke-width="${number(width)}"`,
    style.dash === undefined ? "" : ` stroke-dasharray="${style.dash.map(number).join(" ")}"`,
    style.cap === undefined || style.cap === "butt" ? "" : ` stroke-linecap="${style.cap}"`,
    style.join === undefined || style.join === "miter" ? "" : ` stroke-linejoin="${style.join}"`,
    opacity,
  ].join("");
}

function fontOf(font: Font): string {
  const weight = font.weight === 400 ? "" : ` font-weight="${font.weight}"`;
  const italic = font.italic === true ? ' font-style="italic"' : "";
  return ` font-family="${portableFamilies[font.family]}" font-size="${number(font.size)}"${weight}${italic}`;
}

function textOf(style: TextStyle): string {
  const anchor = style.anchor === undefined || style.anchor === "start" ? "" : ` text-anchor="${style.anchor}"`;
  const halo =
    style.halo === undefined
      ? ""
      : `${colour("stroke", style.halo.colour)} stroke-width="${number(style.halo.width)}" stroke-linejoin="round" paint-order="stroke"`;
  const opacity = style.opacity === undefined || style.opacity === 1 ? "" : ` opacity="${number(style.opacity)}"`;
  const strike = style.strike === true ? ' text-decoration="line-through"' : "";
  return `${anchor}${colour("fill", style.fill)}${halo}${opacity}${strike}`;
}

/** In the same text element, so that it follows its word in whatever face the word is set. */
function raisedOf({ raised }: TextStyle): string {
  if (raised === undefined) return "";
  const shift = ` dx="${number(raised.gap)}" dy="${number(-raised.rise)}"`;
  return `<tspan${shift}${fontOf(raised.font)}${colour("fill", raised.fill)}>${escape(raised.content)}</tspan>`;
}

function boxOf(box: Box): string {
  return ` x="${number(box.x)}" y="${number(box.y)}" width="${number(box.width)}" height="${number(box.height)}"`;
}

function groupOf(part: Part): string {
  const id = part.id === undefined ? "" : ` id="${escape(part.id)}"`;
  const data = Object.entries(part.data ?? {}).map(([key, value]) => ` data-${key}="${escape(value)}"`);
  const title = part.title === undefined ? "" : `<title>${escape(part.title)}</title>`;
  return `<g class="${escape(part.name)}"${id}${data.join("")}>${title}`;
}

/** Where the first line falls and how far it is to the next agrees with the canvas pen: see `hatchLines` there. */
function hatch(id: string, value: Extract<Paint, { hatch: string }>): string {
  const size = number(value.gap);
  const ground =
    value.ground === undefined ? "" : `<rect width="${size}" height="${size}"${colour("fill", value.ground)}/>`;
  const middle = number(value.gap / 2);
  const line = `<path d="M${middle},0V${size}"${colour("stroke", value.hatch)} stroke-width="${number(value.width)}"/>`;
  const turn = value.lean === "back" ? -45 : 45;
  return `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})">${ground}${line}</pattern>`;
}

function gradient(id: string, value: Extract<Paint, { from: string }>): string {
  const stop = (offset: number, text: string) => `<stop offset="${offset}"${colour("stop-color", text)}/>`;
  return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${number(value.x0)}" y1="0" x2="${number(value.x1)}" y2="0">${stop(0, value.from)}${stop(1, value.to)}</linearGradient>`;
}

function remember(
  all: Map<string, { readonly font: Font; readonly seen: Set<string> }>,
  font: Font,
  text: string,
): void {
  const key = `${font.family} ${font.weight} ${font.italic === true}`;
  let entry = all.get(key);
  if (entry === undefined) {
    entry = { font, seen: new Set() };
    all.set(key, entry);
  }
  for (const character of text) entry.seen.add(character);
}
