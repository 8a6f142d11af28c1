import { createCanvasPen } from "../../../renderer/pen/canvas.ts";
import { themes, type ThemeName } from "../../../renderer/pen/theme.ts";
import { drawGrammar, grammarPlate } from "../marks/plate.ts";

/** Runs in a page: the grammar plate on a canvas, drawn stroke by stroke or copied from pictures of its marks. */
export function showCanvas(name: ThemeName, stamped: boolean): void {
  const canvas = document.createElement("canvas");
  const ratio = window.devicePixelRatio;
  canvas.width = 1200 * ratio;
  canvas.height = 900 * ratio;
  canvas.style.cssText = "display: block; width: 1200px; height: 900px";
  document.body.replaceChildren(canvas);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  const pen = createCanvasPen(context, stamped ? surface : undefined);
  // Pictures are taken of what comes again, some between each frame and the next.
  for (let frame = 0; frame < (stamped ? 20 : 1); frame += 1) {
    pen.begin({ width: 1200, height: 900, ratio }, themes[name].surface.canvas);
    drawGrammar(pen, themes[name]);
  }
}

function surface(width: number, height: number) {
  const image = new OffscreenCanvas(width, height);
  const context = image.getContext("2d");
  return context === null ? undefined : { context, image };
}

/** The same plate as SVG. */
export function showSvg(name: ThemeName): void {
  document.body.innerHTML = grammarPlate(name);
}
