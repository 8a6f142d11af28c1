import { placeOf, romanOf } from "../recognise/number-words.ts";
import type { SeriesStyle } from "./series.ts";

/** The number that a label stands for in its style: "b" is 2, "iv" is 4, "third" is 3. */
export function numberOf(label: string, style: SeriesStyle): number {
  const low = label.toLowerCase();
  if (style === "digit") return Number(low);
  if (style === "letter") return low.charCodeAt(0) - 96;
  return style === "roman" ? romanOf(low) : placeOf(low);
}
