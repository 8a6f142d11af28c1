import type { Commands } from "../../pen/commands.ts";
import { Replay, type ReplaySurface } from "../../pen/replay.ts";
import { PainterFonts } from "./painter-fonts.ts";
import { rehearse } from "./painter-rehearsal.ts";
import type { Face, FromPainter, ToPainter } from "./painter-messages.ts";

/** The part of a worker's global scope that is used here: the page's types would hide it. */
interface WorkerScope {
  readonly fonts: FontFaceSet;
  addEventListener(type: "message", listener: (event: MessageEvent<ToPainter>) => void): void;
  postMessage(message: FromPainter, transferred: Transferable[]): void;
  /** Makes the page hear of it. */
  reportError(error: unknown): void;
  requestAnimationFrame(callback: () => void): number;
}

const scope = globalThis as unknown as WorkerScope;
const fonts = new PainterFonts(scope.fonts);
const replay = new Replay(newSurface);
/** Frames that wait for a font, and those behind them. */
let waiting = 0;
let queue = Promise.resolve();

scope.addEventListener("message", ({ data }) => {
  if (data.kind === "screen") replay.add(data.surface, surfaceOf(data.canvas, false));
  else if (data.kind === "fonts") inTurn(() => prepareFonts(data.faces, data.first));
  else {
    const missing = fonts.missing(data.commands.words);
    if (waiting === 0 && missing.length === 0) paint(data);
    else inTurn(() => fonts.load(missing).then(() => paint(data)));
  }
});

/** Does something after all that waits. */
function inTurn(act: () => Promise<void>): void {
  waiting += 1;
  queue = queue
    .then(act)
    .catch((error: unknown) => scope.reportError(error))
    .finally(() => {
      waiting -= 1;
    });
}

function paint(message: Extract<ToPainter, { readonly commands: Commands }>): void {
  if (message.kind === "frame") {
    const { frame } = message;
    // What a canvas was told it draws after the callbacks of a frame. Asked for first, it does not wait for another tick of the display.
    scope.requestAnimationFrame(() => setTimeout(() => answer({ kind: "drawn", frame })));
  }
  replay.run(message.commands);
}

function answer(message: FromPainter): void {
  scope.postMessage(message, []);
}

function surfaceOf(canvas: OffscreenCanvas, alpha: boolean): ReplaySurface {
  const context = canvas.getContext("2d", { alpha });
  if (context === null) throw new Error("This browser gives no canvas to draw on");
  const resize = (width: number, height: number): void => {
    canvas.width = width;
    canvas.height = height;
  };
  return { context, image: canvas, resize };
}

async function prepareFonts(faces: readonly Face[], first: readonly string[]): Promise<void> {
  await fonts.add(faces);
  rehearse(newSurface, first);
  answer({ kind: "fonts-ready" });
}

function newSurface(width: number, height: number): ReplaySurface {
  return surfaceOf(new OffscreenCanvas(width, height), true);
}
