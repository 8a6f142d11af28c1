import type { Figure } from "../../export/figure.ts";

/** What journals ask for. */
const DOTS_PER_INCH = 300;
const MM_PER_INCH = 25.4;
/** Canvases beyond this many pixels a side, or in all, come out blank in browsers. */
const MOST_PIXELS = 16_384;
const MOST_IN_ALL = 120_000_000;

/**
 * A figure as a PNG picture, 300 dots to the inch, fewer where that would be too many for a canvas.
 *
 * @returns the file in base64
 * @throws Error when the browser can't draw it
 */
export async function pictureOf({ svg, width, height }: Figure): Promise<string> {
  const wanted = DOTS_PER_INCH / MM_PER_INCH;
  const scale = Math.min(wanted, MOST_PIXELS / Math.max(width, height), Math.sqrt(MOST_IN_ALL / (width * height)));
  const image = new Image();
  image.src = addressOf(svg);
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("The browser has no canvas to draw on.");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const address = canvas.toDataURL("image/png");
  return address.slice(address.indexOf(",") + 1);
}

/** An SVG document as an address that an image can show. */
export function addressOf(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
