import { lowerBound } from "../../model/bounds.ts";
import type { Font } from "../../pen/pen.ts";
import type { FoldBand, OpenedFold } from "../drawing.ts";
import type { LaneIndex } from "../lanes/index-lanes.ts";
import { durationWords } from "../scale/ticks.ts";
import type { LayoutInput } from "./input.ts";

const LABEL: Font = { family: "chart", size: 11, weight: 500, italic: true };

/** The folds in view, each with what it hides in words: how long, and whether nothing is in the record or only filtered out. */
export function layFolds(input: LayoutInput, index: Pick<LaneIndex, "placedAll">, left: number): FoldBand[] {
  const { scale, record, measure } = input;
  const dated = record.columns.placed.subarray(0, record.dated);
  return scale.segments.flatMap((segment): FoldBand[] => {
    const from = segment.from - scale.offset;
    const to = segment.to - scale.offset;
    if (segment.fold === undefined || !segment.folded || to < 0 || from > scale.width) return [];
    const counted = (values: Float64Array): number =>
      lowerBound(values, segment.end) - lowerBound(values, segment.start);
    const events = counted(index.placedAll);
    const reason = counted(dated) === 0 ? "silent" : events === 0 ? "filtered" : "quiet";
    const duration = durationWords(segment.end - segment.start);
    const long = `${duration} folded`;
    const rate = (to - from) / (segment.end - segment.start);
    return [
      {
        id: segment.fold.id,
        from: from + left,
        to: to + left,
        start: segment.start,
        end: segment.end,
        label: reason === "quiet" && measure(long, LABEL) + 10 <= to - from ? long : duration,
        second: reason === "quiet" ? "" : reason,
        reason,
        events,
        compression: Math.max(1, scale.rate / rate),
      },
    ];
  });
}

/** The folds in view that were opened by hand. */
export function layOpenedFolds({ scale, openFolds = [] }: LayoutInput, left: number): readonly OpenedFold[] {
  return scale.segments.flatMap((segment) => {
    const { fold } = segment;
    const [from, to] = [Math.max(0, segment.from - scale.offset), Math.min(scale.width, segment.to - scale.offset)];
    if (fold === undefined || segment.folded || !openFolds.includes(fold.id) || to - from < 1) return [];
    return [{ id: fold.id, from: from + left, to: to + left, label: durationWords(segment.end - segment.start) }];
  });
}
