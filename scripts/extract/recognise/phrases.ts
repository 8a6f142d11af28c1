/** A phrase found in a text: what it stands for and where. */
export interface PhraseHit<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

interface Entry<T> {
  readonly phrase: string;
  readonly value: T;
}

const WORD = /[\p{L}\d][\p{L}\d]*/gu;
const WORD_START = /[\p{L}\d]+/u;
const WORD_CHARACTER = /[\p{L}\d]/u;

/**
 * Many phrases, found in one pass: each word of a text is looked up once, and only the phrases that start with it are
 * compared. The longest phrase wins. Cost grows with the text, not with the number of phrases.
 */
export class Phrases<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>();
  readonly #fold: (text: string) => string;

  /**
   * @param entries phrases with their values; of equal phrases the first one counts.
   * @param fold makes texts comparable without changing their length: lower case, say.
   */
  constructor(entries: Iterable<readonly [phrase: string, value: T]>, fold: (text: string) => string = same) {
    this.#fold = fold;
    for (const [phrase, value] of entries) {
      const folded = fold(phrase);
      const first = WORD_START.exec(folded)?.[0];
      if (first === undefined) continue;
      const list = this.#byFirst.get(first);
      if (list === undefined) this.#byFirst.set(first, [{ phrase: folded, value }]);
      else if (!list.some((one) => one.phrase === folded)) list.push({ phrase: folded, value });
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
  }

  /** All hits in order, none overlapping. */
  find(text: string): readonly PhraseHit<T>[] {
    const folded = this.#fold(text);
    const hits: PhraseHit<T>[] = [];
    let from = 0;
    for (const match of folded.matchAll(WORD)) {
      if (match.index < from) continue;
      const list = this.#byFirst.get(match[0]);
      if (list === undefined) continue;
      const entry = list.find((one) => matchesAt(folded, one.phrase, match.index));
      if (entry === undefined) continue;
      from = match.index + entry.phrase.length;
      hits.push({ start: match.index, end: from, value: entry.value });
    }
    return hits;
  }

  /** The value of a text that is exactly one of the phrases. */
  get(text: string): T | undefined {
    const folded = this.#fold(text);
    const first = WORD_START.exec(folded)?.[0];
    return first === undefined ? undefined : this.#byFirst.get(first)?.find((one) => one.phrase === folded)?.value;
  }
}

function matchesAt(text: string, phrase: string, at: number): boolean {
  if (!text.startsWith(phrase, at)) return false;
  const next = text[at + phrase.length];
  return next === undefined || !WORD_CHARACTER.test(next) || !WORD_CHARACTER.test(phrase[phrase.length - 1] ?? "");
}

function same(text: string): string {
  return text;
}

/**
 * Lower case of the same length. `toLowerCase` lengthens a few letters, which would shift every position behind them;
 * those texts are folded letter by letter.
 */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return straight(lower);
  return straight(
    [...text].map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join(""),
  );
}

/** Typographic apostrophes, dashes and line breaks made plain, so that "U.S.–Viet" and "Tho’s" match however printed. */
export function straight(text: string): string {
  return text
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[–—‑]/g, "-")
    .replace(/[\n\u00a0]/g, " ");
}

/** What scanning confuses, made one: `Le Due Tho` is `Le Duc Tho`, `Xuan Thny` is `Xuan Thuy`. Same length. */
export function scanned(text: string): string {
  return lowerCase(text)
    .replace(/[c0]/g, (letter) => (letter === "c" ? "e" : "o"))
    .replace(/[i1|]/g, "l")
    .replace(/n/g, "u");
}
