import { type CanvasPen, createCanvasPen } from "../../pen/canvas.ts";

/** A canvas that is drawn on and copied from; it is given back when nobody holds it. */
export interface Sheet {
  readonly context: CanvasRenderingContext2D;
  readonly image: HTMLCanvasElement;
}

/** A canvas on the page, as large as its host, with a pen for it. */
export class Screen {
  readonly pen: CanvasPen;
  readonly context: CanvasRenderingContext2D;
  private readonly canvas = document.createElement("canvas");
  private textScale = Number.NaN;
  private readonly stopListening: () => void;

  /** @param fontsCame is called when words that were drawn before would be in other letters now. */
  constructor(host: HTMLElement, fontsCame: () => void) {
    this.canvas.setAttribute("aria-hidden", "true");
    host.append(this.canvas);
    this.context = contextOf(this.canvas, { alpha: false });
    this.pen = createCanvasPen(this.context, newSheet);
    const onFonts = () => {
      this.pen.forgetStamps();
      fontsCame();
    };
    document.fonts.addEventListener("loadingdone", onFonts);
    this.stopListening = () => document.fonts.removeEventListener("loadingdone", onFonts);
  }

  /**
   * Gives the canvas a size; it is blank then. True where it had another one.
   *
   * @param size in pixels of the drawing, of which each is `textScale` CSS pixels and `ratio` device pixels.
   */
  fit(size: { readonly width: number; readonly height: number }, textScale: number, ratio: number): boolean {
    const { canvas } = this;
    const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
    if (canvas.width === width && canvas.height === height && this.textScale === textScale) return false;
    this.textScale = textScale;
    canvas.width = width;
    canvas.height = height;
    canvas.style.width = `${size.width * textScale}px`;
    canvas.style.height = `${size.height * textScale}px`;
    return true;
  }

  remove(): void {
    this.stopListening();
    this.canvas.remove();
  }
}

/** A canvas of so many device pixels beside those on the page, for pictures that are drawn once and shown often. */
export function newSheet(width: number, height: number): Sheet {
  // Not an OffscreenCanvas: copying from one takes twice as long.
  const image = document.createElement("canvas");
  image.width = width;
  image.height = height;
  return { context: contextOf(image), image };
}

function contextOf(canvas: HTMLCanvasElement, settings?: CanvasRenderingContext2DSettings): CanvasRenderingContext2D {
  const context = canvas.getContext("2d", settings);
  if (context === null) throw new Error("This browser gives no canvas to draw on");
  return context;
}
