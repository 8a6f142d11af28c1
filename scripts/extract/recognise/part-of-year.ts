import { daysInMonth, edtfOfDay, edtfOfMonth } from "./calendar.ts";

/** EDTF of a season: month codes 21 to 24. A winter is named by the year that it begins in. */
export function seasonOf(year: number, word: string): string {
  const code = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }[word.toLowerCase()] ?? 21;
  return `${year}-${code}`;
}

/** "early", "mid" and "late" are thirds of the month, marked approximate. */
export function partOfMonth(year: number, month: number, part: string | undefined): string {
  if (part === undefined) return edtfOfMonth(year, month);
  const key = part.toLowerCase();
  const last = daysInMonth(year, month);
  const [from, to] = /first week/.test(key)
    ? [1, 7]
    : /last week/.test(key)
      ? [last - 6, last]
      : /early|begin|start/.test(key)
        ? [1, 10]
        : /first half/.test(key)
          ? [1, 15]
          : /second half|latter/.test(key)
            ? [16, last]
            : /mid/.test(key)
              ? [11, 20]
              : [21, last];
  return `${edtfOfDay({ year, month, day: from })}~/${edtfOfDay({ year, month, day: to })}~`;
}
