import { type Day, dayFromNumber, edtfOfDay, edtfOfMonth, shiftDay } from "../recognise/calendar.ts";
import type { Clue } from "./day-clue.ts";

/** What the clues together say of the day. */
export interface LikelyDay {
  readonly edtf: string;
  /** How much of the chance lies in what is given, 0 to 1. */
  readonly share: number;
  readonly precision: "day" | "month-day" | "span";
  /** The clue that speaks most for it. */
  readonly main: Clue;
}

/** From this chance on a day is given; below it, the days that hold most of the chance. */
const LIKELY = 0.6;
const SURE = 0.92;
const MOST = 0.88;
const ENOUGH_FOR_SPAN = 0.84;
/** A span that is longer says no more than the bounds do. */
const LONGEST_SPAN = 62;

/**
 * The day on which the clues agree best. Each clue gives every day a chance, or is misread and gives none; chances are
 * multiplied.
 *
 * @param from first day that is possible, in days since 1970-01-01.
 * @param to last such day.
 */
export function likelyDay(clues: readonly Clue[], from: number, to: number): LikelyDay | undefined {
  if (clues.length === 0 || to < from) return undefined;
  const length = to - from + 1;
  const years = new Int16Array(length);
  for (let at = 0; at < length; at += 1) years[at] = dayFromNumber(from + at).year;
  const logs = new Float64Array(length);
  for (const clue of clues) {
    // A clue that is misread says nothing: any day is as good.
    const missed = (1 - clue.trust) / length;
    for (let at = 0; at < length; at += 1)
      logs[at] = (logs[at] ?? 0) + Math.log(clue.trust * clue.odds(from + at, years[at] ?? 0) + missed);
  }
  const best = indexOfMost(logs);
  const firm = clues.some((clue) => clue.loose !== true && clue.odds(from + best, years[best] ?? 0) >= ENOUGH);
  // Days that are only spoken of depend on each other: together they say less than each by itself would add up to.
  const about = Math.max(
    1,
    clues.filter((clue) => clue.rule.startsWith("day-in-") || clue.rule === "latest-day-spoken-of").length,
  );
  const chances = normalised(firm ? logs : logs.map((log) => log * Math.max(LOOSELY, 1 / Math.sqrt(about))));
  const share = chances[best] ?? 0;
  const main = strongest(clues, from + best, years[best] ?? 0);
  const day = dayFromNumber(from + best);
  if (firm && share >= LIKELY)
    return { edtf: `${edtfOfDay(day)}${share >= SURE ? "" : "?"}`, share, precision: "day", main };
  const anyYear = chances.reduce((sum, chance, at) => {
    const other = dayFromNumber(from + at);
    return other.month === day.month && other.day === day.day ? sum + chance : sum;
  }, 0);
  if (firm && anyYear >= LIKELY && share < anyYear * LIKELY)
    return { edtf: `XXXX${edtfOfDay(day).slice(4)}`, share: anyYear, precision: "month-day", main };
  const span = narrowest(chances, firm ? MOST : ENOUGH_FOR_SPAN);
  if (span === undefined || span.last - span.first >= LONGEST_SPAN) return undefined;
  const [first, last] = [dayFromNumber(from + span.first), dayFromNumber(from + span.last)];
  return { edtf: spanOf(first, last), share: MOST, precision: "span", main };
}

/** The odds from which a clue counts as one for a day. */
const ENOUGH = 0.02;
const LOOSELY = 0.5;

function indexOfMost(values: Float64Array): number {
  let best = 0;
  for (let at = 1; at < values.length; at += 1)
    if ((values[at] ?? 0) > (values[best] ?? Number.NEGATIVE_INFINITY)) best = at;
  return best;
}

function normalised(logs: Float64Array): Float64Array {
  const most = logs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const chances = logs.map((log) => Math.exp(log - most));
  const sum = chances.reduce((a, b) => a + b, 0);
  return chances.map((chance) => chance / sum);
}

/** The shortest run of days that holds most of the chance; of runs of one length the likeliest. */
function narrowest(chances: Float64Array, most: number): { readonly first: number; readonly last: number } | undefined {
  let found: { readonly first: number; readonly last: number; readonly sum: number } | undefined;
  let [first, sum] = [0, 0];
  for (let last = 0; last < chances.length; last += 1) {
    sum += chances[last] ?? 0;
    while (sum - (chances[first] ?? 0) >= most) {
      sum -= chances[first] ?? 0;
      first += 1;
    }
    const longer = found === undefined ? -1 : last - first - (found.last - found.first);
    if (sum >= most && (longer < 0 || (longer === 0 && sum > (found?.sum ?? 0)))) found = { first, last, sum };
  }
  return found;
}

function strongest(clues: readonly Clue[], day: number, year: number): Clue {
  const weight = (clue: Clue) => clue.trust * clue.odds(day, year);
  return clues.reduce((a, b) => (weight(b) > weight(a) ? b : a));
}

function spanOf(first: Day, last: Day): string {
  const next = shiftDay(last, 1);
  const whole = first.day === 1 && next.day === 1;
  if (whole && first.year === last.year && first.month === last.month) return edtfOfMonth(first.year, first.month);
  return `${edtfOfDay(first)}/${edtfOfDay(last)}`;
}
