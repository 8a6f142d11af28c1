import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import * as fontkit from "fontkit";
import subsetFont from "subset-font";

/*
 * Writes what the pens need of the bundled fonts and what does not change until they do: the advance widths that text is
 * measured with, and the small pieces that exported figures embed. Both are checked in, so that neither a window under a
 * strict content security policy nor the command line has to take a font apart.
 */

interface Family {
  readonly key: "chart" | "ui" | "read" | "code";
  readonly css: string;
  readonly slug: string;
  readonly faces: readonly (readonly [weight: number, italic: boolean])[];
}

const regular = [400, 500, 600].map((weight) => [weight, false] as const);
const italic = [400, 500, 600].map((weight) => [weight, true] as const);

const families: readonly Family[] = [
  { key: "chart", css: "IBM Plex Sans Condensed", slug: "ibm-plex-sans-condensed", faces: [...regular, ...italic] },
  { key: "ui", css: "IBM Plex Sans", slug: "ibm-plex-sans", faces: [...regular, ...italic] },
  {
    key: "read",
    css: "Source Serif 4",
    slug: "source-serif-4",
    faces: [
      [400, false],
      [600, false],
      [400, true],
      [600, true],
    ],
  },
  {
    key: "code",
    css: "IBM Plex Mono",
    slug: "ibm-plex-mono",
    faces: [
      [400, false],
      [500, false],
    ],
  },
];

const packaged = ["latin", "latin-ext", "vietnamese", "cyrillic"] as const;

/** The pieces of an embedded face: most figures need the first alone. Ranges are inclusive code points. */
const pieces: readonly (readonly [name: string, ranges: readonly (readonly [number, number])[]])[] = [
  [
    "basic",
    [
      [0x20, 0x7e],
      [0xa0, 0xa0],
      [0xb0, 0xb0],
      [0xb7, 0xb7],
      [0xbd, 0xbd],
      [0xd7, 0xd7],
      [0xf7, 0xf7],
      [0x2013, 0x2014],
      [0x2018, 0x2019],
      [0x201c, 0x201d],
      [0x2026, 0x2026],
      [0x2212, 0x2212],
    ],
  ],
  [
    "latin",
    [
      [0xa1, 0xaf],
      [0xb1, 0xb6],
      [0xb8, 0xbc],
      [0xbe, 0xd6],
      [0xd8, 0xf6],
      [0xf8, 0xff],
      [0x2009, 0x2009],
      [0x2010, 0x2012],
      [0x201a, 0x201a],
      [0x201e, 0x201e],
      [0x2020, 0x2022],
      [0x2030, 0x2030],
      [0x2039, 0x203a],
      [0x20ac, 0x20ac],
    ],
  ],
  [
    "extended",
    [
      [0x100, 0x1b0],
      [0x1c4, 0x21b],
    ],
  ],
  [
    "vietnamese",
    [
      [0x300, 0x301],
      [0x303, 0x304],
      [0x308, 0x309],
      [0x323, 0x323],
      [0x1ea0, 0x1ef9],
    ],
  ],
  ["cyrillic", [[0x400, 0x45f]]],
];

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const resolve = createRequire(import.meta.url).resolve;

interface Source {
  readonly bytes: Buffer;
  readonly font: fontkit.Font;
  readonly characters: ReadonlySet<number>;
}

async function sources(family: Family, weight: number, isItalic: boolean): Promise<Source[]> {
  const found: Source[] = [];
  for (const subset of packaged) {
    const name = `${family.slug}-${subset}-${weight}-${isItalic ? "italic" : "normal"}.woff2`;
    let file: string;
    try {
      file = resolve(`@fontsource/${family.slug}/files/${name}`);
    } catch {
      continue; // Plex Sans Condensed is published without Cyrillic.
    }
    const bytes = await readFile(file);
    const font = fontkit.create(bytes);
    if (!("glyphForCodePoint" in font)) throw new Error(`${name} holds several fonts; one was expected`);
    found.push({ bytes, font, characters: new Set(font.characterSet) });
  }
  return found;
}

function rangesOf(points: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}

const usable = (point: number) => point >= 0x20 && point < 0xfe00 && !(point >= 0x7f && point < 0xa0);

interface FaceMetrics {
  readonly ascent: number;
  readonly descent: number;
  /** First code point of a run and the advance of each character in it, in thousandths of the size. */
  readonly runs: readonly (readonly [number, readonly number[]])[];
}

function measure(parts: readonly Source[]): FaceMetrics {
  const first = parts[0];
  if (first === undefined) throw new Error("a face has no file in node_modules; run npm ci");
  const advances = new Map<number, number>();
  for (const { font, characters } of parts) {
    for (const point of characters) {
      if (!usable(point) || advances.has(point)) continue;
      advances.set(point, Math.round((font.glyphForCodePoint(point).advanceWidth * 1000) / font.unitsPerEm));
    }
  }
  const points = [...advances.keys()].sort((a, b) => a - b);
  return {
    ascent: Math.round((first.font.ascent * 1000) / first.font.unitsPerEm),
    descent: Math.round((-first.font.descent * 1000) / first.font.unitsPerEm),
    runs: rangesOf(points).map(([from, to]) => [
      from,
      Array.from({ length: to - from + 1 }, (_, i) => advances.get(from + i) ?? 0),
    ]),
  };
}

/**
 * What a figure needs of a face: outlines, and marks that stand on letters. Kerning and ligatures are off in figures and
 * hinting serves small screens only. The copyright and licence entries stay in.
 */
const cutting = {
  targetFormat: "woff2" as const,
  keepFeatures: ["ccmp", "mark", "mkmk"],
  noHinting: true,
  preserveNameIds: [0, 13, 14],
};

/** Cuts one piece out of the file of a face that has most of it; a piece that no file holds is left out. */
async function cut(
  parts: readonly Source[],
  ranges: readonly (readonly [number, number])[],
): Promise<{ ranges: string; woff2: string } | undefined> {
  const wanted = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  const offers = parts.map(({ bytes, characters }) => ({
    bytes,
    has: wanted.filter((point) => characters.has(point)),
  }));
  const best = offers.sort((a, b) => b.has.length - a.has.length)[0];
  if (best === undefined || best.has.length < wanted.length / 4) return undefined;
  const small = await subsetFont(best.bytes, String.fromCodePoint(...best.has), cutting);
  const text = rangesOf(best.has).map(([from, to]) =>
    from === to ? hex(from) : `${hex(from)}-${to.toString(16).toUpperCase()}`,
  );
  return { ranges: text.join(","), woff2: small.toString("base64") };
}

const hex = (point: number) => `U+${point.toString(16).toUpperCase()}`;

async function main(): Promise<void> {
  const metrics: Record<string, FaceMetrics> = {};
  const embedded: Record<string, { ranges: string; woff2: string }> = {};
  for (const family of families) {
    for (const [weight, isItalic] of family.faces) {
      const parts = await sources(family, weight, isItalic);
      const face = `${family.key}-${weight}${isItalic ? "-italic" : ""}`;
      metrics[face] = measure(parts);
      for (const [piece, ranges] of pieces) {
        const small = await cut(parts, ranges);
        if (small !== undefined) embedded[`${face}/${piece}`] = small;
      }
      console.log(`${face}: ${parts.length} files`);
    }
  }
  const faces = Object.entries(metrics).map(([face, data]) => `${JSON.stringify(face)}:${JSON.stringify(data)}`);
  await writeFile(path.join(root, "renderer/pen/metrics/faces.json"), `{\n${faces.join(",\n")}\n}\n`);
  const lines = Object.entries(embedded).map(([name, data]) => `${JSON.stringify(name)}:${JSON.stringify(data)}`);
  await writeFile(path.join(root, "renderer/export/fonts/pieces.json"), `{\n${lines.join(",\n")}\n}\n`);
  const notices = await Promise.all(
    families.map(async (family) => {
      const text = await readFile(resolve(`@fontsource/${family.slug}/LICENSE`), "utf8");
      return `${family.css}\n${"=".repeat(family.css.length)}\n\n${text.trim()}\n`;
    }),
  );
  await writeFile(path.join(root, "renderer/export/fonts/LICENSE.txt"), notices.join("\n\n"));
}

new Command()
  .name("fonts")
  .description("Write the widths and the embeddable pieces of the bundled fonts; run it after a font package changed.")
  .action(main)
  .parse();
