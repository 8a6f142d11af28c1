import type { Block } from "../read/source.ts";
import type { Reading } from "../recognise/reading.ts";
import { isWire } from "./document-kind.ts";
import type { Series } from "./series.ts";

const bodies = new WeakMap<Reading, readonly Block[]>();

/** The paragraphs of the document itself, without its enclosures. */
function bodyOf(reading: Reading): readonly Block[] {
  const known = bodies.get(reading);
  if (known !== undefined) return known;
  const body = reading.source.blocks.filter(
    (block) =>
      block.part === undefined && (block.kind === "paragraph" || block.kind === "list-item" || block.kind === "speech"),
  );
  bodies.set(reading, body);
  return body;
}

/** The paragraph numbers of a telegram or a memorandum: they start with the text and run through it. */
export function isFiling(reading: Reading, series: Series): boolean {
  const intro = series.intro.replace(/\s\(?\w{1,4}[.)]\s*$/, "");
  if (
    /:["“”]?\s*$|\b(?:begin text|begin quote|text follows|following|quote|propos\w+(?: that)?)[.:]?["“”]?\s*$/i.test(
      intro,
    )
  )
    return false;
  // Quoted numbers are those of the paper that is quoted.
  if (
    series.inline ||
    /^["“]/.test(reading.text.slice(series.block.start, series.block.start + 1)) ||
    series.block.part !== undefined ||
    // Who speaks numbers his points.
    reading.speakers[series.blockIndex] !== undefined ||
    reading.source.blocks[series.blockIndex - 1]?.kind === "speech" ||
    (series.style !== "digit" && series.style !== "roman" && series.style !== "letter")
  )
    return false;
  const body = bodyOf(reading);
  const at = body.slice(0, 4).indexOf(series.block);
  const first = series.items[0]?.start ?? 0;
  const last = series.items.at(-1)?.end ?? 0;
  const [start, end] = [body[0]?.start ?? 0, body.at(-1)?.end ?? 1];
  const share = (last - first) / Math.max(1, end - start);
  return (
    (at >= 0 && at <= 2 && share > 0.4) ||
    share > 0.75 ||
    (isWire(reading.document) && at >= 0 && series.style === "digit")
  );
}
