import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { composeFigure } from "../../../renderer/export/figure.ts";
import { A4_LANDSCAPE, type FigureOptions } from "../../../renderer/export/options.ts";
import { printed } from "../../../scripts/run/print.ts";
import { bundle, openChromium } from "../pen/chromium-page.ts";
import { ferryDataset, ferryRecord } from "./ferry-record.ts";

declare global {
  interface Window {
    readonly figure: typeof import("../../../renderer/export/figure.ts");
    readonly record: typeof import("../../../renderer/model/record.ts");
  }
}

const options: FigureOptions = {
  view: "timeline",
  theme: "print",
  size: A4_LANDSCAPE,
  sha256: "0123456789abcdef".repeat(4),
  generator: "Parley test",
};
const figure = composeFigure(ferryRecord(), options);
const folder = mkdtempSync(path.join(tmpdir(), "parley-figure-"));
const file = path.join(folder, "figure.svg");
writeFileSync(file, figure);

function has(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "pipe" });
    return true;
  } catch {
    console.warn(`Skipped: ${program} is not installed, so nothing was tested with it.`);
    return false;
  }
}

describe("a figure opens unchanged", () => {
  let browser: Browser;
  let page: Page;
  let seen: Buffer;
  beforeAll(async () => {
    browser = await openChromium();
    page = await browser.newPage({ viewport: { width: 1123, height: 794 } });
    await page.goto(`file://${file}`);
    await page.evaluate(() => document.fonts.ready);
    seen = await page.screenshot();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it("in Chromium, set in the fonts that it carries", async () => {
    const faces = await page.evaluate(() => [...document.fonts].map((face) => `${face.family} ${face.status}`));
    expect(faces.length).toBeGreaterThan(5);
    for (const face of faces) expect(face).toMatch(/ loaded$/);
  });

  it("in Chromium, with no label over another", async () => {
    expect(await touching(page)).toEqual([]);
  });

  it("in Chromium, with no label over another in the fonts that stand in for the embedded ones", async () => {
    const bare = await browser.newPage({ viewport: { width: 1123, height: 794 } });
    await bare.setContent(figure.replace(/^<\?xml.*\n/, "").replace(/@font-face\{[^}]*\}/g, ""));
    expect(await touching(bare)).toEqual([]);
    await bare.close();
  });

  it.skipIf(!has("rsvg-convert"))("in rsvg-convert, as in Chromium but for the fonts", async () => {
    const picture = path.join(folder, "rsvg.png");
    execFileSync("rsvg-convert", ["--width", "1123", "--output", picture, file], { stdio: "pipe" });
    expect(await difference(page, seen, readFileSync(picture))).toBeLessThan(6);
  });

  it.skipIf(!has("inkscape"))("in Inkscape, as in Chromium but for the fonts", { timeout: 120_000 }, async () => {
    const picture = path.join(folder, "inkscape.png");
    execFileSync("inkscape", [file, "--export-type=png", "--export-width=1123", `--export-filename=${picture}`], {
      stdio: "pipe",
    });
    expect(await difference(page, seen, readFileSync(picture))).toBeLessThan(6);
  });

  it("as a PDF: one page of its size, with its letters in it", async () => {
    const pdf = (await printed({ svg: figure, width: 297, height: 210, events: 24 }, "pdf")).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect(Math.abs(Number(width) - 841.89)).toBeLessThan(1.5);
    expect(Math.abs(Number(height) - 595.28)).toBeLessThan(1.5);
    expect(pdf).toContain("IBMPlexSansCond");
  });

  it("as a picture: the same, three hundred dots to the inch", async () => {
    const png = await printed({ svg: figure, width: 297, height: 210, events: 24 }, "png");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)].map((dots) => Math.round(dots / 10))).toEqual([351, 248]);
    expect(await difference(page, seen, png)).toBeLessThan(3);
  });

  it("and is written byte for byte the same in a browser as here", async () => {
    const blank = await browser.newPage();
    const scripts = ["figure:../../../renderer/export/figure.ts", "record:../../../renderer/model/record.ts"];
    for (const script of scripts) {
      const [name = "", source = ""] = script.split(":");
      const code = await bundle(fileURLToPath(new URL(source, import.meta.url)));
      await blank.addScriptTag({ content: `${code}\nwindow.${name} = window.bundle;` });
    }
    const there = await blank.evaluate(
      ([dataset, asked]) => window.figure.composeFigure(window.record.createRecord(dataset), asked),
      [ferryDataset(), options] as const,
    );
    expect(there === figure).toBe(true);
    await blank.close();
  });
});

/** Labels whose boxes overlap by more than a pixel, in pairs. */
function touching(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll(".labels text")].map((text) => ({
      text: text.textContent ?? "",
      box: text.getBoundingClientRect(),
    }));
    const pairs: string[] = [];
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) {
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        // Lines of one label are set closer than their boxes are high.
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (wide > 1 && high > 3.5) pairs.push(`${a.text} / ${b.text}`);
      }
    });
    return pairs;
  });
}

/** Mean difference in grey levels (of 255) at a quarter of the size, where the drawing of single letters hardly counts. */
function difference(page: Page, first: Buffer, second: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const data = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
          const canvas = new OffscreenCanvas(280, 198);
          const context = canvas.getContext("2d");
          if (context === null) throw new Error("no canvas");
          context.fillStyle = "#ffffff";
          context.fillRect(0, 0, 280, 198);
          context.imageSmoothingQuality = "high";
          context.drawImage(bitmap, 0, 0, 280, 198);
          return context.getImageData(0, 0, 280, 198).data;
        }),
      );
      const [a, b] = data;
      if (a === undefined || b === undefined) throw new Error("two pictures are needed");
      let sum = 0;
      for (let at = 0; at < a.length; at += 4)
        for (let channel = 0; channel < 3; channel += 1)
          sum += Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0)) / 3;
      return sum / (a.length / 4);
    },
    [first.toString("base64"), second.toString("base64")],
  );
}
