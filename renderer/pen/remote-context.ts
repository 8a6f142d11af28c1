import type { CanvasContext } from "./canvas-context.ts";
import type { CommandList } from "./command-list.ts";
import { Command } from "./commands.ts";
import type { Surface } from "./stamps.ts";

/** A gradient that is still to be made. */
class RemoteGradient {
  readonly stops: (readonly [offset: number, colour: string])[] = [];
  constructor(readonly ends: readonly [x0: number, y0: number, x1: number, y1: number]) {}

  addColorStop(offset: number, colour: string): void {
    this.stops.push([offset, colour]);
  }
}

/** A surface that stands elsewhere: a picture that can be copied there. */
export interface RemoteSurface extends Surface {
  readonly image: number;
  release(): void;
}

/** Makes a surface where the commands are carried out; sizes are in device pixels. */
export function remoteSurface(list: CommandList, width: number, height: number): RemoteSurface {
  const id = list.newSurface();
  list.put(Command.make, 3, id, Math.ceil(width), Math.ceil(height));
  return { context: new RemoteContext(list, id), image: id, release: () => list.put(Command.drop, 1, id) };
}

/** A context that only writes down what it is told; a `Replay` does it, in another thread. Images are ids of surfaces. */
export class RemoteContext implements CanvasContext {
  constructor(
    private readonly list: CommandList,
    private readonly id: number,
  ) {}

  private put(command: number, count: number, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0): void {
    this.list.on(this.id);
    this.list.put(command, count, a, b, c, d, e, f);
  }

  private putWord(command: number, text: string): void {
    this.put(command, 1, this.list.word(text));
  }

  private putGradient({ ends, stops }: RemoteGradient): void {
    this.list.on(this.id);
    const parts = stops.flatMap(([offset, colour]) => [offset, this.list.word(colour)]);
    this.list.putAll(Command.gradient, [...ends, stops.length, ...parts]);
  }

  save(): void {
    this.put(Command.save, 0);
  }
  restore(): void {
    this.put(Command.restore, 0);
  }
  beginPath(): void {
    this.put(Command.beginPath, 0);
  }
  closePath(): void {
    this.put(Command.closePath, 0);
  }
  moveTo(x: number, y: number): void {
    this.put(Command.moveTo, 2, x, y);
  }
  lineTo(x: number, y: number): void {
    this.put(Command.lineTo, 2, x, y);
  }
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.put(Command.quadraticCurveTo, 4, x1, y1, x, y);
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.put(Command.bezierCurveTo, 6, x1, y1, x2, y2, x, y);
  }
  arc(x: number, y: number, radius: number, start: number, end: number, anticlockwise = false): void {
    this.put(Command.arc, 6, x, y, radius, start, end, anticlockwise ? 1 : 0);
  }
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void {
    this.put(Command.arcTo, 5, x1, y1, x2, y2, radius);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.put(Command.rect, 4, x, y, width, height);
  }
  fill(): void {
    this.put(Command.fill, 0);
  }
  stroke(): void {
    this.put(Command.stroke, 0);
  }
  clip(): void {
    this.put(Command.clip, 0);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.put(Command.fillRect, 4, x, y, width, height);
  }
  drawImage(image: never, ...boxes: number[]): void {
    this.list.on(this.id);
    this.list.putAll(Command.drawImage, [image, ...boxes]);
  }
  fillText(text: string, x: number, y: number): void {
    this.put(Command.fillText, 3, this.list.word(text), x, y);
  }
  strokeText(text: string, x: number, y: number): void {
    this.put(Command.strokeText, 3, this.list.word(text), x, y);
  }
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.put(Command.setTransform, 6, a, b, c, d, e, f);
  }
  setLineDash(parts: readonly number[]): void {
    this.list.on(this.id);
    this.list.putAll(Command.setLineDash, [parts.length, ...parts]);
  }
  createLinearGradient(x0: number, y0: number, x1: number, y1: number): RemoteGradient {
    return new RemoteGradient([x0, y0, x1, y1]);
  }

  set fillStyle(style: unknown) {
    if (style instanceof RemoteGradient) this.putGradient(style);
    else this.putWord(Command.fillStyle, String(style));
  }
  set strokeStyle(style: unknown) {
    this.putWord(Command.strokeStyle, String(style));
  }
  set lineWidth(width: number) {
    this.put(Command.lineWidth, 1, width);
  }
  set lineCap(cap: string) {
    this.putWord(Command.lineCap, cap);
  }
  set lineJoin(join: string) {
    this.putWord(Command.lineJoin, join);
  }
  set globalAlpha(alpha: number) {
    this.put(Command.globalAlpha, 1, alpha);
  }
  set font(font: string) {
    this.putWord(Command.font, font);
  }
  set textAlign(align: string) {
    this.putWord(Command.textAlign, align);
  }
  set fontKerning(kerning: string) {
    this.putWord(Command.fontKerning, kerning);
  }
  set textRendering(rendering: string) {
    this.putWord(Command.textRendering, rendering);
  }
  set imageSmoothingEnabled(smooth: boolean) {
    this.put(Command.imageSmoothingEnabled, 1, smooth ? 1 : 0);
  }
}
