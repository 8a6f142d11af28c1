import { FULL_MONTH } from "../recognise/date-words.ts";

/** Where the number of a note stands in the text: source[start, end) is the number and nothing else. */
export interface NoteMark {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** A place that might be the mark of note `n`, and how much it looks like one. */
interface Candidate {
  readonly n: number;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/**
 * Finds the marks of notes 1 to `count`, which site text glues to the word before: `both sides.2`, `Saigon’s views.3`.
 *
 * Each digit group that may be a mark is a candidate; of all candidates the best rising chain is kept, since notes are
 * numbered in the order of the text. That settles most of what alone would be in doubt ("Mig21", "December 22, 19721 2").
 *
 * @param text source text without its notes, or a stretch of it; positions count in it.
 * @param first the first number to look for; marks before it have been found elsewhere (in the title).
 */
export function findNoteMarks(text: string, first: number, count: number): readonly NoteMark[] {
  if (count < first) return [];
  const candidates = [...gluedMarks(text), ...gluedYears(text), ...gluedDays(text)]
    .filter((candidate) => candidate.n >= first && candidate.n <= count)
    .sort((a, b) => a.start - b.start || a.n - b.n);
  return bestChain(candidates, count).map(({ n, start, end }) => ({ label: String(n), start, end }));
}

/** Digits right after a word, a full stop, a quotation mark or a bracket, with nothing but space or a stop after. */
function gluedMarks(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(/(?<=[^\s\d[(/$£#–—-])(\d{1,5})(?=$|[\s,.;:!?)”"’'\]—–[])/gm)) {
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const weight = markWeight(before);
    if (weight > 0) found.push({ n: Number(match[1]), start: match.index, end: match.index + match[0].length, weight });
  }
  return found;
}

function markWeight(before: string): number {
  // 3,500 and 7:30 and No.5 are numbers, not marks.
  if (/\d[.,:;’']$/.test(before)) return /\d{4}[.,;:]$|[a-z] \d{1,2}[.;:]$/.test(before) ? 2 : 0;
  if (/\b(?:No|Nos|pp?|vol|Vol|doc|Doc|fn|Art|Sec|para)\.$/.test(before)) return 0;
  if (/[.,;:!?][”"’')\]]?$|[”"’')\]]$/.test(before)) return 4;
  if (/\p{Ll}{2}$/u.test(before)) return 3;
  if (/[\p{Ll}\p{Lu}]$/u.test(before)) return 1;
  return 0.5;
}

/** A year with a mark glued to it: 19721. */
function gluedYears(text: string): Candidate[] {
  return [...text.matchAll(/(?<!\d)(1[89]\d\d)(\d{1,3})(?=$|[\s,.;:!?)”"’\]])/gm)].map((match) => {
    const start = match.index + 4;
    return { n: Number(match[2]), start, end: start + (match[2]?.length ?? 0), weight: 2 };
  });
}

/** A day of the month with a mark glued to it, where what is left still is a day: `June 84`, `on 315 May`. */
function gluedDays(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(new RegExp(`${FULL_MONTH} (\\d{2,4})(?=$|[\\s,.;:!?)”"’\\]])`, "gm"))) {
    const digits = match[1] ?? "";
    const end = match.index + match[0].length;
    for (const dayLength of [1, 2]) {
      const day = Number(digits.slice(0, dayLength));
      const mark = digits.slice(dayLength);
      if (mark === "" || mark.startsWith("0") || day < 1 || day > 31) continue;
      // "June 18" is a day, and "June 1968" no day with a mark: only what can be neither has a mark for sure.
      if (digits.length > 2 ? /^1[89]\d\d$/.test(digits) : Number(digits) <= 31) continue;
      found.push({ n: Number(mark), start: end - mark.length, end, weight: 2 });
    }
  }
  return found;
}

/** The heaviest chain of candidates whose numbers and positions both rise (weighted LIS over a Fenwick tree). */
function bestChain(candidates: readonly Candidate[], count: number): readonly Candidate[] {
  const tree = new Int32Array(count + 2).fill(-1);
  const total: number[] = [];
  const previous: number[] = [];
  const best = (n: number): number => {
    let index = -1;
    for (let k = n; k > 0; k -= k & -k) {
      const other = tree[k] ?? -1;
      if (other !== -1 && (index === -1 || (total[other] ?? 0) > (total[index] ?? 0))) index = other;
    }
    return index;
  };
  let group: number[] = [];
  const publish = () => {
    for (const index of group) {
      for (let k = candidates[index]?.n ?? 1; k <= count; k += k & -k) {
        const other = tree[k] ?? -1;
        if (other === -1 || (total[other] ?? 0) < (total[index] ?? 0)) tree[k] = index;
      }
    }
    group = [];
  };
  let groupEnd = -1;
  candidates.forEach((candidate, index) => {
    // Readings of the same digits exclude each other: they are published together, after the last of them.
    if (candidate.start >= groupEnd) publish();
    groupEnd = Math.max(groupEnd, candidate.end);
    const before = candidate.n > 1 ? best(candidate.n - 1) : -1;
    total[index] = candidate.weight + (before === -1 ? 0 : (total[before] ?? 0));
    previous[index] = before;
    group.push(index);
  });
  publish();
  const chain: Candidate[] = [];
  for (let index = best(count); index !== -1; index = previous[index] ?? -1) {
    const candidate = candidates[index];
    if (candidate !== undefined) chain.push(candidate);
  }
  return chain.reverse();
}
