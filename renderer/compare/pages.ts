import type { Evidence } from "../../data/schema/index.ts";

type Paged = Pick<Evidence, "document" | "page">;

/**
 * Pages of passages as people write them: "p. 657", "pp. 653–4", "pp. 653–4, 656"; several documents apart, with a
 * semicolon between. Where a document has no page markers there is nothing to say, and "" says so: pages are never guessed.
 */
export function pageWords(passages: readonly Paged[]): string {
  const documents = new Map<string, string[]>();
  for (const { document, page } of passages) {
    if (page === undefined) continue;
    const pages = documents.get(document);
    if (pages === undefined) documents.set(document, [page]);
    else pages.push(page);
  }
  return [...documents.values()].map(pagesOfOne).join("; ");
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function pagesOfOne(pages: readonly string[]): string {
  const ranges: Range[] = [];
  const strange = new Set<string>();
  for (const page of pages) {
    const match = /^(\d+)(?:[–-](\d+))?$/.exec(page.trim());
    if (match === null) strange.add(page.trim().replace("-", "–"));
    else ranges.push({ from: Number(match[1]), to: fullNumber(match[1] ?? "", match[2]) });
  }
  const parts = [...joined(ranges).map(rangeWords), ...strange];
  const several = parts.length > 1 || /–/.test(parts[0] ?? "");
  return `${several ? "pp." : "p."} ${parts.join(", ")}`;
}

/** The end of a range whose leading digits may be left out: 653–4 ends at 654. */
function fullNumber(from: string, to: string | undefined): number {
  if (to === undefined) return Number(from);
  return Number(to.length < from.length ? from.slice(0, from.length - to.length) + to : to);
}

/** In order, pages that follow one another put together. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = result.at(-1);
    if (last !== undefined && range.from <= last.to + 1)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else result.push(range);
  }
  return result;
}

/** The second number without the digits that it shares with the first, but never a lone digit of a teen: 653–4, 111–15. */
function rangeWords({ from, to }: Range): string {
  if (from === to) return String(from);
  const [first, last] = [String(from), String(to)];
  if (first.length !== last.length) return `${first}–${last}`;
  let shared = 0;
  while (shared < last.length - 1 && first[shared] === last[shared]) shared += 1;
  if (shared === last.length - 1 && shared > 0 && last[shared - 1] === "1") shared -= 1;
  return `${first}–${last.slice(shared)}`;
}
