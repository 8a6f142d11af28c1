import type { PathSink } from "./pen.ts";

/** The part of CanvasRenderingContext2D that the pen calls; written out so that drawing needs no DOM types. */
export interface CanvasContext extends PathSink {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  globalAlpha: number;
  font: string;
  textAlign: string;
  fontKerning?: string;
  textRendering?: string;
  imageSmoothingEnabled?: boolean;
  save(): void;
  restore(): void;
  beginPath(): void;
  fill(): void;
  stroke(): void;
  clip(): void;
  setLineDash(segments: number[]): void;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  createLinearGradient(
    x0: number,
    y0: number,
    x1: number,
    y1: number,
  ): { addColorStop(offset: number, color: string): void };
  fillRect(x: number, y: number, width: number, height: number): void;
  drawImage(
    image: never,
    sourceX: number,
    sourceY: number,
    sourceWidth: number,
    sourceHeight: number,
    x: number,
    y: number,
    width: number,
    height: number,
  ): void;
  fillText(text: string, x: number, y: number): void;
  strokeText(text: string, x: number, y: number): void;
  measureText(text: string): { readonly width: number };
}
