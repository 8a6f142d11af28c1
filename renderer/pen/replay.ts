import type { CanvasContext } from "./canvas-context.ts";
import { Command, type Commands } from "./commands.ts";

/** A canvas where the commands are carried out. */
export interface ReplaySurface {
  readonly context: CanvasContext;
  /** What the context's `drawImage` takes to copy from it. */
  readonly image: unknown;
  resize(width: number, height: number): void;
}

/** Carries out what was told to `RemoteContext`s. */
export class Replay {
  private readonly surfaces = new Map<number, ReplaySurface>();
  private words: string[] = [];

  /** @param make gives a surface of so many device pixels. */
  constructor(private readonly make: (width: number, height: number) => ReplaySurface) {}

  /** A surface that is there already, under the id that commands name it by. */
  add(id: number, surface: ReplaySurface): void {
    this.surfaces.set(id, surface);
  }

  /** @throws Error when a surface is named that is not there. */
  run({ numbers, words, anew }: Commands): void {
    if (anew) this.words = [];
    this.words.push(...words);
    let at = 0;
    const next = (): number => numbers[at++] ?? 0;
    const word = (): string => this.words[next()] ?? "";
    let context: CanvasContext | undefined;
    while (at < numbers.length) {
      const command = next();
      if (command === Command.on) context = this.surface(next()).context;
      else if (command === Command.make) this.add(next(), this.make(next(), next()));
      else if (command === Command.drop) this.surfaces.delete(next());
      else if (command === Command.size) this.surface(next()).resize(next(), next());
      else if (context === undefined) throw new Error(`Command ${command} is for no surface`);
      else if (command === Command.drawImage) this.copy(context, next);
      else if (command >= Command.fillStyle) set(context, command, next, word);
      else call(context, command, next, word);
    }
  }

  private surface(id: number): ReplaySurface {
    const surface = this.surfaces.get(id);
    if (surface === undefined) throw new Error(`There is no surface ${id} to draw on or to copy from`);
    return surface;
  }

  private copy(context: CanvasContext, next: () => number): void {
    const image = this.surface(next()).image as never;
    context.drawImage(image, next(), next(), next(), next(), next(), next(), next(), next());
  }
}

function call(context: CanvasContext, command: number, next: () => number, word: () => string): void {
  switch (command) {
    case Command.save:
      return context.save();
    case Command.restore:
      return context.restore();
    case Command.beginPath:
      return context.beginPath();
    case Command.closePath:
      return context.closePath();
    case Command.moveTo:
      return context.moveTo(next(), next());
    case Command.lineTo:
      return context.lineTo(next(), next());
    case Command.quadraticCurveTo:
      return context.quadraticCurveTo(next(), next(), next(), next());
    case Command.bezierCurveTo:
      return context.bezierCurveTo(next(), next(), next(), next(), next(), next());
    case Command.arc:
      return context.arc(next(), next(), next(), next(), next(), next() === 1);
    case Command.arcTo:
      return context.arcTo(next(), next(), next(), next(), next());
    case Command.rect:
      return context.rect(next(), next(), next(), next());
    case Command.fill:
      return context.fill();
    case Command.stroke:
      return context.stroke();
    case Command.clip:
      return context.clip();
    case Command.fillRect:
      return context.fillRect(next(), next(), next(), next());
    case Command.fillText:
      return context.fillText(word(), next(), next());
    case Command.strokeText:
      return context.strokeText(word(), next(), next());
    case Command.setTransform:
      return context.setTransform(next(), next(), next(), next(), next(), next());
    case Command.setLineDash:
      return context.setLineDash(Array.from({ length: next() }, next));
    case Command.gradient: {
      const gradient = context.createLinearGradient(next(), next(), next(), next());
      for (let stops = next(); stops > 0; stops -= 1) gradient.addColorStop(next(), word());
      context.fillStyle = gradient;
      return;
    }
    default:
      throw new Error(`There is no command ${command}`);
  }
}

function set(context: CanvasContext, command: number, next: () => number, word: () => string): void {
  switch (command) {
    case Command.fillStyle:
      context.fillStyle = word();
      break;
    case Command.strokeStyle:
      context.strokeStyle = word();
      break;
    case Command.lineWidth:
      context.lineWidth = next();
      break;
    case Command.lineCap:
      context.lineCap = word();
      break;
    case Command.lineJoin:
      context.lineJoin = word();
      break;
    case Command.globalAlpha:
      context.globalAlpha = next();
      break;
    case Command.font:
      context.font = word();
      break;
    case Command.textAlign:
      context.textAlign = word();
      break;
    case Command.fontKerning:
      context.fontKerning = word();
      break;
    case Command.textRendering:
      context.textRendering = word();
      break;
    case Command.imageSmoothingEnabled:
      context.imageSmoothingEnabled = next() === 1;
      break;
    default:
      throw new Error(`There is no command ${command}`);
  }
}
