import { CommandList } from "../../pen/command-list.ts";
import type { Face, FromPainter, ToPainter } from "./painter-messages.ts";

/**
 * Draws on canvases in a worker: what a frame costs to paint is not taken from the time that the page has for people. All canvases of a page
 * share it, and the words that it knows.
 */
export class Painter {
  readonly commands = new CommandList();
  private readonly worker = new Worker(new URL("./painter-worker.ts", import.meta.url), { type: "module" });
  private readonly listeners = new Set<(frame: number) => void>();
  private frames = 0;
  private fontsReady: () => void = () => undefined;

  constructor() {
    this.worker.addEventListener("message", ({ data }: MessageEvent<FromPainter>) => this.hear(data));
    this.worker.addEventListener("error", ({ message }) => {
      reportError(
        new Error(
          `Nothing can be drawn: the part of Parley that paints has failed (${message || "it does not start"})`,
        ),
      );
    });
  }

  /** Takes a canvas over. @returns the surface by which commands name it. */
  take(canvas: HTMLCanvasElement): number {
    const surface = this.commands.newSurface();
    const offscreen = canvas.transferControlToOffscreen();
    this.tell({ kind: "screen", surface, canvas: offscreen }, [offscreen]);
    // The first frame of a canvas is painted while the rest of it is still laid out: nothing was there that would flicker.
    this.commands.parts = (commands) => this.tell({ kind: "part", commands }, [commands.numbers.buffer]);
    return surface;
  }

  /** Sends what was commanded. @returns the number of the frame, for `listen`. */
  send(): number {
    this.frames += 1;
    this.commands.parts = undefined;
    const commands = this.commands.take();
    this.tell({ kind: "frame", frame: this.frames, commands }, [commands.numbers.buffer]);
    return this.frames;
  }

  /** Gives the worker the page's fonts; resolves when a word was set in each of the first, which are CSS shorthands. */
  loadFonts(faces: readonly Face[], first: readonly string[]): Promise<void> {
    return new Promise((resolve) => {
      this.fontsReady = resolve;
      this.tell({ kind: "fonts", faces, first }, []);
    });
  }

  /** Calls with the number of each frame once it is drawn. @returns what ends it. */
  listen(drawn: (frame: number) => void): () => void {
    this.listeners.add(drawn);
    return () => this.listeners.delete(drawn);
  }

  private tell(message: ToPainter, transferred: Transferable[]): void {
    this.worker.postMessage(message, transferred);
  }

  private hear(message: FromPainter): void {
    if (message.kind === "fonts-ready") this.fontsReady();
    else for (const drawn of this.listeners) drawn(message.frame);
  }
}

let shared: Painter | undefined;

/** The page's painter, which starts when it is first asked for. */
export function thePainter(): Painter {
  shared ??= new Painter();
  return shared;
}
