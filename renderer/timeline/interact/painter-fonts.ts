import { UnicodeRange } from "../../pen/unicode-range.ts";
import type { Face } from "./painter-messages.ts";

interface Known {
  readonly face: FontFace;
  readonly range: UnicodeRange;
}

/**
 * The fonts of the worker that paints. A face has to be there before a word is set in it: a worker's canvas that has once made do with
 * another keeps to that.
 */
export class PainterFonts {
  private readonly known: Known[] = [];
  private readonly seen = new Set<number>();

  constructor(private readonly fonts: FontFaceSet) {}

  /** Declares faces, and loads those for plain Latin letters, in which all drawings set words. Faces that can't be had are done without. */
  async add(faces: readonly Face[]): Promise<void> {
    for (const { family, source, weight, style, unicodeRange } of faces) {
      const face = new FontFace(family, source, { weight, style, unicodeRange });
      this.fonts.add(face);
      this.known.push({ face, range: new UnicodeRange(unicodeRange) });
    }
    await this.load(this.facesFor("A"));
  }

  /** The faces that some words need and that are not there yet. */
  missing(words: readonly string[]): readonly FontFace[] {
    return words.flatMap((word) => (BEYOND_LATIN_1.test(word) ? this.facesFor(word) : []));
  }

  /** Never fails: what can't be loaded is done without. */
  async load(faces: readonly FontFace[]): Promise<void> {
    await Promise.allSettled(faces.map((face) => face.load()));
  }

  private facesFor(word: string): readonly FontFace[] {
    const points = [...word].map((letter) => letter.codePointAt(0) ?? 0).filter((point) => !this.seen.has(point));
    if (points.length === 0) return [];
    for (const point of points) this.seen.add(point);
    return this.known
      .filter(({ face, range }) => face.status === "unloaded" && points.some((point) => range.has(point)))
      .map(({ face }) => face);
  }
}

const BEYOND_LATIN_1 = /[^ -\u00FF]/u;
