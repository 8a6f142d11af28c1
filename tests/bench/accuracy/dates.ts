import { readEdtf } from "../../../data/schema/index.ts";

const day = (edtf: string) => edtf.replace(/[~?%]/g, "").replace(/T[^/]*/g, "");

/** The same day or days; an interval in the label is met by any day in it. */
export function sameDate(edtf: string, expected: string): boolean {
  if (day(edtf) === expected) return true;
  if (!expected.includes("/")) return false;
  const [found, wanted] = [readEdtf(edtf), readEdtf(expected)];
  return found.earliest >= wanted.earliest && found.latest <= wanted.latest;
}

/** No finer than it knows: the true day lies within, and what was said is no vaguer than some two months. */
export function compatibleDate(edtf: string, expected: string): boolean {
  const [found, wanted] = [readEdtf(edtf), readEdtf(expected)];
  return (
    found.earliest <= wanted.earliest && found.latest >= wanted.earliest && found.latest - found.earliest < 62 * 864e5
  );
}

/** The day, or a span or a day of unknown year that holds it: nothing false is said. */
export function holdsDate(edtf: string, expected: string): boolean {
  if (sameDate(edtf, expected)) return true;
  if (edtf.startsWith("XXXX")) return edtf === "XXXX" || expected.slice(4).startsWith(day(edtf).slice(4));
  const [found, wanted] = [readEdtf(edtf), readEdtf(expected)];
  return found.earliest <= wanted.earliest && found.latest >= wanted.latest;
}
