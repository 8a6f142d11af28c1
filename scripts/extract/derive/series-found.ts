import type { Reading } from "../recognise/reading.ts";
import type { Series } from "./series.ts";
import { blockSeries } from "./series-block.ts";
import { inlineSeries } from "./series-inline.ts";
import { unlabelledSeries } from "./series-unlabelled.ts";

/**
 * Every series of a document, in the order of the text. Where one begins over several paragraphs and inside one, the
 * longer reading counts.
 */
export function seriesOf(reading: Reading): readonly Series[] {
  const longest = new Map<number, Series>();
  for (const series of [...blockSeries(reading), ...inlineSeries(reading), ...unlabelledSeries(reading)]) {
    const start = series.items[0]?.start ?? 0;
    const known = longest.get(start);
    if (known === undefined || known.items.length < series.items.length) longest.set(start, series);
  }
  return [...longest.values()].toSorted((a, b) => (a.items[0]?.start ?? 0) - (b.items[0]?.start ?? 0));
}
