import type { Box } from "../../pen/pen.ts";

/** Lets what lies in an element be placed in pixels of a drawing that is shown larger. */
export function magnify({ style }: HTMLElement, factor: number): void {
  style.transform = factor === 1 ? "" : `scale(${factor})`;
  style.transformOrigin = "0 0";
}

/** Lays an element where something is drawn, in pixels of the drawing. */
export function placeAt({ style }: HTMLElement, { x, y, width, height }: Box): void {
  style.left = `${x}px`;
  style.top = `${y}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}
