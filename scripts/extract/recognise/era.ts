import { daySpan, edtfOfMonth } from "./calendar.ts";
import type { Lexicon } from "./lexicon.ts";
import { holdsAt } from "./term.ts";

/** So many people who held dated offices have to be named before their terms tell the time. */
const FEWEST = 2;
/** A date that is wider than this many years does not tell who held an office. */
const WIDE_YEARS = 1;

/** True for what is no date, or is so wide that offices changed hands in it. */
export function isWideDate(edtf: string | undefined): boolean {
  const span = edtf === undefined ? undefined : daySpan(edtf);
  return span === undefined || span.last.year - span.first.year > WIDE_YEARS;
}

/**
 * The time in which most of those whom a text names held the offices that the gazetteer gives them: where a document
 * has lost its date, the company of a "Secretary" tells which Secretary he was.
 *
 * @param within a wide date (EDTF) in which that time has to lie.
 * @returns a month, or the span of those that fit equally well, as EDTF; undefined where too few offices have dates.
 */
export function eraOf(text: string, lexicon: Lexicon, within?: string): string | undefined {
  const named = new Set(
    [...lexicon.fullNames.find(text)]
      .map((hit) => hit.value)
      .concat(lexicon.surnames.find(text).flatMap(({ value }) => (value.length === 1 ? value : []))),
  );
  const dated = [...named].filter((person) =>
    person.roles.some((role) => role.from !== undefined && role.to !== undefined),
  );
  if (dated.length < FEWEST) return undefined;
  const limits = within === undefined ? undefined : daySpan(within);
  const all = dated.flatMap(({ roles }) =>
    roles.flatMap((role) =>
      [role.from, role.to].flatMap((date) => (date === undefined ? [] : Number(date.slice(0, 4)))),
    ),
  );
  const first = Math.max(Math.min(...all), limits?.first.year ?? Number.NEGATIVE_INFINITY);
  const last = Math.min(Math.max(...all), limits?.last.year ?? Number.POSITIVE_INFINITY);
  let best: string[] = [];
  let most = 0;
  for (let year = first; year <= last; year += 1)
    for (let month = 1; month <= 12; month += 1) {
      const edtf = edtfOfMonth(year, month);
      const span = daySpan(edtf);
      if (span === undefined) continue;
      const count = dated.filter((person) => person.roles.some((role) => holdsAt(role, span))).length;
      if (count > most) [best, most] = [[edtf], count];
      else if (count === most) best.push(edtf);
    }
  const [from] = best;
  const to = best.at(-1);
  if (most < FEWEST || from === undefined || to === undefined) return undefined;
  return from === to ? from : `${from}/${to}`;
}
