import { type CanvasPen, createCanvasPen } from "../../pen/canvas.ts";
import type { CanvasContext } from "../../pen/canvas-context.ts";
import { Command } from "../../pen/commands.ts";
import { RemoteContext, remoteSurface, type RemoteSurface } from "../../pen/remote-context.ts";
import { thePainter } from "./painter.ts";

/** So many frames may be on their way to the screen: one is being drawn while the next is laid out. */
const MOST_AHEAD = 2;

/** A canvas on the page that a worker paints. */
export class Screen {
  readonly pen: CanvasPen;
  readonly context: CanvasContext;
  private readonly painter = thePainter();
  private readonly canvas = document.createElement("canvas");
  private readonly surface: number;
  private readonly stopListening: () => void;
  private size = "";
  private sent = 0;
  private drawn = 0;

  constructor(host: HTMLElement) {
    this.canvas.setAttribute("aria-hidden", "true");
    host.append(this.canvas);
    this.surface = this.painter.take(this.canvas);
    this.context = new RemoteContext(this.painter.commands, this.surface);
    this.pen = createCanvasPen(this.context, (width, height) => this.newSurface(width, height));
    this.stopListening = this.painter.listen((frame) => {
      this.drawn = frame;
    });
  }

  /** Frames are on their way that are not on the screen yet: to lay out another would only make people wait longer. */
  get busy(): boolean {
    return this.sent - this.drawn >= MOST_AHEAD;
  }

  /** What was laid out last is on the screen. */
  get settled(): boolean {
    return this.sent <= this.drawn;
  }

  /** A surface to draw on and copy from; sizes are in device pixels. */
  newSurface(width: number, height: number): RemoteSurface {
    return remoteSurface(this.painter.commands, width, height);
  }

  /**
   * Gives the canvas a size; it is blank then. True where it had another one.
   *
   * @param size in pixels of the drawing, of which each is `textScale` CSS pixels and `ratio` device pixels.
   */
  fit(size: { readonly width: number; readonly height: number }, textScale: number, ratio: number): boolean {
    const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
    const now = `${width} ${height} ${textScale}`;
    if (this.size === now) return false;
    this.size = now;
    this.painter.commands.put(Command.size, 3, this.surface, width, height);
    this.canvas.style.width = `${size.width * textScale}px`;
    this.canvas.style.height = `${size.height * textScale}px`;
    return true;
  }

  /** Sends what was drawn since the last time to the screen. */
  show(): void {
    this.sent = this.painter.send();
  }

  remove(): void {
    this.stopListening();
    this.pen.remove();
    this.painter.commands.put(Command.drop, 1, this.surface);
    this.painter.send();
    this.canvas.remove();
  }
}
