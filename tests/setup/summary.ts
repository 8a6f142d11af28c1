import { stripVTControlCharacters } from "node:util";

/** What came of one part of the tests. */
export interface PartSummary {
  readonly passed: number;
  readonly failed: number;
  /** Every fault with its message, which a long output would hide far above. */
  readonly failures: readonly { readonly name: string; readonly message: string }[];
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/** The end of `npm test`: what failed, each part in a line, what was skipped and why, and last of all the sums. */
export function summaryLines(parts: ReadonlyMap<string, PartSummary>): readonly string[] {
  const all = [...parts.values()];
  const sum = (count: (part: PartSummary) => number): number => all.reduce((total, part) => total + count(part), 0);
  const skipped = all.flatMap((part) => part.skipped);
  const failures = all.flatMap((part) => part.failures);
  return [
    ...failures.flatMap(({ name, message }) => [`Failed: ${name}`, ...indented(message), ""]),
    ...[...parts].map(([name, part]) => `${name}: ${counts(part.passed, part.failed, part.skipped.length)}`),
    ...[...byReason(skipped)].flatMap(([reason, tests]) => [
      `Skipped, because ${reason}:`,
      ...tests.map(({ name }) => `  ${name}`),
    ]),
    "",
    counts(
      sum((part) => part.passed),
      sum((part) => part.failed),
      skipped.length,
    ),
  ];
}

/** At most the first lines of a message: the whole of it stands above, where the test ran. */
function indented(message: string): readonly string[] {
  return stripVTControlCharacters(message)
    .split("\n")
    .slice(0, 12)
    .map((line) => `    ${line}`);
}

function counts(passed: number, failed: number, skipped: number): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`;
}

function byReason(skipped: PartSummary["skipped"]): ReadonlyMap<string, PartSummary["skipped"]> {
  const found = new Map<string, PartSummary["skipped"]>();
  for (const test of skipped) found.set(test.reason, [...(found.get(test.reason) ?? []), test]);
  return found;
}
