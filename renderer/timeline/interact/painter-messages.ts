import type { Commands } from "../../pen/commands.ts";

/** A face of a font as a style sheet declares it. */
export interface Face {
  readonly family: string;
  /** What CSS calls `src`, with absolute addresses. */
  readonly source: string;
  readonly weight: string;
  readonly style: string;
  readonly unicodeRange: string;
}

/** What the page tells the worker that paints. */
export type ToPainter =
  | { readonly kind: "screen"; readonly surface: number; readonly canvas: OffscreenCanvas }
  /** The faces there are, and fonts to set a word in before they are asked for, in CSS. */
  | { readonly kind: "fonts"; readonly faces: readonly Face[]; readonly first: readonly string[] }
  /** The beginning of a frame. */
  | { readonly kind: "part"; readonly commands: Commands }
  | { readonly kind: "frame"; readonly frame: number; readonly commands: Commands };

/** What the worker answers. */
export type FromPainter =
  /** The fonts of every drawing are there. */
  { readonly kind: "fonts-ready" } | { readonly kind: "drawn"; readonly frame: number };
