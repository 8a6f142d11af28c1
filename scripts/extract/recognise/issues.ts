import type { Lexicon } from "./lexicon.ts";

export interface IssueMention {
  readonly start: number;
  readonly end: number;
  readonly issue: string;
}

/** Issues that a text touches, by the cues that the gazetteer lists for them. */
export function findIssues(text: string, lexicon: Lexicon): readonly IssueMention[] {
  return lexicon.issues.find(text).map((hit) => ({ start: hit.start, end: hit.end, issue: hit.value }));
}

/** The issues whose very matter a text names. */
export function topicsOf(text: string, lexicon: Lexicon): ReadonlySet<string> {
  return new Set(lexicon.topics.find(text).map((hit) => hit.value));
}

/** The issues of a passage, most often cued first, each once. */
export function issuesOf(text: string, lexicon: Lexicon, most = 3): readonly string[] {
  const counts = new Map<string, number>();
  for (const mention of findIssues(text, lexicon)) counts.set(mention.issue, (counts.get(mention.issue) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([issue]) => issue);
}
