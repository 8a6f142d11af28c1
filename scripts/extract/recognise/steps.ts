import { lowerCase } from "./phrases.ts";
import type { Lexicon } from "./lexicon.ts";

interface StepPattern {
  readonly value: number;
  readonly pattern: RegExp;
}

const compiled = new WeakMap<Lexicon, ReadonlyMap<string, readonly StepPattern[]>>();
/** How far apart the parts of a cue with a gap may stand. */
const GAP = "[^.;?!]{0,80}?";

/**
 * The steps of an issue's scale that the words of a sentence show, lowest first; none where nothing shows.
 *
 * Steps are told by the gazetteer's cues and by nothing else: a scale is a scholar's reading, and code can't guess it.
 */
export function stepsShown(sentence: string, issue: string, lexicon: Lexicon): readonly number[] {
  const text = lowerCase(sentence);
  const patterns = patternsOf(lexicon).get(issue) ?? [];
  return patterns.filter((step) => step.pattern.test(text)).map((step) => step.value);
}

function patternsOf(lexicon: Lexicon): ReadonlyMap<string, readonly StepPattern[]> {
  const known = compiled.get(lexicon);
  if (known !== undefined) return known;
  const patterns = new Map(
    lexicon.gazetteer.issues.map(
      (issue) =>
        [
          issue.id,
          (issue.stepCues ?? [])
            .filter((step) => step.cues.length > 0)
            .map((step) => ({ value: step.value, pattern: new RegExp(`\\b(?:${step.cues.map(sourceOf).join("|")})`) }))
            .toSorted((a, b) => a.value - b.value),
        ] as const,
    ),
  );
  compiled.set(lexicon, patterns);
  return patterns;
}

function sourceOf(cue: string): string {
  return lowerCase(cue)
    .split(/\s*…\s*/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"))
    .join(GAP);
}
