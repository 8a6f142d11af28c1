import type { Record } from "../model/record.ts";
import { type Figure, makeFigure } from "./figure.ts";
import type { FigureOptions } from "./options.ts";

/** A view has fewer rows than this, and pages never more than rows. */
const MOST_PAGES = 1000;
const MOST_PASSES = 4;

/** Whether a figure may go on over several pages: views of rows may, on pages of a given height. */
export function canBePaged({ view, size }: Pick<FigureOptions, "view" | "size">): boolean {
  return view !== "timeline" && size.height !== undefined;
}

/**
 * A figure on as many pages of its size as its rows take, each a figure that stands by itself, with its own notes. One that fits is a
 * figure like any other, and so is one of a view or a size that has no pages.
 *
 * @throws RangeError as `composeFigure` does
 */
export function makePages(record: Record, options: FigureOptions): readonly Figure[] {
  if (!canBePaged(options)) return [makeFigure(record, options)];
  // How many there are stands on every page, and may take a line: counted again until it is true.
  let pages = pagesOf(record, options, 1);
  if (pages.length === 1) return [makeFigure(record, options)];
  for (let pass = 0, of = 1; pages.length !== of && pass < MOST_PASSES; pass += 1) {
    of = pages.length;
    pages = pagesOf(record, options, of);
  }
  return pages;
}

function pagesOf(record: Record, options: FigureOptions, of: number): readonly Figure[] {
  const pages: Figure[] = [];
  for (let from: number | undefined = 0; from !== undefined && pages.length < MOST_PAGES; from = pages.at(-1)?.next)
    pages.push(makeFigure(record, { ...options, page: { from, number: pages.length + 1, of } }));
  return pages;
}
